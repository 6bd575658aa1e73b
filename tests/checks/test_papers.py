"""Debriefs, close-outs and calendar files: what was said, whose it is, and what calendars read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.finding import Finding
from assistant.model.messages import Channel, Kind

PRIYA = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya Nair", call_name="Priya"))


def _found(rule: str, text: str, context: Context = PRIYA, kind: Kind = Kind.DEBRIEF) -> list[Finding]:
    return [f for f in run_checks(text, kind, Channel.FILE, context) if f.id == rule]


GUESSED = [
    "She seemed annoyed about the roster.",
    "Priya was very proud of it.",
    "Priya looked really pleased.",
    "My mentor was disappointed.",
    "He felt bored, I think.",
    "They were impressed by the numbers.",
    "Priya loved the idea.",
    "To her obvious delight the team drafted it.",
    "Nair appeared rather sceptical.",
    "She got quite excited about the pilot.",
    "Kofi seemed thrilled.",
    "At the end Priya was visibly moved.",
    "She is worried about my exam.",
    "She was happy.",
]
SEEN = [
    "She said “I am proud of this” when I showed the roster.",
    "Priya said she was worried about the nights.",
    "I was nervous at first.",
    "She was happy to send the template.",
    "Priya was late.",
    "She was in her car.",
    "She laughed and asked for the numbers.",
    "My team was angry about the nights.",
    "The customers were happy; they were impressed by the menu.",
    "Priya was not annoyed.",
    "She was clear about the dates.",
    "She was my manager for two years.",
    "In her words she was relieved.",
    "I felt proud of the page.",
    "She is keen to see the draft herself, she wrote.".replace("is keen to see", "wants to see"),
]


@pytest.mark.parametrize("text", GUESSED)
def test_a_feeling_without_a_quotation_is_found(text: str) -> None:
    assert _found("FACT-EMOTION", text)


@pytest.mark.parametrize("text", SEEN)
def test_quotations_willingness_and_feelings_of_others_are_left_alone(text: str) -> None:
    assert not _found("FACT-EMOTION", text)


PLANNED = Context(
    agenda=("Should I ask about my salary before the audit?", "Which roster for nights?"),
    notes=("P: let the team draft the night roster first", "exam booked for May"),
)


@pytest.mark.parametrize(
    "line",
    [
        "- We discussed whether to ask about the salary before the audit.",
        "- Salary before the audit: we talked it over at length.",
        "- Asking for the salary before the audit was the main point.",
    ],
)
def test_a_planned_item_told_as_discussed_is_found(line: str) -> None:
    assert _found("FACT-PREPLEAK", line, PLANNED)


@pytest.mark.parametrize(
    "text",
    [
        "- The night roster: let the team draft it first.",
        "- Not raised: the salary before the audit.",
        "- We did not get to the salary before the audit.",
        "## Next time\n\n- Ask about the salary before the audit",
        "## Open questions\n\n- Should I ask about my salary before the audit?",
        "- The salary question before the audit was postponed.",
        "- The exam is booked.",
        "**Planned:** whether to ask about my salary before the audit.",
        "We wanted: the salary before the audit.",
        "- Not spoken about: the salary before the audit.",
        "**I hoped for:** the salary, before the audit.",
    ],
)
def test_what_was_noted_or_is_told_as_not_raised_is_left_alone(text: str) -> None:
    assert not _found("FACT-PREPLEAK", text, PLANNED)


@pytest.mark.parametrize(
    ("source", "fires"),
    [
        ("salary: wait till the audit is over!", False),
        ("P: salaries are settled in march, ask before the audit", False),
        ("ask: salary before the audit?", True),
        ("i wanted to raise the salary before the audit", True),
        ("the night roster is for the team", True),
    ],
)
def test_the_sources_may_tell_what_was_said_where_they_do_more_than_plan(source: str, fires: bool) -> None:
    context = PLANNED.model_copy(update={"sources": (source,)})
    line = "- Salary before the audit: she would wait until it is over."
    assert bool(_found("FACT-PREPLEAK", line, context)) == fires


@pytest.mark.parametrize(
    ("line", "owned", "dated"),
    [
        ("- [ ] @me send roster draft (due 2025-03-14)", True, True),
        ("- [ ] @me send roster draft", True, False),
        ("- [ ] send roster draft", False, True),
        ("- [ ] Priya: give me the number", True, True),
        ("- [ ] @Priya send the template", True, True),
        ("- [ ] Priya sends the template", True, True),
        ("- [ ] unassigned: ask Tom about the nights", True, True),
        ("- [ ] I will ask the waiters by Friday", True, True),
        ("- [ ] I will ask the waiters", True, False),
        ("- [ ] me: call the mill on Monday", True, True),
        ("- [ ] me: call the mill", True, False),
        ("- [ ] Ana: call the mill, 14 March", True, True),
        ("- [ ] Ana: call the mill", True, False),
        ("- [ ] @me write to Tom (no date)", True, True),
        ("- [ ] Tom Okafor: finds a room", True, True),
        ("- [ ] print the new map (due 2026-05-15)", False, True),
        ("- [ ] Order the film", False, True),
        ("- [x] order the film", True, True),
        ("- order the film", True, True),
        ("- [ ] write the ad (Dawit, by June 5)", True, True),
        ("- [ ] We both read the report by May", True, True),
    ],
)
def test_a_promise_names_its_owner_and_mine_a_day(line: str, owned: bool, dated: bool) -> None:
    assert (not _found("FACT-OWNER", line)) is owned
    assert (not _found("FACT-DUE", line)) is dated


def test_a_promise_without_an_owner_can_be_marked_so() -> None:
    fault = _found("FACT-OWNER", "## Promises\n\n- [ ] order the film\n")[0]
    assert (fault.line, fault.text, fault.instead) == (3, "- [ ] order the film", "- [ ] unassigned: order the film")


def test_items_of_an_agenda_with_boxes_are_no_promises() -> None:
    text = "- [ ] 5 min hello\n- [ ] 10 min Which course?\n- [ ] Should I wait?\n"
    assert not _found("FACT-OWNER", text, kind=Kind.AGENDA)
    assert _found("FACT-OWNER", "- 5 min since last time\n  - [ ] send the draft\n", kind=Kind.AGENDA)


@pytest.mark.parametrize(
    ("text", "context", "fires"),
    [
        ("# Next contact\nWe stay in touch.", Context(next_contact=None), True),
        ("# Next contact\n1 June 2026", Context(next_contact=None), False),
        ("# Next contact\nWe stay in touch.", Context(next_contact="2026-06-01"), False),
        ("# Next contact\nWe stay in touch.", Context(next_contact="none (chosen)"), False),
        ("# Next contact\nNone, by choice; on purpose no contact planned.", Context(next_contact=None), False),
        ("# Next contact\nA call in September.", Context(), False),
        ("# Next contact\n", Context(), True),
        ("**Next contact:** open", Context(), True),
        ("# Goal\nLead reviews.", Context(), False),
        ("# Goal\nLead reviews.", Context(next_contact=None), True),
    ],
)
def test_a_close_out_says_when_the_next_contact_is(text: str, context: Context, fires: bool) -> None:
    assert bool(_found("CLOSE-CONTACT", text, context, Kind.CLOSE_OUT)) is fires


@pytest.mark.parametrize(
    ("text", "context", "fires"),
    [
        ("Thank you. I will ask Tom.", Context(next_contact=None), True),
        ("Thank you. May I write again in September?", Context(next_contact=None), False),
        ("Thank you. I will not write to you again.", Context(next_contact=None), False),
        ("Thank you. I will ask Tom.", Context(), False),
        ("Thank you. I will ask Tom.", Context(next_contact="2026-09-01"), False),
    ],
)
def test_an_answer_to_a_no_says_so_only_where_it_is_known_to_be_empty(text: str, context: Context, fires: bool) -> None:
    found = run_checks(f"Hi Priya,\n\n{text}\n\nAna", Kind.DECLINE_REPLY, context=context)
    assert ("CLOSE-CONTACT" in {f.id for f in found}) is fires


TIMES = "UID:1@ours\nDTSTAMP:20260301T090000Z\nDTSTART:20260303T090000Z\nDTEND:20260303T093000Z\n"
BOTH = "ORGANIZER;CN=Ana:mailto:ana@ours.org\nATTENDEE;CN=Priya;RSVP=TRUE:mailto:priya@ours.org\n"


def _calendar(event: str = TIMES, method: str = "", head: str = "VERSION:2.0\nPRODID:-//ours//EN\n") -> str:
    return f"BEGIN:VCALENDAR\n{head}{method}BEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"


def _ics(text: str) -> list[str]:
    return [f.id for f in run_checks(text, Kind.INVITE, Channel.ICS) if f.id.startswith("ICS-")]


@pytest.mark.parametrize(
    "text",
    [
        _calendar(),
        _calendar().replace("\n", "\r\n"),
        _calendar(TIMES + BOTH, "METHOD:REQUEST\n"),
        _calendar(TIMES + "SUMMARY:Ana and Priya\\, rosters\\; nights\\n\\\\o/\n"),
        _calendar(TIMES + "DESCRIPTION:" + "x" * 60 + "\n " + "y" * 74 + "\n"),
        _calendar(TIMES.replace("DTEND:20260303T093000Z", "DURATION:PT30M")),
        _calendar("UID:1\nDTSTAMP:20260301T090000Z\nDTSTART;VALUE=DATE:20260303\n"),
        _calendar(TIMES + "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:go\nTRIGGER:-PT1H\nDURATION:PT5M\nEND:VALARM\n"),
        _calendar(TIMES + "CATEGORIES:work,mentoring\n"),
    ],
    ids=["hold", "crlf", "invitation", "escaped", "folded", "duration", "day", "alarm", "categories"],
)
def test_a_sound_calendar_file_is_left_alone(text: str) -> None:
    assert _ics(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_calendar(head="VERSION:2.0\n"), "ICS-REQUIRED"),
        (_calendar("DTSTART:20260303T090000Z\n"), "ICS-REQUIRED"),
        (_calendar(TIMES.replace("090000Z\nDTSTART", "090000\nDTSTART")), "ICS-REQUIRED"),
        (_calendar(TIMES + "DURATION:PT30M\n"), "ICS-REQUIRED"),
        (_calendar(TIMES.replace("DTEND:20260303T093000Z\n", "")), "ICS-REQUIRED"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n", "ICS-REQUIRED"),
        (_calendar(TIMES + "ATTENDEE:mailto:p@ours.org\n"), "ICS-METHOD"),
        (_calendar(TIMES, "METHOD:REQUEST\n"), "ICS-METHOD"),
        (_calendar(TIMES + "ORGANIZER:mailto:a@ours.org\n", "METHOD:REQUEST\n"), "ICS-METHOD"),
        (_calendar(TIMES + BOTH, "METHOD:PUBLISH\n"), "ICS-METHOD"),
        (_calendar(TIMES + f"SUMMARY:{'x' * 80}\n"), "ICS-FOLD"),
        (_calendar(TIMES + f"SUMMARY:{'ä' * 40}\n"), "ICS-FOLD"),
        (_calendar(TIMES + "SUMMARY:Ana, Priya\n"), "ICS-FOLD"),
        (_calendar(TIMES + "LOCATION:Room 3; second floor\n"), "ICS-FOLD"),
        (_calendar(TIMES + "DESCRIPTION:C:\\data\n"), "ICS-FOLD"),
        (_calendar(TIMES + "DESCRIPTION:first\nsecond line of it\n"), "ICS-FOLD"),
    ],
)
def test_a_fault_in_a_calendar_file_is_found(text: str, expected: str) -> None:
    assert set(_ics(text)) == {expected}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_may_be_given_as_a_calendar_file(text: str) -> None:
    assert "ICS-REQUIRED" in _ics(text)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="abc äß漢,;\\", min_size=70, max_size=200))
def test_a_long_line_is_mended_by_folding(value: str) -> None:
    text = _calendar(TIMES + f"X-NOTE:{value}\n")
    for fault in run_checks(text, Kind.INVITE, Channel.ICS):
        assert fault.id == "ICS-FOLD"
        assert fault.instead is not None
        assert all(len(line.encode()) <= 75 for line in fault.instead.split("\r\n"))
        assert fault.instead.replace("\r\n ", "") == fault.text
