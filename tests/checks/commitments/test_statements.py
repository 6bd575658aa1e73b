"""Every sentence that tells of somebody's deed is read into one frame: whose, done or promised or advised, denied."""

from __future__ import annotations

import pytest

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD, People
from assistant.checks.facts.commitments.statement import Statement
from assistant.checks.facts.commitments.statements import statements_of
from assistant.model.messages import Kind

PEOPLE = People(me=frozenset({"ana", "berg"}), mentor=frozenset({"ines", "prado"}))


def first(text: str, kind: Kind = Kind.UPDATE) -> Statement:
    return statements_of(text, kind, PEOPLE)[0]


@pytest.mark.parametrize(
    ("text", "who", "status"),
    [
        ("You promised to ring the gallery.", OTHER, "offered"),
        ("I offered to carry the frames.", ME, "offered"),
        ("You are sending me the glaze recipe.", OTHER, "offered"),
        ("Thank you for offering to read the statement.", OTHER, "offered"),
        ("It was kind of you to offer a lift.", OTHER, "offered"),
        ("Thank you for the promise to mend the wheel.", OTHER, "offered"),
        ("I still owe you the price list.", ME, "offered"),
        ("You told me to frame nothing yet.", OTHER, "advised"),
        ("Your advice to sell online was good.", OTHER, "advised"),
        ("Your advice was to sell online.", OTHER, "advised"),
        ("I have sold the kiln.", ME, "done"),
        ("Thank you for showing me the kiln.", OTHER, "done"),
        ("Thank you for the introduction to Petra.", OTHER, "done"),
        ("I will fire the bowls in May.", ME, "will"),
        ("You said that you would bring the bowls.", OTHER, "will"),
        ("I am applying to the fair.", ME, "now"),
        ("You liked the blue bowls.", OTHER, "view"),
        ("My landlord has agreed that I can build a kiln.", THIRD, "offered"),
    ],
)
def test_who_does_it_and_how_far_it_is(text: str, who: str, status: str) -> None:
    told = first(text)
    assert (told.who, told.status) == (frozenset({who}), status)


@pytest.mark.parametrize(
    "text",
    [
        "I turned down the stall at the fair.",
        "I have given up the evening class.",
        "I have not signed the lease.",
        "I still have to sign the lease.",
        "The photos are still to be taken.",
        "You advised me not to sign the lease.",
    ],
)
def test_what_is_given_up_or_still_to_do_is_denied(text: str) -> None:
    assert first(text).denied


def test_a_thing_that_another_owes_me_is_theirs_to_send() -> None:
    told = first("I will get the recipe on Friday.")
    assert (told.who, told.deed) == (frozenset({OTHER}), "send")


def test_a_deed_by_advice_is_told_as_done_and_as_advised() -> None:
    told = statements_of("Following your advice, I have sold the kiln.", Kind.UPDATE, PEOPLE)
    assert {one.status for one in told} == {"done", "advised"}


def test_a_thing_before_its_promise_is_what_was_promised() -> None:
    assert concept("recipe") in first("The recipe you promised me would help.").matter


@pytest.mark.parametrize(
    "text",
    [
        "Could you ring the gallery?",
        "If you ring the gallery, tell me.",
        "I hope you ring the gallery.",
        "Perhaps you ring the gallery.",
        "I would love to see the kiln.",
    ],
)
def test_wishes_questions_and_conditions_state_nothing_of_a_call(text: str) -> None:
    assert not [one for one in statements_of(text, Kind.UPDATE, PEOPLE) if "galler" in one.matter]
