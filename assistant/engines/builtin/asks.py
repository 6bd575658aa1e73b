"""The ask of a first message: one request, who acts in it, and the talk it needs."""

from __future__ import annotations

import re

from assistant.engines.builtin.message_forms import Voice, value
from assistant.engines.builtin.moves import Value
from assistant.engines.builtin.phrasing import (
    as_infinitive,
    as_noun_phrase,
    as_question,
    is_quoted,
    is_single,
    lower_first,
    shape,
    tidy,
)
from assistant.engines.tasks import Slot, WriteMessage
from assistant.engines.words import words
from assistant.model.messages import Kind
from assistant.model.text import one_line

_REQUEST = re.compile(
    r"^(?:could|would|can|may|might|will)\s+(?:you|we|i)\b"
    r"|^(?:i would|i'd|i’d)\s+(?:like|love|be (?:glad|grateful|happy))\b|^please\b",
    re.IGNORECASE,
)
_INDIRECT = re.compile(r"(?:how|what|why|when|where|which|who|whom|whose|whether)\b", re.IGNORECASE)
_WHETHER = re.compile(r"(?:whether|if)\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b\d{1,3}[ -]?(?:min\b|mins\b|minutes?\b|hours?\b)|\bhalf[ -]an?[ -]hour\b|\ban hour\b", re.IGNORECASE
)
_OF_ME = re.compile(r"\b(?:me|my)\b", re.IGNORECASE)
_OF_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_WAYS = (
    (r"video|zoom|teams|meet\b|skype", "video call", "by video"),
    (r"phone|ring\b", "phone call", "by phone"),
    (r"call", "call", ""),
    (r"coffee", "coffee", "over coffee"),
    (r"tea\b", "tea", "over tea"),
    (r"walk", "walk", ""),
    (r"chat", "chat", ""),
)
_PLAIN_WAY = 3
"""Words of a way that only names it; more of them say something of their own and are kept."""
_WRITTEN = re.compile(r"\b(?:e-?mail|mail|letter|message|in writing)\b", re.IGNORECASE)
FIRST_TALK_MOST = 30
"""Minutes asked of somebody one does not know, at most, whatever was wished for (P32)."""
_MENTORING = re.compile(r"\bmentor(?:s|ed|ing|ship)?\b|\bmentees?\b", re.IGNORECASE)
_MENTOR_SOUGHT = re.compile(r"\b(?:an?|my|some|the right) (?:\w+ )?mentor\b|\bmentor(?:ing|ship)\b", re.IGNORECASE)
_NOT_TO_A_STRANGER = "a stranger is asked for one talk, not for mentoring"
_LENGTHS = {60: "an hour"}
_SIZES = {30: "half-hour", 60: "one-hour"}


def without_labels(task: WriteMessage) -> tuple[WriteMessage, tuple[str, ...]]:
    """The brief of a first message to a stranger without a wish for mentoring, and why that is left unsaid (P30).

    A stranger who is asked for a title has to say no; asked for one talk, they can say yes.
    """
    if task.kind is not Kind.FIRST_CONTACT or task.to.familiarity != "cold":
        return task, ()
    kept = dict(task.facts)
    unsaid: list[str] = []
    for slot, sought in ((Slot.ASK, _MENTORING), (Slot.GOAL, _MENTOR_SOUGHT)):
        said = [fact.text for fact in kept.get(slot, ()) if sought.search(fact.text)]
        if said:
            kept[slot] = tuple(fact for fact in kept[slot] if not sought.search(fact.text))
            unsaid.append(f"“{one_line(said[0])}”: {_NOT_TO_A_STRANGER}")
    return (task.model_copy(update={"facts": kept}), tuple(unsaid)) if unsaid else (task, ())


def ask_values(task: WriteMessage, voice: Voice) -> dict[str, Value]:
    """The request in one form, and what is said of the talk where the request does not say it itself."""
    facts = task.facts.get(Slot.ASK, ())
    found: dict[str, Value] = {}
    if facts and not is_quoted(facts[0].text):
        body = voice.to_you(tidy(facts[0].text))
        found = {name: value(text, facts[:1]) for name, text in request_forms(body).items() if text}
    said = " ".join(each.text for each in found.values())
    return found | ({} if found else {"no_ask": Value("")}) | _talk_values(task, told=bool(_LENGTH.search(said)))


def request_forms(body: str) -> dict[str, str]:
    """A request by its shape and by who acts in it: `ask_request`, `ask_question`, `ask_i`, `ask_you` and so on."""
    if not body:
        return {}
    if _REQUEST.match(body) and is_single(body) and not _asks_opinion(body) and not _asks_leave(body):
        request = (
            body
            if body.endswith("?") or not re.match(r"could|would|can|may|might|will", body, re.IGNORECASE)
            else f"{body}?"
        )
        return {"ask_request": lower_first(request)}
    question = as_question(body)
    if question and (shape(body) == "question" or _WHETHER.match(body) or not _INDIRECT.match(body)):
        return {"ask_question": question}
    do = as_infinitive(body)
    if do:
        return {f"ask_{_actor(do)}": do}
    if _LENGTH.match(body):
        return {"ask_slot": lower_first(body)}
    if shape(body) == "noun" and _INDIRECT.match(body):
        return {"ask_how": lower_first(body)}
    if body.split(maxsplit=1)[0].casefold() in words("nouns")["asked_for"] and len(body.split()) > 1:
        return {"ask_thing": lower_first(body)}
    thing = as_noun_phrase(body)
    if thing:
        return {("ask_thing" if re.match(r"your\b|an?\b|one\b", thing) else "ask_topic"): thing}
    return {"ask_words": body}


def _asks_opinion(body: str) -> bool:
    """Whether "would you ..." asks what they would do rather than for something: `would you apply in May?`."""
    found = re.match(r"would you (?:please |also )?(\w+)", body, re.IGNORECASE)
    asked = {"be", "have", "mind", "consider", "like", "join", "take", "spare", *words("verbs")["together"]}
    return found is not None and found[1].casefold() not in asked | set(words("verbs")["of_the_reader"])


def _asks_leave(body: str) -> bool:
    """Whether "can I ..." asks about what one does oneself, not for the reader's: `can I do the flat alone?`."""
    found = re.match(r"(?:could|can|may|might|will) i (?:please |also |perhaps |maybe )?(\w+)", body, re.IGNORECASE)
    return found is not None and found[1].casefold() not in words("verbs")["of_a_guest"]


def _actor(do: str) -> str:
    first = do.split(maxsplit=1)[0].casefold()
    if first in words("verbs")["together"] and not _OF_YOU.search(do):
        return "we"
    if first in words("verbs")["of_the_reader"] and (_OF_ME.search(do) or not _OF_YOU.search(do)):
        return "you"
    return "i"


def _talk_values(task: WriteMessage, *, told: bool) -> dict[str, Value]:
    """How long and by which way, where the request does not say it.

    `talk` ("a 20-minute video call") where a way is given,
    `just_length` ("20 minutes", words of ours) where none is, `way` alone, or `in_writing`."""
    facts = task.facts.get(Slot.CHANNEL, ())[:1]
    way = tidy(facts[0].text) if facts else ""
    if _WRITTEN.search(way):
        return {"in_writing": value(f"by {lower_first(way).removeprefix('by ')}", facts)}
    meets = {"meets": Value("")} if told or way or task.minutes else {}
    if told:
        return meets
    kind, by = next((said for pattern, *said in _WAYS if re.search(pattern, way, re.IGNORECASE)), ("", ""))
    named = kind if len(way.split()) <= _PLAIN_WAY else ""
    if task.minutes is None:
        return meets | ({"way": value(f"a {named}" if named else lower_first(way), facts)} if way else {})
    minutes = min(task.minutes, FIRST_TALK_MOST) if task.to.familiarity == "cold" else task.minutes
    length = _LENGTHS.get(minutes, f"{minutes} minutes")
    if not way:
        return meets | _with_capital("just_length", Value(length, own=False))
    if named:
        size = _SIZES.get(minutes, f"{minutes}-minute")
        meets |= _with_capital("talk", value(f"{_an(size)} {size} {named}", facts))
    if not named or by:
        meets |= _with_capital("talk_by", value(f"{length} {by if named else _behind_length(way)}", facts))
    return meets


def _behind_length(way: str) -> str:
    """`in person`, `at the office`; a bare noun in brackets."""
    words = lower_first(way)
    return (
        words
        if words.split()[0] in {"in", "at", "on", "by", "over", "via", "near", "after", "before"}
        else f"({words})"
    )


def _with_capital(name: str, said: Value) -> dict[str, Value]:
    return {name: said, name.capitalize(): Value(said.text.capitalize(), said.evidence, said.own)}


def _an(size: str) -> str:
    return "an" if size.startswith(("8", "11-", "18-")) else "a"
