"""Who is meant: the mentor becomes "you", what was said to the writer becomes "I", a trade gets its article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.builtin.phrasing import about_you, first_person, second_person, who_i_am


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gave a talk on pricing in Lund", "you gave a talk on pricing in Lund"),
        ("her talk on pricing", "your talk on pricing"),
        ("Priya's post on handovers", "your post on handovers"),
        ("talk on pricing", "your talk on pricing"),
        ("runs a herd and sells cheese at her own gate", "you run a herd and sell cheese at your own gate"),
        ("has led two mergers", "you have led two mergers"),
        ("was a ward manager herself", "you were a ward manager yourself"),
        ("Staff engineer at Kiln", "you are a staff engineer at Kiln"),
        ("I heard her speak in Porto", "I heard you speak in Porto"),
        ("met her at the spring fair", "I met you at the spring fair"),
        ("Viktor told me she had built it", "Viktor told me you had built it"),
        ("he moved from support to design", "you moved from support to design"),
        ("your paper on proofs", "your paper on proofs"),
    ],
)
def test_a_fact_about_the_reader_is_said_to_them(text: str, expected: str) -> None:
    assert about_you(text, "Priya Nair") == expected


@pytest.mark.parametrize(
    "text", ['"cleanest charts"', "with Dana, she built the tool", "her", "He asked her to stay", ""]
)
def test_where_it_is_not_sure_who_is_meant_nothing_is_bent(text: str) -> None:
    assert about_you(text, "Priya Nair") is None


def test_a_title_or_a_part_of_a_word_is_no_name() -> None:
    assert second_person("become sous-chef within a year", "Chef Rania Haddad") == "become sous-chef within a year"
    assert second_person("how she writes the rota", "Chef Rania Haddad") == "how you write the rota"
    assert second_person("Rania's rota", "Chef Rania Haddad") == "Your rota"


def test_a_name_in_small_letters_is_a_stranger_too() -> None:
    assert second_person("tom knows the rota, he can help", "Priya Nair") is None
    assert second_person("ask dana what she thinks", "Priya Nair") is None


def test_a_second_verb_of_the_same_subject_agrees() -> None:
    told = second_person("she left her chair for an office and still goes out", "Priya Nair")
    assert told == "you left your chair for an office and still go out"
    assert second_person("she knows a man who cooks and cleans", "Priya") == "you know a man who cooks and cleans"


def test_what_she_said_is_what_you_said() -> None:
    assert second_person("she said I turned back too late", "Orla Brennan") == "you said I turned back too late"
    assert second_person("Orla's idea", "Orla Brennan") == "Your idea"
    assert second_person("ask her three questions", "Orla Brennan") == "ask you three questions"
    assert second_person("what she missed in her first year", "Orla") == "what you missed in your first year"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("your stall is fine", "my stall is fine"),
        ("ask before you assume", "ask before I assume"),
        ("you are too quiet", "I am too quiet"),
        ("let them come to you first", "let them come to me first"),
        ("introduce you to Judit", "introduce me to Judit"),
    ],
)
def test_what_was_said_to_me_is_told_by_me(text: str, expected: str) -> None:
    assert first_person(text) == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("I lead a 12-bed ward", "I lead a 12-bed ward"),
        ("nurse on ward 4B, fifth year", "I am a nurse on ward 4B (fifth year)"),
        ("accountant at Lidl", "I am an accountant at Lidl"),
        ("MBA student", "I am an MBA student"),
        ("UX designer", "I am a UX designer"),
        ("head of design at Kiln", "I am head of design at Kiln"),
        ("between jobs", "I am between jobs"),
        ("retraining as a carer", "I am retraining as a carer"),
        ("teach maths", "I teach maths"),
        ("lead developer at Northvolt", "I am a lead developer at Northvolt"),
        ("IT support at a bank", "I work in IT support at a bank"),
        ("sales, 8 years", "I work in sales (8 years)"),
        ("responsible for 4 lines", "I am responsible for 4 lines"),
        ("roster tools", None),
    ],
)
def test_who_i_am_is_one_clause(work: str, expected: str | None) -> None:
    assert who_i_am(work) == expected


@given(st.text(max_size=60), st.text(max_size=20))
@settings(max_examples=120, deadline=None)
def test_any_text_and_name_can_be_asked_about(text: str, name: str) -> None:
    about_you(text, name)
    second_person(text, name)
    first_person(text)
    who_i_am(text)


def test_what_is_the_speakers_own_stays_theirs() -> None:
    said = "send you the name of my printer"
    assert first_person(said) == "send me the name of their printer"
    assert first_person(said, own="Ruth's") == "send me the name of Ruth's printer"
    assert first_person("bring your ladder and mine", own="your") == "bring my ladder and yours"
    assert first_person("bring my ladder") == "bring my ladder"
