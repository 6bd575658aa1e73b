"""What a draft says was promised, done, decided or agreed is what the notes say; everything else is left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.checks.facts.commitments.verdict import MESSAGES
from assistant.checks.rule import Fault
from assistant.checks.scopes import FILES
from assistant.model.messages import Channel, Kind

HOME = Path(__file__).parent
MENTORS = ("Art", "Sunny", "Joy", "Thomas", "Priya")


def told(how: str) -> list[tuple[Kind, str, str]]:
    """The kind, the notes and what a draft makes of them, of each line of the `*_told_HOW.jsonl` files beside this."""
    lines = [line for path in sorted(HOME.glob(f"*_told_{how}.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [(Kind(case["kind"]), case["notes"], case["text"]) for case in map(json.loads, lines)]


def found(kind: Kind, notes: str, text: str) -> list[Fault]:
    mentor = next((name for name in MENTORS if name in notes), "Priya")
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name=mentor), sources=(notes,))
    if kind in FILES:
        return list(is_borne_out(DraftText(text, kind, Channel.FILE), context))
    letter = f"Subject: News\n\nDear {mentor},\n\n{text}\n\nKind regards,\nAna"
    return list(is_borne_out(DraftText(letter, kind, Channel.EMAIL), context))


def by_a_rule(faults: list[Fault]) -> list[Fault]:
    """All but the doubts, which fitted weights alone have."""
    return [one for one in faults if one.message != MESSAGES["doubted"]]


@pytest.mark.parametrize(("kind", "notes", "text"), told("otherwise"))
def test_what_the_notes_tell_otherwise_is_found(kind: Kind, notes: str, text: str) -> None:
    assert found(kind, notes, text)


@pytest.mark.parametrize(("kind", "notes", "text"), told("truly"))
def test_what_the_notes_bear_out_or_do_not_touch_is_left_alone(kind: Kind, notes: str, text: str) -> None:
    """What the weights doubt is a remark, and wrong in a few of these hundreds; no rule may be."""
    assert not by_a_rule(found(kind, notes, text))


def test_few_true_sentences_are_doubted() -> None:
    """A remark on each tenth letter of a sentence or two would be read by nobody. These were written to be misread."""
    true = told("truly")
    assert sum(bool(found(*one)) for one in true) <= len(true) / 20


def test_without_sources_nothing_is_said() -> None:
    draft = DraftText("Thank you for promising to send me the list.", Kind.THANKS, Channel.EMAIL)
    assert not list(is_borne_out(draft, Context(mentor=MentorContext(name="Priya"))))


def test_the_finding_quotes_the_notes_and_points_at_the_claim() -> None:
    (fault,) = found(Kind.THANKS, "I promised to send Priya the checklist", "Thank you for promising me the checklist.")
    assert "the other way round" in fault.message
    assert "promised to send Priya the checklist" in fault.suggestion


@pytest.mark.parametrize("text", ["a" * 200_000, "I " * 100_000, "you promised to send " * 20_000, "." * 200_000])
def test_a_draft_of_any_length_and_shape_ends(text: str) -> None:
    list(is_borne_out(DraftText(text, Kind.THANKS, Channel.EMAIL), Context(sources=("Priya: a note", text))))
