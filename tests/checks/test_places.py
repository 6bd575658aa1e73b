"""Where a finding points, for any text somebody may have written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks import run_checks
from assistant.checks.context import Context, MeetingContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.model.messages import CHANNELS, Channel, Kind

KNOWN = Context(
    mentor=MentorContext(name="Nguyễn Thị Mai", call_name="Mai", facts=("gave a talk on pricing",)),
    goals=("a", "b", "c"),
    advice=("let the team draft the roster first",),
    open_commitments=2,
    meeting=MeetingContext(minutes=30),
)
PIECES = st.sampled_from(
    [
        "Subject: ",
        "Hi ",
        "Mai",
        ",",
        "\n",
        "\n\n",
        "\r\n",
        "- ",
        "5 min ",
        "| ",
        "**",
        "?",
        "[name]",
        "{{x}}",
        "İ",
        "’",
        "\u200b",
        "…",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join)


def _at(text: str, line: int, column: int) -> int:
    offset = 0
    for _ in range(line - 1):
        ends = [at for at in (text.find("\n", offset), text.find("\r", offset)) if at >= 0]
        end = min(ends)
        offset = end + (2 if text[end : end + 2] == "\r\n" else 1)
    return offset + column - 1


@given(TEXTS, st.sampled_from(list(Kind)))
@settings(max_examples=150, deadline=None)
def test_line_and_column_lead_back_to_the_words_of_the_text_as_given(text: str, kind: Kind) -> None:
    for finding in run_checks(text, kind, CHANNELS[kind][0], KNOWN):
        start, end = _at(text, finding.line, finding.column), _at(text, finding.end_line, finding.end_column)
        assert text[start:end] == finding.text


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_draft_gets_the_same_findings(text: str) -> None:
    assert run_checks(text, Kind.FIRST_CONTACT, Channel.EMAIL, KNOWN) == run_checks(
        text, Kind.FIRST_CONTACT, Channel.EMAIL, KNOWN
    )


@pytest.mark.parametrize(
    "piece", ["[", "_", "my mentor ", "- 5 min x\n", "- ", "1.", "<a ", '"', "*", "a-", "your talk "]
)
@pytest.mark.parametrize("kind", [Kind.FIRST_CONTACT, Kind.AGENDA, Kind.GOAL])
def test_a_huge_draft_of_any_shape_is_checked_to_its_end(piece: str, kind: Kind) -> None:
    text = piece * (150_000 // len(piece))
    assert isinstance(run_checks(text, kind, CHANNELS[kind][0], KNOWN), tuple)


def test_quoted_mail_and_code_are_not_the_writers_words() -> None:
    text = "Hi Mai,\n\nthank you for asking who else could chair.\n\n> Hi [name], TODO\n\n`[slot]`\n"
    assert "MSG-PLACEHOLDER" not in {f.id for f in run_checks(text, Kind.THANKS, Channel.EMAIL, KNOWN)}


def test_a_subject_counts_only_before_an_empty_line() -> None:
    assert "SUBJ-EMPTY" in {f.id for f in run_checks("Subject:\n\nHi", Kind.UPDATE)}
    assert "SUBJ-EMPTY" not in {f.id for f in run_checks("Subject:\nHi", Kind.UPDATE)}


def test_a_letter_that_begins_with_thanks_is_no_closing() -> None:
    draft = DraftText("Hello Stan,\n\nThank you for tying off.\n\nBest,\nCol", Kind.THANKS, Channel.EMAIL)
    assert draft.prose.text == "Thank you for tying off."


def test_a_heading_of_thanks_near_the_end_closes_nothing_where_sentences_follow() -> None:
    end = "Thanks\nFor eleven talks, and for your patience with me.\n\nNext contact\nI write to you on 15 March."
    draft = DraftText(f"Result\nI lead the ward.\n\n{end}", Kind.CLOSE_OUT, Channel.FILE)
    assert draft.sentences[-1].text.endswith("15 March.")
