"""Agendas as people write them: minutes, topics, promises, people, the end, and the lead."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeetingContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.papers.agenda_items import read_agenda
from assistant.model.messages import Channel, Kind


def _items(text: str) -> list[tuple[str, int | None]]:
    return [(item.part, item.minutes) for item in read_agenda(DraftText(text, Kind.AGENDA, Channel.FILE)).items]


def _ids(text: str, context: Context | None = None) -> set[str]:
    return {f.id for f in run_checks(text, Kind.AGENDA, Channel.FILE, context or Context())}


FOUR = [("hello", 5), ("since", 5), ("topic", 15), ("close", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "5 min hello\n5 min open items\n15 min Which course?\n2 min next steps",
        "- Hello (5 min)\n- Since last time (five minutes)\n- Which course? (quarter of an hour)\n- Next date (2 min)",
        "| Min | Item |\n|---|---|\n| 5 | Hello |\n| 5 | Open items |\n| 15 | Which course? |\n| 2 | Next date |",
        "10:00-10:05 Hello\n10:05-10:10 Promises\n10:10-10:25 Which course?\n10:25-10:27 Wrap-up",
        "09:00 Hello\n09:05 Since last time\n09:10 Which course?\n09:25 Next steps\n09:27 End",
        "Agenda, 30 min\n\n1. **5 min** Hello\n2. **5 min** Follow-up\n3. **15 min** Which course?\n4. **2 min** Close",
        "Total: 30 min\n5' Hello\n5' Last time\n15' Which course?\n2' Next steps\nSlack: none planned",
    ],
)
def test_minutes_are_read_from_bullets_tables_clock_times_and_words(text: str) -> None:
    assert _items(text)[:4] == FOUR


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("20 min Which course?\n20 min Which job?", True),
        ("30 min Which course?", True),
        ("10 min Which course?", True),
        ("27 min Which course?", False),
        ("27 min Which course?\n3 min slack", False),
        ("Which course?\nWhich job?", True),
    ],
)
def test_minutes_must_fit_with_a_tenth_free(text: str, fires: bool) -> None:
    assert ("AG-TIME" in _ids(text, Context(meeting=MeetingContext(minutes=30)))) is fires


def test_the_time_is_not_judged_where_no_length_is_known() -> None:
    assert "AG-TIME" not in _ids("40 min Which course?\n40 min Which job?")


@pytest.mark.parametrize(
    "line",
    [
        "Outcome: I know which.",
        "**By the end** I know which.",
        "Success means: a date.",
        "What I want from this: a yes.",
    ],
)
def test_an_outcome_counts_in_many_words(line: str) -> None:
    assert "AG-OUTCOME" not in _ids(f"{line}\n\n- 10 min Which course?")


def test_an_empty_outcome_is_none() -> None:
    assert "AG-OUTCOME" in _ids("Outcome:\n- 10 min Which course?")
    assert "AG-OUTCOME" in _ids("Outcome: open; we settle it when we begin.\n- 10 min Which course?")


@pytest.mark.parametrize("topic", ["Rosters", "The new job", "Feedback from my boss"])
def test_a_noun_is_no_topic(topic: str) -> None:
    assert "AG-QUESTION" in _ids(f"- 10 min {topic}")


@pytest.mark.parametrize(
    "topic",
    [
        "Should I pilot A or B?",
        "Decide between two grants",
        "Rosters: which one first?",
        "Rehearse the talk",
        "Rosters\n  - Which first?",
    ],
)
def test_a_question_a_decision_or_a_question_beneath_is_one(topic: str) -> None:
    assert "AG-QUESTION" not in _ids(f"- 10 min {topic}")


def test_open_promises_want_an_item_and_only_where_they_are_known() -> None:
    assert "AG-OPENITEMS" in _ids("- 10 min Should I follow up with the director?", Context(open_commitments=1))
    assert "AG-OPENITEMS" not in _ids("- 5 min What I did since last time", Context(open_commitments=1))
    assert "AG-OPENITEMS" not in _ids("- 10 min Which course?", Context(open_commitments=0))
    assert "AG-OPENITEMS" not in _ids("- 10 min Which course?")


def test_an_end_without_an_offer_is_only_a_remark() -> None:
    found = run_checks("- 10 min Which course?\n- 5 min next steps", Kind.AGENDA, Channel.FILE)
    assert [f.level for f in found if f.id == "AG-CLOSE"] == ["info"]


START = datetime(2026, 3, 4, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("context", "fires"),
    [
        (Context(meeting=MeetingContext(start=START, sent_at=datetime(2026, 3, 3, 9, tzinfo=UTC))), False),
        (Context(meeting=MeetingContext(start=START, sent_at=datetime(2026, 3, 3, 11, tzinfo=UTC))), True),
        (
            Context(meeting=MeetingContext(start=START, sent_at=datetime(2026, 3, 3, 9, tzinfo=UTC), pre_reading=True)),
            True,
        ),
        (
            Context(
                mentor=MentorContext(agenda_hours=6),
                meeting=MeetingContext(start=START, sent_at=datetime(2026, 3, 4, 2, tzinfo=UTC)),
            ),
            False,
        ),
        (Context(today=datetime(2026, 3, 4, 1, tzinfo=UTC), meeting=MeetingContext(start=START)), True),
        (Context(today=datetime(2026, 3, 5, 1, tzinfo=UTC), meeting=MeetingContext(start=START)), False),
        (Context(today=date(2026, 3, 4), meeting=MeetingContext(start=START)), False),
        (Context(meeting=MeetingContext(start=START)), False),
    ],
    ids=["a-day", "less", "reading", "own-wish", "not-sent-yet", "held", "no-zone", "unknown"],
)
def test_the_lead_is_judged_from_what_is_known(context: Context, fires: bool) -> None:
    assert ("AG-LEAD" in _ids("- 10 min Which course?", context)) is fires


def test_an_agenda_may_hold_as_many_questions_as_it_has_topics() -> None:
    text = "- 5 min how are you?\n- 9 min Which course?\n- 9 min Which job?\n- 4 min next steps; can I help you?"
    assert "MSG-ASK-MANY" not in {f.id for f in run_checks(text, Kind.AGENDA, Channel.EMAIL)}
