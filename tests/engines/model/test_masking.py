from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.masking import masked

NOTES = """Call with Dr. Priya Raghunathan, 2026-03-03 16:30
Priya says: write to priya.r@acme-corp.example or ring +44 20 7946 0958.
PRIYA: meet Tomás Okafor at 12 Harbour Street, London NW1 6XE. Tomas knows Elena. Raghunathan's team is kind.
She works at Brightwave Systems GmbH and left Kestrel last year. Brightwave pays. St Mary's Hospital,
University of Leeds.
Hauptstraße 5, 10115 Berlin. 5 rue de Rivoli, 75001 Paris. https://x.example/a?b @priya_r sk-abcdefghijklmnop1234
Card 4111 1111 1111 1111, IBAN DE89 3702 0400 4405 3200 13. The falk plan. 高橋さん said hello, 高橋 too.
priya again, Priyas list. On Monday we use Python, 10:30-11:00, 1,200,300 people, Q1 2026."""
PRIVATE = ("Falk",)


@pytest.mark.parametrize(
    "words",
    ["priya", "raghunathan", "tomás", "tomas", "okafor", "elena", "acme", "7946", "harbour", "nw1", "brightwave",
     "kestrel", "mary's", "leeds", "hauptstraße", "rivoli", "x.example", "sk-abc", "4111", "3702", "falk", "高橋"],
)  # fmt: skip
def test_nothing_private_is_left(words: str) -> None:
    hidden, _ = masked(NOTES, private_words=PRIVATE)
    assert words not in hidden.casefold()


@pytest.mark.parametrize(
    "words", ["2026-03-03 16:30", "On Monday we use Python", "10:30-11:00", "1,200,300", "Q1 2026"]
)
def test_days_times_figures_and_tools_stay_readable(words: str) -> None:
    assert words in masked(NOTES, private_words=PRIVATE)[0]


def test_each_form_has_a_token_and_forms_of_one_person_share_a_number() -> None:
    hidden, mask = masked("Priya Nair came. Priya said: ask Tom Okafor. PRIYA left. Nair's list.")
    assert hidden == (
        "[PERSON_1] came. [PERSON_1_FIRST] said: ask [PERSON_2]. [PERSON_1_FIRST_2] left. [PERSON_1_LAST]'s list."
    )
    assert mask.tokens["PERSON_1_FIRST_2"] == "PRIYA"


def test_people_and_organisations_given_are_hidden_though_the_text_alone_would_not_tell() -> None:
    hidden, _ = masked(
        "Will Hope of zebra came; will you? Hope came.", people=[("Will Hope",)], organisations=("Zebra",)
    )
    assert hidden == "[PERSON_1] of [ORG_1] came; will you? [PERSON_1_LAST] came."


def test_what_one_text_tells_is_hidden_in_all() -> None:
    hidden, _ = masked({"a": ["She works at Brightwave Ltd."], "b": "Brightwave pays."})
    assert hidden == {"a": ["She works at [ORG_1]"], "b": "[ORG_2] pays."} or "Brightwave" not in json.dumps(hidden)


def test_line_numbers_stay_what_they_are() -> None:
    hidden, _ = masked("Ask Priya\nNair about it\n\nPriya Nair", people=[("Priya Nair",)])
    assert hidden.count("\n") == 3
    assert hidden.split("\n")[1].endswith(" about it")


def test_words_that_overlap_are_hidden_as_one() -> None:
    hidden, mask = masked(
        "the Night Ward Falk Priya came", people=[("Falk Priya",)], private_words=("night ward falk",)
    )
    assert hidden == "the [PRIVATE_1] came"
    assert mask.reveal(hidden).value == "the Night Ward Falk Priya came"


def test_tokens_are_undone_everywhere_in_an_answer_and_strange_ones_are_told() -> None:
    _, mask = masked("Priya Nair and Tom Okafor")
    answer = {"a": [{"text": "Thank [PERSON_1]", "n": 3}], "b": "[PERSON_7] and [COMPANY_2]", "c": None}
    value, unknown = mask.reveal(answer)
    assert value == {"a": [{"text": "Thank Priya Nair", "n": 3}], "b": "[PERSON_7] and [COMPANY_2]", "c": None}
    assert unknown == ("[COMPANY_2]", "[PERSON_7]")


def test_a_token_is_known_without_its_brackets_and_in_other_capitals() -> None:
    _, mask = masked("Priya Nair. Priya said hello")
    assert mask.reveal("Hi PERSON_1_FIRST, [Person_1]'s list").value == "Hi Priya, Priya Nair's list"


def test_what_looks_like_a_token_in_the_notes_stands_for_itself() -> None:
    text = "Priya Nair wrote [PERSON_1], PERSON_2 and [NAME_4]"
    hidden, mask = masked(text)
    assert hidden.startswith("[PERSON_3]")
    assert mask.reveal(hidden) == (text, ())


def test_words_added_later_are_hidden_by_the_same_mask() -> None:
    _, mask = masked("Priya Nair said: hello. 高橋さん too")
    assert mask.hide("Not found: Priya Nair's date, 高橋") == "Not found: [PERSON_1]'s date, [PERSON_2]"
    assert masked("nobody here")[1].hide("as it is") == "as it is"


def test_the_same_text_gives_the_same_tokens() -> None:
    assert masked(NOTES, private_words=PRIVATE) == masked(NOTES, private_words=PRIVATE)


pieces = st.sampled_from(
    ["Priya", "Priya Nair", "PRIYA", "priyas", "Nair", "高橋", "高橋さん", "Falk", "[PERSON_1]", "PERSON_",
     "_FIRST", "1", "[", "]", " ", "\n", "'s", "p@x.example", "www.x.example/a", "12 Mill Road", "Acme Ltd", "at",
     "020 7946 0958"]
)  # fmt: skip
strings = st.lists(pieces, max_size=12).map("".join)
values = st.recursive(strings | st.none() | st.integers(), lambda inner: st.lists(inner, max_size=3) |
                      st.dictionaries(strings, inner, max_size=3), max_leaves=6)  # fmt: skip


@settings(max_examples=200)
@given(values)
def test_whatever_is_masked_comes_back_as_it_was(value: Any) -> None:
    hidden, mask = masked(value, people=[("Priya Nair",), ("高橋",)], private_words=("Falk", "PERSON_1"))
    assert mask.reveal(hidden) == (value, ())


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    hidden, mask = masked(text, people=[("Ana Ö", "a")], private_words=("b", "1"))
    assert mask.reveal(hidden).value == text
