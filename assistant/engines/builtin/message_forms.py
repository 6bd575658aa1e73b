"""The one form in which a person's words can be said, by their shape.

A fact under the name `goal` gives one of `goal_do` (follows "to": `lead shift B`), `goal_told` (a clause of its own),
`goal_thing` (a noun phrase), `goal_quote` (the words in quotation marks) or `goal_words` (as they are, after a colon).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.engines.builtin.moves import Value
from assistant.engines.builtin.phrasing import (
    as_clause,
    as_infinitive,
    as_noun_phrase,
    as_order,
    as_question,
    first_person,
    is_quoted,
    is_single,
    lower_first,
    past,
    quoted,
    second_person,
    shape,
    tidy,
)
from assistant.engines.words import words
from assistant.model.evidence import Fact

_FOR_ME = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_TELLS_DAY = re.compile(
    rf"\b(?:by|before|until|till|next|this)\s+(?:the\s+)?(?:end\b|week|month|{_MONTH}\b|\d)"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{_MONTH}\b|\b{_MONTH}\s+\d|\d{{4}}-\d\d-\d\d"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:tues?|weds?|thurs?|fri)\b|\b(?:today|tonight|tomorrow)\b",
    re.IGNORECASE,
)
_TELLS_NAMED_DAY = re.compile(r"\b(?:by|before|until|till) [A-Z]")
_SPOKEN = re.compile(
    r"^(?:[Mm]y (?:advice|suggestion|tip) (?:is|was|would be)"
    r"|(?:(?:[Ss]?[Hh]e|[Tt]hey|[Yy]ou(?: also)?|[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*)?)\s+)?"
    r"(?:says|said|told me|advises|advised(?: me)?|suggests|suggested|thinks|thought|recommends|recommended|asked me))"
    r"(?:\s+(?:that|to)\b|\s*:)?\s+"
)
_TALK_ABOUT = re.compile(r"^(?:to )?(?:(?:talk|speak) about|discuss) ", re.IGNORECASE)
_SAYS_WHERE = re.compile(
    r"I (?:have )?(?:already )?(?:tried|asked|read|lean|leaned|decided|drafted|considered)\b", re.IGNORECASE
)
"""Told so, it is plain that this is where the writer stands (HELP-STATE)."""
_SHORT_PHRASE = 12
"""Words of an infinitive that can still stand in mid-sentence."""
_AND = re.compile(r"^(?:(?:but|and|so|also|then),?|that)\s+(?=\w+\s)", re.IGNORECASE)
_YOU_DID = re.compile(r"^you (?:also |then )?\w+ed\b", re.IGNORECASE)
_OF_MINE = re.compile(r"(?:I (?:must|should|need|have|shall|can|could|was|am|stayed|waited)|when I|if I)\b")
"""Advice told back of the writer; any other "I" may be the one who gave it."""


class Voice:
    """How the person's words are said to the reader: in the second person where it is sure who is meant."""

    def __init__(self, name: str) -> None:
        self.name = name

    def to_you(self, text: str) -> str:
        """The text said to the reader; as it is where a pronoun may mean somebody else."""
        said = second_person(text, self.name) if self.name else None
        return said if said is not None else text


def value(text: str, facts: Iterable[Fact] = ()) -> Value:
    """A value of the person's own words, with what it rests on."""
    plain = re.sub("[\ue000-\ue002]", "", text)
    return Value(plain, tuple(e for fact in facts for e in fact.evidence))


def forms(key: str, fact: Fact, voice: Voice, *, told_first: bool = True) -> dict[str, Value]:
    """The one form of a fact under `key`; empty for an empty fact. With `told_first` a whole clause stays one."""
    if is_quoted(fact.text):
        return {f"{key}_quote": value(quoted(fact.text), (fact,))}
    body = voice.to_you(tidy(fact.text))
    if not body:
        return {}
    clause, do = as_clause(body), as_infinitive(body)
    told = lower_first(clause) if clause else None
    if told_first and told:
        return {f"{key}_told": value(told, (fact,))}
    if do:
        return {f"{key}_do": value(do, (fact,))}
    if told:
        return {f"{key}_told": value(told, (fact,))}
    thing = as_noun_phrase(body)
    if thing:
        return {f"{key}_thing": value(thing, (fact,))}
    return {f"{key}_words": value(body, (fact,))}


def done_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What was done: a verb whose past is spelt like its base (`cut my portfolio`) was done by the writer."""
    found = forms(key, fact, voice)
    told, do = found.get(f"{key}_told"), found.get(f"{key}_do")
    if told and _SAYS_WHERE.match(told.text):
        return found | {f"{key}_plain": told}
    if do is None:
        return found
    if past(do.text.split()[0]) == do.text.split()[0]:
        return {f"{key}_told": Value(f"I {do.text}", do.evidence)}
    return {f"{key}_words": do}


def advice_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """Advice as the person tells it back: a quotation stays word for word, `you should` becomes what I do."""
    if is_quoted(fact.text):
        words_said = quoted(fact.text)
        return {f"{key}_{'quote' if is_single(words_said) else 'speech'}": value(words_said, (fact,))}
    body = _SPOKEN.sub("", _AND.sub("", tidy(fact.text)), count=1) or tidy(fact.text)
    if re.match(r"against \w+ing\b", body, re.IGNORECASE):
        return {f"{key}_against": value(voice.to_you(first_person(body.split(" ", 1)[1])), (fact,))}
    do = as_order(body)
    if do and ";" not in do:
        said = voice.to_you(first_person(do))
        plain = "," not in said and len(said.split()) <= _SHORT_PHRASE
        return {f"{key}_do": value(said, (fact,))} | ({f"{key}_do_short": value(said, (fact,))} if plain else {})
    if _FOR_ME.search(body) and not _YOU_DID.match(body):
        return {f"{key}_words": value(body, (fact,))}
    if shape(body) == "gerund" and ";" not in body:
        return {f"{key}_doing": value(voice.to_you(first_person(lower_first(body))), (fact,))}
    found = forms(key, Fact(text=body, evidence=fact.evidence), voice)
    told = found.get(f"{key}_told")
    if told and _YOU_DID.match(told.text):
        return {f"{key}_you": told}
    return found if told is None or _OF_MINE.match(told.text) else {f"{key}_words": told}


def tells_day(text: str) -> bool:
    """Whether the words say by when already: `by Easter`, `on Monday`, `before 3 May`."""
    return bool(_TELLS_DAY.search(text) or _TELLS_NAMED_DAY.search(text))


def question_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """A topic: `_question` where it is one or can be one, else the form of any other fact."""
    body = _TALK_ABOUT.sub("", voice.to_you(tidy(fact.text)))
    asked = as_question(body)
    if asked:
        return {f"{key}_question": value(asked, (fact,))}
    found = forms(key, Fact(text=body, evidence=fact.evidence), voice)
    do = found.get(f"{key}_do")
    mutual = words("verbs")["together"] + words("verbs")["of_the_reader"]
    return {f"{key}_words": do} if do and do.text.split()[0] in mutual else found
