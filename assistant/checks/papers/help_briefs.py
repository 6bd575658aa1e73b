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
_CLAUSE_END = re.compile(r"[.;!?\n]|\bbut\b|(?:,| -) (?=(?:just|only|simply|merely|rather|instead)\b)")
_CLAUSE_STARTS = re.compile(r"(?:^|[,;:.(!?-]\s*)(?:(?:and|so|but|or|then|now|please|just)\s+)*$")
_LABEL_END = re.compile(r"[:.*]|$")
_LONGEST_LABEL = 7
"""Words up to which a line that names the help wanted is a label of what follows: `Help wanted.`, `From you:`."""
_LISTED = re.compile(r"(?:[-*•+]|\d{1,2}[.)])\s")
_CALLED = re.compile(r"(?:(?:mrs?|ms|dr|prof|professor)\.? )?")
_OPENING = re.compile(r"\W*(?:(?:and|so|but|or|then|now|please|just|only|simply|kindly|rather|first|also|you)\b[, ]*)*")
_FRAGMENT = re.compile(r"\W*(?:(?:and|so|just|only|simply|mainly|mostly|please|rather|above all|an?)\b[, ]*)*")
"""What may stand before a kind of help in a sentence that only names it: `just a second pair of eyes`."""
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
    names = _names(context)
    for block in _topics(draft):
        if not _wishes(draft, block, names)[0]:
            yield Fault(
                block.start,
                block.end if block.text.count("\n") == 0 else block.start + len(block.text.split("\n", 1)[0]),
                "This does not say which kind of help you want.",
                f"Add “Help wanted: …”: {', '.join(name.help.value for name in HELP_NAMES)}.",
            )
            return
    if not _wishes(draft, draft.prose, names)[1]:
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


def _names(context: Context) -> re.Pattern[str] | None:
    """The mentor's names, in small letters, as a brief may call them: `what Anders did` is what you did."""
    mentor = context.mentor
    names = {name.lower() for name in (mentor.name, mentor.call_name) if name} if mentor else set()
    names |= {name.rpartition(" ")[2] for name in names}
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w){_CALLED.pattern}(?:{either})(?P<owns>'s?(?= ))?(?!\w)") if names else None


def _addressed(lowered: str, names: re.Pattern[str] | None) -> str:
    """Small-letter words with `you` in place of the mentor's name."""
    return names.sub(lambda found: "your" if found["owns"] else "you", lowered) if names else lowered


def _wishes(draft: DraftText, block: Span, names: re.Pattern[str] | None) -> tuple[bool, bool]:
    """Whether a stretch names a kind of help that is wanted, and one that is not."""
    wanted = declined = labelled = False
    for sentence in draft.sentences:
        if not block.start <= sentence.start < block.end:
            continue
        lowered = _addressed(draft.lower[sentence.start : sentence.end], names)
        refusals = _refused(lowered)
        declined = declined or _declines(lowered, refusals)
        wanted = wanted or _wants(lowered, refusals, labelled)
        labelled = _is_label(lowered) or (labelled and _LISTED.match(lowered) is not None)
    return wanted, declined


def _declines(lowered: str, refusals: list[tuple[int, int]]) -> bool:
    refusing = phrases("help.declined").search(lowered)
    if refusing and not phrases("help.no_refusal").search(lowered, refusing.start(), refusing.end() + _NEAR):
        return True
    if _waves_off(lowered) or any(phrases("help.other_kinds").search(lowered, *stretch) for stretch in refusals):
        return True
    kinds = phrases(*(f"help.kinds.{kind.value}" for kind in Help))
    return any(kinds.search(lowered, *stretch) for stretch in refusals)


def _wants(lowered: str, refusals: list[tuple[int, int]], labelled: bool) -> bool:
    """Whether a sentence wishes for a kind of help: it names one, or bids a deed behind a label."""
    if _bids(lowered, refusals, labelled):
        return True
    asked = lowered.rstrip().endswith("?")
    opened = _OPENING.match(lowered)
    bid = phrases("help.bidding").match(lowered, opened.end()) if opened else None
    wishing = labelled or bid is not None or phrases("help.wanted").search(lowered) is not None
    for kind in Help:
        for found in phrases(f"help.kinds.{kind.value}").finditer(lowered):
            if any(start <= found.start() < end for start, end in refusals):
                continue
            if wishing or _FRAGMENT.fullmatch(lowered, 0, found.start()) or (asked and kind in _SAYS_ITSELF):
                return True
            if _begins_clause(lowered, found.start()) and phrases("help.bidding").match(lowered, found.start()):
                return True
    return False


def _bids(lowered: str, refusals: list[tuple[int, int]], labelled: bool) -> bool:
    """`Help wanted: count with me`: what stands behind the label is for the reader to do."""
    label = phrases("help.label").match(lowered.lstrip("*_#->•+ "))
    offset = len(lowered) - len(lowered.lstrip("*_#->•+ "))
    end = _LABEL_END.search(lowered, offset + label.end()) if label else None
    if end is None and not labelled:
        return False
    begin = end.start() if end else 0
    if any(start <= begin < stop for start, stop in refusals):
        return False
    lead = phrases("help.leading").match(lowered, _text_from(lowered, begin))
    return phrases("help.bidding").match(lowered, _text_from(lowered, lead.end() if lead else begin)) is not None


def _text_from(lowered: str, at: int) -> int:
    """Where the next word begins."""
    return next((place for place in range(at, len(lowered)) if lowered[place].isalnum()), len(lowered))


def _is_label(lowered: str) -> bool:
    """Whether a sentence only names the help wanted, so that the next says what it is."""
    bare = lowered.strip("*_#->•+ .:")
    return len(bare.split()) <= _LONGEST_LABEL and phrases("help.label").match(bare) is not None


def _begins_clause(lowered: str, at: int) -> bool:
    return _CLAUSE_STARTS.search(lowered, max(0, at - _NEAR), at) is not None


def _waves_off(lowered: str) -> bool:
    """Whether a sentence declines a thing, whatever it is: `what I'd rather leave out is X`, `leave the X to Tunde`."""
    return phrases("help.waved").search(lowered) is not None or any(
        _begins_clause(lowered, found.start()) for found in phrases("help.waved_first").finditer(lowered)
    )


def _refused(lowered: str) -> list[tuple[int, int]]:
    """The stretches after a refusing word, up to the end of its clause."""
    stretches = []
    for found in phrases("help.refused").finditer(lowered):
        end = _CLAUSE_END.search(lowered, found.end(), min(len(lowered), found.end() + _REACH))
        stretches.append((found.end(), end.start() if end else min(len(lowered), found.end() + _REACH)))
    return stretches
