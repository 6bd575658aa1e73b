"""Files of any format through the commands: places in the JSON, remarks on standard error, a sentence for bad ones."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.workspace import open_workspace
from tests.reading.formats.making import SOURCES, pdf_bytes, word_bytes
from tui.cli import run

pytestmark = pytest.mark.usefixtures("place")
AS_OF = ["--today", "2026-11-22"]


def test_evidence_says_where_in_the_recording_something_was_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(SOURCES / "zoom.vtt"), "--me", "Pavel Horak", *AS_OF, "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert read["goals"][0]["evidence"][0]["at"] == "00:12:31"
    assert read["next_meeting"]["date"] == "2026-12-10"


def test_several_files_of_several_formats_are_one_object_each(capsys: pytest.CaptureFixture[str]) -> None:
    names = ["supervision.docx", "visit.pdf", "actions.tsv", "reply.eml"]
    assert run(["read", *(str(SOURCES / name) for name in names), *AS_OF, "--json"]) == 0
    out, err = capsys.readouterr()
    read = [json.loads(line) for line in out.splitlines()]
    assert [one["id"] for one in read] == ["supervision", "visit", "actions", "reply"]
    assert read[1]["next_meeting"]["evidence"][0]["at"] == "page 2"
    assert "has 1 attached, not read: plan.pdf" in err


@pytest.mark.parametrize(("data", "words"), [(word_bytes(), "cabinet two"), (pdf_bytes(), "book of hours")])
def test_standard_input_is_known_by_its_content(
    data: bytes, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))
    assert run(["read", "-", *AS_OF]) == 0
    assert words in capsys.readouterr().out


def test_places_are_kept_with_the_source(place: Path) -> None:
    assert run(["read", str(SOURCES / "zoom.vtt"), *AS_OF, "--save"]) == 0
    with open_workspace(place) as workspace:
        (kept,) = workspace.sources()
    assert kept.place_at(6) == "00:12:31"


@pytest.mark.parametrize("command", ["read", "debrief"])
def test_a_locked_file_is_refused_in_one_sentence(command: str, tmp_path: Path, refused: Callable[..., str]) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(pdf_bytes(password="secret"))
    assert "locked with a password; save a copy without one" in refused(command, str(locked), *AS_OF)


@pytest.mark.parametrize("kind", ["html", "plain"])
def test_a_thank_you_for_a_mail_from_the_mentor_goes_to_the_mentor(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ("Hello Ana,", "My advice: write down three wins every week.", "I will introduce you to Tom Hale.", "Priya")
    body = "\n\n".join(f"<p>{line}</p>" if kind == "html" else line for line in said)
    head = (
        "From: Priya Nair <priya@example.org>\nTo: Ana Berg <ana@example.org>\nSubject: Our talk\nMIME-Version: 1.0\n"
    )
    mail = tmp_path / "talk.eml"
    mail.write_text(f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{body}\n", encoding="utf-8")
    assert run(["write", "thanks", str(mail), *AS_OF]) == 0
    told = capsys.readouterr().out
    assert "Hello Priya," in told
    assert told.rstrip().endswith("Ana Berg")
    assert "introduce you" not in told


CLASHING = "Met my mentor Priya Nair on Mon 16 Nov 2026.\n- I promised to send her the plan by Wednesday 1 December\n"


def test_a_weekday_and_a_date_that_do_not_fit_are_told_and_no_letter_takes_a_day_from_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(CLASHING, encoding="utf-8")
    assert run(["write", "thanks", str(notes), "--me", "Ana Berg", *AS_OF]) == 0
    out, err = capsys.readouterr()
    assert "send you the plan" in out
    assert "Wednesday" not in out
    assert "2027" not in out
    assert err.count("1 December 2026 is a Tuesday, not a Wednesday") == 1


def test_an_invitation_for_a_day_that_does_not_fit_waits_for_the_day_that_is_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes, answers = tmp_path / "notes.txt", tmp_path / "answers.toml"
    notes.write_text(f"{CLASHING}- Next meeting: Friday 3 December at 10:00\n", encoding="utf-8")
    assert run(["write", "invite", str(notes), *AS_OF]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert "3 December 2026 is a Thursday, not a Friday" in err
    assert "write the one you mean" in err
    answers.write_text('day = "2026-12-04"\ntz = "Europe/Lisbon"\n', encoding="utf-8")
    assert run(["write", "invite", str(notes), "--answers", str(answers), *AS_OF]) == 0
    assert "DTSTART:20261204T100000Z" in capsys.readouterr().out
