"""The index of the sources: what is compared, and that it stays quick on much text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.context import Context, MeContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import index_of
from assistant.checks.facts.table import ROWS
from assistant.model.messages import Channel, Kind

FACTS = [rule for rule in ROWS if rule.id != "FACT-COMMITMENT"]


def test_the_same_sources_are_indexed_once() -> None:
    assert index_of(("a note",)) is index_of(("a note",))


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Nguyễn", "nguyen"), ("Đào", "dao"), ("Müller", "muller"), ("Łódź", "lodz"), ("O’Neil", "o'neil")],
)
def test_words_are_compared_without_case_and_accents(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_sentences_keep_their_place_and_their_words() -> None:
    source = "- Ask Dana's team.\n\n- 12 beds; half-hour talks"
    index = index_of((source,))
    assert [source[one.start : one.end] for one in index.sentences] == [one.text for one in index.sentences]
    assert {"dana", "beds", "half", "hour"} <= index.words
    assert all(index.holding[stem] for stem in index.stems)


def test_a_line_broken_for_its_length_is_one_sentence() -> None:
    source = "she thinks that the whole plan for the autumn should first be shown\nto the night staff of both wards"
    assert len(index_of((source,)).sentences) == 1


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="aAeE .,:;'\"“”0123456789-/\n()@%€marchfridayoneofhalf王", max_size=200),
    st.text(alphabet="aAeE .,:;'\"0123456789-/\n@%marchfridayoneofhalf王", min_size=1, max_size=120),
)
def test_no_text_breaks_a_rule_and_faults_lie_in_the_draft(text: str, source: str) -> None:
    context = Context(me=MeContext(name="Ana"), sources=(source,))
    for rule in FACTS:
        for fault in rule.find(DraftText(text, Kind.UPDATE, Channel.EMAIL), context):
            assert 0 <= fault.start <= fault.end <= len(text)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aAeE .,:;'0123456789-/\nmarchfridayoneofhalf", min_size=1, max_size=160))
def test_what_stands_in_the_notes_word_for_word_is_no_wrong_name_address_or_day(text: str) -> None:
    context = Context(me=MeContext(name="Zed"), sources=(text,))
    draft = DraftText(text, Kind.UPDATE, Channel.FILE)
    for rule in FACTS:
        if rule.id in {"FACT-NAME", "FACT-LINK"}:
            assert [f for f in rule.find(draft, context) if f.level is None] == []


@pytest.mark.parametrize(
    "unit",
    ["a", "1", " ", "\n", '"', "'", ".", "A ", "May ", "12 ", "1/2 ", "Dana Berg ", "half ", "at 10 ",
     "one in two ", "1.", "a@", "3 March, ", "I'll ", '"a" '],
)  # fmt: skip
def test_a_long_draft_of_one_thing_ends(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    context = Context(me=MeContext(name="Ana"), sources=("Tue 3/3 call with Dana, 12 beds", text))
    for rule in FACTS:
        found = list(rule.find(DraftText(text, Kind.UPDATE, Channel.EMAIL), context))
        assert len(found) <= len(text)
