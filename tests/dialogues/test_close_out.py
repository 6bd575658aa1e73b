"""D18: what a person can rely on when they close with a mentor."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversations.advance import Exchange
from assistant.conversations.desks import open_desk
from assistant.dialogues.desk import Desk, with_records
from assistant.dialogues.turns import Say
from assistant.model.correspondence import Message
from assistant.model.people import Profile, Stage
from assistant.model.work import Advice, Artifact, Commitment, Goal, Meeting, Noted
from assistant.sharing.pieces import all_files
from tests.dialogues.desks import NOW, PRIYA, TOM, known
from tests.dialogues.runs import Run, held
from tui.demo_workspace import build_sample

TODAY = NOW.date()
TOLD = {
    "result": "I led the reviews alone",
    "still_matters": "yes, by Christmas",
    "differently": "I would ask for hard feedback earlier. Priya would have met me on the ward.",
    "contact": "half a year",
}


def said(run: Run) -> str:
    """What was told before and between the questions."""
    return "\n".join(one.text for one in run.step.said if isinstance(one, Say))


def documents(run: Run) -> dict[str, str]:
    papers: dict[str, str] = run.outcome.result.documents.model_dump()  # type: ignore[union-attr]
    return papers


def a_history(**more: tuple[object, ...]) -> Desk:
    """Three meetings with Priya, a goal rated twice, advice that was tried, and whatever else is given."""
    days = [date(2026, 8, 3), date(2026, 9, 7), date(2026, 10, 26)]
    kept = {
        "meetings": tuple(Meeting(id=f"m{d}", mentor=PRIYA.id, day=d, state="held") for d in days),
        "goals": (
            Goal(
                id="g",
                text="Lead two reviews on my own",
                mentors=(PRIYA.id,),
                ratings=((days[0], 3), (days[2], 7)),
            ),
        ),
        "advice": (
            Advice(id="a-none", mentor=PRIYA.id, text="plan less", stance="not-for-me", day=days[0]),
            Advice(id="a-tried", mentor=PRIYA.id, text="walk the ward first", done="every Monday", day=days[0]),
            Advice(
                id="a-best",
                mentor=PRIYA.id,
                text="ask one question a day",
                done="for two weeks",
                result="three people bring their own swaps",
                day=days[1],
            ),
        ),
        "commitments": (Commitment(id="c", who="me", what="send the roster draft", mentor=PRIYA.id),),
    }
    desk = Desk(now=NOW, me=Profile(name="Ana Berg"), mentors=(PRIYA, TOM), mentor=PRIYA.id)
    return desk.model_copy(update=kept | more)


@pytest.mark.parametrize("mentor", ["priya-nair", "tom-okafor"])
def test_over_the_sample_at_most_five_questions_are_asked(tmp_path: Path, mentor: str) -> None:
    with build_sample(tmp_path, datetime(2026, 11, 22, 9)) as workspace:
        run = held("close-out", open_desk(workspace, NOW, mentor=mentor))
    assert len(run.asked) <= 5
    assert not {"goal", "rating", "name", "open"} & set(run.asked)


words = st.sampled_from(["ask one question a day", "send the draft", "walk the ward first", "plan less", "rest"])
day = st.dates(TODAY - timedelta(days=400), TODAY)


@st.composite
def histories(draw: st.DrawFn) -> Desk:
    """Three meetings or more, and any mixture of everything else, there or not."""
    many = {"max_size": 5}
    meetings = draw(st.lists(day, min_size=3, max_size=9))
    advice = st.builds(
        Advice,
        id=st.uuids().map(str),
        mentor=st.just(PRIYA.id),
        text=words,
        stance=st.sampled_from([None, "try", "adapt", "not-for-me"]),
        done=st.sampled_from(["", "for a week"]),
        result=st.sampled_from(["", "it works"]),
        day=st.none() | day,
    )
    promise = st.builds(
        Commitment,
        id=st.uuids().map(str),
        who=st.sampled_from([None, "me", "Priya Nair"]),
        what=words,
        mentor=st.just(PRIYA.id),
        due=st.none() | day,
        made=st.none() | day,
        state=st.sampled_from(["open", "done", "dropped"]),
    )
    goal = st.builds(
        Goal,
        id=st.uuids().map(str),
        text=words,
        mentors=st.sampled_from([(), (PRIYA.id,), (TOM.id,)]),
        ratings=st.lists(st.tuples(day, st.integers(1, 10)), max_size=3).map(tuple),
    )
    return a_history(
        meetings=tuple(Meeting(id=f"m{n}", mentor=PRIYA.id, day=d, state="held") for n, d in enumerate(meetings)),
        advice=tuple(draw(st.lists(advice, **many))),  # type: ignore[arg-type]
        commitments=tuple(draw(st.lists(promise, **many))),  # type: ignore[arg-type]
        goals=tuple(draw(st.lists(goal, max_size=2))),
    ).model_copy(update={"me": Profile(name=draw(st.sampled_from(["", "Ana Berg"])))})


@given(histories())
@settings(max_examples=30, deadline=None)
def test_with_three_meetings_behind_at_most_five_questions_are_asked_and_nothing_known(desk: Desk) -> None:
    run = held("close-out", desk)
    assert len(run.asked) <= 5
    assert ("goal" in run.asked) == (not any(PRIYA.id in goal.mentors for goal in desk.goals))
    assert "name" not in run.asked or not desk.me.name
    assert "open" not in run.asked or all(c.state != "open" for c in desk.commitments)


def test_what_history_says_is_shown_and_not_asked() -> None:
    run = held("close-out", a_history(), TOLD)
    told = said(run)
    assert "3 meetings, 3 pieces of advice, 1 promise" in told
    assert "Lead two reviews on my own" in told
    assert "at 3 of 10 on Monday 3 August 2026, at 7 on Monday 26 October 2026" in told
    assert "three people bring their own swaps" in told
    assert "Still open on your side: send the roster draft" in told
    assert run.asked == ["result", "still_matters", "differently", "contact", "pass_on"]


def test_advice_that_something_came_of_stands_first_and_what_was_refused_nowhere() -> None:
    run = held("close-out", a_history(), TOLD)
    helped = [fact.text for fact in run.outcome.result.helped]  # type: ignore[union-attr]
    assert helped == ["ask one question a day", "walk the ward first"]
    page = documents(run)["to_send"]
    assert "What came of it: three people bring their own swaps" in page
    assert "plan less" not in page


def test_advice_nobody_has_touched_is_asked_about_and_not_thanked_for() -> None:
    untouched = (Advice(id="a", mentor=PRIYA.id, text="walk the ward first"),)
    run = held("close-out", a_history(advice=untouched))
    assert "helped" in run.asked
    assert "walk the ward" not in documents(run)["to_send"]
    chosen = held("close-out", a_history(advice=untouched), {"helped": ["walk the ward first"]})
    assert "Walk the ward first" in documents(chosen)["to_send"]


def test_each_side_keeps_its_own_loose_end_and_its_own_words_on_what_to_change() -> None:
    theirs = Commitment(id="t", who="Priya Nair", what="send the review template", mentor=PRIYA.id)
    desk = a_history()
    run = held("close-out", desk.model_copy(update={"commitments": (*desk.commitments, theirs)}), TOLD)
    summary = run.outcome.result
    page = documents(run)["to_send"]
    assert "- Send the roster draft." in page
    assert any(start in page for start in ("From you: send the review", "On your side: send the review"))
    assert [f.text for f in summary.differently_me] == ["I would ask for hard feedback earlier."]  # type: ignore[union-attr]
    assert [f.text for f in summary.differently_mentor] == ["Priya would have met me on the ward."]  # type: ignore[union-attr]
    assert "You would have met me on the ward" in page


@pytest.mark.parametrize(
    ("answer", "day", "words"),
    [
        ("half a year", date(2027, 5, 23), "23 May 2027"),
        ("3 May 2027", date(2027, 5, 3), "3 May 2027"),
        ("2027-05-03", date(2027, 5, 3), "3 May 2027"),
        ("a coffee on 3 May 2027", date(2027, 5, 3), "coffee"),
        ("a line whenever something works", None, "whenever something works"),
        ("none (chosen)", "none (chosen)", "by choice"),
    ],
)
def test_staying_in_touch_takes_a_day_words_or_none_by_choice(answer: str, day: object, words: str) -> None:
    run = held("close-out", a_history(), TOLD | {"contact": answer})
    assert run.outcome.result.next_contact == day  # type: ignore[union-attr]
    assert words in documents(run)["to_send"].split("## Next contact")[1]
    assert ("contact" in {gap.slot for gap in run.outcome.left_open}) == (day is None)


def test_a_self_rating_is_asked_where_the_last_one_is_old_and_kept_with_the_goal() -> None:
    old = Goal(id="g", text="Lead two reviews", mentors=(PRIYA.id,), ratings=((date(2026, 2, 1), 3),))
    run = held("close-out", a_history(goals=(old,)), {"rating": "8 of 10"})
    assert run.outcome.result.ratings == ((date(2026, 2, 1), 3), (TODAY, 8))  # type: ignore[union-attr]
    assert (TODAY, 8) in run.records(Goal)[0].ratings  # type: ignore[attr-defined]


def test_private_notes_stand_on_the_private_page_and_nowhere_else() -> None:
    private = Noted(id="n", mentor=PRIYA.id, sort="lesson", text="she was close to leaving", private=True)
    run = held("close-out", a_history(noted=(private,)), TOLD)
    papers = documents(run)
    assert "close to leaving" in papers.pop("private").casefold()
    assert not [name for name, text in papers.items() if "close to leaving" in text.casefold()]


def test_another_mentors_words_never_come_into_a_close_out() -> None:
    desk = a_history()
    toms = (
        Advice(id="t-a", mentor=TOM.id, text="leave the unit before May", result="it was right"),
        Commitment(id="t-c", who="me", what="call the agency", mentor=TOM.id),
        Noted(id="t-n", mentor=TOM.id, sort="feedback", text="you hide behind tables"),
        Noted(id="t-p", mentor=TOM.id, sort="lesson", text="his divorce", private=True),
        Meeting(id="t-m", mentor=TOM.id, day=TODAY, outcome="leave or stay", state="held"),
        Goal(id="t-g", text="Find a unit elsewhere", mentors=(TOM.id,), ratings=((TODAY, 2),)),
        Message(id="t-l", mentor=TOM.id, at=NOW, subject="Leaving", text="I am leaving"),
        Advice(id="t-q", mentor=PRIYA.id, giver="Tom Okafor", text="quit by noon", result="done"),
    )
    run = held("close-out", with_records(desk, toms), TOLD)
    to_others = [documents(run)[name] for name in ("to_send", "last_agenda", "letter")]
    for words in ("leave the unit", "agency", "hide behind", "divorce", "leave or stay", "elsewhere", "Leaving"):
        assert words not in "\n".join(documents(run).values())
    assert not [text for text in to_others if "quit by noon" in text.casefold()]


def test_a_goal_shared_with_nobody_is_offered_and_never_taken() -> None:
    own = Goal(id="own", text="Leave nursing in a year")
    run = held("close-out", a_history(goals=(own,)))
    asked = next(x.turn for x in run.step.said if isinstance(x, Exchange) and getattr(x.turn, "key", "") == "goal")
    assert asked.prefill == "Leave nursing in a year"  # type: ignore[union-attr]
    assert "Leave nursing" not in "\n".join(documents(run).values())


def test_a_mentor_without_history_gets_an_honest_nothing_noted() -> None:
    run = held("close-out", Desk(now=NOW, me=Profile(name="Ana Berg"), mentors=(PRIYA,), mentor=PRIYA.id))
    assert said(run) == "Of Priya Nair nothing is noted yet: no meeting, no advice, no promise."
    papers = documents(run)
    assert papers["private"].count("nothing noted") >= 10
    assert "talks we had" not in papers["to_send"] + papers["letter"]
    assert {gap.slot for gap in run.outcome.left_open} >= {"goal", "result", "helped", "contact"}


def test_the_private_page_has_the_drawing_the_numbers_and_the_milestones() -> None:
    page = documents(held("close-out", a_history(), TOLD))["private"]
    assert "Meetings" in page.split("```")[1]
    assert "- Advice: 1 tried, with a result, 1 tried, 1 not for me" in page
    assert "- 7 September 2026: advice that led somewhere: ask one question a day" in page
    assert "- 26 October 2026: I put myself at 7 of 10" in page
    to_send = documents(held("close-out", a_history(), TOLD))["to_send"]
    assert "```" not in to_send


def test_what_would_be_done_differently_is_a_lesson_for_the_next_search() -> None:
    desk = a_history()
    run = held("close-out", desk, TOLD)
    later = with_records(desk, run.outcome.records).model_copy(update={"mentor": ""})
    assert "You noted for the next time: I would ask for hard feedback earlier." in said(held("who-could-help", later))


def test_the_next_thing_to_do_is_to_tell_of_the_last_meeting_before_it_is_there() -> None:
    desk = a_history()
    coming = Meeting(id="next", mentor=PRIYA.id, day=date(2026, 12, 2), minutes=60)
    planned = held("close-out", desk.model_copy(update={"meetings": (*desk.meetings, coming)}), TOLD)
    assert "Wednesday 2 December is the last meeting" in planned.outcome.next_action.text  # type: ignore[union-attr]
    minutes = [int(line.split()[1]) for line in documents(planned)["last_agenda"].splitlines() if line[:2] == "- "]
    assert 50 <= sum(minutes) <= 54
    assert held("close-out", desk, TOLD).outcome.next_action.dialogue == "scheduling"  # type: ignore[union-attr]
    assert planned.mentors[PRIYA.id].stage is Stage.CLOSING


def test_what_a_close_out_shows_for_review_has_no_error() -> None:
    assert held("close-out", a_history(), TOLD).errors() == []
    assert held("close-out", known(), TOLD).errors() == []


def test_the_private_page_goes_into_a_file_of_its_own_and_into_nothing_for_the_mentor() -> None:
    run = held("close-out", a_history(), TOLD)
    names = all_files(run.records(Artifact), mentors=(PRIYA,), me=Profile())  # type: ignore[arg-type]
    assert {"close-out.md", "close-out-private.md"} <= names.keys()
    later = with_records(a_history(), run.outcome.records).for_audience(PRIYA.id)
    assert not [paper for paper in later.artifacts if paper.title.endswith("for me")]
