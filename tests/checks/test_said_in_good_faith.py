"""What sounds like an order, a debt or a circular, and is a plan, a gift or a report; beside their false twins."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind

FRIEND = MentorContext(name="Petra Sand", call_name="Petra", familiarity="known", meetings_held=3)
STRANGER = MentorContext(name="Petra Sand", call_name="Petra", familiarity="cold", meetings_held=0)


def _rules(said: str, kind: Kind, mentor: MentorContext = FRIEND, subject: str = "The boat shed") -> set[str]:
    text = f"Subject: {subject}\n\nDear Petra,\n\n{said}\n\nBest wishes,\nIfe"
    context = Context(mentor=mentor, me=MeContext(name="Ife Obi"))
    return {one.id for one in run_checks(text, kind, Channel.EMAIL, context) if one.level != "info"}


@pytest.mark.parametrize(
    ("said", "kind", "demands"),
    [
        ("Your way with varnish is so plain that I want to use it straight away.", Kind.THANKS, False),
        ("We need to mend the pump at once, so I begin tonight.", Kind.THANKS, False),
        ("I want you to use it straight away.", Kind.THANKS, True),
        ("I need to have the letter straight away.", Kind.THANKS, True),
        ("You will have my drawing by Monday the 4th.", Kind.THANKS, False),
        ("You will receive our two samples by noon tomorrow.", Kind.THANKS, False),
        ("You will have the drawing ready by Monday the 4th, and you will answer.", Kind.THANKS, True),
        ("You will send my drawing by noon tomorrow.", Kind.THANKS, True),
        ("It took me an hour and was a joy, so please accept it.", Kind.GIVE_BACK, False),
        ("Mine cost nothing, so please do take it.", Kind.GIVE_BACK, False),
        ("So please accept it by tomorrow.", Kind.GIVE_BACK, True),
        ("2. Since last time: I drew the slip, and you promised to ask the harbour.", Kind.AGENDA, False),
        ("2. Since last time: I drew the slip, and you promised to ask and still have not.", Kind.AGENDA, True),
        ("2. You promised to ask the harbour.", Kind.AGENDA, True),
        ("I drew the slip, and you promised to ask the harbour.", Kind.NUDGE, True),
    ],
)
def test_the_writers_own_doing_is_no_demand(said: str, kind: Kind, demands: bool) -> None:
    """A wish to begin, a promise to bring, a gift, and the record of both sides' promises ask nothing of the reader."""
    assert ("TONE-DEMAND" in _rules(said, kind)) is demands


@pytest.mark.parametrize(
    ("said", "reproaches"),
    [
        ("Three weeks ago I asked how you chose the varnish without it smelling for a month.", False),
        ("On 4 March I asked whether the yard takes apprentices in spring.", False),
        ("I hope the launch went well and you can sleep again.", False),
        ("I add the drawing once more so you don't have to search.", False),
        ("I hope you are well and have seen my letter, which you never answered.", True),
        ("Three weeks ago I asked how you chose the varnish, and heard nothing.", True),
        ("On 4 March I asked you for two names and you never answered.", True),
    ],
)
def test_when_and_what_was_asked_is_context(said: str, reproaches: bool) -> None:
    """A reminder has to say it, and may care for the reader; what is lacking makes it a reproach."""
    assert ("TONE-GUILT" in _rules(said, Kind.NUDGE)) is reproaches


@pytest.mark.parametrize(
    ("said", "grovels"),
    [
        ("I wrote down the two things I was afraid to ask.", False),
        ("The new crew are afraid to ask the foreman.", False),
        ("I was afraid to ask you for this.", True),
        ("There is something I was afraid to ask you.", True),
    ],
)
def test_a_fear_that_is_told_of_is_no_apology(said: str, grovels: bool) -> None:
    """Whether one dares to write to the reader is another matter."""
    assert ("TONE-APOLOGY" in _rules(said, Kind.UPDATE)) is grovels


@pytest.mark.parametrize(
    ("subject", "kind", "vague"),
    [
        ("Your call on Tuesday: thank you", Kind.DECLINE_REPLY, False),
        ("Thank you for telling me plainly", Kind.DECLINE_REPLY, False),
        ("Thank you for the honest no", Kind.DECLINE_REPLY, False),
        ("Thank you", Kind.DECLINE_REPLY, True),
        ("Three more months with Petra?", Kind.MANAGER_NOTE, False),
        ("Three more months?", Kind.MANAGER_NOTE, True),
        ("Time with you", Kind.MANAGER_NOTE, True),
    ],
)
def test_what_a_reply_answers_and_whose_hours_they_are_is_a_topic(subject: str, kind: Kind, vague: bool) -> None:
    """The call that said no, and to a manager the mentor by name, are found again in a full inbox."""
    assert ("SUBJ-VAGUE" in _rules("I thank you for it.", kind, subject=subject)) is vague


@pytest.mark.parametrize(
    ("opening", "unknown"),
    [
        ("I have mended nets in Porto for eleven years.", False),
        ("I've graded tea near Kandy since 2015.", False),
        ("I have admired wooden boats for eleven years.", True),
        ("I have followed your work for eleven years.", True),
    ],
)
def test_what_was_done_for_years_says_who_writes(opening: str, unknown: bool) -> None:
    """Work does; admiration does not."""
    rest = (
        "Your boats stay with me, and their lines are clean, as everybody on this coast can see. Could I ask one thing?"
    )
    assert ("MSG-WHO-ME" in _rules(f"{opening} {rest}", Kind.FIRST_CONTACT, STRANGER)) is unknown


@pytest.mark.parametrize(
    ("said", "circular"),
    [
        ("I am looking for a slipway, and you thought of Mr Bako in Lagos. Would you pass this on?", False),
        ("Could you introduce me to Aino Laine, who runs the yard at Kotka?", False),
        ("Would you forward this to Marta, who has raised two wrecks?", False),
        ("Could you introduce me to somebody who runs a yard?", True),
        ("Ife Obi, who leads a crew, would like to meet people. Could you introduce me?", True),
        ("Could you introduce me to Aino Laine?", True),
    ],
)
def test_whom_an_introduction_is_to_shows_why_this_reader(said: str, circular: bool) -> None:
    """By name, with what they do, or as the one whom the reader named; a bare name says nothing yet."""
    assert ("MSG-WHY-YOU" in _rules(said, Kind.INTRO_REQUEST)) is circular


@pytest.mark.parametrize(
    ("wish", "unclear"),
    [
        ("Could you tell me what you have learned from buying sheds? No pep talk, please.", False),
        ("Help wanted: examples from other yards. No pep talk, please.", False),
        ("Help wanted: what she'd watch for in the contract. No pep talk, please.", False),
        ("Help wanted: show me the risks that I don't see. No pep talk, please.", False),
        ("Help wanted: some help with the shed. No pep talk, please.", True),
        ("Could you tell me what you have learned from buying sheds? Please leave the money side.", False),
        ("Could you tell me what you have learned from buying sheds? Please leave the keys on the desk.", True),
    ],
)
def test_experience_and_unseen_risks_are_kinds_of_help(wish: str, unclear: bool) -> None:
    """Named by what the mentor has lived through or would watch for; one side of the matter can be left out."""
    said = f"My question: do I buy the shed? So far I asked the bank and lean to yes. {wish}"
    assert ("HELP-MODE" in _rules(said, Kind.HELP_BRIEF)) is unclear


def test_a_question_how_it_was_presses_nobody() -> None:
    assert "TONE-DEMAND" not in _rules("Could you tell me in writing: which slips did you mend at once?", Kind.UPDATE)
    assert "TONE-DEMAND" in _rules("Could you tell me in writing at once?", Kind.UPDATE)


def test_a_sentence_that_ends_with_weekdays_names_no_date() -> None:
    for said, fires in (("The hall is ours on Saturdays. 7 July is the feast.", False),
                        ("The hall is ours on Saturday, 7 July.", True)):  # fmt: skip
        context = Context(today=date(2026, 6, 1), me=MeContext(name="Ife Obi"))
        found = run_checks(said, Kind.UPDATE, Channel.EMAIL, context)
        assert ("FACT-WEEKDAY" in {one.id for one in found}) is fires
