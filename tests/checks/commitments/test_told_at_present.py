# ruff: noqa: E501 - a note or a letter is one line
"""What the mentor is told to do, in the present, is borne out by words of the notes that bind, or remarked on."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind

NOT_BORNE = [
    ("Priya: would read the loom chapter IF the dyer has seen it before", "- Priya reads the loom chapter."),
    ("may I ring her monthly? No, she wants me to stand alone", "Until then Priya rings me on the first of each month."),
    ("might drop in when she is in town in May, if the fair books her", "Priya comes by in May."),
    ("me: can you speak with Tomas?\nPriya: not before you have asked him yourself\nTomas = head of looms", "- [ ] @Priya speak with Tomas, the head of looms"),
    ("only if the weather holds, she brings the tent poles", "- [ ] Priya brings the tent poles."),
    ("we spoke of wool and of the long winter", "- [ ] @Priya send the names of two dyers (due 2026-05-04)"),
]  # fmt: skip
BORNE = [
    ("Priya reads the loom chapter, by Friday", "- Priya reads the loom chapter."),
    ("she rings me on the first of each month, from June", "Until then Priya rings me on the first of each month."),
    ("P will come by in May", "Priya comes by in May."),
    ("me: can you speak with Tomas?\nPriya: yes, I'll speak with him on Monday\nTomas = head of looms", "- [ ] @Priya speak with Tomas, the head of looms"),
    ("Priya will ask her sister how the mill counts spools", "- Priya asks her sister how the mill counts spools."),
    ("would read the loom chapter if the dyer has seen it", "- Priya reads the loom chapter if the dyer has seen it."),
    ("she would look at the tent if I want", "- Priya might look at the tent."),
    ("Priya will send me the names of two dyers tonight", "- [ ] @Priya send the names of two dyers (due 2026-05-04)"),
]  # fmt: skip
NO_DEED_FOR_OTHERS = [
    "Priya lives by the harbour.",
    "Priya says that looms are patient.",
    "Priya thinks about leaving the mill.",
]


def found(notes: str, said: str) -> list[Fault]:
    context = Context(
        me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya Nair", call_name="Priya"), sources=(notes,)
    )
    return list(
        is_borne_out(DraftText(f"# Talk with Priya\n\n## Promises\n\n{said}\n", Kind.DEBRIEF, Channel.FILE), context)
    )


@pytest.mark.parametrize(("notes", "said"), NOT_BORNE)
def test_a_present_deed_of_the_mentors_without_words_that_bind_is_found(notes: str, said: str) -> None:
    assert found(notes, said)


@pytest.mark.parametrize(("notes", "said"), BORNE)
def test_a_present_deed_that_the_notes_tell_or_promise_stands(notes: str, said: str) -> None:
    assert not found(notes, said)


@pytest.mark.parametrize("said", NO_DEED_FOR_OTHERS)
def test_what_the_mentor_is_or_says_is_no_deed_for_others(said: str) -> None:
    assert not found("we spoke of wool and of the long winter", said)
