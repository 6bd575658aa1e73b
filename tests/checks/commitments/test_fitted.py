# ruff: noqa: E501 - a note or a letter is one line
"""Claims that no rule knows are weighed against the notes: what a clause says otherwise is found, and quoted."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.checks.facts.commitments.likelihood import likelihood
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind
from tools.fit_commitments import Example, fitted

TOLD_OTHERWISE = [
    ("second kiln? cost 900, hmm, undecided", "I have decided to buy a second kiln."),
    ("driving test 4 June: failed by one point. again in August", "I passed the driving test on 4 June."),
    ("Oslo college - maybe, haven't enrolled, too dear??", "I won't need the loan now: I have enrolled at the college in Oslo."),
    ("form signed by the dean. Deputy: 'sounds ok but I can't approve it'", "The deputy has already approved the form."),
    ("asked Priya for her list of suppliers - she refused, privacy", "Thank you for lending me your list of suppliers."),
    ("article for the nurses' journal = still on my list", "I have written the article for the nurses' journal."),
    ("P: leave the fee at 30, don't raise it", "You advised me to raise the fee."),
]  # fmt: skip
BORNE_OUT = [
    ("second kiln? cost 900. yes, decided, order it in May", "I have decided to buy a second kiln."),
    ("driving test 4 June: passed! lesson booked in August", "I passed the driving test on 4 June."),
    ("asked council for a second bus. No.", "I asked the council for a second bus."),
    ("Priya: could she join the panel? yes!", "Thank you for agreeing to join the panel."),
    ("did: 2 trial lessons. not done: video", "I gave two trial lessons."),
    ("the first try failed, P had failed hers in 2009", "You failed the exam the first time, too."),
    ("P: one rehearsal without the piano", "You told me to take the piano away for one rehearsal."),
]


def found(notes: str, said: str) -> list[Fault]:
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya"), sources=(notes,))
    letter = f"Subject: News\n\nDear Priya,\n\n{said}\n\nKind regards,\nAna"
    return list(is_borne_out(DraftText(letter, Kind.UPDATE, Channel.EMAIL), context))


@pytest.mark.parametrize(("notes", "said"), TOLD_OTHERWISE)
def test_a_claim_that_a_clause_of_the_notes_tells_otherwise_is_found_with_that_clause(notes: str, said: str) -> None:
    faults = found(notes, said)
    assert faults
    assert "Your notes: “" in faults[0].suggestion


@pytest.mark.parametrize(("notes", "said"), BORNE_OUT)
def test_a_claim_that_the_notes_bear_out_is_left_alone(notes: str, said: str) -> None:
    assert not found(notes, said)


def test_the_fit_learns_which_feature_tells_a_planted_claim() -> None:
    planted = [Example("a", f"p{n}", {"refused": 1.0, "aligned": 1.0}, frozenset({0}), False) for n in range(20)]
    faithful = [Example("a", f"f{n}", {"support": 1.0, "aligned": 1.0}, frozenset(), True) for n in range(20)]
    weights = fitted([*planted, *faithful])
    sure, unsure = ({"refused": 1.0, "aligned": 1.0}, {"support": 1.0, "aligned": 1.0})
    assert likelihood(sure, weights, weights["bias"]) > 0.8
    assert likelihood(unsure, weights, weights["bias"]) < 0.2


def test_the_likelihood_of_any_features_is_one_of_0_to_1() -> None:
    assert 0 <= likelihood({"a": 1e9}, {"a": 1e9}, 0) <= 1
    assert 0 <= likelihood({"a": 1e9}, {"a": -1e9}, 0) <= 1
