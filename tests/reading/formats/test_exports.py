"""Transcripts and chats as programs export them: who, what, when; the program's own words are left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.evidence import Source
from assistant.reading.files import pasted_notes
from assistant.reading.notes import digest_of
from tests.reading.formats.reading import read, sample, stood

NOTES = Path(__file__).parents[3] / "fixtures" / "notes"


def test_an_export_of_otter_is_turns_with_times() -> None:
    talk = sample("otter.txt")
    assert talk.lines[1].startswith("Noa Levi: It went fine, mostly.")
    assert talk.lines[1].endswith("And the stock list is done.")
    assert stood(talk, "before anybody is in") == "00:01:05"
    assert stood(talk, "meet again") == "01:04:12"
    assert talk.day is None
    assert "otter.ai" not in talk.text


def test_captions_saved_by_zoom_are_joined_by_speaker() -> None:
    talk = sample("zoom-captions.txt")
    assert talk.lines[1] == "Samir Haddad: Yes. The landlord wants two years, and I wanted one."
    assert stood(talk, "two years") == "10:32:14"


def test_a_transcript_of_meet_has_the_day_of_its_title() -> None:
    talk = sample("meet.txt")
    assert talk.day == date(2026, 11, 3)
    assert "Ana Silva: Hello Bo. One thing first: I need help with the rota." in talk.lines
    assert stood(talk, "the night team") == "00:05:00"
    assert "computer generated" not in talk.text


def test_each_message_of_a_chat_has_its_day_and_its_tomorrow() -> None:
    talk = sample("whatsapp.txt")
    assert talk.lines == (
        "Imre: Good talk today. I'll bring the drawings tomorrow",
        "Greta Sommer: 👍 bring these too:",
        "- the permit",
        "- the old plan",
        "Greta Sommer: I would start with the roof",
        "Imre: I will call the roofer tomorrow",
    )
    assert talk.day == date(2026, 3, 2)
    assert stood(talk, "start with the roof") == "2026-03-01 09:04:00"
    promised = {c.what: c.due_iso for c in digest_of(talk, today=date(2026, 11, 22)).commitments}
    assert promised["bring the drawings"] == date(2026, 3, 1)
    assert promised["call the roofer"] == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("[12/03/2026, 10:32:11] {}: {}", "[13/03/2026, 10:33:11] {}: {}"), date(2026, 3, 13)),
        (("3/12/26, 10:32 AM - {}: {}", "3/13/26, 9:33\u202fPM - {}: {}"), date(2026, 3, 13)),
        (("12.03.26, 10:32 - {}: {}", "13.03.26, 10:33 - {}: {}"), date(2026, 3, 13)),
        (("[12.3.2026 klo 10.32.11] {}: {}", "[13.3.2026 klo 9.33.11] {}: {}"), date(2026, 3, 13)),
        (("2026-03-12, 10:32 - {}: {}", "2026-03-13, 10:33 - {}: {}"), date(2026, 3, 13)),
        (("[2026-03-12 10:32] {}: {}", "[2026-03-13 10:33] {}: {}"), date(2026, 3, 13)),
        (("\u200e[04/11/2026, 10:32:11] {}: {}", "[05/11/2026, 10:32:11] {}: {}"), date(2026, 11, 5)),
        (("[2/11/26, 10:32:11 AM] {}: {}", "[3/11/26, 10:32:11 AM] {}: {}"), date(2026, 3, 11)),
    ],
)
def test_chats_are_dated_as_their_own_stamps_allow(lines: tuple[str, str], day: date) -> None:
    first, second = lines
    text = "\n".join(
        (first.format("Ana", "hello"), first.format("Bo Lund", "hi there"), second.format("Ana", "I will call you"))
    )
    talk = read(text, "chat.txt")
    assert talk.lines == ("Ana: hello", "Bo Lund: hi there", "Ana: I will call you")
    assert talk.day == day
    assert stood(talk, "I will call you").startswith(day.isoformat())


def test_a_day_that_may_be_written_either_way_is_taken_so_that_the_chat_runs_forwards() -> None:
    text = "\n".join(f"{month}/{day}/2026, 10:32 - Ana: {month} {day}" for month, day in ((1, 9), (2, 3), (2, 11)))
    assert read(text, "chat.txt").day == date(2026, 2, 11)


def test_chats_that_put_name_and_time_above_are_read_from_telegram_and_slack() -> None:
    assert sample("telegram.txt").lines[1] == "Marta: Good. I would cut the second example"
    assert stood(sample("telegram.txt"), "done") == "2026-03-13 08:05"
    assert sample("slack.txt").lines == (
        "Ilse van Rooyen: notes from our call:",
        "Noor Haidari: I'll post a build by Friday",
        "Ilse van Rooyen: I would ask Dean first",
    )


def test_a_channel_of_slack_as_json_is_in_the_order_it_was_written() -> None:
    talk = sample("slack.json")
    assert talk.lines == (
        "Ana Silva: I will write it up by Friday",
        "Bo Lund: I would ask Ana Silva first, see the plan",
    )
    assert stood(talk, "write it up") == "2026-03-12 10:32"


@pytest.mark.parametrize(
    "text",
    [
        "Ana (0:03): one\nBo (0:09): two\nAna (0:12): three",
        "[00:00:03 - 00:00:10] Ana: one\n[00:00:10 --> 00:00:12] Bo: two\n[00:00:12 - 00:00:20] Ana: three",
        "00:00:03\tAna:\tone\n00:00:10\tBo:\ttwo\n00:00:12\tAna:\tthree",
        "00:00:03 From Ana to Everyone:\n\tone\n00:00:10 From Bo to Ana (Direct Message):\n\ttwo\n"
        "00:00:12 From Ana to Everyone:\n\tthree",
        "Ana started transcription\n\nAna   0:03\none\n\nBo (Guest)   0:10\ntwo\n\nAna   0:12\nthree",
        "[10:32 AM] Ana\none\n\n[10:33 AM] Bo\ntwo\n\n[10:34 AM] Ana\nthree",
    ],
)  # fmt: skip
def test_the_forms_that_programs_copy_are_the_same_turns(text: str) -> None:
    assert read(text, "talk.txt").lines == ("Ana: one", "Bo: two", "Ana: three")
    assert pasted_notes(text, title="pasted").lines == ("Ana: one", "Bo: two", "Ana: three")


def test_a_transcript_without_speakers_says_so() -> None:
    talk = read("[00:00:03] we talked about it\n[00:00:05] and then we did.\n[00:00:30] Next.", "talk.txt")
    assert talk.lines == ("we talked about it and then we did.", "Next.")
    assert talk.remarks == ("talk.txt does not say who speaks; so it stays open who promised what.",)


@pytest.mark.parametrize(
    "text",
    [
        "Plan for Friday\n- 10:30 ward round\n- 11:00 call Bo: ask for the list\n",
        "Ana: I will send it.\nBo: Good.\nAna: By Friday.\n",
        "9:00 breakfast\n9:30 bus\n10:15 school\nI was tired.\nBo said: sleep.\n",
        "Call with Bo 10:30\nHe said: start small.\nI will.\n",
    ],
)
def test_notes_that_people_type_keep_their_own_lines(text: str) -> None:
    source = read(text, "notes.txt")
    assert source.text == text
    assert source.places == ()


def test_notes_of_ours_are_read_as_they_stand_but_for_chats() -> None:
    exports = {path.stem for path in NOTES.glob("*.txt") if read(path.read_bytes(), path.name).places}
    assert all("whatsapp" in name or "slack" in name for name in exports)


@given(st.text(st.sampled_from("aA1:[]()-,/ .\n"), max_size=120))
@settings(max_examples=120)
def test_every_word_of_an_export_comes_from_it(text: str) -> None:
    written = f"[10:32] Ana: one\n[10:33] Bo: two\n[10:34] Ana: three\n{text}"
    source: Source = read(written, "talk.txt")
    assert all(word in written for line in source.lines for word in line.split())
