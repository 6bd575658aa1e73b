"""Whom a message is about besides its reader: who is looked for, who knows both, whose name one is thankful for."""

from __future__ import annotations

import re

from assistant.engines.builtin.message_forms import Voice, forms, value
from assistant.engines.builtin.moves import Value
from assistant.engines.builtin.phrasing import (
    as_clause,
    as_gerund,
    as_noun_phrase,
    as_question,
    head_noun,
    is_quoted,
    is_single,
    lower_first,
    quoted,
    role_phrase,
    shape,
    tidy,
)
from assistant.engines.builtin.phrasing.roles import names_a_person
from assistant.engines.words import words
from assistant.model.evidence import Fact
from assistant.model.people import call_name_of

_PART = r"(?:[A-ZÀ-Þ][\w’'-]*\.?|d[aeiu]|del|della|der|den|van|von|de la|al|el|bin|ben|ibn|ní|ó|ap|y)"
NAME = re.compile(rf"(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.? )?[A-ZÀ-Þ][\w’'-]*(?: {_PART}){{0,3}}")
"""A person's name, as far as capitals show it."""
_NAMED = re.compile(r"\b(?:to|of|called|name|name[sd]?:?) (?P<name>[A-ZÀ-Þ].*)")
_SEEKING = re.compile(
    r"^(?:(?:I(?:[’']m| am)|I would like|I want|we are) )?(?:looking for|(?:to )?(?:meet|find|get to know"
    r"|be introduced to|(?:talk|speak) (?:to|with)|reach)|an? introduction to|introduction to)\s+",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?:somebody|someone|anybody|anyone|people|one person|a person|those|other|another)\b", re.I)
_DETERMINED = re.compile(r"(?:an?|the|one|two|three|four|five|your|my|our|his|her|their)\b", re.IGNORECASE)
_THANKS = re.compile(r"^(?:(?:many )?thanks(?: so much)?(?: for)?|thank you(?: for)?|for)\s+", re.IGNORECASE)
_YOU = re.compile(r"\byou(?:rs?)?\b", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:she|he|her|him|his|hers)\b", re.IGNORECASE)
_BARE_NAME = re.compile(r"([A-ZÀ-Þ][\w’'-]*[^\Ws])(?= (?:at|from|of|in|who)\b|,)")
_OF_THEIRS = re.compile(r"(?:your|the|this|that|an?)\b", re.IGNORECASE)


def looking_forms(key: str, fact: Fact, _voice: Voice) -> dict[str, Value]:
    """Who is looked for: `_name` where it is one person, `_who` what follows "looking for", else a question or words.

    A "she" in it is the person looked for, never the reader.
    """
    body = _SEEKING.sub("", tidy(fact.text))
    if not body:
        return {}
    if is_quoted(fact.text) or not is_single(body) or re.search(r"[;:?]", body):
        asked = as_question(body) if "?" in body else None
        return {f"{key}_question": value(asked, (fact,))} if asked else {f"{key}_words": value(body, (fact,))}
    name = person_in(body)
    if name and body.startswith(name):
        return _named(key, "name", name, fact) | {f"{key}_who": value(body, (fact,))}
    who = _somebody(body)
    return {f"{key}_who": value(who, (fact,))} if who else {f"{key}_words": value(lower_first(body), (fact,))}


def _somebody(body: str) -> str | None:
    """The words as a person or a kind of person; `nurse informaticist` becomes `a nurse informaticist`."""
    if _SOMEBODY.match(body) or (_DETERMINED.match(body) and shape(body) == "noun"):
        return lower_first(body)
    if names_a_person(head_noun(lower_first(body))):
        return role_phrase(body)
    return as_noun_phrase(body) if shape(body) == "noun" else None


def connection_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """How two people's paths cross: `_name` of who knows both, else the form of any fact, told to the reader."""
    body = tidy(fact.text)
    if NAME.fullmatch(body):
        return _named(key, "name", body, fact)
    of_somebody_else = _YOU.search(body) and _THIRD.search(body)
    return forms(key, fact, Voice("") if of_somebody_else else voice)


def thanks_for_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What an answer is thanked for: `_thing` follows "thank you for"; `_told`, `_quote` and `_words` as ever.

    `_person` is the name of who was recommended, where there is one."""
    if is_quoted(fact.text):
        return {f"{key}_quote": value(quoted(fact.text), (fact,))}
    body = voice.to_you(_THANKS.sub("", tidy(fact.text)))
    if not body:
        return {}
    name = person_in(body)
    named = _named(key, "person", name, fact) if name else {}
    if name == body:
        return named
    return named | {f"{key}_{end}": value(said, (fact,)) for end, said in (_thanked(body),)}


def _named(key: str, end: str, name: str, fact: Fact) -> dict[str, Value]:
    """A name whole, and as `_call` what its bearer is called the second time: `Dana`, `Dr. Prado`."""
    return {f"{key}_{end}": value(name, (fact,)), f"{key}_call": value(call_name_of(name), (fact,))}


def _thanked(body: str) -> tuple[str, str]:
    if (
        not is_single(body)
        or re.search(r"[;:?]", body)
        or body.split(maxsplit=1)[0].casefold() in words("small")["questions"]
    ):
        return "words", body
    thing = as_noun_phrase(body)
    if thing or (_OF_THEIRS.match(body) and shape(body) == "noun"):
        return "thing", thing or lower_first(body)
    if shape(body) in {"gerund", "infinitive"}:
        done = body if shape(body) == "gerund" else as_gerund(body)
        return ("thing", lower_first(done)) if done else ("words", body)
    clause = as_clause(body)
    if clause and shape(body) == "clause":
        return "told", lower_first(clause)
    return "words", body


def person_in(text: str) -> str:
    """The name a text is, begins with (`Dana Whitfield at the port`), or ends in (`the name of Dana Whitfield`)."""
    if _is_name(text):
        return text
    whole = NAME.match(text)
    if whole and len(whole[0].split()) > 1 and _is_name(whole[0]) and not re.match(r"[’'\w]", text[whole.end() :]):
        return whole[0]
    bare = _BARE_NAME.match(text)
    if bare and lower_first(bare[0]) == bare[0]:
        return bare[0]
    named = (found["name"] for found in _NAMED.finditer(text))
    return next((name for name in named if _is_name(name)), "")


def _is_name(text: str) -> bool:
    """Whether the text is a name and nothing else: `Mark`, `Nguyễn Thị Lan`; neither `Somebody` nor `Ward leads`."""
    if not NAME.fullmatch(text) or _SOMEBODY.match(text) or _DETERMINED.match(text):
        return False
    people = words("nouns")["people"]
    return len(text.split()) > 1 or not {text.casefold(), text.casefold().removesuffix("s")} & set(people)
