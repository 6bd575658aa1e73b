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


OPEN_QUESTIONS = [
    "The rangers copy it already; whether it will outlive the season nobody knows.",
    "Will it hold through the winter? Nobody knows.",
    "How the fox got in, nobody knows.",
    "Why the tide turned so early no one knows.",
    "When the bridge opens again nobody knows yet.",
    "Nobody knows yet whether the frost took the vines.",
    "Nobody knows so far how many pupils will come.",
    "No one knows yet what the council will decide.",
    "Where the second key went nobody knows.",
    "Who painted the ceiling nobody knows.",
    "If the herring come back at all, nobody knows.",
    "What it will cost in the end nobody knows.",
    "Which of the two roofs leaks nobody knows.",
    "How long the strike will last, no one knows so far.",
    "Nobody knows for sure, least of all the weather office.",
    "Is it the pump or the valve? No one knows.",
]
KEPT_SECRET = [
    "I am leaving in May, and nobody knows.",
    "Please keep it so: nobody knows about my new job.",
    "Nobody knows yet that we close the branch.",
    "I have applied in Bergen. Nobody knows yet.",
    "Nobody knows this except you.",
    "She is expecting, no one knows so far.",
    "We sell the farm; nobody knows it yet.",
    "What I earn nobody knows.",
    "I plan to resign and nobody knows about it.",
    "None of the team knows about it yet.",
]


@pytest.mark.parametrize("text", OPEN_QUESTIONS)
def test_what_nobody_can_know_is_no_secret(text: str) -> None:
    assert _words(f"The season is over. {text} Best wishes for the autumn.") == []


@pytest.mark.parametrize("text", KEPT_SECRET)
def test_what_nobody_is_to_know_is_one(text: str) -> None:
    assert _words(f"The season is over. {text}")


PROCEEDINGS = [
    "How do I speak to the team while Colm's disciplinary is still running?",
    "Her disciplinary is on Monday.",
    "Since the grievance against me nobody talks.",
    "Dana's grievance was heard last week.",
    "He got a warning letter in May.",
    "She had a verbal warning last month.",
    "He is suspended on full pay.",
    "The ward is short because Ines was suspended pending the inquiry.",
    "I was suspended from duty in March.",
    "They suspended her over the keys.",
    "His suspension ends in June.",
    "The dismissal hearing is on the 4th.",
]
NO_PROCEEDINGS = [
    "The two of us cross a disciplinary boundary here.",
    "We have a multi-disciplinary team.",
    "I painted the suspended ceiling of the hall.",
    "The lamp is suspended from the rafters.",
    "The van's suspension bridge photo came out well.",
    "My hearing is better on the left.",
    "The flood warning came at four.",
    "The town's public hearing on the bridge is in May.",
    "The old springs: new suspension cables, and it rides well.",
    "I bear no grievance.",
    "The ferry was suspended because of the wind.",
]


@pytest.mark.parametrize("text", PROCEEDINGS)
def test_proceedings_against_somebody_are_looked_at_twice(text: str) -> None:
    assert _words(text)


@pytest.mark.parametrize("text", NO_PROCEEDINGS)
def test_bridges_boundaries_and_ferries_are_no_proceedings(text: str) -> None:
    assert _words(text) == []
