"""HELP-*: whether a brief tells the mentor which help is wanted, which is not, and where one stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.help import HELP_NAMES, Help

_TOPIC_LABEL = re.compile(
    r"^[#>*\-• ]*(?:\*\*)?(?:topic|question)\s*(?:\d{1,2}|[a-d])?\s*(?:\*\*)?[:.)]", re.IGNORECASE
)
_REACH = 60
"""Characters after a `no` or a `rather than` in which the declined help is named."""
_NEAR = 16
"""Characters after a refusing word in which it shows that no help is meant: `please don't worry`."""
_CLAUSE_END = re.compile(r"[.;!?\n]|\bbut\b")
_CLAUSE_STARTS = re.compile(r"(?:^|[,;:.(!?-]\s*)(?:(?:and|so|but|or|then|now|please|just)\s+)*$")
_SAYS_ITSELF = frozenset(
    {
        Help.LISTEN,
        Help.CHALLENGE,
        Help.REHEARSE,
        Help.ADVICE,
        Help.PERSPECTIVE,
        Help.STORY,
        Help.PRIORITISE,
        Help.CONNECT,
    }
)
"""Kinds whose plain words are a wish in any question: `what would you do?`, `who should I meet?`."""


def says_which_help(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A topic without a kind of help, or a brief without one kind that is not wanted now."""
    if not draft.prose.text:
        return
    for block in _topics(draft):
        if not _wishes(draft, block)[0]:
            yield Fault(
                block.start,
                block.end if block.text.count("\n") == 0 else block.start + len(block.text.split("\n", 1)[0]),
                "This does not say which kind of help you want.",
                f"Add “Help wanted: …”: {', '.join(name.help.value for name in HELP_NAMES)}.",
            )
            return
    if not _wishes(draft, draft.prose)[1]:
        last = draft.prose.end
        yield Fault(
            last,
            last,
            "This does not say which kind of help you do not want now.",
            "Add one line, such as “Please no new ideas yet.”",
        )


def says_where_i_stand(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Nothing says what was tried, or which way one leans."""
    prose = draft.prose
    if prose.text and not phrases("help.state").search(draft.lower, prose.start, prose.end):
        yield Fault(
            prose.start,
            prose.start,
            "Nothing says what you have tried or which way you lean.",
            "Add “So far I …” or “I lean to …”.",
        )


def _topics(draft: DraftText) -> list[Span]:
    """The parts that labels such as `Topic 2:` begin; the whole brief where there are fewer than two."""
    prose = draft.prose
    starts = [
        line.start for line in draft.lines if prose.start <= line.start < prose.end and _TOPIC_LABEL.match(line.text)
    ]
    if len(starts) < 2:
        return [prose]
    ends = [*starts[1:], prose.end]
    return [Span(start, end, draft.own[start:end]) for start, end in zip(starts, ends, strict=True)]


def _wishes(draft: DraftText, block: Span) -> tuple[bool, bool]:
    """Whether a stretch names a kind of help that is wanted, and one that is not."""
    wanted = declined = False
    any_kind = phrases(*(f"help.kinds.{kind.value}" for kind in Help))
    for sentence in draft.sentences:
        if not block.start <= sentence.start < block.end:
            continue
        lowered = draft.lower[sentence.start : sentence.end]
        refusals = _refused(lowered)
        refusing = phrases("help.declined").search(lowered)
        if refusing and not phrases("help.no_refusal").search(lowered, refusing.start(), refusing.end() + _NEAR):
            declined = True
        if _waves_off(lowered):
            declined = True
        if any(phrases("help.other_kinds").search(lowered, start, end) for start, end in refusals):
            declined = True
        asked = lowered.rstrip().endswith("?")
        if not any_kind.search(lowered):
            continue
        wishing = phrases("help.wanted").search(lowered) is not None
        for kind in Help:
            for found in phrases(f"help.kinds.{kind.value}").finditer(lowered):
                if any(start <= found.start() < end for start, end in refusals):
                    declined = True
                elif found.start() == 0 or wishing or (asked and kind in _SAYS_ITSELF):
                    wanted = True
    return wanted, declined


def _waves_off(lowered: str) -> bool:
    """Whether a sentence declines a thing, whatever it is: `what I'd rather leave out is X`, `leave the X to Tunde`."""
    return phrases("help.waved").search(lowered) is not None or any(
        _CLAUSE_STARTS.search(lowered, max(0, found.start() - _NEAR), found.start())
        for found in phrases("help.waved_first").finditer(lowered)
    )


def _refused(lowered: str) -> list[tuple[int, int]]:
    """The stretches after a refusing word, up to the end of its clause."""
    stretches = []
    for found in phrases("help.refused").finditer(lowered):
        end = _CLAUSE_END.search(lowered, found.end(), min(len(lowered), found.end() + _REACH))
        stretches.append((found.end(), end.start() if end else min(len(lowered), found.end() + _REACH)))
    return stretches
