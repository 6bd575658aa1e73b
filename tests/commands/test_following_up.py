"""`mentee ledger` and `mentee promises`: lists that change nothing, and changes that say how they are undone."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.model.people import Mentor
from assistant.model.work import Advice, Artifact, Commitment, Reflection
from assistant.workspace import open_workspace
from tests.tui.toy import NOW
from tui.cli import run
from tui.demo_workspace import build_sample

TODAY = ["--today", "2026-11-22"]
Ask = Callable[..., Any]


@pytest.fixture
def sample(place: Path) -> Path:
    build_sample(place, NOW).close()
    return place


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command; returns its JSON, its printed lines or what it noted."""

    def go(*arguments: str, of: str = "json") -> Any:
        capsys.readouterr()
        assert run([*arguments, *TODAY, *(["--json"] if of == "json" else [])]) == 0
        out, err = capsys.readouterr()
        return json.loads(out) if of == "json" else out if of == "lines" else err

    return go


def row(rows: list[dict[str, Any]], words: str) -> dict[str, Any]:
    return next(one for one in rows if words in one.get("text", one.get("what", "")))


def test_the_ledger_says_who_gave_it_in_which_words_and_what_came_of_it(sample: Path, ask: Ask) -> None:
    rows = ask("ledger")["advice"]
    tried = row(rows, "one question a day")
    assert tried["from"] == "Priya Nair"
    assert tried["date"] == "2026-10-26"
    assert (tried["stance"], tried["did"], tried["told"]) == ("try", "for two weeks, on early shifts", None)
    assert tried["came_of"] == "three people now bring their own swaps"
    assert [one["told"] for one in rows if "nights" in one["text"]] == ["2026-10-26"]
    lines = ask("ledger", of="lines")
    assert lines.index("To decide") < lines.index("Tried, and not told yet") < lines.index("Told what came of it")


def test_the_exact_words_of_the_notes_stand_beside_the_advice(place: Path, ask: Ask, tmp_path: Path) -> None:
    notes = tmp_path / "talk.md"
    notes.write_text("Talk with Priya Nair\nPriya advised: bring the ugliest figure you have.\n", encoding="utf-8")
    assert run(["debrief", str(notes), "--save", *TODAY]) == 0
    (advice,) = ask("ledger")["advice"]
    assert "the ugliest figure you have" in " ".join(advice["words"])


def test_a_list_changes_nothing_and_makes_no_workspace(place: Path, ask: Ask) -> None:
    assert ask("ledger") == {"advice": []}
    assert ask("promises") == {"promises": []}
    assert "mentee debrief" in ask("ledger", of="lines")
    assert not place.exists()


def test_a_stance_what_was_done_and_what_came_of_it_are_kept_by_the_short_id(sample: Path, ask: Ask) -> None:
    short = row(ask("ledger")["advice"], "draft the roster first")["id"]
    ask("ledger", "--stance", short, "adapt", "--why", short, "one ward first", "--did", short, "January on paper")
    ask("ledger", "--came-of", short[:3], "two gaps fewer", "--told", short)
    with open_workspace(sample) as workspace:
        kept = workspace.get(Advice, "tom-draft-first")
        assert kept
        assert (kept.stance, kept.why, kept.done) == ("adapt", "one ward first", "January on paper")
        assert (kept.result, kept.told) == ("two gaps fewer", date(2026, 11, 22))


def test_promises_stand_by_whose_they_are_and_overdue_ones_first(place: Path, ask: Ask) -> None:
    with open_workspace(place) as workspace:
        workspace.put(
            Mentor(id="priya", name="Priya Nair"),
            Commitment(id="a", who="me", what="book the room", mentor="priya", due=date(2026, 12, 1)),
            Commitment(id="b", who="me", what="send the draft", mentor="priya", due=date(2026, 11, 20)),
            Commitment(id="c", who="Priya Nair", what="lend me her tables", mentor="priya"),
            Commitment(id="d", who=None, what="ask the union", mentor="priya"),
        )
    rows = ask("promises")["promises"]
    assert [(one["what"], one["overdue"]) for one in rows] == [
        ("send the draft", True),
        ("book the room", False),
        ("lend me her tables", False),
        ("ask the union", False),
    ]
    assert "(overdue)" in ask("promises", of="lines").split("book the room")[0]
    ask("promises", "--owner", rows[3]["id"], "me")
    assert [one["who"] for one in ask("promises")["promises"]].count("me") == 3


def test_what_is_ticked_off_can_be_undone_with_the_command_that_is_shown(sample: Path, ask: Ask) -> None:
    short = row(ask("promises")["promises"], "roster draft")["id"]
    for change in (["--done", short], ["--drop", short], ["--due", short, "next Monday"], ["--owner", short, "Tom"]):
        before = row(ask("promises")["promises"], "roster draft")
        undo = ask("promises", *change, of="notes").strip().partition("mentee ")[2]
        assert row(ask("promises")["promises"], "roster draft") != before
        ask(*shlex.split(undo))
        after = row(ask("promises")["promises"], "roster draft")
        assert {**after, "due": None} == {**before, "due": None}


def test_with_a_mentor_only_what_is_between_the_two(sample: Path, ask: Ask) -> None:
    assert {one["mentor"] for one in ask("ledger", "--mentor", "Priya")["advice"]} == {"priya-nair"}
    assert {one["mentor"] for one in ask("promises", "--mentor", "Tom")["promises"]} == {"tom-okafor"}


def test_an_unknown_id_changes_nothing_and_says_where_ids_are(sample: Path, refused: Callable[..., str]) -> None:
    assert "mentee promises lists them" in refused("promises", "--done", "zzzz", *TODAY)
    assert "is no stance" in refused("ledger", "--stance", "d7a7", "maybe", *TODAY)
    assert "is no day" in refused("promises", "--due", "600a", "whenever", *TODAY)
    assert "Nobody named" in refused("ledger", "--mentor", "Zebedee", *TODAY)


def test_of_two_changes_with_one_wrong_id_none_is_kept(sample: Path, refused: Callable[..., str], ask: Ask) -> None:
    before = ask("promises")
    short = row(before["promises"], "roster draft")["id"]
    refused("promises", "--done", short, "--drop", "zzzz", *TODAY)
    assert ask("promises") == before


def test_the_feedback_digest_runs_from_a_file_of_answers(sample: Path, tmp_path: Path, ask: Ask) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(
        'words = "You explain too much before the number comes."\nreaction = "it stung"\n'
        'experiment = "say the number first on Monday"\nuntil = "2026-11-30"\nthank = true\n',
        encoding="utf-8",
    )
    ask("talk", "feedback", "--mentor", "Priya", "--answers", str(answers), of="lines")
    with open_workspace(sample) as workspace:
        (kept,) = workspace.all(Reflection)
        assert (kept.reaction, kept.until) == ("it stung", date(2026, 11, 30))
        (letter,) = [piece for piece in workspace.all(Artifact) if "frank" in piece.subject.casefold()]
        assert "explain too much before the number comes" in letter.text
        assert "stung" not in letter.text
    assert row(ask("promises")["promises"], "say the number first")["due_iso"] == "2026-11-30"


def test_notes_of_another_talk_are_said_to_be_and_nothing_of_them_is_kept(
    sample: Path, tmp_path: Path, ask: Ask, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "talk.md"
    notes.write_text("Talk with Tom\nTom advised: fix only what breaks a rule.\n", encoding="utf-8")
    with open_workspace(sample) as workspace:
        before = (len(workspace.all(Advice)), len(workspace.all(Artifact)))
    told = ask("debrief", str(notes), "--mentor", "Priya", "--save", of="notes")
    assert "They speak of Tom Okafor, and never of Priya Nair." in told
    assert "Nothing was kept" in told
    with open_workspace(sample) as workspace:
        assert (len(workspace.all(Advice)), len(workspace.all(Artifact))) == before
