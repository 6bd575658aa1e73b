"""Who the writer is, and what somebody is by trade: `nurse on ward 4B` -> `I am a nurse on ward 4B`."""

from __future__ import annotations

import re

from assistant.engines.builtin.phrasing.fragments import as_clause, head_noun
from assistant.engines.builtin.phrasing.shapes import shape
from assistant.engines.builtin.phrasing.tidy import is_quoted, is_single, lower_first, tidy, tokens
from assistant.engines.builtin.phrasing.verbs import begins_with_verb, lexicon
from assistant.engines.words import words

_I_AM = re.compile(r"^I(?:[’']m| am)\s+(?=\S)", re.IGNORECASE)


def role_phrase(text: str) -> str | None:
    """What follows "I am": `nurse on ward 4B` -> `a nurse on ward 4B`, `between jobs` as it is."""
    body = _aside(lower_first(_I_AM.sub("", tidy(text))))
    parts = tokens(body)
    if not parts or not is_single(body):
        return None
    nouns, small = words("nouns"), words("small")
    first = parts[0].casefold()
    if first in {"a", "an", "the", "one", "in", "at", "on", "between", "from", "with"}:
        return body
    if shape(body) in {"state", "gerund"}:
        return body
    if first in small["determiners"]:
        return None
    if first in nouns["titles_without_article"] and len(parts) > 1 and parts[1].casefold() == "of":
        return body
    return f"{article(parts[0])} {body}" if names_a_person(head_noun(body)) else None


def _aside(text: str) -> str:
    """`nurse, fifth year` -> `nurse (fifth year)`: what a comma adds bare would not join the sentence."""
    head, comma, rest = text.replace(" @ ", " at ").partition(", ")
    first = rest.split(" ", 1)[0].casefold()
    small = words("small")
    joins = first in small["prepositions"] + small["conjunctions"] + small["determiners"] or first in lexicon().gerunds
    if not comma or not rest or (joins and first not in small["amounts"]) or "(" in text:
        return text.replace(" @ ", " at ")
    return f"{head} ({rest})"


def names_a_person(head: str) -> bool:
    people = words("nouns")["people"]
    made = ("ist", "ician", "ator", "keeper", "smith", "er", "or")
    if head in words("nouns")["not_people"]:
        return False
    return head in people or head.rsplit("-", 1)[-1] in people or head.endswith(made)


def article(word: str) -> str:
    """`a` or `an`, by the sound the word begins with."""
    if len(word) > 1 and word.isupper():
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    low = word.casefold()
    if low.startswith(("hour", "honest", "honour", "heir", "mba", "msc", "hr-")):
        return "an"
    if low.startswith(("uni", "use", "user", "euro", "one", "once", "ux", "u-")):
        return "a"
    digits = re.match(r"\d+", low)
    if digits:
        return "an" if digits.group().startswith("8") or digits.group() in {"11", "18"} else "a"
    return "an" if low[:1] in "aeiou" else "a"


def who_i_am(work: str) -> str | None:
    """The writer in one clause with "I": `nurse on 4B` -> `I am a nurse on 4B`; `lead a ward` -> `I lead a ward`."""
    body = tidy(work)
    if not body or is_quoted(work):
        return None
    if not is_single(body):
        return body if shape(body.split(". ")[0]) == "clause" else None
    kind = shape(body)
    if kind == "infinitive" and begins_with_verb(tokens(body)) and not body.casefold().startswith("to "):
        return f"I {lower_first(body)}"
    told = as_clause(body)
    if told:
        return told
    role = role_phrase(body)
    if role:
        return f"I am {role}"
    head = head_noun(body)
    if head in words("nouns")["fields"] and kind == "noun":
        return f"I work in {_aside(lower_first(body))}"
    return None
