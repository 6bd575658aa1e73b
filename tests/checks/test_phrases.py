"""Phrases answer as their regular expression does, whatever they look at first."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.phrases import Phrases

ENTRIES = (
    "pick your brain", "pick (your|you're) (brain|brains)?", "i (a|b) *", "advi*", "('d|would) like to ... you",
    "honou?red", "(very )?sorry", "in (a|the)$", "a|an", "@both", "no", "not now", "(,|and) so", "(re)?consider*",
    "no. so", "... so", "(sorry!|very) so", "a ...", "*sider",
)  # fmt: skip
WORDS = (
    "pick", "your", "you're", "brain", "brains", "i", "a", "b", "an", "advice", "adviser", "'d", "would", "like", "to",
    "you", "honored", "honoured", "very", "sorry", "in", "the", "@both", "no", "not", "now", ",", "and", "so", ".",
    ".", "!", "no.", "you?",
    "consider", "reconsidered", "é", "nowhere", "\n", "  ", '"', "x" * 70,
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).flatmap(
    lambda said: st.sampled_from((" ", " ", "", "-")).map(lambda mark: mark.join(said))
)


@settings(max_examples=150)
@given(st.sets(st.sampled_from(ENTRIES), min_size=1), TEXTS, st.integers(0, 90), st.integers(0, 200))
def test_phrases_find_what_their_expression_finds_between_any_two_places(
    entries: set[str], text: str, start: int, end: int
) -> None:
    phrases = Phrases(entries)
    whole = re.compile(phrases.pattern)

    assert [one.span() for one in phrases.finditer(text)] == [one.span() for one in whole.finditer(text)]
    assert [one.span() for one in phrases.finditer(text, start, end)] == [
        one.span() for one in whole.finditer(text, start, end)
    ]
    ours, theirs = phrases.match(text, start, end), whole.match(text, start, end)
    assert (ours and ours.span()) == (theirs and theirs.span())


def test_a_list_whose_phrases_may_begin_with_any_word_is_found_everywhere() -> None:
    phrases = Phrases(("*minute*", "an hour"))

    found = [one.group() for one in phrases.finditer("twenty-minute talks of ten minutes, or an hour")]

    assert found == ["minute", "minutes", "an hour"]
