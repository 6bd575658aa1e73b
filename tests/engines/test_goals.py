"""What a person can rely on in the goals the built-in engine shapes."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.run import run_checks
from assistant.engines.builtin.goals import MOST_OPTIONS, MOST_WORDS, shape_goals
from assistant.engines.tasks import ShapeGoals
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind

REVIEW = date(2026, 6, 30)
said = st.none() | st.sampled_from(
    [
        "I want to lead two roster reviews on my own",
        "my manager stops attending",
        "stuck on delegation",
        "more calm, less firefighting",
        "Sign ten schools by the end of June",
        "the doctors read my charts. They even say so.",
        "two weeks without me",
    ]
).map(lambda text: Fact.typed(text, "difference"))
briefs = st.builds(
    ShapeGoals,
    change=said,
    difference=said,
    test=said,
    why_now=said,
    review=st.none() | st.just(REVIEW),
    found=st.lists(said.filter(lambda fact: fact is not None), max_size=3).map(tuple),
)


def options(**parts: str | date | None) -> list[str]:
    facts = {key: Fact.typed(value, key) if isinstance(value, str) else value for key, value in parts.items()}
    return [option.text for option in shape_goals(ShapeGoals.model_validate(facts)).options]


@given(briefs)
@settings(max_examples=80, deadline=None)
def test_there_are_one_to_three_different_options_where_anything_was_said(brief: ShapeGoals) -> None:
    texts = [option.text for option in shape_goals(brief).options]
    assert len(texts) <= MOST_OPTIONS
    assert len(set(texts)) == len(texts)
    if brief.difference or brief.found or brief.change:
        assert texts


@given(briefs)
@settings(max_examples=80, deadline=None)
def test_every_number_and_capital_stands_in_the_brief(brief: ShapeGoals) -> None:
    told = brief.model_dump_json() + " 30 June 2026 By How I The New What"
    for option in shape_goals(brief).options:
        assert set(re.findall(r"\d+", option.text)) <= set(re.findall(r"\d+", told))
        words = re.findall(r"(?<=\w )[A-Z]\w+", option.text)
        assert all(word.casefold() in told.casefold() for word in words)


@given(briefs)
@settings(max_examples=80, deadline=None)
def test_a_statement_is_a_sentence_of_forty_words_at_most_that_knows_its_evidence(brief: ShapeGoals) -> None:
    for option in shape_goals(brief).options:
        assert len(option.text.split()) <= MOST_WORDS
        assert option.text[0].isupper() or not option.text[0].isalpha()
        assert option.text.endswith((".", "!", "?"))
        assert option.evidence


@given(briefs)
@settings(max_examples=30, deadline=None)
def test_the_same_brief_gives_the_same_bytes(brief: ShapeGoals) -> None:
    again = ShapeGoals.model_validate_json(brief.model_dump_json())
    assert shape_goals(brief).model_dump_json() == shape_goals(again).model_dump_json()


def test_what_will_be_different_comes_first_with_its_test_and_its_day() -> None:
    first = options(difference="I lead two reviews alone", test="my manager stops attending", review=REVIEW)[0]
    assert first == "I lead two reviews alone, so that my manager stops attending, by 30 June 2026."


def test_a_goal_that_names_its_time_gets_no_second_one() -> None:
    assert options(difference="sign the schools by the end of June", review=REVIEW) == [
        "Sign the schools by the end of June."
    ]


def test_a_test_that_is_no_sentence_is_set_apart() -> None:
    first = options(difference="lead the review", test="two weeks without me")[0]
    assert "so that two weeks" not in first
    assert first.endswith(": two weeks without me.")


def test_options_differ_in_angle() -> None:
    texts = options(
        difference="I lead two reviews alone",
        test="my manager stops attending",
        change="I took over the ward in May",
        review=REVIEW,
    )
    assert len(texts) == 3
    assert texts[1].startswith("By 30 June 2026: my manager")
    assert texts[2].startswith("I took over the ward")


def test_a_dated_goal_with_a_test_passes_the_goal_checks() -> None:
    for text in options(difference="I lead two reviews alone", test="my manager stops attending", review=REVIEW):
        found = run_checks(text, Kind.GOAL, Channel.FILE)
        assert [finding.id for finding in found if finding.level != "info"] == []


def test_nothing_said_gives_no_goal() -> None:
    assert options() == []


@pytest.mark.parametrize("words", ["I want to be a chief pharmacist", "My goal is to be a chief pharmacist"])
def test_the_wish_around_a_goal_falls_away(words: str) -> None:
    assert options(difference=words) == ["Be a chief pharmacist."]
