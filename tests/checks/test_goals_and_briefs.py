"""Goals, help briefs, close-outs, and the answers a dialogue pushes back on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MentorContext
from assistant.checks.vague import vague_ask, vague_goal, vague_thanks, vague_topic
from assistant.model.messages import Channel, Kind


def _ids(text: str, kind: Kind, context: Context | None = None, channel: Channel = Channel.FILE) -> set[str]:
    return {f.id for f in run_checks(text, kind, channel, context or Context())}


@pytest.mark.parametrize(
    "goal",
    [
        "Get better at leadership.",
        "By June I want to improve my communication skills.",
        "# Goal\n\nGrow as a leader and be more visible by 30 June 2026.",
        "Goal: become a better manager",
        "More confidence",
    ],
)
def test_a_goal_that_only_says_better_is_vague(goal: str) -> None:
    assert "GOAL-VAGUE" in _ids(goal, Kind.GOAL)


@pytest.mark.parametrize(
    "goal",
    [
        "Improve the waiting time on my ward from 40 to 25 minutes by June.",
        "Get better at delegating, so that I leave at five on Fridays.",
        "Lead the Friday handover alone.",
        "Learn enough Rust to fix the parser without help.",
        "Pass the licence exam.",
    ],
)
def test_a_goal_with_a_test_or_a_deed_is_not(goal: str) -> None:
    assert "GOAL-VAGUE" not in _ids(goal, Kind.GOAL)


@pytest.mark.parametrize(
    "when",
    ["by June", "before Easter", "in May", "by 2026-06-30", "within six weeks", "by the end of Q3", "until 30.06.2026"],
)
def test_a_goal_may_be_dated_in_any_usual_way(when: str) -> None:
    assert "GOAL-DATE" not in _ids(f"Lead two reviews {when}.", Kind.GOAL)


LENGTHS = [
    ("The accountant signs three quarters in a row without a red mark.", True),
    ("One page every day, and a list of the suppliers.", True),
    ("I practise for two hours before the talk.", True),
    ("Today I still need help with every order.", True),
    ("Since March the books have waited.", True),
    ("I run the shop alone for four weeks in a row.", True),
    ("Every month we look at this page.", False),
    ("Review: every four weeks, with Priya.", False),
    ("From June I run the shop alone.", False),
    ("In three weeks I run the shop alone.", False),
    ("Three months from now I run the shop alone.", False),
    ("For two weeks in May I run the shop alone.", False),
]


@pytest.mark.parametrize(("goal", "fires"), LENGTHS)
def test_how_long_and_how_often_is_no_date_of_a_goal(goal: str, fires: bool) -> None:
    assert ("GOAL-DATE" in _ids(f"Goal: I keep the books alone.\n\n{goal}", Kind.GOAL)) is fires


MOODS = [
    ("How I will know: it feels better than now.", True),
    ("How I will know: I feel more confident.", True),
    ("How we'll see it: things go more smoothly.", True),
    ("How I know: people will respect me more.", True),
    ("How I will know: the crew asks me before the captain.", False),
    ("How I will know: I close one drill without notes.", False),
    ("How I will know: two of the crew tell me so.", False),
    ("How I will know: it feels better, and nobody asks twice.", False),
]


@pytest.mark.parametrize(("test", "fires"), MOODS)
def test_a_mood_is_no_test_of_a_vague_goal(test: str, fires: bool) -> None:
    text = f"Goal: become a stronger communicator by June.\n\n{test}"
    assert ("GOAL-VAGUE" in _ids(text, Kind.GOAL)) is fires


@pytest.mark.parametrize(
    "goal", ["I may lead two reviews alone.", "March into the review and lead it.", "Lead 2 reviews."]
)
def test_may_and_march_are_verbs_as_well(goal: str) -> None:
    assert ("GOAL-DATE" in _ids(goal, Kind.GOAL)) is not goal.startswith("March")


@pytest.mark.parametrize(
    "goal",
    ["My mentor will get me promoted.", "Priya will introduce me to her director.", "Get her to hire me by May."],
)
def test_a_goal_for_the_mentor_to_reach_is_found(goal: str) -> None:
    assert "GOAL-THEIRS" in _ids(goal, Kind.GOAL, Context(mentor=MentorContext(call_name="Priya")))


@pytest.mark.parametrize(
    "goal",
    [
        "Lead reviews so that my manager stops attending by June.",
        "Lead so well that my mentor will see the difference.",
        "If my mentor will be away, I ask Tom.",
        "Show my mentor a draft each month.",
    ],
)
def test_a_mentor_who_only_watches_is_no_favour(goal: str) -> None:
    assert "GOAL-THEIRS" not in _ids(goal, Kind.GOAL)


def test_an_if_then_plan_counts_in_either_order_and_knowing_is_no_plan() -> None:
    assert "GOAL-OBSTACLE" not in _ids("Lead. I'll ask one question first if it gets quiet.", Kind.GOAL)
    assert "GOAL-OBSTACLE" in _ids("Lead. I will know it worked if she stops coming.", Kind.GOAL)


@pytest.mark.parametrize(
    "brief",
    [
        "Help wanted: challenge. Please no new ideas yet.",
        "I mainly need to think aloud; please hold ideas until the end.",
        "I have decided; I need courage more than options.",
        "Could you play my manager for five minutes? I don't need advice on the numbers.",
    ],
)
def test_kinds_of_help_count_by_name_and_in_plain_words(brief: str) -> None:
    assert "HELP-MODE" not in _ids(brief, Kind.HELP_BRIEF, channel=Channel.EMAIL)


@pytest.mark.parametrize(
    "brief",
    [
        "Topic: my project.",
        "My work has many challenges.",
        "Help wanted: challenge.",
        "Topic 1: A. Please review it, no ideas.\nTopic 2: B.",
    ],
)
def test_a_brief_without_a_kind_wanted_or_one_declined_is_found(brief: str) -> None:
    assert "HELP-MODE" in _ids(brief, Kind.HELP_BRIEF, channel=Channel.EMAIL)


def test_a_close_out_names_what_it_lacks() -> None:
    found = run_checks("# Goal\nLead.\n\n# Thanks\nFor it.", Kind.CLOSE_OUT, Channel.FILE)
    assert [f.id for f in found] == ["CLOSE-SECTIONS"]
    assert "Result, What helped, Still open, Next contact" in found[0].message


VAGUE: list[tuple[Callable[[str], str | None], list[str], list[str]]] = [
    (vague_goal, ["improve my leadership", "get better at delegating"], ["lead two reviews alone", "", "升职"]),
    (
        vague_ask,
        ["pick your brain", "any advice", "general chat", "could we have a coffee sometime?"],
        ["20 minutes on roster tools", "which certificate did your team value?", "any advice on pricing", ""],
    ),
    (
        vague_topic,
        ["Rosters", "night shifts", "my career"],
        ["Should I pilot A or B?", "decide on the roster", "how to delegate", "lead or manage", ""],
    ),
    (
        vague_thanks,
        ["everything", "your time", "all your help and support"],
        ["the question about saying no", "letting the team draft first", ""],
    ),
]


@pytest.mark.parametrize(("judge", "vague", "clear"), VAGUE, ids=lambda part: getattr(part, "__name__", ""))
def test_only_empty_answers_are_pushed_back_on(
    judge: Callable[[str], str | None], vague: list[str], clear: list[str]
) -> None:
    assert [text for text in vague if judge(text) is None] == []
    assert [text for text in clear if judge(text) is not None] == []


def test_a_heading_that_only_names_a_subject_is_not_the_goal() -> None:
    goal = "# Goal: wine\n\nI'd like to deepen my knowledge of wine. I'll have to be more disciplined."
    assert "GOAL-VAGUE" in _ids(goal, Kind.GOAL)
    assert "GOAL-VAGUE" not in _ids("# Goal: lead two reviews alone\n\nBy June.", Kind.GOAL)


@pytest.mark.parametrize(
    "goal",
    [
        "Priya is to open the door to the training department for me.",
        "- have Priya talk the owner into giving me the cellar",
        "Persuade my mentor to put my name forward.",
        "My mentor finds me a placement by May.",
    ],
)
def test_favours_are_found_in_other_words(goal: str) -> None:
    assert "GOAL-THEIRS" in _ids(goal, Kind.GOAL, Context(mentor=MentorContext(call_name="Priya")))
