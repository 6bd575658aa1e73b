"""Notes of another talk by mistake are noticed; rough notes of the right one are not accused."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.fitting import Misfit, misfits
from assistant.reading.notes import digest_of

TODAY = date(2026, 11, 22)


def fit(text: str, *, talk: date | None = None, others: tuple[str, ...] = ("Tom Okafor",)) -> tuple[Misfit, ...]:
    source = Source.of(text, title="notes.txt")
    digest = digest_of(source, today=TODAY, mentor="Priya Nair")
    return misfits((source,), digest, mentor=("Priya Nair", "Priya"), others=others, talk=talk, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "she said to let the team draft first. Jonas has handed in his notice.",
        "Priya told me to wait. Tom Okafor came by at the end.",
        "Mrs Nair: wait until June, then ask Tom.",
        "prya said: one question a day",
        "wait until June",
        "",
    ],
)
def test_notes_that_name_the_mentor_or_nobody_fit(text: str) -> None:
    assert fit(text) == ()


def test_notes_that_speak_of_another_mentor_alone_do_not_fit() -> None:
    (found,) = fit("Tom showed me the rules of his team. He said to fix only what breaks one.")
    assert found.name == "Tom Okafor"
    assert "never of Priya Nair" in found.text


def test_notes_that_make_somebody_else_the_mentor_do_not_fit() -> None:
    (found,) = fit("Mentor: Mateusz Wójcik\nMentee: Ngozi Eze\n\nMateusz: make it boring first.\n", others=())
    assert found.name == "Mateusz Wójcik"


@pytest.mark.parametrize(
    ("text", "talk", "fits"),
    [
        ("3 March 2026\nPriya said to wait.", date(2026, 11, 4), False),
        ("5 November 2026\nPriya said to wait.", date(2026, 11, 4), True),
        ("3 March 2026\nPriya said to wait.", None, True),
        ("Priya said to wait.", date(2026, 11, 4), True),
        ("4 December 2026\nPriya said to wait.", None, False),
    ],
)
def test_a_day_far_from_the_talk_or_still_to_come_does_not_fit(text: str, talk: date | None, fits: bool) -> None:
    assert (fit(text, talk=talk) == ()) is fits
