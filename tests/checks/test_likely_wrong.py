"""Rules and trees together: what is likely enough is said, at the level it deserves, and a doubt accuses nobody."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.facts.likely_wrong import Told, weighed
from assistant.checks.rule import Fault
from assistant.model.messages import Kind

TRUE, OPEN, WRONG = 0.0001, 0.3, 0.9999
PAGE = """talk with Ilze, Mon 9 Feb, 40 min, at the school
competition in Jelgava Sat 28 Feb (was 21 Feb, moved!)
Mr. Ozols found the fault: the angle of the electrode. she sees it, too
paint: Sokha left in May, Dara takes over the list until we find somebody
the list of electrodes that we use goes to Ilze by Friday 13 Feb, not sent yet
welding hall opens again on 2 March, three new masks are in the store
"""


def _fault(level: str | None) -> Fault:
    return Fault(0, 4, "found by a rule", "", level)  # type: ignore[arg-type]


def _doubt(one: Told) -> Fault:
    return Fault(one.start, one.end, "doubted")


@pytest.mark.parametrize(
    ("likely", "by_rule", "left"),
    [
        (WRONG, None, [None]),
        (TRUE, None, ["info"]),
        (WRONG, "info", ["warn"]),
        (OPEN, "info", ["info"]),
        (TRUE, "info", []),
    ],
)
def test_what_a_rule_finds_is_weighed(likely: float, by_rule: str | None, left: list[str | None]) -> None:
    found = weighed("day", [_fault(by_rule)], [Told(0, 4, likely)], _doubt)
    assert [(fault.message, fault.level) for fault in found] == [("found by a rule", level) for level in left]


def test_a_name_that_a_rule_finds_nowhere_stays_a_fault() -> None:
    assert [fault.level for fault in weighed("name", [_fault(None)], [Told(0, 4, TRUE)], _doubt)] == [None]


def test_what_is_the_writers_own_to_set_is_a_remark_at_most() -> None:
    own = Fault(0, 4, "new", "", "info", settable=True)
    assert list(weighed("day", [own], [Told(0, 4, WRONG)], _doubt)) == [own]


def test_what_trees_cannot_weigh_stays_as_it_is() -> None:
    assert list(weighed("number", [_fault("info")], [], _doubt)) == [_fault("info")]


def test_the_likeliest_two_of_what_no_rule_finds_are_remarked_on_and_no_more() -> None:
    told = [Told(0, 4, OPEN), Told(9, 12, WRONG), Told(20, 24, 0.5), Told(30, 33, TRUE)]
    assert [(fault.start, fault.level) for fault in weighed("number", [], told, _doubt)] == [(9, "info"), (20, "info")]


def _found(said: str) -> dict[str, str]:
    """Words -> level."""
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Ilze"), sources=(PAGE,))
    text = f"Subject: The seam\n\nDear Ilze,\n\nThank you for looking at my seam. {said}\n\nKind regards,\nAna"
    found = run_checks(text, Kind.UPDATE, context=context)
    return {one.text: one.level for one in found if one.id.startswith("FACT-")}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The competition in Jelgava is on 21 February.", "21 February"),
        ("Sokha takes over the list of the paint.", "Sokha"),
    ],
)
def test_what_the_notes_give_up_is_found_beside_a_page_of_them(said: str, words: str) -> None:
    assert words in _found(said)


@pytest.mark.parametrize(
    "said", ["The competition in Jelgava is on 28 February.", "Dara takes over the list of the paint."]
)
def test_what_they_have_in_its_place_accuses_nobody(said: str) -> None:
    assert set(_found(said).values()) <= {"info"}
