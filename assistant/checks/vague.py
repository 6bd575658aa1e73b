"""Answers that say too little: one friendly sentence for the push-back, or None. The dialogues push back once.

Judged with care: only short answers made of empty words are vague; a single word of substance is enough.
"""

from __future__ import annotations

import re

from assistant.checks.matter import matter
from assistant.checks.papers.goals import has_evidence, vague_words
from assistant.checks.phrases import Phrases
from assistant.checks.wordlists import phrases

_LONGEST_TOPIC = 5
"""Words up to which a topic without a verb or a question is a bare noun."""


_CASE = re.compile(
    r"(?:if|in case|should|supposing|suppose|assuming|provided|unless|when|once|depending on|given|after|before"
    r"|for|with"
    r"|on)\b[^,:;?]{1,80}[,:;] +|(?:together|jointly|finally|briefly|quickly|first|second|then|and|so|now|also"
    r"|last|lastly"
    r"|next|calmly|aloud|if time allows|in the end)\b,? +",
)
"""In which case, or how, something is to be decided: `if it is yes, decide how I tell them`."""


def vague_goal(text: str) -> str | None:
    """What a goal lacks that only says `better`: `improve my leadership`, `get better at delegating`."""
    if vague_words(text) is None or has_evidence(text):
        return None
    return "That says better, not what will be different: what could somebody else see you do that you do not do now?"


def vague_ask(text: str) -> str | None:
    """What a request lacks that names no thing: `pick your brain`, `any advice`, `a general chat`."""
    if not _nothing_left(text, phrases("asks.vague")):
        return None
    return "That leaves the reader guessing what it is about: which one question or choice should the talk help with?"


def vague_topic(text: str) -> str | None:
    """What a topic lacks that is a bare noun: no question, no decision."""
    said = text.strip()
    count = len(said.split())
    if not said or count > _LONGEST_TOPIC or is_question_or_decision(said):
        return None
    return "That is a subject, not yet a question: what do you want to decide, or find out, about it?"


def vague_thanks(text: str) -> str | None:
    """What a thank-you lacks that could go to anybody: `everything`, `your time`."""
    if not _nothing_left(text, phrases("thanks.vague")):
        return None
    return "That could go to anybody: which one piece of advice, question or story will you use?"


def is_question_or_decision(topic: str) -> bool:
    """Whether a topic asks or decides: a question mark, a leading verb of deciding, or a choice between two."""
    lowered = re.sub(r"^(?:[\s*•-]|\d{1,2}[.)]|\[.\])+", "", topic.replace("’", "'").lower())
    asked = "?" in topic or "？" in topic or "؟" in topic
    return asked or _decides(lowered) or " or " in lowered


def _decides(lowered: str) -> bool:
    """Whether a verb of deciding leads, or follows the case in which there is something to decide."""
    decisions = phrases("agenda.decisions")
    case = _CASE.match(lowered)
    return decisions.match(lowered) is not None or (
        case is not None and decisions.match(lowered, case.end()) is not None
    )


def _nothing_left(text: str, vague: Phrases) -> bool:
    """Whether nothing of substance is left of a text without its vague phrases and polite words."""
    lowered = text.replace("’", "'").lower()
    rest = matter(vague.sub(" ", lowered), besides=("courtesy",))
    return bool(lowered.strip()) and not any(not word.isdigit() for word in rest)
