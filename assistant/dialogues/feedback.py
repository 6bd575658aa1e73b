"""D14 Feedback digest: criticism came; what is in it, one thing to try, and a word of thanks.

What the person feels about it, and what of it they hold to be true, is for them alone: no letter has a word of it.
"""

from __future__ import annotations

from datetime import date, timedelta

from assistant.dialogues.asking import Asked, audience_of, signature, whom
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.desk import Desk, Walled
from assistant.dialogues.facts import addressee, learned, record_id, remembered, sender, typed
from assistant.dialogues.letters import written
from assistant.dialogues.loose_ends import undigested
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.turns import Choose, Day, Dialogue, Preview, Say, Text, YesNo
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.base import Record
from assistant.model.correspondence import Message
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Commitment, Noted, Reflection
from assistant.reading.criticism import is_critical

WEEK = timedelta(days=7)
"""An experiment that shows in a week is small enough to be begun (D14, 4)."""
WHY_WELCOME = "Criticism is a sign of trust: they think that you can bear it, and that it is worth their while (P85)."


def feedback(desk: Desk) -> Dialogue:
    """The exact words first, then what they do to you; then what could be true, and one small thing to try."""
    mentor = yield from whom(desk, "Who gave you the feedback?", why="What they said stays between the two of you.")
    desk = audience_of(desk, mentor)
    yield from _before(desk, mentor)
    said = yield from _words(desk, mentor)
    if said is None:
        gap = LeftOpen("words", "What did they say, in their exact words?")
        return Outcome(title="No feedback yet", left_open=(gap,))
    words, noted = said
    yield Preview(_letter(desk, mentor, words, None, None, None), "Reply, so far")
    reaction = yield Text(
        key="reaction",
        question="What was your first reaction? Nobody but you will read it.",
        why="A first reaction that is written down stands less in the way (S2).",
        example="it stung, and I wanted to explain myself",
        optional=True,
        long=True,
    )
    true = yield Text(
        key="true",
        question="Which part of it could be true, if only a little? Take your time; none is an answer, too.",
        why="There need not be much in it; one grain is enough to work with (P85).",
        example="I do tell the team last",
        optional=True,
    )
    desk = desk.model_copy(update={"walls": (*desk.walls, *(Walled(text=own) for own in (reaction, true) if own))})
    sign = yield Text(
        key="sign",
        question="If you acted on it, what would somebody see a week from now?",
        why="What can be seen can be tried (D14).",
        example="the team hears of a change before the corridor does",
        optional=True,
    )
    experiment = yield Text(
        key="experiment",
        question="One small thing to try, just once?",
        why="One experiment is enough; it may fail, and then you know more (P74).",
        example="tell the team on Monday, before the meeting",
    )
    until = yield from _until(desk, experiment)
    question = yield Text(
        key="ask",
        question="Is there something you need to ask to understand it?",
        why="Ask what they saw, not whether they are right.",
        example="Which announcement did you have in mind?",
        optional=True,
    )
    tried, asked = typed(experiment, "experiment"), typed(question, "ask")
    yield Preview(_letter(desk, mentor, words, tried, asked, until), "Reply, so far")
    kept: list[Record] = [
        *_acquainted(desk, mentor),
        _reflection(desk, mentor, words, noted, reaction, true, sign, question, experiment, until),
    ]
    thank = yield YesNo(
        key="thank",
        question="Thank them for being frank? Two lines are enough.",
        why=WHY_WELCOME,
    )
    letters: tuple[Artifact, ...] = ()
    if thank:
        name = yield from signature(desk)
        task = _letter(desk, mentor, words, tried, asked, until, name)
        letter, _ = yield from written(desk, mentor, task, "Reply to the feedback", key="reply", ask=asked)
        records = yield from whether_sent(desk, mentor, letter)
        letters = tuple(record for record in records if isinstance(record, Artifact))
        kept += [*learned(desk, name=name), *records]
    kept += _experiment(desk, mentor, tried, until, told=bool(letters))
    return Outcome(
        title="Feedback, and what you make of it",
        records=tuple(kept),
        sources=desk.sources,
        saved=_saved(letters, tried),
        next_action=_next(desk, mentor, kept, experiment, until),
        left_open=() if tried else (LeftOpen("experiment", "One small thing to try, just once?"),),
        result=next(record for record in kept if isinstance(record, Reflection)),
    )


def _before(desk: Desk, mentor: Mentor | None) -> Asked:
    """What was tried after the last time, and that it was worth it."""
    before = [r for r in desk.reflections if mentor and r.mentor == mentor.id and r.experiment]
    if before:
        last = max(before, key=lambda r: r.day)
        fact = remembered(last, last.words)
        yield Say(
            f"On {day_words(last.day)} it was this: {last.words.rstrip('.')}. You tried: {last.experiment}",
            fact.evidence if fact else (),
        )


def _words(desk: Desk, mentor: Mentor | None) -> Asked:
    """The exact words: the line that was chosen beforehand, one of those noted or at hand, or as typed.

    Returns the words and the id of the line, or None where nothing was said.
    """
    subject = next((n for n in desk.noted if n.id == desk.subject), None)
    if subject is not None:
        yield Say(f"{mentor.greeting_name if mentor else 'They'} said: {subject.text}", subject.evidence)
        return _fact(subject), subject.id
    noted = undigested(desk, mentor.id) if mentor else ()
    at_hand = tuple(found for found in desk.notes.feedback if is_critical(found.text))
    known = {n.text: (_fact(n), n.id) for n in noted} | {
        f.text: (Fact(text=f.text, evidence=f.evidence), "") for f in at_hand
    }
    question = "What did they say, in their exact words?"
    why = "Their words, not what you made of them on the way home (D14)."
    if known:
        answer = yield Choose(
            key="words",
            question=question,
            why=why,
            options=tuple(Option(text, text, evidence=fact.evidence) for text, (fact, _) in known.items()),
            other=True,
        )
    else:
        answer = yield Text(key="words", question=question, why=why, example="you announce it too late", long=True)
    if not answer:
        return None
    return known.get(answer) or (Fact.typed(answer, "words"), "")


def _fact(noted: Noted) -> Fact:
    return (
        Fact(text=noted.text, evidence=noted.evidence)
        if noted.evidence
        else remembered(noted, noted.text) or Fact(text=noted.text)
    )


def _until(desk: Desk, experiment: str | None) -> Asked:
    """By when it is tried: a week from now, unless another day is said."""
    if not experiment:
        return None
    day = yield Day(
        key="until",
        question="By when will you have tried it?",
        why="A week is short enough to begin, and long enough to see something (D14).",
        example="next Friday",
        prefill=(desk.today + WEEK).isoformat(),
        today=desk.today,
    )
    return date.fromisoformat(day) if day else desk.today + WEEK


def _letter(
    desk: Desk,
    mentor: Mentor | None,
    words: Fact,
    tried: Fact | None,
    asked: Fact | None,
    until: date | None,
    name: str = "",
) -> WriteMessage:
    """The short reply: thanks for the frankness, what I will try, one question."""
    said = {Slot.FRANK: words, Slot.WILL_DO: tried, Slot.ASK: asked}
    return WriteMessage(
        kind=Kind.THANKS,
        channel=channel_of(desk, mentor, Kind.THANKS),
        me=sender(desk, name=name),
        to=addressee(desk, mentor),
        today=desk.today,
        facts={slot: (fact,) for slot, fact in said.items() if fact},
        due=until if tried else None,
        paid_account=paid(desk),
    )


def _reflection(
    desk: Desk,
    mentor: Mentor | None,
    words: Fact,
    noted: str,
    reaction: str | None,
    true: str | None,
    sign: str | None,
    question: str | None,
    experiment: str | None,
    until: date | None,
) -> Reflection:
    owner = mentor.id if mentor else ""
    return Reflection(
        id=record_id("reflection", owner, words.text, str(desk.today)),
        mentor=owner,
        words=words.text,
        noted=noted,
        day=desk.today,
        reaction=reaction or "",
        true=true or "",
        sign=sign or "",
        question=question or "",
        experiment=experiment or "",
        until=until,
    )


def _acquainted(desk: Desk, mentor: Mentor | None) -> tuple[Mentor, ...]:
    """Somebody who criticises one is somebody one knows."""
    if mentor is None or desk.mentor_by_id(mentor.id):
        return ()
    return (mentor.model_copy(update={"stage": Stage.ACTIVE, "familiarity": "met"}),)


def _experiment(
    desk: Desk, mentor: Mentor | None, tried: Fact | None, until: date | None, *, told: bool
) -> tuple[Commitment, ...]:
    """The experiment among the promises; a promise to the mentor where the letter tells them of it."""
    if tried is None:
        return ()
    owner = mentor.id if mentor and told else ""
    return (
        Commitment(
            id=record_id("commitment", owner, tried.text.casefold(), str(desk.today)),
            who="me",
            what=tried.text,
            mentor=owner,
            due=until,
            made=desk.today,
            evidence=tried.evidence,
        ),
    )


def _saved(letters: tuple[Artifact, ...], tried: Fact | None) -> tuple[str, ...]:
    return (
        "What you make of it: kept for you alone",
        *(f"{letter.title}: kept in your workspace" for letter in letters),
        *(("What you will try: kept among your promises",) if tried else ()),
    )


def _next(
    desk: Desk, mentor: Mentor | None, kept: list[Record], experiment: str | None, until: date | None
) -> NextAction:
    owner = mentor.id if mentor else ""
    letter = next((record for record in kept if isinstance(record, Artifact)), None)
    if letter and not any(isinstance(record, Message) for record in kept):
        return NextAction(f"Send {mentor.greeting_name if mentor else 'them'} the reply", desk.today, "send", owner)
    if experiment:
        return NextAction(experiment[:1].upper() + experiment[1:], until, mentor=owner)
    return NextAction("Look at it once more", desk.today + WEEK, dialogue="feedback", mentor=owner)
