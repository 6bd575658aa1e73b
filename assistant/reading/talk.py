"""What two people settle in a talk or a chat: requests taken on, offers taken up, answers to "what do you want?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.reading.due import Due, due_in
from assistant.reading.people import Cast
from assistant.reading.promises import Promise, promise_of
from assistant.reading.sections import lead_kind
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("talk")
_REQUESTS = re.compile("|".join(_WORDS["requests"]).replace("{acts}", load("commitments")["acts"]))
_OFFERS = re.compile("|".join(_WORDS["offers"]).replace("{acts}", load("commitments")["acts"]))
_TAKES_ON = re.compile(rf"(?:{_WORDS['takes_on']})\b")
_TAKES_UP = re.compile(rf"(?:{_WORDS['takes_up']})\b")
_DECLINES = re.compile(_WORDS["declines"])
_ANYWHERE = re.compile(_WORDS["takes_on_later"])
_REPLY = 4
"""How many statements on an answer is looked for."""
_ANSWERED = frozenset(("goals", "next"))


def settled_in_talk(statements: Sequence[Statement], n: int, cast: Cast, source: str) -> Iterator[Promise]:
    """`Could you look over my page? - Sure, next week.` and `I can send you mine. - Yes please.`"""
    statement = statements[n]
    if not statement.passage.speaker:
        return
    reply = reply_to(statements, n)
    for wordings, agrees in ((_REQUESTS, _TAKES_ON), (_OFFERS, _TAKES_UP)):
        match = wordings.search(statement.low)
        if match is None or not reply or not _agrees(reply, agrees):
            continue
        who = reply[0].voice if wordings is _REQUESTS else statement.voice
        told = next((group for group in ("w", "x", "y", "z", "v") if match.groupdict().get(group)), "x")
        text = statement.text[match.start(told) : match.end(told)].rstrip("?")
        due, answer = _due(text, reply, statement)
        promise = promise_of(statement, who, text, due, source)
        if promise is not None:
            evidence = promise.evidence + ((answer.evidence(source),) if answer else ())
            yield replace(promise, evidence=evidence)
        return


def _agrees(reply: tuple[Statement, ...], words: re.Pattern[str]) -> bool:
    """Whether a reply begins with a yes and no "no" behind it, or says so in its next sentence: `I can do that.`"""
    first = reply[0].low
    if _DECLINES.match(first):
        return False
    return words.match(first) is not None or any(_ANYWHERE.search(said.low) for said in reply[:2])


def reply_to(statements: Sequence[Statement], n: int) -> tuple[Statement, ...]:
    """The next turn of somebody else, sentence by sentence; empty where the same one goes on for long."""
    voice = statements[n].voice
    first = next((k for k in range(n + 1, min(n + 1 + _REPLY, len(statements))) if statements[k].voice != voice), None)
    if first is None:
        return ()
    passage = statements[first].passage
    return tuple(s for s in statements[first : first + _REPLY] if s.passage is passage)


def _due(text: str, reply: tuple[Statement, ...], statement: Statement) -> tuple[Due | None, Statement | None]:
    """When it is to be done: as the request says, else as the answer does, with the answer that says so."""
    own = due_in(text, statement.day)
    if own:
        return own, None
    for answer in reply:
        due = due_in(answer.text, statement.day)
        if due:
            return due, answer
    return None, None


def with_answers(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a talk, an answer under what is asked for: `What are you after? - A clinic of my own.`"""
    found = list(statements)
    for n, statement in enumerate(statements):
        kind = lead_kind(statement.text) if statement.passage.speaker and statement.asks else ""
        if kind in _ANSWERED:
            for answer in reply_to(statements, n):
                found[answer.number] = replace(found[answer.number], section=kind)
    return tuple(found)
