"""What follows from a list or table of the notes, read row by row, passes; another count or sum of it is found."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_JUDGED = {"FACT-NUMBER", "FACT-DATE", "FACT-NAME"}
RIDES = """rides w/ Solveig
2 May - puncture
9 May - fine
16 May - puncture again
23 May - fine
30 May - puncture, walked home"""
SALES = """| week | jars | chutney |
| 31 | 14 | 6 |
| 32 | 21 | 9 |
| 33 | 17 | 5 |"""
LOG = """10:05 hello
10:12 her question: who pays the tuner?
10:40 me: the parish, mostly
10:58 she has to go"""
TREES = """the orchard
apple 34 (5 old)
pear 12 (2 old)
plum 8
quince 3 (1 old)"""
YEARS = "lessons given: 2022 - 31, 2023 - 44, 2024 - 52, 2025 - 60"
BOXES = "before the fair: [x] stand [x] price list [ ] van [x] lamp [ ] float"
SPLITS = "5 laps today: 88, 91, 90, 94, 92 sec"
FIRINGS = "harvest: 212 crates, 9 pickers\nhall: 310 guests\nfee 95 euros"
TODAY = date(2026, 9, 7)


def _findings(said: str, notes: str) -> list[Finding]:
    context = Context(today=TODAY, me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(said, Kind.UPDATE, Channel.EMAIL, context)
    return [one for one in found if one.id in _JUDGED]


def accused(said: str, notes: str) -> list[str]:
    return [one.text for one in _findings(said, notes) if one.level != "info"]


def found_in(said: str, notes: str) -> list[str]:
    """What is found, though it be a remark."""
    return [one.text for one in _findings(said, notes)]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (RIDES, "Three of our five rides ended with a puncture."),
        (RIDES, "We had five rides in May."),
        (SALES, "In three weeks I sold fifty-two jars."),
        (SALES, "The chutney came to twenty in all."),
        (SALES, "By the second week I had sold 35 jars."),
        (SALES, "In the last week it was four jars fewer than in the one before."),
        (LOG, "You gave me fifty-three minutes."),
        ("recording, 16:10-17:25\nasked for half an hour\nprices first", "It became an hour and a quarter."),
        (TREES, "The orchard has fifty-seven trees."),
        (TREES, "Eight trees of the orchard are old."),
        (YEARS, "I have given 187 lessons since I began."),
        (YEARS, "I have given nearly two hundred lessons."),
        (BOXES, "Three of the five things for the fair are done."),
        (BOXES, "Two of the five are still open."),
        (SPLITS, "I ran 91 seconds on average."),
        ("our band: the drummer, me, 3 others", "We are a band of five."),
        ("hired skipper, me and 4 guests on board", "There were six of us on board."),
        ("sold: anna 10, bo 4, cem 6. price 35 each", "That brings in 700."),
        ("mended 6 chairs in june, 9 in july", "I have mended fifteen chairs."),
        ("asked 60, came 43", "Seventeen did not come."),
        (
            "harbour wall 22 min walk, costs 300\nlighthouse 35 min walk, view of both islands",
            "The harbour is 22 minutes.",
        ),
        ("10 visits on the card: used 4/8, 11/8, 25/8, 1/9", "Six of my ten visits are left."),
        ("paid 900 in 3 instalments", "I paid three hundred each time."),
        ("visitors: may 90, june 70, july 40", "The visitors have more than halved since May."),
    ],
)
def test_what_a_list_or_table_comes_to_is_not_accused(notes: str, said: str) -> None:
    assert accused(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (RIDES, "Four of our five rides ended with a puncture."),
        (RIDES, "Two of our five rides ended with a puncture."),
        (SALES, "In three weeks I sold seventy-two jars."),
        (LOG, "You gave me an hour and a half."),
        (TREES, "The orchard has sixty-seven trees."),
        (YEARS, "I have given 178 lessons since I began."),
        (BOXES, "Four of the five things for the fair are done."),
        ("our band: the drummer, me, 3 others", "We are a band of eight."),
        (FIRINGS, "We picked more than 600 crates."),
        ("asked 60, came 43", "Twenty-seven did not come."),
        ("mended 6 chairs in june, 9 in july", "I have mended nineteen chairs."),
        ("three machines, one is the landlord's", "We have four machines now."),
    ],
)
def test_another_count_or_sum_of_a_list_is_found(notes: str, said: str) -> None:
    assert found_in(said, notes)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("the organ was rebuilt in '87, still ours", "The organ was rebuilt in 1987."),
        ("first shop '09, second '16", "The second shop opened in 2016."),
        ("Signe gave up the ferry 4 yrs ago, sails still", "You gave up the ferry in 2022."),
        ("uncle drove the tram 12 y till 2011", "My uncle drove the tram from 1999."),
        ("moved to Lund in may 2024. midwife since 2015", "I have lived in Lund since 2024."),
        (
            "start oct 25: afraid of the phone\nnew desk DONE march 26, Ola built it",
            "Ola's desk has stood here since March.",
        ),
        ("open day: 2nd weekend oct", "The open day is on 10 and 11 October."),
        ("choir trip last sunday of nov", "The trip is on Sunday 29 November."),
    ],
)
def test_a_day_or_year_that_notes_count_to_is_not_accused(notes: str, said: str) -> None:
    assert accused(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("the organ was rebuilt in '87, still ours", "The organ was rebuilt in 1978."),
        ("Signe gave up the ferry 4 yrs ago, sails still", "You gave up the ferry in 2019."),
        ("open day: 2nd weekend oct", "The open day is on 17 and 18 October."),
        ("midwife since 2015, in Lund", "I have been a midwife since 2024."),
    ],
)
def test_a_day_or_year_that_they_do_not_count_to_is_found(notes: str, said: str) -> None:
    assert found_in(said, notes)


@pytest.mark.parametrize(
    ("notes", "said", "found"),
    [
        ("I work at the Sankt-Olav school", "I work at the Sankt-Hallvard school.", ["Sankt-Hallvard"]),
        ("I work at the Sankt-Olav school", "I work at the Sankt-Olav school.", []),
        ("Anne Marie from Kiel helps", "Anne-Marie helps us.", []),
        ("we are in Kiel, chair: Ms Oort", "Our Kiel-based choir sings on.", []),
    ],
)
def test_a_name_of_two_parts_has_to_be_known_by_both(notes: str, said: str, found: list[str]) -> None:
    assert accused(said, notes) == found
