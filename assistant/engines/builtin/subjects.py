"""The subject of a mail: the topic in the person's own words, the point in its first thirty characters (SJ1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.engines.builtin.moves import SLOT, Value, Wording
from assistant.engines.builtin.phrasing import as_gerund, clip, lower_first, quoted, sentences, upper_first
from assistant.model.base import fingerprint
from assistant.model.evidence import Evidence

LIMIT = 60
"""Characters that a desktop shows (SJ1)."""
_TOPICS = (
    "topic_question", "topic_thing", "topic_told", "topic_words", "topic_do", "topic_quote",
    "ask_topic", "ask_how", "ask_question", "ask_request", "ask_slot", "ask_thing", "ask_i", "ask_we", "ask_you",
    "ask_words",
    "advice_quote",
    "advice_speech", "advice_do", "advice_doing", "advice_against", "advice_you", "advice_thing", "advice_told",
    "advice_words",
    "will_do", "will_do_by", "goal_do", "goal_thing", "goal_words", "goal_told",
)  # fmt: skip
"""Where a topic is looked for, the best first."""
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|(?:advice|help|feedback|views?|thoughts|questions?|input|talk|read) on)\s+(.+)$"
)
_PREFACE = re.compile(
    r"^(?:(?:could|may|might|can|would)\s+(?:i|we|you)\s+)?(?:please\s+)?"
    r"(?:ask you|tell me|ask|hear|discuss|talk through)\s+(?:about\s+)?",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"^(?:I|we|you) (?:could|would|might) \w+(?: (?:at|in|on|to|with|about|through|over|for))* "
    r"(?=(?:my|our|your|the|an?|one|two|three|four|\d+)\b)"
)
"""Who was to do what, before the thing it was about: `you could look at my portfolio`."""
_LEAST_TOPIC = 8
"""Characters of a topic that can still be recognised."""
_PLAIN = re.compile(r"[?!.,;:]+$")


def subject_of(
    wordings: Sequence[Wording], values: Mapping[str, Value], seed: str, topics: Sequence[str] = ()
) -> tuple[str, tuple[Evidence, ...]]:
    """A subject of at most `LIMIT` characters and what it rests on; empty where no wording fits what is at hand.

    `topics` are the beginnings of the values that a kind is about, the best first.
    """
    name = _topic_name(values, topics)
    topic = _topic(name, values[name].text, topics) if name else ""
    named = {each: at_hand.text for each, at_hand in values.items()}
    found = named | ({"topic": lower_first(topic), "Topic": upper_first(topic)} if topic else {})
    fitting = [w for w in wordings if w.needs <= found.keys() and not w.lacks & found.keys()]
    if topic.endswith(("?", "!", '"')):
        fitting = [w for w in fitting if w.text.casefold().endswith("{{ topic }}")] or fitting
    fitting.sort(key=lambda wording: fingerprint(f"{seed}\n{wording.text}"))
    evidence = values[name].evidence if name else ()
    for wording in fitting:
        subject = _filled(wording.text, found)
        if len(subject) <= LIMIT:
            return upper_first(subject), evidence
    if not fitting:
        return "", ()
    bare = named | {"topic": "", "Topic": ""}
    shortest = min(fitting, key=lambda wording: len(_filled(wording.text, bare)))
    room = LIMIT - len(_filled(shortest.text, bare)) - 1
    if room < _LEAST_TOPIC or not shortest.needs & {"topic", "Topic"}:
        return f"{clip(_PLAIN.sub('', upper_first(_filled(shortest.text, found))), LIMIT - 1)}…", evidence
    cut = {key: f"{clip(_PLAIN.sub('', found[key]), room)}…" for key in ("topic", "Topic")}
    return upper_first(_filled(shortest.text, named | cut)), evidence


def _topic_name(values: Mapping[str, Value], topics: Sequence[str]) -> str | None:
    """The value that a subject is made of: the first of the kind's own, else the first of the usual ones."""
    own = (name for start in topics for name in values if name.startswith(start) and values[name].text)
    usual = (name for name in _TOPICS if name in values) if not topics else iter(())
    return next(own, None) or next(usual, None)


def _topic(name: str, text: str, topics: Sequence[str]) -> str:
    """A value as a topic: without asides, and without the words that only ask for it."""
    topic = text
    if name.endswith("_speech"):
        topic = quoted(sentences(topic.strip('"'))[0].rstrip("."))
    topic = topic.split(" (", 1)[0] or topic
    if name == "advice_against":
        topic = f"your warning against {topic}"
    if name == "goal_do" and topics:
        topic = as_gerund(topic) or topic
    if topic.startswith("not "):
        topic = f"do {topic}"
    if name.endswith("_whether"):
        about = _of_ask(_WISHED.sub("", topic))
        return about if about != topic else f"whether {topic}"
    if name.startswith(("ask_", "original_", "smaller_")) and not name.endswith(("_how", "_question", "_quote")):
        topic = _of_ask(topic)
    return topic


def _filled(wording: str, named: Mapping[str, str]) -> str:
    return SLOT.sub(lambda found: named[found[1]], wording)


def _of_ask(ask: str) -> str:
    """What an ask is about: `could we talk for 20 minutes about roster tools?` -> `roster tools`."""
    asked = _PREFACE.sub("", ask)
    plain = _PLAIN.sub("", asked)
    found = _ABOUT.search(plain)
    if found and len(found.group(1).split()) >= 2:
        return found.group(1)
    return plain if asked != ask else ask
