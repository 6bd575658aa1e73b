"""Whether a sentence credits the mentor with what the writer does: `as you advised`, `on your advice`."""

from __future__ import annotations

from assistant.checks.facts.commitments.framing import Framer
from assistant.checks.facts.commitments.people import OTHER
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.verbs import (
    advising,
)
from assistant.checks.wordlists import words

_CREDITING = frozenset({"as", "like", "way", "just"})
_GOES_ON = frozenset({"to", "that", "of", "against", "not", "is", "was"})
_BY_ADVICE = frozenset(
    {"following", "on", "taking", "to", "with", "by", "per", "taken", "took", "followed", "up", "after", "through"}
)


class CreditReader(Framer):
    """Reads to whom a deed is credited."""

    def _credited(self) -> bool:
        """Whether what the sentence tells of me is credited to the mentor: `as you advised`, `on your advice`."""
        for place in range(len(self.said) - 1):
            one, after = self._text(place), self._text(place + 1)
            by_advice = (
                one == "your" and after in words("commitments.noun_advice") and self._text(place - 1) in _BY_ADVICE
            )
            if by_advice and self._text(place + 2) not in _GOES_ON:
                return True
            if one in _CREDITING and self._credits(place + 1):
                return True
            if one in {"encouraged", "advised", "told", "asked"} and after == "by":
                return (
                    self._text(place + 2) == "you"
                    or self.people.side(self.said[min(place + 2, len(self.said) - 1)]) == OTHER
                )
        return False

    def _credits(self, place: int) -> bool:
        """Whether `you advised` stands there, with no more than `me to` behind it in its clause."""
        if self._text(place) != "you" and (place >= len(self.said) or self.people.side(self.said[place]) != OTHER):
            return False
        verb = place + 1
        while self._text(verb) in AUX | words("commitments.adverbs"):
            verb += 1
        if self._text(verb) not in advising() | {"asked", "wished", "wanted", "told", "said", "like", "want"}:
            return False
        if self._text(verb) in {"said", "told"} and self._text(place - 1) != "way":
            return False
        behind = verb + 1
        while behind < len(self.said) and self._text(behind) in {"me", "to", "us"} and not self._gap(behind).strip():
            behind += 1
        return behind >= len(self.said) or bool(self._gap(behind).strip()) or self._text(behind) in {"i", "we"}
