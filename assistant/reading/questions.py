"""Open questions: under their heading, asked outright, or told ("I cannot say yet whether")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.model.evidence import Fact
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Wordings
from assistant.reading.words import load

_PERSONAL = re.compile(r"\b(?:i|me|my|we|us|our|it|is|are|do|does|should|can|could|would|who|what|which|how|whether)\b")
_STANDS = re.compile(
    r"(?:on [\w ]{2,30} )?i(?:'d|'m| am| would|'ve| have)? (?:also |still |already |really |just )*"
    r"(?:lean|leaning|tend|inclined|want|like|prefer|need|think|hope|tried|asked|decided|drafted|read|talked|compared)\b"
)
_INDIRECT = re.compile(r"\b(?:ask|know|find out|understand|whether|if|how|what|why|which|who|when|where|or)\b")
_ASKING = (
    r"(?:(?:and|but|so|now|then|also) )?(?:should|shall|do|does|did|can|could|would|will|is|are|am|how|what|which|who"
    r"|when|where|why|whether)\b"
)
_ASKS_LATER = re.compile(rf"(?:;|\s[-–—]|\.\.+)\s+(?={_ASKING})")
_ASKS_AT_ONCE = re.compile(_ASKING)
_LEAST_WORDS = 2


@cache
def _table(name: str) -> re.Pattern[str]:
    value = load("cues")["questions"][name]
    return re.compile(value if isinstance(value, str) else "|".join(value))


def questions_of(
    statements: Sequence[Statement], wordings: Wordings, source: str, *, transcript: bool
) -> tuple[Fact, ...]:
    """Questions nobody has answered yet, in the order of the text."""
    found: list[Fact] = []
    for n, statement in enumerate(statements):
        if not statement.own or statement.section == "aside" or statement.passage.dropped:
            continue
        span = _asked(statements, n, wordings, transcript=transcript)
        if span is not None:
            text = clean_text(statement.text[span[0] : span[1]])
            if len(text.split()) >= _LEAST_WORDS:
                found.append(Fact(text=text, evidence=(statement.evidence(source),)))
    return tuple(found)


def _asked(statements: Sequence[Statement], n: int, wordings: Wordings, *, transcript: bool) -> tuple[int, int] | None:
    """The words of the question in a statement, or None where it asks nothing that stays open."""
    statement = statements[n]
    whole = (0, len(statement.text))
    if statement.section == "questions":
        told_only = (
            statement.passage.kind == "text"
            and not statement.asks
            and statement.start
            and not _PERSONAL.match(statement.low)
        )
        return None if told_only or _tells_of_writer(statement) else whole
    if statement.section in {"commitments", "next"}:
        return None
    if statement.section == "asked":
        if not statement.asks and statement.start == 0 and not statement.whole:
            return None
        answer = [following for following in statements[n + 1 : n + 4] if following.section != "asked"]
        answered = n + 1 < len(statements) and statements[n + 1].section != "asked"
        return None if answered and not _table("left_open").search(answer[0].low) else whole
    if statement.voice != "me" and not (transcript and statement.voice is None):
        return None
    cued = wordings.find("questions", statement)
    if cued and not statement.asks and statement.section != "feedback":
        return cued.start, cued.end
    if not statement.asks or _table("never").match(statement.low.lstrip("- ,")):
        return None
    if transcript and not _stays_open(statements, n):
        return None
    return (cued.start, cued.end) if cued else _without_news(statement)


def _without_news(statement: Statement) -> tuple[int, int]:
    """`new manager since May; should I ask her?`: the part that asks."""
    later = None if _ASKS_AT_ONCE.match(statement.low) else _ASKS_LATER.search(statement.low)
    return (later.end() if later else 0, len(statement.text))


def _tells_of_writer(statement: Statement) -> bool:
    """Whether a line under a heading of questions says where its writer stands: `I lean to stopping it`."""
    match = None if statement.asks else _STANDS.match(statement.low)
    return match is not None and _INDIRECT.search(statement.low, match.end()) is None


def _stays_open(statements: Sequence[Statement], n: int) -> bool:
    """In a talk: the other one's next words leave it open."""
    statement = statements[n]
    if len(statement.text.split()) < 4 and n + 1 < len(statements) and statements[n + 1].asks:
        return False
    answer: list[str] = []
    for following in statements[n + 1 : n + 8]:
        if following.voice != statement.voice:
            answer.append(following.low)
        elif answer:
            break
    return bool(_table("left_open").search(" ".join(answer[:3])))
