"""Sentences that look like a fault and are none, beside those that are one: what subject, object and kind decide."""

from __future__ import annotations

import pytest

from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

DATES = [
    ("May we talk about this: should I sign with A or B? Could we take 15 minutes? When would suit you?", False),
    ("Can I ring you about the loft? Do 20 minutes sound right? Which evening is best for you?", False),
    ("Shall we talk over the lease, A or B? Is half an hour all right? Does Tuesday or Friday work?", False),
    ("Do you like your post? How did you get it? When would suit you?", True),
    ("Is Monday good? Is Tuesday good? Is Thursday good?", True),
    ("May we talk about the lease? When would suit you? Who pays for repairs? Is the bank strict?", True),
]


@pytest.mark.parametrize(("text", "fires"), DATES)
def test_what_how_long_and_when_are_one_request_for_a_date(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-MANY", f"Hi Priya, {text}", Kind.SCHEDULING, channel=Channel.SMS)) is fires
