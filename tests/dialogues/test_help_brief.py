"""D08: the brief goes by its channel, is marked as sent, and holds nothing that is private."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.messages import Channel, Kind
from assistant.model.work import Noted
from tests.dialogues.desks import known
from tests.dialogues.runs import held

TOLD = {"regret": "Should I pilot roster A or roster B?", "topic[1].help": "challenge"}


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.SLACK, Channel.LINKEDIN_MESSAGE])
def test_it_is_written_for_the_channel_that_was_settled(channel: Channel) -> None:
    desk = known().model_copy(update={"channel": channel.value})
    brief = held("help-brief", desk, TOLD).papers[Kind.HELP_BRIEF]
    assert brief.channel == channel
    assert bool(brief.subject) == (channel is Channel.EMAIL)


def test_unsent_it_is_to_be_sent_a_day_before_the_talk_and_sent_it_is_kept() -> None:
    open_step = held("help-brief", known(), TOLD).outcome.next_action
    assert open_step
    assert open_step.day == date(2026, 11, 24)
    run = held("help-brief", known(), TOLD | {"sent": True})
    assert [message.sort for message in run.messages] == [Kind.HELP_BRIEF]
    assert run.mentors["priya-nair"].last_contact == known().today


def test_what_is_feared_stays_in_a_private_note() -> None:
    run = held("help-brief", known(), TOLD | {"fear": "that I am too slow for this job"})
    assert "slow" not in run.papers[Kind.HELP_BRIEF].text
    assert [note.private for note in run.records(Noted) if isinstance(note, Noted)] == [True]
