"""Who speaks: a line moved from one mouth to another, with pronouns and verbs that follow, and nothing else changed."""

from __future__ import annotations

import re

from assistant.engines.builtin import phrasing
from assistant.engines.builtin.phrasing.verbs import is_verb, lexicon, third_person
from assistant.engines.words import words

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\W_]*['’][^\W_]+|\s+|.", re.DOTALL)
_THIRD_PERSON = re.compile(r"\b(?:s?he|him|himself|herself)\b", re.IGNORECASE)
_SHORT = {"m": "is", "ve": "has", "ll": "will", "d": "would"}
_THIRD = {"am": "is", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't", "go": "goes"}
_PLURAL = {"am": "are", "was": "were", "wasn't": "weren't"}
_PLURAL_SHORT = {"m": "are", "ve": "have", "ll": "will", "d": "would"}
_MODALS = (
    "will would can could should must may might shall had did was won't can't couldn't shouldn't didn't wouldn't hadn't"
)
_STAY = frozenset(_MODALS.split())
_LETS = frozenset({"let", "help", "make", "made", "have", "had", "see", "saw", "hear", "heard", "watch"})
_UNCLEAR = frozenset({"yourself", "yours", "myself", "mine"})


def said_to(text: str, name: str) -> str:
    """The text as `name` reads it: `her tide tables` becomes `your tide tables` where that is certain."""
    return (phrasing.second_person(text, name) if name else None) or text


def advice_to(text: str, name: str) -> str:
    """The mentor's own advice as they read it; left alone where a "he" or "she" in it is likely somebody else."""
    return text if _THIRD_PERSON.search(text) else said_to(text, name)


def told_to_me(text: str) -> str:
    """What somebody said to me, told by me: `introduce you to Judit` becomes `introduce me to Judit`."""
    pieces = _TOKEN.findall(text)
    marked = [_mine(pieces, place) if piece.casefold() == "you" else piece for place, piece in enumerate(pieces)]
    return phrasing.first_person("".join(marked))


def _mine(pieces: list[str], place: int) -> str:
    """`I` or `me` for one "you"; it stays before "are" and "were", which change with it."""
    if not _is_subject(pieces, place):
        return "me"
    follows = next((piece.casefold() for piece in pieces[place + 1 :] if piece.strip()), "")
    return pieces[place] if follows in {"are", "were"} else "I"


def ended(text: str) -> str:
    """The text without a second full stop, where the words before it brought one: `a bad night."."""
    return re.sub(r"([.!?][\"”’)]*)[.;,:](?=\s|$)", r"\1", text)


def action_and_rest(text: str) -> tuple[str | None, str]:
    """What can follow "to", of the first sentence, and the sentences after it: advice often comes with its reason."""
    first, *rest = phrasing.sentences(text) or [text]
    verb, _, what = first.partition(" ")
    base = lexicon().thirds.get(verb.casefold()) if what else None
    action = phrasing.as_infinitive(f"{base} {what}" if base else first)
    return action, " ".join(map(phrasing.sentence, rest))


def told_of(text: str, speaker: str, listener: str | None = None) -> str | None:
    """What a speaker said of themselves, told of them: `I'll present it` becomes `Rafe will present it`.

    The name stands where they first say "I", "they" after that; "you" becomes the listener where there is only one.
    None for a question, a text without "I", and one whose "you" or "yourself" could be anybody.
    """
    pieces = _TOKEN.findall(text)
    said = {piece.casefold().replace("’", "'").split("'")[0] for piece in pieces}
    if "?" in text or not said & {"i", "my", "me"} or said & _UNCLEAR or (not listener and said & {"you", "your"}):
        return None
    told: list[str] = []
    named = False
    verb_for = ""
    for place, piece in enumerate(pieces):
        low = piece.casefold().replace("’", "'")
        head, _, tail = low.partition("'")
        if head == "i" and (not tail or tail in _SHORT):
            told.append("they" if named else speaker)
            if tail:
                told.append(" " + (_PLURAL_SHORT if named else _SHORT)[tail])
            else:
                verb_for = "they" if named else "name"
            named = True
        elif low in {"my", "me"}:
            told.append(_own(low, speaker, named=named))
            named = True
        elif listener and low in {"you", "your", "you're", "you've", "you'll", "you'd"}:
            told.append(_listener(low, listener))
            if low == "you" and _is_subject(pieces, place):
                verb_for = "name"
        elif verb_for and piece.strip():
            told.append(_agreeing(low, piece, verb_for))
            verb_for = verb_for if low in words("small")["adverbs"] else ""
        else:
            told.append(piece)
    return "".join(told)


def _own(word: str, speaker: str, *, named: bool) -> str:
    if named:
        return "their" if word == "my" else "them"
    return speaker if word == "me" else possessive(speaker)


def possessive(name: str) -> str:
    """`Rafe` to `Rafe's`, `Thomas` to `Thomas'`."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _listener(word: str, name: str) -> str:
    forms = {"your": possessive(name), "you're": f"{name} is", "you've": f"{name} has"}
    return forms.get(word) or {"you'll": f"{name} will", "you'd": f"{name} would"}.get(word, name)


def _agreeing(low: str, piece: str, subject: str) -> str:
    """The verb after a name or after "they"."""
    if low in _STAY and not (subject == "they" and low in _PLURAL):
        return piece
    if subject == "they":
        return _PLURAL.get(low, piece)
    if low == "are":
        return "is"
    if low == "aren't":
        return "isn't"
    if low in _THIRD:
        return _THIRD[low]
    return third_person(low) if is_verb(low) or low in {"think", "want", "know", "need"} else piece


def _is_subject(pieces: list[str], place: int) -> bool:
    """Whether a "you" does what the next word says: `when you are ready`, not `introduce you to Judit`."""
    before = [piece.casefold() for piece in pieces[:place] if piece.strip()]
    after = [piece.casefold().replace("’", "'") for piece in pieces[place + 1 :] if piece.strip()]
    if not after or (before and before[-1] in _LETS):
        return False
    follows = after[0]
    small = words("small")
    if follows in small["adverbs"] and len(after) > 1:
        follows = after[1]
    known = lexicon()
    return follows in _STAY or follows in small["auxiliaries"] or is_verb(follows) or follows in known.pasts
