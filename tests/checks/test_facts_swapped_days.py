"""A day of one thing told of another thing in the same line of the notes is remarked on; the right one passes."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

_SWAPPED = [
    ("weaving course finished in April (began in Feb)", "I finished the weaving course in {}.", "February", "April"),
    ("parish votes Tue 29 Sept. paper must be in by 22 Sept", "The parish votes on {}.", "22 September",
     "29 September"),
    ("hearing on Fri 13 Nov 10:30. eye test Wed 11 Nov, other thing", "The hearing is on {}.", "11 November",
     "13 November"),
    ("visa until 3 June, flight 17 June", "My flight is on {}.", "3 June", "17 June"),
]  # fmt: skip


def _remarks(said: str, notes: str) -> list[tuple[str, str]]:
    context = to_context({"today": "2026-08-03", "me": {"name": "Ana Berg"}, "sources": [notes]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [(one.text, one.level) for one in found if one.id == "FACT-DATE"]


@pytest.mark.parametrize(("notes", "said", "wrong", "right"), _SWAPPED)
def test_the_day_of_another_thing_in_the_line_is_remarked_on(notes: str, said: str, wrong: str, right: str) -> None:
    assert _remarks(said.format(wrong), notes) == [(wrong, "info")]


@pytest.mark.parametrize(("notes", "said", "wrong", "right"), _SWAPPED)
def test_the_day_of_this_thing_passes(notes: str, said: str, wrong: str, right: str) -> None:
    assert _remarks(said.format(right), notes) == []


@pytest.mark.parametrize(("notes", "said", "wrong", "right"), _SWAPPED)
def test_where_the_draft_tells_both_none_is_remarked_on(notes: str, said: str, wrong: str, right: str) -> None:
    assert _remarks(f"{said.format(right)} On {wrong} there is something else.", notes) == []
