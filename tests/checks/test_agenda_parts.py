"""What the items of an agenda are for: reports of what was done, and minutes left free, in many wordings."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeetingContext
from assistant.checks.papers.agenda_parts import is_air, part_of
from assistant.model.messages import Channel, Kind


@pytest.mark.parametrize(
    "label",
    [
        "since the matching mail: I read the two articles she named, the one on pain scales twice",
        "since last time. I asked three growers for the price of peonies",
        "since our talk in May: the second oven is in",
        "since June: new rota, two nurses gone",
        "news",
        "My news: the flat is sold",
        "Quick update from my side",
        "update: the grant came through",
        "short update",
        "status",
        "where I stand",
        "Where things stand now",
        "what's new with me",
        "What happened with the pump",
        "from last time: the letter to the bank",
        "what I did so far: two mock lessons",
        "done: the CV is down to one page",
        "As promised: the three photographs",
        "my homework (both talks heard)",
        "I rang the port office and they said no",
        "we moved the ewes to the lower field",
        "the two articles: I read both, one of them twice",
        "Homework - I have written the first scene",
        "how it went with the inspector",
        "progress report",
        "reporting back: I asked her, she agreed",
    ],
)
def test_a_report_before_the_first_topic_is_the_part_since_last_time(label: str) -> None:
    assert part_of(label, opening=True, at_end=False) == "since"


@pytest.mark.parametrize(
    "label",
    [
        "Update on the thesis",
        "Newspaper cutting",
        "News desk rota",
        "Status of the new software",
        "The inspector",
        "Marking for year nine",
        "Progress in the second year",
        "Where should I stand at the fair?",
        "I want to talk about my manager",
        "I need help with rosters",
        "What's new in the tax rules: which of them touch me?",
        "I feel tired",
    ],
)
def test_a_subject_that_only_sounds_like_a_report_stays_a_topic(label: str) -> None:
    assert part_of(label, opening=True, at_end=False) == "topic"


def test_a_report_after_the_first_topic_is_a_topic_like_any() -> None:
    assert part_of("Update", opening=False, at_end=False) == "topic"


@pytest.mark.parametrize(
    "line",
    [
        "are for air.",
        "air",
        "of air",
        "slack.",
        "are left for whatever comes up.",
        "I leave empty on purpose.",
        "we keep free",
        "stay unplanned",
        "to breathe",
        "buffer, in case the tram is late",
        "buffer for questions",
        "spare",
        "nothing, on purpose",
        "the remaining minutes are a cushion",
        "in hand",
        "leeway",
        "are for contingency",
        "for what we forgot",
        "over, in case we run over",
        "left at the end",
        "of grace",
        "are slack, please leave them so",
    ],
)
def test_minutes_left_free_are_told_in_many_words(line: str) -> None:
    assert is_air(line)


@pytest.mark.parametrize(
    "line",
    [
        "air quality in the nursery: do I report it?",
        "Free school meals: who pays?",
        "Spare parts for the loom",
        "left-handed scissors",
        "the reserve team",
        "margin of error in the survey",
        "free jazz or hard bop",
        "nothing works: the pump",
        "what is left of the budget?",
        "open questions about the lease",
    ],
)
def test_a_topic_about_air_or_what_is_free_is_no_free_minute(line: str) -> None:
    assert not is_air(line)


@pytest.mark.parametrize(
    "told",
    [
        "Four minutes are for air.",
        "4 min are slack.",
        "The last 4 minutes we keep free.",
        "That leaves four minutes of air.",
        "4 min air",
        "- 4 min: air",
        "Slack: 4 min",
        "I have left 4 minutes empty on purpose.",
        "Four minutes stay unplanned.",
        "The rest, 4 minutes, is a buffer.",
    ],
)
def test_free_minutes_told_below_the_items_are_not_counted_as_planned(told: str) -> None:
    text = (
        "Outcome: I know whether I take a driver.\n\n- 4 min: hello\n- 4 min: since last time\n"
        "- 8 min: Should I hire a driver?\n- 6 min: What do I leave out?\n"
        f"- 4 min: next steps, next date, and how I can help you\n\n{told}"
    )
    found = {one.id for one in run_checks(text, Kind.AGENDA, Channel.FILE, Context(meeting=MeetingContext(minutes=30)))}
    assert not found & {"AG-TIME", "AG-QUESTION", "AG-CLOSE"}
