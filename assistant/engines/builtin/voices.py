"""Who speaks: a line moved from one mouth to another, with pronouns and verbs that follow, and nothing else changed."""

from __future__ import annotations

import re

from assistant.engines.builtin import phrasing
from assistant.engines.builtin.phrasing.hearers import is_subject
from assistant.engines.builtin.phrasing.verbs import is_verb, lexicon, third_person
from assistant.engines.words import words

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\W_]*['’][^\W_]+|\s+|.", re.DOTALL)
_THIRD_PERSON = re.compile(r"\b(?:s?he|him|himself|herself)\b", re.IGNORECASE)
_SHORT = {"m": "is", "ve": "has", "ll": "will", "d": "would"}
_THIRD = {
    "am": "is",
    "are": "is",
    "aren't": "isn't",
    "have": "has",
    "do": "does",
    "don't": "doesn't",
    "haven't": "hasn't",
    "go": "goes",
}
_MODALS = (
    "will would can could should must may might shall had did was won't can't couldn't shouldn't didn't wouldn't hadn't"
)
_STAY = frozenset(_MODALS.split())
_OF_SPEAKER = frozenset({"i", "my", "me"})
_UNCLEAR = frozenset({"yourself", "yours", "myself", "mine"})


def said_to(text: str, name: str) -> str:
    """The text as `name` reads it: `her tide tables` becomes `your tide tables` where that is certain."""
    return (phrasing.second_person(text, name) if name else None) or text


def advice_to(text: str, name: str) -> str:
    """The mentor's own advice as they read it; left alone where a "he" or "she" in it is likely somebody else."""
    return text if _THIRD_PERSON.search(text) else said_to(text, name)


def told_to_me(text: str, me: str = "", *, own: str = "their") -> str:
    """What somebody said to me, told by me: `introduce you to Judit` becomes `introduce me to Judit`.

    `own` stands for what is the speaker's own: "your" where it is told to them.
    """
    return phrasing.first_person(text, me, own=own)


def ended(text: str) -> str:
    """The text without a second full stop, where the words before it brought one: `a bad night."."""
    return re.sub(r"([.!?][\"”’)]*)[.;,:](?=\s|$)", r"\1", text)


def action_and_rest(text: str) -> tuple[str | None, str]:
    """What can follow "to", of the first sentence, and the sentences after it: advice often comes with its reason."""
    first, *rest = phrasing.sentences(text) or [text]
    verb, _, what = first.partition(" ")
    base = lexicon().thirds.get(verb.casefold()) if what else None
    action = phrasing.as_order(f"{base} {what}" if base else first)
    return action, " ".join(map(phrasing.sentence, rest))


def told_of(text: str, speaker: str, listener: str | None = None) -> str | None:
    """What a speaker said of themselves, told of them: `I'll present it` becomes `Rafe will present it`.

    The name stands where they say "I", "my" or "me"; "you" becomes the listener where there is only one. None for a
    question, a text that says "I" more than once (nobody knows their pronoun), and one whose "you" could be anybody.
    """
    pieces = _TOKEN.findall(text)
    heads = [piece.casefold().replace("’", "'").split("'")[0] for piece in pieces]
    said = set(heads)
    once = sum(head in _OF_SPEAKER for head in heads) == 1
    if "?" in text or not once or said & _UNCLEAR or (not listener and said & {"you", "your"}):
        return None
    told: list[str] = []
    subject = False
    for place, piece in enumerate(pieces):
        low = piece.casefold().replace("’", "'")
        head, _, tail = low.partition("'")
        if head == "i" and (not tail or tail in _SHORT):
            told.append(f"{speaker} {_SHORT[tail]}" if tail else speaker)
            subject = not tail
        elif low in {"my", "me"}:
            told.append(speaker if low == "me" else possessive(speaker))
        elif listener and low in {"you", "your", "you're", "you've", "you'll", "you'd"}:
            told.append(_listener(low, listener))
            subject = low == "you" and is_subject(pieces, place)
        elif subject and piece.strip():
            told.append(_agreeing(low, piece))
            subject = low in words("small")["adverbs"]
        else:
            told.append(piece)
    return "".join(told)


def possessive(name: str) -> str:
    """`Rafe` to `Rafe's`, `Thomas` to `Thomas'`."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _listener(word: str, name: str) -> str:
    forms = {"your": possessive(name), "you're": f"{name} is", "you've": f"{name} has"}
    return forms.get(word) or {"you'll": f"{name} will", "you'd": f"{name} would"}.get(word, name)


def _agreeing(low: str, piece: str) -> str:
    """The verb after a name."""
    if low in _STAY:
        return piece
    if low in _THIRD:
        return _THIRD[low]
    return third_person(low) if is_verb(low) or low in {"think", "want", "know", "need"} else piece
