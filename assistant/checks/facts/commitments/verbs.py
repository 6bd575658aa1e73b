"""Verbs and the nouns made of them: what stands for a deed, what tells or advises, what gives a deed up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from assistant.checks.concepts import concept
from assistant.checks.wordlists import entries, words


@lru_cache(maxsize=16384)
def deed_of(word: str) -> str:
    """The concept of a verb, or its plain form where it has none: `made` -> `make`."""
    return _bare_deeds().get(word) or concept(word)


@cache
def _bare_deeds() -> Mapping[str, str]:
    """Forms of verbs without a concept of their own: `made` -> `make`."""
    return {form: entry.split()[0] for entry in entries("statements.bare_deeds") for form in entry.split()}


@cache
def advising() -> frozenset[str]:
    return words("commitments.verbs_advise") | words("statements.advising")


@cache
def telling() -> frozenset[str]:
    return words("commitments.verbs_say") | words("statements.telling")


@cache
def advice_nouns() -> frozenset[str]:
    return frozenset(concept(word) for word in words("commitments.noun_advice"))


def gives_up(verb: str, behind: set[str] | frozenset[str]) -> bool:
    """Whether a verb, with the words behind it, is the not doing of something: `turned` … `down`."""
    if verb.endswith(("al", "ation", "ure", "ance")):
        return False
    if verb.startswith("drop") and behind & words("statements.not_dropped"):
        return False
    return any(rest <= behind for rest in _giving_up().get(_lemma(verb), ()))


@cache
def _giving_up() -> Mapping[str, tuple[frozenset[str], ...]]:
    """A verb -> the words of which all must stand behind it, for each way in which it is a giving up."""
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for first, *rest in (entry.split() for entry in entries("statements.giving_up")):
        found[_lemma(first)] = (*found.get(_lemma(first), ()), frozenset(rest))
    return found


@lru_cache(maxsize=8192)
def _lemma(verb: str) -> str:
    """A verb by its concept; `give` is kept apart from what else is sent."""
    return "give" if verb in words("statements.giving") else concept(verb) or verb


@cache
def behind_giving_up() -> frozenset[str]:
    return frozenset(concept(word) for ways in _giving_up().values() for rest in ways for word in rest)


@cache
def reaching_out() -> frozenset[str]:
    """Concepts of deeds that no missing answer undoes: `asked`, `sent`, `applied`."""
    return frozenset(concept(word) for word in words("statements.reaching_out"))


@cache
def giving() -> frozenset[str]:
    """The concepts of the verbs with which something is given: told of every gift, they are no matter of one."""
    return frozenset(concept(one) for one in words("commitments.giving_verbs"))
