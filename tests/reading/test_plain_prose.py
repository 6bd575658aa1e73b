"""Prose without "she said": praise, criticism, orders and wishes told plainly; and several meetings in one file."""

from __future__ import annotations

import pytest

from tests.reading.samples import promised, read, read_by_rules

HEAD = "Walk with Odile, Tue 17 Nov 2026. Odile runs the kiln. She says hello. "


@pytest.mark.parametrize(
    ("sentence", "advice"),
    [
        ("Better to know the first firing by heart.", "know the first firing by heart"),
        ("And stop apologising before every sale.", "stop apologising before every sale"),
        ("And get somebody from outside to price them, she said.", "get somebody from outside to price them"),
        ("I should weigh the clay, she thinks.", "weigh the clay"),
    ],
)
def test_an_order_in_a_paragraph_is_advice(sentence: str, advice: str) -> None:
    assert [fact.text for fact in read_by_rules(HEAD + sentence).advice] == [advice]


@pytest.mark.parametrize(
    "sentence", ["Stop by the shop on Friday.", "My stall is by the door.", "Keep in touch with the others.", "Sunny."]
)
def test_what_orders_nothing_is_no_advice(sentence: str) -> None:
    digest = read(HEAD + sentence)
    assert (digest.advice, digest.feedback) == ((), ())


def test_a_judgement_of_ones_own_work_is_feedback() -> None:
    digest = read(HEAD + "My talk was clear, but I read it off the page.")
    assert [fact.text for fact in digest.feedback] == ["My talk was clear, but I read it off the page"]


def test_what_is_owed_to_her_is_promised() -> None:
    assert promised(read(HEAD + "I owe her the price list by Friday.")) == [("me", "the price list", "2026-11-20")]


def test_a_lead_that_quotes_announces_nothing() -> None:
    digest = read(HEAD + "Get somebody to read it first, she said. I'll ring Bram tomorrow.")
    assert [fact.text for fact in digest.advice] == ["Get somebody to read it first"]
    assert promised(digest) == [("me", "ring Bram", "2026-11-18")]


def test_days_count_from_the_meeting_they_stand_below() -> None:
    notes = "1st talk, 12 Oct 2026\nI'll order clay by Friday.\nshe: fire it once\n\n2nd talk, 9 Nov 2026\n"
    digest = read(notes + "I'll glaze the bowls by Friday.\nNext 7 Dec 2026\n")
    assert [str(c.due_iso) for c in digest.commitments] == ["2026-10-16", "2026-11-13"]
    assert str(digest.day) == "2026-11-09"
    assert digest.next_meeting is not None
    assert str(digest.next_meeting.date) == "2026-12-07"


def test_a_single_date_below_the_title_is_no_second_meeting() -> None:
    digest = read("Talk with Odile, 9 Nov 2026\nI'll order clay by Friday.\nFair 7 Dec 2026\nNext 8 Dec 2026\n")
    assert str(digest.day) == "2026-11-09"


def test_two_sentences_said_in_one_breath_are_one_judgement() -> None:
    talk = "Odile: hello\nYusra: hi\nOdile: Your rims are clean. But you rush the glaze\nYusra: ok\n"
    digest = read(talk, me="Yusra", mentor="Odile")
    assert [fact.text for fact in digest.feedback] == ["Your rims are clean. But you rush the glaze"]


def test_a_goal_that_was_let_go_is_none() -> None:
    notes = "Goals\n- my own kiln by 2028\n- not the gallery any more, I let that go\n"
    assert [fact.text for fact in read(notes).goals] == ["my own kiln by 2028"]


def test_no_date_yet_is_no_next_meeting() -> None:
    assert read("Talk with Odile\n\nNext: no date yet, she is away till April\n").next_meeting is None


def test_a_letter_received_is_in_the_voice_of_whoever_sent_it() -> None:
    letter = "From: Joost <joost@farm.example>\nTo: me\nDate: Fri, 3 Jul 2026\n\nHi Maaike,\n\n"
    digest = read(letter + "You explain the plan very clearly. I'll send you the form on Monday.\n\nJoost\n")
    assert (digest.me, digest.mentor) == ("Maaike", "Joost")
    assert [fact.text for fact in digest.feedback] == ["You explain the plan very clearly"]
    assert promised(digest) == [("Joost", "send you the form", "2026-07-06")]


def test_a_wish_after_me_and_a_colon_is_a_goal_and_not_a_task() -> None:
    digest = read(HEAD + "\n\nme: want to run the shop by Christmas\nme: ring Bram on Friday\n")
    assert [fact.text for fact in digest.goals] == ["run the shop by Christmas"]
    assert promised(digest) == [("me", "ring Bram", "2026-11-20")]
