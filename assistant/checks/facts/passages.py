"""The parts of a draft that tell facts: its subject and its sentences, without the signature; its days, read once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.clocks import Clock, clocks_in, lengths_in
from assistant.checks.facts.days import Day, days_in
from assistant.checks.facts.index import folded_words
from assistant.checks.facts.known_names import short_for

QUOTED = re.compile(r'"[^"\n]{1,600}"')
_MARKER = re.compile(r"^[ ]*(?:[-*•+][ ]+)?(?:\[.\][ ]*)?\d{1,2}[.)](?=\s)", re.MULTILINE)
_SIGNED_WORDS = 4
_SIGNED_BEHIND = re.compile(r"(?<=\w\w)[.!?…)] +(?P<name>[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]*\.?)?)\s*\Z")
"""A name alone behind the last sentence, as text messages are signed: `… and tell you Sunday. Kwesi`."""
_SIGNED_ON = re.compile(r"(?<=\w)[ ]*[-–—~,;.!?…)*][ ]*(?P<name>[^\W\d_]+)[ ]*(?:[x.!]{1,3}|:\)|\W{1,3})?\s*\Z")
"""The writer's own name behind the last words, as short messages are signed: `See you on Sunday, Beto`."""
_LAST_WORDS = 60
_AT_A_LEVEL = re.compile(
    r"\b(?:stay|stays|stayed|remain|remains|remained|stuck|hover|hovers|hovered|steady|flat|unchanged|marks?|scored?|scores"
    r"|rated?|grades?)\b[^.;!?]{0,24}$"
    r"|\b(?:grew|grown|fell|fallen|rose|risen|dropped|shrank|shrunk|sank|climbed|peaked|levelled)\b[^.;!?]{0,48}$"
)
"""Before `at two`, which is no clock time then, but where a mark or a number stays."""
_LEVEL_REACH = 60
_BARE_HOUR = re.compile(r"(?:at|from|by|until|till|before|after|around)\s+(?:[a-z]+|\d{1,2})")


@lru_cache(maxsize=8)
def passages(draft: DraftText, me: str | None) -> tuple[Span, ...]:
    """The subject and the sentences, up to the line where the writer signs."""
    end = _signed_from(draft, me)
    found = [sentence for sentence in draft.sentences if sentence.start < end]
    return tuple([draft.subject, *found] if draft.subject and draft.subject.text else found)


def told_until(draft: DraftText, me: str | None) -> int:
    """Where the closing words or the signature begin."""
    closing = next((line.start for line in draft.lines if line.start >= draft.prose.end), len(draft.text))
    return min(closing, _signed_from(draft, me))


def _signed_from(draft: DraftText, me: str | None) -> int:
    """Where the writer's name stands alone in one of the last lines, or a last line is, or ends in, a name."""
    own = set(folded_words(me or ""))
    lines = [line for line in draft.lines if line.start >= draft.prose.start]
    for line in lines[-_SIGNED_WORDS:] if len(lines) > 1 else []:
        words = folded_words(line.text) if own and line.text[-1:] not in ".?!:" else ()
        if len(words) <= _SIGNED_WORDS + 2 and not own.isdisjoint(words):
            return line.start
    tail = max(draft.lines[-1].start, draft.prose.start) if draft.lines else 0
    on = _SIGNED_ON.search(draft.text, max(tail, len(draft.text) - _LAST_WORDS)) if own else None
    if on and short_for(on["name"], me or ""):
        return on.start("name")
    ends = _SIGNED_BEHIND.search(draft.text, tail)
    if ends:
        return ends.start("name")
    last = lines[-1] if len(lines) > 1 else None
    if last and last.text[-1:] not in ".?!:)" and len(last.text.split()) <= _SIGNED_WORDS and last.text[:1].isupper():
        return last.start if all(word[:1].isupper() for word in last.text.split()) else len(draft.text)
    return len(draft.text)


def passage_at(parts: tuple[Span, ...], offset: int) -> Span | None:
    """The passage that holds a place of the draft."""
    at = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return parts[at] if at >= 0 and offset < parts[at].end else None


@lru_cache(maxsize=8)
def quoted_places(draft: DraftText) -> bytearray:
    """For every place of a draft, 1 within quotation marks."""
    return covering(len(draft.text), (found.span() for found in QUOTED.finditer(draft.flat)))


def covering(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """For every place of a text of this length, 1 where one of the stretches covers it."""
    mask = bytearray(length + 1)
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    return mask


@lru_cache(maxsize=8)
def days_of(draft: DraftText, people: frozenset[str]) -> tuple[Day, ...]:
    """The days of a draft; `people` are the folded words of names, so that `Joy March` is no month."""
    return days_in(draft.lower, "draft", cased=draft.own, people=people)


@lru_cache(maxsize=8)
def clocks_of(draft: DraftText) -> tuple[Clock, ...]:
    """The clock times of a draft, the ends of ranges among them: `15:00-15:45`."""
    found = [one for one in clocks_in(draft.lower) if not _is_level(draft.lower, one)]
    begun = {clock.start for clock in found}
    for begins, ends, _ in lengths_in(draft.lower):
        found += [replace(ends, start=max(begins.start, ends.end - 1))]
        found += [] if begins.start in begun else [begins]
    return tuple(sorted(found, key=lambda clock: clock.start))


def _is_level(text: str, clock: Clock) -> bool:
    """Whether an hour that is only a number is where something stands: `brevity stayed at two`."""
    bare = clock.minute % 60 == 0 and _BARE_HOUR.fullmatch(text, clock.start, clock.end) is not None
    return bare and _AT_A_LEVEL.search(text, max(0, clock.start - _LEVEL_REACH), clock.start) is not None


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text, same length, with blanks for these stretches, for quotations and for the numbers of list items."""
    parts, position = [], 0
    taken = sorted(
        [*spans, *(found.span() for found in QUOTED.finditer(text)), *(m.span() for m in _MARKER.finditer(text))]
    )
    for start, end in taken:
        if end > position:
            begin = max(start, position)
            parts += [text[position:begin], " " * (end - begin)]
            position = end
    return "".join([*parts, text[position:]])


def person_of(context: Context) -> str | None:
    return context.me.name if context.me else None
