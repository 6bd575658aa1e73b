"""The subject of a mail: the topic in the person's own words, the point in its first thirty characters (SJ1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.engines.builtin.moves import SLOT, Value
from assistant.engines.builtin.phrasing import clip, lower_first, quoted, sentences, upper_first
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
_PLAIN = re.compile(r"[?!.,;:]+$")


def subject_of(wordings: Sequence[str], values: Mapping[str, Value], seed: str) -> tuple[str, tuple[Evidence, ...]]:
    """A subject of at most `LIMIT` characters and what it rests on; empty where nothing names a topic."""
    name = next((name for name in _TOPICS if name in values), None)
    topic = values[name].text if name else ""
    if name == "advice_speech":
        topic = quoted(sentences(topic.strip('"'))[0].rstrip("."))
    topic = topic.split(" (", 1)[0] or topic
    if name == "advice_against":
        topic = f"your warning against {topic}"
    if topic.startswith("not "):
        topic = f"do {topic}"
    if name and name.startswith("ask_") and name not in {"ask_how", "ask_question"}:
        topic = _of_ask(topic)
    named = {"when": values["when"].text} if "when" in values else {}
    found = named | ({"topic": lower_first(topic), "Topic": upper_first(topic)} if topic else {})
    fitting = [w for w in wordings if set(SLOT.findall(w)) <= found.keys()]
    if topic.endswith(("?", "!", '"')):
        fitting = [w for w in fitting if w.casefold().endswith("{{ topic }}")] or fitting
    fitting.sort(key=lambda wording: fingerprint(f"{seed}\n{wording}"))
    evidence = values[name].evidence if name else ()
    for wording in fitting:
        subject = _filled(wording, found)
        if len(subject) <= LIMIT:
            return upper_first(subject), evidence
    shortest = min(fitting, key=len, default="")
    if not shortest:
        return "", ()
    room = LIMIT - len(_filled(shortest, dict.fromkeys(found, "") | named)) - 1
    cut = {key: f"{clip(_PLAIN.sub('', text), room)}…" if key != "when" else text for key, text in found.items()}
    return upper_first(_filled(shortest, cut)), evidence


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
