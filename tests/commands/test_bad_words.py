"""Words and answers that mean nothing: one sentence that names the near ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.damage import damaged_file
from tests.commands.scripts import NOTES, kept_history

pytestmark = pytest.mark.usefixtures("place")
AS_OF = ["--today", "2026-11-16"]


@pytest.mark.parametrize("day", ["tomorrowish", "2026-02-30", "2026-13-01", "30/02/2026", "", "2026-11-16T25:00"])
def test_a_date_that_is_none_is_refused(day: str, refused: Callable[..., str]) -> None:
    for command in (["read", str(NOTES)], ["next"], ["talk", "goals"], ["brief", "Priya"], ["demo"]):
        assert "write it like 2026-11-22" in refused(*command, "--today", day)


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        (["prep", str(NOTES), "--want", "challeng"], "did you mean challenge"),
        (["prep", str(NOTES), "--want", "zzz"], "choose one of listen"),
        (["prep", str(NOTES), "--minutes", "0"], "minutes from 5 to 480"),
        (["write", "thank"], "did you mean thanks"),
        (["write"], "Say what to write: first-contact"),
        (["read"], "Name the file with your notes"),
        (["debrief"], "Name the file"),
        (["brief"], "Name the mentor"),
        (["closeout", " "], "Name the mentor"),
        (["talk"], "Say which dialogue to hold: about-me"),
        (["talk", "tanks"], "did you mean thanks"),
        (["talk", "goals", "--json"], "--json goes with --answers or --questions"),
        (["talk", "session-prep", "-"], "give the notes as a file"),
        (["prep", "-", "--answers", "-"], "read once only"),
        (["read", "-", "-"], "read once only"),
        (["debrief", "-", "--planned", "-"], "read once only"),
        (["raed"], "did you mean read"),
        (["prep", "--wnat", "ideas"], "--want"),
        (["brief", "Priya"], "there is no workspace yet"),
        (["closeout", "Priya"], "there is no workspace yet"),
    ],
    ids=lambda value: " ".join(value)[-30:] if isinstance(value, list) else "",
)
def test_a_word_that_means_nothing_gets_the_near_ones(
    command: list[str], hint: str, refused: Callable[..., str], place: Path
) -> None:
    assert hint in refused(*command)
    assert not place.exists()


@pytest.mark.parametrize(
    "command",
    [["prep", str(NOTES), "--mentor"], ["brief"], ["closeout"], ["write", "thanks", "--mentor"], ["next", "--mentor"]],
    ids=lambda command: command[0],
)
def test_a_misspelt_mentor_is_refused_with_the_near_name(
    command: list[str], place: Path, refused: Callable[..., str]
) -> None:
    kept_history(place)
    assert "did you mean Priya Nair" in refused(*command, "Pirya")


def test_somebody_unknown_is_refused_with_the_names_that_are_known(place: Path, refused: Callable[..., str]) -> None:
    kept_history(place)
    for command in ("brief", "closeout"):
        error = refused(command, "Zoltan")
        assert "Priya Nair, Tom Okafor" in error


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("a.toml", 'outcom = "x"', "did you mean outcome"),
        ("a.toml", 'topic.hlp = "ideas"', "did you mean topic.help"),
        ("a.json", '{"zzz": "x"}', "is no question"),
        ("a.toml", '[read]\nminuts = "30"', "did you mean minutes"),
        ("a.toml", "outcome = true", "this is true or false"),
        ("a.json", '{"outcome": {"a": 1}}', "this is a table"),
        ("a.json", '{"outcome": [["a"]]}', "texts and numbers"),
        ("a.toml", 'read = "maybe"', "A card takes `ok`"),
        ("a.toml", '"topic[2].help" = "fixing"', "choose from listen"),
        ("a.toml", '"agenda.text" = 3', "a draft takes `ok`"),
        ("a.toml", "outcome = ", "is not valid TOML"),
        ("a.toml", 'topic[1].help = "ideas"', "stands in quotes"),
        ("a.json", '{"outcome": "x"', "line 1, column 16"),
        ("a.json", '{"outcome": "x", "outcome": "y"}', "answered twice"),
        ("a.json", "[1]", "must be a table"),
        ("a.json", "[" * 100_000, "is not valid JSON|nested too deeply"),
    ],
)
def test_answers_that_do_not_fit_are_refused_with_what_does(
    name: str, text: str, hint: str, tmp_path: Path, refused: Callable[..., str], place: Path
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    error = refused("prep", str(NOTES), *AS_OF, "--answers", str(file), "--save", "--out", str(tmp_path / "out"))
    assert any(part in error for part in hint.split("|")), error
    assert not place.exists()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("what", ["missing", "folder", "zeros", "half of UTF-16", "huge"])
def test_a_file_that_is_no_answers_is_refused(what: str, tmp_path: Path, refused: Callable[..., str]) -> None:
    error = refused("talk", "goals", "--answers", str(damaged_file(tmp_path, what)))
    assert what in error
