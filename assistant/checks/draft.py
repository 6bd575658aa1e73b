"""A draft as the rules see it: subject, greeting, own prose and signature, each with its place in the text as given."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from assistant.checks.own_words import own_words
from assistant.checks.wordlists import phrases, words
from assistant.model.messages import Channel, Kind
from assistant.reading.likely_names import common_words
from assistant.reading.sentences import sentences

MESSAGE_CHANNELS = frozenset(Channel) - {Channel.FILE, Channel.ICS}


class Span(NamedTuple):
    """A stretch of the draft: offsets in code points of the text as given, and the words there."""

    start: int
    end: int
    text: str


class Greeting(NamedTuple):
    """Who a message greets: the whole greeting, and the part after its opening words."""

    span: Span
    names: Span


# Characters with a plain twin of the same length, so that offsets hold.
_TWINS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\xa0": " ",
                        "？": "?", "؟": "?", "，": ",", "、": ",", "：": ":", "！": "!", "。": ".", "–": "-", "—": "-",
                        "\t": " ", "\r": " "})  # fmt: skip
_SUBJECT = re.compile(r"\ufeff?subject:[ \t]*([^\r\n]*)(?:\r?\n|\r|\Z)", re.IGNORECASE)
_BLANK_LINE, _LINE_END = re.compile(r"[ \t]*(?:\r?\n|\r|\Z)"), re.compile(r"\r\n|\r|\n")
_NEW_LINE_BREAKS = re.compile(r"\n(?=[ ]*(?:\n|[-*•+] |\d{1,2}[.)] |#|\||\*\*))")
_AFTER_GREETING = tuple(" ,.:;!-")
MOST_READ = 120_000
"""Characters of a book; what is longer is no draft, and must not hold up whoever pasted it."""
_CLOSING_LINES = 6
_CLOSING_WORDS = 4
_LONGEST_SIGNATURE = 40
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True)
class DraftText:
    """One draft of one kind for one channel. All offsets are code points of `text`, exactly as it was given."""

    text: str
    kind: Kind
    channel: Channel

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Reckoned once: rules look a draft up many times."""
        return hash((self.text, self.kind, self.channel))

    @cached_property
    def subject(self) -> Span | None:
        """The subject, where the text starts with a `Subject:` line and an empty line; None where it has none."""
        found = _SUBJECT.match(self.text)
        if found is None or not _BLANK_LINE.match(self.text, found.end()):
            return None
        start, end = found.span(1)
        return Span(start, end, self.text[start:end].strip())

    @cached_property
    def body_start(self) -> int:
        if self.subject is None:
            return 1 if self.text.startswith("\ufeff") else 0
        after = _SUBJECT.match(self.text)
        return after.end() if after else 0

    @cached_property
    def flat(self) -> str:
        """The text, same length, with straight quotes and plain punctuation; letters keep their case."""
        return self.text.translate(_TWINS)

    @cached_property
    def own(self) -> str:
        """`flat` with blanks in place of what is not the writer's prose."""
        return own_words(self.flat, self.kind, self.channel)

    @cached_property
    def lower(self) -> str:
        """`own` in small letters, same length: what word lists are matched against."""
        return in_small_letters(self.own)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines of the body that hold something, without the white space around them."""
        spans = []
        position = self.body_start
        for raw in self.own[self.body_start :].split("\n"):
            stripped = raw.strip()
            if stripped:
                start = position + len(raw) - len(raw.lstrip())
                spans.append(Span(start, start + len(stripped), stripped))
            position += len(raw) + 1
        return tuple(spans)

    @cached_property
    def greeting(self) -> Greeting | None:
        """The greeting that a message opens with, if it greets at all."""
        if not self.lines or self.channel not in MESSAGE_CHANNELS:
            return None
        first = self.lines[0]
        opened = phrases("greeting.openings").match(self.lower, first.start)
        if opened is not None:
            end = _greeting_end(self.own, opened.end(), first.end)
            if end == opened.end() and self.own[end : end + 2] == ", ":
                after = _greeting_end(self.own, end + 2, first.end)
                closed = after == first.end or self.own[after] in ",!:;.-"
                if after > end + 2 and closed:
                    return Greeting(_span(self.own, first.start, after), _span(self.own, end + 2, after))
            return Greeting(_span(self.own, first.start, end), _span(self.own, opened.end(), end))
        bare = first.text.rstrip(",!:;.- ")
        alone = len(first.text) > len(bare) and first.text[len(bare)] in ",!:-" and len(self.lines) > 1
        if alone and len(bare.split()) <= 4 and all(_named(word) for word in bare.split()):
            span = _span(self.own, first.start, first.start + len(bare))
            return Greeting(span, span)
        named = _name_behind(bare) if alone and first.text[len(bare)] in ",!" else 0
        if named:
            end = first.start + len(bare)
            return Greeting(_span(self.own, first.start, end), _span(self.own, first.start + named, end))
        return None

    @cached_property
    def prose(self) -> Span:
        """The body without its greeting and its closing lines; of a text beyond any book only so much."""
        start = self.greeting.span.end if self.greeting else self.body_start
        while self.greeting and self.own[start : start + 1] in _AFTER_GREETING:
            start += 1
        return _span(self.own, start, min(self._prose_end(start), start + MOST_READ))

    def _prose_end(self, start: int) -> int:
        return max(start, self._closing_start)

    @cached_property
    def _closing_start(self) -> int:
        greeted = self.greeting.span.end if self.greeting else self.body_start
        tail = self.lines[-_CLOSING_LINES:]
        first = next((line for line in self.lines if line.start >= greeted), None)
        for place, line in enumerate(tail):
            if line.text == "--":
                return line.start
            closed = phrases("greeting.closings").match(self.lower, line.start)
            rest = self.own[closed.end() : line.end].strip(" ,.!-") if closed else ""
            if (
                closed
                and len(rest.split()) <= _CLOSING_WORDS
                and not any(end in rest for end in ".?")
                and line not in {first, self.lines[0]}
                and not any(_is_sentence(below.text) for below in tail[place + 1 : place + 2])
            ):
                return line.start
        return self._signature_start(greeted)

    def _signature_start(self, greeted: int) -> int:
        """Where a name stands alone at the end, with the short line that ends in a comma before it, in any language."""
        rest = [line for line in self.lines if line.start >= greeted]
        if self.channel not in MESSAGE_CHANNELS or len(rest) < 2:
            return len(self.text)
        for above, name in pairwise(rest[-_CLOSING_LINES:]):
            short = above.text.endswith(",") and len(above.text.split()) <= _CLOSING_WORDS
            if short and above is not rest[0] and _signs(name.text):
                return above.start
        if not _signs(rest[-1].text):
            return len(self.text)
        above = rest[-2]
        apart = not self.own[above.end : rest[-1].start].count("\n\n") and "\n\n" in self.own[: above.start][-3:]
        return above.start if len(rest) > 2 and apart and _foreign(above.text) else rest[-1].start

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the prose; list items, headings and table rows each end one, wrapped lines do not.

        Stretches without a word or a call are none.
        """
        prose = self.prose
        breaks = _NEW_LINE_BREAKS.finditer(self.own, prose.start, prose.end)
        bounds = [prose.start, *(found.end() for found in breaks), prose.end]
        return tuple(
            Span(start + begin, start + end, self.own[start + begin : start + end])
            for start, stop in pairwise(bounds)
            for begin, end in sentences(self.own[start:stop])
            if _WORD.search(self.own, start + begin, start + end) or "!" in self.own[start + begin : start + end]
        )

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that an offset stands in."""
        at = bisect_right(self.sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where the sentences begin, in order."""
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def word_count(self) -> int:
        """Words of the body without greeting and closing lines (the measure of the length rules), read or not."""
        start = self.prose.start
        return len(_WORD.findall(self.own, start, self._prose_end(start)))

    @cached_property
    def is_cut(self) -> bool:
        """Whether the body is longer than what is read of it (`MOST_READ`)."""
        return self._prose_end(self.prose.start) - self.prose.start > MOST_READ

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


def in_small_letters(text: str) -> str:
    """A text in small letters, same length: letters that would become two stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _span(text: str, start: int, end: int) -> Span:
    """The stretch without the white space around it."""
    raw = text[start:end]
    stripped = raw.strip()
    begin = start + len(raw) - len(raw.lstrip()) if stripped else start
    return Span(begin, begin + len(stripped), stripped)


def _greeting_end(text: str, start: int, line_end: int) -> int:
    """Where a greeting stops: at its punctuation, or before the first small-letter word that is no part of a name.

    A name in small letters counts only where punctuation or the end of the line follows: `hi priya,`.
    """
    position = start
    for found in re.finditer(r"\S+", text[start:line_end]):
        word = found.group()
        bare = word.rstrip(",!:;-")
        stem = bare.rstrip(".")
        title = stem.casefold() in words("greeting.titles") or (word.endswith(".") and len(stem) == 1)
        behind = position > start and not _named(stem) and stem.casefold() in words("greeting.suffixes")
        ends = not title and (bare != word or word.endswith(".") or start + found.end() == line_end)
        if not (title or behind or (ends and position == start) or _named(bare)):
            break
        position = start + found.start() + len(bare)
        if ends:
            break
    return position


def _named(word: str) -> bool:
    """Whether a word may be part of a name: a capital, a script without capitals, or `van`, `de`, `al-Khatib`."""
    first = word[:1]
    return first.lower() == first.upper() or any(char.isupper() for char in word) or word in words("greeting.inside")


def _name_behind(line: str) -> int:
    """Where the name begins in a greeting of another language: `Dia duit Aoife`, `Kia ora whaea Mere`; else 0."""
    said = line.split()
    if not 2 <= len(said) <= _CLOSING_WORDS or not _foreign(line) or not said[0][:1].isupper():
        return 0
    small = max((at for at, word in enumerate(said) if not _named(word)), default=len(said))
    return len(line) - len(" ".join(said[small + 1 :])) if small + 1 < len(said) else 0


def _foreign(line: str) -> bool:
    """Whether a short line without a mark at its end has no English word: `Mit herzlichen Grüßen`."""
    said = _WORD.findall(line.lower())
    if not said or len(said) > _CLOSING_WORDS or not line[-1:].isalpha():
        return False
    return not any(word in words("empty") or word in common_words() for word in said)


def _is_sentence(line: str) -> bool:
    """Whether a line says something, and is no name: behind it a `Thanks` is a heading."""
    return line[-1:] in ".!?" and len(line.split()) > _CLOSING_WORDS


def _signs(line: str) -> bool:
    """Whether a line is a name and nothing more: `Ana`, `Nguyễn Thị Mai`, `김민수`."""
    parts = line.split()
    return (
        len(parts) <= _CLOSING_WORDS
        and len(line) <= _LONGEST_SIGNATURE
        and line[-1:].isalpha()
        and all(part[0].isalpha() and _named(part) for part in parts)
    )
