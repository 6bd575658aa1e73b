"""Ways of asking that several dialogues share: who it is about, what was read, and one push-back on a vague answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from typing import Any

from assistant.dialogues.desk import Desk
from assistant.dialogues.known_already import unless
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Ask, Card, CardItem, Choose, Compose, Say, Text, Turn
from assistant.engines.tasks import ReadNotes
from assistant.model.base import fingerprint, slug
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import HELP_NAMES
from assistant.model.people import Mentor, Stage, call_name_of
from assistant.reading.digest import Digest
from assistant.reading.files import pasted_notes
from assistant.reading.places import placed

Asked = Generator[Turn, Any, Any]

MINE = "mine"
"""The option that keeps an answer as it was."""


def sharpen(question: Ask, vague: Callable[[str], str | None], alternatives: tuple[Fact, ...]) -> Asked:
    """Ask; where the answer is vague, push back once with at most two alternatives of the person's own, then accept.

    Returns the fact that stands, or None for a skipped question. (Dialogue rules, MI1.)
    """
    answer = yield question
    if answer is None:
        return None
    fault = vague(answer)
    if fault is None:
        return _fact(answer, question.key, alternatives)
    others = [fact for fact in alternatives if fact.text != answer and vague(fact.text) is None][:2]
    key = f"{question.key}.sharper[{fingerprint(answer, 6)}]"
    better = yield Choose(
        key=key,
        question=f"{fault} Do you mean one of these, or can you say it more exactly?"
        if others
        else f"{fault} Can you say it more exactly?",
        why="One push-back, then it is taken as you say it: a mentor can only help with what they can picture.",
        options=(
            *(Option(fact.text, fact.text, evidence=fact.evidence) for fact in others),
            Option(MINE, f"Keep my words: {answer}"),
        ),
        other=True,
    )
    if better is None or better == MINE:
        return _fact(answer, question.key, alternatives)
    return _fact(better, key, alternatives)


def _fact(answer: str, key: str, known: tuple[Fact, ...]) -> Fact:
    return next((fact for fact in known if fact.text == answer), None) or Fact.typed(answer, key)


def help_options(*, without: str | None = None) -> tuple[Option, ...]:
    """The twelve kinds of help to choose from, all but one that is already wanted."""
    return tuple(
        Option(name.help.value, name.label, name.meaning, name.aliases)
        for name in HELP_NAMES
        if name.help.value != without
    )


def mentor_named(desk: Desk, name: str) -> Mentor | None:
    """The known mentor meant by a name, an id, a first name that only one of them has, or an alias."""
    folded = name.casefold().strip()
    for mentor in desk.mentors:
        if folded in {mentor.id, mentor.name.casefold(), *(a.casefold() for a in mentor.aliases)}:
            return mentor
    first = [m for m in desk.mentors if folded in {m.greeting_name.casefold(), m.name.split()[0].casefold()}]
    return first[0] if len(first) == 1 else None


def new_mentor(desk: Desk, name: str) -> Mentor:
    """A person not known before, with what the notes say of their role."""
    found = next((p for p in desk.notes.people if p.name.casefold() == name.casefold()), None)
    taken = {m.id for m in desk.mentors}
    mentor_id = slug(name)
    if mentor_id in taken:
        mentor_id = f"{mentor_id}-{fingerprint(name, 4)}"
    return Mentor(
        id=mentor_id,
        name=name,
        call_name=call_name_of(name),
        role=found.role if found else "",
        aliases=found.aliases if found else (),
        stage=Stage.IDEA,
    )


def acquainted(desk: Desk, mentor: Mentor | None, stage: Stage) -> Mentor | None:
    """The mentor as somebody one knows: one not on the desk yet has been met, and stands at `stage`."""
    if mentor is None or desk.mentor_by_id(mentor.id):
        return mentor
    return mentor.model_copy(update={"stage": stage, "familiarity": "met"})


def whom(desk: Desk, question: str, *, why: str = "", met: bool = True) -> Asked:
    """The mentor this is about: settled beforehand, told by the notes, the only one there is or they name, or asked.

    Returns a Mentor, or None where the question was skipped. `met` is False where it may well be a stranger.
    """
    if desk.mentor:
        return desk.mentor_by_id(desk.mentor) or new_mentor(desk, desk.mentor)
    told = _told_of(desk, met=met)
    named = tuple(p.name for p in desk.notes.people if mentor_named(desk, p.name) is None and p.name != desk.notes.me)
    options = tuple(Option(m.id, m.name, m.role, (m.greeting_name, *m.aliases)) for m in desk.mentors) + tuple(
        Option(name, name, "in your notes") for name in named
    )
    answer = yield (
        Choose(key="mentor", question=question, why=why, options=options, other=True, settled=told is not None)
        if options
        else Text(key="mentor", question=question, why=why, example="Priya Nair", settled=told is not None)
    )
    if answer is None:
        return told
    return desk.mentor_by_id(answer) or mentor_named(desk, answer) or new_mentor(desk, answer)


def _told_of(desk: Desk, *, met: bool) -> Mentor | None:
    """The mentor that the notes tell of, or the only one there is; None where nothing says who it is."""
    if desk.notes.mentor:
        return mentor_named(desk, desk.notes.mentor) or new_mentor(desk, desk.notes.mentor)
    if met and len(desk.mentors) == 1 and not desk.notes.people:
        return desk.mentors[0]
    told = _mentors_told_of(desk)
    return told[0] if len(told) == 1 else None


def signature(desk: Desk) -> Asked:
    """The name a letter ends with: kept, told by the notes, or asked; empty where it was skipped."""
    sign = Text(
        key="name",
        question="How do you sign?",
        why="A letter ends with a name; it is kept, so that no dialogue asks again.",
        example="Ana",
    )
    return (yield from unless(desk.me.name or desk.notes.me, sign)) or ""


def _mentors_told_of(desk: Desk) -> tuple[Mentor, ...]:
    """The known mentors whose names stand in the notes at hand, as whole words."""
    words = {word for source in desk.sources for word in re.findall(r"[^\W\d_]+", source.text)}
    named = {person.name for person in desk.notes.people}
    return tuple(m for m in desk.mentors if m.greeting_name in words or m.name in named)


def notes_typed(desk: Desk, mentor: Mentor | None, question: str, *, example: str) -> Asked:
    """No notes at hand: what is typed instead is read like notes. Returns the desk with them on it."""
    text = yield Text(
        key="notes",
        question=question,
        why="Everything else is read from this, and only what is missing is asked.",
        example=example,
        long=True,
    )
    if not text:
        return desk
    source = pasted_notes(text, title="typed notes", day=desk.today)
    name = mentor.name if mentor else None
    task = ReadNotes(sources=(source,), today=desk.today, me=desk.me.name or None, mentor=name)
    digest = yield Compose(key="notes.read", task=task, title="Reading your notes")
    return desk.model_copy(update={"sources": (source,), "notes": placed(digest, (source,))})


def card_of(
    digest: Digest, *, mentor: str = "", extra: tuple[CardItem, ...] = (), only: frozenset[str] | None = None
) -> tuple[CardItem, ...]:
    """What was read, as items of one card. `only` names the sorts to show; all where None."""
    items: list[CardItem] = []

    def add(item_id: str, label: str, value: str, evidence: tuple[Evidence, ...]) -> None:
        if value and (only is None or item_id.partition("[")[0] in only):
            items.append(CardItem(item_id, label, value, evidence))

    if mentor:
        person = next((p for p in digest.people if p.name == mentor), None)
        add("mentor", "With", mentor, person.evidence if person else ())
    items.extend(extra)
    for n, goal in enumerate(digest.goals):
        add(f"goal[{n}]", "Goal", goal.text, goal.evidence)
    for n, win in enumerate(digest.wins):
        add(f"win[{n}]", "Went well", win.text, win.evidence)
    for n, obstacle in enumerate(digest.obstacles):
        add(f"obstacle[{n}]", "In the way", obstacle.text, obstacle.evidence)
    for n, question in enumerate(digest.open_questions):
        add(f"question[{n}]", "Open question", question.text, question.evidence)
    for n, advice in enumerate(digest.advice):
        add(f"advice[{n}]", f"Advice ({advice.giver})" if advice.giver else "Advice", advice.text, advice.evidence)
    for n, feedback in enumerate(digest.feedback):
        giver = f"Feedback ({feedback.giver})" if feedback.giver else "Feedback"
        add(f"feedback[{n}]", giver, feedback.text, feedback.evidence)
    for n, decision in enumerate(digest.decisions):
        add(f"decision[{n}]", "Decided", decision.text, decision.evidence)
    for n, promise in enumerate(digest.commitments):
        add(f"promise[{n}]", promise_label(promise.who), promise.what, promise.evidence)
    for n, confidence in enumerate(digest.confidences):
        add(f"confidence[{n}]", "Stays between you", confidence.text, confidence.evidence)
    if digest.next_meeting:
        add("next", "Next meeting", digest.next_meeting.phrase, digest.next_meeting.evidence)
    return tuple(items)


def promise_label(who: str | None) -> str:
    """How a promise is headed: whose it is, or that nobody has said."""
    if who is None:
        return "Promised by whom?"
    return "I promised" if who == "me" else f"{who} promised"


def mended(digest: Digest, values: dict[str, str], key: str) -> Digest:
    """The digest as the person mended it on a card: their words for what was read, and nothing that they took off."""

    def keep(sort: str, facts: tuple[Any, ...], words: str = "text") -> tuple[Any, ...]:
        kept = []
        for n, fact in enumerate(facts):
            text = values.get(f"{sort}[{n}]")
            if text is None:
                continue
            if text == getattr(fact, words):
                kept.append(fact)
            else:
                kept.append(fact.model_copy(update={words: text, "evidence": Fact.typed(text, key).evidence}))
        return tuple(kept)

    return digest.model_copy(
        update={
            "goals": keep("goal", digest.goals),
            "wins": keep("win", digest.wins),
            "obstacles": keep("obstacle", digest.obstacles),
            "open_questions": keep("question", digest.open_questions),
            "advice": keep("advice", digest.advice),
            "feedback": keep("feedback", digest.feedback),
            "decisions": keep("decision", digest.decisions),
            "commitments": keep("promise", digest.commitments, "what"),
            "confidences": keep("confidence", digest.confidences),
            "next_meeting": digest.next_meeting if "next" in values else None,
        }
    )


def audience_of(whole: Desk, mentor: Mentor | None) -> Desk:
    """The desk as far as this mentor may hear of it; the whole desk while nobody is settled."""
    return whole.for_audience(mentor.id) if mentor else whole


def as_mended(whole: Desk, mentor: Mentor | None, items: tuple[CardItem, ...], values: dict[str, str]) -> Mentor | None:
    """The mentor as a card leaves them: as they were, another one, or nobody where the line was taken off."""
    if not any(item.id == "mentor" for item in items):
        return mentor
    name = values.get("mentor", "")
    if mentor and name == mentor.name:
        return mentor
    return (mentor_named(whole, name) or new_mentor(whole, name)) if name else None


def read_card(key: str, digest: Digest, items: tuple[CardItem, ...]) -> Asked:
    """Show what was read on one card, to accept or mend at once; returns the digest that stands, and the items by id.

    Nothing is asked where nothing was read. Days of the notes that do not fit are told first.
    """
    for clash in digest.clashes:
        yield Say(clash.text, clash.evidence)
    if not items:
        return digest, {}
    values = yield Card(
        key=key,
        question="This is what I read. Accept it, or mend a line.",
        why="What your notes and your history already say is not asked again.",
        items=items,
    )
    shown = {item.id for item in items}
    unseen = {item.id: item.value for item in card_of(digest) if item.id not in shown}
    return mended(digest, unseen | values, key), values
