"""Words to look at twice: the sense decides."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext
from assistant.model.messages import Kind


def _words(text: str, context: Context | None = None) -> list[str]:
    found = run_checks(f"Hi Priya,\n\n{text}\n\nBest,\nAna", Kind.UPDATE, context=context or Context())
    return [f.text for f in found if f.id == "PRIV-WORDS"]


PRIVATE = [
    "My colleague was fired last week.",
    "They fired her on Monday.",
    "HR calls it confidential.",
    "We signed an NDA with the client.",
    "Her salary is twice mine.",
    "I was made redundant in March.",
    "There will be redundancies in May.",
    "The next layoffs hit our floor.",
    "Half of the team was laid off.",
    "Tom was diagnosed with diabetes.",
    "My deputy is pregnant.",
    "Moira is expecting a baby.",
    "She was harassed by a client.",
    "He faces a disciplinary hearing.",
    "The deputy got a written warning.",
    "Between us, the clinic is for sale.",
    "She told me in confidence that she leaves.",
    "It is not public yet, but we merge.",
    "A third of our office is to be let go.",
    "His depression is back.",
    "Two of us were sacked.",
    "Nobody knows yet that we close.",
    "My sister has breast cancer.",
    "He was bullied by his boss.",
]
HARMLESS = [
    "I fired clay tiles all week.",
    "The kiln was fired twice.",
    "I am fired up for the spring.",
    "She hired and fired for ten years and told me how.",
    "We held a fire drill.",
    "Our servers are redundant now, with redundant power.",
    "I cut the redundant words from the report.",
    "The new engine diagnostics work; we diagnosed the leak in an hour.",
    "I care for pregnant ewes in March.",
    "Midwives see pregnant women all day.",
    "Our multidisciplinary and cross-disciplinary team meets on Monday.",
    "I work on the disciplinary boundaries between law and history.",
    "The salary survey is out.",
    "Nothing in the plan is confidential.",
    "I speak with more confidence now.",
    "I let go of the reins, as you said.",
    "He dismissed my first idea, rightly.",
    "The harassment training is on Friday.",
    "A pregnant pause followed.",
    "The gas-fired boiler is gone.",
    "I fired off a mail too fast.",
    "Lay off the coffee, you said.",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_pay_illness_lost_jobs_and_secrets_are_found(text: str) -> None:
    assert _words(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_the_same_words_in_a_harmless_sense_are_left_alone(text: str) -> None:
    assert _words(text) == []


def test_a_persons_own_private_words_are_found_whole_and_in_any_case() -> None:
    context = Context(me=MeContext(private_words=("Project Falk", "Åsa", "C++")))
    assert _words("The project  falk budget.", context) == ["project  falk"]
    assert _words("I met åsa's team.", context) == ["åsa's"]
    assert _words("We moved to C++ in May.", context) == ["C++"]
    assert _words("The falkland islands; basalt.", context) == []
    assert _words("Anything.", Context(me=MeContext(private_words=("", " ")))) == []


def test_pay_is_no_secret_where_it_is_ones_own_goal() -> None:
    text = "You said to name the salary first; I did."
    assert _words(text)
    assert _words(text, Context(goals=("Negotiate my salary by June",))) == []


def test_each_word_is_shown_once() -> None:
    assert _words("He was sacked. She was sacked. I was sacked.") == ["sacked"]
