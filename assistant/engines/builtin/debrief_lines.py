"""What was noted, sentence by sentence: who said it where the notes tell, and which lines are stories or resources."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.text import one_line
from prompts import table

_LABEL = re.compile(
    r"^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?\**([^\W\d_][\w.'’ -]{0,30}?)\**\s?(?:\(\d[\d:.]*\))?:\**\s+(\S.*)$"
)
_BULLET = re.compile(r"^\s*(?:[-*•+>]\s+(?:\[[ xX]\]\s+)?|\d{1,2}[.)]\s+)*")
_ENDS = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[^\W_])")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|e\.g|i\.e|No|approx)\.$", re.I)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+")


class NotedSentence(Frozen):
    """One sentence of the notes, with its speaker where the notes are a transcript."""

    text: str
    speaker: str | None
    source: str
    line: int

    @property
    def fact(self) -> Fact:
        return Fact(
            text=self.text, evidence=(Evidence(lines=(self.line, self.line), text=self.text, source=self.source),)
        )


@cache
def phrases(part: str, key: str) -> re.Pattern[str]:
    """A list of `prompts/documents/debrief.toml` as one pattern of whole words."""
    listed = table("documents/debrief.toml")[part][key]
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(words) for words in listed) + r")(?!\w)", re.I)


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, cut to their stems' first letters so that inflections meet."""
    small = _small_words()
    found = (word.casefold().replace("’", "'").split("'")[0] for word in _WORD.findall(text))
    return frozenset(stem(word) for word in found if word not in small and (len(word) > 2 or word.isdigit()))


def stem(word: str) -> str:
    """A word without its ending: enough to let `rosters` meet `roster` and `piloting` meet `pilot`."""
    for ending in ("ations", "ation", "ingly", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def _small_words() -> frozenset[str]:
    return frozenset(table("documents/small_words.toml")["small"])


def speakers(source: Source) -> frozenset[str]:
    """The labels of a transcript: two or more that speak at least twice, on a third of the lines; else none."""
    said = Counter(found[1].strip() for line in source.lines if (found := _LABEL.match(line)))
    filled = sum(1 for line in source.lines if line.strip())
    names = frozenset(name for name, times in said.items() if times >= 2)
    return names if len(names) >= 2 and sum(said[name] for name in names) * 3 >= filled else frozenset()


def noted_sentences(sources: tuple[Source, ...]) -> tuple[NotedSentence, ...]:
    """Every noted sentence in order, without headings, front matter and what stands under a plan's heading."""
    return tuple(sentence for source in sources for sentence in _sentences_of(source))


def _sentences_of(source: Source) -> list[NotedSentence]:
    names = speakers(source)
    speaker: str | None = None
    planned = front = False
    found: list[NotedSentence] = []
    for number, raw in enumerate(source.lines, start=1):
        if raw.strip() == "---":
            front = number == 1
            continue
        line = one_line(raw)
        heading = _heading(line)
        if front or not _WORD.search(line):
            continue
        if heading is not None:
            planned = bool(phrases("lines", "plan_headings").fullmatch(heading))
            continue
        if planned:
            continue
        line = _BULLET.sub("", line)
        label = _LABEL.match(line)
        if names and label and label[1].strip() in names:
            speaker, line = label[1].strip(), label[2]
        found += [
            NotedSentence(text=text, speaker=speaker if names else None, source=source.id, line=number)
            for text in split_sentences(line)
        ]
    return found


def _heading(line: str) -> str | None:
    """The words of a heading: a Markdown one, one in capitals, or a short line that ends in a colon."""
    if line.startswith("#"):
        return line.lstrip("# ").rstrip(": ")
    bare = _BULLET.sub("", line)
    if (bare.endswith(":") and len(bare.split()) <= 5) or (bare.isupper() and len(bare.split()) <= 4):
        return bare.rstrip(": ")
    return None


def split_sentences(line: str) -> list[str]:
    """The sentences of one line, as they stand."""
    parts: list[str] = []
    for piece in _ENDS.split(line):
        if parts and _TITLE.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {piece}"
        elif piece.strip():
            parts.append(piece.strip())
    return parts


def stories(noted: tuple[NotedSentence, ...]) -> tuple[Fact, ...]:
    """Sentences that plainly say that somebody told of their own past."""
    return tuple(sentence.fact for sentence in noted if phrases("lines", "story").search(sentence.text))


def resources(noted: tuple[NotedSentence, ...]) -> tuple[Fact, ...]:
    """Sentences with a link, or that point at a book, an article or the like."""
    return tuple(
        sentence.fact
        for sentence in noted
        if _LINK.search(sentence.text)
        or (phrases("lines", "resource").search(sentence.text) and phrases("lines", "pointing").search(sentence.text))
    )


def tells_feeling(text: str) -> bool:
    """Whether a sentence tells how somebody else felt, without quoting them (FACT-EMOTION)."""
    verbs, words = phrases("feeling", "verbs").pattern, phrases("feeling", "words").pattern
    if re.search(r'["“„«]', text):
        return False
    for found in re.finditer(
        rf"(\S+)\s+{verbs}\s+(?:(?:really|very|so|quite|a bit|rather|not)\s+)*{words}", text, re.I
    ):
        if found[1].casefold() not in {"i", "we"}:
            return True
    return False
