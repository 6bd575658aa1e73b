"""Goals, advice, feedback, questions, decisions, wins, obstacles: under their headings and in sentences."""

from __future__ import annotations

import pytest

from tests.reading.samples import read, read_by_rules

HEAD = "Call with Halina, Tue 17 Nov 2026\n\n"


@pytest.mark.parametrize(
    ("field", "sentence", "text"),
    [
        ("goals", "I want to be a boat builder by June.", "be a boat builder by June"),
        ("goals", "My aim is still to qualify before Lent.", "qualify before Lent"),
        ("goals", "What I really want is to settle in cheese making.", "settle in cheese making"),
        ("goals", "It is my wish to own the mill.", "own the mill"),
        ("advice", "Halina told me to photograph each cake in daylight.", "photograph each cake in daylight"),
        ("advice", "She thinks I should ask Sergio for his slides.", "ask Sergio for his slides"),
        ("advice", "He warned against bidding on both farms in May.", "against bidding on both farms in May"),
        ("advice", "Her advice was to sit in the front row.", "sit in the front row"),
        ("feedback", "She praised how the choir kept breathing.", "praised how the choir kept breathing"),
        ("feedback", "Halina said my corners are too sharp.", "my corners are too sharp"),
        ("feedback", "He thought the second verse was rushed.", "the second verse was rushed"),
        ("open_questions", "Should I sell now or rent?", "Should I sell now or rent?"),
        ("open_questions", "I have not decided whether to buy a lathe.", "whether to buy a lathe"),
        ("open_questions", "I'm not sure if I should warn the tenants.", "if I should warn the tenants"),
        ("decisions", "We agreed to keep the goats until May.", "keep the goats until May"),
        ("decisions", "It was decided that the parade starts at noon.", "the parade starts at noon"),
        ("decisions", "He's ok with me tuning the organ alone.", "me tuning the organ alone"),
        ("wins", "I finally passed the exam.", "passed the exam"),
        ("obstacles", "I'm stuck with the second chapter.", "stuck with the second chapter"),
    ],
)
def test_a_sentence_gives_its_fact_in_its_own_words(field: str, sentence: str, text: str) -> None:
    digest = read_by_rules(f"{HEAD}{sentence}")
    assert [fact.text for fact in getattr(digest, field)] == [text]


@pytest.mark.parametrize(
    "sentence",
    [
        "I want to ask you about the rota.",
        "I'd like to apologise for the noise.",
        "I wanted to be a vet once.",
        "The dog was wet and it snowed.",
        "How are you?",
        "We talked for an hour about kites.",
    ],
)
def test_small_talk_holds_no_facts(sentence: str) -> None:
    digest = read(f"{HEAD}{sentence}")
    kinds = (digest.goals, digest.advice, digest.feedback, digest.open_questions, digest.decisions, digest.wins)
    assert not any(kinds)


def test_advice_and_feedback_say_who_gave_them() -> None:
    digest = read(f"{HEAD}Bram suggested numbering the jars. She said my labels are neat.")
    assert [(a.text, a.giver) for a in digest.advice] == [("numbering the jars", "Bram")]
    assert [(f.text, f.giver) for f in digest.feedback] == [("my labels are neat", "Halina")]


def test_sections_decide_before_wording() -> None:
    text = (
        "Goals\n- stop answering the phones myself\n\nDecided\n- no deliveries in May\n\n"
        "Still open\n- lease: now or later\n\nBlockers\n- the bus\n"
    )
    digest = read(text)
    assert [fact.text for fact in digest.goals] == ["stop answering the phones myself"]
    assert [fact.text for fact in digest.decisions] == ["no deliveries in May"]
    assert [fact.text for fact in digest.open_questions] == ["lease: now or later"]
    assert not digest.commitments


def test_a_talk_gives_advice_in_the_mentors_voice_and_decisions_both_agree_on() -> None:
    text = (
        "ANA: I want to captain a ferry. Should I study Dutch?\nALED: Hard to say. I would draw the map yourself. "
        "Your sketches are bold.\nALED: Let's keep you off the night boat for May.\nANA: Agreed.\n"
    )
    digest = read(text)
    assert [(a.text, a.giver) for a in digest.advice] == [("draw the map yourself", "Aled")]
    assert [f.text for f in digest.feedback] == ["Your sketches are bold"]
    assert [d.text for d in digest.decisions] == ["keep you off the night boat for May"]
    assert [q.text for q in digest.open_questions] == ["Should I study Dutch?"]


def test_what_is_set_aside_is_left_alone() -> None:
    digest = read("Not for Thursday: I want to run the car park. I'll call the owner by Friday.")
    assert not digest.goals
    assert not digest.commitments


def test_terse_notes_get_no_invented_goals() -> None:
    digest = read('sun 9/8 - Old Tove\n\nsat a while on the quay\n"measure twice"\nnot much more\n')
    assert not digest.goals
    assert not digest.commitments
    assert [(a.text, a.giver) for a in digest.advice] == [("measure twice", "Old Tove")]
