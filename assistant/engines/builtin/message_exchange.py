"""What passed between two people, in forms that can be said: an earlier ask, what was done and came of it, an offer."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.engines.builtin.asks import request_forms
from assistant.engines.builtin.message_forms import Voice, done_forms, forms, value
from assistant.engines.builtin.moves import Value
from assistant.engines.builtin.phrasing import (
    about_you,
    as_clause,
    as_noun_phrase,
    is_about_you,
    is_quoted,
    is_single,
    lower_first,
    quoted,
    shape,
    tidy,
)
from assistant.model.evidence import Fact

_REQUEST = re.compile(
    r"(?P<modal>could|would|can|may|might|will) (?P<who>you|we|I) (?:please |perhaps |maybe )?(?P<what>.+?)\??",
    re.IGNORECASE,
)
_THEN = {"can": "could", "may": "might", "will": "would"}
_ASKED = re.compile(
    r"^(?:I )?(?:have |had )?(?:asked|wrote to ask|wanted to know)(?: you| her| him| them)?\s+", re.IGNORECASE
)
_WHETHER = re.compile(r"(?:whether|if)\s+", re.IGNORECASE)
_ACTOR = {"ask_i": "I could", "ask_we": "we could", "ask_you": "you could"}
_OF_THE_TRIAL = re.compile(
    r"(?:also |now |really )?(?:worked (?:well|fine|better|out|on|for|with|at|every|twice|once)|helped\b|saved\b"
    r"|turned out|paid off|brought\b|cost\b|went (?:well|fine|better|badly|wrong|smoothly|quickly))",
    re.IGNORECASE,
)
"""Told of what was tried rather than of who tried it: `worked on two nights`, `saved an hour`."""
_OF_A_COUNT = re.compile(
    r"(?:went|came|dropped|fell|rose|grew|doubled|halved|tripled|shrank) ?(?:up|down|from|to|by|$)", re.I
)
"""Told of a number that nobody names: neither "I" nor "it" did it."""
_DID = re.compile(r"(?:did|found|read|set|put|cut|let) ", re.IGNORECASE)
"""Of the writer's past where nothing stands before them, though they are also a question's or an order's first word."""
_OBJECT = re.compile(r"(?:an?|the|my|our|it|that|this|two|three|both|all|one|some|somebody|someone|no|nothing)\b", re.I)
_OF_YOU = re.compile(r"\byour?\b", re.IGNORECASE)
_NOT_OWNED = re.compile(r"[,;:.?]|\byour\b|^(?:to|whether|\w+ing)\b")
"""Behind which no "your" can stand: `promotion to professor` can have one, `to repaint the hall` cannot."""
_BECAUSE = re.compile(r"^(?:because(?: of)?|since|as|due to)\s+(?=\w+)", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:an?|the|my|our|your|this|that|one|two|three|four|five|some|any)\b", re.IGNORECASE)


def earlier_ask_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What was asked before, told now: `_whether` (I asked whether ...), `_for`, `_how`, `_about`, `_question`."""
    if is_quoted(fact.text):
        return {f"{key}_quote": value(quoted(fact.text), (fact,))}
    body = _ASKED.sub("", voice.to_you(tidy(fact.text)))
    if not body:
        return {}
    lead = body.split(maxsplit=1)
    if len(lead) > 1 and lead[0].casefold() in {"for", "about"} and is_single(body):
        return {f"{key}_{lead[0].casefold()}": value(lower_first(lead[1]), (fact,))}
    request = _REQUEST.fullmatch(body)
    if request and is_single(body):
        modal, who = request["modal"].casefold(), request["who"].casefold()
        told = f"{'I' if who == 'i' else who} {_THEN.get(modal, modal)} {request['what']}"
        return {f"{key}_whether": value(told, (fact,))}
    told_if = _WHETHER.match(body)
    if told_if and is_single(body) and "?" not in body and shape(body[told_if.end() :]) == "clause":
        return {f"{key}_whether": value(body[told_if.end() :], (fact,))}
    return {f"{key}_{end}": value(said, (fact,)) for end, said in _earlier(request_forms(body)).items()}


def _earlier(found: Mapping[str, str]) -> dict[str, str]:
    names = {"ask_slot": "for", "ask_thing": "for", "ask_how": "how", "ask_topic": "about", "ask_question": "question"}
    for name, text in found.items():
        if not text:
            continue
        if name in _ACTOR:
            return {"whether": f"{_ACTOR[name]} {text}"}
        return {names.get(name, "words"): text}
    return {}


def smaller_ask_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """A request in the forms of an ask, under `key`: `_request`, `_question`, `_you`, `_how` and so on."""
    if is_quoted(fact.text):
        return {f"{key}_quote": value(quoted(fact.text), (fact,))}
    said = request_forms(voice.to_you(tidy(fact.text)))
    return {name.replace("ask", key, 1): value(text, (fact,)) for name, text in said.items() if text}


def own_deed_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What the writer did or what is new with them; a bare `did it` or `found a room` is theirs, too."""
    body = tidy(fact.text)
    did = _DID.match(body)
    if did and not is_quoted(fact.text) and "?" not in body and _OBJECT.match(body[did.end() :]):
        return {f"{key}_told": value(voice.to_you(f"I {lower_first(body)}"), (fact,))}
    found = done_forms(key, fact, voice)
    told = found.get(f"{key}_told")
    return {f"{key}_words": told} if told and re.search(r"[:;]", told.text) else found


def came_of_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What came of a thing tried. A bare past that is the trial's own (`worked on two nights`) is `_trial`."""
    body = tidy(fact.text)
    own = re.sub(r"^it (?=\w)", "", body, flags=re.IGNORECASE)
    if _OF_THE_TRIAL.match(own) and not is_quoted(fact.text):
        return {f"{key}_trial": value(voice.to_you(lower_first(own)), (fact,))}
    if _OF_A_COUNT.match(own) and not is_quoted(fact.text):
        return {f"{key}_words": value(voice.to_you(body), (fact,))}
    return own_deed_forms(key, fact, voice)


def reason_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """Why something moves or is taken back: a clause, a thing, or the words."""
    return own_deed_forms(key, Fact(text=_BECAUSE.sub("", tidy(fact.text)), evidence=fact.evidence), voice)


def congratulation_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """Something of theirs to be glad about: `_thing` follows "congratulations on", `_told` is a clause about them."""
    body = voice.to_you(tidy(fact.text))
    if not body:
        return {}
    if shape(body) == "clause" and _OF_YOU.search(body):
        return {f"{key}_told": value(lower_first(body), (fact,))}
    said = None if _DETERMINED.match(body) else about_you(fact.text, voice.name)
    if said and is_about_you(said):
        return {f"{key}_told": value(said, (fact,))}
    thing = said or (as_noun_phrase(body) if is_single(body) else None)
    if not thing and shape(body) == "noun" and body[0].islower() and not _NOT_OWNED.search(body):
        thing = f"your {body}"
    return {f"{key}_thing": value(thing, (fact,))} if thing else {f"{key}_words": value(body, (fact,))}


def need_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What the reader cares about: `_told` only where "you" is sure, `_thing`, or the words."""
    body = voice.to_you(tidy(fact.text))
    if not body or is_quoted(fact.text):
        return {f"{key}_quote": value(quoted(fact.text), (fact,))} if body else {}
    if body.casefold().startswith(("you ", "you’", "you'")) and shape(body) == "clause" and is_single(body):
        return {f"{key}_told": value(lower_first(body), (fact,))}
    return _thing_or_words(key, body, fact)


def offer_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What the writer can give: `_do` follows "I could", `_told` is a clause of its own, else a thing or the words."""
    found = forms(key, fact, voice, told_first=False)
    said = found.get(f"{key}_words")
    return _thing_or_words(key, said.text, fact) if said else found


def _thing_or_words(key: str, body: str, fact: Fact) -> dict[str, Value]:
    plain = is_single(body) and not re.search(r"[;:?,]", body) and as_clause(body) is None
    thing = as_noun_phrase(body) if plain and shape(body) != "gerund" else None
    if thing is None and plain and _DETERMINED.match(body) and shape(body) == "noun":
        thing = lower_first(body)
    return {f"{key}_thing": value(thing, (fact,))} if thing else {f"{key}_words": value(body, (fact,))}
