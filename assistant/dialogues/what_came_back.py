"""D05 What came back: yes, later, no, somebody else's name, silence, the wrong person; and what follows from each."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.answers_in import ANSWERS, what_came
from assistant.dialogues.asking import Asked, audience_of, whom
from assistant.dialogues.came import Came, Done
from assistant.dialogues.declines import later, no, referral, wrong_person
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import learned, record_id, remembered
from assistant.dialogues.known_already import unless
from assistant.dialogues.meeting_days import meeting_saved
from assistant.dialogues.nudge import left_alone, may_write, reminded
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.scheduling import BEFORE_A_TALK, arranged, next_after
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.stages import WRITTEN_ONLY
from assistant.dialogues.threads import open_request, waiting_for
from assistant.dialogues.turns import Choose, Dialogue, Say, Several
from assistant.dialogues.withdraw import taken_back, why_taken_back
from assistant.engines.tasks import Purpose
from assistant.model.correspondence import Answer, Message
from assistant.model.evidence import Source
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact
from assistant.reading.digest import Digest, NextMeeting


def what_came_back(desk: Desk) -> Dialogue:
    """Read from the reply where one is at hand; the person confirms, and every change of stage is theirs."""
    whole = desk
    mentor = yield from _who_answered(whole)
    if mentor is None:
        return Outcome(title="Nothing came back yet", left_open=(LeftOpen("mentor", "Who answered, or did not?"),))
    # What is at hand is their reply: read as one, and not as the person's own notes.
    whole = whole.model_copy(update={"notes": Digest()})
    desk = audience_of(whole, mentor)
    came: Came = yield from what_came(desk, mentor)
    if came.answer is None:
        gap = LeftOpen("answer", f"What did {mentor.greeting_name} answer?")
        return Outcome(title=f"Nothing settled with {mentor.name}", left_open=(gap,))
    if came.answer is Answer.SILENCE:
        outcome: Outcome = yield from _silence(desk, mentor)
        return outcome
    if came.text and not whole.sources:
        reply = (Source.of(came.text, title="reply", day=whole.today),)
        whole, desk = (d.model_copy(update={"sources": reply}) for d in (whole, desk))
    done = Done(mentor.model_copy(update={"last_contact": desk.today}))
    done.records.append(_received(desk, mentor, came))
    match came.answer:
        case Answer.YES:
            yield from _yes(whole, desk, came, done)
        case Answer.LATER:
            yield from later(desk, came, done)
        case Answer.NO:
            yield from no(desk, done)
        case Answer.REFERRAL:
            yield from referral(whole, desk, came, done)
        case _:
            yield from wrong_person(desk, done)
    answered = next(option.label for option in ANSWERS if option.value == came.answer)
    return Outcome(
        title=f"{mentor.name}: {answered}",
        records=(*done.records, done.mentor, *learned(desk, name=done.name)),
        sources=whole.sources,
        saved=(f"The answer of {mentor.name}: kept in your workspace", *done.saved),
        next_action=done.step,
        left_open=tuple(done.gaps),
        result=done.letter,
    )


def _who_answered(desk: Desk) -> Asked:
    """Whose answer it is: settled, told by the reply, the only one that is out, or asked."""
    waiting = waiting_for(desk)
    only = waiting[0] if len(waiting) == 1 and not desk.mentor else None
    told_of = desk.sources and any(_named(desk, mentor) for mentor in desk.mentors)
    asked = whom(desk, "Who answered, or did not?", why="What came back belongs to one thread.")
    return (yield from unless(None if told_of else only, asked))


def _named(desk: Desk, mentor: Mentor) -> bool:
    return any(mentor.greeting_name in source.text for source in desk.sources)


def _received(desk: Desk, mentor: Mentor, came: Came) -> Message:
    """The reply as it is kept, word for word where it was pasted."""
    request = open_request(desk, mentor.id)
    return Message(
        id=record_id("message", mentor.id, desk.now.isoformat(), came.text),
        mentor=mentor.id,
        direction="in",
        channel=request.channel if request else "",
        at=desk.now,
        text=came.text,
        answer=came.answer,
        reason=came.reason,
    )


def _yes(whole: Desk, desk: Desk, came: Came, done: Done) -> Asked:
    """A date to accept or days to propose; the first talk is planned, and others who wait are told."""
    mentor = done.mentor
    request = open_request(desk, mentor.id)
    if mentor.stage in BEFORE_A_TALK:
        done.mentor = mentor = mentor.model_copy(update={"stage": Stage.FIRST_TALK, "next_contact": None})
    day, settled = yield from _day_of(came)
    if not settled:
        done.gaps.append(LeftOpen("date", "Which of these days suits you?"))
        done.step = NextAction(f"Tell {mentor.greeting_name} which day suits you", desk.today, "scheduling", mentor.id)
        return
    when = None
    if day:
        when = NextMeeting(phrase=came.day_words(day), date=day, time=came.time_of(day) or None, evidence=came.evidence)
    made = yield from arranged(
        whole,
        desk,
        mentor,
        Purpose.ACCEPT if when else Purpose.PROPOSE,
        when=when,
        topic=remembered(request, request.ask) if request else None,
        minutes=request.minutes if request else None,
    )
    done.name = made.name
    records = yield from whether_sent(desk, mentor, made.artifact)
    sent = done.keep(made.artifact, records, made.draft.left_open)
    if made.meeting and made.meeting not in desk.meetings:
        done.records.append(made.meeting)
        done.saved.extend(meeting_saved(mentor, (made.meeting,)))
    done.step = next_after(desk, done.mentor, made, sent=sent)
    yield from _others(whole, done)


def _day_of(came: Came) -> Asked:
    """The day to accept: the only one offered, one of several, or none, and then days are proposed.

    Returns the day or None, and whether that is settled: who has offered days is not asked for days.
    """
    if not came.days:
        return None, True
    only = came.days[0] if len(came.days) == 1 else None
    answer = yield Choose(
        key="date",
        question="Which of these days suits you?",
        why="One of their days is settled with one message; days of your own need two (P58).",
        options=(
            *(Option(day.isoformat(), came.day_words(day)) for day in came.days),
            Option("none", "none of them: I propose others", words=("other",)),
        ),
        settled=only is not None,
    )
    if answer is None:
        return only, only is not None
    return (date.fromisoformat(answer) if answer != "none" else None), True


def _silence(desk: Desk, mentor: Mentor) -> Asked:
    """A reminder where it is time for one, else waiting; letting go is always one answer away."""
    choice = yield from may_write(desk, mentor)
    if choice == "write":
        answer = yield Choose(
            key="silence",
            question=f"Remind {mentor.greeting_name}, or let it go?",
            why="One kind reminder is welcome, a third is not (FU3, P37).",
            options=(Option("remind", "write one reminder"), Option("let-go", "let it go", words=("let go",))),
        )
        if answer == "remind":
            return (yield from reminded(desk, mentor, told=True))
        choice = "let-go" if answer else "wait"
    if choice == "let-go":
        return (yield from left_alone(desk, mentor))
    request = open_request(desk, mentor.id)
    until = max(desk.today, request.answer_by) if request and request.answer_by else desk.today
    step = NextAction(f"Remind {mentor.greeting_name}, or let it go", until, dialogue="nudge", mentor=mentor.id)
    return Outcome(title=f"Waiting for {mentor.name}", next_action=step)


def _others(whole: Desk, done: Done) -> Asked:
    """After a yes: those whose answer is still out are told kindly that it is settled, where the person wants it."""
    waiting = tuple(m for m in waiting_for(whole) if m.id != done.mentor.id and m.stage in WRITTEN_ONLY)
    if not waiting:
        return
    names = ", ".join(mentor.name for mentor in waiting)
    yield Say(f"Still waiting for an answer: {names}.")
    chosen = yield Several(
        key="withdraw",
        question="From whom do you want to take your request back?",
        why="They may keep time free for you; taking it back is kind, and keeps the door open (OS6).",
        options=tuple(Option(m.id, m.name, m.role, (m.greeting_name,)) for m in waiting),
        optional=True,
    )
    if not chosen:
        return
    reason = yield from why_taken_back(said_yes=True)
    for other in waiting:
        if other.id in chosen:
            theirs = audience_of(whole, other).model_copy(update={"channel": "", "sources": ()})
            records, left_open = yield from taken_back(
                theirs, other, reason, done.name, key=f"withdraw.letter[{other.id}]"
            )
            artifact = next(record for record in records if isinstance(record, Artifact))
            done.keep(artifact, records, left_open)
