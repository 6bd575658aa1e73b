"""AG-*: whether an agenda fits its time, asks its questions, and leaves room for people and promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.papers.agenda_items import AgendaText, is_outcome, read_agenda
from assistant.checks.rule import Fault
from assistant.checks.vague import is_question_or_decision
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

AIR = 0.1
"""Share of the meeting that stays unplanned: artifacts.md 3.7 (S2 wants flow, S4 wants the time kept)."""
LEAST_PLANNED = 0.6
LEAD_HOURS, LEAD_HOURS_WITH_READING = 24, 48
"""SK1 and CR4: a day ahead, two with reading."""
_LATER_SENTENCE = re.compile(r"(?<=[a-z)][.!]) +(?=[A-Z])")
_OPEN = {"", "open", "tbd", "none", "-", "?", "…", "..."}


def fits_the_time(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The items' minutes against the meeting's: too many, too few, or no tenth left free. Silent without a length."""
    agenda = read_agenda(draft)
    slot = _slot(agenda, context)
    if slot is None or not agenda.items:
        return
    untimed = [item for item in agenda.items if item.minutes is None]
    planned = agenda.planned
    last = agenda.items[-1].span
    if len(untimed) == len(agenda.items):
        if len(untimed) > 1:
            yield Fault.of(
                agenda.items[0].span, "No item says how many minutes it takes.", f"Share out {_free(slot)} minutes."
            )
    elif planned > slot:
        yield Fault.of(
            last, f"The items add up to {planned} minutes; the meeting has {slot}.", f"Plan {_free(slot)} at most."
        )
    elif planned > _free(slot):
        yield Fault.of(
            last,
            f"The items take {planned} of {slot} minutes and leave no air.",
            f"Plan {_free(slot)} at most, so that a tenth stays free.",
        )
    elif planned < LEAST_PLANNED * slot and not untimed:
        yield Fault.of(
            last,
            f"The items take {planned} of {slot} minutes; more than a third has no plan.",
            "Give the main question more time, or ask for a shorter meeting.",
        )


def _free(slot: int) -> int:
    return int(slot * (1 - AIR))


def _slot(agenda: AgendaText, context: Context) -> int | None:
    return (context.meeting.minutes if context.meeting else None) or agenda.stated_minutes


def says_outcome(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No line says what done looks like; a label with nothing behind it says nothing."""
    in_items = {item.span.start for item in read_agenda(draft).items if item.minutes is not None}
    for line in draft.lines:
        if line.start in in_items or not is_outcome(line.text):
            continue
        said = line.text.rpartition(":")[2] if ":" in line.text else line.text
        if said.strip(" *_.;").casefold().split(";")[0] not in _OPEN:
            return
        following = next((other for other in draft.lines if other.start > line.start), None)
        if following is not None and following.start not in in_items:
            return
    if draft.lines:
        first = draft.lines[0]
        hint = (
            f" Perhaps: “Outcome: I know what to do next about {one_line(context.goals[0])}.”" if context.goals else ""
        )
        yield Fault(
            first.start,
            first.start,
            "No line says what will be settled when the meeting is over.",
            f"Start with “Outcome: I know …”.{hint}",
        )


def few_topics(draft: DraftText, context: Context) -> Iterator[Fault]:
    """More topics than the time carries: three in half an hour, five in an hour, two for every half hour more."""
    agenda = read_agenda(draft)
    slot = _slot(agenda, context)
    if slot is None:
        return
    most = 3 + 2 * max(0, -(-(slot - 30) // 30))
    if len(agenda.topics) > most:
        beyond = agenda.topics[most]
        yield Fault.of(
            beyond.span,
            f"{len(agenda.topics)} topics are more than {slot} minutes carry; {most} do.",
            f"Keep “{one_line(beyond.label)}” for another time.",
        )


def topics_ask(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A topic that neither asks nor decides, in its own line or in the lines beneath it."""
    for item in read_agenda(draft).topics:
        asks = is_question_or_decision(item.label) or any("?" in line for line in item.points.split("\n"))
        after_label = item.label.partition(":")[2].strip() or item.label.partition(" - ")[2].strip()
        asks = asks or any(is_question_or_decision(said) for said in _LATER_SENTENCE.split(item.label)[1:])
        if not asks and item.label and not (after_label and is_question_or_decision(after_label)):
            topic = one_line(item.label).rstrip(".")
            yield Fault.of(
                item.span,
                f"“{topic}” is a subject; it does not say what to find out or decide.",
                f"Make it a question: “{topic}: should I …?”",
            )


def starts_with_promises(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Promises are open and no item takes them up. Silent where nothing is known of promises."""
    if not context.open_commitments:
        return
    agenda = read_agenda(draft)
    if not agenda.items or any(item.part == "since" for item in agenda.items):
        return
    if any(phrases("agenda.since").search(item.label.lower()) for item in agenda.items if "?" not in item.label):
        return
    if any(phrases("agenda.surely_since").search(item.label.replace("’", "'").lower()) for item in agenda.items):
        return
    first = agenda.items[0].span
    count = context.open_commitments
    yield Fault(
        first.start,
        first.start,
        f"No item takes up the {'promise that is' if count == 1 else f'{count} promises that are'} open.",
        "Put “5 min since last time” before the first topic.",
    )


def has_time_for_people(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No item is for the people."""
    items = read_agenda(draft).items
    if items and not any(phrases("agenda.person").search(item.text.replace("’", "'").lower()) for item in items):
        first = items[0].span
        yield Fault(
            first.start, first.start, "No minute is for the people, only for the work.", "Begin with “5 min hello”."
        )


def closes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The last item (slack aside) holds no next step or date; a remark where only the offer of help is missing."""
    items = [item for item in read_agenda(draft).items if item.part != "slack"]
    if not items:
        return
    last = items[-1]
    ending = draft.lower[items[-2].span.start if len(items) > 1 and items[-2].part == "close" else last.span.start :]
    if last.part != "close" and not phrases("agenda.next").search(ending):
        yield Fault.of(
            last.span, "The agenda ends without next steps and a next date.", "End with “5 min next steps, next date”."
        )
    elif not phrases("agenda.offer").search(draft.lower, items[0].span.start):
        yield Fault.of(last.span, "Nothing asks what you can do for your mentor.", "Add “how can I help you?”.", "info")


def sent_in_time(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The agenda reaches the mentor later than they like: their own lead, else a day, two with reading.

    What is not sent yet is sent now at the earliest; with only a day known, at the first minute of it. Silent without
    the meeting's start, or after it began.
    """
    meeting = context.meeting
    sent = meeting.sent_at or context.today if meeting else None
    if meeting is None or meeting.start is None or sent is None:
        return
    zone = _zone(context)
    start, sent_at = _moment(meeting.start, zone), _moment(sent, zone)
    if start is None or sent_at is None or (meeting.sent_at is None and sent_at >= start):
        return
    own = context.mentor.agenda_hours if context.mentor else None
    wanted = own if own is not None else LEAD_HOURS_WITH_READING if meeting.pre_reading else LEAD_HOURS
    lead = start - sent_at
    if lead < timedelta(hours=wanted):
        hours = max(0, int(lead.total_seconds() // 3600))
        yield Fault(
            draft.body_start,
            draft.body_start,
            f"The agenda arrives {hours} hours ahead; {wanted} leave time to think.",
            "Send it now and say which one question matters most.",
        )


def _zone(context: Context) -> tzinfo | None:
    if context.me is None or context.me.tz is None:
        return None
    try:
        return ZoneInfo(context.me.tz)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _moment(day: datetime | date, zone: tzinfo | None) -> datetime | None:
    moment = day if isinstance(day, datetime) else datetime.combine(day, time.min)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone) if zone else None
