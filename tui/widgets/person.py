"""Everything kept about one person, as rows: what was agreed, what is known, talks, letters, advice, promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from textual.content import Content

from assistant.dialogues.desk import Desk
from assistant.dialogues.relationship import relationship
from assistant.model.people import Mentor
from assistant.model.work import Advice, Commitment, Goal, Noted
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts
from tui.widgets.overview import STAGE_SIGNS, day_words, next_meeting, ratings_line
from tui.widgets.timeline import DrawnPage

GAP = Row(parts(" "))
LETTERS_SHOWN = 4
"""The newest letters; the rest is one key away."""
READERS = {"me": "for you alone", "mentor": "between the two of you", "all": ""}
STANCES = {"try": "you meant to try it", "adapt": "you adapt it", "not-for-me": "not for you", None: "not yet decided"}
STATES = {"done": "✓", "open": "○", "dropped": "–"}
SORTS = {
    "decision": "decided",
    "feedback": "feedback",
    "question": "open question",
    "story": "a story",
    "lesson": "for next time",
    "resource": "to look up",
}


def person_page(mentor: Mentor, desk: Desk) -> DrawnPage:
    """The page of one mentor, with the relationship drawn over time below the name. For the person's own eyes."""
    sections = (
        ("What you agreed", _agreed(mentor, desk)),
        ("Known", _known(mentor)),
        ("Promises", _promises(mentor, desk)),
        ("Advice", _advice(mentor, desk)),
        ("Meetings", _meetings(mentor, desk)),
        ("Letters", _letters(mentor, desk)),
        ("Noted", _noted(mentor, desk)),
    )
    below = [row for heading, rows in sections for row in _section(heading, tuple(rows))]
    return DrawnPage(Rows(tuple(_head(mentor, desk))), relationship(desk, mentor), Rows(tuple(below)))


def _head(mentor: Mentor, desk: Desk) -> Iterator[Row]:
    sign = STAGE_SIGNS.get(mentor.stage, "○")
    yield Row(line(mentor.name, "bold"), mark=line(f"{sign} {mentor.stage.value.replace('-', ' ')}", MUTED))
    coming = next_meeting(mentor, desk)
    told = (
        mentor.role,
        mentor.email,
        f"you meet {day_words(coming.day, desk.today)} {coming.time}".strip() if coming and coming.day else "",
        f"last in touch {day_words(mentor.last_contact, desk.today)}" if mentor.last_contact else "",
        f"write {day_words(mentor.next_contact, desk.today)}" if mentor.next_contact else "",
    )
    said = " · ".join(words for words in told if words)
    if said:
        yield Row(line(said, MUTED))
    yield GAP


def _section(heading: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return (GAP, Row(line(heading, "bold $primary")), *rows) if rows else ()


def _agreed(mentor: Mentor, desk: Desk) -> Iterator[Row]:
    for goal in desk.goals:
        if mentor.id in goal.mentors:
            yield Row(line(goal.text), lead=_dot(), mark=line(_standing(goal), MUTED))
            if goal.ratings:
                yield Row(ratings_line(goal), lead=parts("    "))
    if mentor.agenda_hours:
        yield Row(line(f"the agenda {mentor.agenda_hours} hours ahead"), lead=_dot())
    if mentor.tz:
        yield Row(line(f"their clock is that of {mentor.tz}"), lead=_dot())
    yield from (_noted_row(n, "", desk.today) for n in desk.noted if n.mentor == mentor.id and n.sort == "decision")


def _standing(goal: Goal) -> str:
    return {"active": "goal", "reached": "reached", "let-go": "let go"}[goal.state]


def _known(mentor: Mentor) -> Iterator[Row]:
    for fact in mentor.facts:
        yield _told_row(fact.text, fact.source, READERS[fact.audience])


def _promises(mentor: Mentor, desk: Desk) -> Iterator[Row]:
    """Open ones first, those of the person before the mentor's."""
    both = [promise for promise in desk.commitments if promise.mentor == mentor.id]
    for promise in sorted(both, key=lambda one: (one.state != "open", one.who != "me", one.due or date.max)):
        who = "You" if promise.who == "me" else promise.who or "Nobody yet"
        late = _is_late(promise, desk.today)
        yield Row(
            line(f"{who}: {promise.what}"),
            lead=parts((f"  {'!' if late else STATES[promise.state]} ", "bold $error" if late else "$primary")),
            mark=line(_due(promise, desk.today), "$error" if late else MUTED),
        )


def _is_late(promise: Commitment, today: date) -> bool:
    return promise.state == "open" and promise.due is not None and promise.due < today


def _due(promise: Commitment, today: date) -> str:
    if promise.closed:
        return day_words(promise.closed, today)
    return f"due {day_words(promise.due, today)}" if promise.due else promise.due_words


def _advice(mentor: Mentor, desk: Desk) -> Iterator[Row]:
    for one in desk.advice:
        if one.mentor != mentor.id:
            continue
        told = f"told {day_words(one.told, desk.today)}" if one.told else "not told yet" if one.done else ""
        yield Row(line(one.text), lead=_dot(), mark=line(told, MUTED))
        yield Row(line(_fate(one), MUTED), lead=parts("    "))


def _fate(advice: Advice) -> str:
    stance = STANCES[advice.stance] + (f", {advice.why}" if advice.why else "")
    return " → ".join(words for words in (stance, advice.done, advice.result) if words)


def _meetings(mentor: Mentor, desk: Desk) -> Iterator[Row]:
    theirs = [meeting for meeting in desk.meetings if meeting.mentor == mentor.id]
    for meeting in sorted(theirs, key=lambda m: (m.day or date.max, m.time), reverse=True):
        day = day_words(meeting.day, desk.today) if meeting.day else "no day yet"
        said = " · ".join(words for words in (meeting.state, meeting.outcome) if words)
        yield Row(line(said), lead=parts((f"  {day:<12} ", "bold")))


def _letters(mentor: Mentor, desk: Desk) -> Iterator[Row]:
    theirs = [message for message in desk.messages if message.mentor == mentor.id]
    for message in reversed(theirs[-LETTERS_SHOWN:]):
        sent = message.direction == "out"
        words = message.subject or (message.sort.replace("-", " ") if sent else message.text)
        lead = parts(("  → ", "$success") if sent else ("  ← ", "$accent"))
        yield Row(line(words[:200]), lead=lead, mark=line(day_words(message.at.date(), desk.today), MUTED))


def _noted(mentor: Mentor, desk: Desk) -> Iterable[Row]:
    theirs = (n for n in desk.noted if n.mentor == mentor.id and n.sort != "decision")
    return [_noted_row(n, SORTS[n.sort], desk.today) for n in theirs]


def _noted_row(noted: Noted, sort: str, today: date) -> Row:
    private = "between the two of you" if noted.private else ""
    return _told_row(noted.text, sort, private, day_words(noted.day, today) if noted.day else "")


def _told_row(text: str, *told: str) -> Row:
    """Words, and what is to be known of them; that wraps with them and is never left out."""
    known = " · ".join(words for words in told if words)
    after = ((" · ", MUTED), line(known, MUTED)) if known else ()
    return Row(parts(line(text), *after), lead=_dot())


def _dot() -> Content:
    return parts(("  · ", MUTED))
