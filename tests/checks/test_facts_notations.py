"""What notes write shortly, or in another tongue, or leave to be counted, may be written out; what differs is found."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_AIR = "SUN 3 MAY (1st)\n19 min talk\nSUN 10 MAY (2nd)\n13 min talk\nSUN 17 MAY (3rd)\n8 min talk\nSundays 22-23"
_LOG = "drop A (N one)\nNOISE LOG mean rms, 10 nights\nA (north)  0.27\nB (south)  0.09\nA = road"
_TALKS = "meetings: May 24, Jul 24, Sep 24 / May 25, Jun 25, Sep 25 / May 26, Jul 26, today"
_DRIVERS = "ask all 5 drivers what they'd change. -> Luca ok, Benny ok, Jo ok, Stefan ok, Hamid ???"
_TILL = "card reader stall 1: 2 weekends in Aug. before 1500 / with 1800"


def _findings(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 10, 29)) -> list[Finding]:
    text = f"Dear Ruth,\n\n{said} I thought of it all week, and I thank you for the time.\n\nBest,\nIfe"
    context = Context(today=today, me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(text, kind, Channel.EMAIL, context)
    return [one for one in found if one.id.startswith("FACT")]


def _accused(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 10, 29)) -> list[str]:
    return [one.text for one in _findings(said, notes, kind, today) if one.level != "info"]


def _found(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 10, 29)) -> list[str]:
    """What is found, though it be a remark."""
    return [one.text for one in _findings(said, notes, kind, today)]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("16:02 – 16:31 Deniz", "Thanks for the half hour this afternoon."),
        ("16:02 – 16:57 Deniz", "Thanks for the hour this afternoon."),
        ("Deniz, 16:00-16:43", "Thank you for three quarters of an hour."),
        ("Deniz, 9:00-10:28", "Thank you for an hour and a half."),
        ("Deniz, 9.05-9.24", "Thank you for the twenty minutes."),
        (_DRIVERS, "I have asked four of my five drivers what they would change."),
        (_TILL, "We tried the card reader, and takings rose by a fifth."),
        (_TILL, "We tried the card reader, and takings grew by 20 %."),
        ("waste 340 kg in March, 425 in April", "Our waste went up by a quarter."),
        (_TALKS, "For nine meetings I thank you."),
        (_LOG, "Site A recorded three times as much noise as site B."),
        (_AIR, "I have had three Sundays on air."),
        ("goal: hold a Y8 class through a lesson", "I hold a Year 8 class through a lesson."),
        ("draft of ch4 to her, p12 is bad", "She read chapter 4 and found page 12 bad."),
        ("v2 of the deck, wk3 tests", "In week 3 we tested version 2 of the deck."),
        ("She came in March, looked at our hives.", "Seven months on, the hives stand well."),
        ("She came in March, looked at our hives.", "I write about our hives, seven months later."),
    ],
)
def test_a_number_that_is_counted_or_rounded_as_people_do_passes(notes: str, said: str) -> None:
    assert _accused(said, notes, Kind.THANKS if "16:" in notes else Kind.UPDATE) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("Deniz, 16:02 – 16:31", "Thank you for the 45 minutes this afternoon.", "45 minutes"),
        ("Deniz, 9:00-10:28", "Thank you for the two hours.", "two hours"),
        (_DRIVERS, "I have asked three of my five drivers what they would change.", "three of my five"),
        (_TILL, "We tried the card reader, and takings rose by a third.", "a third"),
        (
            "card reader stall 1: before 1800 / with 1500",
            "We tried the card reader, and takings rose by a fifth.",
            "a fifth",
        ),
        (_LOG, "Site A recorded twice as much noise as site B.", "twice as much"),
        (_AIR, "I have had five Sundays on air.", "five"),
        ("goal: hold a Y8 class through a lesson", "I hold a Year 9 class through a lesson.", "9"),
    ],
)
def test_a_number_that_the_notes_count_otherwise_is_found(notes: str, said: str, words: str) -> None:
    assert words in _found(said, notes, Kind.THANKS if "Deniz" in notes else Kind.UPDATE)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("fair in Nov (7/8)", "The fair is on 7 and 8 November."),
        ("fair, November (14 + 15)", "The fair is on 14 and 15 November."),
        ("2026-01 from now in all weekly pieces", "I do so since January."),
        ("2026-03 moved house", "We moved house in March 2026."),
        ("free from 9 June", "I was free after 8 June."),
        ("shop closed until 4 May", "The shop was closed before 5 May."),
        ("shop open after 3 May", "The shop was open from 4 May."),
        ("shop closed before 5 May", "The shop was closed until 4 May."),
        ("talk at 9, till 6480, then 6390", "Takings went from 6,480 to 6,390."),
        ("meeting at 9, all of the shift asked", "I talked with all of the shift one by one."),
        ("meeting at 9, photos of the hall", "The photos of the hall go in two by two."),
    ],
)
def test_a_day_in_another_notation_passes_and_a_count_is_no_hour(notes: str, said: str) -> None:
    assert _accused(said, notes, today=date(2026, 6, 20)) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("fair in Nov (7/8)", "The fair is on 7 and 9 November.", "9 November"),
        ("shop closed until 4 May", "The shop was closed before 12 May.", "12 May"),
        ("shop open from 4 May", "The shop was open from 5 May.", "5 May"),
        ("meeting at 9", "The meeting is at 6, in the hall.", "at 6"),
    ],
)
def test_a_day_or_hour_that_differs_is_found(notes: str, said: str, words: str) -> None:
    assert words in _accused(said, notes, today=date(2026, 6, 20))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("sail next to them (Optis)", "I will sail beside the Optimist group."),
        ("Physio on Mon", "My Physiotherapy exam is near."),
        ("shipping to US, insurers say no", "Shipping to the United States is hard."),
        ("the U.S. buyers wait", "Our buyers in the United States wait."),
        ("EU grant", "I applied for a grant of the European Union."),
        ("moved to NZ", "I moved to New Zealand."),
        ("moved to New Zealand", "I moved to NZ."),
        ("talk in Göteborg", "I gave a talk in Gothenburg."),
        ("talk in Prague", "I gave a talk in Praha."),
        ("talk in Munich", "I gave a talk in München."),
        ("me and Frank practise", "(7 min) Rehearse, with Frank."),
    ],
)
def test_a_name_by_its_short_long_or_own_form_passes(notes: str, said: str) -> None:
    assert _accused(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("shipping to US", "Shipping to the United Kingdom is hard.", "United Kingdom"),
        ("it is for us, not them", "Shipping to the United States is hard.", "United States"),
        ("talk in Göteborg", "I gave a talk in Malmö.", "Malmö"),
        ("talk in Vienna", "I gave a talk in Graz.", "Graz"),
        ("met the Roberts family", "I met Mr Robertson there.", "Robertson"),
    ],
)
def test_another_name_is_found(notes: str, said: str, words: str) -> None:
    assert any(words in one for one in _accused(said, notes))
