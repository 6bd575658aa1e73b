"""What is a fault, what is worth a remark, and what a letter may say in its own words."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.model.messages import Channel, Kind


def levels(notes: str, said: str) -> list[str]:
    """The levels of what is found in one sentence of a letter to Hesper Quill; a fault's own level is `error`."""
    context = Context(me=MeContext(name="Ilse Brandt"), mentor=MentorContext(name="Hesper Quill"), sources=(notes,))
    draft = DraftText(f"Dear Hesper,\n\n{said}\n\nIlse", Kind.UPDATE, Channel.EMAIL)
    return [fault.level or "error" for fault in is_borne_out(draft, context)]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("thinking of moving the stall to the quay, not sure", "I'll move the stall to the quay in spring."),
        ("wish I could cut the price list in half", "I am going to cut the price list in half."),
        ("H. would have let me carve alone at first", "You said you'd have let me carve alone at first."),
        ('Hesper: "I can be stricter if you like"', "You offered to be stricter."),
        ('Hesper: "happy to go over the lease with you, ten minutes, no more"',
         "You offered on the stairs to look at my lease."),
        ('Hesper: "I stopped selling lamps and began to mend them"', "You began to mend lamps."),
        ("Hesper: try one shop, one price. nothing else", "You advised me to try one shop and one price."),
        ("agent says she started as a cook", "The agent told me that you started as a cook."),
        ("guild board 4 June. NOT the catalogue. one sheet", "I came with a thick catalogue and left with a sheet."),
        ("TODO me: walk the route twice. TODO me: ring the printer -> NOT DONE YET", "I have walked the route twice."),
        ("talked with Hesper till end of act 2", "Thank you for staying until the second act."),
        ('H. laughed: "you\'ll paint neither"', "You laughed when I told you that I would paint both doors."),
        ("offered to make the index for her book", "Your index is half done."),
        ("H: look at the frames (don't know if she did)", "Hesper was to look at the frames."),
    ],
)  # fmt: skip
def test_what_a_faithful_letter_says_in_its_own_words_is_no_fault(notes: str, said: str) -> None:
    assert not {"error", "warn"} & set(levels(notes, said))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("I said no to moving the stall to the quay", "I accepted the move of the stall to the quay."),
        ("H. would let me carve alone only if her son agrees", "You promised to let me carve alone."),
        ("Hesper: I won't look at the lease", "You offered on the stairs to look at my lease."),
        ("Hesper: do not lower the price of the bench", "You advised me to lower the price of the bench."),
        ("must not ring the printer before May, haven't", "I have rung the printer."),
        ("goals: 1 speak at the guild (dropped, H. agreed)", "I spoke at the guild."),
        ("I look at the frames for Hesper", "You were going to look at the frames."),
    ],
)
def test_what_the_notes_tell_otherwise_stays_a_fault(notes: str, said: str) -> None:
    assert {"error", "warn"} & set(levels(notes, said))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("Hesper: try the evening market", "I tried the evening market and liked it."),
        ("we spoke about wood", "Thank you for staying so long at my stand."),
        ("the shed: painted only", "The shed is dry."),
        ("fair on 3 May", "You'll find us at the fair under a blue umbrella."),
        ("fair on 3 May", "I laughed at the fair, for once."),
    ],
)
def test_what_the_notes_are_silent_on_is_not_remarked_upon(notes: str, said: str) -> None:
    assert not levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("loan form lies on the kitchen table, half filled", "I have sent off the loan form."),
        ("sat the guild exam, failed", "I passed the guild exam."),
        ("asked my boss for Mondays off. he laughed", "My boss has agreed to give me Mondays off."),
    ],
)
def test_what_was_never_sent_passed_or_granted_is_at_least_remarked_upon(notes: str, said: str) -> None:
    assert levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("asked the vicar for the crypt, two nights\nhe: if the wardens agree. they meet in May",
         "The vicar lets us have the crypt for two nights."),
        ("the smith on the old bell frame, spring\nshe: might. asks her son",
         "The smith will take the old bell frame in spring."),
    ],
)  # fmt: skip
def test_a_gift_that_the_notes_leave_open_lines_below_its_name_is_a_remark_and_no_accusation(
    notes: str, said: str
) -> None:
    assert levels(notes, said) == ["info"]


def test_advice_told_as_carried_out_that_the_notes_have_as_not_done_is_remarked_upon() -> None:
    notes = "she'd also said: visit the weaver's yard and see the vats by daylight. NOT done, weaver away til June"
    assert levels(notes, "As you suggested, I visited the weaver's yard and saw the vats by daylight.")
    assert levels("visited the weaver's yard, saw the vats by daylight", "I visited the weaver's yard.") == []


def test_what_the_writer_took_on_is_remarked_upon_as_the_mentors_though_a_line_without_a_name_fits_better() -> None:
    notes = "- her turn at the wheel: draw it from the window. I draw it Sat 14 and bring it to her"
    assert levels(notes, "You will draw her turn at the wheel from the window on Saturday.") == ["info"]
    assert levels(notes, "I will draw her turn at the wheel from the window on Saturday.") == []
    theirs = "- her turn at the wheel: draw it from the window. H. draws it Sat 14"
    assert levels(theirs, "You will draw her turn at the wheel from the window on Saturday.") == []
