"""A number that the notes do tell, if in another dress or of another thing, makes nobody a liar."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind


def _numbers(said: str, notes: str) -> list[Finding]:
    context = Context(me=MeContext(name="Nia Hughes"), sources=(notes,))
    found = run_checks(f"Dear Ana,\n\n{said}\n\nNia\n", Kind("thanks"), Channel("email"), context)
    return [one for one in found if one.id == "FACT-NUMBER"]


def _accused(said: str, notes: str) -> list[str]:
    return [one.text for one in _numbers(said, notes) if one.level != "info"]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("she timed my answer, 2 min 50", "My old answer ran to nearly three minutes."),
        ("best run: 4 min 10 s", "My best run took a little over four minutes."),
        ("intro 1m45 now", "The introduction takes about a minute and three quarters now."),
        ("sun 19/7 her yard, 10 till 12", "Thank you for two hours of your Sunday in the yard."),
        ("sat at the mill 9-12, then lunch", "Thank you for three hours at the mill on Saturday."),
        ("nights at the ward 22 until 6", "The eight hours at the ward at night were long."),
        ("money: need 22k. have 18. bank meets 24th", "I still miss £4,000 of the money."),
        ("roof 30k, got 12 from the bank", "Of the roof, £18,000 are still to be found."),
        ("17/2 | 42 | new yeast, 2x | ok", "I doubled the yeast for the batch, and it went well."),
        ("flour x2 in the starter", "I doubled the flour in the starter."),
        ("rye 3x since May, all sold", "The rye has tripled since May."),
        ("412 g without bar. she'd want it under 400", "Bring the plate below four hundred grams, you said."),
        ("11 pieces is 3 too many -> 8 max, agreed", "Eight pieces at most, we agreed."),
        ("shoulder class: 14 signed up, only 6 still come\nback school: from 5 people to 11", "Fourteen people came."),
        ("how I'd know: 15 clients\noffers signed no\nguild 6 5 1\ntotal 17 14 3", "I have fourteen clients."),
        ("R: how many on the caseload?\nme: 41. it was 33 in may\nMonday lot, 7 kids", "I came with 41 children."),
        ("A: what's the fee?\nme: about 350\nold fee €300 a place", "The fee is 350 euros."),
        ("night calls per wk\nbefore      9\nfixed       3", "Calls went from nine a week to three."),
        (
            "ewes    118\nlambs lost   7  (5 in the east wind week, 2 to a fox)\nlast yr lost   16",
            "We lost seven lambs.",
        ),
        ("lunch 40 min, report\nreport: 90 min -> 11 min", "The report runs in eleven minutes, not in ninety."),
    ],
)
def test_a_number_in_another_dress_is_no_fault(notes: str, said: str) -> None:
    assert _accused(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("she timed my answer, 2 min 50", "My old answer ran to nearly six minutes.", "six minutes"),
        ("sun 19/7 her yard, 10 till 12", "Thank you for four hours in the yard on Sunday.", "four hours"),
        ("money: need 22k. have 18. bank meets 24th", "I still miss £7,000 of the money.", "£7,000"),
        ("flour x2 in the starter", "I tripled the flour in the starter.", "tripled"),
        ("412 g without bar. she'd want it under 400", "Bring the plate below three hundred grams.", "three hundred"),
        ("11 pieces is 3 too many -> 8 max, agreed", "Thirty pieces at most, we agreed.", "Thirty"),
        ("shoulder class: 14 signed up\nback school: from 5 people to 11", "Seventeen people signed up.", "Seventeen"),
        ("R: how many on the caseload?\nme: 41. it was 33\nMonday lot, 7 kids", "I came with 47 children.", "47"),
        (
            "lunch 40 min, report\nreport: 90 min -> 11 min",
            "The report runs in 17 minutes, not in ninety.",
            "17 minutes",
        ),
        ("night calls per wk\nbefore      9\nfixed       3", "Calls went from nine a week to five.", "five"),
        (
            "ewes    118\nlambs lost   7  (5 in the east wind week, 1 fox, 1 don't know)\npets   4\nlast yr lost   16",
            "Of 118 ewes we lost 17, most in the week of the east wind.",
            "17",
        ),
        ("apprentices: plan 16, really 12", "Sixteen apprentices really came.", "Sixteen"),
    ],
)
def test_a_number_that_the_notes_do_not_bear_out_is_found(notes: str, said: str, words: str) -> None:
    assert words in [one.text for one in _numbers(said, notes)]


def test_a_number_told_of_another_thing_is_only_remarked_on_with_the_line_that_has_another() -> None:
    notes = "the band has 23 players\nwe printed 40 posters for the square"
    (found,) = _numbers("The band has 40 players.", notes)
    assert found.level == "info"
    assert "something else" in found.message
    assert "23 players" in (found.suggestion or "")


def test_a_number_whose_nearest_words_fit_another_of_the_notes_is_remarked_on() -> None:
    notes = "numbers feb   lunch food cost 38 %   dinner 31 %   both 34 %"
    (found,) = _numbers("You told me to aim at a food cost of 31 % for lunch.", notes)
    assert (found.level, found.text) == ("info", "31 %")
    assert _numbers("The food cost is 38 % at lunch and 31 % at dinner.", notes) == []
    assert _numbers("At dinner the cost of our food is 31 %.", notes) == []
