"""Greetings of many languages, with hyphens, and with the title behind the name or alone."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext
from assistant.checks.context import MentorContext as M
from assistant.model.messages import Kind

KNOWN = Context(
    mentor=M(name="Farida Hashmi", call_name="Farida", familiarity="known", meetings_held=4),
    sources=("Farida: 3 cloths not 10, one month now",),
    me=MeContext(name="Bilal Qureshi"),
)
NAMES = {"FACT-NAME", "MSG-NAME"}


def accused(greeting: str, context: Context = KNOWN) -> list[str]:
    text = f"{greeting}\n\nI have done three cloths for one month now. No need to reply.\n\nBilal"
    return [finding.id for finding in run_checks(text, Kind.UPDATE, context=context) if finding.id in NAMES]


@pytest.mark.parametrize(
    "greeting",
    [
        "Assalam-o-alaikum Farida sahiba,",
        "As-salamu-alaikum Farida baji,",
        "Asalam-u-Alaikum Farida Sahiba,",
        "Assalam o Alaikum wa Rahmatullah Farida sahiba,",
        "Wa-alaikum-salaam Farida khanum,",
        "Sat-Sri-Akal Farida ji,",
        "Jai Shri Krishna Farida ben,",
        "Radhe-Radhe Farida ji,",
        "Namaskar Farida-ben,",
        "Konnichiwa Farida-san,",
        "Annyeonghaseyo Farida-ssi,",
        "Merhaba Farida Hanım,",
        "Good day oga Farida,",
        "Ni-hao Farida laoshi,",
        "Selamat-pagi Bu Farida,",
        "Kumusta po, Ate Farida,",
        "Jai Hind Farida ma'am,",
        "Good afternoon Farida mam,",
        "Farida sahiba,",
    ],
)
def test_a_greeting_may_honour_the_name_in_any_way(greeting: str) -> None:
    assert accused(greeting) == []


@pytest.mark.parametrize(
    "greeting", ["Good evening ma.", "Good morning sir,", "Hello ma'am,", "Hi Prof,", "Hi Coach,", "Hello oga,"]
)
def test_somebody_known_may_be_called_by_respect_alone(greeting: str) -> None:
    assert accused(greeting) == []
    stranger = KNOWN.model_copy(update={"mentor": M(name="Farida Hashmi", call_name="Farida", familiarity="cold")})
    assert accused(greeting, stranger) == ["MSG-NAME"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Assalam-o-alaikum Rashida sahiba,",
        "Hello Fareeda ji,",
        "Hi Nadia,",
        "Dear Imran bhai,",
        "Dear Sir,",
        "Dear Madam,",
    ],
)
def test_another_name_or_none_for_a_letter_to_anybody_is_found(greeting: str) -> None:
    assert "MSG-NAME" in accused(greeting)
