"""Who was asked, who knows, and what is only advised or denied of another day: true sentences beside false twins."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.model.messages import Channel, Kind


def levels(notes: str, said: str, kind: Kind = Kind.UPDATE) -> list[str]:
    """The levels of what is found in one sentence of a letter to Hesper Quill; a fault's own level is `error`."""
    context = Context(me=MeContext(name="Ilse Brandt"), mentor=MentorContext(name="Hesper Quill"), sources=(notes,))
    draft = DraftText(f"Dear Hesper,\n\n{said}\n\nIlse", kind, Channel.EMAIL)
    return [fault.level or "error" for fault in is_borne_out(draft, context)]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("the verger doesn't know about the bats yet", "The verger already knows about the bats."),
        ("eight bell ringers (tell them after the vicar's yes)", "The bell ringers have all agreed to come."),
        ("treasurer not asked yet", "The treasurer has approved, so we can order."),
        ("must still ask the landlady about the dog", "My landlady is fine with the dog."),
    ],
)
def test_who_is_still_to_be_asked_and_is_told_as_knowing_is_remarked_upon(notes: str, said: str) -> None:
    assert levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("the verger doesn't know about the bats yet", "The verger does not know about the bats yet."),
        ("eight bell ringers (tell them after the vicar's yes)", "I'll tell the bell ringers once the vicar agrees."),
        ("treasurer not asked yet\nTue: treasurer asked, agreed", "The treasurer has agreed, so we can order."),
        ("must still ask the landlady about the dog", "The vet already knows about the dog."),
    ],
)
def test_who_is_asked_by_now_or_told_as_still_to_be_asked_is_let_pass(notes: str, said: str) -> None:
    assert levels(notes, said) == []


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("we have 9 looms since March, I'm the only weaver", "Since March we have had nine looms."),
        ("H: asked my brother, he says fine if you bring the key", "Your brother agreed, provided I bring the key."),
        ("the first jars should be kept and not sold. Six jars went on Sunday", "I sold six jars on Sunday."),
        ("lamp workshop: yes, from May, not June", "Lamp workshop: yes, from May."),
        ("Tue: he signed the lease. He never signs on Mondays", "On Tuesday he signed the lease."),
        ("in autumn he opens the next stall and wants me there", "In autumn he opens the next stall."),
        ("rules plan: 9 of 12 boats have written rules", "Of the twelve boats, nine have written rules."),
        ("the roof leaks", "Here is what I noted, and you'll tell me if I have it wrong."),
    ],
)
def test_what_the_notes_bear_out_in_other_words_is_no_fault(notes: str, said: str) -> None:
    assert not {"error", "warn"} & set(levels(notes, said))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("we will have 9 looms from March", "We have had nine looms since March."),
        ("asked my brother for the key, he says no", "My brother agreed to lend the key."),
        ("the first jars were kept and not sold", "I sold the first jars."),
        ("he never signed the lease", "On Tuesday he signed the lease."),
        ("he wants to open another stall, maybe", "You promised that he opens another stall."),
        ("the barrels I must still weigh, before the fair", "I have weighed the barrels before the fair."),
        ("asked H. for the loom on 3 May. she only said 'will see', so not sure at all",
         "You promised to lend me the loom, so may I ask how it stands?"),
    ],
)  # fmt: skip
def test_the_false_twins_are_found(notes: str, said: str) -> None:
    assert levels(notes, said)


def test_a_chat_with_times_is_read_as_a_talk_though_nobody_asks_in_it() -> None:
    notes = (
        "[12/01, 18:24] Hesper Quill: I'll send you the address of the dyer when I find it\n"
        "[12/01, 18:30] me: wonderful\n"
        "[13/01, 08:02] Hesper Quill: Found. Mrs Ash, Dock Lane"
    )
    assert "error" not in levels(notes, "Thank you for finding the address of the dyer.", Kind.THANKS)
    assert levels(notes, "I'll send you the address of the dyer, as I promised.", Kind.THANKS)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("asked if she'd mend my awning: no, take it to the sailmaker", "Hesper mends my awning."),
        ("guild pays the stall and the lamps, not the ferry", "The guild pays for the stall, the lamps and the ferry."),
        ("could they store the looms over winter? no, too damp", "They store the looms over winter."),
    ],
)
def test_what_was_refused_or_left_out_and_is_told_as_given_is_remarked_upon(notes: str, said: str) -> None:
    assert levels(notes, said, Kind.DEBRIEF)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("asked if she'd mend my awning: no, not her trade", "Shall I mend my awning this winter?"),
        ("guild pays the stall and the lamps, not the ferry", "The guild pays for the stall and the lamps."),
        ("could they store the looms over winter? no problem", "They store the looms over winter."),
        ("a fee of 80, do I pay half? no", "There is a fee of 80."),
    ],
)
def test_what_was_not_refused_is_let_pass(notes: str, said: str) -> None:
    assert levels(notes, said, Kind.DEBRIEF) == []
