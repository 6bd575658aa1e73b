"""Who hears: what was said to the writer as "you" is told by the writer as "I" and "me"."""

from __future__ import annotations

import re

from assistant.engines.builtin.phrasing.verbs import is_verb, lexicon
from assistant.engines.words import words

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?|\s+|.", re.DOTALL)
_YOU = re.compile(r"\byou(?:rs?)?\b", re.IGNORECASE)
_SPEAKERS_OWN = re.compile(r"\b(?:my|our|mine|ours)\b")
_KEPT = "\ue000"
"""Stands for the speaker's own until every "your" has become "my"; no text that came in holds it."""
_TO_ME = (
    ("you are", "I am"), ("you['’]re", "I'm"), ("you were", "I was"), ("you['’]ve", "I've"), ("you['’]ll", "I'll"),
    ("you['’]d", "I'd"), ("yourself", "myself"), ("yours", "mine"), ("your", "my"),
)  # fmt: skip


def first_person(text: str, me: str = "", *, own: str = "their") -> str:
    """What somebody said to the writer, told by the writer: `your stall is fine` -> `my stall is fine`.

    With `me`, the writer's own name in it becomes "me" and "my". What is the speaker's own is told as
    `own`, which is "your" where they read it: `send you the name of my printer` -> `send me the name of your printer`.
    """
    if _YOU.search(text):  # else it may be the writer's words already
        text = _SPEAKERS_OWN.sub(lambda found: _KEPT + ("s" if found.group() in {"mine", "ours"} else ""), text)
    pieces = _TOKEN.findall(_named_me(text, me) if me else text)
    said = "".join(_of_you(pieces, at) if piece.casefold() == "you" else piece for at, piece in enumerate(pieces))
    for words_said, word in _TO_ME:

        def told(found: re.Match[str], word: str = word) -> str:
            return word if word[0] == "I" or found.group()[0].islower() else word.capitalize()

        said = re.sub(rf"\b{words_said}\b", told, said, flags=re.IGNORECASE)
    return said.replace(_KEPT, own)


def _named_me(text: str, me: str) -> str:
    names = "|".join(re.escape(name) for name in dict.fromkeys((me, me.split(maxsplit=1)[0])))
    owned = re.sub(rf"(?<![\w-])(?:{names})['’]s?(?![\w-])", "my", text)
    return re.sub(rf"(?<![\w-])(?:{names})(?![\w-])", "me", owned) if names else owned


def _of_you(pieces: list[str], at: int) -> str:
    """`I` or `me` for one "you"; it stays before "are" and "were", which change with it."""
    if not is_subject(pieces, at):
        return "me"
    follows = next((piece.casefold() for piece in pieces[at + 1 :] if piece.strip()), "")
    return pieces[at] if follows in {"are", "were"} else "I"


def is_subject(pieces: list[str], at: int) -> bool:
    """Whether a "you" does what the next word says: `when you are ready`, not `introduce you to Judit`."""
    small, known = words("small"), lexicon()
    before = [piece.casefold() for piece in pieces[:at] if piece.strip()]
    after = [piece.casefold().replace("’", "'") for piece in pieces[at + 1 :] if piece.strip()]
    if not after or (before and before[-1] in _LETS):
        return False
    if before and before[-1] in small["prepositions"] and before[-1] not in small["also_conjunctions"]:
        return False
    follows = after[1] if after[0] in small["adverbs"] and len(after) > 1 else after[0]
    return follows in small["auxiliaries"] or is_verb(follows) or follows in known.pasts


_LETS = frozenset({"let", "help", "make", "made", "have", "had", "see", "saw", "hear", "heard", "watch"})
