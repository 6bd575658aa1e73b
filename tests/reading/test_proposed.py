"""Whom a reply proposes to ask instead: only whom the one who answered puts forward, never a place or an errand."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.correspondence import Answer
from assistant.reading.replies import read_reply

TODAY = date(2026, 11, 16)
LENA = frozenset(("lena", "okoye"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I can't this year, but you should ask Wendy Cole, who runs the lab in Farnham.", "Wendy Cole"),
        ("I would ask Wendy Cole.", "Wendy Cole"),
        ("Sorry, no. I'm copying in Esther, who did just this.\n\nLena", "Esther"),
        ("From: Lena Okoye\n\nLena Okoye here, briefly. Try Wendy Cole instead.", "Wendy Cole"),
        ("No time this year. Ask Wendy Cole.\n\nLena Okoye, head of estates", "Wendy Cole"),
        ("Lena can't this year. She said I should ask Wendy Cole. Esther was there, too.", "Wendy Cole"),
        ("Call with Lena.\nShe has no time and told me to write to Wendy Cole.\nI will ask Esther.", "Wendy Cole"),
        ("Lena: no time, but ask Wendy Cole.", "Wendy Cole"),
        ("Lena is full this year, she suggested Wendy Cole.", "Wendy Cole"),
        ("Lena has no time, but she will put me in touch with Wendy Cole.", "Wendy Cole"),
        ("Lena declined. Wendy Cole would be a better person to ask, she says.", "Wendy Cole"),
    ],
)
def test_whom_the_one_who_answered_puts_forward_is_named(text: str, name: str) -> None:
    reply = read_reply(text, TODAY, LENA)
    assert reply is not None
    assert reply.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Lena suggested Farnham as the place for the workshop.",
        "Lena said: talk to Farnham council about the room.",
        "Met Lena at the Farnham office. She suggested Farnham for the workshop.",
        "Talk with Lena.\n- ask Esther for the budget sheet\n- call Esther on Friday",
        "I should ask Esther for the budget sheet before Friday.",
        "I told Lena I would speak to Esther about the rota.",
        "Lena has heard that we meet Esther on Monday.",
        "I'll ask Esther about the room and come back to you.",
    ],
)
def test_a_place_and_somebody_who_is_only_spoken_of_are_nobody_to_ask_instead(text: str) -> None:
    reply = read_reply(text, TODAY, LENA)
    assert reply is None or (reply.answer is not Answer.REFERRAL and not reply.name)
