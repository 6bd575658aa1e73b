"""What each command answers, on standard output, as JSON, and in exit codes."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.model.people import Mentor
from assistant.workspace import open_workspace
from tui.cli import run

ROOT = Path(__file__).parents[2]
NOTES = str(ROOT / "fixtures" / "notes" / "ward-lead.md")
TODAY = ["--today", "2026-11-16"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MENTEE_WORKSPACE", str(tmp_path / "workspace"))
    return tmp_path / "workspace"


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command and read its JSON."""

    def ask(*arguments: str) -> Any:
        code = run([*arguments, "--json"])
        out, err = capsys.readouterr()
        assert code == 0, err
        return json.loads(out)

    return ask


def keep_priya(place: Path) -> None:
    with open_workspace(place) as workspace:
        workspace.put(Mentor(id="priya-nair", name="Priya Nair", call_name="Priya"))


def test_read_answers_with_the_fields_of_its_contract(place: Path, answer: Any) -> None:
    found = answer("read", NOTES, *TODAY)
    assert found["id"] == "ward-lead"
    assert found["date"] == "2026-11-16"
    assert {"people", "goals", "advice", "feedback", "open_questions", "decisions", "wins", "obstacles"} <= found.keys()
    assert found["commitments"][0].keys() == {"who", "what", "due", "due_iso", "status", "evidence"}
    assert found["commitments"][0]["evidence"][0].keys() >= {"lines", "text"}
    assert found["next_meeting"]["date"] == "2026-11-19"


def test_read_of_several_files_prints_one_object_a_line(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = str(ROOT / "fixtures" / "notes" / "chef.txt")
    assert run(["read", NOTES, other, "--json", *TODAY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["ward-lead", "chef"]


def test_read_takes_standard_input(place: Path, answer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(NOTES).read_bytes())))
    assert answer("read", "-", *TODAY)["id"] == "stdin"


def test_reading_commands_make_no_workspace(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["read", NOTES], ["prep", NOTES], ["debrief", NOTES], ["write", "thanks", NOTES], ["next"]):
        assert run([*command, *TODAY]) == 0
    assert not place.exists()


def test_prep_answers_with_a_timed_agenda_and_a_brief(place: Path, answer: Any) -> None:
    meeting = answer("prep", NOTES, *TODAY)
    assert meeting["minutes"] == 40
    assert sum(item["minutes"] for item in meeting["agenda"]) + meeting["slack_minutes"] == 40
    assert meeting["agenda"][0]["kind"] == "hello"
    assert meeting["agenda"][-1]["kind"] == "next-steps"
    assert meeting["help_brief"].keys() == {"subject", "body", "evidence"}
    assert meeting["next_action"]["date"]


def test_prep_follows_the_help_that_flags_ask_for(place: Path, answer: Any) -> None:
    meeting = answer(
        "prep", NOTES, *TODAY, "--want", "devil's advocate", "--not-now", "brainstorm", "--minutes", "1 hour"
    )
    topic = next(item for item in meeting["agenda"] if item["kind"] == "topic")
    assert (topic["help"], topic["not_help"]) == ("challenge", "ideas")
    assert meeting["minutes"] == 60


def test_prep_of_a_first_talk_asks_what_the_mentor_would_like(place: Path, answer: Any) -> None:
    meeting = answer("prep", NOTES, *TODAY, "--first")
    together = next(item for item in meeting["agenda"] if item["text"] == "How might we work together?")
    assert len(together["points"]) >= 4
    assert any("feedback" in point.casefold() for point in together["points"])


def test_prep_writes_its_pieces_where_out_says_without_marks(place: Path, tmp_path: Path) -> None:
    assert run(["prep", NOTES, *TODAY, "--out", str(tmp_path / "papers")]) == 0
    names = {path.name for path in (tmp_path / "papers").iterdir()}
    assert names == {"agenda.md", "help-brief.txt", "meeting.json"}
    assert "◦" not in (tmp_path / "papers" / "agenda.md").read_text(encoding="utf-8")
    assert "◦" not in (tmp_path / "papers" / "help-brief.txt").read_text(encoding="utf-8")


def test_what_save_keeps_is_known_the_next_time(place: Path, answer: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prep", NOTES, *TODAY, "--save"]) == 0
    capsys.readouterr()
    assert run(["brief", "Amara", *TODAY]) == 0
    assert "Amara" in capsys.readouterr().out
    with open_workspace(place) as workspace:
        assert [mentor.name for mentor in workspace.all(Mentor)] == ["Amara Osei"]


def test_answers_of_a_file_fill_the_gaps(place: Path, tmp_path: Path, answer: Any) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(
        'outcome = "I know whether to stop the pilot."\ngift = "our handover template"\n', encoding="utf-8"
    )
    meeting = answer("prep", NOTES, *TODAY, "--answers", str(answers))
    assert meeting["outcome"]["text"].startswith("I know whether to stop the pilot")
    assert "outcome" not in {gap["slot"] for gap in meeting["left_open"]}


def test_debrief_answers_with_the_fields_of_its_contract(place: Path, answer: Any) -> None:
    found = answer("debrief", NOTES, *TODAY)
    assert {"mentor", "date", "summary", "outcome", "advice", "decisions", "feedback", "commitments"} <= found.keys()
    assert found["outcome"]["state"] == "unknown"
    assert len(found["summary"].split()) <= 60


def test_debrief_holds_the_talk_against_the_plan(place: Path, tmp_path: Path, answer: Any) -> None:
    plan = tmp_path / "agenda.md"
    plan.write_text("# Agenda\n\nOutcome: I know who pays for the harbour crane.\n", encoding="utf-8")
    found = answer("debrief", NOTES, *TODAY, "--planned", str(plan))
    assert found["outcome"]["planned"] == "I know who pays for the harbour crane."
    assert found["outcome"]["state"] == "not-raised"
    assert "crane" not in found["summary"]


def test_closeout_answers_with_its_documents(place: Path, answer: Any) -> None:
    keep_priya(place)
    found = answer("closeout", "Priya", *TODAY)
    assert found["documents"].keys() == {"to_send", "private", "last_agenda", "letter"}
    assert found["mentor"] == "Priya Nair"


def test_questions_prints_the_keys_that_answers_take(place: Path, answer: Any) -> None:
    keys = {q["key"] for q in answer("talk", "goals", "--questions")["questions"]}
    assert {"difference", "test", "review"} <= keys


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["read", "no-such-file.txt"], "There is no file"),
        (["read", str(ROOT)], "is a folder"),
        (["prep", NOTES, "--today", "tomorrowish"], "is no day"),
        (["prep", NOTES, "--want", "challeng"], "did you mean challenge"),
        (["prep", NOTES, "--minutes", "forever"], "is no length"),
        (["write", "thank", NOTES], "did you mean thanks"),
        (["write", "difficult", NOTES], "cannot be written yet"),
        (["talk", "sesion-prep"], "did you mean session-prep"),
        (["raed", NOTES], "did you mean read"),
        (["brief", "Nobody"], "Nobody"),
        (["prep", NOTES, "--answers", "missing.toml"], "cannot be read"),
        (["prep", NOTES, "--nosuchflag"], "nosuchflag"),
        ([], "terminal"),
    ],
    ids=lambda value: " ".join(value)[-40:] if isinstance(value, list) else "",
)
def test_bad_input_gets_one_sentence_and_exit_code_2(
    place: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], hint: str
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert hint in err
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in out + err


def test_a_misspelt_mentor_is_refused_with_the_near_name(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep_priya(place)
    assert run(["prep", NOTES, "--mentor", "Pirya", *TODAY]) == 2
    assert "Priya Nair" in capsys.readouterr().err


def test_an_unknown_answer_key_is_refused_with_the_nearest(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('{"outcom": "x"}', encoding="utf-8")
    assert run(["prep", NOTES, *TODAY, "--answers", str(answers)]) == 2
    assert "outcome" in capsys.readouterr().err


def test_escapes_in_notes_never_reach_the_terminal(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_bytes("Call with Rosa\n- I want to lead the audit\x1b[31m by June\u202e \x1b]0;owned\x07\n".encode())
    for command in ("read", "prep", "debrief"):
        assert run([command, str(notes), *TODAY]) == 0
        out, err = capsys.readouterr()
        assert "lead the audit" in out
        assert not {"\x1b", "\x07", "\u202e"} & set(out + err)


def test_a_folder_that_cannot_be_written_is_named(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x", encoding="utf-8")
    assert run(["prep", NOTES, *TODAY, "--out", str(in_the_way)]) == 2
    assert "name another folder" in capsys.readouterr().err
