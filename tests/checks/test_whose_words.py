"""Words of the writer's own turns are not put into somebody else's mouth."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind

TALK = """Farid: What would you tell them?
Me: A budget is a promise with numbers.
Farid: Write that on the wall.
Me: Shall I cut the travel first?
Farid: Never cut what you cannot grow back.
"""


def accused(said: str, notes: str = TALK) -> list[str]:
    context = Context(me=MeContext(name="Lotte Brandt"), mentor=MentorContext(name="Farid Aziz"), sources=(notes,))
    found = run_checks(said, Kind.DEBRIEF, Channel.FILE, context)
    return [finding.text for finding in found if finding.id == "FACT-QUOTE"]


@pytest.mark.parametrize(
    "said",
    [
        'As he put it: "A budget is a promise with numbers."',
        '"A budget is a promise with numbers", he said.',
        'Farid has a word for it. In his words: "a budget is a promise with numbers".',
    ],
)
def test_my_own_words_are_not_theirs(said: str) -> None:
    assert accused(said)


@pytest.mark.parametrize(
    "said",
    [
        'As he put it: "Never cut what you cannot grow back."',
        'I said: "A budget is a promise with numbers." He liked it.',
        'What I told him: "A budget is a promise with numbers."',
        'He asked, and "A budget is a promise with numbers" was my answer.',
    ],
)
def test_everybodys_own_words_are_theirs(said: str) -> None:
    assert not accused(said)


def test_without_turns_nobody_is_the_speaker() -> None:
    assert not accused(
        'As he put it: "a budget is a promise with numbers".', "a budget is a promise with numbers, 12/3"
    )


def test_words_of_theirs_are_held_against_the_notes_behind_a_plan_of_mine() -> None:
    said = 'Thirty a week is what I\'ll start with. You put it well: "A budget is a fence, not a wall."'
    assert accused(said)
