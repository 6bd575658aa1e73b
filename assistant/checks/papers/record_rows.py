"""The rules for what is kept: debriefs, close-outs, calendar files."""

from __future__ import annotations

from assistant.checks.context import Context, MentorContext
from assistant.checks.papers import calendar_files, closeouts, contacts, debriefs, emotions
from assistant.checks.rule import Example, Rule
from assistant.model.messages import Channel, Kind

_SIX = "# Goal\nLead reviews.\n# Result\nTwo led.\n# What helped\nThe checklist.\n# Still open\nNights.\n"
_PLANNED = Context(agenda=("salary question",), notes=("We talked about rosters.",))
_PRIYA = Context(mentor=MentorContext(name="Priya Nair", call_name="Priya"))
_INVITE = frozenset({Kind.INVITE})
_DEBRIEF = frozenset({Kind.DEBRIEF})


def _calendar(event: str, method: str = "", head: str = "VERSION:2.0\nPRODID:-//ours//EN\n") -> Example:
    text = f"BEGIN:VCALENDAR\n{head}{method}BEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"
    return Example(text, Kind.INVITE, Channel.ICS)


_TIMES = "UID:1@ours\nDTSTAMP:20260301T090000Z\nDTSTART:20260303T090000Z\nDTEND:20260303T093000Z\n"
_BOTH = "ORGANIZER:mailto:ana@ours.org\nATTENDEE:mailto:priya@ours.org\n"

ROWS: tuple[Rule, ...] = (
    Rule(
        "FACT-EMOTION",
        "warn",
        frozenset({Kind.DEBRIEF, Kind.CLOSE_OUT}),
        "A feeling that nobody spoke of is a guess, and guesses turn into facts in a file.",
        "SO1",
        emotions.quotes_feelings,
        good=Example("She said “I am proud of this” when I showed the roster.", Kind.DEBRIEF, Channel.FILE, _PRIYA),
        bad=Example("Priya seemed annoyed about the roster.", Kind.DEBRIEF, Channel.FILE, _PRIYA),
    ),
    Rule(
        "FACT-PREPLEAK",
        "warn",
        _DEBRIEF,
        "Planned is not the same as discussed.",
        "HY1",
        debriefs.tells_what_was_said,
        good=Example("- We talked about rosters.", Kind.DEBRIEF, Channel.FILE, _PLANNED),
        bad=Example("- We discussed the salary question.", Kind.DEBRIEF, Channel.FILE, _PLANNED),
    ),
    Rule(
        "FACT-OWNER",
        "warn",
        frozenset({Kind.DEBRIEF, Kind.AGENDA}),
        "A promise that is nobody's is kept by nobody, and a guessed owner is worse than none.",
        "OM1",
        debriefs.names_the_owner,
        good=Example("- [ ] @me send roster draft (due 2025-03-14)", Kind.DEBRIEF, Channel.FILE),
        bad=Example("- [ ] send roster draft", Kind.DEBRIEF, Channel.FILE),
    ),
    Rule(
        "FACT-DUE",
        "warn",
        _DEBRIEF,
        "A day makes a promise the next topic.",
        "P72",
        debriefs.names_the_day,
        good=Example("- [ ] @me send roster draft (due 2025-03-14)", Kind.DEBRIEF, Channel.FILE),
        bad=Example("- [ ] @me send roster draft", Kind.DEBRIEF, Channel.FILE),
    ),
    Rule(
        "CLOSE-SECTIONS",
        "error",
        frozenset({Kind.CLOSE_OUT}),
        "A close-out looks back at all of it, also at what is open and how you stay in touch.",
        "P93",
        closeouts.holds_every_section,
        good=Example(_SIX + "# Thanks\nFor your patience.\n# Next contact\nIn June.", Kind.CLOSE_OUT, Channel.FILE),
        bad=Example("# Goal\nLead reviews.\n# Thanks\nFor your patience.", Kind.CLOSE_OUT, Channel.FILE),
    ),
    Rule(
        "CLOSE-CONTACT",
        "warn",
        frozenset({Kind.CLOSE_OUT, Kind.DECLINE_REPLY}),
        "A contact without a day fades; an end that is chosen is fine, too.",
        "P95",
        contacts.says_when_next,
        good=Example("# Next contact\n1 June 2026", Kind.CLOSE_OUT, Channel.FILE, Context(next_contact=None)),
        bad=Example("# Next contact\nWe stay in touch.", Kind.CLOSE_OUT, Channel.FILE, Context(next_contact=None)),
    ),
    Rule(
        "ICS-REQUIRED",
        "error",
        _INVITE,
        "A calendar refuses an event that lacks what the standard asks.",
        "IC1",
        calendar_files.holds_what_is_required,
        good=_calendar(_TIMES),
        bad=_calendar("DTSTART:20260303T090000Z\n"),
    ),
    Rule(
        "ICS-METHOD",
        "error",
        _INVITE,
        "Half an invitation is mailed to nobody, or to everybody.",
        "IC2",
        calendar_files.invites_or_holds,
        good=_calendar(_TIMES + _BOTH, "METHOD:REQUEST\n"),
        bad=_calendar(_TIMES + "ATTENDEE:mailto:priya@ours.org\n"),
    ),
    Rule(
        "ICS-FOLD",
        "error",
        _INVITE,
        "Long lines and bare commas are cut off by some calendars.",
        "IC1",
        calendar_files.folds_and_escapes,
        good=_calendar(_TIMES + "SUMMARY:Mentoring: Ana and Priya\\, rosters\n"),
        bad=_calendar(_TIMES + "SUMMARY:Mentoring: Ana and Priya, rosters\n"),
    ),
)
