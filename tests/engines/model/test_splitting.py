from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.numbering import numbered
from assistant.engines.model.splitting import split
from assistant.model.evidence import Source


def words(text: str) -> int:
    return len(text.split())


lines = st.sampled_from(
    ["", "  ", "# Goals", "Ana: I would start small and see.", "Bo: yes", "- send the list", "a line that goes on", "?"]
)
documents = st.lists(st.lists(lines, max_size=40).map("\n".join), min_size=1, max_size=3)


@settings(max_examples=150)
@given(documents, st.integers(-1, 60))
def test_every_line_is_in_exactly_one_piece_in_order(texts: list[str], budget: int) -> None:
    sources = tuple(Source.of(text, title=str(n)) for n, text in enumerate(texts))
    pieces = split(sources, budget, words)
    assert tuple(line for piece in pieces for line in piece.lines) == numbered(sources)
    assert all(piece.lines for piece in pieces)


@settings(max_examples=150)
@given(documents, st.integers(1, 60))
def test_a_piece_is_over_the_budget_only_where_one_line_is(texts: list[str], budget: int) -> None:
    sources = tuple(Source.of(text, title=str(n)) for n, text in enumerate(texts))
    for piece in split(sources, budget, words):
        assert piece.tokens <= budget or len(piece.lines) == 1


def test_what_fits_is_one_piece() -> None:
    assert len(split((Source.of("one\n\ntwo", title="n"),), 50, words)) == 1


def test_a_talk_is_cut_where_somebody_begins_to_speak() -> None:
    turn = "{}: I have thought about it for a while\nand I would begin with the ward.\nThen we shall see."
    text = "\n".join(turn.format(name) for name in ("Ana", "Bo") * 12)
    pieces = split((Source.of(text, title="talk"),), 130, words)
    assert len(pieces) > 3
    assert all(piece.lines[0].text.startswith(("Ana:", "Bo:")) for piece in pieces)


def test_notes_are_cut_at_headings_before_paragraphs() -> None:
    part = "# Part\n\nOne line of words here.\nAnother line of words.\n\nA new paragraph of words.\nIts second line.\n"
    pieces = split((Source.of("\n".join([part] * 8), title="n"),), 70, words)
    assert len(pieces) > 2
    assert all(piece.lines[0].text == "# Part" for piece in pieces)


def test_pieces_are_filled_evenly() -> None:
    pieces = split((Source.of("\n\n".join(["some words to fill it"] * 100), title="n"),), 200, words)
    sizes = [piece.tokens for piece in pieces]
    assert min(sizes) > max(sizes) * 0.6


def test_numbers_run_on_over_sources_and_lead_back_to_their_lines() -> None:
    one, two = Source.of("a\nb", title="1"), Source.of("c\nd", title="2")
    found = numbered((one, two))
    assert [line.number for line in found] == [1, 2, 3, 4]
    assert (found[3].source, found[3].line, found[3].text) == (two.id, 2, "d")
