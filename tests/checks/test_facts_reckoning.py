"""What a reader works out in the head from the notes is told by them; what comes out otherwise is found."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_JUDGED = {"FACT-NUMBER", "FACT-DATE", "FACT-WEEKDAY"}


def _findings(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 5, 12)) -> list[Finding]:
    context = Context(today=today, me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(said, kind, Channel.EMAIL, context)
    return [one for one in found if one.id in _JUDGED]


def accused(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 5, 12)) -> list[str]:
    """The words of a sentence that are no mere remark."""
    return [one.text for one in _findings(said, notes, kind, today) if one.level != "info"]


def found_in(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 5, 12)) -> list[str]:
    """What is found, though it be a remark."""
    return [one.text for one in _findings(said, notes, kind, today)]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("lamp shades up from £6.20 to £8", "A shade costs one pound eighty more than before."),
        ("rent 1,900/mo for the studio", "The studio would cost €22,800 a year."),
        ("30 jars at £7.50", "Thirty jars came to £225."),
        ("flat A: 80 m², 32/m²", "By the square metre, flat A comes to €2,560."),
        ("evening class 3x wk, 2h, until June", "Six hours of class a week."),
        ("choir: hall £35/eve, 12 evenings", "The hall costs us £420."),
        ("knit 4 socks/hr, 60 socks for the fair", "Sixty socks at four an hour take me fifteen hours."),
        ("they pay €13.50 per hour", "They pay €13.50 an hour, which is not bad."),
        ("workshop 14:00, 1h20", "The workshop ended at twenty past three."),
        ("¾ h talk w/ Ruth", "Thank you for three quarters of an hour."),
        ("need 18 mths of practice, have 11", "Seven more months of practice and I can sit the exam."),
        ("filed the claim in 2015, heard 2019. new claim: 6 months", "You waited four years for your claim."),
        ("Jun 3 – Jul 31, 9 visits planned, 7 made", "Of nine visits, two did not take place."),
        ("leave 5–19 Aug", "I am away from 5 August on."),
        ("minutes: 4' hello, 6' plan, 13' roster, 5' end", "Four, six, thirteen and five make twenty-eight."),
        ("sold 4 rugs, 9 mats", "Nine times out of ten nobody asks, and on second thoughts I am on cloud nine."),
        ("call 18:15-19:00, choir 19:30", "We talked from a quarter past six to seven."),
        ("lost 5 of 80 members, feared ~12", "We lost five, fewer than half of what I had feared."),
        ("table:\n| Elm | 2nd stage | 51k |\n| Oak | offer | 44,500 |", "Oak is £6,500 below what Elm would pay."),
    ],
)
def test_what_follows_from_the_notes_passes(notes: str, said: str) -> None:
    assert accused(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("lamp shades up from £6.20 to £8", "A shade costs two pounds eighty more than before.", "two pounds eighty"),
        ("rent 1,900/mo for the studio", "The studio would cost €24,000 a year.", "€24,000"),
        ("30 jars at £7.50", "Thirty jars came to £245.", "£245"),
        ("rent 2,100 + 300 insurance, yr 1", "Rent and insurance come to 2,500 a month.", "2,500"),
        ("read her 2-part essay on glazes", "Your three-part essay on glazes made me start.", "three"),
        ("call 18:15-19:00, choir 19:30", "We talked from a quarter past six to half past seven.", "half past seven"),
        ("book: 2nd ed., ch 3+7", "I have read the third edition.", "third"),
        ("panel of 4 asked about the plan", "The panel of five asked about my plan.", "five"),
    ],
)
def test_what_comes_out_otherwise_is_found(notes: str, said: str, words: str) -> None:
    assert words in found_in(said, notes)


@pytest.mark.parametrize(
    ("notes", "said", "levels"),
    [
        ("the hall holds 64, the choir is 28", "We are 82 in the choir.", ["error"]),
        ("the choir: 28 singers\nthe hall: 64 seats", "We are 37 singers.", ["error"]),
        ("the choir: 28 singers", "All 28 singers have a key, and I keep 93 of them.", ["info"]),
        ("hours in the shed: May 31 hrs, June 22, July 14", "I spent 67 hours in the shed.", ["info"]),
        ("hours in the shed: May 31 hrs, June 22, July 14", "I spent 76 hours in the shed.", ["error"]),
        ("built: 7 kites + 4 rafts. waiting list 5", "Twelve are built and tried.", ["error"]),
        ("built: 7 kites + 4 rafts. waiting list 5", "Eleven are built and tried.", []),
        ("3 rowers left in May, now 4 remain", "Of seven rowers I have four.", ["info"]),
        ("sold 30 jars at €7.50", "Thirty jars at €7.50 came to €245.", ["info"]),
    ],
)
def test_a_number_that_displaces_one_of_the_notes_is_an_error_and_any_other_a_remark(
    notes: str, said: str, levels: list[str]
) -> None:
    context = Context(today=date(2026, 5, 12), me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(said, Kind.UPDATE, Channel.EMAIL, context)
    assert [one.level for one in found if one.id == "FACT-NUMBER"] == levels
