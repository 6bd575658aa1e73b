"""Notes set in columns by tabs: a day at the end of a row is the row's, and a row may begin with what it is."""

from __future__ import annotations

from datetime import date

from tests.reading.samples import read

SHEET = (
    "Mon 3 Nov 2025\tmill cafe\n\n"
    "HALINA\truns the wheel shop\n"
    "\tsays\tthrow fifty cups before you sell one\n"
    "\tshe'll\tlend me her kiln log\tby Friday\n\n"
    "PIOTR\tsells at fairs\n"
    "\tsays\tnever price by the hour\n"
    "\the'll\tsend his stall plan\t12 Nov\n\n"
    "ME\n"
    "\twant\ta studio of my own by 2027\n"
    "\tdo\tglaze tests to Halina\t14 Nov\n"
    "\tdo\tcount the cracked pots\ttonight\n"
    "\tdone\ttax form, back in May\n"
)


def test_the_day_in_the_last_column_is_the_promises() -> None:
    days = {found.what: found.due_iso for found in read(SHEET).commitments if found.status == "open"}
    assert days["lend me her kiln log"] == date(2025, 11, 7)
    assert days["send his stall plan"] == date(2025, 11, 12)
    assert date(2025, 11, 14) in days.values()
    assert date(2025, 11, 3) in days.values()


def test_a_row_that_begins_with_its_kind_is_of_that_kind() -> None:
    found = read(SHEET)
    assert [fact.text for fact in found.goals] == ["a studio of my own by 2027"]
    assert [fact.text for fact in found.advice] == ["throw fifty cups before you sell one", "never price by the hour"]


def test_what_is_done_is_nothing_to_do() -> None:
    assert not any("tax" in found.what for found in read(SHEET).commitments if found.status == "open")


def test_a_name_over_its_rows_owns_what_they_promise() -> None:
    owners = {found.what: found.who for found in read(SHEET).commitments}
    assert owners["lend me her kiln log"] == "Halina"
    assert owners["send his stall plan"] == "Piotr"
