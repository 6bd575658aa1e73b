"""`mentee closeout`: every key of its answer, its files, and the relationship drawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant.model.people import Mentor
from assistant.workspace import open_workspace
from tui.cli import run
from tui.demo_workspace import build_sample

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def sample(place: Path) -> Path:
    """The sample as the workspace of the commands."""
    build_sample(place, datetime(2026, 11, 22, 9)).close()
    return place


def test_every_key_of_the_answer_is_filled_from_history_and_answers(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "told.toml"
    told.write_text(
        'result = "I ran two reviews"\nstill_matters = "yes"\ncontact = "2027-05-01"\n'
        'differently = "I would ask earlier. She would have met on the ward."\n',
        encoding="utf-8",
    )
    assert run(["closeout", "Priya", *TODAY, "--json", "--answers", str(told)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == [
        "mentor", "goal", "result", "ratings", "helped", "open", "differently", "thanks", "next_contact", "documents",
        "left_open",
    ]  # fmt: skip
    assert found["mentor"] == "Priya Nair"
    assert found["goal"].startswith("By the end of June")
    assert found["result"] == "I ran two reviews"
    assert [value for _, value in found["ratings"]] == [4, 6, 7]
    assert found["helped"][0]["text"].startswith("ask one question a day")
    assert found["open"][0]["text"] == "send the roster draft"
    assert [len(found["differently"][side]) for side in ("me", "mentor")] == [1, 1]
    assert found["next_contact"] == "2027-05-01"
    assert date.fromisoformat(found["ratings"][0][0]) < date(2026, 9, 1)
    assert set(found["documents"]) == {"to_send", "private", "last_agenda", "letter"}
    assert found["left_open"] == []


def test_nothing_that_was_not_said_is_filled_in(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["closeout", "Priya", *TODAY, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["result"] is None
    assert found["next_contact"] is None
    assert found["differently"] == {"me": [], "mentor": []}
    assert {gap["slot"] for gap in found["left_open"]} == {"result", "contact", "differently"}


def test_a_mentor_of_whom_nothing_is_noted_is_said_to_be_one(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_workspace(place) as workspace:
        workspace.put(Mentor(id="nia", name="Nia Mensah"))
    assert run(["closeout", "Nia", *TODAY]) == 0
    out, err = capsys.readouterr()
    assert "No talk with Nia Mensah is noted" in err
    assert "talks we had" not in out
    assert run(["closeout", "Nia", *TODAY, "--drawing", "-"]) == 0
    assert capsys.readouterr().out == "Nothing with a day is noted yet.\n"


def test_the_papers_and_the_drawing_go_into_a_folder(sample: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    assert run(["closeout", "Priya", *TODAY, "--out", str(folder)]) == 0
    names = {path.name for path in folder.iterdir()}
    assert names == {
        "close-out.md", "close-out-private.md", "last-agenda.md", "letter.txt", "relationship.svg", "close-out.json"
    }  # fmt: skip
    assert "Priya promised" in (folder / "close-out-private.md").read_text(encoding="utf-8")


def test_a_drawing_is_written_as_svg_or_text_and_what_was_there_is_kept(sample: Path, tmp_path: Path) -> None:
    svg, text = tmp_path / "priya.svg", tmp_path / "priya.txt"
    svg.write_text("mine", encoding="utf-8")
    for path in (svg, text):
        assert run(["closeout", "Priya", *TODAY, "--drawing", str(path)]) == 0
    ElementTree.fromstring(svg.read_text(encoding="utf-8"))
    assert (tmp_path / "priya.1.svg").read_text(encoding="utf-8") == "mine"
    assert "● 2 held" in text.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_drawing_is_shown_here_as_wide_as_the_terminal_and_nothing_is_closed(
    sample: Path, width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert run(["closeout", "Tom", *TODAY, "--drawing", "-"]) == 0
    out = capsys.readouterr().out
    assert width - 12 <= max(map(len, out.splitlines())) <= width
    assert "Tom promised" in out
    assert "Priya" not in out
    assert "\x1b" not in out
    assert "Dear" not in out


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["closeout", "Priya", "--drawing", "priya.png"], "ends in .svg or .txt"),
        (["closeout", "Priya", "--drawing", "-", "--json"], "A drawing is no JSON"),
        (["closeout", "Nobody", "--drawing", "-"], "Nobody named"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_sentence(
    sample: Path, refused: Callable[..., str], arguments: list[str], hint: str
) -> None:
    assert hint in refused(*arguments, *TODAY)
