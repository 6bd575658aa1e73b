"""What a writer reckons, marks or counts out of rough notes himself is not taken for an invention; a slip in it is."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.facts.titled_units import units_told_above
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_RULES = {"FACT-NUMBER", "FACT-DATE", "FACT-NAME"}


def _findings(notes: str, said: str, kind: Kind = Kind.UPDATE) -> list[Finding]:
    context = Context(
        today=date(2026, 6, 11),
        me=MeContext(name="Iris Holm"),
        mentor=MentorContext(name="Pavel Novak"),
        sources=(notes,),
    )
    found = run_checks(said, kind, Channel.EMAIL, context)
    return [one for one in found if one.id in _RULES]


def _accused(notes: str, said: str, kind: Kind = Kind.UPDATE) -> list[str]:
    return [one.text for one in _findings(notes, said, kind) if one.level != "info"]


def _found(notes: str, said: str, kind: Kind = Kind.UPDATE) -> list[str]:
    """What is found, though it be a remark."""
    return [one.text for one in _findings(notes, said, kind)]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("TIMES, min per batch\n3 May  90  40\n10 May total 130 incl. cleaning", "The last batch took 130 minutes."),
        ("flour EUR 0.72 a kilo, was 0.65", "Flour is seventy-two cents a kilo instead of sixty-five."),
        ("flour EUR 0.72 a kilo, was 0.65", "Flour costs seven cents more a kilo."),
        ("Mon 6 calls. 4 answered 2 not\nTue 6 calls. 5 answered 1 not", "Nine of the twelve calls were answered."),
        ("You take over Hall C (9 volunteers) on top of the 17 you have now.", "I lead 26 people instead of 17."),
        ("support 9 challenge 6. fine", "Support nine of ten, challenge six."),
        ("hang-ups: before 14%, now 6%", "Hang-ups went from 14 per cent to 6."),
        ("options: rent / buy / share\nleaning to rent", "I still have one of the two options to look at."),
        ("mon 7:50 tue 8:10 wed 7:45\nmon 7:55 tue 7:35 wed 8:05", "Four mornings of six I was there before eight."),
        ("feed EUR 380 / 390 / 410", "The feed cost 1,180 euros in three months."),
        ("sat 3 may rain\nsat 10 may sun", "We have had two Saturdays so far."),
        ("rehearsal on Friday", "What I'd like from you: a rehearsal, ten minutes, you are the board."),
    ],
)
def test_what_is_reckoned_or_wished_is_not_accused(notes: str, said: str) -> None:
    assert _accused(notes, said) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("members: plan 40, really 31", "We have 40 members now.", "40"),
        ("incidents: may 18 / june 27 / july 9", "There were 18 incidents in July.", "18"),
        ("hang-ups: before 14%, now 6%", "Hang-ups went from 14 per cent to 8.", "8"),
        ("posters: 36 total, 7 torn", "Twenty-four posters are up.", "Twenty-four"),
        ("9 letters sent, 2 answered", "Three of nine answered.", "Three of nine"),
        ("flour EUR 0.72 a kilo, was 0.65", "Flour is now eighty-two cents a kilo.", "eighty-two"),
    ],
)
def test_a_slip_in_it_is_found(notes: str, said: str, words: str) -> None:
    assert words in _found(notes, said)


def test_a_plan_may_be_told_as_a_plan() -> None:
    assert _accused("members: plan 40, really 31", "We planned for 40 members and have 31.") == []


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("course feb-jul, every 3rd week", "The course runs from February to July."),
        ("first talk was July last year\nlast call Sun 5 July 26", "We began in July 2025."),
        ("21st 2pm dentist. 24th free all day", "Wednesday the 24th is free all day."),
        ("          round 1  round 2\nbrevity      2        2\nPanel 1400", "Brevity stayed where it was, at two."),
        ("self mark jan 3, now 7\nstop fri 16h", "From three out of ten to seven, by my own count."),
        ("buddies since april. works?\njan 6 came, 3 left", "Of the six who came since January, three are gone."),
    ],
)
def test_a_day_told_in_another_way_is_not_accused(notes: str, said: str) -> None:
    assert _accused(notes, said) == []


@pytest.mark.parametrize("said", ["Our first talk was in May 2024.", "Our first talk was in July 2024."])
def test_another_year_than_the_one_counted_to_is_found(said: str) -> None:
    assert _found("first talk was July last year\nlast call Sun 5 July 26", said)


@pytest.mark.parametrize(
    "said",
    [
        "# Walk with Pavel\n\nWe walked for two hours.",
        "- Leave the saw alone. (Easier said.)",
        "You'd suggested that I walk. They'd all say so.",
    ],
)
def test_a_heading_an_aside_and_a_short_form_name_nobody(said: str) -> None:
    assert _accused("Walked 2 hours w Pavel\nhe: leave the saw (hm)", said, Kind.DEBRIEF) == []


_SISTERS = "Sister Agnes lent me the vice for a week. Sister Ruth told me off for the dust."


@pytest.mark.parametrize(("said", "found"), [("Sister Ruth lent me the vice.", ["Sister Ruth"]),
                                             ("Sister Agnes lent me the vice.", []),
                                             ("Sister Ruth told me off for the dust.", [])])  # fmt: skip
def test_what_one_did_told_of_another_of_the_same_title_is_a_remark(said: str, found: list[str]) -> None:
    findings = run_checks(said, Kind.UPDATE, Channel.EMAIL, Context(sources=(_SISTERS,)))
    assert [(one.text, one.level) for one in findings if one.id == "FACT-NAME"] == [(words, "info") for words in found]


def test_a_unit_holds_from_its_title_to_a_blank_line_or_the_next_title() -> None:
    table = "timing (min)\ncopy 30\n\nother 5\nshifts (h)\nnight 9\n"
    assert [(table[begin:end], unit) for _, begin, end, unit in units_told_above((table,))] == [
        ("copy 30\n", "min"),
        ("night 9\n", "hour"),
    ]
