"""What somebody says they do becomes what they are, however they began the sentence."""

from __future__ import annotations

import pytest

from assistant.engines.builtin.phrasing.roles import role_phrase


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("I am a ward lead nurse", "a ward lead nurse"),
        ("I’m an actuary", "an actuary"),
        ("I'm the night manager", "the night manager"),
        ("ward lead", "a ward lead"),
        ("a nurse in my second year", "a nurse in my second year"),
        ("I lead a 12-bed ward", None),
    ],
)
def test_a_role_has_one_article_and_no_second_i_am(told: str, role: str | None) -> None:
    assert role_phrase(told) == role
