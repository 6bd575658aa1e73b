"""Each item is told in its own words: no lead-in, no reason trailing behind, one item for one thing said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.evidence import Source
from assistant.reading.likelihoods import Kind
from assistant.reading.notes import digest_of
from assistant.reading.own_words import own_words, told_apart
from assistant.reading.pages import page_of
from assistant.reading.wording import Wordings

DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def wordings() -> Wordings:
    source = Source.of("Coffee with Marit Solvang\n\nMarit said the harbour course is full.\n", title="coffee.txt")
    return page_of(source, today=DAY).wordings


@pytest.mark.parametrize(
    ("kind", "told", "own"),
    [
        ("advice", "According to her I should rent the stall before I quit", "rent the stall before I quit"),
        ("goals", "What I would really love is to run a crew within two years", "run a crew within two years"),
        ("goals", "What I want most is a yard of my own", "a yard of my own"),
        ("advice", "Marit counselled me to weigh every loaf twice", "weigh every loaf twice"),
        ("advice", "If I were you, I'd rent the stall first", "rent the stall first"),
        ("advice", "Her tip was to rent the stall on a Sunday", "rent the stall on a Sunday"),
        ("advice", "rent the small stall first, Marit says", "rent the small stall first"),
        ("advice", "She warned me against renting before June", "against renting before June"),
        ("feedback", "The other side of it was that you rush the oven", "you rush the oven"),
        (
            "open_questions",
            "I still don't understand whether the stall needs a licence",
            "whether the stall needs a licence",
        ),
        ("decisions", "We agreed that the Saturday stall stays shut", "the Saturday stall stays shut"),
        ("feedback", "Look, your crust is the best on the quay, eh?", "your crust is the best on the quay"),
        ("open_questions", "One thing I can't work out, do they want two ovens?", "do they want two ovens?"),
        ("commitments", "Let me ask the mill, though it may take a week", "ask the mill"),
        ("commitments", "ring the mill, you'll see", "ring the mill"),
        ("goals", "I told Marit I mean to own a bakery by fifty", "own a bakery by fifty"),
    ],
)
def test_what_leads_up_to_an_item_or_says_whose_it_is_is_left_out(
    kind: Kind, told: str, own: str, wordings: Wordings
) -> None:
    assert own_words(kind, told, wordings) == own


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("advice", "rent the stall first, it is cheap"),
        ("advice", "tell your sister what it costs"),
        ("open_questions", "who do you ask when the oven is cold"),
        ("decisions", "it goes to my brother in May"),
        ("feedback", "You are patient. But too soft."),
    ],
)
def test_what_is_short_or_would_lose_its_sense_stays_whole(kind: Kind, told: str, wordings: Wordings) -> None:
    assert own_words(kind, told, wordings) == told.rstrip(".")
    assert told_apart(kind, told, wordings) == (told,)


def test_a_reason_is_left_out_of_a_long_item_only(wordings: Wordings) -> None:
    long = "rent the stall beside the ferry for one whole summer, because tourists off the boats buy bread all day"
    short = "rent the stall beside the ferry because tourists buy bread"
    assert own_words("advice", long, wordings) == "rent the stall beside the ferry for one whole summer"
    assert own_words("advice", short, wordings) == short


@pytest.mark.parametrize(
    ("kind", "told", "parts"),
    [
        (
            "feedback",
            "your dough is the best that this street has had from anyone, but you never look at the people who queue",
            (
                "your dough is the best that this street has had from anyone",
                "you never look at the people who queue",
            ),
        ),
        (
            "open_questions",
            "who will mind the oven while I am at the course, and whether the bank would wait that long",
            ("who will mind the oven while I am at the course", "whether the bank would wait that long"),
        ),
    ],
)
def test_two_things_said_in_one_long_sentence_are_two(
    kind: Kind, told: str, parts: tuple[str, ...], wordings: Wordings
) -> None:
    assert told_apart(kind, told, wordings) == parts


def test_the_evidence_stays_the_whole_sentence() -> None:
    text = "Coffee with Marit Solvang\n\nAdvice\n- Marit counselled me to weigh every loaf twice\n"
    digest = digest_of(Source.of(text, title="coffee.txt"), today=DAY)
    assert [fact.text for fact in digest.advice] == ["weigh every loaf twice"]
    assert digest.advice[0].evidence[0].text == "Marit counselled me to weigh every loaf twice"


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from("she said that I should, and but because who whether rent it ; you :".split(" ")), max_size=30
    )
)
def test_nothing_is_put_in_and_something_is_left(words: list[str], wordings: Wordings) -> None:
    told = " ".join(["bread", *words, "loaf"])
    for kind in ("advice", "feedback", "goals", "open_questions", "decisions", "commitments"):
        for part in told_apart(kind, told, wordings):
            own = own_words(kind, part, wordings)
            assert own
            assert own.replace(" ", "") in told.replace(" ", "")


def test_a_sentence_that_says_nothing_by_itself_is_no_item() -> None:
    text = "Coffee with Marit Solvang\n\nDecisions\n- we agreed\n- no second oven this year\n\nQuestions\n- Do I?\n"
    digest = digest_of(Source.of(text, title="coffee.txt"), today=DAY)
    assert [fact.text for fact in digest.decisions] == ["no second oven this year"]
    assert digest.open_questions == ()
