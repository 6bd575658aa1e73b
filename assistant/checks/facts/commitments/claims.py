"""What a draft claims, sentence by sentence, and in the lists of a debrief or an agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.commitments.claim import DECISION, DEED, PROMISE, TRIED, Claim
from assistant.checks.facts.commitments.heads import heading_mark
from assistant.checks.facts.commitments.people import ME, THIRD, People
from assistant.checks.facts.commitments.sentences import SentenceReader
from assistant.checks.facts.commitments.words import Word, flags, is_past, words_of
from assistant.checks.scopes import FILES
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

_LONGEST = 1200
"""Characters up to which a sentence is read."""
_POINTING = frozenset({"it", "that", "this", "them", "both", "so", "what"})
_ITEM = re.compile(
    r"\s*(?:[-*+•]|\d{1,2}[.)])\s+(?:\[(?P<box>[ xX])\]\s*)?"
    r"(?:(?P<at>@)?(?P<who>[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}?)(?P<mark>:|\s+[-–]\s|\s+(?=\S)))?"
)
_ASIDE = re.compile(r" \(|(?<=\w\w)[.!?]\s+(?=[A-Z])")
"""Where a row ends what is to be done, and begins to tell of it."""
_DECIDED = re.compile(r"\W{0,4}(?:we )?(?:decided|decision|decisions|agreed)\W{0,2}:\W{0,4}(?=\w)", re.IGNORECASE)


def claims_in(draft: DraftText, people: People, advice: tuple[str, ...] = ()) -> Iterator[Claim]:
    """The claims of the draft's own prose, in order. `advice` is what `I tried it` speaks of."""
    before: Sequence[Word] = ()
    for sentence in draft.sentences:
        said, claims = _of_sentence(draft.own[sentence.start : sentence.end], draft.kind, people)
        tried = _tried(before, said, advice) if draft.kind not in FILES and len(said) > 1 else ()
        for claim in (*claims, *tried):
            yield replace(claim, start=claim.start + sentence.start, end=claim.end + sentence.start)
        before = said
    if draft.kind in FILES or draft.kind in {Kind.CLOSE_OUT, Kind.AGENDA}:
        yield from _listed(draft, people)


@lru_cache(maxsize=1024)
def _of_sentence(text: str, kind: Kind, people: People) -> tuple[tuple[Word, ...], tuple[Claim, ...]]:
    """The words and the claims of one sentence, with places from its start; most stay as they are while one types."""
    said = tuple(words_of(text, 0, min(len(text), _LONGEST)))
    return said, tuple(SentenceReader(text, kind, said, people).claims()) if len(said) > 1 else ()


def _tried(before: Sequence[Word], said: Sequence[Word], advice: tuple[str, ...]) -> Iterator[Claim]:
    """`I tried it`, `I did both`, `I followed your advice`: a deed that only the advice tells."""
    for place in range(len(said) - 2):
        if said[place].text != "i":
            continue
        at = place + 1
        while at < len(said) - 1 and said[at].text in words("commitments.adverbs") | {"have"}:
            at += 1
        verb = said[at]
        close = [one.text for one in said[at + 1 : at + 4]]
        named = any(one in words("commitments.advice_words") for one in close[:3] if one not in _POINTING)
        points = bool(close) and close[0] in _POINTING
        told = any(one.text in {"you", "your"} for one in (*before, *said[:place])) or (named and "your" in close)
        deed = is_past(verb.text) and verb.concept in words("commitments.deeds_with_advice")
        if told and ((deed and (points or named)) or (verb.text == "did" and (points or (named and "your" in close)))):
            about = {word.concept for word in (*before, *said)}
            about |= {word.concept for entry in advice for word in words_of(entry)}
            yield Claim(said[place].start, said[min(at + 2, len(said) - 1)].end, TRIED, frozenset({ME}), verb.concept,
                        frozenset(about - {"", "try", *flags()}), False)  # fmt: skip
            return


def _listed(draft: DraftText, people: People) -> Iterator[Claim]:
    """`- [ ] Art: send the list` promises, an item under `Decided` decides."""
    heading: str | None = None
    for line in draft.lines:
        titled = heading_mark(line.text)
        bullet = _ITEM.match(line.text)
        decided = _DECIDED.match(line.text) if bullet is None else None
        if decided:
            yield _item(line, decided.end(), DECISION, frozenset({ME}), people)
        if bullet is None or titled:
            heading = titled if titled or line.text.startswith(("#", "**")) else heading
            continue
        sides = _owner(bullet, people)
        if sides and (bullet["box"] is not None or heading == "planned"):
            sort = DEED if (bullet["box"] or " ").strip() else PROMISE
            yield _item(line, bullet.end(), sort, sides, people)
        elif heading == "decided" and bullet["box"] is None:
            yield _item(line, bullet.start("who") if bullet["who"] else bullet.end(), DECISION, frozenset({ME}), people)


def _owner(bullet: re.Match[str], people: People) -> frozenset[str]:
    """Who the label of an item names; `unassigned` and a bare word name nobody."""
    if not bullet["who"]:
        return frozenset()
    said = words_of(bullet["who"])
    if not (bullet["at"] or bullet["mark"].strip()):
        named = bullet["box"] is not None and bullet["who"][:1].isupper()
        return frozenset({side} if named and (side := people.side(said[0])) else ())
    if any(word.text in {"me", "i", "myself"} for word in said):
        return frozenset({ME})
    sides = {people.side(word) for word in said} - {None}
    if sides:
        return frozenset(side for side in sides if side)
    named = bullet["who"][:1].isupper() and said[0].text not in words("empty")
    return frozenset({THIRD}) if named and bullet["at"] else frozenset()


def _item(line: Span, offset: int, sort: str, sides: frozenset[str], people: People) -> Claim:
    said = words_of(line.text, offset)
    aside = _ASIDE.search(line.text, offset)
    body = [word for word in said if aside is None or word.start < aside.start()]
    about = {word.concept for word in body} - {"", *flags(), *people.me, *people.mentor}
    act = next((word.concept for word in body if word.concept in about), "")
    denied = any(word.text in {"not", "no", "never", "against", "nothing", "nobody", "none"} for word in body)
    return Claim(line.start, line.end, sort, sides, act, frozenset(about), denied, mild=True)
