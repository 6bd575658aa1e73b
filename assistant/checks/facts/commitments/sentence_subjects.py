"""Where the subjects of a draft's sentence stand, each with the place of its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts.commitments.people import THIRD, People
from assistant.checks.facts.commitments.subjects import AUX, subject_at
from assistant.checks.facts.commitments.words import Word, is_past
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

_HELPING = (AUX | {"will", "shall", "would", "can", "could", "must", "may", "might"}) - {"been", "being", "be"}
_PRONOUNS = frozenset({"i", "we", "you", "she", "he", "they", "it", "there", "thank", "thanks", "who", "which", "what"})
_LONGEST_NAME = 6
_PREPOSITIONS = frozenset({"of", "for", "in", "on", "at", "from", "with", "about", "to", "by"})
_LETTERS = 4
_KEEPING = frozenset({"keep", "keeps", "kept", "keeping"})
"""Behind these a `you` is kept posted, and posts nothing."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a subject stands, where its predicate begins, whose side it is on, and the concepts of its name."""

    place: int
    verb: int
    who: frozenset[str]
    named: frozenset[str] = frozenset()


def subjects_of(text: str, said: Sequence[Word], people: People, kind: Kind) -> list[Subject]:
    """The subjects of a sentence in order: `I`, `you`, names, and things with a verb behind them."""
    found: list[Subject] = []
    for place in range(len(said)):
        if found and place < found[-1].verb:
            continue
        one = subject_at(said, place, people, kind)
        if one is not None and said[place].text == "you" and not _heads(text, said, place):
            one = None
        subject = Subject(place, one[1], one[0]) if one is not None else _spoken_of(text, said, place, people)
        if subject is not None:
            named = _concepts(said[place : subject.verb], people) if THIRD in subject.who else frozenset()
            found.append(Subject(place, subject.verb, subject.who, named))
    return found


def _concepts(name: Sequence[Word], people: People) -> frozenset[str]:
    return frozenset(word.concept for word in name if word.text not in people.me | people.mentor) - {""}


def _heads(text: str, said: Sequence[Word], place: int) -> bool:
    """Whether `you` has a verb behind it, and is no object: `send you the list`."""
    after = said[place + 1].text if place + 1 < len(said) else ""
    if place and said[place - 1].text in _KEEPING and is_past(after):
        return False
    if after in _HELPING or is_past(after):
        return True
    before = said[place - 1].text if place else ""
    gap = text[said[place - 1].end : said[place].start] if place else ","
    opens = bool(gap.strip()) or before in words("commitments.conjunctions") | {"that"}
    plain = words("statements.viewing") | words("statements.telling") | words("commitments.adverbs")
    return opens and (after in plain or after not in words("empty"))


def _spoken_of(text: str, said: Sequence[Word], place: int, people: People) -> Subject | None:
    """`Hamish sends us`, and at the start of a clause anything that is named before its verb: `timesheets are`."""
    word = said[place]
    after = said[place + 1] if place + 1 < len(said) else None
    side = people.side(word) if word.capital else None
    if (
        side is not None
        and after is not None
        and after.text.endswith("s")
        and len(after.text) >= _LETTERS
        and after.concept
        and not after.capital
        and text[word.end : after.start] == " "
    ):
        return Subject(place, place + 1, frozenset({side}))
    before = said[place - 1].text if place else ""
    gap = text[said[place - 1].end : word.start] if place else ","
    if not (gap.strip() or before in words("commitments.conjunctions") | {"that"}) or word.text in _HELPING:
        return None
    for at in range(place, min(len(said) - 1, place + _LONGEST_NAME)):
        if at > place and text[said[at - 1].end : said[at].start].strip():
            return None
        if said[at].text in _PRONOUNS or (said[at].text in _PREPOSITIONS and at == place):
            return None
        verbal = said[at].text in _HELPING or (at > place + 1 and is_past(said[at].text) and said[place].text in _OWNED)
        if at > place and verbal and any(one.concept for one in said[place:at]):
            verb = at
            while verb > place + 1 and said[verb - 1].text in words("commitments.adverbs") | {"never", "not"}:
                verb -= 1
            side = people.side(said[place]) if said[place].capital else None
            return Subject(place, verb, frozenset({side or THIRD}))
    return None


_OWNED = frozenset({"my", "your", "our", "the", "her", "his", "their"})
