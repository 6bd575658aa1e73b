"""What merely has no trace in the notes accuses nobody; what they tell otherwise does."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_JUDGED = ("FACT-NAME", "FACT-DATE", "FACT-NUMBER", "FACT-QUOTE", "FACT-LINK", "FACT-WEEKDAY")


def _findings(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 5, 12)) -> list[Finding]:
    context = Context(today=today, me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(said, kind, Channel.EMAIL, context)
    return [one for one in found if one.id in _JUDGED]


def _accused(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 5, 12)) -> list[Finding]:
    return [one for one in _findings(said, notes, kind, today) if one.level != "info"]


def _found(said: str, notes: str, kind: Kind = Kind.UPDATE, today: date = date(2026, 5, 12)) -> list[Finding]:
    """What is found, though it be a remark."""
    return _findings(said, notes, kind, today)


@pytest.mark.parametrize(
    ("notes", "said", "kind"),
    [
        ("shadowed her 9-13h.", "Four hours next to you taught me a lot.", Kind.THANKS),
        ("mon 11 may, 2h. saw the archive", "Thank you for two hours in the archive.", Kind.THANKS),
        ("came at 13h left 15h", "Thank you for two hours in your kitchen.", Kind.THANKS),
        ("cafe Lumen, 16:30-17:15.", "From half past four to quarter past five at Lumen.", Kind.DEBRIEF),
        ("meeting the head fri 8.15.", "I see the head at a quarter past eight.", Kind.UPDATE),
        ("sold 31 of 45 tickets", "Fourteen tickets are left.", Kind.UPDATE),
        ("one paper a week, did 6 of 8 weeks", "So three quarters of what you ordered.", Kind.UPDATE),
        ("410 trees in 5 wks", "We counted about eighty a week.", Kind.UPDATE),
        ("talks with Mo, june-december 2025", "Here is where we stand after seven months.", Kind.CLOSE_OUT),
        ("every other friday, 12 talks planned, 11 held", "Eleven of twelve Fridays held.", Kind.CLOSE_OUT),
        ("got seventy eight, pass mark is seventy", "I got 78 percent.", Kind.UPDATE),
        ("print run maybe 2000", "Two thousand copies make me giddy.", Kind.THANKS),
        ("|Jan|20,000|12|\n|Feb|19,500|18|\n|Mar|22,000|24|", "Over the quarter we took 61,500.", Kind.UPDATE),
        ("walled garden, 1.5 acre", "Now I have an acre and a half of walled garden.", Kind.UPDATE),
        ("canteen, Wed", "Thanks a million for Wednesday.", Kind.THANKS),
        ("2nd year in Leeds", "Happy New Year from Leeds!", Kind.KEEP_IN_TOUCH),
        ("is Joy (support) to hear it?", "## Open\n- Whether Joy should hear of it.", Kind.DEBRIEF),
        ("practise w/ art (brother)", "I practise with my brother Art.", Kind.UPDATE),
        ("signed, corner unit Alum Rock", "I signed for the corner unit on Alum Rock Road.", Kind.UPDATE),
        ("민수: test for bug first", "민수 님, thanks for the test idea.", Kind.THANKS),
        ("open lecture Tü 1 Oct", "I live in Tübingen now.", Kind.UPDATE),
        ("fixed w/ the town 12/2025", "The hours are settled since December.", Kind.UPDATE),
        ("Hassan not asked, plan to Moa (done 19th)", "The plan went to Moa on the 19th.", Kind.UPDATE),
        ("before sunday I talk to Wilmer", "- [ ] @me talk with Wilmer (due 2026-05-30)", Kind.DEBRIEF),
        ("nurse 9 yrs in Brno", 'Please forward:\n\n"I have nursed in Brno for nine years and would love to ask '
         'you one thing about the ward. A no is fine."', Kind.INTRO_REQUEST),
        ("2026-03-06 call. pilot runs", "We spoke (2026-03-06) about the pilot.", Kind.DEBRIEF),
        ("GOALS\nb2 german", "# Goal\n\nB2 German.", Kind.GOAL),
        ("Heiki's old meter borrowed", "Meanwhile Heiki has lent me his.", Kind.UPDATE),
        ("word w xray ppl if I pass", "The people in X-ray may hear of me.", Kind.THANKS),
        ("ashore 4-10 may\ntue 5 or thu 7, any time", "I am ashore on Tuesday 5 May.", Kind.UPDATE),
        ("73 yrs old and sweating", "At seventy-three one is allowed to be a beginner.", Kind.THANKS),
        ("at the start. self: 4\nnow: 8", "I began at a four out of ten.", Kind.CLOSE_OUT),
        ("ch. 1 read aloud, stumbled 7x", "I will do the same with chapter two.", Kind.THANKS),
        ("map room 2/3 done", "The map room is two thirds done.", Kind.REVIEW),
        ("day 1: 3 guests, day 2: 8, day 3: 7", "Eighteen visitors came.", Kind.UPDATE),
        ("sold 14, 2 out of order", "I sold fourteen, because two were broken.", Kind.UPDATE),
        ("do 3 mock exams with Nia, set 2 of them", "I did three mock exams and set two.", Kind.UPDATE),
        ("goal: 1 chair\nmarch chair no. 1 sold\nmay no. 2 drying", "Two chairs, the first of them sold.", Kind.UPDATE),
        ("choir meets every 2nd wk", "We sing every second week.", Kind.UPDATE),
        ("off by 0.1 mm at the rim", "It is a tenth of a millimetre off.", Kind.UPDATE),
        ("sent on 2025-05-30", "The plan went out on Friday 30 May.", Kind.UPDATE),
    ],
)  # fmt: skip
def test_faithful_sentences_accuse_nobody(notes: str, said: str, kind: Kind) -> None:
    assert _accused(said, notes, kind) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("asked her on 20 april, no answer", "Six weeks ago I asked her.", ""),
        ("sold 31 of 45 tickets", "Thirty-eight out of forty-five tickets are sold.", "Thirty-eight"),
        ("overdue R86,000 -> R22,000", "What is overdue shrank to R32,000.", "R32,000"),
        ("paying 92 -> 138", "The paying ones doubled to 184.", "184"),
        ("I joined the Anchor in june", "## Result\nSous chef at the Harbour Inn.", "Harbour Inn"),
        ('she said: "Not every joke can be saved"', 'I have your "every joke can be saved" on the wall.', "joke"),
        ("wed w/ Hamid, 16:30-17:15", "We talked from 16:30-18:15.", "16:30-18:15"),
        ("class of 9 beginners\nbought 4 lamps, 3 work", "Of the thirteen one gave up.", "thirteen"),
        ("call on tue 5 may 2026", "The call was on Wednesday 5 May.", "Wednesday"),
    ],
)
def test_what_the_notes_tell_otherwise_is_accused(notes: str, said: str, words: str) -> None:
    found = _found(said, notes)
    if words:
        assert any(words in one.text or one.text in words for one in found), found
    else:
        assert all(one.id == "FACT-NUMBER" for one in found)
