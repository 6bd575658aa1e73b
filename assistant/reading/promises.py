"""One promise cut out of a line: its words without the due date, the tail, and what does not belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.model.evidence import Evidence
from assistant.reading.due import Due, due_at_the_end, due_in, due_loosely, without
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.words import load

_WORDS = load("promises")
_TAIL = re.compile(load("commitments")["tails"], re.IGNORECASE)
_NEXT = re.compile(
    rf"[,;] (?:and |but |while )(?:that )?(?=(?P<who>i|she|he|they){_WORDS['undertakes']})", re.IGNORECASE
)
"""A second promise in the same sentence: `..., and he'd dig out his own`."""
_LED = re.compile(r"(?:on|by|before|until|till|this|next|over|tomorrow|tonight|today)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:about|with|for|to|during|from|regarding|re)\b", re.IGNORECASE)
_TIED = re.compile(r"\b(?:of|about|from|for|the|a|if|whether|that|which|what|free|has|have|till)\s*$", re.IGNORECASE)
_HANGS = re.compile(
    r"(?:,? (?:moved|shifted|postponed|pushed|put off))?\s(?:at|by|on|before|until|till|through|from|to|for)$",
    re.IGNORECASE,
)
_AND = re.compile(r",? and (?:then )?(?=[a-z])", re.IGNORECASE)
_WILL = re.compile(r"^(?:i|she|he|they|we|you)(?:['’]ll|['’]d| will| would)\s+", re.IGNORECASE)
_UNDERTAKES = re.compile(rf"(?:i|she|he|they){_WORDS['undertakes']}", re.IGNORECASE)
_MOST_ANDS = 6
_SHORTEST = 4
"""A single word of an action list counts from this many letters: `taxes`, not `ok`."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise while it is being read. Weak ones count only once a due date or "I'll do that" confirms them."""

    who: str | None
    what: str
    due: Due | None
    evidence: tuple[Evidence, ...]
    statement: Statement
    done: bool = False
    weak: bool = False


def promise_of(
    statement: Statement, who: str | None, text: str, due: Due | None, source: str, *, done: bool = False
) -> Promise | None:
    """The promise with its due date found and cut off; None where nothing is left to do. A `due` given counts first."""
    own = due_at_the_end(text, statement.day) or due_in(text, statement.day)
    if own is None or own.day is None:
        own = due_loosely(text, statement.day) or own
    due = due or own
    cut = _undated(text, own) if own and due and own.words == due.words else text
    if len(cut) < len(text):
        cut = _HANGS.sub("", cut)
    tail = _TAIL.search(cut)
    # a bracket in the middle belongs to the promise: "phone the boatyard (Ingvar) about a berth"
    if tail and len(cut[: tail.start()].split()) >= 2 and not tail.group().lstrip().startswith("("):
        cut = cut[: tail.start()]
    what = _WILL.sub("", clean_text(cut))
    if len(what.split()) < 2 and not (len(what) >= _SHORTEST and statement.section == "commitments"):
        return None
    return Promise(who, what, due, (statement.evidence(source),), statement, done=done)


def _undated(text: str, due: Due) -> str:
    """The text without its day, at the end or, where a preposition leads it, in the middle."""
    cut = without(text, due)
    rest = text[due.end :]
    inside = len(cut) == len(text) and len(text[: due.start].split()) > 1 and _LED.match(text, due.start)
    if not inside or not _GOES_ON.match(rest) or _TIED.search(text, 0, due.start):
        return cut
    return text[: due.start].rstrip() + rest


def promises_of(statement: Statement, who: str | None, text: str, due: Due | None, source: str) -> Iterator[Promise]:
    """One promise; two where "and" joins two that each have a day of their own, or somebody undertakes a second one."""
    follows = _NEXT.search(text)
    if follows and len(text[: follows.start()].split()) > 1:
        left, right = text[: follows.start()], text[follows.end() :]
        promise = promise_of(statement, who, left, due_in(left, statement.day), source)
        if promise is not None:
            yield promise
        subject = follows["who"].lower()
        other = statement.voice if subject == "i" else who if who != statement.voice else None
        undertaken = _UNDERTAKES.sub("", right, count=1)
        yield from promises_of(statement, other, undertaken, due_in(right, statement.day), source)
        return
    parts = [(text, due)]
    for match in list(_AND.finditer(text))[:_MOST_ANDS]:
        left, right = text[: match.start()], text[match.end() :]
        first, second = due_in(left, statement.day), due_in(right, statement.day)
        if first and second and first.day and second.day:
            parts = [(left, first), (right, second)]
            break
    for part, its_due in parts:
        promise = promise_of(statement, who, part, its_due, source, done=statement.passage.done is True)
        if promise is not None:
            yield promise
