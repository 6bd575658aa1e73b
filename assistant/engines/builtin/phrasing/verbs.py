"""Verbs: whether a fragment begins with one, and its forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from assistant.engines.words import words

_VOWELS = "aeiou"


class Lexicon(NamedTuple):
    """The base forms and the way back to them."""

    plain: frozenset[str]
    also_noun: frozenset[str]
    particles: Mapping[str, frozenset[str]]
    doubling: frozenset[str]
    irregular: Mapping[str, tuple[str, str]]
    gerunds: Mapping[str, str]
    pasts: Mapping[str, str]
    participles: Mapping[str, str]
    thirds: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """Every form of every verb of words/verbs.toml, by form."""
    lists = words("verbs")
    irregular: dict[str, tuple[str, str]] = {}
    for entry in lists["irregular"]:
        base, _, forms = entry.partition(":")
        past_form, _, participle_form = forms.partition(",")
        irregular[base] = (past_form, participle_form)
    particles = {
        base: frozenset(after.split(",")) for base, _, after in (e.partition(":") for e in lists["with_particle"])
    }
    doubling = frozenset(lists["doubling"])
    also_noun = frozenset(lists["also_noun"])
    plain = (frozenset(lists["plain"]) | frozenset(irregular)) - also_noun
    every = sorted(plain | also_noun | frozenset(lists["stative"]))
    return Lexicon(
        plain=plain | (frozenset(lists["stative"]) - also_noun),
        also_noun=also_noun,
        particles=particles,
        doubling=doubling,
        irregular=irregular,
        gerunds={_gerund(base, doubling): base for base in every},
        pasts={_past(base, doubling, irregular)[0]: base for base in every},
        participles={_past(base, doubling, irregular)[1]: base for base in every},
        thirds={third_person(base): base for base in every},
    )


def _double(base: str, doubling: frozenset[str]) -> str:
    return base + base[-1] if base in doubling else base


def _gerund(base: str, doubling: frozenset[str]) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _double(base, doubling) + "ing"


def _past(base: str, doubling: frozenset[str], irregular: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    if base in irregular:
        return irregular[base]
    if base.endswith("e"):
        form = base + "d"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        form = base[:-1] + "ied"
    else:
        form = _double(base, doubling) + "ed"
    return form, form


def gerund(base: str) -> str:
    """`plan` -> `planning`."""
    return _gerund(base, lexicon().doubling)


def past(base: str) -> str:
    """`run` -> `ran`."""
    return _past(base, lexicon().doubling, lexicon().irregular)[0]


def third_person(base: str) -> str:
    """`carry` -> `carries`."""
    odd = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if base in odd:
        return odd[base]
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def is_verb(word: str) -> bool:
    """Whether a word is the base form of a verb we know."""
    return word.casefold() in lexicon().plain or word.casefold() in lexicon().also_noun


def is_past(word: str) -> bool:
    """Whether a word is the past form of a verb we know and not its base form too: `told`, not `cut`."""
    return word.casefold() in lexicon().pasts and not is_verb(word)


def begins_with_verb(tokens: list[str]) -> bool:
    """Whether bare words are what somebody does: `check everything`, `draft the roster`; not `draft agenda`.

    A verb that is a noun as often counts only where the next word shows it.
    """
    if not tokens:
        return False
    first = tokens[0].casefold()
    small = words("small")
    if (
        first in {"not", "never", "always", "finally", "also", "only", "first", "simply", "just", "please"}
        and len(tokens) > 1
    ):
        return begins_with_verb(tokens[1:])
    if first in {"don't", "don’t"}:
        return len(tokens) > 1 and is_verb(tokens[1])
    if [token.casefold() for token in tokens[:2]] == ["do", "not"]:
        return len(tokens) > 2 and is_verb(tokens[2])
    known = lexicon()
    nxt = tokens[1] if len(tokens) > 1 else ""
    if first in {"be", "become"}:
        return True
    if first in known.plain:
        return nxt.casefold() not in {"of", "is", "was", "are", "were"} and not _names_a_post(tokens)
    if first not in known.also_noun or not nxt:
        return False
    if nxt.casefold() in known.particles.get(first, ()):
        return True
    if nxt.casefold() in small["weekdays"] + small["months"]:
        return False
    return (
        nxt.casefold() in small["determiners"] + small["first_adjectives"]
        or nxt.casefold() in known.gerunds
        or nxt.casefold() in small["pronouns"]
        or nxt[0].isdigit()
        or (nxt[0].isupper() and len(nxt) > 1 and not nxt.isupper())
    )


def _names_a_post(tokens: list[str]) -> bool:
    """Whether the bare noun after the first word is a person or a post: `lead developer`, `lead role by June`."""
    nouns, stop = words("nouns"), words("small")["prepositions"]
    if tokens[1:] and tokens[1].casefold() in words("small")["determiners"]:
        return False
    named = [token.casefold() for token in tokens[1:4]]
    before = next((at for at, token in enumerate(named) if token in stop), len(named))
    return before > 0 and named[before - 1] in nouns["people"] + nouns["positions"]
