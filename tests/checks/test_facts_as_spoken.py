"""Numbers as people say them: halves behind their thing, hours without a clock, limits, prices with a dot, weeks."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_BARN = "yield 7 tons and a half, last yr 9. prep abt half an hr each. talks: 4.75 hrs in all"
_BATCH = "can do 14 until 20 nov, 1 lamp = 35 min. Ines maybe more"
_SHIFT = "the siren went at 3, crew there at 8. Pavel had the shift from two to six o'clock"
_CLUB = "library shuts clubs < 9 on 3 May. we were 17 in spring, 7 still come"
_OLIVES = "press wants 500 kg and gives 6.80, answer by end of May. mill: 4.10 for the kilo"
_LUNCH = "60 pupils come w/o coat. yr 5 started, 3 days/wk (mon-wed), 25 kids, bus 1.20 each"
_CALLS = "lost calls: from 21 in the first quarter to 9 in the third"
_DESKS = "school wants all 340 screens on the new cable. me + Lea half time\ntried: 15 per hour, but 70 old ones refuse"
_KILNS = "second kiln: offer good until 12 June. the first one by the gate does 38 pots a day"
_CHOIR = "choir: 14 altos, 5 of them gave up since easter"
_WORK = "4 March last call. order book full for 11 weeks\nin the fair week, 29 July, Bela left. wrote it on 2 Aug"


def _found(said: str, notes: str, *, remarks: bool) -> list[str]:
    text = f"Dear Ruth,\n\n{said} I thought of it all week, and I thank you for the time.\n\nBest,\nIfe"
    context = Context(today=date(2026, 10, 29), me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(text, Kind.UPDATE, Channel.EMAIL, context)
    due = [one for one in found if one.id in {"FACT-NUMBER", "FACT-DATE"} and (remarks or one.level != "info")]
    return [one.text for one in due]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (_BARN, "We brought in 7.5 tons."),
        (_BARN, "We brought in seven and a half tons."),
        (_BARN, "I prepared half an hour for each."),
        (_BARN, "Together that is four and three quarter hours."),
        ("28 lambs lost of 400", "I lost about seven in a hundred."),
        (_BATCH, "I can do fourteen by 20 November."),
        (_SHIFT, "The siren went at three and the crew was there at eight."),
        (_SHIFT, "Pavel took the shift from two to six and grumbled."),
        (_CLUB, "The library shuts every club with fewer than nine."),
        (_OLIVES, "The press would pay 6.80 and the mill pays 4.10."),
        (_CALLS, "Lost calls went from 21 in the first quarter to 9 in the third."),
        (_CHOIR, "Five of our fourteen altos have left since Easter."),
        (_CHOIR, "Nine of our fourteen altos stayed."),
        (_KILNS, "The first kiln does 38 pots a day."),
        (_WORK, "The order book is full for 11 weeks."),
    ],
)
def test_what_is_said_in_other_words_passes(notes: str, said: str) -> None:
    """Whoever writes out a note says its numbers anew; that is no fault, and not worth a remark."""
    assert _found(said, notes, remarks=True) == []


def test_what_is_left_of_a_number_is_no_fault() -> None:
    """`Ones` are whatever was counted before, so that the newer ones may be what the old ones leave."""
    assert _found("The 270 newer ones take a while.", _DESKS, remarks=False) == []


@pytest.mark.parametrize(
    ("notes", "said", "wrong"),
    [
        (_BARN, "We brought in 6.5 tons.", "6.5"),
        (_BATCH, "One lamp takes me 25 minutes.", "25 minutes"),
        (_CLUB, "The library shuts every club with fewer than twelve.", "twelve"),
        (_OLIVES, "The press would pay 8.40 for it.", "8.40"),
        (_LUNCH, "There are 75 pupils who come without a coat.", "75"),
        (_CALLS, "Lost calls went from 21 in the first quarter to 6 in the third.", "6"),
        (_CHOIR, "Nine of our fourteen altos have left since Easter.", "Nine of our fourteen"),
        (_WORK, "I have orders for 21 weeks.", "21 weeks"),
    ],
)
def test_what_the_notes_tell_otherwise_is_found(notes: str, said: str, wrong: str) -> None:
    """The same forms with another number are false, however the number could be made out of others."""
    assert wrong in _found(said, notes, remarks=True)


@pytest.mark.parametrize(
    ("sold", "level"),
    [("2,400 litres", None), ("3,900 litres", "error")],
)
def test_lines_to_forward_are_the_writers_own(sold: str, level: str | None) -> None:
    """Behind `>` stands what the reader is to send on, and it is believed there as anywhere else."""
    text = (
        "Subject: Would you bring us together?\n\nDear Ruth,\n\nhere are two lines to send on:\n\n"
        f"> Ife Cole makes cider in a mill. Last autumn she sold {sold}.\n\nThank you,\nIfe"
    )
    context = Context(me=MeContext(name="Ife Cole"), sources=("cider in the old mill, sold 2,400 litres in autumn",))
    found = run_checks(text, Kind.INTRO_REQUEST, Channel.EMAIL, context)
    assert [one.level for one in found if one.id == "FACT-NUMBER"] == ([level] if level else [])


def test_quoted_mail_is_not_the_writers_own() -> None:
    """What an answer quotes of the mail it answers was told by somebody else."""
    text = "Dear Ruth,\n\ngladly.\n\nOn Monday Ruth wrote:\n> We sold 3,900 litres.\n\nIfe"
    context = Context(me=MeContext(name="Ife Cole"), sources=("cider in the old mill, sold 2,400 litres",))
    found = run_checks(text, Kind.INTRO_REQUEST, Channel.EMAIL, context)
    assert not [one for one in found if one.id == "FACT-NUMBER"]


@pytest.mark.parametrize(("notes", "said"), [("lunch w/ Ada, 1h10", "an hour"), ("the ride: five hours forty", "")])
def test_minutes_may_stand_behind_their_hours_without_a_unit(notes: str, said: str) -> None:
    right, wrong = ("1 hour 10", "1 hour 50") if said else ("5 hours 40", "5 hours 20")
    for length, fine in ((right, True), (wrong, False)):
        context = Context(today=date(2026, 5, 12), me=MeContext(name="Ife Cole"), sources=(notes,))
        found = run_checks(f"It took you {length}.", Kind.UPDATE, Channel.EMAIL, context)
        assert (not [one for one in found if one.id == "FACT-NUMBER"]) is fine
