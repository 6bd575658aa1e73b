"""The samples as a whole: what a key holds is read, no trap is taken, every word lies in the lines it names."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.builtin.digests import read_notes
from assistant.engines.tasks import ReadNotes
from assistant.model.evidence import Evidence, Source
from assistant.reading.digest import Digest
from tests.reading.samples import KEYS, NOTES, ROUGH, TEXTS, TODAY, key_of, read, read_file
from tests.reading.scoring import score

READ_WHOLE = frozenset(
    ("accountant", "chef", "designer", "electrician", "founder", "phd-thread", "social-worker", "software-engineer",
     "teacher", "ward-lead")
)  # fmt: skip
"""Samples of which nothing is missed and hardly anything is read too much."""
FACTS = ("goals", "advice", "feedback", "open_questions", "decisions", "wins", "obstacles")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def items(digest: Digest) -> list[tuple[str, tuple[Evidence, ...]]]:
    found = [(fact.text, fact.evidence) for field in FACTS for fact in getattr(digest, field)]
    found += [(c.what, c.evidence) for c in digest.commitments]
    found += [(c.due, c.evidence) for c in digest.commitments if c.due]
    if digest.next_meeting:
        found.append((digest.next_meeting.phrase, digest.next_meeting.evidence))
    return found


def assert_words_lie_in_their_lines(source: Source, digest: Digest) -> None:
    for text, evidence in items(digest):
        assert evidence
        there = [word for e in evidence for word in words("\n".join(source.lines[e.lines[0] - 1 : e.lines[1]]))]
        assert set(words(text)) <= set(there), (text, evidence)
        for e in evidence:
            assert set(words(e.text)) <= set(there)
            assert e.source == source.id


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_word_of_an_item_lies_in_the_lines_it_names(path: Path) -> None:
    source, digest = read_file(path)
    assert items(digest)
    assert_words_lie_in_their_lines(source, digest)


_PIECES = st.sampled_from(
    [
        "I'll send Ana the plan by Friday", "She said I should wait", "my goal is a bakery", "Next: Tuesday 3pm",
        "- [ ] call the bank (Ana)", "TODO", "# Goals", "> she liked my talk", "Ana: I would ask", "Ben: ok",
        "we agreed to stop", "should I stay?", "| who | what |", "|--|--|", "| Ana | write |", "", "and", "\t", "🎯 x",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12), st.sampled_from([" ", ". ", "\n", "\n\n"]))
@settings(max_examples=80, deadline=None)
def test_however_pieces_are_put_together_nothing_is_invented(pieces: list[str], between: str) -> None:
    source = Source.of(between.join(pieces), title="n")
    assert_words_lie_in_their_lines(source, read(source.text))


@given(st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_text_has_a_digest_and_the_same_one_twice(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "unit", ["a", ".", "(", ")", "*", "|", "#", "1. ", "> ", " and", "I will ", "she said I ", "\n", "é"]
)
def test_long_runs_of_the_same_come_to_an_end(unit: str) -> None:
    assert read(unit * 3000).source


def _alike(one: str, other: str) -> bool:
    a, b = set(words(one)), set(words(other))
    return 2 * len(a & b) >= 0.7 * (len(a) + len(b))


def _found(wanted: list[str], read_texts: list[str]) -> int:
    return sum(any(_alike(text, got) for got in read_texts) for text in wanted)


@pytest.mark.parametrize("path", [p for p in KEYS if p.name.split(".")[0] in READ_WHOLE], ids=lambda path: path.stem)
def test_what_the_key_of_a_sample_holds_is_read(path: Path) -> None:
    key: dict[str, Any] = key_of(path)
    _, digest = read_file(NOTES / key["file"], date.fromisoformat(key["anchor"]))
    for field in ("goals", "advice", "feedback", "open_questions", "decisions"):
        wanted = [item["text"] for item in key[field]]
        got = [fact.text for fact in getattr(digest, field)]
        assert _found(wanted, got) == len(wanted), field
        assert len(got) <= len(wanted) + 1, field
    assert {p["name"] for p in key["people"]} == {p.name for p in digest.people}
    promises = {(c.what, str(c.due_iso), c.status) for c in digest.commitments}
    assert promises == {(c["what"], str(c["due_iso"]), c["status"]) for c in key["commitments"]}
    meeting = digest.next_meeting
    assert meeting is not None
    assert (str(meeting.date), meeting.time) == (key["next_meeting"]["date"], key["next_meeting"]["time"])


_FLOORS = {
    "commitments": 0.94, "goals": 0.93, "advice": 0.91, "feedback": 0.85, "open_questions": 0.90, "decisions": 0.94,
    "people": 0.86,
}  # fmt: skip
"""A little below what is reached; raise them with the reading, never lower them for it."""


def test_over_all_samples_as_much_is_read_as_ever() -> None:
    keys = [key_of(path) for path in KEYS]
    days = [date.fromisoformat(key["anchor"]) for key in keys]
    total = score((key, read_file(NOTES / key["file"], day)[1]) for key, day in zip(keys, days, strict=True))
    assert {name: round(total.f1(name), 3) for name, floor in _FLOORS.items() if total.f1(name) < floor} == {}
    assert total.who_and_due >= 0.88 * total.found["commitments"]
    assert total.next_right >= 0.95 * total.notes
    assert total.traps == 0


@pytest.mark.parametrize("path", KEYS, ids=lambda path: path.stem)
def test_no_trap_of_a_sample_is_taken_for_a_promise(path: Path) -> None:
    key = key_of(path)
    _, digest = read_file(NOTES / key["file"], date.fromisoformat(key["anchor"]))
    for trap in key["not_commitments"]:
        assert not any(_alike(trap["text"], c.what) for c in digest.commitments if c.status == "open")


@pytest.mark.parametrize(
    ("name", "goals", "advice", "feedback", "questions", "decisions", "promises", "day"),
    [
        ("researcher.md", 1, 2, 2, 1, 1, 2, "2025-06-03"),
        ("farm-machines-mail.txt", 2, 2, 2, 1, 1, 3, "2025-10-22"),
        ("icu-nurse.txt", 2, 3, 3, 2, 1, 4, "2025-10-10"),
        ("student-form.txt", 2, 2, 2, 2, 1, 4, "2025-04-11"),
        ("civil-engineer.txt", 2, 3, 2, 2, 1, 4, "2026-01-26"),
        ("programme-manager.md", 2, 3, 2, 2, 1, 4, "2025-03-18"),
        ("doctor-mail.txt", 2, 1, 1, 1, 0, 4, "2025-05-26"),
        ("actor.txt", 2, 2, 2, 1, 1, 3, "2026-07-22"),
        ("volunteer-lead.txt", 2, 2, 2, 1, 1, 4, "2025-11-04"),
    ],
)
def test_rough_notes_of_many_hands_are_read_whole(
    name: str, goals: int, advice: int, feedback: int, questions: int, decisions: int, promises: int, day: str
) -> None:
    _, digest = read_file(ROUGH / name)
    found = (digest.goals, digest.advice, digest.feedback, digest.open_questions, digest.decisions)
    assert [len(kind) for kind in found] == [goals, advice, feedback, questions, decisions]
    assert sum(c.status == "open" for c in digest.commitments) == promises
    assert digest.next_meeting is not None
    assert str(digest.next_meeting.date) == day


def test_several_sources_become_one_digest_in_order() -> None:
    sources = (
        Source.of("Mentor: Aled Pugh\nGoals\n- lead a team\n", title="a.txt"),
        Source.of("We agreed to wait. Next: Tue 1 December 2026", title="b.txt"),
    )
    digest = read_notes(ReadNotes(sources=sources, today=TODAY))
    assert (digest.title, digest.mentor) == ("a.txt, b.txt", "Aled Pugh")
    assert [fact.text for fact in digest.goals] == ["lead a team"]
    assert digest.next_meeting is not None
    assert digest.goals[0].evidence[0].source == sources[0].id
