"""A thank-you by every channel, in the manner of what was sent before."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from assistant.dialogues.desk import Desk
from assistant.model.correspondence import Message
from assistant.model.limits import fits
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Manner
from assistant.model.work import Artifact
from tests.dialogues.desks import known, with_notes
from tests.dialogues.runs import held as hold
from tests.dialogues.threads import held, of


def sent(text: str, day: int = 2, mentor: str = "priya-nair") -> Message:
    return Message(
        id=f"m-{mentor}-{day}", mentor=mentor, sort="update", channel="email", at=datetime(2026, 11, day, 9), text=text
    )


@pytest.mark.parametrize("channel", CHANNELS[Kind.THANKS])
def test_the_thanks_fit_every_channel_and_name_the_advice(channel: Channel) -> None:
    desk = known().model_copy(update={"channel": channel.value})
    letter = of(Artifact, held("thanks", desk))[0]
    assert letter.channel == channel
    assert fits(letter.text, channel)
    assert "roster" in letter.text


def test_it_opens_and_closes_as_the_person_does() -> None:
    before = (sent("Good morning Priya,\n\nthe pilot runs.\n\nCheers,\nAna Berg"),)
    letter = of(Artifact, held("thanks", known().model_copy(update={"messages": before})))[0]
    assert letter.text.startswith("Good morning Priya")
    assert "Cheers" in letter.text


def test_what_the_profile_says_of_the_manner_goes_before_what_was_sent() -> None:
    me = known().me.model_copy(update={"manner": Manner(sign_off="Warmly")})
    before = (sent("Hi Priya,\n\nthe pilot runs.\n\nCheers,\nAna Berg"),)
    letter = of(Artifact, held("thanks", known().model_copy(update={"messages": before, "me": me})))[0]
    assert "Warmly" in letter.text
    assert "Cheers" not in letter.text


def test_once_sent_one_tells_later_what_came_of_it() -> None:
    outcome = held("thanks", known(), {"sent": True})
    assert of(Message, outcome)[0].answer_by is None
    assert outcome.next_action
    assert outcome.next_action.dialogue == "update"


@pytest.mark.parametrize(
    ("will_do", "asked"), [("try it with the April roster on 3 April", False), ("try it with the whole team", True)]
)
def test_by_when_is_asked_only_where_the_answer_has_no_day(will_do: str, asked: bool) -> None:
    desk = known().model_copy(update={"commitments": ()})
    assert ("due" in hold("thanks", desk, {"will_do": will_do}).asked) is asked


def told(words: str, folder: Path, mentor: str = "") -> Desk:
    """The desk of `known` with these words as the notes at hand."""
    file = folder / "notes.md"
    file.write_text(words, encoding="utf-8")
    noted = with_notes(file)
    desk = known()
    return desk.model_copy(
        update={"sources": noted.sources, "notes": noted.notes, "mentor": mentor or desk.mentors[0].id}
    )


def test_a_day_that_has_passed_is_neither_announced_nor_promised(tmp_path: Path) -> None:
    words = (
        "Talk with Priya on 2 November 2026. Priya suggested letting the team draft the roster first.\n"
        "- [ ] me: show the draft to the team by 6 November\nNext: Thursday 12 November 2026, 14:00\n"
    )
    letter = of(Artifact, held("thanks", told(words, tmp_path)))[0]
    assert "letting the team draft" in letter.text
    assert "November" not in letter.text


def test_nobody_is_thanked_for_the_advice_of_somebody_else(tmp_path: Path) -> None:
    words = (
        "Priya suggested letting the team draft the roster first.\nTom Okafor told me to stop counting hours.\n"
        "I promised to try it by 4 December.\n"
    )
    assert "stop counting hours" in of(Artifact, held("thanks", told(words, tmp_path, "Tom Okafor")))[0].text
