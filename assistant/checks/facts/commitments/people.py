"""Whose deed a clause tells: the writer's, the mentor's, or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.words import SUBJECTS, Word, before_comparison, is_past, words_of
from assistant.checks.facts.folding import WORD, fold
from assistant.checks.wordlists import words

ME, OTHER, THIRD = "me", "other", "third"
_MINE = frozenset({"i", "me", "my", "myself", "mine"})
_AFTER_INITIAL = frozenset(
    {"to", "will", "would", "can", "knows", "brings", "sends", "asks", "says", "said", "offers", "offered"}
)
_ONE = frozenset({"she", "he", "they"})
_WHOSE = frozenset({"my", "her", "his", "the", "our", "their"})
_PERSON_WITHIN = 4
_ME_WITHIN = 4
_CONDITIONS = frozenset({"if", "when", "once", "unless", "whenever"})
_CONDITION_WORDS = 3
"""That a condition has at least, its `if` among them."""
_LINKING = frozenset(
    {"and", "or", "that", "what", "which", "who", "where", "how", "than", "as", "when", "if", "with", "for", "to"}
)
_BEFORE_A_ROLE = frozenset({"as", "a", "an", "new", "of"})
"""Behind these a `mentor` is what somebody is, and not the one who is spoken of."""
_NICKNAME = 3
"""Letters from which the beginning of a name may stand for it: `Magda` for Magdalena."""
_WHERE = frozenset({"in", "at", "on", "into", "outside", "near", "behind", "under", "inside"})
_GREETING = frozenset({"hi", "hello", "hey", "dear"})
_GREETING_WORDS = 2
_TO_ME = re.compile(r"\b(?:fr|from|mail|email|e-mail|message|msg|letter|note|reply|whatsapp|wrote|writes|by)\b", re.I)
_FROM_ME = re.compile(r"\b(?:sent|to|my (?:mail|message|letter|reply)|i wrote)\b", re.IGNORECASE)
_GREETS = re.compile(r"\s*>?\s*(?:dear|hi|hello|hey)\s+([^\n,!]{2,40})[,!\n]", re.IGNORECASE)
_FROM = re.compile(r"\s*>?\s*\**(?:from|von|de|da|van|från|fra|od|lähettäjä)\s?:\**\s*([^\n]{2,80})", re.IGNORECASE)
"""The line that names who wrote a mail, as mail programs of several languages write it."""


@dataclass(frozen=True, slots=True)
class People:
    """The name parts, folded, of the writer and of the mentor."""

    me: frozenset[str]
    mentor: frozenset[str]

    @staticmethod
    def initials(names: frozenset[str]) -> frozenset[str]:
        return frozenset(name[:1] for name in names)

    def is_short(self, bare: str) -> bool:
        """Whether a word is the beginning of a name of the mentor's, and of none of the writer's."""
        if len(bare) < _NICKNAME or any(name.startswith(bare) for name in self.me):
            return False
        return any(name.startswith(bare) and len(name) > len(bare) + 1 for name in self.mentor)

    def side(self, word: Word) -> str | None:
        bare = word.text.removesuffix("'s")
        if bare in self.mentor or (word.capital and self.is_short(bare)):
            return OTHER
        if word.capital and len(bare) == 1 and bare not in {"i", "a"} and bare not in self.initials(self.me):
            return OTHER if bare in self.initials(self.mentor) else None
        return ME if bare in self.me else None


def labelled_side(label: Sequence[Word], people: People) -> str | None:
    """Whose label stands before a line: a name, `me:`, `you:`, or the letter that only one of the two names has."""
    if any(len(word.text) > _NICKNAME and people.is_short(word.text) for word in label):
        return OTHER
    for word in label:
        side = people.side(word) or (OTHER if word.text == "you" else pronoun(word.text))
        if side is not None:
            return side
    if len(label) != 1 or len(label[0].text) != 1:
        return None
    letter = label[0].text
    mine, theirs = letter in people.initials(people.me), letter in people.initials(people.mentor)
    return None if mine == theirs else ME if mine else OTHER


def name_parts(*names: str | None) -> frozenset[str]:
    """The words of names as they are compared, titles left out."""
    found = (fold(part.group()) for name in names if name for part in WORD.finditer(name))
    return frozenset(part for part in found if part not in words("greeting.titles"))


def writer_of(line: str, people: People) -> str | None:
    """Who writes from this line on: `From: Priya` and `Hi Ana,` are theirs, `Dear Priya,` mine; else None."""
    head = _FROM.match(line)
    greeted = head or _GREETS.match(f"{line}\n")
    if greeted is None:
        return None
    named = words_of(greeted[1])
    sides = {people.side(word) for word in named}
    if head and [word.text for word in named] in (["me"], ["i"]):
        return ME
    if head:
        return OTHER if OTHER in sides else ME if ME in sides else THIRD
    return ME if OTHER in sides else OTHER if ME in sides else None


def quoted_writer(line: str, people: People) -> str | None:
    """Who wrote the quoted lines under this one: `mail from Priya:`, `sent to Priya:`."""
    to_me = _TO_ME.search(line)
    if _FROM_ME.search(line):
        return ME
    if to_me is None:
        return None
    return OTHER if any(people.side(word) == OTHER for word in words_of(line)) else THIRD


_QUOTES = re.compile(
    r"(?P<head>[^\"\n]{0,80}\b(?:mail|e-?mail|sms|text|message|letter|linkedin|reply|answer|wrote|writes|card|whatsapp|from)\b"
    r"[^\"\n]{0,60}):\s*\"[^\"\n]{12}",
    re.IGNORECASE,
)


def quoted_within(line: str, people: People) -> str | None:
    """Who wrote what a line quotes: `Mail from Julian Grace, 29/1: "I can't take anybody"`."""
    found = _QUOTES.match(line.replace("“", '"').replace("”", '"'))
    if found is None or _FROM_ME.search(found["head"]):
        return None
    return OTHER if any(people.side(word) == OTHER for word in words_of(found["head"])) else None


def pronoun(word: str) -> str | None:
    return ME if word in _MINE else OTHER if word in _ONE | {"her", "him", "mentor"} else None


def sides_of(
    said: Sequence[Word],
    people: People,
    voice: str | None,
    spoken: frozenset[str] | None = None,
    *,
    opens: bool = False,
) -> frozenset[str]:
    """Whose deed a clause tells: its first subject.

    `voice` writes it; in a line of somebody's (`spoken`) `I` may be theirs, and is where it `opens` what they say.
    """
    said = _main(before_comparison(_ungreeted(said)))
    third = False
    if voice == OTHER and len(said) > 1 and said[0].text in words("commitments.willing") and said[1].text == "to":
        return frozenset({OTHER})
    if len(said) > 1 and said[0].text in people.initials(people.mentor) - {"i", "a"} and said[1].text in _AFTER_INITIAL:
        return frozenset({OTHER})
    if len(said) > 1 and people.side(said[0]) == OTHER and _gives(said[1].text):
        return frozenset({OTHER})
    for place, word in enumerate(said[:8]):
        text = word.text
        if text in {"i", "me"} and (text == "i" or place == 0):
            if voice == THIRD:
                return frozenset({THIRD})
            if voice == OTHER or (spoken == frozenset({OTHER}) and voice is None):
                return frozenset({OTHER}) if voice or opens else frozenset({OTHER, ME})
            return frozenset({ME})
        if text == "we":
            return frozenset({ME, OTHER})
        if text == "they":
            return frozenset({OTHER, THIRD})
        meant = place == 0 or said[place - 1].text not in _BEFORE_A_ROLE | words("commitments.before_objects")
        if text in words("commitments.respectful") and place + 1 < len(said) and meant:
            return frozenset({OTHER})
        if text in _ONE:
            return frozenset({THIRD, OTHER}) if third else frozenset({OTHER})
        if text == "you":
            return frozenset({ME}) if voice == OTHER or spoken == frozenset({OTHER}) else frozenset({OTHER})
        side = people.side(word)
        object_of = _is_object(said, place)
        if side is not None and word.capital and not object_of:
            return frozenset({side})
        if word.capital and place < 4 and text not in when_words() and text not in words("empty"):
            third = third or (place + 1 < len(said) and said[place + 1].capital and side is None)
            willing = text in words("commitments.willing")
            if place + 1 < len(said) and not willing and _does(said[place + 1].text):
                return frozenset({THIRD})
        if text in _WHOSE and _person_does(said, place):
            return frozenset({THIRD})
    if voice is None and spoken is None and _to_me(said):
        return frozenset({OTHER})
    if voice == OTHER and said[0].text in words("commitments.willing"):
        return frozenset({OTHER})
    return frozenset()


def _ungreeted(said: Sequence[Word]) -> Sequence[Word]:
    """Behind a `Hi Ana` the words of the mail: the name says to whom it is written, and not whose deed it tells."""
    greets = len(said) > _GREETING_WORDS and said[0].text in _GREETING and said[1].capital
    return said[_GREETING_WORDS:] if greets else said


def _is_object(said: Sequence[Word], place: int) -> bool:
    """Whether a name does nothing there: `with Mr Okafor looking on`, `in Okafor's office`."""
    at = place - 1
    while at > 0 and said[at].text in words("greeting.titles"):
        at -= 1
    before = said[at].text if at >= 0 else ""
    owns = said[place].text.endswith("'s") or (place + 1 < len(said) and said[place + 1].text == "s")
    return before in words("commitments.before_objects") or (owns and before in _WHERE)


def _main(said: Sequence[Word]) -> Sequence[Word]:
    """Behind an `if you want a pair of eyes` the words from the next subject on, which is whose deed it is."""
    if not said or said[0].text not in _CONDITIONS:
        return said
    return next(
        (
            said[place:]
            for place in range(_CONDITION_WORDS, len(said) - 1)
            if said[place].text in SUBJECTS and said[place - 1].text not in _LINKING
        ),
        said,
    )


def _to_me(said: Sequence[Word]) -> bool:
    """Whether a clause without a subject does something to the writer: `lent me the book`, `will text me`."""
    texts = [word.text for word in said[:_ME_WITHIN]]
    if "me" not in texts[1:] or "to" in texts:
        return False
    at = texts.index("me", 1)
    return all(text == "will" or is_past(text) or text in words("commitments.verbs_favour") for text in texts[:at])


def _person_does(said: Sequence[Word], place: int) -> bool:
    """Whether `my boss says`, `her sister has` stands there: a person of somebody's, and a verb."""
    near = said[place + 1 : place + 1 + _PERSON_WITHIN]
    return any(
        one.text in words("commitments.persons") and (_does(after.text) or _is_present(after))
        for one, after in pairwise(near)
    )


def _is_present(word: Word) -> bool:
    """Whether a word may be a verb of a third person: `draws`."""
    return word.text.endswith("s") and not word.text.endswith(("ss", "'s")) and len(word.text) > _NICKNAME


def _does(word: str) -> bool:
    """Whether a word behind a name is its verb; in the present only such as are listed."""
    return _verbal(word) or (word.endswith("s") and word[:-1] in words("commitments.verbs_of_thirds")) or _gives(word)


def _gives(word: str) -> bool:
    return word.endswith("s") and word[:-1] in words("commitments.verbs_favour")


def _verbal(word: str) -> bool:
    return word in {"will", "has", "had", "would", "can", "is", "was", "to", "does", "did", "might", "could", "may",
                    "wants", "says", "thinks", "sends", "joins", "offers", "promises"} or is_past(word)  # fmt: skip
