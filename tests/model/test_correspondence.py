"""Messages that were kept by a command and by the app stand in one order."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.model.correspondence import Message


def test_messages_kept_with_and_without_a_time_zone_can_be_put_in_order() -> None:
    first = Message(id="m-1", mentor="priya-nair", at=datetime(2026, 11, 22, 9))
    later = Message(id="m-2", mentor="priya-nair", at=datetime(2026, 11, 22, 15, tzinfo=UTC))
    assert sorted((later, first), key=lambda message: message.at) == [first, later]
