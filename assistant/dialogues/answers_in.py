"""What somebody answered: read from the reply where it is at hand and confirmed on a card, else asked."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.asking import Asked
from assistant.dialogues.came import Came
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import remembered
from assistant.dialogues.options import Option, match_option
from assistant.dialogues.threads import open_request, owed
from assistant.dialogues.turns import Card, CardItem, Choose, Say, Text
from assistant.engines.tasks import Purpose
from assistant.model.correspondence import Answer
from assistant.model.days import day_words
from assistant.model.evidence import Evidence, Source
from assistant.model.people import Mentor
from assistant.reading.clock import find_time
from assistant.reading.dates import find_dates
from assistant.reading.replies import Reply, days_and_times, read_reply

ANSWERS = (
    Option(Answer.YES, "yes", "a talk, or a date for one"),
    Option(Answer.LATER, "later", "not now, but perhaps then", ("not now",)),
    Option(Answer.NO, "no", "", ("declined",)),
    Option(Answer.REFERRAL, "somebody else’s name", "ask her, ask him", ("referral", "somebody else")),
    Option(Answer.SILENCE, "nothing so far", "", ("silence", "nothing")),
    Option(Answer.WRONG_PERSON, "they are not the right one", "", ("wrong person",)),
)
SETTLED = {
    Purpose.AFTER_NO: Answer.NO,
    Purpose.AFTER_LATER: Answer.LATER,
    Purpose.AFTER_REFERRAL: Answer.REFERRAL,
    Purpose.AFTER_WRONG_PERSON: Answer.WRONG_PERSON,
}
"""What a purpose that was settled beforehand says of the answer."""


def what_came(desk: Desk, mentor: Mentor) -> Asked:
    """The reply read and shown on one card; the answer is asked only where it was not read, or was taken off.

    Returns Came.
    """
    request = open_request(desk, mentor.id)
    if request:
        fact = remembered(request, request.ask)
        did = f"asked: {request.ask}" if request.ask else "wrote"
        end = "" if did.endswith((".", "?", "!")) else "."
        yield Say(f"On {day_words(request.at.date())} you {did}{end}", fact.evidence if fact else ())
    text, source = _at_hand(desk, mentor)
    settled = SETTLED.get(Purpose(desk.purpose)) if desk.purpose in set(Purpose) else None
    typed = yield Text(
        key="reply",
        question=f"What did {mentor.greeting_name} write? Paste it; skip, where nothing came in writing.",
        why="The answer, a date and a name are read from it; you confirm.",
        example="Happy to help. How about Thursday at 10?",
        optional=True,
        long=True,
        settled=bool(text or settled),
    )
    if typed:
        text, source = typed, Source.of(typed, title="reply", day=desk.today).id
    parts = " ".join((mentor.name, mentor.greeting_name, *mentor.aliases)).casefold().split()
    reply = read_reply(text, desk.today, frozenset(parts)) if text else None
    came = yield from _confirmed(desk, reply, text, source)
    if settled:
        return Came(settled, text, came.days, came.times, came.again, came.name, came.reason, came.evidence)
    answer = yield Choose(
        key="answer",
        question=f"What did {mentor.greeting_name} answer?",
        why="Each answer has its own next step, and none of them is a dead end (P35, P36).",
        options=ANSWERS,
        settled=came.answer is not None,
    )
    said = Answer(answer) if answer else came.answer
    return Came(said, text, came.days, came.times, came.again, came.name, came.reason, came.evidence)


def _at_hand(desk: Desk, mentor: Mentor) -> tuple[str, str]:
    """The reply that is there already: the notes at hand, else what came in and was not judged yet; and its source."""
    if desk.sources:
        return "\n\n".join(source.text for source in desk.sources), desk.sources[0].id
    message = owed(desk, mentor.id)
    if message and message.text and message.answer is None:
        return message.text, f"memory:{message.id}"
    return "", ""


def _confirmed(desk: Desk, reply: Reply | None, text: str, source: str) -> Asked:
    """What was read, as it stands after the card."""
    if reply is None:
        return Came(None, text)
    evidence = (Evidence(lines=_lines(text, reply.said), text=reply.said, source=source),) if source else ()
    items = [CardItem("answer", "They say", _label(reply.answer), evidence)]
    offered = [
        f"{day_words(day, year=True)} {clock}".strip() for day, clock in zip(reply.days, reply.times, strict=True)
    ]
    if reply.answer is Answer.YES and offered:
        items.append(CardItem("when", "When", " or ".join(offered), evidence))
    if reply.again:
        items.append(CardItem("again", "Write again", day_words(reply.again, year=True), evidence))
    if reply.name:
        items.append(CardItem("named", "They name", reply.name, evidence))
    if reply.reason:
        items.append(CardItem("reason", "Their reason", reply.reason, evidence))
    values = yield Card(
        key="read",
        question="This is what I read. Accept it, or mend a line.",
        why="A reply is easily misread; nothing changes before you say so.",
        items=tuple(items),
    )
    option = match_option(values.get("answer", ""), ANSWERS)
    when = values.get("when", "")
    # what the card shows is read again, for the person may have mended it
    clock = find_time(when) or ""
    offers = days_and_times(when, desk.today) or tuple((day, clock) for day in _coming(when, desk.today))
    return Came(
        answer=Answer(option.value) if option else None,
        text=text,
        days=tuple(day for day, _ in offers),
        times=tuple(clock for _, clock in offers),
        again=next(iter(_coming(values.get("again", ""), desk.today)), None),
        name=values.get("named", ""),
        reason=values.get("reason", ""),
        evidence=evidence,
    )


def _coming(words: str, today: date) -> tuple[date, ...]:
    return tuple(dict.fromkeys(f.day for f in find_dates(words, today, alone=True) if f.day and f.day >= today))


def _label(answer: Answer) -> str:
    return next(option.label for option in ANSWERS if option.value == answer)


def _lines(text: str, said: str) -> tuple[int, int]:
    """The line on which a sentence begins, as far as it stands on one."""
    opening = said[:40]
    number = next((n for n, line in enumerate(text.splitlines(), 1) if opening in line), 1)
    return number, number
