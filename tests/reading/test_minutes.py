"""Minutes of a group: told from a page of one's own; actions by marks and lists, else by looks; owners as written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.files import open_notes
from assistant.reading.minuted_owners import Namer, owned
from assistant.reading.minutes import minutes_of
from tests.reading.samples import TEXTS, TODAY, promised, read

HEAD = """# Allotment committee, monthly meeting

**Present:** Ana Ruiz, Bo Lindqvist, Carys Pugh, Dele Okafor, Emi Tanaka

## Agenda

- Water butts
- Open day

## Minutes

"""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_notes_of_a_mentee_are_no_minutes_of_a_group(path: Path) -> None:
    source, _ = open_notes(path)
    assert minutes_of(source.text) is None


def test_those_present_and_those_who_speak_are_known_by_every_word_of_their_names() -> None:
    minutes = minutes_of(f"{HEAD}Farid: the tap drips.\nFarid: and the gate.\n@gustl will not come.\n")
    assert minutes is not None
    assert {"ana ruiz", "pugh", "emi", "farid", "gustl"} <= minutes.names


@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        ("AI: Ana to ring the water board", "Ana", "ring the water board"),
        ("- ACTION: Bo will mend the gate", "Bo", "mend the gate"),
        ("- **Action item (Carys):** count the keys", "Carys", "count the keys"),
        ("> ***Action #3: order seed (Dele Okafor)***", "Dele Okafor", "order seed"),
        ("TODO: print the posters", None, "print the posters"),
        ("* Action 12.1 - Emi: book the hall", "Emi", "book the hall"),
        ("    * ~~AI(bo): burn the old sheds~~", "bo", "burn the old sheds"),
        ("Action on Carys: ask the council for chips", "Carys", "ask the council for chips"),
        ("* [Dele] AI: draw the new plan", "Dele", "draw the new plan"),
        ("- Action: Ana & Bo to walk the fence", "Ana and Bo", "walk the fence"),
        ("ACTION: tidy the shed, EMI.", "EMI", "tidy the shed"),
        ("- AI: someone to water the seedlings", None, "water the seedlings"),
        ("- AI: everyone to bring a spade", "everyone", "bring a spade"),
        ("- AI: all plot holders to label their bins", None, "all plot holders to label their bins"),
        ("- AI: plant the hedge - Carys", "Carys", "plant the hedge"),
        ("- AI: Carys plant the hedge", "Carys", "plant the hedge"),
        ("- TODO: remove the old labels by @emi", "emi", "remove the old labels"),
        ("- TODO (Ana, Bo): label the bins", "Ana and Bo", "label the bins"),
        ("* [ ] Action: @emi write the letter", "emi", "write the letter"),
        ("**ACTION ITEM 33.2** Bo to open a ticket", "Bo", "open a ticket"),
        ("- [NEW] ACTION: Dele to fix the pump [recorded in http://x.example/1]", "Dele", "fix the pump"),
    ],
)
def test_a_marked_line_is_an_action_with_the_owner_it_names(line: str, who: str | None, what: str) -> None:
    found = read(f"{HEAD}We spoke about many things.\n\n{line}\n").commitments
    assert [(c.who, c.what) for c in found] == [(who, what)]


@pytest.mark.parametrize("heading", ["## Action items", "Action items:", "**Actions**", "### TODOs", "- Action items:"])
def test_a_list_under_a_heading_of_actions_is_one_of_actions(heading: str) -> None:
    under = "    " if heading.startswith("-") else ""
    text = (
        f"{HEAD}{heading}\n{under}- Ana to ring the water board\n{under}    - the number is in the shed\n"
        f"{under}- order seed (Dele)\n{under}- paint the bench\n\n## Next month\n\n- The frost\n"
    )
    assert [(c.who, c.what) for c in read(text).commitments] == [
        ("Ana", "ring the water board"),
        ("Dele", "order seed"),
        (None, "paint the bench"),
    ]


def test_text_after_a_list_below_a_bold_line_is_no_action() -> None:
    text = f"{HEAD}### Gate\n\n**Action Items:**\n  * Bo: mend the gate\n\n### Tap\n\nThe tap came up again later.\n"
    assert [(c.who, c.what) for c in read(text).commitments] == [("Bo", "mend the gate")]


def test_a_table_of_actions_is_read_by_its_columns() -> None:
    text = f"{HEAD}## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Ring the board | Ana Ruiz | Friday |\n"
    assert promised(read(text)) == [("Ana Ruiz", "Ring the board", "2026-11-20")]


def test_lists_of_earlier_actions_and_marks_without_content_are_none() -> None:
    text = (
        f"{HEAD}## Review of action items\n\n- Ana to ring the water board\n\n"
        "## Gate\n\nAI: none\nACTION: no action yet\nLast month's AI: Bo to mend the gate\n- AI: Emi to oil the hinge\n"
    )
    assert [(c.who, c.what) for c in read(text).commitments] == [("Emi", "oil the hinge")]


def test_days_and_ticks_of_actions_are_read() -> None:
    text = f"{HEAD}- [x] AI: Bo to mend the gate by Friday\n- AI: Emi to oil the hinge by 1 December\n"
    digest = read(text)
    assert promised(digest) == [("Emi", "oil the hinge by 1 December", "2026-12-01")]
    assert [c.due for c in digest.commitments if c.status == "done"] == ["by Friday"]


def test_an_action_of_the_person_is_theirs() -> None:
    text = f"{HEAD}- AI: Emi to oil the hinge\n- AI: Bo to lend the can\n"
    assert [c.who for c in read(text, me="Emi Tanaka").commitments] == ["me", "Bo"]


def test_without_marks_lines_that_look_like_promises_are_told_from_talk() -> None:
    text = (
        f"{HEAD}### Water butts\n\n- The butts leak since March\n- Carys: I think we had four last year\n"
        "    - Bo to ask the council for two more\n    - Emi will send the list to everybody\n"
        "- was discussed at length, nobody agreed\n- Is the tap open in winter?\n"
    )
    assert [(c.who, c.what) for c in read(text).commitments] == [
        ("Bo", "ask the council for two more"),
        ("Emi", "send the list to everybody"),
    ]


def test_where_actions_are_marked_nothing_unmarked_is_one() -> None:
    text = f"{HEAD}- AI: Emi to oil the hinge\n- Bo to ask the council for two more\n"
    assert [c.what for c in read(text).commitments] == ["oil the hinge"]


def test_the_words_of_an_action_stand_in_the_line_it_rests_on() -> None:
    text = f"{HEAD}- AI: Emi to oil the hinge\n* **Action:** [mend](http://x.example/1) the gate (Bo)\n"
    for found in read(text).commitments:
        (evidence,) = found.evidence
        assert found.what in evidence.text
        assert evidence.lines[0] == evidence.lines[1]


NAMER = Namer(frozenset(("ana", "ruiz", "ana ruiz", "bo")))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("invite Ana to the open day", ()),
        ("Need to talk about it", ()),
        ("Ana, Bo and Ruiz to meet", ("Ana", "Bo", "Ruiz")),
        ("work with Ana and Bo on it", ()),
        ("We should paint it", ()),
        ("gloves need washing: Bo", ("Bo",)),
        ("wash the gloves -> Ana Ruiz", ("Ana Ruiz",)),
        ("wash the gloves, then Bo to dry them", ("Bo",)),
    ],
)
def test_an_owner_is_who_the_line_names_and_nobody_else(text: str, owners: tuple[str, ...]) -> None:
    assert owned(text, NAMER, marked=True).owners == owners


@given(st.text(alphabet="ab AI:-*#@()[]~\n", max_size=300))
@settings(max_examples=80)
def test_any_text_below_the_head_is_read(text: str) -> None:
    for found in read(HEAD + text, TODAY).commitments:
        assert found.what


@pytest.mark.parametrize("unit", ["AI: ", "Ana, ", "- Bo to ", "(", "[Ana] ", "a and ", "@bo ", "Ana will ", "x/"])
def test_long_runs_come_to_an_end(unit: str) -> None:
    text = f"{HEAD}We spoke about many things.\n{unit * 4000}"
    assert minutes_of(text) is not None
    assert isinstance(read(text).commitments, tuple)
