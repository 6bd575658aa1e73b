"""What a draft leaves open itself, or hardly names, accuses nobody."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.model.messages import Channel, Kind


def _faults(notes: str, said: str, kind: Kind) -> list[str]:
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya Nair"), sources=(notes,))
    found = is_borne_out(DraftText(said, kind, Channel.FILE), context)
    return [said[fault.start : fault.end] for fault in found if fault.level != "info"]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("P -> looks if the trust has still money", "- [ ] @Priya look if the trust still has money"),
        ("PRIYA: I might still have my first roster. I'll look for it.",
         "- [ ] @Priya look for her first roster, if she still has it"),
        ("she sends no. of her plumber", "- [ ] @Priya send me the number of her plumber (no day given)"),
        ("mail from Priya: can do Tue 5 or Thu 7 May", "Thank you for the two days you offered."),
        ("quote in 3 lines. try it on Hanlons first (I said I would)", "It is the first I said I'd do that way."),
        ("decided: evening course from 2 nov. saturday no, kids", "## I decided\n\nEvening course, start 2 November."),
        ("ME: And the shop?\nPRIYA: I'd rather not say anything there.", "She will not comment on the shop."),
    ],
)  # fmt: skip
def test_what_is_left_open_or_hardly_named_accuses_nobody(notes: str, said: str) -> None:
    assert _faults(notes, said, Kind.DEBRIEF) == []


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("Priya: maybe in April, ask me again", "You agreed to meet in April."),
        ("asked her to read ch. 2: no time this year", "Thank you for agreeing to read chapter two."),
    ],
)
def test_what_the_notes_leave_open_or_refuse_is_no_promise(notes: str, said: str) -> None:
    assert _faults(notes, said, Kind.NUDGE)


def test_that_my_own_request_is_settled_the_letter_says_itself() -> None:
    assert not _faults("ask three suppliers\nsomebody else said yes", "My request is settled, then.", Kind.WITHDRAW)
