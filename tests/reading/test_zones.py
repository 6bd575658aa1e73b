"""Which time zone an answer names."""

from __future__ import annotations

import zoneinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.words import load
from assistant.reading.zones import zone_of, zone_of_hour


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Europe/Stockholm, e-mail, Swedish and English", "Europe/Stockholm"),
        ("america/new_york", "America/New_York"),
        ("Lisbon time", "Europe/Lisbon"),
        ("lisbon time, by mail", "Europe/Lisbon"),
        ("CET, ana@example.org, German and English", "Europe/Brussels"),
        ("I am in New York most of the year", "America/New_York"),
        ("Lund; Slack; Swedish", "Europe/Stockholm"),
        ("based in Porto, Portuguese and English", "Europe/Lisbon"),
        ("Pacific time, phone", "America/Los_Angeles"),
        ("UK, evenings", "Europe/London"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT -3:00", "Etc/GMT+3"),
        ("I live in Porto but keep London time", "Europe/London"),
        ("São Paulo, Portuguese", "America/Sao_Paulo"),
        ("Ho Chi Minh", "Asia/Ho_Chi_Minh"),
    ],
)
def test_a_zone_is_read_from_its_name_a_city_a_country_or_what_people_call_it(said: str, zone: str) -> None:
    assert zone_of(said) == zone


@pytest.mark.parametrize(
    "said",
    [
        "",
        "e-mail, Swedish and English",
        "write to regina@example.org, she is in the west wing of the center",
        "half of the week in Oslo, half in Tokyo",
        "IST",
        "UTC+5:30",
        "and/or by phone",
        "I wake early",
    ],
)
def test_no_zone_is_guessed_where_none_or_two_are_named(said: str) -> None:
    assert zone_of(said) == ""


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("at 15:00 London time, 30 minutes", "Europe/London"),
        ("3pm CET", "Europe/Brussels"),
        ("10:00 (UTC+1)", "Etc/GMT-1"),
        ("a call with Jordan at 15:00", ""),
        ("at 15:00, London", ""),
        ("9:00 London time, 10:00 Oslo time", ""),
    ],
)
def test_an_hour_has_the_zone_that_is_named_with_it_and_none_from_a_place_alone(said: str, zone: str) -> None:
    assert zone_of_hour(said) == zone


def test_every_zone_in_the_lists_is_one_that_python_knows() -> None:
    words = load("zones")
    for shelf in ("cities", "countries", "names"):
        for said, zone in words[shelf].items():
            zoneinfo.ZoneInfo(zone)
            assert said == said.casefold()


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_gives_a_zone_that_exists_or_none(said: str) -> None:
    zone = zone_of(said)
    assert not zone or zoneinfo.ZoneInfo(zone)
