"""Criticism is told from praise, in varied words."""

from __future__ import annotations

import pytest

from assistant.reading.criticism import is_critical


@pytest.mark.parametrize(
    "feedback",
    [
        "I explain a decision well but I announce it too late",
        "You explain well and then you take the pen back. Leave it on the table.",
        "my discussion section hides the surprising result in the last paragraph",
        "I disappear for two days when something breaks and come back with a fix nobody discussed",
        "the report was hard to follow",
        "the opening could be shorter",
        "you apologise before anybody has complained",
        "she said I don’t let people finish",
        "the numbers are missing",
        "needs to speak up in meetings",
        "fewer slides next time",
    ],
)
def test_what_asks_for_something_else_is_criticism(feedback: str) -> None:
    assert is_critical(feedback)


@pytest.mark.parametrize(
    "feedback",
    [
        "Liked how I handled the complaint from bed 12's daughter",
        "my reviews are kind and exact",
        "found the maps clear",
        "great energy, and the demo landed too",
        "not bad at all",
        "you were more relaxed this time",
        "couldn’t have been clearer",
        "strong ending",
        "",
    ],
)
def test_praise_is_none(feedback: str) -> None:
    assert not is_critical(feedback)
