"""What fits where: the numbers a user meets when a text is too long for its channel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.limits import checked_kinds, fits, limits_as_of, room_of, sms_parts, words_of
from assistant.model.messages import CHANNELS, Channel, Kind


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("ж" * 70, 1),
        ("ж" * 71, 2),
        ("a" * 159 + "€", 2),
        ("a" * 69 + "’", 1),
        ("a" * 70 + "’", 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_a_text_message_is_counted_in_the_parts_it_is_sent_in(text: str, count: int) -> None:
    assert sms_parts(text).count == count


def test_the_character_that_makes_parts_short_is_named() -> None:
    assert sms_parts("see you at four ✓").wide == "✓"
    assert sms_parts("see you at four").wide == ""


@given(st.text(max_size=400))
def test_parts_never_shrink_as_a_message_grows(text: str) -> None:
    assert sms_parts(text).count <= sms_parts(text + text).count


def test_a_linkedin_note_holds_more_for_an_account_that_pays() -> None:
    assert fits("a" * 200, Channel.LINKEDIN_NOTE)
    assert not fits("a" * 201, Channel.LINKEDIN_NOTE)
    assert fits("a" * 300, Channel.LINKEDIN_NOTE, paid=True)
    assert not fits("a" * 301, Channel.LINKEDIN_NOTE, paid=True)


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_has_its_row(channel: Channel) -> None:
    assert fits("", channel)
    if channel not in {Channel.FILE, Channel.ICS}:
        assert room_of(channel).sources


def test_every_kind_that_is_written_to_somebody_has_a_length() -> None:
    papers = {Channel.FILE, Channel.ICS}
    letters = [kind for kind in Kind if not set(CHANNELS[kind]) & papers]
    assert all(words_of(kind) for kind in letters)
    assert all((words_of(kind) is not None) for kind in checked_kinds())


def test_the_numbers_say_when_they_were_looked_up() -> None:
    assert limits_as_of().year >= 2026
