"""Promises: who owes what by when. Nothing done, past, imagined, quoted or hanging on a condition is one.

A promise under a heading of actions needs no wording; elsewhere somebody must say "I'll", "she will", "he offered to".
The owner is never guessed: None where nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from assistant.reading import calendar
from assistant.reading.action_lists import bracket_owner, is_action_row, listed_promises, names_its_owner, row_promise
from assistant.reading.agreed_to import agreed_to
from assistant.reading.dashed_rows import dashed_promise
from assistant.reading.digest import CommitmentFound
from assistant.reading.due import due_in
from assistant.reading.hearsay import doubted, is_hearsay
from assistant.reading.names import folded
from assistant.reading.owners import can_own, owner_in_front
from assistant.reading.people import Cast
from assistant.reading.promises import Promise, promise_of, promises_of
from assistant.reading.quotations import in_quotes, quoted_by, said_by
from assistant.reading.ruled_out import only_if, promises_nothing
from assistant.reading.small_letters import lowered
from assistant.reading.statements import Statement
from assistant.reading.talk import settled_in_talk
from assistant.reading.topics import topic_of
from assistant.reading.unowned import unowned
from assistant.reading.wording import Wordings, filled, subject_of
from assistant.reading.words import load

_WORDS = load("commitments")
_TRIGGERS = frozenset(_WORDS["triggers"])
_PRONOUN_ONLY = re.compile(rf"(?:to )?{_WORDS['pronoun_only']}\W*")
_TERSE = re.compile(rf"(?:{_WORDS['verbs']})\b")
_MEETS = re.compile(r"(?:(?:see|meet|talk to|speak to) (?:her|him|them|you)?|(?:call|talk|speak|meet) again)\b")
_NEXT_MEETING = re.compile(
    r"\bnext (?:meeting|session|call|time|one|1:1|catch|sync|check-in|chat|meet|talk)"
    r"|\b(?:meet|speak|talk) (?:again|next)"
)
_AND_TO = re.compile(r",? and to (?=\w)", re.IGNORECASE)
_AND_END = re.compile(r"[,;]?\s+and\s*$", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\b(?:if|whether|how|what|who|which|that|when|where|because|so)\s+$")
_OTHER_SECTIONS = frozenset(("asked", "parked", "questions", "decisions", "next", "goals"))
_OWES = re.compile(r"(?:(?:and|but|so|she|he|they|still|also|again)\s+)*owes me\b")
_LEAD_WORDS = 6
_TERSE_WORDS = 8
_MOST_PROMISES = 6
"""Of one sentence."""
_NEAR = 2
"""How many statements on "I'll do that" still speaks of the promise before."""
_FAR = timedelta(days=180)
"""What is done and was due further ahead than this was due the year before."""


def commitments_of(
    statements: Sequence[Statement], cast: Cast, wordings: Wordings, source: str, next_day: date | None
) -> tuple[CommitmentFound, ...]:
    """The promises in the text, both sides', in order. `next_day` is what "before our next meeting" is due on."""
    found: list[Promise] = []
    for n, statement in enumerate(statements):
        if statement.own and statement.section != "aside":
            settled = tuple(settled_in_talk(statements, n, cast, source))
            settled = settled or tuple(agreed_to(statements, n, cast, source)) or _of_nobody(statement, source)
            uncertain = doubted(statements, n)
            for promise in settled or _promised(statement, cast, wordings, source):
                if not (uncertain and promise.who != "me"):
                    _take(found, promise)
    return tuple(_as_found(promise, next_day) for promise in found if not promise.weak)


def _of_nobody(statement: Statement, source: str) -> tuple[Promise, ...]:
    ruled_out = promises_nothing(statement.low) or statement.section in {"advice", "goals", "feedback"}
    return () if ruled_out else tuple(unowned(statement, source))


def _as_found(promise: Promise, next_day: date | None) -> CommitmentFound:
    words, day = (promise.due.words, promise.due.day) if promise.due else (None, None)
    if words and day is None and _NEXT_MEETING.search(words.lower()):
        day = next_day
    if promise.done and day and day > promise.statement.day + _FAR and not re.search(r"\d{4}", words or ""):
        day = calendar.add_months(day, -12)
    return CommitmentFound(
        who=promise.who,
        what=promise.what,
        due=words,
        due_iso=day,
        status="done" if promise.done else "open",
        evidence=promise.evidence,
    )


def _take(found: list[Promise], promise: Promise) -> None:
    """Adds a promise, or makes it part of the one before: "I need to warn Anselm. I'll ring him tonight."."""
    last = found[-1] if found else None
    if last is None:
        found.append(promise)
        return
    steps = promise.statement.number - last.statement.number
    near = last.statement.passage is promise.statement.passage and steps <= _NEAR
    same = near and last.who == promise.who and not promise.done
    if same and _PRONOUN_ONLY.fullmatch(lowered(promise.what)):
        evidence = last.evidence if promise.evidence == last.evidence else last.evidence + promise.evidence
        found[-1] = replace(last, due=promise.due or last.due, evidence=evidence, weak=False)
        return
    if promise.statement.passage.speaker and _PRONOUN_ONLY.fullmatch(lowered(promise.what)):
        return
    if last.weak and not near:
        found.pop()
    found.append(promise)


def _promised(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[Promise]:
    """The promises of one statement, by the section it stands in."""
    passage = statement.passage
    ticked = passage.done is not None
    in_actions = statement.section == "commitments" or (not statement.section and is_action_row(passage))
    if in_actions or (ticked and statement.section in {"", "context"}):
        if not ticked and promises_nothing(statement.low):
            return
        if passage.cells:
            promise = row_promise(statement, cast, source)
            if promise is not None:
                yield promise
        else:
            yield from _in_list(statement, cast, wordings, source)
    elif statement.section not in _OTHER_SECTIONS and not statement.asks:
        yield from _in_prose(statement, cast, wordings, source)


def _in_list(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[Promise]:
    """An item of a list of actions, or a sentence of a paragraph under such a heading."""
    dashed = dashed_promise(statement, cast, source) if statement.whole else None
    if dashed is not None:
        yield dashed
        return
    prose = statement.passage.kind in {"text", "turn"}
    if prose and wordings.find("decisions", statement):
        return
    owned = names_its_owner(statement, cast)
    worded = () if owned else tuple(_worded(statement, cast, wordings, source))
    if worded:
        yield from worded
        return
    goes_on = prose and statement.start > 0 and not statement.labelled and not _TERSE.match(statement.low)
    if owned or not goes_on:
        yield from listed_promises(statement, cast, source)


def _in_prose(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[Promise]:
    dashed = dashed_promise(statement, cast, source) if statement.whole and not statement.section else None
    if dashed is not None and not promises_nothing(statement.low):
        yield dashed
        return
    if _handed_over(statement, cast) and not promises_nothing(statement.low):
        yield from listed_promises(statement, cast, source)
        return
    if statement.whole and statement.passage.listed and statement.section == "":
        front = owner_in_front(statement.text, statement, cast)
        if front is not None and front[2] in {"to", "does"} and not promises_nothing(statement.low):
            told = promises_of(statement, front[0], statement.text[front[1] :], None, source)
            yield from (promise for promise in told if front[2] == "to" or promise.due)
            return
    if statement.voice == "me" and (wordings.find("advice", statement) or wordings.find("goals", statement)):
        return
    worded = tuple(_worded(statement, cast, wordings, source))
    if worded and not promises_nothing(statement.low):
        yield from worded
    if not worded and statement.section == "" and not statement.passage.speaker:
        yield from _terse(statement, source)


def _handed_over(statement: Statement, cast: Cast) -> bool:
    """`me -> book the headshots`, `jackie -> pass my reel on`; `me: call the bank` where a verb follows."""
    passage = statement.passage
    if not statement.whole:
        return False
    if (
        statement.section == ""
        and passage.listed
        and (bracket_owner(statement.text, cast) or statement.text[:1] == "@")
    ):
        return True
    if not passage.label or not can_own(passage.label, cast):
        return False
    mine = folded(passage.label) in {"me", "i"} and _TERSE.match(statement.low) is not None
    return passage.label_mark in {"->", "→", "=>"} or mine


# ------------------------------------------------------------------------------------------------------------- wording


@dataclass(frozen=True, slots=True)
class _Cue:
    """Where a sentence promises: the wording's place, the start of what is promised, who is the subject."""

    at: int
    start: int
    subject: str
    weak: bool


@cache
def _patterns(mail: bool, bare: bool) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The wordings and whether they are weak."""
    never = _WORDS["never_verbs"]
    tables = ((pattern, table == "weak") for table in ("firm", "weak") for pattern in _WORDS[table])
    return tuple((filled(pattern.replace("{never}", never), mail, bare), weak) for pattern, weak in tables)


def _worded(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[Promise]:
    """Promises told in a sentence, each up to where the next begins."""
    if statement.words.isdisjoint(_TRIGGERS):
        return
    cues = _cues(statement, wordings)
    # "By next Wednesday I will ..."
    lead = statement.text[: cues[0].at] if cues and len(statement.text[: cues[0].at].split()) <= _LEAD_WORDS else ""
    for n, cue in enumerate(cues):
        end = cues[n + 1].at if n + 1 < len(cues) else len(statement.text)
        known, who = _promiser(cue.subject, statement, cast)
        if not known or only_if(statement.low[cue.start :]) or is_hearsay(statement.text[: cue.start], cast):
            continue
        quoted = in_quotes(statement, cue.at)
        if quoted is not None:
            who = quoted_by(quoted, cast) if quoted.strip() else said_by(statement, cue.at, cast) or statement.about
            if who is None:
                continue
        elif _OWES.match(statement.low, cue.at):
            who = statement.about if statement.about not in {None, "me"} else who if cue.subject else cast.mentor
        topic = topic_of(statement, cue.at, cue.start, wordings) if n == 0 else ""
        for part in _AND_TO.split(_AND_END.sub("", topic + statement.text[cue.start : end])):
            due = due_in(part, statement.day) or (due_in(lead, statement.day) if n == 0 else None)
            # "I need to ... by 30 April" is a promise to oneself; "she can ... by Friday" is none
            confirmed = statement.section == "commitments" or (not cue.subject and due is not None and bool(due.day))
            for promise in promises_of(statement, who, part, due if n == 0 and lead else None, source):
                yield replace(promise, weak=cue.weak and not confirmed)


def _cues(statement: Statement, wordings: Wordings) -> list[_Cue]:
    masked = wordings.masked(statement)
    cues: list[_Cue] = []
    at = 0
    while len(cues) < _MOST_PROMISES:
        best: _Cue | None = None
        for pattern, weak in _patterns(wordings.mail, wordings.bare):
            match = pattern.search(masked, at)
            if match is None or (best is not None and match.start() >= best.at):
                continue
            if weak and _SUBORDINATE.search(masked, max(0, match.start() - 12), match.start()):
                continue
            best = _Cue(match.start(), match.start("x"), subject_of(match, statement.low), weak)
        if best is None:
            break
        cues.append(best)
        at = best.start
    return cues


def _promiser(subject: str, statement: Statement, cast: Cast) -> tuple[bool, str | None]:
    """Whether it can be told whose promise it is, and whose."""
    if not subject:
        return statement.voice is not None, statement.voice
    if folded(subject) in {"she", "he", "they"}:
        named = statement.about if statement.about != "me" else None
        return (True, named or cast.mentor) if named or statement.voice == "me" else (False, None)
    if folded(subject) == "you":
        return True, cast.mentor if statement.voice == "me" else "me"
    person = cast.who(subject)
    return True, ("me" if person == cast.me else person) if person else cast.mentor


def _terse(statement: Statement, source: str) -> Iterator[Promise]:
    """A short line to oneself with a day: `ring him thurs`. Nobody is named, so nobody is the owner."""
    short = statement.number > 0 and statement.whole and len(statement.text.split()) <= _TERSE_WORDS
    if not short or statement.voice != "me" or not _TERSE.match(statement.low) or _MEETS.match(statement.low):
        return
    promise = promise_of(statement, None, statement.text, None, source)
    if promise is not None and promise.due and promise.due.day and not promises_nothing(statement.low):
        yield promise
