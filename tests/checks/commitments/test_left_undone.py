"""What the notes leave undone, told as done by whatever words, is remarked on; what they have as done is not."""

from __future__ import annotations

import pytest

from tests.checks.commitments.news import levels


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("lottery grant: form half written, closes 3 March", "The form for the lottery grant is in."),
        ("lease for the kiln shed: needs the landlord's stamp, he's away", "The lease for the kiln shed is signed."),
        ("harbour permit: draft on my desk, hopefully tomorrow", "The harbour permit is in the post."),
        ("boat trailer: got three quotes, still have to choose", "I have bought the boat trailer."),
        ("sponsor letter to the brewery: not sent yet", "The sponsor letter went off to the brewery."),
        ("parish archive boxes: halfway, rest in June", "The parish archive boxes are off my desk."),
        ("new booking system: waiting for the cable", "The new booking system is up and running."),
    ],
)
def test_what_is_left_undone_told_as_done_is_remarked_on(notes: str, said: str) -> None:
    assert levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("lottery grant: form handed in on 1 March", "The form for the lottery grant is in."),
        ("lottery grant: form half written, closes 3 March", "The form for the lottery grant is half written."),
        ("lease for the kiln shed: signed, must pay the deposit", "The lease for the kiln shed is signed."),
        ("harbour permit: posted Monday", "The harbour permit is in the post."),
        ("sponsor letter to the brewery: not sent yet", "The sponsor letter to the brewery has not gone off yet."),
        ("sponsor letter to the brewery: not sent yet", "The sponsor letter to the brewery is nearly finished."),
        ("new booking system: live since Monday, 40 bookings", "The new booking system is up and running."),
    ],
)
def test_what_is_done_or_left_open_in_the_draft_too_is_let_pass(notes: str, said: str) -> None:
    assert levels(notes, said) == []
