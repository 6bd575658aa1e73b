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
        'I keep in mind what you said in January: "A budget is a promise with numbers."',
        'You told me over tea, after the rehearsal: "A budget is a promise with numbers."',
        'What he said last week, "A budget is a promise with numbers," is on my wall.',
        'Farid said at our first talk: "A budget is a promise with numbers."',
        'Farid\'s rule, "A budget is a promise with numbers", is on my wall.',
        'Your sentence "A budget is a promise with numbers" is on my wall.',
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
        'When you asked what a budget is, I said: "A budget is a promise with numbers."',
        'You laughed when I said: "A budget is a promise with numbers."',
        'My answer to your question: "A budget is a promise with numbers."',
        'Farid asked and I said in the end: "A budget is a promise with numbers."',
        'What you said in January: "Never cut what you cannot grow back."',
        'Your rule "Never cut what you cannot grow back" is on my wall.',
    ],
)
def test_everybodys_own_words_are_theirs(said: str) -> None:
    assert not accused(said)


def test_without_turns_nobody_is_the_speaker() -> None:
    assert not accused(
        'As he put it: "a budget is a promise with numbers".', "a budget is a promise with numbers, 12/3"
    )


@pytest.mark.parametrize(
    ("notes", "mine"),
    [
        ("- I said: a budget is a promise with numbers. He liked it", True),
        ("told him my own rule: a budget is a promise with numbers", True),
        ("- he said: a budget is a promise with numbers", False),
        ("- I said no. a budget is a promise with numbers, that's his answer", False),
        ("F: What is it?\nL: A budget is a promise with numbers.\nF: Yes.\nL: Good.", True),
        ("F: A budget is a promise with numbers.\nL: Is it?\nF: Yes.\nL: Good.", False),
        ("Lea: What?\nL: A budget is a promise with numbers.\nLea: Yes.\nL: Good.", False),
        ("Farid: What?\nLotte: You said last time a budget is a promise with numbers.\nFarid: Yes.", False),
    ],
)
def test_notes_say_whose_words_they_are_by_verbs_and_by_initials(notes: str, mine: bool) -> None:
    assert bool(accused('As he put it: "A budget is a promise with numbers."', notes)) is mine


def test_words_of_theirs_are_held_against_the_notes_behind_a_plan_of_mine() -> None:
    said = 'Thirty a week is what I\'ll start with. You put it well: "A budget is a fence, not a wall."'
    assert accused(said)
