"""Statements without a verb of their own: `your advice to wait`, `thank you for the introduction`, `kind of you to`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.facts.commitments.framing import Framer
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.sentence_subjects import Subject
from assistant.checks.facts.commitments.statement import (
    ADVISED,
    DONE,
    OFFERED,
    Statement,
)
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.surroundings import thanked_for
from assistant.checks.facts.commitments.words import is_past
from assistant.checks.wordlists import words

_DETERMINERS = frozenset({"the", "my", "our", "your", "a", "an", "this", "that", "those", "these"})
_FUTURE = frozenset({"will", "shall"})
_OF_ADVICE = frozenset({"that", "of", "against", "not", "about", "on", "for"})
_TO_WITHIN = 4
_SHORT_ING = 5
"""`bring` and `thing` are no forms in -ing."""
_BEHIND_A_NAME = frozenset(
    {"of", "on", "to", "for", "about", "from", "with", "by", "and", "that", "which", "you", "in", "at"}
)


_MAKING = frozenset({"half", "nearly", "almost", "done", "ready", "finished", "coming", "growing"})
_BEHIND_A_THING = frozenset({"and", "that", "which", "you", "i", "we", "as", "when", "but", "so", "on", "in", "at"})


class GivenReader(Framer):
    """Reads what a sentence takes for given, in nouns and gerunds."""

    def _named(self) -> Iterator[Statement]:
        """Statements without a verb of their own: `your advice to wait`, `thank you for sending`, `kind of you to`."""
        for place in range(len(self.said)):
            stop = self._stop(place, next((s.place for s in self.subjects if s.place > place + 1), len(self.said)))
            found = self._given_at(place, stop)
            if found is not None:
                yield found

    def _given_at(self, place: int, stop: int) -> Statement | None:
        text, after = self._text(place), self._text(place + 1)
        one = Subject(place, place, frozenset({OTHER}))
        owner = next((own for back in (1, 2, 3) if (own := self._text(place - back)) in {"your", "my"}), "")
        if owner == "your" and text in words("commitments.noun_advice"):
            to = any(self._is_to(at) for at in range(place + 1, min(stop, place + _TO_WITHIN)))
            against = bool({"against", "not"} & {after, self._text(place + 2)})
            named = to or after in _OF_ADVICE
            return self._told(one, place, stop, ADVISED, against, inner=True) if named else None
        if text in words("commitments.noun_promise") and after in {"to", "of", "that"}:
            whose = Subject(place, place, frozenset({ME})) if owner == "my" else one
            taken = owner or thanked_for(self.said, place - 1)
            return self._told(whose, place, stop, OFFERED, False, inner=True) if taken else None
        if thanked_for(self.said, place) and text.endswith("ing") and len(text) > _SHORT_ING:
            if text in words("commitments.gerund_promise") | {"letting", "allowing"}:
                return self._told(one, place, stop, OFFERED, False, inner=True)
            return self._told(one, place, stop, DONE, False, verb=place)
        if text in words("statements.given_nouns") and self._ends_name(place):
            given = self._is_thanked(place) or (self._opens_with_your(place) and not self._is_in_the_making(place))
            told = self._told(one, place, stop, DONE, False, verb=place)
            return replace(told, matter=self._of(place, stop)) if given else None
        if text in _DETERMINERS and self._text(place - 1) == "for" and self._is_thanked(place):
            end = self._end_of_thing(place, stop)
            return None if self._is_of_words(end) or end == place + 1 else self._told(one, place, end, DONE, False)
        if [self._text(place - back) for back in (3, 2, 1)] == ["of", "you", "to"]:
            if text in words("statements.promising"):
                return self._told(one, place, stop, OFFERED, False, inner=True)
            return self._told(one, place, stop, OFFERED, False, verb=place)
        if [self._text(place - back) for back in (2, 1)] == ["forward", "to"] and text == "your":
            return replace(self._told(one, place, stop, OFFERED, False), deed="send")
        return None

    def _ends_name(self, place: int) -> bool:
        """Whether a noun is the last of its name: not the `book` of a book club."""
        after = self._text(place + 1)
        return not after or bool(self._gap(place + 1).strip()) or after in _BEHIND_A_NAME | AUX | _FUTURE

    def _end_of_thing(self, place: int, stop: int) -> int:
        """Where the name of a thing ends that somebody is thanked for: at a comma, an `and`, a clause of its own."""
        after = place + 1
        while (
            after < stop
            and not self._is_of_words(after)
            and not self._gap(after).strip()
            and self._text(after) not in _BEHIND_A_THING
        ):
            after += 1
        return after

    def _is_of_words(self, place: int) -> bool:
        """Whether a promise or advice is named there, which is no thing given."""
        return self._text(place) in words("commitments.noun_promise") | words("commitments.noun_advice")

    def _is_thanked(self, place: int) -> bool:
        """Whether a noun is what somebody is thanked for: `thank you for the introduction`."""
        back = next((at for at in range(place - 1, max(-1, place - 5), -1) if self._text(at) == "for"), None)
        return back is not None and any(
            self._text(at) in words("commitments.thanking") for at in range(max(0, back - 4), back)
        )

    def _opens_with_your(self, place: int) -> bool:
        """Whether a noun with `your` begins its clause: `Your explanation of the tax side was useful`."""
        at = next((place - back for back in (1, 2) if self._text(place - back) == "your"), None)
        return at is not None and (at == 0 or bool(self._gap(at).strip()))

    def _is_in_the_making(self, place: int) -> bool:
        """Whether a thing is told as made for the reader: `Your reference list is half done`."""
        return self._text(place + 1) in AUX and bool(_MAKING & {self._text(place + 2), self._text(place + 3)})

    def _of(self, place: int, stop: int) -> frozenset[str]:
        """The matter of a noun: `explanation of the visa rules`, `mock case`, up to the next verb."""
        first = place
        while first and self._text(first - 1) not in _DETERMINERS | {"for"}:
            first -= 1
        last = place + 1
        while last < stop and self._text(last) not in AUX | _FUTURE | {"and", "that", "which", "but", "so"}:
            if is_past(self._text(last)):
                break
            last += 1
        return self._matter(range(first, last))[0] - {self.said[place].concept}
