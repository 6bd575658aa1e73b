"""Labels within a line, everyday words with a capital, tools and subjects name nobody; names beside them are found."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.names import names_not_in_notes
from assistant.model.messages import Channel, Kind

NOTES = Context(
    me=MeContext(name="Emeka Nwosu"),
    mentor=MentorContext(name="Ngozi Eze", call_name="Ngozi"),
    sources=("NGOZI tue, 45 min\nclean supplier list: done\nQ: depot too? Folake says no\ntalk: count pallets",),
)


def _found(said: str) -> list[tuple[str, str | None]]:
    text = f"# Agenda for Tuesday\n\nBy the end I have chosen what to show first, and why.\n\n{said}\n\nThat is all.\n"
    draft = DraftText(text, Kind.AGENDA, Channel.FILE)
    return [(text[f.start : f.end], f.level) for f in names_not_in_notes(draft, NOTES)]


@pytest.mark.parametrize(
    "said",
    [
        "2. The depot, or not? (10 min) Help wanted: perspective, no slides yet.",
        "2. The depot (10 min) Wanted: devil's advocate.",
        "2. The depot (10 min) - Kind of help: your view.",
        "2. The depot [10 min] Purpose: a decision.",
        "2. The depot - 10 min - Not wanted: a new list.",
        "2. The depot, 10 min, Looking for: a second pair of eyes.",
        "2. The depot | Needed from you: a story | Outcome: yes or no",
        "2. The depot / Asked for: your view",
        "2. The depot (10 min) Background: three people.",
        "2. The depot (10 min) Listen, please: no advice.",
        "2. The depot (10 min) Stance: devil's advocate.",
        "I show the list (Please note: no colours yet) and you look.",
    ],
)
def test_a_label_within_a_line_is_no_name(said: str) -> None:
    assert _found(said) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("2. The depot (10 min) Halloran: ask her first.", "Halloran"),
        ("2. The depot (10 min) Denise: two words on the list.", "Denise"),
        ("2. The depot (10 min) Help from Denise: yes or no.", "Denise"),
        ("2. The depot (10 min) Kornhaus visit: yes or no.", "Kornhaus"),
        ("2. The depot (10 min) Ask Halloran about the list.", "Halloran"),
        ("2. The depot - Green Valley Institute: yes or no.", "Valley Institute"),
    ],
)
def test_a_name_in_a_label_is_found(said: str, words: str) -> None:
    assert (words, None) in _found(said)


@pytest.mark.parametrize(
    "said",
    [
        "I ticked Maybe, then Send.", "The first page says Draft.", "I said Yes to the depot.",
        "The slide is called Late Orders.", "The Finance Department agreed.", "The Town Hall is booked.",
    ],
)  # fmt: skip
def test_everyday_words_with_a_capital_are_remarked_on_and_no_more(said: str) -> None:
    assert {level for _, level in _found(said)} == {"info"}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I read *Maps for the Impatient* twice.", "Impatient"),
        ("I asked the people at Green Valley Institute.", "Green Valley Institute"),
        ("The barge Patience is ours.", "Patience"),
        ("The café is called Blue Lantern.", "Blue Lantern"),
        ("I met her on Harrow Lane.", "Harrow Lane"),
    ],
)
def test_everyday_words_of_a_title_or_an_institution_are_names(said: str, words: str) -> None:
    assert (words, None) in _found(said)


@pytest.mark.parametrize(
    "said",
    [
        "My marks in Physics and Chemistry were fine.",
        "I wrote it in Markdown and put it on GitLab.",
        "I keep my list in OneNote, hers is in Obsidian.",
        "The Gantt chart and the Kanban board are up.",
        "The X-ray is fine, and the T-shirts came.",
        "The Post-it notes are on the wall.",
        "Part Two and Chapter Three are open.",
        "We speak Wolof at home, she speaks Tigrinya.",
    ],
)
def test_tools_subjects_languages_and_numbered_parts_are_no_names(said: str) -> None:
    assert _found(said) == []
