"""PRIV-WALL: what somebody told for other ears must not reach this reader, in these words or in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import log

from assistant.checks.concepts import concept, concepts, weight, when_words
from assistant.checks.context import Context, MentorContext, Wall
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.folding import WORD, fold
from assistant.checks.rule import Fault
from assistant.checks.wordlists import words
from assistant.model.messages import Kind
from assistant.model.text import one_line
from assistant.reading.sentences import sentences

_MOST_OF_IT = 0.6
"""Share of a wall's weight that a stretch must carry to tell it."""
_MOST_NAMED = 0.45
"""The same where it names who told it."""
_EQUAL_RUN = 4
"""So many content words in the wall's own order are its words."""
_LONG_RUN = 6
"""The same where the writer speaks of nobody else."""
_NEARLY_ALL, _MUCH = 0.8, 3.5
"""So much of a wall is told whoever is the subject."""
_LEAST = 2.0
"""Weight that a stretch must share with a wall at least: two plain words, or one and some of little weight."""
_LEAST_REPORTED = 1.5
"""The same where it says that somebody told it."""
_ONE_THING = 24
"""Words up to which a wall is one thing."""
_KNOWN = 0.3
"""What a word weighs that the goals or the known facts hold anyway: the shared topic."""
_NAMED = 0.5
_POSTSCRIPT = 4
"""Words from which a line below the closing is more than a name."""
_LOOSE = frozenset({"they", "them", "their", "people", "know"})
"""Beside `I` these may be anybody: the writer's own people, too."""
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Kept:
    """One sentence of a wall: its concepts in order and by weight, the names of those in the know, who it is about."""

    wall: int
    """Its place among the walls."""
    order: tuple[str, ...]
    weights: dict[str, float]
    """Less for what is known anyway, nothing for the reader's own name."""
    total: float
    own: bool
    """Whether it is about the writer: `I`, `my`."""
    names: frozenset[str]


def keeps_walls(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A stretch carries most of what somebody told for others' ears: in the same words, kin words, or reordered.

    Words weigh by how rare they are among the walls; what the goals and known facts hold anyway weighs little. The
    stretch must speak of somebody, as the wall does; the writer's own affairs near the same subject are none.
    """
    reader = _reader(context.mentor) if context.mentor else frozenset()
    if not context.walls or not reader:
        return
    mentor_facts = (context.mentor.facts if context.mentor else None) or ()
    walls = _index(
        tuple((wall.text, wall.audience) for wall in context.walls), reader, (*(context.goals or ()), *mentor_facts)
    )
    if not walls.kept:
        return
    told = [(span, draft.own[span.start : span.end]) for span in _stretches(draft)]
    seen: set[int] = set()
    found: list[tuple[Span, int]] = []
    pairs = [(_with_next(one, next_), (text, after)) for (one, text), (next_, after) in pairwise(told)]
    nearby: list[tuple[str, ...]] = [texts for _, texts in pairs] or [(text,) for _, text in told]
    # what one stretch tells is near the pair it belongs to, so each place is looked up once
    alone = [(span, (text,), near) for (span, text), near in zip(told, (*nearby, *nearby[-1:]), strict=False)]
    for span, texts, near in (*alone, *((span, texts, texts) for span, texts in pairs)):
        for wall in _told_in(walls, texts, near):
            if wall not in seen:
                seen.add(wall)
                found.append((span, wall))
    yield from (_fault(span, context.walls[wall]) for span, wall in sorted(found, key=lambda pair: pair[0].start))


def _stretches(draft: DraftText) -> Iterator[Span]:
    """The subject, the sentences, and a postscript below the closing words; of a calendar file its lines."""
    if draft.kind is Kind.INVITE:
        yield from draft.lines
        return
    if draft.subject and draft.subject.text:
        yield draft.subject
    yield from draft.sentences
    for line in draft.lines:
        if line.start >= draft.prose.end and len(line.text.split()) >= _POSTSCRIPT:
            yield line


@dataclass(frozen=True, slots=True)
class _Told:
    """A stretch of the draft, or two, as words and concepts."""

    words: frozenset[str]
    order: tuple[str, ...]
    concepts: frozenset[str]


def _with_next(one: Span, after: Span) -> Span:
    return Span(min(one.start, after.start), max(one.end, after.end), "")


@lru_cache(maxsize=512)
def _read(texts: tuple[str, ...]) -> _Told:
    """Stretches that stay as they are while one types are read once."""
    said = [fold(found.group()).removesuffix("'s") for text in texts for found in WORD.finditer(text)]
    order = tuple(one for word in said if (one := concept(word)))
    return _Told(frozenset(said), order, frozenset(order))


@dataclass(frozen=True, slots=True, eq=False)
class _Walls:
    """What this reader may not hear, and in which of it each concept stands."""

    kept: tuple[_Kept, ...]
    holding: dict[str, tuple[tuple[int, float], ...]]
    public: frozenset[str]
    """What the goals and the known facts hold anyway."""


@lru_cache(maxsize=512)
def _told_in(walls: _Walls, texts: tuple[str, ...], near: tuple[str, ...]) -> tuple[int, ...]:
    """The walls that these stretches tell, of those that share much with what stands near."""
    one, places = _read(texts), _near(walls, _read(near).concepts)
    return tuple(walls.kept[place].wall for place in places if _tells(one, walls.kept[place], walls.public))


def _near(walls: _Walls, said: frozenset[str]) -> tuple[int, ...]:
    """The places of what shares so much weight with a stretch that it may be told there, in order."""
    shared: dict[int, float] = {}
    for word in said:
        for place, weighs in walls.holding.get(word, ()):
            shared[place] = shared.get(place, 0.0) + weighs
    return tuple(sorted(place for place, held in shared.items() if held >= _LEAST_REPORTED))


@lru_cache(maxsize=8)
def _index(walls: tuple[tuple[str, tuple[str, ...]], ...], reader: frozenset[str], known: tuple[str, ...]) -> _Walls:
    """The walls (text and audience) before a reader, their concepts weighed by how rare they are among them."""
    public = concepts(" ".join(known))
    raw: list[tuple[int, tuple[str, ...], bool, frozenset[str]]] = []
    for wall, (text, audience) in enumerate(walls):
        if _may_know(audience, reader):
            continue
        names = _parts(*audience)
        for start, end in _pieces(text):
            said = [fold(one.group()).removesuffix("'s") for one in WORD.finditer(text, start, end)]
            kept = [word for word in said if word not in words("walls.frame")]
            order = tuple(one for word in kept if (one := concept(word)))
            if order:
                own = not _speaks_of_others(said, names) and any(word in words("walls.own") for word in said)
                raw.append((wall, order, own, names))
    counts: dict[str, int] = {}
    for _, order, _, _ in raw:
        for one in set(order):
            counts[one] = counts.get(one, 0) + 1
    found = []
    for wall, order, own, names in raw:
        folded = {concept(name) for name in names} | names
        weights = {
            one: 0.0
            if one in reader
            else (_NAMED if one in folded else weight(one))
            / (1 + log(counts[one]) / 4)
            * (_KNOWN if one in public else 1)
            for one in set(order)
        }
        found.append(_Kept(wall, order, weights, sum(weights.values()), own, frozenset(folded)))
    holding: dict[str, list[tuple[int, float]]] = {}
    for place, sentence in enumerate(found):
        for one, weighs in sentence.weights.items():
            holding.setdefault(one, []).append((place, weighs))
    return _Walls(tuple(found), {one: tuple(places) for one, places in holding.items()}, public)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A short wall is one thing; a long one is told sentence by sentence."""
    if sum(1 for _ in WORD.finditer(text)) <= _ONE_THING:
        yield 0, len(text)
    else:
        yield from sentences(text)


def _tells(one: _Told, kept: _Kept, public: frozenset[str]) -> bool:
    """Whether a stretch carries what is kept."""
    shared = one.concepts & kept.weights.keys()
    telling = {word for word in shared - kept.names if word not in when_words()}
    if not telling - public:
        return False
    total = kept.total
    held = sum(kept.weights[word] for word in shared)
    if len(shared) < min(2, len(kept.weights)) or not total:
        return False
    reported = not (one.words.isdisjoint(words("walls.reported")) and one.words.isdisjoint(kept.names))
    if held < (_LEAST_REPORTED if reported else _LEAST):
        return False
    of_others = _speaks_of_others(one.words, kept.names) or one.words.isdisjoint(words("walls.own"))
    if _run(one.order, kept.order) >= (_EQUAL_RUN if of_others or kept.own else _LONG_RUN):
        return True
    if len(telling) < 2 and len(kept.weights.keys() - kept.names) > 1 and not (shared - telling):
        return False
    named = len(telling - public) > 1 and len(shared - kept.names) > 2 and not kept.names.isdisjoint(one.words)
    if held < (_MOST_NAMED if named else _MOST_OF_IT) * total and not (
        len(telling - public) >= 4 and held >= 0.45 * total
    ):
        return False
    return kept.own or of_others or (held >= _NEARLY_ALL * total and held >= _MUCH)


def _speaks_of_others(said: Iterable[str], names: frozenset[str]) -> bool:
    """Whether somebody else than the writer and the reader is spoken of."""
    present = set(said)
    if present & words("walls.own"):
        present -= _LOOSE
    return bool(present & (words("walls.others") | names))


@lru_cache(maxsize=1024)
def _pairs(kept: tuple[str, ...]) -> dict[tuple[str, str], int]:
    return {pair: place for place, pair in enumerate(pairwise(kept))}


def _run(said: Sequence[str], kept: tuple[str, ...]) -> int:
    """The longest run of concepts that both have in the same order, side by side."""
    pairs = _pairs(kept)
    best = length = 0
    last = -2
    for pair in pairwise(said):
        place = pairs.get(pair)
        length = 0 if place is None else length + 1 if place == last + 1 else 1
        last = -2 if place is None else place
        best = max(best, length)
    return best + 1 if best else 0


@lru_cache(maxsize=4096)
def _parts(*names: str) -> frozenset[str]:
    found = (fold(part.group()) for name in names for part in WORD.finditer(name))
    return frozenset(part for part in found if part not in words("greeting.titles"))


def _reader(mentor: MentorContext) -> frozenset[str]:
    return _parts(*(name for name in (mentor.name, mentor.call_name) if name))


@cache
def _everyone() -> frozenset[str]:
    return words("walls.everyone")


def _may_know(audience: tuple[str, ...], reader: frozenset[str]) -> bool:
    """Whether the reader is of the audience, by any form of the name: `Dana`, `Dana Roth`, `Ms Roth`."""
    for name in audience:
        parts = _parts(name)
        if parts and (parts <= reader or parts >= reader or parts <= _everyone()):
            return True
    return False


def _fault(span: Span, wall: Wall) -> Fault:
    text = one_line(wall.text)
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN].rstrip()}…"
    for_whom = ", ".join(one_line(name) for name in wall.audience) or "nobody else"
    message = f"This tells what is only for {for_whom}: “{shown}”."
    hint = "Leave it out, or say only what concerns yourself; ask them first if it must be said."
    return Fault(span.start, span.end, message, hint)
