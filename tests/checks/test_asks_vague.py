"""Vague asks and titles, as people write them, and good sentences that look like them."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Kind
from tests.checks.asking import GOAL, found, letter

_COLD = Context(mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="cold", meetings_held=0))


@pytest.mark.parametrize(
    "ask",
    [
        "Could I pick your brain sometime?",
        "Would you be open to a quick chat so I can pick your brain?",
        "Any advice is welcome.",
        "I'd be grateful for any advice you might have.",
        "Do you have any tips for me?",
        "I would really appreciate some guidance.",
        "Could you give me some career advice?",
        "It would be lovely to catch up sometime over a coffee.",
        "I would love to connect and hear your story.",
        "Would you mind sharing your wisdom with me?",
        "I would love to learn from you.",
        "I'd love to learn from your experience.",
        "Would you be willing to help me?",
        "Can you please guide me in my career?",
        "If there is anything you can share, I would be so thankful.",
        "I was hoping you might have some words of wisdom.",
        "I'd be honoured to stay in touch.",
        "Kindly do the needful and give me your valuable guidance.",
        "I would like to get to know you and hear more about your journey.",
        "Could we meet one day and talk about this and that?",
        "I hope to learn as much as possible from you.",
        "Please let me know your thoughts.",
        "Would you have 20 minutes for some general advice?",
        "I'd appreciate your support and mentorship.",
        "May I tap into your knowledge at some point?",
        "I would love to talk about your career and get your perspective.",
        "Could you take me under your wing?",
        "It would mean a lot to be in contact.",
        "Would you be able to give me some pointers on how to succeed?",
        "I wonder if you could share some insights about your experience.",
    ],
)
def test_a_mood_is_no_request(ask: str) -> None:
    assert found("MSG-ASK-VAGUE", letter(ask), Kind.FIRST_CONTACT), ask


@pytest.mark.parametrize(
    "ask",
    [
        "I would like your view on whether to lead the migration or stay hands-on.",
        "Could I have your advice on the night shifts: one roster for all, or two?",
        "Which of the two certificates would you take first?",
        "Would you have 20 minutes for a call in the week of 9 March?",
        "I'd love to learn from you how you got the team to swap shifts themselves.",
        "Any advice on choosing between the two roster tools would help me.",
        "Could you help me choose between a paper roster and the app?",
        "May I ask you three questions about moving from nursing to planning?",
        "What did you do in the first week after the merger? If you have other advice, it is welcome too.",
        "I'd be grateful for 15 minutes to hear how you handled the first strike.",
        "Would you tell me which part of the course was worth the fee?",
        "Your view on that would help me to decide.",
        "Could I ask how you got the night people to write the list at all?",
        "If you are not the right person, a name would already help me a lot.",
        "I want to know one thing: do you leave the oldest file and go ahead?",
        "Could we talk for 20 minutes about how you price a first visit?",
        "I'd value your thoughts on two versions of my opening paragraph.",
        "Some advice from your talk I already use; may I ask about one slide?",
        "Could you point me to somebody who has run a night clinic?",
        "Would you look at the roster for five minutes and tell me what breaks first?",
        "How did you get to know the union people before the vote?",
        "I thank you for your advice in March. Which of the three rules did you keep?",
        "My colleague gave me career advice I doubt: never take a night post. Was it so for you?",
        "Is there one mistake with handovers that you would warn me of?",
        "Do you have ten minutes on Thursday to rehearse the answer to my manager?",
    ],
)
def test_a_request_that_names_its_thing_is_left_alone(ask: str) -> None:
    assert found("MSG-ASK-VAGUE", letter(ask), Kind.FIRST_CONTACT) == [], ask


def test_the_suggestion_is_made_of_the_goal() -> None:
    finding = found("MSG-ASK-VAGUE", letter("Any advice is welcome."), Kind.FIRST_CONTACT, GOAL)[0]
    assert finding.text == "Any advice"
    assert "Lead two roster reviews" in finding.suggestion


@pytest.mark.parametrize(
    "ask",
    [
        "Will you be my mentor?",
        "Would you consider mentoring me?",
        "I would be honoured if you could mentor me.",
        "I am looking for a mentor and thought of you.",
        "Could I ask you to act as my mentor this year?",
        "I'd be grateful for your mentorship.",
        "Would you take me on as a mentee?",
        "May I be your mentee?",
        "I hope you would agree to a mentoring relationship.",
        "Please be my coach on this way.",
        "I would like to have you as a mentor.",
        "Are you taking on new mentees?",
    ],
)
def test_a_stranger_is_not_asked_for_a_title(ask: str) -> None:
    assert found("MSG-ASK-LABEL", letter(ask), Kind.FIRST_CONTACT, _COLD), ask


@pytest.mark.parametrize(
    "ask",
    [
        "Could I ask you three questions about moving from sales to product?",
        "I am not asking you to be my mentor; one question is all.",
        "My mentor Dana suggested I write. Could we talk for 20 minutes?",
        "I heard of you through the mentoring programme. Could we talk for 20 minutes?",
        "Could I ask how you became a mentor yourself?",
        "Would you have 15 minutes? I don't expect mentorship, only your view on the roster.",
        "You mentor young engineers at the open workshop; may I ask one question about it?",
        "Your mentorship programme starts in May; may I ask how one applies?",
    ],
)
def test_other_mentors_programmes_and_denials_are_no_request_for_a_title(ask: str) -> None:
    assert found("MSG-ASK-LABEL", letter(ask), Kind.FIRST_CONTACT, _COLD) == [], ask


def test_the_word_is_fine_between_people_who_were_matched_or_know_each_other() -> None:
    for familiarity in ("matched", "known", "met"):
        context = Context(mentor=MentorContext(familiarity=familiarity))
        assert found("MSG-ASK-LABEL", letter("Will you be my mentor?"), Kind.FIRST_CONTACT, context) == []
    assert found("MSG-ASK-LABEL", letter("Will you be my mentor?"), Kind.FIRST_CONTACT) == []
