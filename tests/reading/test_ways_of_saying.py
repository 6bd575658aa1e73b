"""Advice, judgements and decisions as people of many places and in many moods put them."""

from __future__ import annotations

import pytest

from tests.reading.samples import read

NOTES = "Tea with Ottilie Brandt, my mentor, 17 Nov 2026\n\n"
TALK = """\
Ottilie: How was the fair? I would start earlier next time.
Bo: I want to run it alone. My cousin Tam was there. He loves that wheel. He told me he'd take the till.
"""


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("She has told my handwriting is very neat.", "my handwriting is very neat"),
        ("She called the opening chapter gripping.", "called the opening chapter gripping"),
        ("The rest, she said, reads like a list.", "The rest, she said, reads like a list"),
    ],
)
def test_a_judgement_is_heard_in_other_turns_of_phrase(line: str, text: str) -> None:
    assert [fact.text for fact in read(NOTES + line).feedback] == [text]


@pytest.mark.parametrize("line", ["She was impressed by Tamsin's glaze.", "She has told the shop is shut."])
def test_what_is_said_of_others_is_no_feedback(line: str) -> None:
    assert read(NOTES + "Tamsin was there, too. " + line).feedback == ()


@pytest.mark.parametrize(
    "turn",
    ["Your sister is very clever.", "You are a saint!", "Last time you went off with nothing.", "I know you did well."],
)
def test_kin_courtesies_and_the_last_time_are_no_feedback_in_a_talk(turn: str) -> None:
    assert read(f"{TALK}Ottilie: {turn}\nBo: Ha.\n").feedback == ()


def test_somebody_absent_gives_neither_advice_nor_feedback_in_a_talk() -> None:
    digest = read(TALK + "Ottilie: You are very calm with the children.\nBo: Thank you.\n")
    assert [fact.text for fact in digest.feedback] == ["You are very calm with the children"]
    assert not any("till" in fact.text for fact in digest.advice)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("We said the stall stays, the van goes.", "the stall stays, the van goes"),
        ("We say ok: I not bake Monday anymore.", "I not bake Monday anymore"),
    ],
)
def test_what_both_said_stays_or_goes_is_decided(line: str, text: str) -> None:
    assert [fact.text for fact in read(NOTES + line).decisions] == [text]


def test_a_line_with_an_arrow_tells_what_was_agreed_and_is_no_heading() -> None:
    digest = read("talk with Ottilie, 17 Nov 2026\n\nagreed -> no more night shifts\n\nnext: 8 Dec 10am\n")
    assert [fact.text for fact in digest.decisions] == ["no more night shifts"]


def test_a_question_of_manners_is_not_decided() -> None:
    assert read("Ottilie: Let's be quick today.\nBo: All right.\nOttilie: How was it?\nBo: Good.\n").decisions == ()
