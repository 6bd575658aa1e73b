"""Sentences of letters that look like a fault, beside those that are one: subject, object and kind decide."""

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


KIDNEYS = Context(
    goals=("Open a stone workshop of my own",),
    mentor=MentorContext(
        name="Eva Hall", familiarity="cold", meetings_held=0, facts=("wrote a book on stones and how they sound",)
    ),
)
WHY_YOU = [
    ("I'd be honoured if you took that on for the year.", True),
    ("I wonder whether you opened doors for others like me.", True),
    ("There must be folk in your address book who can be of use at sea.", True),
    ("You took on the night shift in Lund.", False),
    ("Your book on the quarry showed me how.", False),
    ("You opened the first evening group in Lund.", False),
]


@pytest.mark.parametrize(("text", "fires"), WHY_YOU)
def test_what_the_reader_might_do_or_just_owns_is_not_theirs_alone(text: str, fires: bool) -> None:
    letter = f"Dear Eva,\n\nI am a dietitian in Ohio. {text}\n\nAna"
    assert bool(found("MSG-WHY-YOU", letter, Kind.FIRST_CONTACT, KIDNEYS)) is fires


WHO = [
    ("I trust you are doing great. I found your profile remarkable. I am a lab assistant in Lyon.", True),
    ("I hope this finds you well. Spring is here at last. I work in a bakery.", True),
    ("Your talk in Lyon helped. It changed our audits. I am a lab assistant.", False),
    ("I trust you are well. I am a lab assistant in Lyon.", False),
    ("I hope this finds you well. As a baker in Lund I read your book.", False),
]


@pytest.mark.parametrize(("text", "fires"), WHO)
def test_a_stock_opening_takes_the_place_of_who_writes(text: str, fires: bool) -> None:
    assert bool(found("MSG-WHO-ME", f"Dear Eva,\n\n{text}\n\nAna", Kind.FIRST_CONTACT, KIDNEYS)) is fires


WHY_GOAL = [
    ("Your book on stones went with me on the bus.", True),
    ("The chapter on how a stone sounds made everybody laugh.", True),
    ("Nobody writes about stones like this.", True),
    ("I cut stone for the church here.", True),
    ("My yard sells stone to three towns.", True),
    ("I am quick to learn and cut stone all day.", True),
    ("I cut stone and have rented a workshop.", False),
    ("I cut stone, and I do not know where to begin.", False),
    ("Which workshop would you visit first?", False),
]


@pytest.mark.parametrize(("text", "fires"), WHY_GOAL)
def test_a_word_of_the_goal_that_praises_the_reader_ties_nothing(text: str, fires: bool) -> None:
    letter = f"Dear Eva,\n\nGreetings. {text}\n\nYaw"
    assert bool(found("MSG-WHY-GOAL", letter, Kind.FIRST_CONTACT, KIDNEYS)) is fires


SUBJECTS = [
    ("March", True),
    ("Introductions", True),
    ("News from the summer", True),
    ("Early autumn", True),
    ("March on the farm", False),
    ("The summer school closes", False),
    ("Spring lambs: two lost", False),
]


@pytest.mark.parametrize(("subject", "fires"), SUBJECTS)
def test_a_bare_season_is_no_topic(subject: str, fires: bool) -> None:
    text = f"Subject: {subject}\n\nHi Eva,\n\nthe roof is done. No need to answer.\n\nAna"
    assert bool(found("SUBJ-VAGUE", text, Kind.UPDATE)) is fires


SLOTS = [
    ("Would Tuesday at 17:30 be good for you? I'd like to have a call.", True),
    ("Could we have a call? Does Monday at 9:00 work for you?", True),
    ("Would Friday at 15:00 suit you for a call?", True),
    ("Could we have a call on Tuesday, if that suits you?", False),
    ("Would Tuesday at 9:00 or Friday at 9:00 be good for you for a call?", False),
    ("Could we have a call? What is good for you?", False),
]


@pytest.mark.parametrize(("text", "fires"), SLOTS)
def test_one_hour_that_may_suit_is_one_slot(text: str, fires: bool) -> None:
    assert bool(found("TIME-SLOTS", f"Hi Eva,\n\n{text}\n\nAna", Kind.SCHEDULING)) is fires


FAVOURS = [
    ("Could you, instead of the ten minutes, recommend me to the examiner?", True),
    ("Would you introduce me to your director instead of a call?", True),
    ("Rather than a talk, could you refer me to your firm?", True),
    ("If you have no time, could you introduce me to somebody else instead?", False),
    ("Could you instead name someone who might?", False),
    ("If that is too much, would you recommend me somebody instead?", False),
]


@pytest.mark.parametrize(("text", "fires"), FAVOURS)
def test_instead_of_a_smaller_favour_is_no_way_out(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-HEAVY", f"Hi Eva,\n\n{text}\n\nAna", Kind.NUDGE, KIDNEYS)) is fires


MOODS = [
    ("Would be nice to sit together one of these days.", True),
    ("I'd love to just chat and see where it takes us.", True),
    ("It would be great to get together some time.", True),
    ("Would be nice to sit together on Tuesday about the lease.", False),
    ("Could we see where the track takes us on the map of 1890?", False),
    ("Would it be nice to sit together over the lease on the 4th?", False),
]


@pytest.mark.parametrize(("text", "fires"), MOODS)
def test_one_of_these_days_is_a_mood(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-VAGUE", f"Hi Eva,\n\n{text}\n\nAna", Kind.SCHEDULING)) is fires


KNOWN = Context(
    goals=("Open a bakery",),
    mentor=MentorContext(name="Bram Visser", call_name="Bram", familiarity="known", meetings_held=4),
)
INTRODUCED = [
    ("Could you write to your friends at the port?", True),
    ("The Oslo office sounds interesting. Would you pass my page on?", True),
    ("There must be folk in your circle who are of use. Would you ask them?", True),
    ("I am a baker, as you know. Would you ask Mr Dahl?", False),
    ("Would you ask Mr Dahl? I'm trying to find a mill.", False),
    ("Would you ask Mr Dahl who rents out a bakery?", False),
]


@pytest.mark.parametrize(("text", "fires"), INTRODUCED)
def test_who_introduces_needs_something_to_say(text: str, fires: bool) -> None:
    assert bool(found("MSG-WHO-ME", f"Hi Bram,\n\n{text}\n\nAna", Kind.INTRO_REQUEST, KNOWN)) is fires
