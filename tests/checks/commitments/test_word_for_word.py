"""What a draft says in the very words of the notes is borne out; said of somebody else, it is not."""

from __future__ import annotations

import pytest

from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.word_for_word import stands_so
from assistant.model.messages import Kind

PEOPLE = People(me=frozenset({"ana", "berg"}), mentor=frozenset({"bjarni", "einarsson"}))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (
            "My goal is to open a second bakery by September",
            "My goal is to open a second bakery by September.",
        ),
        (
            "Dr Oduya told me she gave up her practice and now teaches midwives",
            "Dr Oduya told me you gave up your practice and now teach midwives.",
        ),
        ("- he has sold his boat and goes by train", "You have sold your boat and go by train."),
        ("Bjarni: the registrar signed the form", "The registrar signed the form."),
        ("walked home. I have asked the bank twice", "I have asked the bank twice."),
        ("Leave the choir\n\nThey closed the shop in May", "They closed the shop in May."),
    ],
)
def test_a_sentence_of_the_notes_stands_so(notes: str, said: str) -> None:
    assert stands_so(said, Kind.FIRST_CONTACT, (notes,), PEOPLE)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("She promised to send the list", "I promised to send the list."),
        ("I promised to send the list", "You promised to send the list."),
        ("Bjarni: I will send you the list", "I will send you the list."),
        ('he: "I have sold my boat"', "I have sold my boat."),
        ("From: Bjarni\nI have sold my boat", "I have sold my boat."),
        ("Met Tom at the pier. He has sold his boat", "You have sold your boat."),
        ("She has sold her boat", "He has sold his boat."),
        ("I have asked the bank twice?", "I have asked the bank twice."),
        ("I lead the choir alone. Perhaps not.", "I lead the choir alone."),
        ("Ideas\nI lead the choir alone", "I lead the choir alone."),
        ("I have not asked the bank", "I have asked the bank."),
    ],
)
def test_other_people_and_what_is_taken_back_do_not(notes: str, said: str) -> None:
    assert not stands_so(said, Kind.UPDATE, (notes,), PEOPLE)


def test_where_the_reader_is_not_the_mentor_nobody_is_taken_for_another() -> None:
    assert not stands_so("She has sold her boat.", Kind.REFERRAL, ("She has sold her boat",), PEOPLE)
    assert not stands_so("You have sold your boat.", Kind.MANAGER_NOTE, ("She has sold her boat",), PEOPLE)
