"""The summary of a talk: what it was about and what was said, by whom, within its words and with nothing put in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.builtin.debriefs import summarize_debrief
from assistant.engines.builtin.salience import choose_within, without_fillers
from assistant.engines.builtin.talk_topics import topics_of
from assistant.engines.tasks import SummarizeDebrief
from assistant.model.evidence import Source

TALK = """Ottilie: Um, so the ferry rota is what keeps me awake, you know.
Bertrand: Yeah. The ferry rota was never written for two boats.
Ottilie: Right, and the harbour master wants the rota by Easter.
Bertrand: I would ask the harbour master for a summer trial with the second boat.
Ottilie: It's like, I guess, kind of a thing.
Bertrand: The union agreed to a trial of the night crossing in March.
Ottilie: The night crossing is the part of the rota that nobody wants.
"""
GROUP = TALK + "Wilma: The night crossing needs a third deckhand.\nWilma: The union said so in the spring.\n"
WORDS = re.compile(r"[a-z]+")
OURS = {"talked", "about", "and", "the", "group", "would", "s"}


def summary(text: str, words: int) -> str:
    return summarize_debrief(SummarizeDebrief(sources=(Source.of(text, title="talk"),), summary_words=words)).summary


def test_it_begins_with_what_two_talked_about_by_their_names() -> None:
    about = summary(TALK, 60).split(".")[0]
    assert about.startswith("Ottilie and Bertrand talked about the ")
    assert "the ferry rota" in about
    assert "the night crossing" in about


def test_more_than_two_are_a_group() -> None:
    assert summary(GROUP, 60).startswith("The group talked about the")


def test_sentences_about_things_come_before_asides() -> None:
    told = summary(TALK, 40)
    assert "kind of a thing" not in told
    assert "union" in told or "harbour master" in told


@pytest.mark.parametrize("words", [8, 15, 25, 60, 110, 400])
def test_it_keeps_to_its_words_and_says_nothing_that_was_not_said(words: int) -> None:
    told = summary(GROUP, words)
    assert len(told.split()) <= words
    said = set(WORDS.findall(GROUP.casefold()))
    verbs = {f"{word}{ending}" for word in said for ending in ("s", "es")}
    assert set(WORDS.findall(told.casefold())) <= said | verbs | OURS


def test_whoever_is_quoted_said_it() -> None:
    assert "Bertrand: The union agreed to a trial of the night crossing in March." in summary(TALK, 110)
    assert "Ottilie: The union" not in summary(TALK, 110)


def test_a_verb_is_no_part_of_a_topic() -> None:
    assert "union agreed" not in summary(TALK, 110).split(".")[0]


def test_topics_come_back_in_the_talk_and_share_no_word() -> None:
    texts = [line.split(": ", 1)[1] for line in GROUP.splitlines()]
    topics = topics_of(texts, 5)
    assert topics[:2] == ("the ferry rota", "the night crossing")
    words = [word for topic in topics for word in topic.split() if word != "the"]
    assert len(words) == len(set(words))
    assert all(any(topic in text.casefold() for text in texts) for topic in topics)


@pytest.mark.parametrize("text", ["The first is the best.", "I see the next one.", "Nothing at all", "the", ""])
def test_vague_words_are_no_topics(text: str) -> None:
    assert topics_of([text], 3) == ()


@given(st.lists(st.text(alphabet="ab the rota.,? ", max_size=40), max_size=12), st.integers(0, 40))
@settings(max_examples=60)
def test_what_is_chosen_fits_and_is_in_order(texts: list[str], budget: int) -> None:
    sizes = [len(text.split()) for text in texts]
    chosen = choose_within(texts, sizes, budget)
    assert sum(sizes[place] for place in chosen) <= budget
    assert list(chosen) == sorted(set(chosen))


def test_fillers_and_words_said_twice_are_left_out() -> None:
    assert without_fillers("Okay, um, so the the rota is uh full.") == "The rota is full."
    assert without_fillers("The drummer hummed.") == "The drummer hummed."
