# ruff: noqa: E501 - a note or a letter is one line
"""What a draft takes for granted - `glad that you will`, `that's decided` - and tasks handed out in the notes."""

from __future__ import annotations

import pytest

from assistant.model.messages import Kind
from tests.checks.commitments.test_borne_out import found

WRONG = [
    # glad of what was never said
    (Kind.DECLINE_REPLY, "Priya answered: no, and not later either, she has stopped mentoring", "I'm glad that you will take me on in the spring instead."),
    (Kind.UPDATE, "if the road is dry she may drive up, or not at all\nmy uncle thinks she comes. dont know", "I'm pleased that you are coming up on Sunday."),
    (Kind.THANKS, "P: no time for the play, sorry", "I am delighted that you will review the play."),
    # called settled
    (Kind.UPDATE, "Priya: count each cup\nclose the kiosk in may? dont know yet", "So the kiosk closes in May, that's decided."),
    (Kind.UPDATE, "Priya tue\nmove the choir to fridays? not sure, ask them first", "The choir moves to Fridays, it's agreed."),
    (Kind.UPDATE, "sell the pony? maybe. mum is against", "We sell the pony in autumn, that's settled."),
    # somebody else's task
    (Kind.DEBRIEF, "Priya gets tents from the scouts (4)\nme: ring the farmer", "- [ ] @me borrow the four tents from the scouts (due 2026-03-06)"),
    (Kind.DEBRIEF, "Priya prints the posters for the barn\nme: hang them", "- [ ] @me print the posters for the barn (due 2026-03-06)"),
    (Kind.DEBRIEF, "P fetches the keys of the hall from the vicar", "- [ ] @me fetch the keys of the hall (due 2026-03-06)"),
    # asked, lent or shown by somebody else
    (Kind.GIVE_BACK, "walk w/ Priya. Her colleague Una asked if i'd do the irish names", "You asked me on the walk whether I'd do the Irish names."),
    (Kind.GIVE_BACK, "lunch w/ Priya. Her brother Tom asked if I could translate the menu", "You asked me at lunch whether I could translate the menu."),
    (Kind.THANKS, "P: bees need water. Tom Reed showed me the copper smoker", "You showed me the copper smoker."),
]  # fmt: skip

RIGHT = [
    (Kind.UPDATE, "Priya comes up on sunday, train 10.12", "I'm pleased that you are coming up on Sunday."),
    (Kind.THANKS, "P: I'll take you on in spring, gladly", "I'm glad that you will take me on in the spring."),
    (Kind.KEEP_IN_TOUCH, "P moves to Lund in may", "I'm glad that you will be nearer the sea."),
    (Kind.UPDATE, "Priya: count each cup\nkiosk closes in may, decided", "So the kiosk closes in May, that's decided."),
    (Kind.UPDATE, "choir -> fridays, all agreed", "The choir moves to Fridays, it's agreed."),
    (Kind.UPDATE, "pony: sold in autumn? yes, settled w/ mum", "We sell the pony in autumn, that's settled."),
    (Kind.DEBRIEF, "Priya gets tents from the scouts (4)\nme: ring the farmer", "- [ ] Priya: gets the four tents from the scouts"),
    (Kind.DEBRIEF, "me: print the posters. Priya checks the spelling", "- [ ] @me print the posters (due 2026-03-06)"),
    (Kind.DEBRIEF, "P fetches the keys. I open the hall", "- [ ] @me open the hall (due 2026-03-06)"),
    (Kind.GIVE_BACK, "walk w/ Priya. she asked if i'd do the irish names", "You asked me on the walk whether I'd do the Irish names."),
    (Kind.GIVE_BACK, "Tom Reed asked for the menu. Priya asked if I could translate the menu", "You asked me at lunch whether I could translate the menu."),
    (Kind.THANKS, "P showed me the copper smoker, Tom Reed was there", "You showed me the copper smoker."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "notes", "text"), WRONG)
def test_what_the_notes_leave_open_is_not_taken_for_granted(kind: Kind, notes: str, text: str) -> None:
    assert found(kind, notes, text)


@pytest.mark.parametrize(("kind", "notes", "text"), RIGHT)
def test_what_the_notes_settle_may_be(kind: Kind, notes: str, text: str) -> None:
    assert [fault for fault in found(kind, notes, text) if fault.level != "info"] == []
