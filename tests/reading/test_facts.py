"""Goals, advice, feedback, questions, decisions, wins, obstacles: under their headings and in sentences."""

from __future__ import annotations

import pytest

from tests.reading.samples import read

HEAD = "Call with Denise, Tue 17 Nov 2026\n\n"


@pytest.mark.parametrize(
    ("field", "sentence", "text"),
    [
        ("goals", "I want to be a charge nurse by June.", "be a charge nurse by June"),
        ("goals", "My aim is still to defend before March.", "defend before March"),
        ("goals", "What I really want is to specialise in kinship care.", "specialise in kinship care"),
        ("goals", "It is my wish to run the clinic.", "run the clinic"),
        ("advice", "Denise told me to photograph each cake in daylight.", "photograph each cake in daylight"),
        ("advice", "She thinks I should ask Sergio for his slides.", "ask Sergio for his slides"),
        ("advice", "He warned against applying to three posts at once.", "against applying to three posts at once"),
        ("advice", "Her advice was to sit in the front row.", "sit in the front row"),
        ("feedback", "She liked how the class was talking.", "liked how the class was talking"),
        ("feedback", "Denise said my instructions are too long.", "my instructions are too long"),
        ("feedback", "He thought the recommendation was buried.", "the recommendation was buried"),
        ("open_questions", "Should I apply now or wait?", "Should I apply now or wait?"),
        ("open_questions", "I have not decided whether to take the course.", "whether to take the course"),
        ("open_questions", "I'm not sure if I should tell the head.", "if I should tell the head"),
        ("decisions", "We agreed to leave the course until May.", "leave the course until May"),
        ("decisions", "It was decided that the panel meets in July.", "the panel meets in July"),
        ("decisions", "He's ok with me doing the unit alone.", "me doing the unit alone"),
        ("wins", "I finally passed the exam.", "passed the exam"),
        ("obstacles", "I'm stuck with the second chapter.", "stuck with the second chapter"),
    ],
)
def test_a_sentence_gives_its_fact_in_its_own_words(field: str, sentence: str, text: str) -> None:
    digest = read(f"{HEAD}{sentence}")
    assert [fact.text for fact in getattr(digest, field)] == [text]


@pytest.mark.parametrize(
    "sentence",
    [
        "I want to ask you about the rota.",
        "I'd like to thank you for the call.",
        "I wanted to be a vet once.",
        "The bus was late and it rained.",
        "How are you?",
        "We talked for an hour about shoes.",
    ],
)
def test_small_talk_holds_no_facts(sentence: str) -> None:
    digest = read(f"{HEAD}{sentence}")
    kinds = (digest.goals, digest.advice, digest.feedback, digest.open_questions, digest.decisions, digest.wins)
    assert not any(kinds)


def test_advice_and_feedback_say_who_gave_them() -> None:
    digest = read(f"{HEAD}Omar suggested keeping a log. She said my charts are clear.")
    assert [(a.text, a.giver) for a in digest.advice] == [("keeping a log", "Omar")]
    assert [(f.text, f.giver) for f in digest.feedback] == [("my charts are clear", "Denise")]


def test_sections_decide_before_wording() -> None:
    text = (
        "Goals\n- stop doing support myself\n\nDecided\n- no overtime in March\n\n"
        "Still open\n- salary: now or later\n\nBlockers\n- the bus\n"
    )
    digest = read(text)
    assert [fact.text for fact in digest.goals] == ["stop doing support myself"]
    assert [fact.text for fact in digest.decisions] == ["no overtime in March"]
    assert [fact.text for fact in digest.open_questions] == ["salary: now or later"]
    assert not digest.commitments


def test_a_talk_gives_advice_in_the_mentors_voice_and_decisions_both_agree_on() -> None:
    text = (
        "ANA: I want to lead a team. Should I learn Rust?\nCOLM: I don't know. I would present the plan yourself. "
        "Your plans are strong.\nCOLM: Let's take you off the rota for May.\nANA: Agreed.\n"
    )
    digest = read(text)
    assert [(a.text, a.giver) for a in digest.advice] == [("present the plan yourself", "Colm")]
    assert [f.text for f in digest.feedback] == ["Your plans are strong"]
    assert [d.text for d in digest.decisions] == ["take you off the rota for May"]
    assert [q.text for q in digest.open_questions] == ["Should I learn Rust?"]


def test_what_is_set_aside_is_left_alone() -> None:
    digest = read("Not for Thursday: I want to run the car park. I'll call the owner by Friday.")
    assert not digest.goals
    assert not digest.commitments


def test_terse_notes_get_no_invented_goals() -> None:
    digest = read('sat 4/7 - Big Mike\n\ntalked 10 min in the van\n"label everything"\nnothing else really\n')
    assert not digest.goals
    assert not digest.commitments
    assert [(a.text, a.giver) for a in digest.advice] == [("label everything", "Big Mike")]
