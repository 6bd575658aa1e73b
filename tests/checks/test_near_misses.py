"""Sentences that look like a fault and are none, beside those that are one: what subject, object and kind decide."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

DATES = [
    ("May we talk about this: should I sign with A or B? Could we take 15 minutes? When would suit you?", False),
    ("Can I ring you about the loft? Do 20 minutes sound right? Which evening is best for you?", False),
    ("Shall we talk over the lease, A or B? Is half an hour all right? Does Tuesday or Friday work?", False),
    ("Do you like your post? How did you get it? When would suit you?", True),
    ("Is Monday good? Is Tuesday good? Is Thursday good?", True),
    ("May we talk about the lease? When would suit you? Who pays for repairs? Is the bank strict?", True),
]


@pytest.mark.parametrize(("text", "fires"), DATES)
def test_what_how_long_and_when_are_one_request_for_a_date(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-MANY", f"Hi Priya, {text}", Kind.SCHEDULING, channel=Channel.SMS)) is fires


REFUSALS = [
    ("Thank you. That made me reconsider my plan for the spring.", False),
    ("Thanks. We're reconsidering our whole timetable after your answer.", False),
    ("Thank you. I'm reconsidering whether I need a mentor at all.", False),
    ("Thank you, but would you reconsider?", True),
    ("Thanks, but please reconsider your answer.", True),
    ("Thank you. That you can't take another mentee this year is plain.", False),
    ("Thank you. You say you don't take calls in term, and I respect that.", False),
    ("Thanks. They won't accept anybody before June, as you wrote.", False),
    ("Thanks. I can't accept that.", True),
    ("Thank you. I won't take a no from you.", True),
]


@pytest.mark.parametrize(("text", "fires"), REFUSALS)
def test_a_no_that_is_told_again_or_changes_my_own_mind_is_no_argument(text: str, fires: bool) -> None:
    assert bool(found("NO-GRACE", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.DECLINE_REPLY)) is fires


REPROACHES = [
    ("Is eight metres enough, yes or no?", False),
    ("A yes or no would be plenty.", False),
    ("Would a plain yes or no by card do?", False),
    ("There is still no yes or no from you.", True),
    ("My sister asked who pays, and neither of us had an answer.", False),
    ("Nobody in the yard had an answer.", False),
    ("None of the cooks could give a clear answer.", False),
    ("I still have no answer from you.", True),
]


@pytest.mark.parametrize(("text", "fires"), REPROACHES)
def test_one_word_is_not_both_the_answer_and_its_lack(text: str, fires: bool) -> None:
    assert bool(found("TONE-GUILT", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


ENOUGH = [
    ("You'd told me to knock on Monday about the list. Two titles would be plenty.", False),
    ("About the kiln in Delft: a single number would suffice.", False),
    ("On the lease: one line would already be enough for me.", False),
    ("I wrote about the kiln in May. The kiln is hot now.", True),
    ("It was plenty for us. The guests had enough.", True),
    ("The lease is signed, and that was more than enough.", True),
]


@pytest.mark.parametrize(("text", "fires"), ENOUGH)
def test_what_would_be_enough_is_asked_for(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-NONE", f"Hi Priya,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


SIZES = [
    ("Could I ask you one thing in fifteen minutes by phone?", False),
    ("Could we discuss the rota within 20 minutes on the phone?", False),
    ("Could you show me the press in half an hour over coffee?", False),
    ("Could we talk by phone? I can ring in fifteen minutes.", True),
    ("Could we have a call, starting in twenty minutes?", True),
    ("May I call you about the rota? The ferry leaves in ten minutes.", True),
]


@pytest.mark.parametrize(("text", "fires"), SIZES)
def test_minutes_that_something_is_said_in_are_a_length(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-SIZE", f"Hi Priya,\n\n{text}\n\nAna", Kind.FIRST_CONTACT)) is fires


HELP = [
    "I'd mostly like you to listen for a while.",
    "I would above all like your challenge.",
    "Please play the landlord who refuses everything.",
    "I'd like you to take the bank's side and press me.",
    "Please hate the idea as loudly as you can.",
]


@pytest.mark.parametrize("text", HELP)
def test_a_part_to_play_is_a_kind_of_help(text: str) -> None:
    brief = f"Hi Priya,\n\nMy question: do I sell the mill?\n\n{text} Please no contacts yet.\n\nAna"
    assert not found("HELP-MODE", brief, Kind.HELP_BRIEF)


@pytest.mark.parametrize(
    "text", ["The children play in the yard.", "The bank takes its share.", "I'd like to sell in May."]
)
def test_play_and_likes_of_other_things_are_no_kind_of_help(text: str) -> None:
    brief = f"Hi Priya,\n\nMy question: do I sell the mill?\n\n{text} Please no contacts yet.\n\nAna"
    assert found("HELP-MODE", brief, Kind.HELP_BRIEF)


LINDGREN = Context(mentor=MentorContext(name="Astrid Lindgren-Moe"))
NAMES = [
    ("Dear Professor Lindgren,", False),
    ("Dear Dr Moe,", False),
    ("Dear friends and Astrid,", False),
    ("Dear family in the north and dear Professor Moe,", False),
    ("Dear Professor Lindgrun,", True),
    ("Dear friends and colleagues,", True),
    ("Dear Ms Lind,", True),
]


@pytest.mark.parametrize(("greeting", "fires"), NAMES)
def test_half_a_double_name_and_a_name_after_others_is_right(greeting: str, fires: bool) -> None:
    assert (
        bool(found("MSG-NAME", f"{greeting}\n\nit snows here. No need to answer.\n\nAna", Kind.UPDATE, LINDGREN))
        is fires
    )


DEBTS = [
    ("I know you owe me nothing.", False),
    ("You owe me absolutely nothing, and yet you wrote.", False),
    ("You promised me nothing, and gave a lot.", False),
    ("You owe me an answer.", True),
    ("As you promised, the list is due.", True),
]


@pytest.mark.parametrize(("text", "fires"), DEBTS)
def test_what_is_owed_counts_only_where_something_is(text: str, fires: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Hi Priya,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


AIR = [
    ("Three minutes are left for whatever comes up.", False),
    ("Three minutes stay unspoken for.", False),
    ("3 minutes are kept for surprises.", False),
    ("- 3 min the keys are left with whom?", True),
    ("- 3 min Who is left on Mondays?", True),
    ("- 3 min Shall we stay in touch by mail?", True),
]


@pytest.mark.parametrize(("line", "fires"), AIR)
def test_minutes_that_are_left_are_air(line: str, fires: bool) -> None:
    agenda = f"# Tuesday, 30 minutes\n\n- 8 min hello\n- 14 min Do I sell the mill?\n- 5 min next steps\n\n{line}"
    assert bool(found("AG-TIME", agenda, Kind.AGENDA, channel=Channel.FILE)) is fires


@pytest.mark.parametrize("text", ["Any professional would have said sorry.", "A grown adult wouldn't have sulked."])
def test_words_that_run_into_each_other_still_judge(text: str) -> None:
    assert found("HARD-BLAME", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.DIFFICULT)
