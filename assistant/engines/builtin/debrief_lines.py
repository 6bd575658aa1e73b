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
    r"^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?\**(#?[^\W\d_][\w.'’ -]{0,30}?#?)\**\s?(?:\(\d[\d:.]*\))?:\**\s+(\S.*)$"
)
_MAIL_HEADER = re.compile(r"(?:>\s*)*(?:(?:From|To|Cc|Subject|Date|Sent):\s|On .{6,60} wrote:?$)")
_HEADING = re.compile(r"#{1,6}\s")
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
    end = r"[.,\s]*$" if key == "dangling" else r"(?!\w)"
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(words) for words in listed) + ")" + end, re.I)


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
    """The labels of a transcript: who speaks. Two that speak twice, on a third of the lines; or two on most lines.

    Other notes have labels, too (`Denise: lend me her book`), but not throughout.
    """
    said = Counter(found[1].strip() for line in source.lines if (found := _LABEL.match(line)))
    filled = sum(1 for line in source.lines if line.strip())
    often = frozenset(name for name, times in said.items() if times >= 2)
    if len(said) >= 2 and said.total() * 5 >= filled * 4 and filled >= 3:
        return frozenset(said)
    if len(often) >= 2 and sum(said[name] for name in often) * 3 >= filled:
        return frozenset(name for name in said if name in often or name[0].isupper())
    return frozenset()


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
        if front or _MAIL_HEADER.match(line) or not _WORD.search(line):
            continue
        if heading is not None:
            planned = bool(phrases("lines", "plan_headings").fullmatch(heading))
            continue
        if planned:
            continue
        line = _BULLET.sub("", line.lstrip("> "))
        if line.startswith("|"):
            line = ", ".join(cell.strip() for cell in line.strip("| ").split("|") if cell.strip())
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
    if _HEADING.match(line):
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


def stories(noted: tuple[NotedSentence, ...], *, mentor: str | None, me: str | None) -> tuple[Fact, ...]:
    """Sentences that plainly say that the mentor told of their own past: by name or pronoun, or in their own words."""
    return tuple(sentence.fact for sentence in noted if _is_story(sentence, mentor, me))


def _is_story(sentence: NotedSentence, mentor: str | None, me: str | None) -> bool:
    if sentence.speaker is None:
        return bool(_story_pattern(mentor or "").search(sentence.text))
    own = me is None or sentence.speaker.casefold() not in {me.casefold(), me.casefold().split()[0]}
    if mentor:
        own = own and bool(set(mentor.casefold().split()) & set(sentence.speaker.casefold().split()))
    return own and bool(phrases("lines", "own_story").search(sentence.text))


@cache
def _story_pattern(mentor: str) -> re.Pattern[str]:
    lists = table("documents/debrief.toml")["lines"]
    tellers = [*lists["tellers"], mentor, *mentor.split()[:1]]
    teller = "(?:" + "|".join(re.escape(word) for word in tellers if word) + ")"
    told = "|".join(re.escape(words).replace(r"\{teller\}", teller) for words in lists["story"])
    return re.compile(rf"(?<!\w)(?:{told})(?!\w)", re.IGNORECASE)


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
        rf"(\S+)\s+{verbs}\s+(?:(?:really|very|so|quite|a bit|rather|not)\s+)*{words}(?!\s+to\b)", text, re.I
    ):
        if found[1].casefold() not in {"i", "we"}:
            return True
    return False
