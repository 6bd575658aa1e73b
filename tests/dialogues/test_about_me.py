"""D00: what is told of oneself is kept, and what was known before stays."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through
from assistant.dialogues.about_me import about_me
from assistant.dialogues.desk import Desk
from assistant.model.people import Manner, Profile
from tests.dialogues.desks import empty


def profile_after(desk: Desk, given: dict[str, JsonValue]) -> Profile:
    step, _ = run_through(about_me, desk, given, builtin_perform)
    assert step.outcome
    return next(record for record in step.outcome.records if isinstance(record, Profile))


@pytest.mark.parametrize(
    ("reach", "zone", "email"),
    [
        ("Lisbon time, ana@example.org, Portuguese and English", "Europe/Lisbon", "ana@example.org"),
        ("Europe/Stockholm; Slack; Swedish", "Europe/Stockholm", ""),
        ("by mail to a.berg+work@clinic.example.org", "", "a.berg+work@clinic.example.org"),
        ("phone, evenings", "", ""),
    ],
)
def test_the_zone_and_the_address_are_read_out_of_how_one_is_reached(reach: str, zone: str, email: str) -> None:
    profile = profile_after(empty(), {"reach": reach})
    assert (profile.tz, profile.email, profile.reach) == (zone, email, reach)


@pytest.mark.parametrize(("said", "kept"), [("gentle", 1), ("2", 2), ("straight", 3)])
def test_how_direct_letters_are_is_one_of_three_steps(said: str, kept: int) -> None:
    assert profile_after(empty(), {"manner": said}).manner.directness == kept


def test_skipping_everything_keeps_the_profile_as_it_was() -> None:
    known = Profile(
        name="Ana Berg",
        email="ana@example.org",
        tz="Europe/Stockholm",
        linkedin="paid",
        manner=Manner(directness=3, sign_off="Cheers"),
        checks_off=("MSG-PARA",),
        private_words=("Project Falk",),
    )
    assert profile_after(Desk(now=empty().now, me=known), {}) == known
