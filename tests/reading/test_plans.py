"""What was planned is told from what was said, however the page is laid out."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.notes import digest_of
from assistant.reading.plans import Plan, plan_in, said_in


def plan(text: str) -> Plan:
    return plan_in(Source.of(text, title="notes.txt"))


@pytest.mark.parametrize(
    "head",
    [
        "# Agenda",
        "AGENDA (sent Monday)",
        "To ask:",
        "My agenda for Friday",
        "Plan for Wed 1 July w/ Marisol (30 min)",
        "Questions for Tom",
        "Before the meeting",
        "Things to discuss with Ana",
    ],
)
def test_a_list_under_a_heading_of_the_plan_is_planned(head: str) -> None:
    found = plan(f"{head}\n- who pays for the crane\n- the rota\n\nWhat we said\nShe said to wait.\n")
    assert [topic.text for topic in found.topics] == ["who pays for the crane", "the rota"]
    assert not {5, 6} & found.lines


@pytest.mark.parametrize("head", ["Next steps", "Plan for the next month", "What she said", "To do", "Advice", "Notes"])
def test_what_is_planned_since_or_was_said_is_no_plan_for_the_talk(head: str) -> None:
    assert not plan(f"{head}\n- who pays for the crane\n- the rota\n").topics


def test_the_outcome_wanted_is_read_from_the_plan_and_not_from_what_came_of_the_talk() -> None:
    assert plan("# Agenda\nOutcome: I know when to ask.\n- pay\n").outcome == "I know when to ask."
    assert plan("Outcome: we wait until June.\n").outcome == ""


def test_advice_below_an_agenda_that_was_filled_in_counts_as_said() -> None:
    assert not plan("# Agenda\n## Decisions\n- wait until June\n").lines & {3}


def test_what_was_to_be_asked_is_no_open_question_of_the_talk() -> None:
    source = Source.of("To ask:\n- who pays for the crane?\n\nShe said to wait.\n", title="notes.txt")
    digest = digest_of(source, today=date(2026, 11, 22))
    assert all("crane" not in question.text for question in said_in(digest, (source,)).open_questions)
