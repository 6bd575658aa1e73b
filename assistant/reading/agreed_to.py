"""What somebody is asked for and says yes to, told in prose: `She asked would I train the new one. Agreed.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.model.evidence import Evidence
from assistant.reading.due import due_in
from assistant.reading.people import Cast
from assistant.reading.promises import Promise, promise_of
from assistant.reading.statements import Statement
from assistant.reading.words import load

_WORDS = load("agreed_to")
_ACTS = load("commitments")["acts"]
_ASKED = tuple(re.compile(pattern.replace("{acts}", _ACTS)) for pattern in _WORDS["requests"])
_SAYS_YES = re.compile("|".join(_WORDS["says_yes"]))
_SAYS_NO = re.compile(_WORDS["says_no"])
_JOINS = re.compile(r"[,;.\"”’']*\s*(?:and|so|but|then)?\s*$")
_MOST_ANSWER = 60
"""Characters of the next statement in which the yes has to begin."""


def agreed_to(statements: Sequence[Statement], n: int, cast: Cast, source: str) -> Iterator[Promise]:
    """The promise of a request of the writer that is told with its yes, in the same statement or the next one."""
    statement = statements[n]
    if statement.passage.speaker or statement.voice != "me":
        return
    match = next(filter(None, (pattern.search(statement.low) for pattern in _ASKED)), None)
    if match is None:
        return
    start, end = match.span("x")
    yes = _SAYS_YES.search(statement.low, start)
    answer = None
    if yes is not None:
        end = min(end, yes.start())
    else:
        answer = _answer(statements, n)
        if answer is None:
            return
    if _SAYS_NO.search(statement.low, start):
        return
    text = _JOINS.sub("", statement.text[start:end].rstrip("?!. "))
    due = due_in(text, statement.day) or (due_in(answer.text, statement.day) if answer else None)
    promise = promise_of(statement, "me", text, due, source)
    if promise is not None:
        more: tuple[Evidence, ...] = (answer.evidence(source),) if answer else ()
        yield replace(promise, evidence=promise.evidence + more)


def _answer(statements: Sequence[Statement], n: int) -> Statement | None:
    following = statements[n + 1] if n + 1 < len(statements) else None
    if following is None or following.passage.headings != statements[n].passage.headings:
        return None
    yes = _SAYS_YES.search(following.low, 0, _MOST_ANSWER)
    return following if yes and not _SAYS_NO.search(following.low) else None
