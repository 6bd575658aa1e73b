"""Situations to write in, for the properties that hold for every message: people, facts, manners, channels, angles."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.engines.builtin.kind_tables import TIGHT
from assistant.engines.tasks import (
    PURPOSES,
    Addressee,
    Draft,
    Purpose,
    Sender,
    Slot,
    WriteMessage,
    angles_of,
    written_kinds,
)
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Manner
from assistant.reading.digest import NextMeeting

TODAY = date(2026, 3, 2)

TOLD: dict[Slot, tuple[str, ...]] = {
    Slot.WHY_YOU: (
        "gave a talk on pricing for small clinics in Lund",
        "her post about shift swaps on night wards",
        "his paper on alarm fatigue",
        "runs a 200-cow herd and sells cheese at the gate",
        "moved from staff engineer to team lead",
    ),
    Slot.GOAL: (
        "Run two roster reviews alone by 30 June",
        "become a ward lead",
        "I want to manage a team of four",
        "open a lunch counter next spring",
        "my own cheese stall at the Saturday market",
    ),
    Slot.TRIED: ("asked the night staff what they would change", "read two books on it", "two drafts of a plan"),
    Slot.ASK: (
        "how she chose between a fixed and a self-made roster",
        "which certificate counted most in her first year",
        "could we talk for 20 minutes about roster tools?",
        "should I rent the counter or buy it?",
        "hear how he priced his first cheeses",
        "one question about pricing cheese",
    ),
    Slot.CHANNEL: ("a video call", "in person"),
    Slot.ADVICE: (
        "let the team draft the roster first",
        "you should ask before you assume",
        '"Show the roof, not the drawing."',
        "your three-column list for supplier prices",
        "don't take the first offer for the counter",
        "shadow Viktor on two nights",
    ),
    Slot.WILL_DO: ("try it on the April roster", "to write the log of all alarms by Friday", "ask three suppliers"),
    Slot.BECAUSE: ("the night shifts no longer start with a fight", "because it saved me a month"),
    Slot.TOPIC: ("Should I pilot roster A or roster B?", "whether to take the post in Malmö", "how to tell my manager"),
    Slot.STANDING: ("lean to roster B, not sure about nights", "drafted two versions", "tried the night plan twice"),
    Slot.GOOD_RESULT: ("one roster to pilot", "I know whether the form goes in", "choose one of the two"),
    Slot.EFFORT: ("read one page beforehand",),
    Slot.DECISION_BY: ("by 20 March",),
    Slot.FEEDBACK: ("I interrupt people in the first minute", '"You hide behind the numbers."'),
    Slot.FRANK: ("I interrupt people in the first minute", '"You hide behind the numbers."'),
    Slot.STORY: ("her first year on nights", "the winter the oven broke"),
    Slot.DIRECTION: ("running a ward of my own", "a bakery with a school"),
    Slot.STRENGTHS: ("rosters that hold", "calm in a full kitchen"),
    Slot.LOOKING_FOR: ("somebody who has chosen a roster tool", "Jonas Weber", "a dairy that sells at the gate"),
    Slot.CONNECTION: ("Tom Okafor", "we met at the nursing day in Lund"),
    Slot.BLURB: (
        "Ana Berg leads a 12-bed ward and is choosing a roster tool. She asks for 15 minutes with somebody who has"
        " done it. Would you talk to her?",
    ),
    Slot.ORIGINAL_ASK: ("20 minutes on roster tools for night wards", "how you chose your first roster tool"),
    Slot.NEWS: ("I sat the licence exam on the night roster tools", "our pilot of the roster tool starts on 20 March"),
    Slot.SMALLER_ASK: ("which of two roster tools you would look at first", "could you name one roster tool?"),
    Slot.CHANGED: ("I left the night team for a day post", "my goal is now to open a stall instead of a counter"),
    Slot.DID: ("asked the night staff", "showed the roof instead of the drawing", "wrote to three suppliers"),
    Slot.CAME_OF: ("two shifts changed", "they called back the same day", "it failed on the second night"),
    Slot.HARD_NOW: ("the handover at six", "finding cover for Sundays"),
    Slot.CONGRATULATE: ("her new ward in Lund", "won the prize for the best blue cheese"),
    Slot.THEIR_NEED: ("she looks for testers for the shift app", "short of helpers for the harvest"),
    Slot.OFFER: ("test the shift app on my ward for a week", "a list of three night-shift studies"),
    Slot.REASON: ("the inspection was moved to that day", "somebody else said yes last week"),
    Slot.THANKS_FOR: ("answering so plainly", "the name of Jonas Weber"),
}
"""Words as people give them to each slot."""

CORE: dict[Kind, tuple[Slot, ...]] = {
    Kind.FIRST_CONTACT: (Slot.WHY_YOU, Slot.GOAL, Slot.ASK),
    Kind.INTRO_REQUEST: (Slot.WHY_YOU, Slot.GOAL, Slot.LOOKING_FOR, Slot.ASK),
    Kind.SCHEDULING: (Slot.TOPIC, Slot.GOAL, Slot.REASON),
    Kind.HELP_BRIEF: (Slot.GOAL, Slot.TOPIC, Slot.STANDING, Slot.GOOD_RESULT),
    Kind.AGENDA: (Slot.TOPIC,),
    Kind.THANKS: (Slot.ADVICE, Slot.WILL_DO),
    Kind.UPDATE: (Slot.ADVICE, Slot.DID, Slot.CAME_OF),
    Kind.NUDGE: (Slot.ORIGINAL_ASK, Slot.NEWS),
    Kind.DECLINE_REPLY: (Slot.THANKS_FOR, Slot.ORIGINAL_ASK),
    Kind.WITHDRAW: (Slot.ORIGINAL_ASK, Slot.REASON),
    Kind.REFERRAL: (Slot.WHY_YOU, Slot.GOAL, Slot.ASK),
    Kind.MANAGER_NOTE: (Slot.GOAL, Slot.LOOKING_FOR, Slot.ASK),
    Kind.GIVE_BACK: (Slot.THEIR_NEED, Slot.OFFER),
    Kind.KEEP_IN_TOUCH: (Slot.ADVICE, Slot.DID, Slot.CAME_OF),
    Kind.INTRODUCTION: (Slot.DIRECTION, Slot.STRENGTHS),
}
"""What a kind cannot do without; a dialogue asks for it. A message that lacks it says so in `left_open`."""

ODD = (
    "",
    "?",
    "…",
    "高橋さんの講演を聞きました",
    "Привет, как дела?",
    "مرحبا بك",
    "naïve café – “quoted” and 'single'",
    '"check everything"',
    "- two-column edition of the August ledger",
    "1. first 2. second 3. third",
    "I read it. It helped. Then I stopped. Then I began again.",
    "learn {{ 7 * 7 }} and {% raw %}",
    "[a link](https://example.org/very/long/path?with=query)",
    "so " * 90,
    "word" * 120,
    "A sentence that is not so long. " * 30,
    "the flat - rent before or after the move (or never)",
    "🙂🙂🙂",
    "line one\nline two",
    'he said "no',
    "be my mentor",
    "will you mentor me for a year?",
    "prices mean nothing elsewhere; ask again",
    "TODO",
)

OWN_CONTENT = {
    "MSG-ASK-VAGUE": "the person's own ask may be vague; the dialogue pushes back once and then takes it",
    "MSG-ASK-HEAVY": "how much is asked is the person's choice; a review or an introduction is heavy in any words",
    "MSG-ASK-SIZE": "the length of a talk that the person's own ask does not tell is theirs to add",
    "MSG-PARA": "a sentence of the person's may be longer than any of ours",
    "PRIV-WORDS": "sensitive words are the person's own",
}
"""Rules that judge what the person said rather than how it is written; why each is not held against the engine."""
SHORT_OF_ROOM = frozenset({"MSG-WHO-ME", "MSG-WHY-YOU", "MSG-WHY-GOAL", "THX-NEXT"})
"""What a note or a text message may have no room for; then `left_out` says so."""
PAPER = "AG-"
"""Rules for an agenda judge the page that a cover goes with, not the cover."""

people = st.sampled_from(
    (
        Addressee(name="Priya Nair", greeting="Priya"),
        Addressee(name="Priya Nair", greeting="Priya", formal=True),
        Addressee(name="Dr. Ines Prado", greeting="Ines", formal=True),
        Addressee(name="Dr. Ines Prado", greeting="Ines"),
        Addressee(name="Mr. Keller", greeting="Mr. Keller"),
        Addressee(name="Nguyễn Thị Mai", greeting="Mai"),
        Addressee(name="李雷", greeting="李雷"),
        Addressee(name="Jan van der Berg", greeting="Jan"),
        Addressee(name="Siobhán O'Neil"),
    )
)
manners = st.builds(
    Manner,
    directness=st.sampled_from((1, 2, 3)),
    formal=st.sampled_from((None, True, False)),
    spelling=st.sampled_from((None, "british", "american")),
    greeting=st.sampled_from(("", "Hi", "Dear", "Good morning")),
    sign_off=st.sampled_from(("", "Cheers", "Warmly")),
)
senders = st.builds(
    Sender,
    name=st.just("Ana Berg"),
    work=st.sampled_from(("I lead a 12-bed ward", "a nurse in my second year as a ward lead", "cook at a school")),
    manner=manners,
)
meetings = st.sampled_from(
    (
        None,
        NextMeeting(phrase="Tuesday", date=date(2026, 3, 10), time="14:00"),
        NextMeeting(phrase="after Easter", date=None),
    )
)


@st.composite
def situations(draw: DrawFn) -> WriteMessage:
    """A brief such as a dialogue makes: everything the kind needs, in words as people give them."""
    kind = draw(st.sampled_from(written_kinds()))
    core = CORE.get(kind, ())
    told = {slot: draw(st.sampled_from(TOLD[slot])) for slot in core}
    instead = {Slot.CONNECTION} if Slot.WHY_YOU in core else set()  # a connection is told instead of the reason
    more = draw(st.lists(st.sampled_from(sorted(set(TOLD) - set(core) - instead)), max_size=3, unique=True))
    told |= {slot: draw(st.sampled_from(TOLD[slot])) for slot in more if kind is not Kind.HELP_BRIEF}
    return draw(_brief(kind, {slot: (Fact.typed(text, slot.value),) for slot, text in told.items()}))


@st.composite
def odd_situations(draw: DrawFn) -> WriteMessage:
    """A brief of any facts in any words, empty, endless and in any script."""
    kind = draw(st.sampled_from(written_kinds()))
    words = st.one_of(st.sampled_from(ODD), st.sampled_from([text for texts in TOLD.values() for text in texts]))
    told = draw(st.dictionaries(st.sampled_from(sorted(Slot)), words, max_size=8))
    task = draw(_brief(kind, {slot: (Fact.typed(text, slot.value),) for slot, text in told.items()}))
    name = draw(st.sampled_from(("Ana Berg", "", "Ana 🙂", "A" * 90)))
    to = draw(st.sampled_from((task.to, Addressee(), Addressee(name="高橋さん"), Addressee(name="B" * 250))))
    work = draw(st.sampled_from((task.me.work, *ODD)))
    return task.model_copy(update={"me": task.me.model_copy(update={"name": name, "work": work}), "to": to})


@st.composite
def _brief(draw: DrawFn, kind: Kind, facts: dict[Slot, tuple[Fact, ...]]) -> WriteMessage:
    angle = draw(st.sampled_from(("", *(each.name for each in angles_of(kind)))))
    helps: SearchStrategy[Help] = st.sampled_from(list(Help))
    wanted, unwanted = draw(helps), draw(helps)
    familiarity = draw(st.sampled_from(("cold", "met", "known", "matched")))
    forms: tuple[Purpose | None, ...] = (*PURPOSES.get(kind, ()), *((None,) if kind is not Kind.SCHEDULING else ()))
    days = draw(st.sampled_from(((), (date(2026, 3, 10), date(2026, 3, 12)))))
    return WriteMessage(
        kind=kind,
        channel=draw(st.sampled_from(CHANNELS[kind])),
        me=draw(senders),
        to=draw(people).model_copy(update={"familiarity": familiarity, "meetings_held": int(familiarity != "cold")}),
        today=TODAY,
        facts=facts,
        help=wanted,
        not_help=unwanted if unwanted is not wanted else (Help.LISTEN if wanted is not Help.LISTEN else Help.IDEAS),
        minutes=draw(st.sampled_from((15, 20, 30, 45))),
        days=days,
        proposed=draw(st.booleans()),
        due=draw(st.sampled_from((None, date(2026, 3, 6)))),
        met_on=draw(st.sampled_from((None, date(2026, 2, 27)))),
        next_meeting=draw(meetings),
        first_talk=draw(st.booleans()),
        exit=True,
        purpose=draw(st.sampled_from(forms)),
        angle=angle,
        write_again=draw(st.sampled_from((None, date(2026, 9, 1)))),
        paid_account=draw(st.booleans()),
    )


def context_of(task: WriteMessage) -> Context:
    """What the checks may know: the same that a review gives them, and nothing of dates of sending."""
    told = {slot: [fact.text for fact in facts] for slot, facts in task.facts.items()}
    topics = [f for t in task.topics for f in (t.question, t.standing, t.good_result, t.effort, *t.background) if f]
    days = [d.isoformat() for d in (*task.days, task.due, task.met_on, task.write_again, task.asked_on) if d]
    meeting = task.next_meeting
    return Context(
        today=task.today,
        me=MeContext(name=task.me.name or None),
        mentor=MentorContext(
            name=task.to.name or None,
            call_name=task.to.greeting or None,
            familiarity=task.to.familiarity,
            meetings_held=task.to.meetings_held,
            facts=tuple(told.get(Slot.WHY_YOU, ())) or None,
            linkedin="paid" if task.paid_account else "free",
        ),
        goals=tuple(told.get(Slot.GOAL, ())) or None,
        advice=tuple(told.get(Slot.ADVICE, ())) or None,
        sources=(
            *(text for texts in told.values() for text in texts),
            *(fact.text for fact in topics),
            *(f"{topic.minutes} minutes" for topic in task.topics if topic.minutes),
            *days,
            f"{task.me.name} {task.me.work} {task.to.name}",
            *([f"{task.minutes} minutes"] if task.minutes else []),
            *([f"{meeting.phrase} {meeting.date or ''} {meeting.time or ''}"] if meeting else []),
        ),
    )


def as_text(draft: Draft) -> str:
    return f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body


def faults_of(draft: Draft, context: Context) -> list[Finding]:
    """The warnings and errors that the words of the engine are to blame for."""
    found = run_checks(as_text(draft), draft.kind, draft.channel, context)
    return [each for each in found if each.level != "info" and not _is_excused(each, draft)]


def _is_excused(found: Finding, draft: Draft) -> bool:
    if found.id in OWN_CONTENT or found.id.startswith(PAPER):
        return True
    if draft.channel in TIGHT and draft.left_out and found.id in SHORT_OF_ROOM:
        return True
    # Two parts of a text message are joined by every phone, and are the most that is written.
    return draft.channel is Channel.SMS and found.id == "MSG-CHANNEL" and found.level == "warn"
