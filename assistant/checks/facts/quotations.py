"""FACT-QUOTE: what stands in quotation marks as somebody's words stands in the notes, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.folding import WORD, fold
from assistant.checks.facts.grounds import grounds_of
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.names import names_not_in_notes
from assistant.checks.facts.nearby import nearest_places
from assistant.checks.facts.passages import passages, person_of
from assistant.checks.facts.whose_words import is_mine_for_theirs
from assistant.checks.rule import Fault
from assistant.checks.wordlists import entries, phrases, words
from assistant.model.messages import Kind

_DOUBLE = re.compile(r'"(?<![\w"]")(?=[^\s"])((?:[^"\n]|\n(?![ ]*\n)){1,600}?)(?<!\s)"(?!\w)')
_SINGLE = re.compile(r"'(?<![\w']')(?=\w)((?:[^'\n]|(?<=\w)'(?=\w)){8,400})'(?![\w'])")
_GAP = re.compile(r"\.{3}|…|\[[^\]\n]{0,40}\]")
_SCARE = 3
"""Up to so many words, quotation marks set off a term or a title as often as somebody's words."""
_ALIKE = 0.6
"""Likeness (difflib ratio, by words) from which other words of the notes are what was meant."""
_SAME = {
    "am": "be", "are": "be", "is": "be", "i": "you", "me": "you", "my": "yr", "your": "yr", "ur": "yr", "year": "yr",
    "mine": "yours", "i'm": "you be", "you're": "you be", "cannot": "can not", "can't": "can not", "won't": "will not",
    "let's": "let us", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "twelve": "12", "twenty": "20", "thirty": "30",
}  # fmt: skip
"""Other spellings of one word, and numbers in figures; `yr` is short for your and for year."""
_SLASHED = re.compile(r"(?<!\w)(?:(?P<without>w/(?:out|o))|(?P<because>b/c))(?!\w)", re.IGNORECASE)
"""Words written short with a stroke."""
_OWN_LABEL = re.compile(
    r"\b(?:my|our|the|this|that|each|second|first|third) (?:[\w'-]+ ){0,2}?(?:rating|score|mark|grade|goal|aim|wish"
    r"|target|item|point|criterion|measure|statement|heading|scale|entry|box|row|column|label|sign|question)s?"
    r"(?: (?:for|on|of|at|in|was|is|reads|says|under|called|against|behind|with|to|my|the|own|line|row|it)){0,4}"
    r"[ ,:–—(-]*\Z"
    r"|\bi (?:rate|rated|score|scored|mark|marked|gave) (?:myself )?(?:[\w'/]+ ){0,4}(?:for|on|at|in)? ?\Z"
)
"""Before the words of a label or a rating of the writer's own."""
_EDGE, _KERNEL = 3, 3
"""Words that a quotation of one's own may add at either end, and those that must be left of it."""
_CARRIED = frozenset({Kind.INTRO_REQUEST, Kind.REFERRAL})
"""Kinds of drafts that carry a text along for somebody to pass on."""
_BLURB = 12
"""Words from which such a text is meant to be passed on, not quoted."""
_DENIED = (" not", " never")
"""Before a quotation in the notes: without them it says the opposite."""
_ARTICLES = frozenset({"the", "a", "an"})
"""Rough notes leave them out, so that a quotation may have them or not."""
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'s", " s"), ("'d", " d"))


def quotations_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Words in quotation marks must stand in the sources in the same order; case, punctuation, spacing, contractions
    and what an ellipsis leaves out aside. Up to three words are a term or a title unless somebody is said to have said
    them; words that the writer means to say are no quotation. Words of the writer's own turns are no one else's.
    """
    index = grounds_of(context)
    if index is None or not any(mark in draft.flat for mark in "\"'"):
        return
    parts = passages(draft, person_of(context))
    if not parts:
        return
    me = person_of(context)
    for start, end, said in _quoted(draft):
        if is_mine_for_theirs(draft, start, end, said, me, index):
            message = f"In your notes these are your own words: {draft.text[start:end]}"
            yield Fault(start, end, message, "Tell them as yours, or leave them out.")
            continue
        inside = parts[-1].end > start and (start >= draft.prose.start or parts[0].start <= start < parts[0].end)
        judged = inside and _judged(draft, start, end, said, index) and not _stands(said, index)
        if judged and not (_is_title(draft, start, said) and _is_named(draft, context, start, end)):
            yield _of_ones_own(draft, start, end, said, index) or _fault(draft, start, end, said, index)


def _quoted(draft: DraftText) -> Iterator[tuple[int, int, str]]:
    """Start and end of the words between the marks, and the words; also where they are several sentences."""
    for form in (_DOUBLE, _SINGLE):
        for match in form.finditer(draft.flat):
            yield match.start(), match.end(), match[1]


def _judged(draft: DraftText, start: int, end: int, said: str, index: SourceIndex) -> bool:
    count = len(WORD.findall(said))
    if count == 0:
        return False
    before = draft.lower[max(0, start - 90) : start]
    after = draft.lower[end : end + 50]
    own = phrases("facts.own_speech").search(before)
    if own and phrases("facts.spoken").search(before, own.end()) is None:
        return False
    if draft.kind in _CARRIED and count >= _BLURB and not phrases("facts.spoken").search(before[-30:]):
        return False
    if count > _SCARE:
        return True
    spoken = phrases("facts.spoken").search(before[-30:]) or phrases("facts.spoken").search(after[:24])
    return spoken is not None and not all(fold(word) in index.words for word in WORD.findall(said))


def _is_title(draft: DraftText, start: int, said: str) -> bool:
    """Whether the words in quotation marks are the name of a thing: in capitals, but for the small words between, and
    nobody is said to have said them."""
    words_ = [word for word in WORD.findall(said) if word.lower() not in words("empty")]
    capitals = len(words_) > 1 and all(word[0].isupper() or word[0].isdecimal() for word in words_)
    spoken = phrases("facts.spoken").search(draft.lower[max(0, start - 30) : start])
    return capitals and spoken is None and not said.rstrip().endswith((".", "!", "?"))


def _is_named(draft: DraftText, context: Context, start: int, end: int) -> bool:
    """Whether the name is found to be none of the notes, which says all there is to say."""
    return any(fault.level != "info" and start <= fault.start < end for fault in names_not_in_notes(draft, context))


def _stands(said: str, index: SourceIndex) -> bool:
    """Whether each part between gaps stands in the sources, one after the other."""
    whole = _joined(index)
    at = 0
    for part in _GAP.split(said):
        words_ = " ".join(_plain(part))
        if not words_:
            continue
        found = whole.find(f" {words_} ", at)
        while found >= 0 and whole[max(0, found - 7) : found].endswith(_DENIED):
            found = whole.find(f" {words_} ", found + 1)
        if found < 0:
            return False
        at = found + len(words_)
    return True


@lru_cache(maxsize=1)
def _short_words() -> dict[str, str]:
    """A word as notes cut it short -> the word."""
    return {short: line.split()[0] for line in entries("facts.cut_words") for short in line.split()[1:]}


def _plain(text: str) -> list[str]:
    """Words as quotations are compared."""
    found: list[str] = []
    text = _SLASHED.sub(lambda found: f"{found.lastgroup}", text) if "/" in text else text
    for match in WORD.finditer(text.replace("&", " and ").replace(" + ", " and ")):
        word = fold(match.group())
        word = _short_words().get(word, word)
        word = _SAME.get(word, word)
        for ending, full in _ENDINGS:
            if word.endswith(ending):
                word = word.removesuffix(ending) + full
                break
        found += [part for part in word.replace("-", " ").replace("'", "").split() if part not in _ARTICLES]
    return found


@lru_cache(maxsize=16)
def _joined(index: SourceIndex) -> str:
    return " " + " | ".join(" ".join(_plain(source)) for source in index.sources) + " "


def _of_ones_own(draft: DraftText, start: int, end: int, said: str, index: SourceIndex) -> Fault | None:
    """A mere remark where the writer quotes a label or a rating of theirs with a word or two more than it has."""
    if not _OWN_LABEL.search(draft.lower[max(0, start - 70) : start]):
        return None
    own, whole = _plain(said), _joined(index)
    kernels = (
        " ".join(own[lead : len(own) - behind])
        for lead in range(_EDGE + 1)
        for behind in range(_EDGE + 1)
        if len(own) - lead - behind >= max(_KERNEL, len(own) / 2)
    )
    if not any(f" {kernel} " in whole for kernel in kernels):
        return None
    return Fault(
        start, end, f"Your notes put it in other words: {draft.text[start:end]}", "Keep it if it is so.", "info"
    )


def _fault(draft: DraftText, start: int, end: int, said: str, index: SourceIndex) -> Fault:
    message = f"These words are not found in your notes: {draft.text[start:end]}"
    near = _nearest(said, index)
    if near is None:
        return Fault(start, end, message, "Tell it in your own words, without quotation marks.")
    marks = draft.text[start], draft.text[end - 1]
    return Fault(start, end, message, f"Your notes say: “{near}”.", None, f"{marks[0]}{near}{marks[1]}")


def _nearest(said: str, index: SourceIndex) -> str | None:
    """The words of the notes that are most like the quoted ones."""
    own = _plain(said)
    best, nearest = _ALIKE, None
    for place in nearest_places(index, said)[:5]:
        text = index.sentences[place].text
        spans = list(WORD.finditer(text))
        told = [" ".join(_plain(span.group())) for span in spans]
        matcher = SequenceMatcher(None, told, own, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        first, last = blocks[0].a, blocks[-1].a + blocks[-1].size
        first, last = max(0, first - blocks[0].b), min(len(told), last + len(own) - blocks[-1].b - blocks[-1].size)
        alike = SequenceMatcher(None, told[first:last], own, autojunk=False).ratio()
        if alike >= best:
            best, nearest = alike, text[spans[first].start() : spans[last - 1].end()]
    return " ".join(nearest.split()) if nearest else None
