"""Facts of statements that no rule knows the wording of: the words with what leads up to them taken off, and whose."""

from __future__ import annotations

import re

from assistant.model.evidence import Fact
from assistant.reading.action_lists import listed_promises, names_its_owner
from assistant.reading.digest import Attributed, CommitmentFound
from assistant.reading.due import due_in
from assistant.reading.names import folded
from assistant.reading.people import Cast
from assistant.reading.promises import promises_of
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import MASK, Wordings, giver_of
from assistant.reading.words import load

_LEADS_UP = r"(?:(?:and|but|so|then|also|ok|okay|oh|well|right|yes|no|plus|anyway|honestly)\b[,:]?\s+)*"
_REPORTED = re.compile(
    rf"{_LEADS_UP}(?P<they>she|he|they|{MASK}+)(?:'s|'d)? (?:also |then |just |again |only |really )?"
    r"(?:says?|said|told me|reckons|reckoned|thinks|thought|felt|feels|suggested|suggests|advised|added|insisted)"
    r"(?: that| to me)?(?:[:,]\s*|\s+)"
)
_WORDS = load("promises")
_ASIDE = r"(?:,? ?(?:(?:for|on|from) (?:her|his|their|my) (?:part|side|end)|also|then|now|himself|herself|kindly),?)*"
_PERSON = (
    rf"(?:i|she|he|they|you|{_WORDS['persons']}|(?:(?:{_WORDS['titles']})\.? ){{0,3}}{MASK}+(?: \([^()]{{1,40}}\))?)"
)
_TELLS = (
    rf"(?:(?:(?:i|she|he|they|you|{MASK}+) )?(?:have |has )?"
    rf"(?:said|told (?:her|him|them|me|you|{MASK}+)|promised|swore|gather|gathered)(?: that)? )?"
)
_UNDERTAKES = re.compile(
    rf"{_LEADS_UP}{_TELLS}{_ASIDE},? ?(?P<they>{_PERSON}){_ASIDE}"
    rf"(?:{_WORDS['undertakes']}|(?: also| then| just| still)? )(?=[a-z])"
)
_IS_GIVEN = re.compile(r"(?:have|get|receive|hear)\b")
"""What "you will" do of these is the speaker's to see to."""
_OWN = frozenset(("i", "me"))
_ABSENT = frozenset(("she", "he", "they"))
_LEAST_WORDS = 2


def fact_of(statement: Statement, source: str) -> Fact | None:
    """The statement as a fact; None where too few words are left."""
    text = clean_text(statement.text)
    return Fact(text=text, evidence=(statement.evidence(source),)) if len(text.split()) >= _LEAST_WORDS else None


def told_by(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Attributed | None:
    """Advice or feedback and who gave it: what is said, without "she said that"."""
    reported = _REPORTED.match(wordings.masked(statement))
    start = reported.end() if reported else 0
    text = clean_text(statement.text[start:])
    if len(text.split()) < _LEAST_WORDS:
        return None
    subject = statement.low[reported.start("they") : reported.end("they")] if reported else ""
    return Attributed(text=text, giver=giver_of(subject, statement, cast), evidence=(statement.evidence(source),))


def promised_in(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> tuple[CommitmentFound, ...]:
    """The promise of the statement, with its owner and its day."""
    if names_its_owner(statement, cast):
        promises = list(listed_promises(statement, cast, source))
    else:
        opener = due_in(statement.text, statement.day)
        at = opener.end if opener and not statement.low[: opener.start].strip(" ,") else 0
        at += len(statement.low[at:]) - len(statement.low[at:].lstrip(" ,"))
        worded = _UNDERTAKES.match(wordings.masked(statement), at)
        subject = statement.low[worded.start("they") : worded.end("they")] if worded else ""
        if worded and subject == "you" and _IS_GIVEN.match(statement.low, worded.end()):
            subject = "i"
        text = statement.text[worded.end() :] if worded else statement.text
        due = None if due_in(text, statement.day) else opener
        promises = list(promises_of(statement, _whose(subject, statement, cast), text, due, source))
    return tuple(
        CommitmentFound(
            who=promise.who,
            what=promise.what,
            due=promise.due.words if promise.due else None,
            due_iso=promise.due.day if promise.due else None,
            evidence=promise.evidence,
        )
        for promise in promises
        if not promise.done
    )


def _whose(subject: str, statement: Statement, cast: Cast) -> str | None:
    """The owner: whom the subject stands for; without one the speaker, or whom the heading is about."""
    low = folded(subject)
    if low in _OWN:
        return statement.voice
    if low == "you":
        return cast.mentor if statement.voice == "me" else "me"
    if low in _ABSENT:
        named = statement.about if statement.about != "me" else None
        return named or (cast.mentor if statement.voice == "me" else None)
    if low:
        person = cast.who(subject)
        return "me" if person is not None and person == cast.me else person
    return statement.voice if statement.passage.speaker else statement.about
