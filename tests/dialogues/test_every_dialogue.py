"""What holds for every dialogue, whatever is answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import JsonValue

from assistant.conversations.advance import Step, advance, basis_of
from assistant.conversations.kept_answers import composed_answer
from assistant.conversations.performing import builtin_perform
from assistant.conversations.questions import questions_of
from assistant.conversations.unattended import run_through
from assistant.dialogues.desk import Desk
from assistant.dialogues.exact import MailAddress
from assistant.dialogues.registry import DIALOGUES
from assistant.dialogues.turns import Ask, Card, Choose, Compose, Day, Keep, Minutes, Review, Several, YesNo
from assistant.model.conversation import Answer
from assistant.model.evidence import Source
from assistant.model.messages import Kind
from assistant.model.work import Artifact
from assistant.reading.durations import talk_length
from assistant.reading.help_wanted import help_wanted
from tests.dialogues.desks import NOTES, empty, known, with_notes

SAMPLES: dict[type[Ask], JsonValue] = {Day: "2027-01-15", Minutes: 45, YesNo: True, Card: {}}
SAID: dict[str, JsonValue] = {"tz": "Europe/Lisbon", "time": "14:00"}
"""Answers by key, where any words would not do."""
NAMES = [name for name in DIALOGUES if name not in {"promise", "send"}]


def sample(ask: Ask) -> JsonValue:
    if isinstance(ask, Choose):
        return ask.options[0].value
    if isinstance(ask, Several):
        return [ask.options[0].value]
    if ask.key in SAID:
        return SAID[ask.key]
    if isinstance(ask, MailAddress):
        return "somebody@example.org"
    return SAMPLES.get(type(ask), "Should we pilot roster A, which I drafted in May, or roster B?")


def steps(name: str, desk: Desk, *, answering: bool) -> Iterator[Step]:
    """Every step of a dialogue held to its end, with each question answered or each skipped."""
    maker = DIALOGUES[name].maker()
    answers: dict[str, Answer] = {}
    while True:
        step = advance(maker, desk, answers)
        yield step
        pending = step.pending
        if pending is None:
            return
        if isinstance(pending, Compose):
            answer = composed_answer(pending, builtin_perform(pending.task))
        elif isinstance(pending, Review | Keep):
            answer = Answer(key=pending.key, basis=pending.basis)
        elif answering:
            answer = Answer(key=pending.key, value=pending.take(sample(pending)), basis=basis_of(pending))
        else:
            answer = Answer(key=pending.key, skipped=True, basis=basis_of(pending))
        answers[pending.key] = answer


@pytest.mark.parametrize("answering", [True, False], ids=["answered", "skipped"])
@pytest.mark.parametrize("desk", [empty, known], ids=["first start", "with a history"])
@pytest.mark.parametrize("name", NAMES)
def test_a_dialogue_ends_whether_everything_is_answered_or_skipped(name: str, desk: Desk, answering: bool) -> None:
    *_, last = steps(name, desk(), answering=answering)  # type: ignore[operator]
    assert last.outcome is not None


@pytest.mark.parametrize("desk", [empty, known], ids=["first start", "with a history"])
@pytest.mark.parametrize("name", NAMES)
def test_a_draft_shows_after_at_most_seven_questions(name: str, desk: Desk) -> None:
    for step in steps(name, desk(), answering=True):  # type: ignore[operator]
        if step.asked >= 7:
            assert step.preview is not None


@pytest.mark.parametrize("name", NAMES)
def test_an_answered_dialogue_ends_with_a_piece_and_a_dated_next_step(name: str) -> None:
    *_, last = steps(name, known(), answering=True)
    assert last.outcome
    assert any(isinstance(record, Artifact) for record in last.outcome.records)
    assert last.outcome.saved
    assert last.outcome.next_action
    assert last.outcome.next_action.day


@pytest.mark.parametrize("name", NAMES)
def test_what_one_mentor_said_never_reaches_a_piece_for_another(name: str) -> None:
    *_, last = steps(name, known(), answering=True)
    assert last.outcome
    for record in last.outcome.records:
        if isinstance(record, Artifact) and record.mentor == "priya-nair":
            assert "leave the unit before May" not in record.text
            assert "audit sheet" not in record.text


@pytest.mark.parametrize("name", NAMES)
def test_each_question_says_why_it_is_asked(name: str) -> None:
    for ask in questions_of(DIALOGUES[name].maker(), known()):
        assert ask.question
        assert ask.why, ask.key


@pytest.mark.parametrize("path", NOTES, ids=lambda p: p.stem)
def test_session_prep_asks_nothing_that_the_notes_hold(path: Path) -> None:
    desk = with_notes(path)
    keys = {s.pending.key for s in steps("session-prep", desk, answering=False) if isinstance(s.pending, Ask)}
    notes, source = desk.notes, desk.sources[0]
    if notes.mentor:
        assert "mentor" not in keys
    if talk_length(source.text):
        assert "minutes" not in keys
    if len(notes.open_questions) == 1:
        assert "regret" not in keys
    if notes.wins:
        assert "changed" not in keys
    if any(wish.wanted for wish in help_wanted(source)) and notes.open_questions:
        assert "topic[1].help" not in keys
    assert "notes" not in keys


@pytest.mark.parametrize("path", NOTES, ids=lambda p: p.stem)
def test_a_debrief_asks_neither_for_an_owner_nor_for_a_date_that_the_notes_give(path: Path) -> None:
    desk = with_notes(path)
    keys = {s.pending.key for s in steps("debrief", desk, answering=False) if isinstance(s.pending, Ask)}
    if desk.notes.next_meeting:
        assert "next" not in keys
    if all(promise.who for promise in desk.notes.commitments):
        assert not any(key.startswith("owner[") for key in keys)


@pytest.mark.parametrize("path", NOTES, ids=lambda p: p.stem)
def test_the_prepared_meeting_fits_its_minutes_and_keeps_a_tenth_free(path: Path) -> None:
    step, _ = run_through(DIALOGUES["session-prep"].maker(), with_notes(path), {}, builtin_perform)
    assert step.outcome
    agenda = step.outcome.result
    total = sum(item.minutes for item in agenda.items) + agenda.slack_minutes  # type: ignore[union-attr]
    assert total == agenda.minutes  # type: ignore[union-attr]
    assert agenda.slack_minutes * 10 >= agenda.minutes  # type: ignore[union-attr]


def test_a_vague_answer_is_pushed_back_once_and_then_taken() -> None:
    maker = DIALOGUES["first-contact"].maker()
    desk = known().model_copy(update={"mentor": "tom-okafor"})
    answers = {
        "why[tom-okafor]": Answer(key="why[tom-okafor]", value="his talk on ward audits"),
        "read": Answer(key="read", value={}),
    }
    while not (isinstance((pending := advance(maker, desk, answers).pending), Ask) and pending.key == "ask"):
        assert isinstance(pending, Ask)
        answers[pending.key] = Answer(key=pending.key, skipped=True, basis=basis_of(pending))
    answers["ask"] = Answer(key="ask", value="could I pick your brain", basis=basis_of(pending))
    pushed = advance(maker, desk, answers).pending
    assert isinstance(pushed, Choose)
    assert pushed.key.startswith("ask.sharper")
    answers[pushed.key] = Answer(key=pushed.key, value="mine", basis=basis_of(pushed))
    while isinstance(after := advance(maker, desk, answers).pending, Compose):
        answers[after.key] = composed_answer(after, builtin_perform(after.task))
    assert isinstance(after, Ask)
    assert "sharper" not in after.key


def test_a_promise_is_ticked_off_and_a_later_day_is_kept() -> None:
    desk = known().model_copy(update={"subject": "c-1"})
    maker = DIALOGUES["promise"].maker()
    step, _ = run_through(maker, desk, {"state": "done"}, builtin_perform)
    assert step.outcome
    assert step.outcome.records[0].state == "done"  # type: ignore[attr-defined]
    step, _ = run_through(maker, desk, {"state": "open", "due": "2026-12-01"}, builtin_perform)
    assert step.outcome
    assert str(step.outcome.records[0].due) == "2026-12-01"  # type: ignore[attr-defined]


def test_nothing_in_a_message_comes_from_the_private_answer() -> None:
    desk = known()
    given: dict[str, JsonValue] = {
        "regret": "Should I pilot roster A or roster B?",
        "topic[1].help": "challenge",
        "fear": "that I am too slow for this job",
    }
    step, _ = run_through(DIALOGUES["help-brief"].maker(), desk, given, builtin_perform)
    assert step.outcome
    brief = next(r for r in step.outcome.records if isinstance(r, Artifact) and r.sort == Kind.HELP_BRIEF)
    assert "slow" not in brief.text


@pytest.mark.parametrize("name", ["session-prep", "help-brief", "thanks", "debrief", "first-contact"])
def test_a_name_mended_on_the_card_is_the_name_that_is_written_to(name: str) -> None:
    desk = with_notes(next(path for path in NOTES if path.stem == "ward-lead"))
    *_, plain = steps(name, desk, answering=True)
    assert any("Amara" in record.text for record in plain.outcome.records if isinstance(record, Artifact))  # type: ignore[union-attr]
    step, _ = run_through(DIALOGUES[name].maker(), desk, {"read": {"mentor": "Selma Aydin"}}, builtin_perform)
    assert step.outcome
    papers = [record for record in step.outcome.records if isinstance(record, Artifact)]
    assert papers
    for paper in papers:
        assert paper.mentor == "selma-aydin"
        assert "Hello Amara" not in paper.text
        assert "Dear Amara" not in paper.text


def test_a_known_mentor_named_in_the_notes_is_not_asked_for() -> None:
    text = "Before I see Priya on Wednesday: the pilot slipped. Should I stop it?"
    source = Source.of(text, title="notes.txt")
    desk = known().model_copy(update={"mentor": "", "sources": (source,)})
    keys = {s.pending.key for s in steps("session-prep", desk, answering=False) if isinstance(s.pending, Ask)}
    assert "mentor" not in keys
