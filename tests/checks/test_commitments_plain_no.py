"""A commitment is called false only where the notes plainly say so of the very deed; what is less plain is a remark."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import judged_promises
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

PAGE = """Call with Ines, 4 May
kitchen is finished, tiles came on Tuesday
she says the menu is too long
{notes}
next talk 1 June"""


def _context(notes: str) -> Context:
    return Context(
        me=MeContext(name="Jonas Brandt"),
        mentor=MentorContext(name="Ines Prata", call_name="Ines", familiarity="known", meetings_held=4),
        sources=(PAGE.format(notes=notes),),
    )


def _letter(sentence: str) -> str:
    return f"Subject: News of the kitchen\n\nDear Ines,\n\n{sentence}\n\nBest wishes\nJonas"


def promises_by_rules(notes: str, sentence: str) -> list[object]:
    """What rules find before trees weigh it."""
    draft = DraftText(_letter(sentence), Kind.UPDATE, Channel.EMAIL)
    return list(judged_promises(draft, _context(notes)))


def levels(notes: str, sentence: str, kind: Kind = Kind.UPDATE) -> list[str]:
    """The levels of what the commitment rule finds in a sentence of a letter to Ines Prata."""
    return [
        "error" if one.level in {"error", "warn"} else "info"
        for one in run_checks(_letter(sentence), kind, Channel.EMAIL, _context(notes))
        if one.id == "FACT-COMMITMENT"
    ]


@pytest.mark.parametrize(
    ("notes", "sentence"),
    [
        ("boiler? didn't get to it, plumber gone", "The plumber was gone before we came to the boiler."),
        ("weigh: SAME SCALE SAME HOUR or don't weigh.", "You told me to weigh on the same scale or not at all."),
        (
            "mail from the county: inspection now 11 June -> can't",
            "The county has moved the inspection to 11 June, so I can't come.",
        ),
        ("question for Ines: 30 dishes, which can we drop", "I'd like your view on which of the 30 dishes to drop."),
        ('Ines: "if you want another tasting before June, ring me."', "It was good of you to offer another tasting."),
        ("refused the caterer in May, wrote the mail in Prata's office", "I wrote the refusal in your office."),
        (
            "she thinks the price list is at her sister's. will look",
            "Would you have another look for the list, or tell me that it's gone?",
        ),
        ("Lark Bistro (Perth): stopped after one year", "Your talk on the first winter at Lark Bistro stayed with me."),
        ("she helped with my licence, didn't have to", "You helped me with my licence when you had no need to."),
    ],
)
def test_faithful_words_are_not_accused(notes: str, sentence: str) -> None:
    assert "error" not in levels(notes, sentence)


@pytest.mark.parametrize(
    ("notes", "sentence"),
    [
        ("asked if she'd taste the new menu: no, no time", "You agreed to taste the new menu."),
        ("the bank does NOT lend for the oven", "The bank will lend me the money for the oven."),
        ("visit to the dairy NOT done, car broken", "I visited the dairy last week."),
        ("I write the price list, by Friday", "Thank you for promising to write the price list."),
        ("could she come to the opening? maybe", "You agreed to come to the opening."),
    ],
)
def test_what_the_notes_plainly_deny_is_found(notes: str, sentence: str) -> None:
    assert levels(notes, sentence)


def test_a_mail_that_opens_with_my_name_is_still_theirs() -> None:
    mail = "From: Ines Prata\nHi Jonas, happy to look at how you price the menu, but make ONE list first.\nI."
    assert promises_by_rules(mail, "You offered to look at how I price the menu.") == []


def test_a_name_behind_with_or_of_a_place_does_nothing() -> None:
    notes = "GOAL (written 9 March, with Mrs Prata looking over my shoulder): forty covers by June"
    assert "error" not in levels(notes, "In March I wrote my goal: forty covers by June.")


TALK = """Jonas: Could you show me your supplier's form?
Ines: Sure, I'll dig it out and post it to you on Monday.
Jonas: I'll weigh the flour twice a day.
Ines: Good."""


def rows(*tasks: str) -> list[str]:
    """The levels of what the rule finds in the tasks of a debrief of that talk."""
    context = Context(
        me=MeContext(name="Jonas Brandt"),
        mentor=MentorContext(name="Ines Prata", call_name="Ines", familiarity="known", meetings_held=4),
        sources=(TALK,),
    )
    text = "# Talk with Ines, 4 May\n\n## Promises\n" + "\n".join(f"- [ ] {task}" for task in tasks)
    found = run_checks(text, Kind.DEBRIEF, Channel.FILE, context)
    return [one.level for one in found if one.id == "FACT-COMMITMENT"]


def test_a_task_that_the_mentor_took_on_is_remarked_upon_as_the_writers() -> None:
    assert rows("@me dig out the supplier's form and post it to Ines") == ["info"]
    assert rows("@Ines dig out the form and post it", "@me weigh the flour twice a day") == []


def test_what_a_third_was_only_asked_for_is_remarked_upon_as_agreed() -> None:
    notes = "me to Mr Sommer, the landlord: can you move the bins before the inspection?\nS: I can't promise anything."
    assert levels(notes, "Mr Sommer, the landlord, has agreed to move the bins before the inspection.")


def test_a_task_of_mine_is_remarked_upon_as_the_mentors() -> None:
    notes = "I write to the county office about the drains (she'd rather not)"
    assert levels(notes, "Ines writes to the county office about the drains.")
    assert levels(notes, "I will write to the county office about the drains.") == []


def test_what_stands_under_an_only_if_is_remarked_upon_where_it_is_told_as_firm() -> None:
    notes = "tasting day at her place, July: only if her partner lets us use the kitchen. she thinks 50/50"
    assert levels(notes, "And the tasting day: I come to your place in July.") == ["info"]
    assert levels(notes, "And the tasting day in July at your place, if your partner lets us use the kitchen.") == []
    assert levels(notes, "I am looking forward to July.") == []
