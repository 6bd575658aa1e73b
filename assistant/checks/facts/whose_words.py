"""Whose words a quotation is in the notes: in a transcript, the speaker's whose turn it stands in."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex, folded_words
from assistant.checks.wordlists import phrases
from assistant.reading.lines import line_of
from assistant.reading.speakers import speakers_of, turn_of

_MINE = frozenset({"me", "i", "myself", "self", "ich", "moi", "yo"})
"""Labels under which a writer puts their own turns."""
_BEFORE, _AFTER = 40, 24
"""Characters before and after a quotation in which it is said whose it is."""
_CLAUSE = re.compile(r"[.!?\n]\s")
_JOINED = re.compile(r"[ ,:;–—-]*(?:(?:me|us|them|it|was|were|is|that|like|this|then|today)[ ,:;–—-]*)*")
_BY_ANOTHER = re.compile(r"\b(?:you|she|he|they|your|her|his|their)\b")


def is_mine_for_theirs(draft: DraftText, start: int, end: int, said: str, me: str | None, index: SourceIndex) -> bool:
    """Whether a draft gives another the words that the notes have in the writer's own turns alone."""
    led = _CLAUSE.split(draft.lower[max(0, start - _BEFORE) : start])[-1]
    follows = draft.lower[end : end + _AFTER].lstrip(" ,")
    spoken = phrases("facts.spoken")
    saying = next(reversed(list(spoken.finditer(led))), None)
    before = saying and _JOINED.fullmatch(led, saying.end()) and _BY_ANOTHER.search(led)
    if not before and not (_BY_ANOTHER.match(follows) and spoken.search(follows)):
        return False
    own = _MINE | ({fold(me.split()[0])} if me and me.split() else frozenset())
    speakers = _speakers(index, " ".join(folded_words(said)))
    return bool(speakers) and speakers <= own


@lru_cache(maxsize=64)
def _speakers(index: SourceIndex, words: str) -> frozenset[str]:
    """Who speaks these words in the turns of the sources, folded; empty where they stand outside of any."""
    found = set()
    for source in index.sources:
        lines = [line_of(number, line) for number, line in enumerate(source.split("\n"))]
        known, speaker = speakers_of(lines), ""
        for line in lines if known else ():
            turn = turn_of(line)
            speaker = turn.name if turn and turn.name in known else speaker
            if f" {words} " in f" {' '.join(folded_words(line.raw))} ":
                found.add(fold(speaker))
    return frozenset(found)
