"""What a draft's sentence states; wishes, questions and conditions state nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.checks.facts.commitments.crediting import CreditReader
from assistant.checks.facts.commitments.given import GivenReader
from assistant.checks.facts.commitments.people import ME, OTHER, People
from assistant.checks.facts.commitments.predicates import PredicateReader
from assistant.checks.facts.commitments.statement import (
    ADVISED,
    DONE,
    NOW,
    STATE,
    WILL,
    Statement,
)
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.verbs import (
    advising,
)
from assistant.checks.facts.commitments.words import SUBJECTS, Word, words_of
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

_LONGEST = 1200
_ASKING = (AUX | {"would", "could", "can", "will", "shall", "should", "may", "might", "do", "does"}) - {"been", "being"}
"""Before its subject each of these opens a question."""
_LINKS = frozenset({"that", "to", "me", "us", "you", "for", "of", "on", "kindly", "in", "with"})


@lru_cache(maxsize=1024)
def statements_of(text: str, kind: Kind, people: People) -> tuple[Statement, ...]:
    """The statements of one sentence, with places from its start; wishes, questions and conditions are none."""
    said = tuple(words_of(text, 0, min(len(text), _LONGEST)))
    return tuple(_Reader(text, said, kind, people).statements()) if len(said) > 1 else ()


class _Reader(PredicateReader, GivenReader, CreditReader):
    """One sentence, read for all that it states."""

    def __init__(self, text: str, said: Sequence[Word], kind: Kind, people: People) -> None:
        super().__init__(text, said, kind, people)
        self.asked_from = self._asked_from()

    def statements(self) -> Iterator[Statement]:
        if self._text(0) == "by" and self._text(1) != "now":
            return
        credit = self._credited()
        for one in (*self._finite(), *self._named()):
            yield one
            if credit and ME in one.who and one.status in {DONE, NOW, WILL, STATE}:
                yield replace(one, status=ADVISED, who=frozenset({OTHER}))

    def _asked_from(self) -> int:
        """The place from which a sentence asks; behind its last word where it asks nothing."""
        if not self.text.rstrip(" \"')").endswith("?"):
            return len(self.said)
        pauses = [place for place in range(1, len(self.said)) if set(",;:") & set(self._gap(place))]
        return next((place for place in (0, *pauses) if self._asks_at(place)), pauses[-1] if pauses else 0)

    def _asks_at(self, place: int) -> bool:
        """Whether a question begins there: `would you look again, or tell me that it is gone?`"""
        return self._text(place) in _ASKING and self._text(place + 1) in SUBJECTS

    def _finite(self) -> Iterator[Statement]:
        for number, one in enumerate(self.subjects):
            if self._unreal(one.place):
                continue
            after = self._next(number + 1)
            if after < len(self.said) and self._leads(one.verb, after):
                after = self._next(number + 2)
            yield from self._predicates(one, self._stop(one.verb, after))

    def _next(self, number: int) -> int:
        """The place of a subject by its number; behind the last word where there is none."""
        return self.subjects[number].place if number < len(self.subjects) else len(self.said)

    def _leads(self, verb: int, after: int) -> bool:
        """Whether the verb there promises, settles or advises what the next subject does: `agreed that I can`."""
        leading = words("commitments.verbs_promise") | words("statements.promising") | words("commitments.verbs_decide")
        leading |= advising() - {"proposed"}
        at = next((place for place in range(verb, min(after, verb + 4)) if self._text(place) in leading), None)
        behind = range(at + 1, after) if at is not None else range(0)
        linked = all(self._text(place) in _LINKS and not self._gap(place).strip() for place in behind)
        return at is not None and linked and not self._gap(after).strip()

    def _unreal(self, place: int) -> bool:
        """Whether a subject stands under a wish or a condition, or is asked about."""
        ahead: list[str] = []
        for at in range(place - 1, max(-1, place - 7), -1):
            if any(mark in self._gap(at + 1) for mark in ",;:"):
                break
            ahead.append(self._text(at))
        if place >= self.asked_from and not set(ahead[:2]) & {"as", "since", "because", "that"}:
            return True
        last = ahead[0] if ahead else ""
        return bool(set(ahead) & (words("commitments.wishing") | {"perhaps", "maybe"})) or last in words(
            "statements.before_the_unreal"
        )
