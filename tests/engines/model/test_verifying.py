from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.numbering import numbered
from assistant.engines.model.verifying import evidence_for, held, verified
from assistant.model.evidence import Source

NOTES = Source.of(
    """Call with Priya Nair, 3 March 2026

Priya says: run the handover pilot on one ward first, not on all three.
I will send her the roster draft by Friday.
She promised to introduce me to Tomás Okafor at St Mary's.
We lose 11 minutes per handover. That is seventy percent of the delay.
Do not start in April. She said "measure before you move".
The project is not slipping.
I want to lead the
handover review on my own by June.""",
    title="notes",
)
OTHER = Source.of("Buy tea\nAsk Dana about the night roster", title="other")
ALL = (NOTES, OTHER)


@pytest.mark.parametrize(
    ("text", "lines", "at"),
    [
        ("Run the handover pilot on one ward first", [3], (3, 3)),
        ("Priya advised a pilot of the handover on a single ward first, not all three", [3], (3, 3)),
        ("I will send her the roster draft by Friday", [9], (4, 4)),
        ("Introduce me to Tomas Okafor", [5], (5, 5)),
        ("introduce me to TOMÁS OKAFOR", [4], (5, 5)),
        ("We lose eleven minutes per handover", [6], (6, 6)),
        ("70% of the delay", [6], (6, 6)),
        ("She said “measure before you move”", [7], (7, 7)),
        ("The project isn't slipping", [8], (8, 8)),
        ("Lead the handover review on my own by June", [9], (9, 10)),
        ("I want to lead the handover review on my own", [10], (9, 10)),
        ("Do not start in April", [70, -1, 0], (7, 7)),
        ("I will send her the roster draft by Friday", [], (4, 4)),
    ],
)
def test_what_the_notes_say_gets_its_lines(text: str, lines: list[int], at: tuple[int, int]) -> None:
    found = verified(text, lines, ALL)
    assert found is not None
    assert (found.source, found.lines) == (NOTES.id, at)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pilot the handover on all three wards", [3]),
        ("Introduce me to Elena Okafor", [5]),
        ("We lose 12 minutes per handover", [6]),
        ("30% of the delay", [6]),
        ("She said “move before you measure”", [7]),
        ("The project is slipping", [8]),
        ("Start in April", [7]),
        ("Buy a boat", list(range(1, 13))),
        ("Send the roster draft to https://evil.example/roster by Friday", [4]),
        ("Post her that roster draft", [12]),
        ("Book the room", [4]),
        ("the", [1]),
        ("", [1]),
        ("…", [1]),
    ],
)
def test_what_the_notes_do_not_say_gets_none(text: str, lines: list[int]) -> None:
    assert verified(text, lines, ALL) is None


def test_numbers_run_on_over_the_sources() -> None:
    found = verified("Ask Dana about the night roster", [12], ALL)
    assert found is not None
    assert (found.source, found.lines) == (OTHER.id, (2, 2))


def test_names_given_beside_the_notes_are_known() -> None:
    text = "Marta Silva will send her the roster draft by this Friday"
    assert verified(text, [4], ALL) is None
    assert verified(text, [4], ALL, ("Marta Silva",)) is not None


def test_a_fact_of_two_places_has_evidence_for_both() -> None:
    found = evidence_for("Send the roster draft by Friday and lead the handover review by June", [4, 9, 10], ALL)
    assert {one.lines for one in found} == {(4, 4), (9, 10)} or [one.lines[0] for one in found] == [4, 10]


def test_facts_and_what_is_not_found_come_back_apart() -> None:
    result = held([("The project is not slipping", [8]), ("Everyone is happy", [8])], ALL)
    assert [fact.text for fact in result.found] == ["The project is not slipping"]
    assert result.found[0].evidence[0].lines == (8, 8)
    assert result.missing == ("Everyone is happy",)


def test_without_notes_nothing_is_found() -> None:
    assert verified("The project is not slipping", [1], ()) is None


@settings(max_examples=80)
@given(st.lists(st.text("ab cdé'.,:-\n", max_size=30), min_size=1, max_size=6), st.data())
def test_evidence_stands_in_the_lines_it_names(texts: list[str], data: st.DataObject) -> None:
    sources = tuple(Source.of(text, title=str(n)) for n, text in enumerate(texts))
    every = numbered(sources)
    said = data.draw(st.sampled_from([line.text for line in every]))
    for one in evidence_for(said, data.draw(st.lists(st.integers(-2, 40), max_size=4)), sources):
        source = next(source for source in sources if source.id == one.source)
        block = "\n".join(source.lines[one.lines[0] - 1 : one.lines[1]])
        assert all(part in block for part in one.text.split("\n"))


@settings(max_examples=80)
@given(st.integers(0, 9))
def test_every_line_of_the_notes_is_found_where_it_stands(at: int) -> None:
    line = NOTES.lines[at]
    found = verified(line, [at + 1], ALL)
    assert (found is not None) == bool(line)
