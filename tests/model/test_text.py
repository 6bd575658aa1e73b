"""The gate that text enters by."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.text import clean, one_line


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(text: str) -> None:
    controls = {c for c in clean(text) if unicodedata.category(c) == "Cc"}
    assert controls <= {"\n", "\t"}


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_line_ends_become_newlines_and_emoji_stay_whole() -> None:
    assert clean("a\r\nb\rc\u2028d") == "a\nb\nc\nd"
    assert clean("👩‍👩‍👧") == "👩‍👩‍👧"


def test_hidden_and_reordering_characters_are_taken_out() -> None:
    assert clean("a\x1b[31mb\u202ec\u200bd\U000e0041e\x9bf") == "a[31mbcdef"


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert "\n" not in one_line(text)
