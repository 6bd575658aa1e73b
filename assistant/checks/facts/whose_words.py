"""Whose words a quotation is in the notes: the speaker's in whose turn it stands, or the writer's who says so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from assistant.checks.draft import DraftText
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex, folded_words
from assistant.checks.wordlists import phrases, words
from assistant.reading.lines import line_of
from assistant.reading.speakers import speakers_of, turn_of

_MINE = frozenset({"me", "i", "myself", "self", "ich", "moi", "yo"})
"""Labels under which a writer puts their own turns."""
_BEFORE, _AFTER = 90, 24
"""Characters before and after a quotation in which it is said whose it is."""
_CLAUSE = re.compile(r"[.!?\n]\s")
_BETWEEN = 7
"""Words that may stand between a verb of saying and the words said: `you said in January, over tea:`."""
_OF_ME = frozenset({"i", "i'm", "i'd", "i've", "i'll", "we", "my", "our", "mine", "myself"})
_APART = (_OF_ME - {"our"}) | {"and", "but", "so", "when", "while", "because", "whereas", "until"}
"""Words after which a verb of saying says nothing of what follows."""
_OF_ANOTHER = frozenset({"you", "she", "he", "they", "your", "her", "his", "their"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BY_ANOTHER = re.compile(r"(?:you|she|he|they|your|her|his|their)\b")
_MY_OWN = re.compile(r"(?:was|is|were|became|has been|stays|remains) (?:still )?(?:my|mine)\b")
_TOLD_BACK = re.compile(
    r"\b(?:(?:you|she|he|they) (?:(?:had|have|once|always|also|just) )?(?:said|say|says|told|wrote|asked|called|put)"
    r"|(?:your|her|his|their) (?:[\w'-]+ )?(?:words?|line|sentence|rule|advice|saying|question|answer))\b"
)
"""Before words of one's own turn that tell what somebody else had said."""
_I_SAID = re.compile(
    r"\b(?:i (?:(?:just|then|only|also|always|even) )?(?:said|say|told|tell|answered|replied|wrote|asked|thought|think)"
    r"|my (?:(?:own )?(?:words|line|sentence|answer|reply|thought|rule|saying|phrase)))\b"
    r"(?: (?:him|her|them|it|that|was|is|then|to|[a-z])){0,2} \Z"
)
"""Before words of notes that are no talk, which the writer says to be their own."""


class _Line(NamedTuple):
    """A line of the sources: its folded words between spaces, who speaks it, and all who speak in that source."""

    words: str
    speaker: str
    labels: frozenset[str]


def is_mine_for_theirs(draft: DraftText, start: int, end: int, said: str, me: str | None, index: SourceIndex) -> bool:
    """Whether a draft gives another the words that the notes have as the writer's own alone."""
    others = _labels(index) - _MINE - _names(me)
    led = _CLAUSE.split(draft.lower[max(0, start - _BEFORE) : start])[-1]
    follows = draft.lower[end : end + _AFTER].lstrip(" ,")
    if _MY_OWN.match(follows):
        return False
    behind = _BY_ANOTHER.match(follows) and phrases("facts.spoken").search(follows)
    if not behind and not _is_said_by_another(led, others):
        return False
    return _is_mine(index, " ".join(folded_words(said)), me)


@lru_cache(maxsize=16)
def _labels(index: SourceIndex) -> frozenset[str]:
    return frozenset(label for line in _lines(index) for label in line.labels)


def _is_said_by_another(led: str, others: frozenset[str]) -> bool:
    """Whether the words before a quotation give it to somebody else: `what you said in January`, `Ana's rule`."""
    saying = next(reversed(list(phrases("facts.spoken").finditer(led))), None)
    if saying:
        between = _WORD.findall(led, saying.end())
        if len(between) <= _BETWEEN and _APART.isdisjoint(between):
            subject = [word for word in _WORD.findall(led, 0, saying.end()) if _is_subject(word, others)]
            return bool(subject) and subject[-1] not in _OF_ME
    told = _WORD.findall(led)
    if not told or told[-1] not in words("facts.sayings") or not _OF_ME.isdisjoint(told):
        return False
    return any(word in _OF_ANOTHER or fold(word).removesuffix("'s") in others for word in told[-3:-1])


def _is_subject(word: str, others: frozenset[str]) -> bool:
    return word in _OF_ME or word in _OF_ANOTHER or fold(word) in others


def _names(me: str | None) -> frozenset[str]:
    """The writer's whole name, and each part of it, folded."""
    return frozenset({fold(me), *folded_words(me)}) if me else frozenset()


def _is_mine(index: SourceIndex, said: str, me: str | None) -> bool:
    """Whether all lines of the sources that have these words are the writer's own turns, or say so."""
    found = [line for line in _lines(index) if f" {said} " in line.words]
    return bool(found) and all(_is_own(line, said, me) for line in found)


def _is_own(line: _Line, said: str, me: str | None) -> bool:
    at = line.words.index(f" {said} ") + 1
    if not line.labels:
        return _I_SAID.search(line.words, 0, at) is not None
    if _TOLD_BACK.search(line.words, 0, at):
        return False
    own = _MINE | _names(me)
    if line.speaker in own:
        return True
    initials = {"".join(name[0] for name in folded_words(me or ""))[:length] for length in (1, 2)} - {""}
    alike = {label for label in line.labels if label[:1] == line.speaker[:1]}
    return line.speaker in initials and line.labels.isdisjoint(own) and len(alike) == 1


@lru_cache(maxsize=16)
def _lines(index: SourceIndex) -> tuple[_Line, ...]:
    """The lines of the sources with their speakers; none where a source is no talk."""
    found: list[_Line] = []
    for source in index.sources:
        lines = [line_of(number, line) for number, line in enumerate(source.split("\n"))]
        known, speaker = speakers_of(lines), ""
        labels = frozenset(fold(name) for name in known)
        for line in lines:
            turn = turn_of(line) if known else None
            speaker = fold(turn.name) if turn and turn.name in known else speaker
            found.append(_Line(f" {' '.join(folded_words(line.raw))} ", speaker, labels))
    return tuple(found)
