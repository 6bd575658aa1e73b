"""FACT-NUMBER, FACT-DATE, FACT-WEEKDAY: what the notes tell in another form is told; what they do not is found."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from assistant.checks.context import Context, MeContext, MeetingContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.dates import dates_not_in_notes
from assistant.checks.facts.numbers import numbers_not_in_notes
from assistant.checks.facts.weekdays import weekday_and_date_agree
from assistant.model.messages import Channel, Kind
from tests.checks.by_rules import days_by_rules

SHOP = Context(
    today=date(2026, 3, 9),
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya"),
    goals=("Open the second shop by 30 September",),
    sources=(
        "Tue 3/3/26, call w/ Priya, 10 to 10:45\n- 12 beds, 4 nurses per night, two off sick since Feb\n"
        "- she did this at Leeds in 2019\n- rent 1.250 EUR now, offer: 1,400\n- next call Tue 7 Apr same hour\n"
        "- 30 of 90 trees bare\n- the course lasts 18 months, fee £2,400",
        "log: Jan 8 complaints, Feb 6, of 40 visits\nloan runs until Oct 2027\nopened in '21\n"
        "staff: Uli, Ayse, Bernd, Rose, Kim\nask by Friday; 2 weeks at the sea in July, deadline 15.5.\n"
        "waited 3 wks for the permit\n"
        "self-rating 4/10 in autumn, 7 now. 60% of orders by phone\nexam last Friday of April (24.4.)",
    ),
)


def _sure(faults: object, text: str) -> list[str]:
    return [text[f.start : f.end] for f in faults if f.level != "info"]  # type: ignore[attr-defined]


def _letter(said: str) -> str:
    return f"Dear Priya,\n\n{said}\n\nBest,\nAna"


def _numbers(said: str, context: Context = SHOP, kind: Kind = Kind.UPDATE) -> list[str]:
    text = _letter(said)
    return _sure(numbers_not_in_notes(DraftText(text, kind, Channel.EMAIL), context), text)


def _remarked(said: str, context: Context = SHOP) -> list[str]:
    """The numbers that something is found in, though it be a remark."""
    text = _letter(said)
    faults = numbers_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), context)
    return [text[one.start : one.end] for one in faults]


def _dates(said: str, context: Context = SHOP, kind: Kind = Kind.UPDATE) -> list[str]:
    text = _letter(said)
    return _sure(dates_not_in_notes(DraftText(text, kind, Channel.EMAIL), context), text)


@pytest.mark.parametrize(
    "said",
    [
        "Thank you for the three quarters of an hour.",
        "Thank you for 45 minutes of your morning.",
        "We have a dozen beds and four nurses a night.",
        "Twelve beds, and two nurses are off sick.",
        "The rent is €1,250 and would be 1400 euros, so 150 more.",
        "A third of the ninety trees are bare.",
        "Two thirds of the trees still bear; one tree in three does not.",
        "The course takes a year and a half and costs 2400 pounds.",
        "There were eight complaints in January and six in February, fourteen in all.",
        "That is two fewer than in January.",
        "Six complaints in 40 visits, so about 15 %.",
        "We are five: Uli, Ayse, Bernd, Rose and Kim.",
        "From a four out of ten I went to seven, three points up.",
        "More than half of the orders, sixty per cent, come by phone.",
        "Four in ten orders do not come by phone.",
        "I waited three weeks, about twenty days, for the permit.",
        "I have one question and two ideas, and three things to tell you.",
        "I slept twice as well. At first I was in two minds, one more than I need.",
        "You did the same seven years ago.",
        "The fortnight at the sea is in July.",
        "Could we talk for 25 minutes?",
        "I will try it with 6 patients.",
        "I'd like to have eleven beds one day.",
        "It has been a long week, half the battle is won.",
    ],
)  # fmt: skip
def test_numbers_that_the_notes_tell_or_allow_pass(said: str) -> None:
    assert _numbers(said) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Thank you for the half hour on Tuesday.", "half hour"),
        ("Thank you for fifty-five minutes of your morning.", "fifty-five minutes"),
        ("We have fourteen beds and four nurses a night.", "fourteen"),
        ("We have 12 beds and 5 nurses a night.", "5"),
        ("The rent is €1,350 now.", "€1,350"),
        ("A quarter of the ninety trees are bare.", "A quarter"),
        ("The course takes two years.", "two years"),
        ("There were nine complaints in January.", "nine"),
        ("Seventy per cent of the orders come by phone.", "Seventy per cent"),
        ("I waited five weeks for the permit.", "five weeks"),
        ("The fee is £2,900.", "£2,900"),
        ("It took 37 attempts.", "37"),
        ("We employ nineteen people there.", "nineteen"),
    ],
)  # fmt: skip
def test_a_number_that_the_notes_do_not_have_is_found(said: str, words: str) -> None:
    assert any(words in one or one in words for one in _remarked(said)), _remarked(said)


@pytest.mark.parametrize(
    "said",
    [
        "Thank you for Tuesday.",
        "On the third of March we talked; until 7 April.",
        "Until April 7th, again at ten.",
        "You did this in Leeds in 2019, and we opened in 2021.",
        "The loan runs until October 2027.",
        "In January and February there were complaints.",
        "The deadline is 15 May, two months from now.",
        "The exam is on the last Friday in April, the 24th.",
        "I ask on Friday. We go to the sea in July.",
        "I want the second shop by the end of September.",
        "Today I wrote the list. Tomorrow I send it.",
        "I may march on. We sat in the sun.",
        "Could we meet on Thursday 19 March or on the 23rd?",
        "I will send it by Friday 13 March.",
        "In the autumn I gave myself a four.",
        "At a quarter to eleven we were done.",
        "Tuesday at 10:00: that was early.",
    ],
)  # fmt: skip
def test_days_that_the_notes_tell_pass(said: str) -> None:
    assert _dates(said) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("On the fourth of March we talked.", "fourth of March"),
        ("Until 14 April, again at ten.", "14 April"),
        ("You did this in Leeds in 2018.", "2018"),
        ("The loan runs until October 2026.", "October 2026"),
        ("The complaints of December 2024 are gone.", "December 2024"),
        ("The deadline is 16 May.", "16 May"),
        ("See you on Tuesday 21 April.", "Tuesday 21 April"),
        ("As agreed, we meet on the 12th.", "the 12th"),
        ("We opened in 2020.", "2020"),
        ("Thank you for Saturday 28 February.", "28 February"),
        ("The next call is on 8 April.", "8 April"),
    ],
)  # fmt: skip
def test_a_day_that_the_notes_do_not_have_is_found(said: str, words: str) -> None:
    text = _letter(said)
    found = _sure(days_by_rules(DraftText(text, Kind.UPDATE, Channel.EMAIL), SHOP), text)
    assert any(words in one or one in words for one in found), found


def test_what_the_writer_intends_is_new_and_only_a_remark() -> None:
    text = _letter("I will send it by Friday 27 March.")
    faults = list(dates_not_in_notes(DraftText(text, Kind.THANKS, Channel.EMAIL), SHOP))
    assert [f.level for f in faults] == ["info"]
    assert "new" in faults[0].message


def test_an_intention_against_the_notes_is_a_fault() -> None:
    context = SHOP.model_copy(update={"sources": ("I promised to send the roster draft by Fri 20 March",)})
    text = _letter("I will send the roster draft by 27 March.")
    faults = list(dates_not_in_notes(DraftText(text, Kind.THANKS, Channel.EMAIL), context))
    assert [(f.level, f.instead) for f in faults] == [(None, "20 March")]


def test_a_number_is_mended_in_the_way_it_was_written() -> None:
    text = _letter("We have fourteen beds.")
    faults = list(numbers_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), SHOP))
    assert [f.instead for f in faults] == ["twelve"]


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        ("Could we speak on Thursday 20 March?", "Friday 20 March"),
        ("See you on Wed 1 May 2024, and not later.", None),
        ("See you on Tue 1 May 2024.", "Wed 1 May 2024"),
        ("Until Monday, April 7.", "Tuesday, April 7"),
        ("Is Friday 20 March all right?", None),
        ("On Friday 26 December it was closed.", None),
        ("On Friday 12 September, maybe.", None),
    ],
)  # fmt: skip
def test_weekday_and_date_must_agree(said: str, mended: str | None) -> None:
    text = _letter(said)
    faults = list(
        weekday_and_date_agree(DraftText(text, Kind.SCHEDULING, Channel.EMAIL), Context(today=date(2026, 3, 9)))
    )
    assert [f.instead for f in faults] == ([mended] if mended else [])


def test_without_a_year_or_today_no_weekday_is_judged() -> None:
    text = _letter("Could we speak on Thursday 20 March?")
    assert list(weekday_and_date_agree(DraftText(text, Kind.SCHEDULING, Channel.EMAIL), Context())) == []


def test_names_that_are_months_are_no_months() -> None:
    context = Context(
        today=date(2026, 3, 9),
        mentor=MentorContext(name="May Summers", call_name="May"),
        sources=("May said: start small. call Tue 3/2",),
    )
    assert _dates("I told you, May, and Joy March knows. May I ask? I may.", context) == []
    text = _letter("We began in May.")
    found = dates_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), context)
    assert [(text[f.start : f.end], f.level) for f in found] == [("May", "info")]


def test_agenda_minutes_and_list_numbers_are_the_writers_own() -> None:
    text = "1. 7 min: hello\n2. 13 min: the beds?\n3. 5 min: next steps\n"
    context = SHOP.model_copy(update={"meeting": MeetingContext(start=datetime(2026, 4, 7, 10), minutes=30)})
    assert _sure(numbers_not_in_notes(DraftText(text, Kind.AGENDA, Channel.EMAIL), context), text) == []


def test_thanks_for_another_weekday_than_that_of_the_talk_are_mended() -> None:
    context = SHOP.model_copy(update={"meeting": MeetingContext(ended=datetime(2026, 3, 3, 10, 45))})
    text = _letter("Thank you for your time on Friday. I will ask by Friday.")
    faults = list(dates_not_in_notes(DraftText(text, Kind.THANKS, Channel.EMAIL), context))
    assert [(text[f.start : f.end], f.instead) for f in faults] == [("Friday", "Tuesday")]


def test_the_number_of_a_line_or_a_room_is_that_of_the_notes() -> None:
    context = Context(today=date(2026, 3, 9), sources=("line 14 pilot, 17 drivers, room 9",))
    assert _numbers("Line 14 runs well, and room 9 is ours.", context) == []
    assert _numbers("Line 17 runs well.", context) == ["17"]


ROUGH = Context(
    sources=(
        "oak table: planned 4 wks, took 7. glue bad\nleaflets x250, blue paper\n"
        "12 pupils -> 3 x 4\nbridge: reckoned 9 months, needed 14\nlabels ×40 on the jars\nwalk took 2 hrs, back 3",
    ),
)


@pytest.mark.parametrize(
    "said",
    [
        "The oak table took me seven weeks instead of four.",
        "The bridge needed fourteen months and not nine.",
        "The walk back took three hours.",
        "I had two hundred and fifty leaflets printed on blue paper.",
        "We stuck forty labels on the jars.",
        "We made three groups of four, and not one of twelve.",
    ],
)
def test_a_number_shares_the_unit_before_it_and_stands_behind_a_times_sign(said: str) -> None:
    assert _numbers(said, ROUGH) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The oak table took me nine weeks instead of four.", "nine weeks"),
        ("The bridge needed twenty-two months and not nine.", "twenty-two months"),
        ("I had three hundred leaflets printed on blue paper.", "three hundred"),
    ],
)
def test_another_number_than_the_one_behind_the_unit_is_found(said: str, words: str) -> None:
    assert words in _remarked(said, ROUGH)


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        ("The course takes six hours a month.", True),
        ("The course takes six hours a year.", False),
        ("The course takes six hours, spread over the year.", False),
        ("I sweep two hours a day.", True),
        ("I sweep two hours every week.", False),
        ("We gave it ten minutes a week.", True),
        ("We gave it ten minutes per day.", False),
    ],
)
def test_how_much_in_what_time_is_that_of_the_notes(said: str, fires: bool) -> None:
    context = Context(sources=("course: 6 h per YEAR, forms by May\nsweep 2h/wk\nchecklist takes 10 min a day",))
    assert bool(_remarked(said, context)) == fires
