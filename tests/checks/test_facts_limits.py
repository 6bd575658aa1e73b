"""Numbers that are limits or turns of phrase, and titles in quotation marks, beside those that are told nowhere."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind
from tests.checks.by_rules import numbers_by_rules

NOTES = """13 april: box 1 (20 fillets) gone in 50 min
18 april: box 2, rain sideways, took all morning
harvest: 212 crates, 9 pickers
rehearsed 35 min on tuesday
waited 8 weeks for the permit
hall: 310 guests
fee 95 euros
Anna wrote 3 pages, reads slowly
found the handbook of the garden: blanch first
walked 11 km
"""
READING = """tues 3/11 Mei Ling 30min
 ONE map, the one mayor needs. then the 10 I like
 book: "Maps for the Restless" (colours part). library has it! got it
 she said: "draw less, see more"
 talk on youtube: The Quiet Cartographer
course = Reading Rivers at Night, spring
"""
BORNE_OUT = [
    "I sold the first box on 13 April and was done within an hour.",
    "The first box was gone in under an hour.",
    "The box was gone in less than an hour.",
    "It was sold inside an hour.",
    "It was gone in barely an hour.",
    "We picked over two hundred crates.",
    "We picked more than 200 crates.",
    "The harvest came to well over two hundred crates.",
    "Fewer than ten pickers brought it in.",
    "With under ten pickers we brought it in.",
    "I rehearsed for more than half an hour on Tuesday.",
    "I rehearsed for over half an hour.",
    "The permit took almost nine weeks.",
    "We waited more than seven weeks for the permit.",
    "We had over three hundred guests in the hall.",
    "There were upwards of 300 guests in the hall.",
    "The fee was under a hundred euros.",
    "The fee is less than 100 euros.",
    "I walked more than ten kilometres.",
    "I found half of the answer in the handbook.",
    "That is half the battle.",
    "Half the town came to look.",
    "She gave me half a smile.",
    "I was in two minds about the smoker.",
    "A third reader would have seen it.",
    "I read it in one go.",
    "With half an eye I watched the weather.",
    "I had half a mind to stop.",
    "It took me half the night.",
    "Half the fun is the smoke.",
    "I am only half convinced.",
    "He was half asleep when I came.",
    "I do not do things by halves.",
    "One half of me wants a shop.",
    "I met her halfway.",
    "I heard it second-hand.",
    "On second thoughts I kept the smoker.",
    "Half the trouble was the wood.",
    "Half of it was luck.",
    "I half expected a no.",
    "Ten to one it rains again.",
    "My better half laughed.",
    "I had a thousand things in my head.",
    "Two heads are better than one.",
    "I was over the moon for two seconds.",
    "At first I was all thumbs, then twice as quick.",
    "For a second I thought of giving up.",
    "I gave it a second look.",
    "One thing led to another.",
    "I slept on it for a night or two.",
]
NOT_BORNE_OUT = [
    "I sold the first box on 13 April and was done within ten minutes.",
    "The box was gone in over an hour.",
    "The box was gone in less than half an hour.",
    "We picked over three hundred crates.",
    "We picked more than 400 crates.",
    "Fewer than six pickers brought it in.",
    "I rehearsed for over an hour on Tuesday.",
    "The permit took less than five weeks.",
    "We waited more than ten weeks for the permit.",
    "There were under two hundred guests in the hall.",
    "The fee was over 120 euros.",
    "Half of the crates were rotten.",
    "Half the pickers were new.",
]
OTHER_TITLES = [
    'I have found "Maps for the Impatient" in our library.',
    'I read the article "Rivers of the Second City" on Sunday.',
    'The book is called "A Shorter Atlas of Doubt".',
    "I signed up for the course “Drawing Coasts by Hand”.",
    "I heard the talk 'The Patient Surveyor of Kent' twice.",
    'The chapter "Colour and the Reading Eye" was the best.',
    'I ordered "Elements of the Small Map" for the office.',
    'Your hint to read "How Cartographers Lie at Sea" was good.',
    'I watched "Seven Rooms Without a North" last night.',
    'The essay "On Leaving Things Out of Maps" is in my bag.',
]
OTHER_WORDS = [
    'You said: "Never draw what you cannot walk."',
    'You told me, "Children Need Doors, Not Guides."',
    'My aunt says "never trust a blue that has no river".',
]
TOLD = [
    'I have found "Maps for the Restless" in our library.',
    'I watched "The Quiet Cartographer" last night.',
    'I signed up for "Reading Rivers at Night".',
    'You said "draw less, see more" and I do.',
]


def _found(said: str, notes: str, *rules: str) -> list[str]:
    text = f"Dear Rúna,\n\nYou advised a small batch. {said}\n\nÓskar"
    context = Context(today=date(2026, 5, 2), sources=(notes, "You advised a small batch."))
    every = run_checks(text, Kind.UPDATE, Channel.EMAIL, context)
    return [one.id for one in every if one.id in rules and one.level != "info"]


def _faults_by_rules(said: str, notes: str) -> list[Fault]:
    """What is found in numbers and is no mere remark, before trees weigh it."""
    text = f"Dear Rúna,\n\nYou advised a small batch. {said}\n\nÓskar"
    context = Context(today=date(2026, 5, 2), sources=(notes, "You advised a small batch."))
    found = numbers_by_rules(DraftText(text, Kind.UPDATE, Channel.EMAIL), context)
    return [one for one in found if one.level != "info"]


@pytest.mark.parametrize("said", BORNE_OUT)
def test_a_limit_with_a_number_within_it_and_a_turn_of_phrase_are_left_alone(said: str) -> None:
    assert not _found(said, NOTES, "FACT-NUMBER")


@pytest.mark.parametrize("said", NOT_BORNE_OUT)
def test_a_limit_that_the_notes_lie_beyond_and_a_part_of_things_are_found(said: str) -> None:
    assert _faults_by_rules(said, NOTES)


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        ("Two firings failed, both between 900 and 1000 degrees.", False),
        ("The second thinning took fewer than five days.", False),
        ("The thinning took four and a half days.", False),
        ("The thinning took more than seven days.", True),
        ("The van door is half an hour's work at most.", False),
        ("The van door is an hour's work at least.", True),
        ("The van door was twenty minutes or more.", False),
    ],
)
def test_limits_may_have_two_ends_or_stand_behind_the_number(said: str, fires: bool) -> None:
    notes = "2 firings failed (920, 980 C)\nsecond thinning: 4 1/2 days\nvan: side door sticks, ~25 min job"
    assert bool(_found(said, notes, "FACT-NUMBER")) is fires


@pytest.mark.parametrize("said", OTHER_TITLES)
def test_a_title_that_is_not_told_is_found_by_one_rule_alone(said: str) -> None:
    assert len(set(_found(said, READING, "FACT-QUOTE", "FACT-NAME"))) == 1


@pytest.mark.parametrize("said", OTHER_WORDS)
def test_words_that_nobody_said_are_no_title(said: str) -> None:
    assert _found(said, READING, "FACT-QUOTE", "FACT-NAME") == ["FACT-QUOTE"]


@pytest.mark.parametrize("said", TOLD)
def test_titles_and_words_that_are_told_are_left_alone(said: str) -> None:
    assert not _found(said, READING, "FACT-QUOTE", "FACT-NAME")


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        ("I rate myself seven out of ten now.", False),
        ("I rate myself six out of ten now.", True),
        ("I will do the same with chapter two before we speak again.", False),
        ("I did the same with chapter two.", True),
        ("The report and the exam fall together, so one of the two will suffer.", False),
    ],
)
def test_marks_and_the_next_chapter_follow_from_those_that_are_told(said: str, fires: bool) -> None:
    assert bool(_found(said, "start: 2/10, now 7\nlater: ch. 1 aloud\nreport, exam in May", "FACT-NUMBER")) is fires
