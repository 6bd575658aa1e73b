"""The shape of rough notes: headings, lists, tables, turns, quotes and paragraphs, each word on its line."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.evidence import Source
from assistant.reading.document import Passage
from assistant.reading.sections import section_kind
from assistant.reading.sentences import sentences
from assistant.reading.shape import document_of
from tests.reading.samples import TEXTS


def passages(text: str) -> tuple[Passage, ...]:
    return document_of(text).passages


@pytest.mark.parametrize(
    "text",
    [
        "# Goals\n- one thing",
        "GOALS\n- one thing",
        "Goals:\none thing",
        "**Goals**\none thing",
        "🎯 goals\n・one thing",
        "notes\n\nGoals\none thing",
        "1. Goals\none thing",
        "Goals\n=====\none thing",
        "GOAL\n\tone thing",
        "- GOALS\n  - one thing",
    ],
)
def test_a_heading_is_seen_in_any_of_its_shapes(text: str) -> None:
    last = passages(text)[-1]
    assert last.text == "one thing"
    assert section_kind(last.headings[-1]) == "goals"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What Ottilie said", "advice"),
        ("Lucía's advice", "advice"),
        ("THUY SAYS", "advice"),
        ("Suggestions from Oskar", "advice"),
        ("FEEDBACK RECEIVED", "feedback"),
        ("Mrs. Lund does this", "commitments"),
        ("4. Actions", "commitments"),
        ("K's part", "commitments"),
        ("❓no idea yet", "questions"),
        ("?", "questions"),
        ("Next call", "next"),
        ("Next steps", "commitments"),
        ("not for Thursday", "aside"),
        ("The weather in Leeds", ""),
    ],
)
def test_a_heading_says_what_stands_under_it(heading: str, kind: str) -> None:
    assert section_kind(heading) == kind


def test_a_table_row_knows_its_columns() -> None:
    row = passages("| Who | What | When |\n|---|---|---|\n| Ana | book the room | Friday |")[-1]
    assert row.kind == "row"
    assert dict(row.cells) == {"who": "Ana", "what": "book the room", "when": "Friday"}
    assert row.lines == (3, 3)


def test_a_checkbox_is_open_or_done() -> None:
    assert [p.done for p in passages("- [ ] one\n- [x] two\n☐ three\n- four")] == [False, True, False, None]


def test_turns_have_speakers_and_go_on_over_lines() -> None:
    document = document_of("ANN: Hello.\nhow are you?\nBEN: Well.\n\nANN: Good.\n")
    assert document.transcript
    assert [(p.speaker, p.text, p.lines) for p in document.passages] == [
        ("ANN", "Hello. how are you?", (1, 2)),
        ("BEN", "Well.", (3, 3)),
        ("ANN", "Good.", (5, 5)),
    ]


def test_quoted_mail_keeps_its_depth_and_writer_and_the_signature_is_apart() -> None:
    text = (
        "From: Emre <e@x.example>\nTo: Freya\n\nI will write tomorrow.\n\n"
        "On Fri, 7 Feb 2025 at 06:45, Freya Lund wrote:\n> Send it by Friday.\n\n--\nEmre\nSave paper."
    )
    found = {p.text: p for p in passages(text)}
    assert found["I will write tomorrow."].depth == 0
    assert (found["Send it by Friday."].depth, found["Send it by Friday."].writer) == (1, "Freya Lund")
    assert found["Save paper."].label == "signature"


def test_wrapped_lines_are_joined_and_keep_their_numbers() -> None:
    text = (
        "The drawings are tidy now and the staircase of the second storey\n"
        "looks right. The roof is weak.\nshort line\nanother one"
    )
    first, second, third = passages(text)
    start = first.text.index("The roof")
    assert first.lines == (1, 2)
    assert first.lines_of(start, len(first.text)) == (2, 2)
    assert (second.text, third.text) == ("short line", "another one")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Lund said so. They open on 14. april. Hall 2.7 is full.", 3),
        ("i think so. yes", 2),
        ("And... well. ok… so?", 2),
        ("No. I will try. Dr. A. Smith came!", 3),
        ("K. told me to wait.", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_people_end_them(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


@given(st.text(st.sampled_from("ab .?!…\n\"'1"), max_size=120))
@settings(max_examples=120)
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


_LINES = st.lists(
    st.sampled_from(
        [
            "# Goals",
            "- one",
            "  - two",
            "> said",
            "Ana: three",
            "| a | b |",
            "|---|---|",
            "",
            "TODO",
            "x\ty",
            "--",
            "[ ] z",
            "1. q",
        ]
    ),
    max_size=14,
)


@given(_LINES)
@settings(max_examples=150)
def test_whatever_the_lines_every_passage_stands_on_its_own_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    for passage in document_of(text).passages:
        first, last = passage.lines
        there = "".join("".join(line.split()) for line in lines[first - 1 : last])
        for word in passage.text.split():
            assert word in there


_STATES = frozenset("TODO DONE WAITING CANCELLED GIVEN UP ANSWERED SCHEDULED x o".split())
"""Words and letters that are marks: how far an item is."""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_word_of_a_sample_is_lost(path: object) -> None:
    from assistant.reading.files import open_notes

    source: Source = open_notes(path)[0]  # type: ignore[arg-type]
    document = document_of(source.text)
    kept = " ".join(f"{p.label} {p.speaker} {p.writer} {p.written} {p.text}" for p in document.passages)
    kept += " ".join(f"{key} {value}" for key, value, _ in document.matter)
    lines = (line for line in source.lines if not line.lstrip().startswith(("#+", "CLOSED:")))
    for word in " ".join(lines).split():
        bare = word.strip("#*>-–—[]|_:,.()\"'“”🎉")
        if bare.isalpha() and bare.casefold() not in {"on", "wrote", "original", "message"} and bare not in _STATES:
            assert bare.casefold() in kept.casefold()


def test_the_writer_speaks_in_a_talk_where_somebody_asks() -> None:
    talk = "Farid: What would you tell them?\nMe: A promise with numbers.\nFarid: Write it down.\nMe: I will."
    assert document_of(talk).transcript
    assert not document_of("Me: send the sheet\nFarid: call Ann\nMe: book a room\nFarid: print it").transcript
