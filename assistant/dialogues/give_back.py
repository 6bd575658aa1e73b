"""D16 Give back: what they care about, what one has, and the smallest useful thing, with no strings."""

from __future__ import annotations

import re
from datetime import timedelta

from assistant.dialogues.asking import Asked, acquainted, as_mended, audience_of, card_of, read_card, signature, whom
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.correspondence import Letter, letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, learned, remembered, sender, typed
from assistant.dialogues.letters import missing
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.turns import CardItem, Choose, Dialogue, Preview, Text
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor, MentorFact, Stage
from assistant.reading.calendar import add_months
from assistant.reading.mentions import sentences_of

INTRODUCTION = "introduction"
FORMS = (
    Option("share", "send something I read, learned or made", words=("send", "text", "tool")),
    Option("hand", "do a small piece of work", words=("work", "help")),
    Option(INTRODUCTION, "introduce somebody I know", "both are asked first", words=("introduce", "contact")),
)
"""What somebody with less experience has to give all the same (P83, P84)."""

_SOURCE = "what they care about"
_NEEDS = (
    r"(?:is |was |has been )?(?:still |also |now )?"
    r"(?:look(?:s|ing) for|struggl(?:es|ing|ed)|needs|cares? about|tr(?:ies|ying) to|hop(?:es|ing)|wish(?:es|ing))\b"
)


def give_back(desk: Desk) -> Dialogue:
    """Their need, what one has, the smallest thing that would be of use; an introduction asks both sides first."""
    whole = desk
    mentor = yield from whom(whole, "Whom would you like to give something back?", why="The offer is for them (P83).")
    need, mentor = yield from _read(whole, mentor)
    mentor = acquainted(whole, mentor, Stage.ACTIVE)
    desk = audience_of(whole, mentor)
    call = mentor.greeting_name if mentor else "they"
    offer: Fact | None = None
    name = desk.me.name or desk.notes.me or ""

    def note() -> WriteMessage:
        said = {Slot.THEIR_NEED: need, Slot.OFFER: offer}
        return WriteMessage(
            kind=Kind.GIVE_BACK,
            channel=channel_of(desk, mentor, Kind.GIVE_BACK),
            me=sender(desk, name=name),
            to=addressee(desk, mentor),
            today=desk.today,
            facts={slot: (fact,) for slot, fact in said.items() if fact},
            paid_account=paid(desk),
        )

    yield Preview(note(), "Offer, so far")
    answer = yield Text(
        key="need",
        question=f"What does {call} care about, or struggle with? Something they said or asked.",
        why="The relationship must reward the mentor, too; what is useful to them only they show (P83).",
        example="she looks for people who test the new handover sheet",
        settled=need is not None,
    )
    need = typed(answer, "need") or need
    yield Preview(note(), "Offer, so far")
    form = yield Choose(
        key="form",
        question="What do you have that touches it? Something you read or built, a hand, or somebody you know.",
        why="Being junior does not mean you have nothing to offer (P84).",
        options=FORMS,
    )
    friend = yield from _friend(form)
    example = f"introduce you to {friend}" if friend else "test the sheet on our ward for a week"
    answer = yield Text(
        key="offer",
        question="What is the smallest useful thing you could give? Say it as you would to them.",
        why="A small thing that arrives beats a big one that is announced (P83).",
        example=example,
    )
    offer = typed(answer, "offer") or (Fact.typed(f"introduce you to {friend}", "friend") if friend else None)
    if not (need or offer):
        return Outcome(title="No offer yet", left_open=_gaps(need, offer))
    name = yield from signature(desk)
    made: Letter = yield from letter(desk, _known(desk, mentor, need), note(), "Offer", key="note")
    return _outcome(desk, mentor, made, friend, (need, offer), name)


def _read(whole: Desk, mentor: Mentor | None) -> Asked:
    """What is known that they care about, on one card to accept or mend; and the mentor as mended.

    A fact that led to the first message says what they did, not what they need, so it is not taken for one.
    """
    if mentor is None:
        return None, None
    noted = next((fact.text for fact in mentor.facts if fact.source == _SOURCE and fact.audience != "me"), "")
    known = remembered(mentor, noted) or _need_told(whole, mentor)
    if known is None:
        return None, mentor
    extra = (CardItem("need", "They care about", known.text, known.evidence),)
    items = card_of(whole.notes, mentor=mentor.name, extra=extra, only=frozenset({"mentor"}))
    _, values = yield from read_card("read", whole.notes, items)
    meant = as_mended(whole, mentor, items, values)
    text = values.get("need")
    if text is None or meant is None or meant.id != mentor.id:
        return None, meant
    return (known if text == known.text else Fact.typed(text, "read")), meant


def _need_told(desk: Desk, mentor: Mentor) -> Fact | None:
    """A sentence of the notes at hand that says what this mentor needs."""
    names = "|".join(re.escape(name) for name in (mentor.name, mentor.greeting_name, *mentor.aliases) if name)
    told = re.compile(rf"(?:{names})\s+{_NEEDS}")
    sentences = (sentence for source in desk.sources for sentence in sentences_of(source))
    return next((sentence for sentence in sentences if told.match(sentence.text)), None)


def _friend(form: str | None) -> Asked:
    """Whom to introduce, where that is what is offered."""
    if form != INTRODUCTION:
        return ""
    answer = yield Text(
        key="friend",
        question="Whom would you introduce?",
        why="Both are asked before anybody's address is passed on (DI1, DI2).",
        example="Lena Vogt, who runs a test ward",
    )
    return answer or ""


def _known(desk: Desk, mentor: Mentor | None, need: Fact | None) -> Mentor | None:
    """The mentor with what was told of them, for the next offer."""
    if mentor is None or need is None or any(fact.text == need.text for fact in mentor.facts):
        return mentor
    fact = MentorFact(text=need.text, source=_SOURCE, day=desk.today, audience="mentor")
    return mentor.model_copy(update={"facts": (*mentor.facts, fact)})


def _outcome(
    desk: Desk, mentor: Mentor | None, made: Letter, friend: str, said: tuple[Fact | None, Fact | None], name: str
) -> Outcome:
    need, offer = said
    owner = mentor.id if mentor else ""
    who = mentor.greeting_name if mentor else "them"
    records: list[Record] = [*made.records, *learned(desk, name=name)]
    if not made.sent:
        step = NextAction(f"Send {who} the offer", desk.today, mentor=owner)
    elif friend:
        words = f"Ask {friend.partition(',')[0]} as well, and introduce the two only when both want it"
        step = NextAction(words, desk.today + timedelta(days=1), mentor=owner)
    else:
        day = add_months(desk.today, 1) or desk.today
        step = NextAction(f"See what else {who} could use", day, dialogue="give-back", mentor=owner)
    gaps = _gaps(need, offer)
    return Outcome(
        title=made.artifact.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(made.saved,),
        next_action=step,
        left_open=(*gaps, *missing(made.left_open, gaps)),
        result=made.artifact,
    )


def _gaps(need: Fact | None, offer: Fact | None) -> tuple[LeftOpen, ...]:
    asked = (("need", "What do they care about, or struggle with?", need), ("offer", "What could you give?", offer))
    return tuple(LeftOpen(key, question) for key, question, fact in asked if fact is None)
