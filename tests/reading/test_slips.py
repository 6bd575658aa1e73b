"""Sticky notes typed from a wall, entries copied from a calendar, and items struck out."""

from __future__ import annotations

from tests.reading.samples import promised, read

SLIPS = """\
Wall after the call with Anne-Lise, 17 nov 26

[green]
A-L: sweep the
floor before you sell

[pink]
me -> ring the
grower about roots
FRIDAY

[pink]
me -> oven door
✓ done

[blue]
Anne-Lise -> map of
the cellars, tomorrow
"""
CALENDAR = """\
Tue 17 Nov 2026
09:00 - 09:45  Mentoring with Dr Amina Bello
  she advised me to label every box

Thu 19 Nov 2026
all day  [me] send her the cellar plan

Mon 23 Nov 2026
10:00 - 10:30  [Amina] lends me the key

Mon 16 Nov 2026
all day  [me] pay the porter - done

Tue 8 Dec 2026
09:00 - 09:45  Mentoring, Dr Amina Bello
"""


def test_a_slip_is_one_item_however_its_lines_fall() -> None:
    digest = read(SLIPS)
    assert promised(digest) == [
        ("me", "ring the grower about roots", "2026-11-20"),
        ("Anne-Lise", "map of the cellars", "2026-11-18"),
    ]
    assert [fact.text for fact in digest.advice] == ["sweep the floor before you sell"]


def test_one_line_in_brackets_makes_no_slips() -> None:
    digest = read("[draft]\nI'll ring the grower\n\nby Friday I'll write the label\n")
    assert [c.what for c in digest.commitments] == ["ring the grower", "write the label"]


def test_an_entry_of_a_calendar_is_due_on_its_day_and_the_same_appointment_again_is_the_next() -> None:
    digest = read(CALENDAR)
    assert promised(digest) == [
        ("me", "send her the cellar plan", "2026-11-19"),
        ("Dr Amina Bello", "lends me the key", "2026-11-23"),
    ]
    assert digest.next_meeting is not None
    assert str(digest.next_meeting.date) == "2026-12-08"


def test_an_item_struck_out_with_its_reason_is_none() -> None:
    digest = read("- ~~tell Amina I'll sell the press~~ never said it\n- I'll ring the ~~porter~~ grower on Friday\n")
    assert [(c.who, c.due) for c in digest.commitments] == [("me", "on Friday")]
