"""A day that the notes rule out is not offered; one that they leave open, or that is named to say no, is."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind


def found(said: str, notes: str, levels: tuple[str, ...] = ("error", "warn", "info")) -> list[str]:
    context = Context(
        today=date(2026, 3, 10), me=MeContext(name="Ines Prat"), mentor=MentorContext(name="Odd Lien"), sources=(notes,)
    )
    letter = f"Subject: Our half hour\n\nDear Odd,\n\n{said}\n\nBest wishes,\nInes\n"
    findings = run_checks(letter, Kind.SCHEDULING, Channel.EMAIL, context)
    return [one.text for one in findings if one.id == "FACT-DATE" and one.level in levels]


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("free: Tue 24/3\nNOT wed 25/3 (stocks)", "Could we talk on Wednesday 25 March?", "Wednesday 25 March"),
        ("can't do the 25th, dentist\n24th is fine", "I could do the 24th or the 25th of March.", "25th"),
        ("Thu 26/3: no, at my mother's\nMon 23/3 free", "Does Monday 23 or Thursday 26 March suit you?", "26 March"),
    ],
)
def test_a_day_that_the_notes_rule_out_is_told(notes: str, said: str, words: str) -> None:
    assert any(words in one for one in found(said, notes))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("free: Tue 24/3\nNOT wed 25/3 (stocks)", "Could we talk on Tuesday 24 March?"),
        ("NOT wed 25/3 (stocktaking)\nTue 24/3 ok", "Wednesday 25 March doesn't work for me; could you do the 24th?"),
        ("NOT wed 25/3 (stocktaking)", "I could come on any day of that week except Wednesday 25 March."),
        ("not before 25/3\n25/3 would be good", "Could we talk on 25 March?"),
        ("no news of the grant\n25/3 free", "Could we talk on 25 March?"),
    ],
)
def test_other_days_are_left_alone(notes: str, said: str) -> None:
    assert not found(said, notes)


def test_only_a_plain_no_to_what_is_asked_is_more_than_a_remark() -> None:
    asked = "Could we talk on Wednesday 25 March?"
    assert found(asked, "free: Tue 24/3\nNOT wed 25/3 (stocks)", ("warn",))
    assert found(asked, "free: Tue 24/3\nwed 25/3: busy", ("info",))
    assert not found(asked, "free: Tue 24/3\nwed 25/3: busy", ("warn", "error"))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("ask Ewa for the dates, I'm away until the 24th", "I will write to Ewa, since you are away until the 24th."),
        ("away till 24/3", "Could we talk on 24 March, when you are back?"),
        ("not available from 24/3 on", "As you are out from 24 March, could we talk before then?"),
    ],
)
def test_when_somebody_is_back_rules_out_no_day(notes: str, said: str) -> None:
    assert not found(said, notes)
