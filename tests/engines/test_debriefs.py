"""What a person can rely on in a debrief."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.context import Context
from assistant.checks.run import run_checks
from assistant.engines.builtin.debrief_lines import noted_sentences, tells_feeling
from assistant.engines.builtin.debriefs import summarize_debrief
from assistant.engines.tasks import Debrief, StanceTaken, SummarizeDebrief
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.messages import Channel, Kind
from assistant.reading.digest import Attributed, CommitmentFound, Digest, NextMeeting
from assistant.sharing import debrief_markdown

NOTES = """Tues 3 March, Orla, her office
- she said: join Viktor on two harbour patrols before asking for a boat
- told her of the fog, I turned back too late
- she seemed annoyed about the rota
- Orla told me of the night she let a trawler leave too early
- she recommended the book on triage by Ellis
- we settled that the licence waits until autumn
"""
TALK = """Ines: Good of you to come, Rafe. I want to talk about the review cycle.
Rafe: Your site plans are strong. I would unveil the bridge at the town hall.
Ines: I'll book the town hall slot tomorrow.
Rafe: I'll present you to Judit by Wednesday. When I started, nobody knew my name either.
Ines: Okay. Should I study tunnels?
Rafe: Too early to say, it depends on the county.
"""


def source(text: str) -> Source:
    return Source.of(text, title="notes.txt")


def found(text: str, line: int = 1) -> tuple[Evidence, ...]:
    return (Evidence(lines=(line, line), text=text),)


def debrief(text: str = NOTES, **more: object) -> Debrief:
    return summarize_debrief(SummarizeDebrief.model_validate({"sources": (source(text),), **more}))


DIGEST = Digest(
    day=date(2026, 3, 3),
    mentor="Orla",
    advice=(
        Attributed(
            text="join Viktor on two harbour patrols before asking for a boat", giver="Orla", evidence=found("x", 2)
        ),
    ),
    decisions=(Fact(text="the licence waits until autumn", evidence=found("we settled that the licence", 7)),),
    feedback=(Attributed(text="I turned back too late", giver="Orla", evidence=found("I turned back too late", 3)),),
    commitments=(
        CommitmentFound(who="me", what="ask Viktor for dates", due="by Friday", due_iso=date(2026, 3, 6)),
        CommitmentFound(who="Orla", what="lend me her tide tables"),
        CommitmentFound(who=None, what="book the room"),
    ),
    next_meeting=NextMeeting(phrase="Thu 9 April 3pm", date=date(2026, 4, 9), time="15:00"),
)


@pytest.mark.parametrize("budget", [10, 25, 60, 120, 400])
@pytest.mark.parametrize(("text", "digest"), [(NOTES, DIGEST), (NOTES, Digest()), (TALK, Digest())])
def test_the_summary_keeps_to_its_words_and_to_whole_sentences(text: str, digest: Digest, budget: int) -> None:
    summary = debrief(text, digest=digest, summary_words=budget).summary
    assert len(summary.split()) <= budget
    assert summary == "" or summary.endswith((".", "!", "?", '"', "”"))


@given(st.text(alphabet="abI'my you.?!: -\n#*ABC12", max_size=300), st.integers(5, 80))
@settings(max_examples=80, deadline=None)
def test_any_notes_give_a_debrief_within_the_budget_the_same_each_time(text: str, budget: int) -> None:
    first = debrief(text, summary_words=budget)
    assert len(first.summary.split()) <= budget
    assert first == debrief(text, summary_words=budget)


@given(st.lists(st.sampled_from(NOTES.splitlines() + TALK.splitlines()), max_size=12))
@settings(max_examples=60, deadline=None)
def test_every_word_of_a_summary_without_readings_was_noted(lines: list[str]) -> None:
    text = "\n".join(lines)
    noted = set(re.findall(r"[a-z]+", text.casefold()))
    ours = {"will", "they", "them", "their", "s", "is", "has", "would", "doesn", "t", "are", "wants", "does"}
    ours |= {"talked", "about", "and", "the", "group"}
    assert set(re.findall(r"[a-z]+", debrief(text).summary.casefold())) <= noted | ours


def test_the_summary_says_who_promised_and_who_advised() -> None:
    summary = debrief(digest=DIGEST, summary_words=120).summary
    assert "I will ask Viktor for dates by Friday." in summary
    assert "Orla will lend me her tide tables." in summary
    assert "Unassigned: book the room." in summary
    assert "Orla" in summary.split("shadow Viktor")[0]
    assert "Thursday 9 April at 15:00" in summary


def test_speakers_of_a_transcript_are_told_of_by_name() -> None:
    summary = debrief(TALK, summary_words=120).summary
    assert "Ines will book the town hall slot tomorrow." in summary
    assert "Rafe will present Ines to Judit by Wednesday." in summary


def test_a_promise_that_was_read_in_a_transcript_comes_before_small_talk() -> None:
    spoken = TALK + "".join(
        f"Rafe: The review cycle number {n} of the forum was long and the forum was full.\n" for n in range(9)
    )
    line = 1 + spoken.splitlines().index("Ines: I'll book the town hall slot tomorrow.")
    promise = CommitmentFound(
        who="me", what="book the town hall slot", evidence=found("I'll book the town hall slot tomorrow", line)
    )
    summary = debrief(spoken, digest=Digest(commitments=(promise,)), summary_words=30).summary
    assert "Ines will book the town hall slot tomorrow." in summary


def test_a_label_in_ordinary_notes_makes_no_speaker() -> None:
    assert {line.speaker for line in noted_sentences((source(NOTES + "me: ask Viktor\n"),))} == {None}


def test_feelings_of_the_mentor_stay_out_of_the_summary() -> None:
    assert "annoyed" not in debrief(summary_words=400).summary


def test_feedback_that_tells_of_feelings_stands_as_a_quotation_of_the_note() -> None:
    digest = Digest(feedback=(Attributed(text="she was impressed by my charts", giver="Orla"),))
    assert [fact.text for fact in debrief(digest=digest).feedback] == ['"she was impressed by my charts"']


def test_a_debrief_passes_its_own_checks() -> None:
    planned = ("Should I ask about my salary?",)
    text = debrief_markdown(debrief(digest=DIGEST, planned="I know what to earn", planned_topics=planned))
    found = run_checks(text, Kind.DEBRIEF, Channel.FILE, Context(agenda=planned, notes=(NOTES,), sources=(NOTES,)))
    assert {"FACT-EMOTION", "FACT-PREPLEAK", "FACT-OWNER"} & {finding.id for finding in found} == set()


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("she seemed annoyed about the rota", True),
        ("Orla was really proud of it", True),
        ('she said "I am proud of this"', False),
        ("I was nervous", False),
        ("she was happy to help", False),
        ("she was late", False),
    ],
)
def test_a_feeling_is_told_where_somebody_else_is_said_to_have_it(line: str, tells: bool) -> None:
    assert tells_feeling(line) is tells


def test_stories_and_resources_come_from_plain_words_only() -> None:
    made = debrief(mentor="Orla")
    assert [fact.text for fact in made.stories] == ["Orla told me of the night she let a trawler leave too early"]
    assert [fact.text for fact in made.resources] == ["she recommended the book on triage by Ellis"]


def test_in_a_transcript_only_the_mentor_tells_a_story() -> None:
    told = debrief(TALK, mentor="Rafe", digest=Digest(me="Ines")).stories
    assert [fact.text for fact in told] == ["When I started, nobody knew my name either."]


def test_the_planned_agenda_never_becomes_something_discussed() -> None:
    planned = "I know whether to ask about my salary"
    made = debrief(
        f"{NOTES}\n# Agenda\n- Should I ask about my salary?\n- the rota\n{planned}\n",
        planned=planned,
        planned_topics=("Should I ask about my salary?",),
    )
    assert made.outcome.planned == planned
    assert [(topic.text, topic.state) for topic in made.topics] == [("Should I ask about my salary?", "not-raised")]
    said = made.model_copy(update={"outcome": made.outcome.model_copy(update={"planned": None}), "topics": ()})
    assert "salary" not in said.model_dump_json()


@pytest.mark.parametrize(
    ("notes", "state"),
    [
        ("We looked at the harbour permits, she would renew the permits first.", "raised"),
        ("Renewing the permits can wait until spring.", "raised"),
        ("The permits are blue.", "unknown"),
        ("When do I renew the harbour permits?", "unknown"),
        ("Didn't get to renewing the harbour permits.", "not-raised"),
        ("We talked about my exam.", "not-raised"),
        ("", "unknown"),
    ],
)
def test_a_planned_topic_came_up_only_where_the_notes_tell_so(notes: str, state: str) -> None:
    (topic,) = debrief(notes, planned_topics=("When do I renew the harbour permits?",)).topics
    assert topic.state == state


def test_what_stands_under_a_heading_of_the_plan_was_not_said() -> None:
    notes = (
        "# Agenda\n- who pays for the crane?\n- [ ] me: bring the crane bill\n\n# What we said\nWe spoke of boats.\n"
    )
    bill = CommitmentFound(who="me", what="bring the crane bill", evidence=found("bring the crane bill", 3))
    crane = Fact(text="who pays for the crane?", evidence=found("who pays for the crane?", 2))
    made = debrief(notes, digest=Digest(commitments=(bill,), open_questions=(crane,)), summary_words=400)
    assert "crane" not in made.model_dump_json()


@pytest.mark.parametrize(
    ("notes", "state"),
    [
        ("We decided: roster B goes to the pilot in May.", "reached"),
        ("Talked about the roster for the pilot, she would ask the night staff.", "partly"),
        ("Roster for the pilot: not sure yet, depends on the night staff.", "partly"),
        ("We didn't get to the roster pilot.", "not-raised"),
        ("We talked about my exam and the portfolio.", "not-raised"),
        ("The roster pilot is off; we looked at my handover instead of the roster.", "changed"),
        ("which roster to pilot?", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_became_of_the_outcome_is_read_from_the_notes_and_in_doubt_weaker(notes: str, state: str) -> None:
    assert debrief(notes, planned="I know which roster to pilot").outcome.state == state


def test_what_the_person_says_of_the_outcome_holds() -> None:
    assert debrief(planned="I know which roster to pilot", state="reached").outcome.state == "reached"


def test_without_a_plan_nothing_is_said_of_it() -> None:
    outcome = debrief().outcome
    assert (outcome.planned, outcome.state) == (None, "unknown")


def test_a_stance_goes_to_its_advice_and_none_is_lost() -> None:
    stances = (
        StanceTaken(advice="Join Viktor on two harbour patrols before asking for a boat.", stance="try"),
        StanceTaken(advice="read Ellis", stance="not-for-me", why="no time"),
    )
    advice = debrief(digest=DIGEST, stances=stances).advice
    assert [(line.stance, line.giver) for line in advice] == [("try", "Orla"), ("not-for-me", None)]


def test_confirmed_promises_take_the_place_of_those_read() -> None:
    mended = (CommitmentFound(who="Viktor", what="send the dates"),)
    assert debrief(digest=DIGEST, commitments=mended).commitments == mended


def test_nothing_noted_gives_empty_sections() -> None:
    made = summarize_debrief(SummarizeDebrief(planned="I know it"))
    assert made.summary == ""
    assert (made.advice, made.decisions, made.stories, made.resources) == ((), (), (), ())
