"""Who writes, and what for, as people say it."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Kind
from tests.checks.asking import GOAL, found

_ANA = Context(me=MeContext(name="Ana Berg"))


def _opens(sentences: str) -> str:
    return (
        f"Hi Priya,\n\n{sentences} Your talk in Malmö and the two articles before it have changed how everybody at our "
        "place thinks about nights and about the people who work them. I am a nurse. Could we talk for 20 minutes "
        "about it?\n\nBest,\nAna"
    )


@pytest.mark.parametrize(
    "first",
    [
        "Your career is fascinating. It is rare to see somebody who changes a whole trade.",
        "I am writing to you because of your talk. It was wonderful.",
        "I am a huge fan of your work. I have read all of it.",
        "I have been following your work for years. I admire how calm you are on stage.",
        "I hope this finds you well. I am reaching out because I was impressed by your profile.",
        "I am very interested in self-rostering. It seems to be the future of every ward.",
        "I've long admired how you write. I am so grateful for it.",
        "How does one begin? I am always wondering about that when I read you.",
        "My colleague Dana suggested that I write to you. She speaks of you often and warmly.",
        "I came across your name in the newsletter. I'm really excited about what you do.",
        "As a leader you inspire everybody. What you built is unique in the country.",
        "In your talk you said that nights are promises. I will never forget it.",
    ],
)
def test_an_opening_that_says_nothing_of_the_writer_is_found(first: str) -> None:
    assert found("MSG-WHO-ME", _opens(first), Kind.FIRST_CONTACT, _ANA), first


@pytest.mark.parametrize(
    "first",
    [
        "I am a nurse in my second year as a ward lead.",
        "I'm Ana, a ward lead in Lund.",
        "My name is Ana and I lead a ward in Lund.",
        "I lead a small ward in Lund.",
        "As a second-year nurse in Lund I heard your talk.",
        "Your talk changed how I plan. I work on a surgical ward.",
        "I run with my sister a small dairy near Kempten.",
        "Ana Berg here, from the Lund clinic.",
        "After eleven years as a cook I started nursing school last autumn.",
        "I'm in my third year of training as an electrician.",
        "We met at the open day in Lund; I was the one with the red folder.",
        "I was your student in the 2014 class.",
        "I've just started as a night lead in Lund.",
        "My ward in Lund has twelve beds and one roster that nobody likes.",
        "I teach chemistry at a vocational school.",
        "I retired from the railways in May.",
        "I'm forty-one and an apprentice electrician.",
        "You trained me in 2019 at the Lund clinic.",
        "I milk seventy goats near Ommen.",
        "I am from Busan and write my thesis in Leuven.",
    ],
)
def test_an_opening_that_says_who_writes_is_left_alone(first: str) -> None:
    assert found("MSG-WHO-ME", _opens(first), Kind.FIRST_CONTACT, _ANA) == [], first


def test_somebody_who_knows_the_writer_needs_no_introduction() -> None:
    known = Context(mentor=MentorContext(familiarity="known"))
    assert found("MSG-WHO-ME", _opens("Your career is fascinating."), Kind.FIRST_CONTACT, known) == []


@pytest.mark.parametrize(
    "text",
    [
        "Could we talk for 20 minutes?",
        "It would be lovely to talk to you for 20 minutes.",
        "I admire how you work. Would you have half an hour for me?",
        "Your talk was wonderful. May I ring you for ten minutes?",
    ],
)
def test_a_request_for_nothing_in_particular_has_no_goal(text: str) -> None:
    findings = found("MSG-WHY-GOAL", f"Hi Priya,\n\nI am a nurse in Lund. {text}\n\nAna", Kind.FIRST_CONTACT, GOAL)
    assert len(findings) == 1, text
    assert "roster reviews" in findings[0].suggestion


@pytest.mark.parametrize(
    "text",
    [
        "I am preparing to lead my first review.",
        "I'm trying to cut the night shifts.",
        "I want to move into planning next year.",
        "My goal is a roster that holds.",
        "I can't decide between two offers.",
        "Should I take the lead post?",
        "I have to choose by June whether to stay.",
        "I start as a lead in May and want it to be right.",
        "The roster reviews begin soon.",
        "I'm torn: stay or go.",
        "We open our second bakery in spring.",
        "I am thinking about leaving the ward.",
    ],
)
def test_an_aim_a_decision_or_the_words_of_the_goal_are_enough(text: str) -> None:
    draft = f"Hi Priya,\n\nI am a nurse in Lund. {text} Could we talk for 20 minutes?\n\nAna"
    assert found("MSG-WHY-GOAL", draft, Kind.FIRST_CONTACT, GOAL) == [], text


def test_settling_a_date_needs_no_goal_but_a_new_date_needs_its_topic() -> None:
    for text in ("Tuesday at 15:00 works for me.", "Sorry, I'm late.", "Could we move our call to Friday?"):
        assert found("MSG-WHY-GOAL", f"Hi Priya,\n\n{text}\n\nAna", Kind.SCHEDULING, GOAL) == [], text
    assert found("MSG-WHY-GOAL", "Hi Priya,\n\nWould Tuesday at 3 pm do you?\n\nAna", Kind.SCHEDULING, GOAL) != []
    topic = "Subject: Tuesday: the two roster tools\n\nHi Priya,\n\nWould Tuesday at 3 pm do you?\n\nAna"
    assert found("MSG-WHY-GOAL", topic, Kind.SCHEDULING, GOAL) == []
