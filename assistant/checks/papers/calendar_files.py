"""ICS-*: whether a calendar file keeps the form that calendars read (RFC 5545, RFC 5546)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.model.messages import Channel

LONGEST_LINE = 75
"""Octets of a physical line without its end: RFC 5545, 3.1."""
_BEGINS = re.compile(r"^BEGIN:VCALENDAR", re.MULTILINE | re.IGNORECASE)
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_PROPERTY = re.compile(r"([A-Za-z0-9-]{1,60})((?:;[^:\"\r\n]*(?:\"[^\"\r\n]*\"[^:\"\r\n]*)*)?):")
_STARTS = re.compile(r"[A-Za-z0-9-]{1,60}[;:]")
"""How a property begins; its parameters may run on in folded lines before its colon comes."""
_UTC = re.compile(r"\d{8}T\d{6}Z\s*")
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT"})
_BARE = re.compile(r"(?<!\\)(?:\\\\)*([,;])|(?<!\\)(?:\\\\)*\\(?![\\;,nN])")


@dataclass(frozen=True, slots=True)
class Property:
    """One property: the component it stands in, its name, its parameters, its unfolded value, and its lines."""

    component: str
    name: str
    parameters: str
    value: str
    span: Span
    number: int
    """Which component of that name it stands in, from 0."""


@dataclass(frozen=True, slots=True)
class CalendarText:
    """A calendar file read line by line."""

    properties: tuple[Property, ...]
    events: tuple[Span, ...]
    """The `BEGIN:VEVENT` lines."""
    stray: tuple[Span, ...]
    """Lines that neither begin a property nor continue one."""

    def of(self, component: str, name: str, number: int = 0) -> list[Property]:
        return [p for p in self.properties if (p.component, p.name, p.number) == (component, name, number)]


def is_calendar(draft: DraftText) -> bool:
    """Whether a draft is a calendar file: by its channel, or by its first lines where it is kept as plain text."""
    return (
        draft.channel is Channel.ICS or _BEGINS.search(draft.text, draft.body_start, draft.body_start + 400) is not None
    )


@lru_cache(maxsize=2)
def read_calendar(draft: DraftText) -> CalendarText:
    """The properties of a calendar file, folded lines joined."""
    joined: list[tuple[int, int, list[str]]] = []
    stray: list[Span] = []
    for found in _LINE.finditer(draft.text, draft.body_start):
        line = found.group(1)
        if not line.strip():
            if found.end() == len(draft.text):
                break
            continue
        if line[0] in " \t" and joined:
            start, _, parts = joined[-1]
            parts.append(line[1:])
            joined[-1] = (start, found.end(1), parts)
        elif _STARTS.match(line):
            joined.append((found.start(), found.end(1), [line]))
        else:
            stray.append(Span(found.start(), found.end(1), line))
    properties: list[Property] = []
    events: list[Span] = []
    stack: list[tuple[str, int]] = []
    counts: dict[str, int] = {}
    for start, end, parts in joined:
        text = "".join(parts)
        head = _PROPERTY.match(text)
        if head is None:
            continue
        name, value = head.group(1).upper(), text[head.end() :]
        span = Span(start, end, draft.text[start:end])
        inner = value.strip().upper()
        if name == "BEGIN":
            stack.append((inner, counts.get(inner, 0)))
            counts[inner] = counts.get(inner, 0) + 1
            if inner == "VEVENT":
                events.append(span)
        elif name == "END" and stack and stack[-1][0] == inner:
            stack.pop()
        else:
            component, number = stack[-1] if stack else ("", 0)
            properties.append(Property(component, name, head.group(2), value, span, number))
    return CalendarText(tuple(properties), tuple(events), tuple(stray))


def holds_what_is_required(draft: DraftText, context: Context) -> Iterator[Fault]:
    """VCALENDAR lacks VERSION or PRODID; an event lacks UID, DTSTAMP in UTC, DTSTART, or one of DTEND, DURATION.

    A whole day (`VALUE=DATE`) needs no end.
    """
    if not is_calendar(draft):
        return
    calendar = read_calendar(draft)
    top = Span(draft.body_start, draft.body_start, "")
    missing = [name for name in ("VERSION", "PRODID") if not calendar.of("VCALENDAR", name)]
    if missing:
        yield Fault.of(top, f"The calendar lacks {' and '.join(missing)}.", "Add it after BEGIN:VCALENDAR.")
    if not calendar.events:
        yield Fault.of(top, "The file holds no event (BEGIN:VEVENT).", "Add one with UID, DTSTAMP, DTSTART and DTEND.")
    for number, event in enumerate(calendar.events):
        has = {name: calendar.of("VEVENT", name, number) for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION")}
        lacking = [name for name in ("UID", "DTSTAMP", "DTSTART") if not has[name]]
        if lacking:
            yield Fault.of(event, f"The event lacks {', '.join(lacking)}.", "Calendars refuse an event without it.")
        for stamp in has["DTSTAMP"]:
            if not _UTC.fullmatch(stamp.value):
                yield Fault.of(
                    stamp.span, "DTSTAMP is not in UTC; it must end in Z.", "Write it like DTSTAMP:20260303T090000Z."
                )
        if has["DTEND"] and has["DURATION"]:
            yield Fault.of(has["DURATION"][0].span, "The event has both DTEND and DURATION.", "Keep one.", instead="")
        whole_day = any("VALUE=DATE" in p.parameters.upper().split(";") for p in has["DTSTART"])
        if has["DTSTART"] and not has["DTEND"] and not has["DURATION"] and not whole_day:
            yield Fault.of(has["DTSTART"][0].span, "The event has no end: neither DTEND nor DURATION.", "Add DTEND.")


def invites_or_holds(draft: DraftText, context: Context) -> Iterator[Fault]:
    """METHOD without ORGANIZER and ATTENDEE, or one of these without METHOD. PUBLISH takes no ATTENDEE."""
    if not is_calendar(draft):
        return
    calendar = read_calendar(draft)
    method = next(iter(calendar.of("VCALENDAR", "METHOD")), None)
    for number, event in enumerate(calendar.events):
        organizers, attendees = (calendar.of("VEVENT", name, number) for name in ("ORGANIZER", "ATTENDEE"))
        if method is None:
            for found in (*organizers[:1], *attendees[:1]):
                yield Fault.of(
                    found.span,
                    f"{found.name} without METHOD: neither an invitation nor a private hold.",
                    "Add METHOD:REQUEST with ORGANIZER and ATTENDEE, or take both out.",
                )
                break
        elif method.value.strip().upper() == "PUBLISH":
            if attendees:
                yield Fault.of(
                    attendees[0].span, "METHOD:PUBLISH takes no ATTENDEE.", "Write METHOD:REQUEST to invite."
                )
        elif not organizers or not attendees:
            lacking = " and ".join(
                name for name, held in (("ORGANIZER", organizers), ("ATTENDEE", attendees)) if not held
            )
            yield Fault.of(
                method.span if number == 0 else event,
                f"An invitation needs {lacking}.",
                "Add it, or take METHOD out for a private hold.",
            )


def folds_and_escapes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A line longer than 75 octets; a bare comma, semicolon or backslash in a text; a line that is no property."""
    if not is_calendar(draft):
        return
    for found in _LINE.finditer(draft.text, draft.body_start):
        octets = len(found.group(1).encode("utf-8", "replace"))
        if octets > LONGEST_LINE:
            yield Fault(
                found.start(1),
                found.end(1),
                f"The line has {octets} octets; calendars read {LONGEST_LINE}.",
                "Break it there, and begin the next line with a space.",
                instead=_folded(found.group(1)),
            )
        if found.end() == len(draft.text):
            break
    calendar = read_calendar(draft)
    for line in calendar.stray:
        yield Fault.of(
            line, "The line is no property, so the text before it is cut off here.", "Write a line break as \\n."
        )
    for prop in calendar.properties:
        if prop.name not in _TEXTS:
            continue
        bare = _BARE.search(prop.value)
        if bare:
            mark = bare.group(1) or "\\"
            yield Fault.of(prop.span, f"“{mark}” in {prop.name} is not escaped.", f"Write “\\{mark}”.")


def _folded(line: str) -> str:
    parts: list[str] = []
    size = 0
    current = ""
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > LONGEST_LINE:
            parts.append(current)
            current, size = "", 1
        current += char
        size += width
    return "\r\n ".join([*parts, current])
