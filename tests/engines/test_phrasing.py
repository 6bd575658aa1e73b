"""What phrasing makes of people's fragments, and where it declines to bend them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.builtin.phrasing import (
    as_clause,
    as_gerund,
    as_infinitive,
    as_noun_phrase,
    as_question,
    clip,
    join_list,
    lower_first,
    paired,
    quoted,
    say_date,
    say_dates,
    say_minutes,
    sentence,
    sentences,
    shape,
    tidy,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I want to become chief pharmacist by June", "become chief pharmacist by June"),
        ("- Get my crane licence before summer.", "get my crane licence before summer"),
        ("My goal is to write a proof unit", "write a proof unit"),
        ("I'm trying to sleep more", "sleep more"),
        ("I'll ask Viktor for dates", "ask Viktor for dates"),
        ("to write the log of all alarms", "write the log of all alarms"),
        ("check everything", "check everything"),
        ("lead two roster reviews alone", "lead two roster reviews alone"),
        ("you should ask before you assume", "ask before you assume"),
        ("don't take the first offer", "not take the first offer"),
        ("talk to Marta about the morning check", "talk to Marta about the morning check"),
        ("enlist me at the welding school", "enlist me at the welding school"),
    ],
)
def test_what_somebody_wants_to_do_follows_a_to(text: str, expected: str) -> None:
    assert as_infinitive(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "regional archivist post by mid 2026",
        "harbour systems lead",
        "lead developer at Northvolt",
        "row of 30 lockers",
        "book exam",
        '"check everything"',
        "should I apply now?",
        "I want to move. It pays more.",
        "we want to open a second bakery",
        "until start of winter I want to run whole hall C",
        "I must not carry all alone, I have to ask Marta",
        "",
    ],
)
def test_what_is_no_plain_action_is_not_made_one(text: str) -> None:
    assert as_infinitive(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("run two roster reviews alone", "running two roster reviews alone"),
        ("check everything", "checking everything"),
        ("be a midwife", "being a midwife"),
        ("moving from sales to product", "moving from sales to product"),
        ("go and stand with dispatch", None),
        ("stop answering calls myself", None),
        ("rosters", None),
    ],
)
def test_a_gerund_is_made_only_where_one_verb_changes(text: str, expected: str | None) -> None:
    assert as_gerund(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tried the night plan twice", "I tried the night plan twice"),
        ("lean to option B", "I lean to option B"),
        ("leaning to option B", "I am leaning to option B"),
        ("stuck on the budget", "I am stuck on the budget"),
        ("not sure whether to stay", "I am not sure whether to stay"),
        ("can't decide", "I can't decide"),
        ("have read both reports", "I have read both reports"),
        ("my manager said no", "my manager said no"),
        ("prices mean nothing elsewhere", "prices mean nothing elsewhere"),
        ("until start of winter I want to run whole hall C", "until start of winter I want to run whole hall C"),
        ("rejected by HR", None),
        ("sent to HR", None),
        ("the roster for spring", None),
        ("two questions I can put to myself", None),
        ('"I stayed calm"', None),
    ],
)
def test_a_clause_gets_the_missing_i_and_nothing_else(text: str, expected: str | None) -> None:
    assert as_clause(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("should I apply now or wait??", "Should I apply now or wait?"),
        ("whether to take the post", "Should I take the post?"),
        ("how to tell my manager", "How do I tell my manager?"),
        ("lead the migration or stay hands-on", "Should I lead the migration or stay hands-on?"),
        ("harbour or open-sea???", "Harbour or open-sea?"),
        ("the flat - rent before or after the move", "The flat: rent before or after the move?"),
        ("can I take leave in october or not", "Can I take leave in october or not?"),
        ("rosters", None),
        ("I want to leave", None),
    ],
)
def test_a_topic_becomes_a_question_where_it_holds_one(text: str, expected: str | None) -> None:
    assert as_question(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("her talk on pricing", "her talk on pricing"),
        ("The roster for spring", "the roster for spring"),
        ("night shifts", "night shifts"),
        ("finance partner role", None),
        ("switch careers", None),
        ("tried it", None),
    ],
)
def test_a_thing_is_one_that_can_stand_in_a_sentence(text: str, expected: str | None) -> None:
    assert as_noun_phrase(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tried it twice", "tried it twice"),
        ("Viktor says I should wait", "Viktor says I should wait"),
        ("IV certification", "IV certification"),
        ("PhD work", "PhD work"),
        ("I lean to B", "I lean to B"),
        ("Monday would be fine", "Monday would be fine"),
        ("Professor Aalto told me", "Professor Aalto told me"),
        ("The plan", "the plan"),
    ],
)
def test_in_mid_sentence_names_keep_their_capital(text: str, expected: str) -> None:
    assert lower_first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* **check** everything!!", "check everything"),
        ("1. speak with Marta,", "speak with Marta"),
        ("[ ] book the room", "book the room"),
        ("GOAL: pass the exam", "pass the exam"),
        ('she said "wait', "she said wait"),
        ("what now?!?", "what now?"),
        ("???", ""),
    ],
)
def test_debris_goes_and_words_stay(text: str, expected: str) -> None:
    assert tidy(text) == expected


def test_days_and_lengths_are_said_as_people_write_them() -> None:
    today = date(2025, 11, 22)
    assert say_date(date(2025, 12, 4), today) == "Thursday 4 December"
    assert say_date(date(2026, 1, 5), today) == "Monday 5 January 2026"
    assert say_dates((date(2025, 12, 4), date(2025, 12, 2)), today) == "Tuesday 2 or Thursday 4 December"
    assert [say_minutes(n) for n in (20, 30, 60, 120)] == ["20 minutes", "half an hour", "an hour", "two hours"]


def test_lists_join_with_one_and() -> None:
    assert [join_list(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    assert sentences("Mr. Keller said no. I asked again.") == ["Mr. Keller said no.", "I asked again."]


def test_a_quotation_keeps_its_words_between_one_pair_of_marks() -> None:
    assert quoted("“check everything”") == '"check everything"'
    assert quoted('say "no" early') == "\"say 'no' early\""


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_phrased_without_an_error(text: str) -> None:
    for phrase in (as_infinitive, as_gerund, as_clause, as_question, as_noun_phrase, shape, sentence, lower_first):
        phrase(text)
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet="ab \"“”()«»'", max_size=30))
@settings(max_examples=150, deadline=None)
def test_no_quotation_mark_or_bracket_is_left_alone(text: str) -> None:
    kept = paired(text)
    assert kept.count('"') % 2 == 0
    assert kept.count("(") == kept.count(")")
    assert kept.count("“") == kept.count("”")


@given(st.text(alphabet="abc de", max_size=90).map(str.strip), st.integers(8, 60))
@settings(max_examples=100, deadline=None)
def test_a_clipped_text_fits_and_is_the_beginning_of_the_text(text: str, limit: int) -> None:
    kept = clip(text, limit)
    assert len(kept) <= limit
    assert text.startswith(kept)
