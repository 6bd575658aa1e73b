"""What holds for every letter, whatever the brief: whole sentences, nothing dangling, nothing that was not told."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.builtin.kind_tables import channel_forms
from assistant.engines.builtin.messages import write_message
from assistant.engines.builtin.moves import LONG_SENTENCE, RUN
from assistant.engines.tasks import Addressee, Draft, Sender, Slot, TopicBrief, WriteMessage, angles_of, written_kinds
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.limits import fits
from assistant.model.messages import CHANNELS, Kind
from prompts import environment, table
from tests.engines.situations import TOLD, as_text, context_of, faults_of, odd_situations, situations

TODAY = date(2026, 3, 2)
NOTES = (
    "I want to become chief pharmacist by June",
    "get my crane licence before summer",
    "regional archivist post by mid 2026",
    '"check everything"',
    "check everything",
    "to write the log of all alarms",
    "tried the night plan twice",
    "lean to option B, not sure",
    "her talk on pricing for small clinics",
    "gave a talk in Lund",
    "should I apply now or wait??",
    "whether to take the post",
    "two drafts written; lean to the shorter",
    "rosters",
    "he says first what was good",
    "ask her three questions about hiring",
    "could you look at one page?",
    "I read it. It helped. Then I stopped",
    "- two-column edition of the August ledger",
    "you should ask before you assume",
    "prices mean nothing elsewhere",
    'read "The Goal" (again)',
    "don't take the first offer",
    "the flat - rent before or after the move",
    "how to tell my manager",
    "the way she answered",
    "?",
    "Marta knows the kiln better than everybody",
)
notes = st.one_of(st.sampled_from(NOTES), st.lists(st.sampled_from(" ".join(NOTES).split()), max_size=9).map(" ".join))
typed = st.builds(Fact.typed, notes, st.just("told"))
helps = st.one_of(st.none(), st.sampled_from(list(Help)))
topics = st.builds(
    TopicBrief,
    question=typed,
    standing=st.one_of(st.none(), typed),
    help=helps,
    not_help=helps,
    good_result=st.one_of(st.none(), typed),
    effort=st.one_of(st.none(), typed),
)
people = st.sampled_from(("Priya Nair", "Mr. Keller", "Dr. Carys Bevan", "高橋さん", "Jo", ""))
briefs = st.builds(
    WriteMessage,
    kind=st.sampled_from(written_kinds()),
    me=st.builds(Sender, name=st.sampled_from(("Ana Berg", "")), work=st.sampled_from(("I lead a ward", "nurse", ""))),
    to=st.builds(lambda name: Addressee(name=name, greeting=name), people),
    today=st.just(TODAY),
    facts=st.dictionaries(st.sampled_from(list(Slot)), typed.map(lambda fact: (fact,)), max_size=7),
    topics=st.lists(topics, max_size=2).map(tuple),
    minutes=st.one_of(st.none(), st.sampled_from((15, 20, 30))),
    days=st.sampled_from(((), (date(2026, 3, 10), date(2026, 3, 12)))),
    proposed=st.booleans(),
    due=st.one_of(st.none(), st.just(date(2026, 3, 6))),
    first_talk=st.booleans(),
    exit=st.booleans(),
)


def own_part(draft: Draft, brief: WriteMessage) -> str:
    """The body without greeting and closing, and without a text that it carries to be forwarded."""
    parts = draft.body.split("\n\n---\n\n")[0].split("\n\n")
    form = channel_forms(draft.kind)[CHANNELS[draft.kind][0]]
    return "\n\n".join(parts[form.greets != "no" : len(parts) - (form.signs != "no")])


@given(briefs)
@settings(max_examples=150, deadline=None)
def test_a_letter_is_made_of_whole_sentences(brief: WriteMessage) -> None:
    draft = write_message(brief)
    text = own_part(draft, brief)
    assert "  " not in draft.body
    assert not re.search(
        r"\bNone\b|\{\{|\}\}|[\ue000-\ue002]|\(\)|\s[,;.?!]|[?!.]{2,}|,\.|: *\.", text.replace("…", "")
    )
    assert text.count('"') % 2 == 0
    assert text.count("(") == text.count(")")
    for paragraph in filter(None, text.split("\n\n")):
        assert not paragraph[0].islower()
        assert re.search(r"[.?!…][\"”’)]*$", paragraph)


@given(briefs)
@settings(max_examples=100, deadline=None)
def test_every_name_and_number_was_in_the_brief(brief: WriteMessage) -> None:
    draft = write_message(brief)
    text = own_part(draft, brief)
    known = brief.model_dump_json()
    for number in re.findall(r"\d+", text):
        assert number in known or number.lstrip("0") in re.findall(r"[1-9]\d*", known)
    calendar = {"Tuesday", "Thursday", "Friday", "March"}
    ours = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text)) - calendar
    assert all(word.casefold() in known.casefold() for word in ours)


@given(situations())
@settings(max_examples=400, deadline=None, derandomize=True)
def test_what_is_written_of_plain_facts_passes_every_rule_of_its_kind(task: WriteMessage) -> None:
    draft = write_message(task)
    assert not faults_of(draft, context_of(task)), as_text(draft)


@given(st.one_of(situations(), odd_situations()))
@settings(max_examples=350, deadline=None)
def test_whatever_is_told_the_draft_fits_repeats_and_rests_on_what_was_given(task: WriteMessage) -> None:
    draft = write_message(task)
    assert fits(draft.body, draft.channel, paid=task.paid_account)
    assert draft == write_message(task.model_copy(deep=True))
    given_ = {evidence for facts in task.facts.values() for fact in facts for evidence in fact.evidence}
    given_ |= set(task.next_meeting.evidence if task.next_meeting else ())
    for fact in draft.support:
        assert fact.text in draft.body or fact.text == draft.subject
        assert fact.evidence
        assert set(fact.evidence) <= given_
    assert not re.search(r"[\ue000-\ue002]|\bNone\b|\{\{(?! 7 \* 7 \}\})", draft.subject + draft.body)
    assert len(draft.subject) <= 60
    assert "\n" not in draft.subject
    assert len(draft.short) <= 300
    assert draft.angle in {"", *(angle.name for angle in angles_of(task.kind))}


@given(situations())
@settings(max_examples=100, deadline=None)
def test_a_stranger_is_never_asked_for_mentoring(task: WriteMessage) -> None:
    to = task.to.model_copy(update={"familiarity": "cold"})
    told = {**task.facts, Slot.ASK: (Fact.typed("will you be my mentor?", "ask"),)}
    asked = task.model_copy(update={"kind": Kind.FIRST_CONTACT, "to": to, "facts": told, "angle": ""})
    draft = write_message(asked)
    assert "mentor" not in (draft.subject + draft.body).casefold()
    assert any("not for mentoring" in gap for gap in draft.left_open)


@pytest.mark.parametrize("kind", [kind for kind in written_kinds() if kind not in {Kind.AGENDA}])
def test_the_angles_of_a_kind_tell_it_in_different_ways(kind: Kind) -> None:
    told = {slot: (Fact.typed(texts[0], slot.value),) for slot, texts in TOLD.items()}
    angles = angles_of(kind)
    assert len(angles) in {0, 3}
    openings = set()
    for angle in angles:
        task = WriteMessage(kind=kind, me=Sender(name="Ana Berg", work="I lead a ward"), today=TODAY, facts=told)
        draft = write_message(task.model_copy(update={"angle": angle.name}))
        assert draft.angle == angle.name
        openings.add(draft.body)
    assert len(openings) == len(angles)


@pytest.mark.parametrize("kind", [kind.value for kind in written_kinds()])
def test_no_wording_holds_a_long_run_of_ours_or_a_stock_phrase(kind: str) -> None:
    moves = [move for part in ("move", "topic", "close") for move in table(f"messages/{kind}.toml").get(part, ())]
    stock = re.compile(
        r"hope this|reaching out|reach out|pick your brain|valuable|insight|touch base|just (checking|following)|!"
        r"|sorry|busy|amazing|inspir|honou?r|grateful|humbly|dear sir|to whom",
        re.IGNORECASE,
    )
    for move in moves:
        for wording in move["wordings"]:
            text = wording if isinstance(wording, str) else wording["text"]
            runs = [len(re.findall(r"[\w'-]+", run)) for run in re.sub(r"\{\{.*?\}\}", "\0", text).split("\0")]
            assert max(runs) <= RUN, text
            assert not stock.search(text), text
            assert len(text.split()) < LONG_SENTENCE
            environment().from_string(text)


TRADES = ("nurse", "teacher", "cook", "I farm", "clerk", "pilot", "baker", "tailor")


def test_two_letters_of_different_people_share_no_run_of_six_words() -> None:
    told = [
        {Slot.WHY_YOU: why, Slot.GOAL: goal, Slot.TRIED: tried, Slot.ASK: ask}
        for why, goal, tried, ask in (
            ("gave a talk on clinic pricing", "run two reviews alone", "asked the night staff", "how she chose a tool"),
            ("her post about shift swaps", "become a ward lead", "read two books", "which certificate counted most"),
            (
                "moved from staff engineer to lead",
                "I want to manage a team",
                "led three people",
                "what she missed at first",
            ),
            ("opened her bistro with nine seats", "open a lunch counter", "wrote a menu", "should I rent or buy?"),
            ("his paper on alarm fatigue", "publish one paper", "drafted half of it", "could you read one page?"),
            ("runs a 200-cow herd", "sell cheese at the gate", "made forty wheels", "visit her dairy one morning"),
            ("built the seed library", "move to plant breeding", "cut my plots in half", "do I need a second degree??"),
            ("founded a charity for carers", "set up a lunch club", "talked to the parish", "ask about funding"),
        )
    ]
    seen: dict[tuple[str, ...], int] = {}
    for number, slots in enumerate(told):
        brief = WriteMessage(
            kind=Kind.FIRST_CONTACT,
            me=Sender(
                name=f"Writer {number}",
                work=("nurse", "teacher", "cook", "I farm", "clerk", "pilot", "baker", "tailor")[number],
            ),
            to=Addressee(name=f"Reader {number}", greeting="Reader"),
            today=TODAY,
            facts={slot: (Fact.typed(text, slot.value),) for slot, text in slots.items()},
            minutes=20,
        )
        words = re.findall(r"[\w'-]+", own_part(write_message(brief), brief).casefold())
        for at in range(len(words) - 5):
            assert seen.setdefault(tuple(words[at : at + 6]), number) == number
