# ruff: noqa: E501 - a note or a letter is one line
"""What the line of a thing says behind its name is held against a draft: a part denied, a promise under a condition."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.checks.facts.commitments.verdict import MESSAGES
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind

TOLD_OTHERWISE = [
    ("gave Ines the till and the stockroom keys, not the safe", "I gave Ines the till and the safe."),
    ("bus shelter: council wrote, no decision", "The bus shelter was approved."),
    ("- Mirko NOT as treasurer, asked Jana. glad", "I have made Mirko our treasurer."),
    ("website: texts finished. NOT online yet, Pia still busy", "The website has been online since Monday."),
    ("he joins the jury as guest, not voter", "I am thrilled that you will be a voter in the jury."),
    ("called the five growers? called three. rain", "I called all five growers."),
    ("Aunt Vera has NOT told him about me", "Aunt Vera has told you about me."),
    ("showed me his drill press, lovely thing. need to rent one", "Good of you to say you would lend me the drill press."),
    ("3rd van: P would rent it out from May IF her brother gives up the stall", "- [ ] @priya rents out the third van from May"),
]  # fmt: skip
TOLD_ALIKE = [
    ("gave Ines the till and the stockroom keys, not the safe", "I gave Ines the till, but not the safe."),
    ("bus shelter: council wrote, no decision", "The council wrote about the bus shelter and has not decided."),
    ("scholarship at Lund: form in, no reply", "I handed in the form for the scholarship at Lund."),
    ("tried the vinegar wash once, dropped it, too sour", "I tried the vinegar wash once and dropped it."),
    ("- Mirko NOT as treasurer, asked Jana. glad", "I asked Jana to be treasurer."),
    ("website: texts finished. NOT online yet, Pia still busy", "The texts for the website are finished."),
    ("P: write to the two clubs that stopped paying. wrote to one", "I wrote to one of the two clubs."),
    ("came to my third recital. she did not come to the one in Graz", "You came to one of my recitals."),
    ("Kofi (Tue): I can bring the ladder this time.\nPriya (Wed): fine, I bring the paint", "I can bring the ladder, and you bring the paint."),
    ("she said \"I will look for the 1911 map\" / I count the stones (DONE)", "My count of the stones is done, and you were going to look for the 1911 map."),
    ("not with dad's savings!! bank loan or nothing", "Dad still has his savings."),
    ("Aunt Vera has NOT told him about me", "Aunt Vera has not told you about me."),
    ("want to give back: signed up as mentor for beginners", "I have signed up as a mentor for beginners."),
    ("Priya: I'll bring the oars then. Not the long one, that is split.", "You said you would bring the oars."),
    ("Priya: What I can do is look at your menu before it is printed.", "Thank you for offering to look at my menu before it is printed."),
    ("promised her: return the sieve in June + sing at her feast (29 June)", "I'll return the sieve in June and sing at your feast."),
    ("4 wks ago she said she'd \"have a think\" about the jury. not a yes.", "Four weeks ago you said you would have a think about the jury."),
    ("lends me the drill press till May", "Good of you to say you would lend me the drill press."),
    ("Me, 16 June: may I ask you 20 min about grafting?\nPriya, 17 June: Yes of course! Second week of July?", "I asked you for twenty minutes, and you offered the second week of July."),
]  # fmt: skip


def found(notes: str, said: str) -> list[Fault]:
    """What the rule finds in one sentence of a letter, or of a debrief where it is an item."""
    context = Context(me=MeContext(name="Kofi Berg"), mentor=MentorContext(name="Priya"), sources=(notes,))
    if said.startswith("- "):
        return list(is_borne_out(DraftText(f"# Debrief\n\nPromises\n{said}\n", Kind.DEBRIEF, Channel.FILE), context))
    letter = f"Subject: News\n\nDear Priya,\n\n{said}\n\nKind regards,\nKofi"
    return list(is_borne_out(DraftText(letter, Kind.UPDATE, Channel.EMAIL), context))


@pytest.mark.parametrize(("notes", "said"), TOLD_OTHERWISE)
def test_what_the_notes_leave_open_or_deny_is_found(notes: str, said: str) -> None:
    assert found(notes, said)


@pytest.mark.parametrize(("notes", "said"), TOLD_ALIKE)
def test_what_keeps_to_the_notes_is_left_alone(notes: str, said: str) -> None:
    """A doubt by weights, which no rule speaks of, is another matter."""
    assert not [one for one in found(notes, said) if one.message != MESSAGES["doubted"]]
