"""Words of a draft that are written with a capital: runs of them, and whether the capital says anything there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.folding import fold
from assistant.checks.facts.titles import title_groups, title_of
from assistant.checks.wordlists import words
from assistant.reading.likely_names import common_words
from assistant.reading.names import GIVEN

_WORD = re.compile(r"[^\W\d_]\w*(?:['-][^\W\d_]\w*)*")
_MAY_BE_CAPITAL = re.compile(r"(?<![\w'-])[^\W\d_a-z]\w*(?:['-][^\W\d_]\w*)*|(?<=[a-z]-)[A-Z]\w*")
INSIDE = frozenset(
    {"of", "the", "van", "von", "de", "da", "di", "del", "der", "den", "la", "le", "al", "el", "bin", "ibn", "y", "zu"}
)
"""Small words that a name may hold between its words."""
_BEFORE = re.compile(
    r"(?:^|(?:^|\s)[\"']|[.!?:;…|>\n]|[.!?:…]\s?[\"')\]*_]+)[\s\"'(\[*_#>-]*$|^[\s\"'(\[*_#>|-]*$|^\s*(?:[-*•+]|\d{1,2}[.)])\s+(?:\[.\]\s+)?(?:@\w+\s+)?(?:\d{1,3}\s?(?:'|m|min|mins|minutes)[:,]?\s+)?[\"'*_(]*$"
)
_PART_BEFORE = re.compile(r"(?:[)\]][ ]+|[ ][-–—|/·•+>→][ ]+|[,;(\[][ ]*)\Z")
"""Before a phrase of its own within a line: `(12 min) Help wanted: perspective`, `10 min - Purpose: a choice`."""
_LABEL_ENDS = re.compile(r"(?:[ ][^\W\d_A-Z][\w'-]*){0,4}(?:,?[ ]please)?[*_]{0,2}:(?=[\s*_]|\Z)")
"""The rest of a label: small words up to a colon."""
_LABEL_REACH = 60
_MINUTES, _GOES_ON = re.compile(r"\d\s?(?:'|m|min|mins|minutes)[)\]]\s$"), re.compile(r", [a-z]|\.(?:\s|$)")
"""`(7 min) Rehearse, with Frank` begins a sentence; `(7 min) Halloran: ask her` does not."""
_SMALL_TITLE = re.compile(r"(?<![\w'.-])(?P<title>[a-z]{2,5})\.[ ]\Z")
_SHORT_TITLES = frozenset(
    {"dr", "prof", "mr", "mrs", "ms", "mgr", "ing", "dra", "sra", "capt", "sgt", "lt", "col", "gen", "hr", "fr"}
)
_LEAD = 24
_SEEN_BEFORE = 2
"""Characters before a passage that say whether its first word is the end of another."""
_HEADING = re.compile(r"\s*(?:#|\*\*[^*\n]+\*\*\s*:?\s*$)")
_I = frozenset({"I", "I'm", "I'll", "I've", "I'd"})
_WITH_VERB = re.compile(r"([A-Z][a-z]+)['’](?:d|ll|ve|re)")
_SENTENCE_ENDS = frozenset(".?!,;")
_OF_VERBS = ("ing", "ed", "ly")
"""Endings of words that begin a sentence before a name: `Visiting Porto`."""
_LEAST_TITLED = 3
_TITLED = 0.6
"""Part of the longer words with capitals from which a line is written like a title."""


class Capital(NamedTuple):
    """A word with a capital, where it stands, and whether a sentence or a heading gives it its capital."""

    start: int
    end: int
    word: str
    folded: str
    initial: bool
    heading: bool
    caseless: bool


def capitals_in(draft: DraftText, passage: Span, taken: bytearray) -> Iterator[tuple[Capital, ...]]:
    """Runs of words with capitals in a passage, those at `taken` places left out. `I` is none."""
    begin = max(0, passage.start - _SEEN_BEFORE)
    lead = passage.start - begin
    for run in _runs(draft.own[begin : passage.end], lead, bytes(taken[passage.start : passage.end])):
        below = _below_heading(draft, passage, begin + run[0].start)
        heading = _is_heading(draft, below, passage.end)
        yield tuple(
            Capital(begin + start, begin + end, word, folded, initial, heading, caseless)
            for start, end, word, folded, initial, _, caseless in run
        )


@lru_cache(maxsize=512)
def _runs(text: str, lead: int, taken: bytes) -> tuple[tuple[Capital, ...], ...]:
    """The runs of a passage that begins at `lead`. A sentence that stays as it is while one types is read once."""
    found: list[tuple[Capital, ...]] = []
    run: list[Capital] = []
    for match in _MAY_BE_CAPITAL.finditer(text, lead):
        word = match.group()
        if not _capital(word):
            continue
        if taken[match.start() - lead] or word in _I or _is_pronoun(word):
            continue
        initial = _BEFORE.search(text[max(lead, match.start() - _LEAD) : match.start()]) is not None
        initial = (initial and not _is_titled(text, lead, match.start())) or _begins_label(text, lead, match)
        between = text[run[-1].end : match.start()] if run else ""
        if initial and run and (_titles(between, run[-1]) or _initial_of(between, run[-1], word)):
            initial = False
        one = Capital(match.start(), match.end(), word, fold(word), initial, False, _caseless(word))
        if run and not (_joined(text[run[-1].end : match.start()], run[-1]) and not initial):
            found.append(_settled(run))
            run = []
        run.append(one)
    found.append(_settled(run))
    return tuple(run for run in found if run)


def _begins_label(text: str, lead: int, match: re.Match[str]) -> bool:
    """Whether an ordinary word begins a label within a line, or the phrase behind a bracket or a dash."""
    before = _PART_BEFORE.search(text, max(lead, match.start() - _LEAD), match.start())
    word = fold(match.group())
    timed = before and _MINUTES.search(text, max(lead, match.start() - _LEAD), match.start())
    if timed and word not in GIVEN and _GOES_ON.match(text, match.end()):
        return True
    if before is None or word in GIVEN or not _is_ordinary(word):
        return False
    return (
        before.group()[0] not in ",;([" or _LABEL_ENDS.match(text, match.end(), match.end() + _LABEL_REACH) is not None
    )


def _is_ordinary(word: str) -> bool:
    """Whether people write a folded word small, or put it before a colon as a label."""
    return (
        word in common_words()
        or word in words("facts.labels")
        or word in words("facts.openers")
        or word in words("empty")
        or word.endswith(_OF_VERBS)
    )


def _titles(between: str, last: Capital) -> bool:
    """Whether only the mark of a short title stands between: `Dr. Pichler`."""
    return between == ". " and title_of(last.word) in title_groups()


def _is_titled(text: str, lead: int, at: int) -> bool:
    """Whether a short title in small letters stands before a word, whose full stop ends no sentence: `prof. Lehto`."""
    found = _SMALL_TITLE.search(text, max(lead, at - _LEAD), at)
    return found is not None and found["title"] in _SHORT_TITLES


def _initial_of(between: str, last: Capital, word: str) -> bool:
    """Whether only the dot of an initial stands between: `P. Lindqvist`; but `Plan B. Then`."""
    single = between == ". " and len(last.word) == 1 and last.word not in _I
    return single and fold(word) not in words("empty") | words("facts.openers") | words("courtesy")


def _settled(run: list[Capital]) -> tuple[Capital, ...]:
    """The run without the ordinary word that a sentence begins with: `Yesterday Dana`, `For Priya`."""
    while run and run[0].initial and len(run) > 1 and _common(run[0]):
        run = run[1:]
    alone = len(run) == 1 and run[0].folded in words("empty") and run[0].folded not in words("facts.wordlike_names")
    return () if alone else tuple(run)


def _below_heading(draft: DraftText, passage: Span, at: int) -> int:
    """Where the passage begins for a word at this place: below the heading line that it may begin with."""
    line_end = draft.own.find("\n", passage.start, at)
    return line_end + 1 if line_end >= 0 and _HEADING.match(draft.own, passage.start, line_end) else passage.start


def _common(one: Capital) -> bool:
    if title_of(one.word) in title_groups() or one.folded in words("facts.offices"):
        return False
    if one.folded.endswith(_OF_VERBS) and one.folded not in GIVEN:
        return True
    return (
        one.folded in words("facts.openers")
        or one.folded in words("empty")
        or one.folded in words("courtesy")
        or one.folded in words("facts.capitals")
        or (one.folded in common_words() and one.folded not in GIVEN | words("facts.wordlike_names"))
    )


def _joined(between: str, last: Capital) -> bool:
    if between == " " or (between == ". " and len(last.word) == 1) or _titles(between, last):
        return True
    inside = between.split()
    return between[:1] == " " and 0 < len(inside) <= 2 and all(word in INSIDE for word in inside) and "of" not in inside


@lru_cache(maxsize=64)
def _is_heading(draft: DraftText, start: int, end: int) -> bool:
    """Whether a passage is the subject, a heading, or written like one."""
    if draft.subject is not None and start == draft.subject.start:
        return True
    begin = draft.own.rfind("\n", 0, start) + 1
    if _HEADING.match(draft.own, begin, end):
        return True
    if draft.own[end - 1 : end] in _SENTENCE_ENDS:
        return False
    said: list[str] = _WORD.findall(draft.own, start, end)
    long = [word for word in said if len(word) > 3]
    if len(long) < _LEAST_TITLED or said[0][0].islower():
        return False
    return sum(word[0].isupper() for word in long) >= _TITLED * len(long)


def _capital(word: str) -> bool:
    return word[0].isupper() or _caseless(word)


def _is_pronoun(word: str) -> bool:
    """Whether a word is a small one with a verb joined to it: `You'd`, `They've`."""
    said = _WITH_VERB.fullmatch(word)
    return said is not None and said[1].casefold() in words("empty")


def _caseless(word: str) -> bool:
    return word[0].lower() == word[0].upper()
