"""Topics turned into questions and outcomes."""

from __future__ import annotations

import pytest

from assistant.engines.builtin.questions import as_question, outcome_of, outcome_sentence
from assistant.model.help import Help


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("Should I pilot roster A or B?", "Should I pilot roster A or B?"),
        ("whether I should take the harbour post", "Should I take the harbour post?"),
        ("how to delegate", "How do I delegate?"),
        ("which roster to pilot", "Which roster to pilot?"),
        ("would learning Dutch help me", "Would learning Dutch help me?"),
        ("decide between A and B", "Decide between A and B"),
        ("- salary", "Salary: how do you see it?"),
        ("whether the kitchen closes on Mondays", "Does the kitchen close on Mondays?"),
        ("whether Piotr is right about nights", "Is Piotr right about nights?"),
        ("whether we need two rosters", "Do we need two rosters?"),
        ("whether the budget cuts hurt", "How do you see this: whether the budget cuts hurt?"),
        ("how the crew took it", "How do you see this: how the crew took it?"),
    ],
)
def test_a_topic_becomes_a_question_only_where_the_turn_is_safe(topic: str, question: str) -> None:
    assert as_question(topic) == question


def test_a_noun_asks_what_its_help_asks() -> None:
    assert as_question("the CV", Help.REVIEW) == "Review: The CV"


@pytest.mark.parametrize(
    ("topic", "outcome"),
    [
        ("Should I apply now or wait?", "I know whether to apply now or wait"),
        ("Which roster should I pilot?", "I know which roster to pilot"),
        ("How do I say no to Anselm?", "I know how to say no to Anselm"),
        ("whether the audit counts", "I know whether the audit counts"),
    ],
)
def test_an_outcome_says_what_will_be_known(topic: str, outcome: str) -> None:
    assert outcome_of(topic) == outcome


@pytest.mark.parametrize("topic", ["Should I tell her, or does that seem greedy?", "Does the firm need another depot?"])
def test_a_question_that_does_not_turn_safely_is_quoted_whole(topic: str) -> None:
    assert f"“{topic}”" in outcome_of(topic)


def test_a_decision_is_something_one_is_ready_for() -> None:
    assert outcome_of("choose the exam date").endswith("choose the exam date")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("I want to know which roster to pilot", "I know which roster to pilot"),
        ("by the end of the talk: have a date for the exam", "I have a date for the exam"),
        ("be able to say no", "I am able to say no"),
        ("a decision on the post", "A decision on the post"),
    ],
)
def test_an_outcome_is_told_as_reached(words: str, outcome: str) -> None:
    assert outcome_sentence(words) == outcome
