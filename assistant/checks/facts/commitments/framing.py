"""A statement cut from the words of a sentence: its deed, how far it reaches, and its matter."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.people import ME, OTHER, People
from assistant.checks.facts.commitments.sentence_subjects import Subject, subjects_of
from assistant.checks.facts.commitments.statement import (
    ADVISED,
    NOW,
    STATE,
    VIEW,
    WILL,
    Statement,
)
from assistant.checks.facts.commitments.verbs import (
    behind_giving_up,
    deed_of,
    gives_up,
    telling,
)
from assistant.checks.facts.commitments.words import Word, is_past
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

_INSTEAD = (("rather", "than"), ("instead", "of"), ("and", "not"), ("but", "not"), ("not",), ("without",), ("against",))
_MOST_BEHIND, _MOST_BEFORE = 24, 9
_PAUSES = frozenset(";:()")
_LINKS = frozenset({"that", "to", "me", "us", "you", "for", "of", "on", "kindly", "in", "with"})
_TO_WITHIN, _GIVEN_UP_WITHIN, _REPORTED_WITHIN = 5, 8, 5
_TYING = frozenset(
    {"if", "unless", "should", "provided", "once", "when", "long", "case", "depending", "conditions", "condition"}
)
_DETERMINERS = frozenset({"the", "my", "our", "your", "a", "an", "this", "that", "those", "these"})
_MODALS = frozenset({"would", "could", "can", "should", "might", "may"})
_FUTURE = frozenset({"will", "shall"})


class Framer:
    """The words of one sentence, from which statements are cut."""

    def __init__(self, text: str, said: Sequence[Word], kind: Kind, people: People) -> None:
        self.text, self.said, self.people, self.kind = text, said, people, kind
        self.subjects = subjects_of(text, said, people, kind)
        self.names = people.me | people.mentor | {concept(one) for one in people.me | people.mentor}

    def _text(self, place: int) -> str:
        return self.said[place].text if 0 <= place < len(self.said) else ""

    def _gap(self, place: int) -> str:
        """What stands before the word there."""
        return self.text[self.said[place - 1].end : self.said[place].start] if 0 < place < len(self.said) else ""

    def _stop(self, first: int, after: int) -> int:
        """Where what is said of a verb ends: at a pause, or where the next subject begins to be prepared."""
        last = min(after, first + _MOST_BEHIND)
        for place in range(first + 1, last):
            gap = self._gap(place)
            if any(mark in gap for mark in _PAUSES):
                return place
            if "," in gap and (
                self._text(place) in words("statements.anew") or (place >= after - 3 and after < len(self.said))
            ):
                return place
        while last > first + 1 and self._text(last - 1) in words("commitments.conjunctions") | {
            "that",
            "when",
            "where",
        }:
            last -= 1
        return last

    def _told(
        self,
        one: Subject,
        at: int,
        stop: int,
        status: str,
        denied: bool,
        *,
        verb: int | None = None,
        inner: bool = False,
    ) -> Statement:
        """The statement of the words up to `stop`; `inner`, where its deed stands behind a `to`: `promised to send`."""
        begin = (
            verb if verb is not None and not inner else at if verb is None and not inner and status != VIEW else at + 1
        )
        if inner:
            verb, begin = self._inner(at, stop)
            denied = denied != ("not" in {self._text(place) for place in range(at + 1, begin)} and status != ADVISED)
        deed = deed_of(self._text(verb)) if verb is not None and verb < len(self.said) else ""
        matter, without = self._matter(range(begin, stop))
        matter -= {deed}
        if inner and without and not matter:
            matter, without = without - {deed}, frozenset()
        named = not any(worth(each) >= 1 for each in matter | without)
        if named or self._is_relative(one.place):
            matter |= self._matter(self._before(one.place, whole=named))[0] - {deed}
        matter |= one.named
        said = tuple(self._text(place) for place in range(one.place, stop))
        if "no" in (said if status == STATE else [self._text(place) for place in range(begin, min(stop, begin + 3))]):
            denied = True
        who = one.who
        if self._gives_up(at if verb is None else verb, stop):
            denied, matter, deed = not denied, matter - {deed, *behind_giving_up()}, ""
        elif deed in words("statements.receiving") and status in {WILL, NOW, STATE} and who in ({ME}, {OTHER}):
            who, deed = frozenset({OTHER} if who == {ME} else {ME}), "send"
        end = self.said[max(stop - 1, one.place)].end
        unsure = bool(words("statements.uncertain") & set(said))
        tied = unsure or bool(_TYING & {word.text for word in self.said})
        return Statement(
            self.said[one.place].start, end, who, status, deed, matter, denied, without, said, unsure=unsure, tied=tied
        )

    def _inner(self, at: int, stop: int) -> tuple[int | None, int]:
        """The place of the deed that was promised or advised, None for none, and where its words begin."""
        to = next((place for place in range(at + 1, min(stop, at + _TO_WITHIN)) if self._is_to(place)), None)
        if to is not None:
            while to + 2 < stop and self._text(to + 1) in words("commitments.adverbs"):
                to += 1
            return to + 1, to + 1
        begin = at + 1
        while begin < stop and self._text(begin) in _LINKS:
            begin += 1
        if begin + 1 < stop and self._text(begin) in {"i", "you", "we"}:
            begin += 1
            while begin + 1 < stop and self._text(begin) in _MODALS | _FUTURE | {"not"} | words("commitments.adverbs"):
                begin += 1
            return begin, begin
        return begin if begin < stop and self._text(begin).endswith("ing") else None, begin

    def _is_to(self, place: int) -> bool:
        """Whether a `to` stands there with a verb behind it: not `to me`, `to the bank`."""
        after = self._text(place + 1)
        return (
            self._text(place) == "to" and bool(after) and after not in _DETERMINERS | {"me", "us", "you", "him", "her"}
        )

    def _gives_up(self, at: int, stop: int) -> bool:
        """Whether the deed there is the not doing of what follows: `give up`, `turn down`, `leave out`."""
        behind = {self._text(one) for one in range(at + 1, min(stop, at + _GIVEN_UP_WITHIN))}
        return gives_up(self._text(at), behind)

    def _is_relative(self, place: int) -> bool:
        """Whether a subject stands right behind a thing: `the book I lent you`."""
        back = 2 if self._text(place - 1) in {"that", "which"} else 1
        before = self.said[place - back] if place > back else None
        gaps = "".join(self._gap(at) for at in range(place - back + 1, place + 1))
        if before is None or gaps.strip() or self._text(place) not in {"i", "you", "we"}:
            return False
        telling_words = telling() | words("statements.promising") | words("commitments.adverbs")
        verbal = is_past(before.text) or before.text in telling_words
        return bool(before.concept) and not verbal and before.text not in words("commitments.conjunctions")

    def _before(self, place: int, *, whole: bool) -> list[int]:
        """The places of the words before a subject that it speaks of: `the list you promised`."""
        found: list[int] = []
        for at in range(place - 1, max(-1, place - _MOST_BEFORE), -1):
            if any(mark in self._gap(at + 1) for mark in ",;:.") or self._text(at) in {"i", "you", "we"}:
                break
            if not whole and self._text(at) in _DETERMINERS:
                break
            found.append(at)
        return found

    def _matter(self, body: Sequence[int]) -> tuple[frozenset[str], frozenset[str]]:
        """The concepts of words; and of those under `rather than`, `not`, `without`."""
        held: set[str] = set()
        without: set[str] = set()
        turned = False
        for place in body:
            if any(all(self._text(place + at) == one for at, one in enumerate(phrase)) for phrase in _INSTEAD):
                turned = True
            elif turned and ("," in self._gap(place) or self._text(place) in {"and", "but"}):
                turned = False
            one = self.said[place].concept
            if one and one not in self.names and self._text(place) not in self.names:
                (without if turned else held).add(one)
        light = words("statements.light")
        return frozenset(held - light), frozenset(without - light - held)
