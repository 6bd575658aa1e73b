# ruff: noqa: E501 - a note or a letter is one line
"""What the notes settle in few words - an answer, a taking back, whose idea it was - and what the draft makes of it."""

from __future__ import annotations

import pytest

from assistant.model.messages import Kind
from tests.checks.commitments.test_borne_out import found

BORNE_OUT = [
    # a question for one of several is settled by its answer
    (Kind.DEBRIEF, "Priya tue\n-> who chairs? me. not Denise. ok agreed", "**Decided:** I chair it myself."),
    (Kind.DEBRIEF, "Priya tue\nwhen do we print? in june. decided", "## Decided\n- We print in June."),
    (Kind.DEBRIEF, "Priya wed\nwhich stall? the corner one, settled", "**Decided:** we take the corner stall."),
    # an offer as a question, taken in the next line
    (Kind.DEBRIEF, "P: Shall I lend you the tent?\nme: please", "- [ ] Priya: lends me the tent"),
    (
        Kind.DEBRIEF,
        "me: do you still have your recipe from Lagos?\nPriya: I do. Shall I copy it?\nme: please\nPriya: will do",
        "- [ ] Priya: copies the recipe from Lagos",
    ),
    (Kind.THANKS, "P: shall I write to the museum for you?\nme: please!", "Thank you for offering to write to the museum for me."),
    # whose idea it was says nothing against it
    (Kind.SCHEDULING, "Priya fri 10h\nshe brings the rusty net (her idea)", "You had kindly offered to bring the rusty net."),
    (Kind.UPDATE, "Priya shows me the ledger (her own suggestion)", "You offered to show me the ledger."),
    (Kind.THANKS, "priya sends me the map, her idea", "Thank you for offering to send me the map."),
    # taken back in the same breath
    (Kind.DEBRIEF, "P: i paint the sign for you. later: no, my back, can't", "She first offered to paint the sign and then took it back."),
    (Kind.DEBRIEF, "P: I drive you to Lund. then: no sorry, can't, the car", "She offered to drive me to Lund, but had to withdraw."),
    (Kind.CLOSE_OUT, "Priya said she'd speak at the fair. then cancelled", "Priya promised to speak at the fair and then backed out."),
    # the asking, not what was asked for
    (Kind.DEBRIEF, "budget = ONE page, no cents\nP: can i have it monday? me: yes", "She asked for the page by Monday."),
    (Kind.DEBRIEF, "plan on one sheet, nothing printed\nP wants the sheet friday?", "Priya asked for the sheet by Friday."),
    (Kind.UPDATE, "asked the landlord about the shed. he won't", "I asked the landlord about the shed."),
    # what only points back
    (Kind.CLOSE_OUT, "contact? we both say: not for now, fine", "## Next contact\nNone for the time being, we chose it so."),
    (Kind.CLOSE_OUT, "meet again? both: no, good so", "## Next contact\nNone, we agreed on that."),
    (Kind.CLOSE_OUT, "further calls? rather not, both", "## Next contact\nNo further calls. We decided so together."),
    # years at a trade are no plan
    (Kind.REFERRAL, "me: 14 yrs stone mason Bath, own yard\nwant: a partner", "Ana Berg has worked as a stone mason in Bath for fourteen years."),
    (Kind.REFERRAL, "me for blurb: 6 years ward clerk, since may the rota", "Ana Berg has kept a ward running as its clerk for six years."),
    (Kind.REFERRAL, "me: since 2019 goat cheese, 3 markets", "Ana Berg has made goat cheese since 2019 and has sold it at three markets."),
]  # fmt: skip

NOT_BORNE_OUT = [
    (Kind.DEBRIEF, "Priya tue\nwho chairs? not clear, maybe Denise", "**Decided:** I chair it myself."),
    (Kind.DEBRIEF, "Priya tue\ndo we print in june? not decided", "## Decided\n- We print in June."),
    (Kind.THANKS, "P: shall I write to the museum?\nme: no, I'd rather do it myself", "Thank you for offering to write to the museum."),
    (Kind.THANKS, "P had the idea to lend me the tent, not sure yet", "Thank you for promising me the tent."),
    (Kind.DEBRIEF, "P: i paint the sign for you. later: no, my back, can't", "She promised to paint the sign."),
    (Kind.UPDATE, "still to ask the landlord about the shed", "I asked the landlord about the shed."),
    (Kind.REFERRAL, "me: apply for the certificate, next year", "Ana Berg has applied for the certificate."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "notes", "text"), BORNE_OUT)
def test_what_the_notes_settle_in_few_words_is_borne_out(kind: Kind, notes: str, text: str) -> None:
    assert [fault for fault in found(kind, notes, text) if fault.level != "info"] == []


@pytest.mark.parametrize(("kind", "notes", "text"), NOT_BORNE_OUT)
def test_what_stays_open_or_is_taken_back_is_not(kind: Kind, notes: str, text: str) -> None:
    assert found(kind, notes, text)
