"""Who does what a sentence promises, by its own words."""

from __future__ import annotations

import pytest

from assistant.model.evidence import Source
from assistant.reading.doers import bare_name, doer_of
from assistant.reading.pages import page_of
from tests.reading.samples import TODAY

HEAD = "Call with Halina Brandt, 17 November 2026\n\nHalina said the glaze is thin. Tomasz said so, too.\n\n"


def doer(sentence: str, what: str) -> tuple[str, bool]:
    page = page_of(Source.of(HEAD + sentence, title="notes.txt"), today=TODAY)
    statement = page.statements[-1]
    found = doer_of(what, statement, page.wordings.masked(statement))
    return (found.words, found.handed) if found else ("", False)


@pytest.mark.parametrize(
    ("sentence", "what", "who"),
    [
        ("She is also putting the kiln list in the post.", "putting the kiln list in the post", "she"),
        ("Chef stayed of lending me the scales.", "lending me the scales", "chef"),
        ("Ma'am will be forwarding the circular.", "forwarding the circular", "ma'am"),
        ("Halina, for her part, means to ask the printer.", "ask the printer", "halina"),
        ("Tomasz in the office is getting me the form.", "Tomasz in the office is getting me the form", "tomasz"),
        ("I owe Halina a page on the shelf.", "a page on the shelf", "i"),
        ("Tomasz and I are to count the jars.", "count the jars", "tomasz and i"),
        ("The old kiln list she is keeping for me.", "The old kiln list she is keeping for me", "she"),
    ],
)
def test_the_subject_of_a_sentence_does_what_it_promises(sentence: str, what: str, who: str) -> None:
    assert doer(sentence, what) == (who, False)


@pytest.mark.parametrize(
    ("sentence", "what", "who"),
    [
        ("Tomasz gets the shed key from me on Friday.", "gets the shed key from me", "me"),
        ("I told her she'd see a new plan by Friday.", "see a new plan", "i"),
        ("You shall have my sketch on Monday.", "have my sketch", "i"),
        ("I'm to get the loan of her best wheel.", "get the loan of her best wheel", "her"),
        ("Price of the clay coming from Halina on Friday.", "Price of the clay coming from Halina", "halina"),
        ("From Tomasz the old kiln list.", "From Tomasz the old kiln list", "tomasz"),
    ],
)
def test_who_hands_a_thing_over_does_it_and_not_who_gets_it(sentence: str, what: str, who: str) -> None:
    assert doer(sentence, what) == (who, True)


def test_a_name_that_nobody_knows_does_what_its_sentence_says() -> None:
    assert doer("Lekishon is bringing the photos.", "Lekishon is bringing the photos")[0] == "Lekishon"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Happy to read the next draft.", "Happy to read the next draft"),
        ("The letter to Tomasz goes out on Friday.", "The letter to Tomasz goes out"),
        ("Ring the foundry on Friday.", "Ring the foundry"),
    ],
)
def test_no_doer_is_made_up(sentence: str, what: str) -> None:
    assert doer(sentence, what) == ("", False)


def test_a_name_is_bare_without_what_one_calls_its_bearer() -> None:
    assert bare_name("my mate griff") == "griff"
    assert bare_name("griff") == "griff"
