"""A first message by every channel: what is settled is not asked, what is heavy is shown, what is near is proposed."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from assistant.checks import run_checks
from assistant.checks.context_json import to_context
from assistant.conversations.advance import Exchange
from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through
from assistant.dialogues.registry import DIALOGUES
from assistant.dialogues.turns import Review, Say
from assistant.model.correspondence import Message
from assistant.model.limits import fits
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact
from tests.dialogues.desks import known
from tests.dialogues.threads import LENA, WENDY, asked, held, keys_of, of, request

TOLD: dict[str, JsonValue] = {
    "why": "her talk on pricing for small clinics in Lund",
    "goal": "lead two roster reviews on my own",
    "ask": "how you chose your first roster tool",
    "familiarity": "cold",
}


def to_nora(**more: object):  # type: ignore[no-untyped-def]
    return known().model_copy(update={"mentor": "Nora Vance", "goals": (), **more})


@pytest.mark.parametrize("channel", CHANNELS[Kind.FIRST_CONTACT])
def test_the_message_fits_its_channel_and_stops_at_no_rule(channel: Channel) -> None:
    step, _ = run_through(DIALOGUES["first-contact"].maker(), to_nora(channel=channel.value), TOLD, builtin_perform)
    review = next(s.turn for s in step.said if isinstance(s, Exchange) and isinstance(s.turn, Review))
    draft = review.draft
    assert draft.channel is channel
    assert fits(draft.body, channel)
    whole = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
    found = run_checks(whole, draft.kind, channel, to_context(review.context))
    assert not [f.id for f in found if f.level == "error"]


def test_a_settled_channel_is_not_asked_for_and_a_tight_one_asks_no_days() -> None:
    assert "channel" in keys_of("first-contact", to_nora(), TOLD)
    tight = keys_of("first-contact", to_nora(channel="linkedin-note"), TOLD)
    assert not {"channel", "days", "way", "minutes"} & set(tight)
    written_before = asked(request(WENDY, 2))
    assert "channel" not in keys_of("first-contact", written_before, {"why": "her talk on rosters"})


def test_a_length_that_is_settled_is_not_asked_for() -> None:
    assert "minutes" not in keys_of("first-contact", to_nora(minutes=15), TOLD)
    assert "15 minutes" in of(Artifact, held("first-contact", to_nora(minutes=15), TOLD))[0].text


def test_a_stranger_is_asked_for_half_an_hour_at_most_and_a_matched_mentor_for_an_hour() -> None:
    stranger = of(Artifact, held("first-contact", to_nora(), TOLD | {"minutes": 60}))[0]
    assert stranger.minutes == 30
    matched = of(Artifact, held("first-contact", to_nora(), TOLD | {"minutes": 60, "familiarity": "matched"}))[0]
    assert matched.minutes == 60


def test_a_heavy_ask_is_shown_and_a_lighter_one_can_take_its_place() -> None:
    heavy = TOLD | {"ask": "could you review my CV"}
    key = next(key for key in keys_of("first-contact", to_nora(), heavy) if key.startswith("ask.lighter"))
    kept = of(Artifact, held("first-contact", to_nora(), heavy))[0]
    assert (kept.ask, kept.weight) == ("could you review my CV", 4)
    lighter = of(Artifact, held("first-contact", to_nora(), heavy | {key: "which part of a CV you read first"}))[0]
    assert (lighter.ask, lighter.weight) == ("which part of a CV you read first", 1)
    assert not any(key.startswith("ask.lighter") for key in keys_of("first-contact", to_nora(), TOLD))


def test_what_was_sent_starts_the_clock_and_asks_for_what_it_asked() -> None:
    outcome = held("first-contact", to_nora(), TOLD | {"sent": True})
    message, mentor = of(Message, outcome)[0], of(Mentor, outcome)[0]
    assert mentor.stage is Stage.CONTACTED
    assert message.ask == TOLD["ask"]
    assert outcome.next_action
    assert outcome.next_action.day == message.answer_by == mentor.next_contact
    assert of(Artifact, outcome)[0].text == message.text


def test_the_three_line_form_is_kept_with_the_mail() -> None:
    assert of(Artifact, held("first-contact", to_nora(), TOLD))[0].short


def test_five_open_requests_are_said_to_be_enough() -> None:
    people = [Mentor(id=f"p-{n}", name=f"Pat {n}", stage=Stage.CONTACTED) for n in range(5)]
    desk = to_nora()
    many = desk.model_copy(
        update={"mentors": (*desk.mentors, *people), "messages": tuple(request(p, 10) for p in people)}
    )
    few = desk.model_copy(update={"mentors": (*desk.mentors, LENA), "messages": (request(LENA, 10),)})
    for case, told in ((many, True), (few, False)):
        step, _ = run_through(DIALOGUES["first-contact"].maker(), case, TOLD, builtin_perform)
        assert any(isinstance(s, Say) and "requests are out" in s.text for s in step.said) is told
