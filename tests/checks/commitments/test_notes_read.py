"""Whose line of the notes it is, who takes a thing on, and how far a no reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.facts.commitments.notes import notes_of
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD, People
from tools.fit_commitments import known_cases

PEOPLE = People(me=frozenset({"emeka"}), mentor=frozenset({"hiroshi", "watanabe"}))
CLAIMS = Path(__file__).parents[3] / "fixtures" / "claims"


@pytest.mark.parametrize(
    ("notes", "concept", "side"),
    [
        ("H: looks for the lidar", "lidar", OTHER),
        ("E: timesheets for the crew", "timesh", ME),
        ("new menu? Petros", "menu", THIRD),
        ("poster for the fair? me, fri", "poster", ME),
        ("Kenji gives me the safety induction", "safet", THIRD),
    ],
)
def test_a_line_is_of_whom_it_names(notes: str, concept: str, side: str) -> None:
    assert side in {
        one for clause in notes_of((notes,), PEOPLE).clauses if concept in clause.about for one in clause.sides
    }


def test_each_of_several_answers_stays_with_its_own_thing() -> None:
    denied = {
        one for clause in notes_of(("grants: council → no. lottery → maybe",), PEOPLE).clauses for one in clause.denied
    }
    assert "counci" in denied
    assert "lotter" not in denied


def test_a_no_reaches_to_the_next_pause() -> None:
    (clause,) = notes_of(("don't patent yet, talk to the pilots first",), PEOPLE).clauses
    assert "patent" in clause.denied
    assert "pilot" not in clause.denied


def test_every_claim_beside_notes_can_be_read_and_holds_the_words_at_fault() -> None:
    found = known_cases(CLAIMS)
    assert len(found) == 652
    assert all(words in case.text for case in found for _, words in case.expected)
