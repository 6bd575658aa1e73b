"""What a person can rely on in every agenda the built-in engine makes."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.context import Context, MeetingContext
from assistant.checks.run import run_checks
from assistant.engines.builtin.agendas import build_agenda
from assistant.engines.tasks import Addressee, Agenda, BuildAgenda, PromiseBrief, TopicBrief
from assistant.model.errors import MenteeError
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.reading.digest import Attributed
from assistant.sharing import agenda_markdown

TODAY = date(2026, 3, 2)
PHRASES = [
    "Should I pilot roster A or B?",
    "night shifts",
    "decide between the lab and the ward",
    "how to delegate the weekly report",
    "whether I should apply for the harbour post",
    "Who signs the form? And by when?",
    "{{ topic }}",
    "salary: 48,000 or more",
    "a plan with {braces} in it",
]
ACTIONS = ["ask Viktor for dates", "send the roster draft", "intro to Lubna", "rent the crane by 9 January"]

facts = st.sampled_from(PHRASES).map(lambda text: Fact(text=text))
help_kinds = st.none() | st.sampled_from(list(Help))
topics = st.lists(
    st.builds(
        TopicBrief,
        question=facts,
        standing=st.none()
        | st.sampled_from(["I lean to A", "nothing yet", "tried it twice"]).map(lambda t: Fact(text=t)),
        help=help_kinds,
        not_help=help_kinds,
        good_result=st.none() | facts,
        minutes=st.none() | st.integers(1, 90),
        effort=st.none() | facts,
        background=st.lists(facts, max_size=3).map(tuple),
    ),
    max_size=7,
).map(tuple)
promises = st.lists(
    st.builds(
        PromiseBrief,
        what=st.sampled_from(ACTIONS).map(lambda text: Fact(text=text)),
        who=st.sampled_from(["me", "Orla", "Viktor", None]),
        due=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        done=st.booleans(),
    ),
    max_size=4,
).map(tuple)
briefs = st.builds(
    BuildAgenda,
    to=st.sampled_from([Addressee(), Addressee(name="Orla Brennan", greeting="Orla")]),
    minutes=st.integers(5, 480),
    first=st.booleans(),
    today=st.just(TODAY),
    outcome=st.none() | facts,
    topics=topics,
    promises=promises,
    advice=st.lists(st.just(Attributed(text="check everything", giver="Orla")), max_size=2).map(tuple),
    news=st.none() | facts,
    hello=st.none() | facts,
    gift=st.none() | facts,
    goals=st.lists(facts, max_size=2).map(tuple),
)


def told(agenda: Agenda) -> str:
    """Every word of an agenda."""
    outcome = agenda.outcome.text if agenda.outcome else ""
    return "\n".join([outcome, *(f"{i.text}\n" + "\n".join(i.points) for i in agenda.items), *agenda.dropped])


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


@given(briefs)
@settings(max_examples=60, deadline=None)
def test_minutes_add_up_and_a_tenth_stays_free(brief: BuildAgenda) -> None:
    agenda = build_agenda(brief)
    assert sum(item.minutes for item in agenda.items) + agenda.slack_minutes == brief.minutes
    assert agenda.slack_minutes * 10 >= brief.minutes
    assert all(item.minutes > 0 for item in agenda.items)


@given(briefs)
@settings(max_examples=40, deadline=None)
def test_no_topic_is_lost(brief: BuildAgenda) -> None:
    agenda = build_agenda(brief)
    everything = told(agenda).casefold()
    for topic in brief.topics:
        words = [word for word in re.findall(r"\w+", topic.question.text.casefold()) if len(word) > 4]
        words = [word for word in words if word != "whether"]
        assert all(word in everything for word in words)
    if not brief.first and brief.topics:
        planned = [item for item in agenda.items if item.kind == "topic"]
        assert len(planned) + len(agenda.dropped) == len(brief.topics)


@given(briefs)
@settings(max_examples=40, deadline=None)
def test_every_number_stands_in_the_brief(brief: BuildAgenda) -> None:
    days = {str(part) for promise in brief.promises if (due := promise.due) for part in (due.day, due.year)}
    assert numbers(told(build_agenda(brief))) <= numbers(brief.model_dump_json()) | days


@given(briefs)
@settings(max_examples=40, deadline=None)
def test_the_order_is_hello_since_topics_next_steps(brief: BuildAgenda) -> None:
    order = ["hello", "since-last-time", "topic", "next-steps"]
    kinds = [item.kind for item in build_agenda(brief).items]
    assert kinds == sorted(kinds, key=order.index)
    assert kinds[-1] == "next-steps"


@given(briefs)
@settings(max_examples=20, deadline=None)
def test_the_same_brief_gives_the_same_bytes(brief: BuildAgenda) -> None:
    again = BuildAgenda.model_validate_json(brief.model_dump_json())
    assert build_agenda(brief).model_dump_json() == build_agenda(again).model_dump_json()


@given(briefs.filter(lambda brief: brief.minutes >= 20))
@settings(max_examples=25, deadline=None)
def test_our_own_agendas_pass_the_agenda_checks(brief: BuildAgenda) -> None:
    plain = brief.model_copy(
        update={"topics": tuple(t.model_copy(update={"question": Fact(text="Should I stay?")}) for t in brief.topics)}
    )
    agenda = build_agenda(plain)
    open_promises = sum(not promise.done for promise in brief.promises)
    context = Context(meeting=MeetingContext(minutes=brief.minutes), open_commitments=open_promises)
    found = run_checks(agenda_markdown(agenda, title="Agenda"), Kind.AGENDA, Channel.FILE, context)
    missing = {"AG-OUTCOME"} if agenda.outcome is None else set()
    assert {finding.id for finding in found if finding.id.startswith("AG-")} <= missing


@pytest.mark.parametrize("minutes", [0, 4, 481])
def test_a_length_no_meeting_has_is_refused_with_a_sentence(minutes: int) -> None:
    with pytest.raises(MenteeError, match="5 to 480"):
        build_agenda(BuildAgenda(today=TODAY, minutes=minutes))


def brief_of(*topics: TopicBrief, minutes: int = 30, **more: object) -> BuildAgenda:
    to = Addressee(name="Orla Brennan", greeting="Orla")
    return BuildAgenda(to=to, today=TODAY, minutes=minutes, topics=topics, **more)


def test_a_first_talk_of_half_an_hour_has_the_minutes_of_the_page() -> None:
    agenda = build_agenda(brief_of(TopicBrief(question=Fact(text="Should I apply now?")), first=True))
    assert [item.minutes for item in agenda.items] == [6, 5, 10, 4, 2]
    assert agenda.slack_minutes == 3


def test_a_first_talk_asks_what_the_mentor_would_like_and_says_the_purpose_in_my_words() -> None:
    agenda = build_agenda(brief_of(first=True, goals=(Fact(text="I want to skipper a tug by June"),)))
    assert "skipper a tug by June" in agenda.items[1].points[0]
    working = agenda.items[3].points
    assert len(working) == 6
    assert {"out of this yourself", "worth your time", "hope to take"} & {
        wish for wish in ("out of this yourself", "worth your time", "hope to take") if wish in working[-1]
    }


def test_promises_are_told_to_the_mentor_in_the_second_person_with_their_day() -> None:
    mine = PromiseBrief(what=Fact(text="send Orla my reflection"), who="me", due=date(2026, 3, 6))
    theirs = PromiseBrief(what=Fact(text="lend me her tide tables"), who="Orla")
    since = build_agenda(brief_of(promises=(theirs, mine))).items[1]
    assert since.kind == "since-last-time"
    assert "send you my reflection by Friday 6 March" in since.points[0]
    assert "lend me your tide tables" in since.points[1]


def test_a_day_that_the_promise_itself_names_is_not_said_twice() -> None:
    promise = PromiseBrief(
        what=Fact(text="ask Viktor by Friday"), who="me", due=date(2026, 3, 6), due_words="by Friday"
    )
    assert build_agenda(brief_of(promises=(promise,))).items[1].points[0].count("Friday") == 1


def test_a_third_person_in_advice_is_not_taken_for_the_mentor() -> None:
    advice = Attributed(text="talk to finn because he sailed the same route", giver="Orla")
    point = build_agenda(brief_of(advice=(advice,))).items[1].points[0]
    assert "because he sailed the same route" in point


def test_the_reason_behind_advice_stands_after_it_as_a_sentence() -> None:
    advice = Attributed(text='shadow Viktor first. "Nobody trusts a pilot who hasn\'t met a real fog."', giver="Orla")
    point = build_agenda(brief_of(advice=(advice,))).items[1].points[0]
    assert "to shadow Viktor first" in point
    assert point.endswith('"Nobody trusts a pilot who hasn\'t met a real fog."')


def test_a_promise_nobody_owns_is_given_to_nobody() -> None:
    promise = PromiseBrief(what=Fact(text="book the room"), who=None)
    point = build_agenda(brief_of(promises=(promise,))).items[1].points[0]
    assert "without an owner" in point or point.startswith("Who of us")


def test_what_does_not_fit_is_kept_for_another_time() -> None:
    asked = [TopicBrief(question=Fact(text=f"Should I try {thing}?")) for thing in ("rowing", "chess", "judo", "golf")]
    agenda = build_agenda(brief_of(*asked, minutes=30))
    assert agenda.dropped == ("Should I try golf?",)


def test_a_longer_topic_is_dropped_rather_than_squeezed_to_less_than_half() -> None:
    long = [TopicBrief(question=Fact(text=f"Should I try {thing}?"), minutes=20) for thing in ("rowing", "chess")]
    assert build_agenda(brief_of(*long, minutes=20)).dropped == ("Should I try chess?",)


def test_minutes_a_topic_was_given_are_kept() -> None:
    topic = TopicBrief(question=Fact(text="Should I try rowing?"), minutes=14)
    assert next(i.minutes for i in build_agenda(brief_of(topic)).items if i.kind == "topic") == 14


def test_the_outcome_is_the_persons_own_sentence() -> None:
    agenda = build_agenda(brief_of(outcome=Fact(text="Outcome: to know which roster to pilot.")))
    assert agenda.outcome is not None
    assert agenda.outcome.text == "I know which roster to pilot"


def test_help_wanted_and_help_not_wanted_are_both_said() -> None:
    topic = TopicBrief(
        question=Fact(text="Should I pilot roster A or B?"),
        standing=Fact(text="lean to A because nights know it"),
        help=Help.CHALLENGE,
        not_help=Help.IDEAS,
    )
    text = agenda_markdown(build_agenda(brief_of(topic)), title="Agenda")
    assert "I lean to A because nights know it." in text
    assert "Help wanted: challenge. Not now: ideas." in text


def test_no_decision_is_claimed_for_somebody_who_only_leans() -> None:
    leaning = TopicBrief(question=Fact(text="Should I stay?"), standing=Fact(text="I lean to staying"), help=Help.CHEER)
    points = " ".join(p for item in build_agenda(brief_of(leaning)).items for p in item.points)
    assert "settled" not in points
    assert "choice is made" not in points


@pytest.mark.parametrize("kind", list(Help))
def test_every_kind_of_help_has_its_own_sentences(kind: Help) -> None:
    def points(standing: str | None, unwanted: Help | None) -> tuple[str, ...]:
        topic = TopicBrief(
            question=Fact(text="Should I stay?"),
            help=kind if unwanted is None else None,
            not_help=unwanted,
            standing=Fact(text=standing) if standing else None,
        )
        return next(i.points for i in build_agenda(brief_of(topic)).items if i.kind == "topic")

    assert len({points(None, None)[-1], points("I lean to it", None)[-1], points(None, kind)[-1]}) >= 2


def test_a_bare_noun_becomes_the_question_its_help_asks() -> None:
    topic = TopicBrief(question=Fact(text="night shifts"), help=Help.ADVICE)
    assert [i.text for i in build_agenda(brief_of(topic)).items if i.kind == "topic"] == [
        "Night shifts: what would you do?"
    ]


def test_without_any_topic_the_talk_opens_with_a_question_about_the_goal() -> None:
    agenda = build_agenda(brief_of(goals=(Fact(text="lead a shift by June"),)))
    topic = next(item for item in agenda.items if item.kind == "topic")
    assert topic.text.endswith("?")
    assert "lead a shift by June" in topic.points[0]


def test_two_agendas_do_not_sound_alike() -> None:
    def mode_sentence(question: str) -> str:
        topic = TopicBrief(question=Fact(text=question), help=Help.CHALLENGE)
        return next(i.points[-1] for i in build_agenda(brief_of(topic)).items if i.kind == "topic")

    assert len({mode_sentence(f"Should I move to {town}?") for town in ("Lund", "Graz", "Bath", "Riga", "Faro")}) > 1
