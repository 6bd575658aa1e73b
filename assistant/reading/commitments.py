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

from assistant.model.evidence import Evidence
from assistant.reading import calendar
from assistant.reading.digest import CommitmentFound
from assistant.reading.due import Due, due_in, without
from assistant.reading.names import candidates, folded
from assistant.reading.people import Cast
from assistant.reading.statements import Statement, lowered
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Wordings
from assistant.reading.words import load

_WORDS = load("commitments")
_NEVER = re.compile("|".join(_WORDS["never"]))
_PRONOUN_ONLY = re.compile(rf"(?:to )?{_WORDS['pronoun_only']}\W*")
_TAIL = re.compile(_WORDS["tails"], re.IGNORECASE)
_TERSE = re.compile(rf"(?:{_WORDS['verbs']})\b")
_NONE = frozenset(_WORDS["none_words"])
_DONE = frozenset(_WORDS["done_words"])
_AND_TO = re.compile(r",? and to (?=\w)", re.IGNORECASE)
_AND = re.compile(r",? and (?:then )?(?=[a-z])", re.IGNORECASE)
_OWNER = re.compile(
    r"(?P<who>[^\W\d_][\w'’.-]*(?:(?: (?:and|&)|,|\s?[+&/]) [^\W\d_][\w'’.-]*| [^\W\d_][\w'’.-]*){0,3}?)\s+(?:(?:to|will|'ll|is to|should)\s+(?=[a-z])|[-–—]\s+(?=\w))"
)
_BRACKET_OWNER = re.compile(r"\s*\((?P<who>[^\W\d_][^(),]{0,30})(?P<rest>,[^()]*)?\)\s*\.?$")
_SUBORDINATE = re.compile(r"\b(?:if|whether|how|what|who|which|that|when|where|because|so)\s+$")
_MEETS = re.compile(r"(?:see|meet|talk to|speak to) (?:her|him|them|you)?\b")
_AND_END = re.compile(r"[,;]?\s+and\s*$", re.IGNORECASE)
_SELF = frozenset(("me", "i", "myself", "self"))
_THEY = frozenset(("she", "he", "they", "you", "her", "him"))
_TERSE_WORDS = 8
_FAR = timedelta(days=180)
"""What is done and was due further ahead than this was due the year before."""


@dataclass(frozen=True, slots=True)
class _Promise:
    """A promise while it is being read. Weak ones count only once a due date or "I'll do that" confirms them."""

    who: str | None
    what: str
    due: Due | None
    evidence: tuple[Evidence, ...]
    statement: Statement
    done: bool = False
    weak: bool = False


def commitments_of(
    statements: Sequence[Statement], cast: Cast, wordings: Wordings, source: str, next_day: date | None
) -> tuple[CommitmentFound, ...]:
    """The promises in the text, both sides', in order. `next_day` is what "before our next meeting" is due on."""
    found: list[_Promise] = []
    for statement in statements:
        if (statement.passage.depth and statement.passage.writer) or statement.section == "aside":
            continue
        for promise in _promised(statement, cast, wordings, source):
            _take(found, promise)
    return tuple(_as_found(promise, next_day) for promise in found if not promise.weak)


def _as_found(promise: _Promise, next_day: date | None) -> CommitmentFound:
    due = promise.due
    day = due.day if due else None
    if (
        promise.done
        and day
        and day > promise.statement.day + _FAR
        and not re.search(r"\d{4}", due.words if due else "")
    ):
        day = calendar.add_months(day, -12)
    if (
        due
        and day is None
        and re.search(
            r"\bnext (?:meeting|session|call|time|one|1:1|catch)|\b(?:meet|speak|talk) (?:again|next)",
            due.words.lower(),
        )
    ):
        day = next_day
    return CommitmentFound(
        who=promise.who,
        what=promise.what,
        due=due.words if due else None,
        due_iso=day,
        status="done" if promise.done else "open",
        evidence=promise.evidence,
    )


def _take(found: list[_Promise], promise: _Promise) -> None:
    """Adds a promise, or makes it part of the one before: "I need to tell Stefan. I'll talk to him today."."""
    last = found[-1] if found else None
    near = (
        last is not None
        and last.statement.passage is promise.statement.passage
        and promise.statement.number - last.statement.number <= 2
    )
    if (
        last is not None
        and near
        and last.who == promise.who
        and not promise.done
        and _PRONOUN_ONLY.fullmatch(lowered(promise.what))
    ):
        evidence = last.evidence if promise.evidence == last.evidence else last.evidence + promise.evidence
        found[-1] = replace(last, due=promise.due or last.due, evidence=evidence, weak=False)
        return
    if last is not None and last.weak and not near:
        found.pop()
    found.append(promise)


def _promised(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[_Promise]:
    passage = statement.passage
    low = statement.low
    listed = statement.section == "commitments" or passage.done is not None
    if listed and passage.done is None and _NEVER.search(low):
        return
    if not listed and (_NEVER.search(low) or statement.asks):
        return
    if listed and passage.kind == "text" and wordings.find("decisions", statement):
        return
    if listed and passage.cells:
        promise = _row(statement, cast, source)
        if promise is not None:
            yield promise
        return
    if listed and (statement.section == "commitments" or statement.section in {"", "context"}):
        yield from _listed(statement, cast, wordings, source)
        return
    if statement.section in {"questions", "decisions", "next", "goals"}:
        return
    handed = _OWNER.match(statement.text) if passage.listed and statement.whole and statement.section == "" else None
    if handed and handed.group().endswith("to ") and cast.who(handed["who"]) is not None:
        yield from _split(
            statement, _owner(handed["who"], statement, cast), statement.text[handed.end() :], None, source
        )
        return
    if statement.section != "commitments" and statement.voice == "me" and wordings.find("advice", statement):
        return
    worded = tuple(_worded(statement, cast, wordings, source))
    yield from worded
    if not worded and statement.section == "" and not passage.speaker:
        yield from _terse(statement, source)


# --------------------------------------------------------------------------------------------------- lists and tables


def _row(statement: Statement, cast: Cast, source: str) -> _Promise | None:
    """A row of a table by its columns, or of an outline: owner, what, when."""
    cells = statement.passage.cells
    columns = dict(reversed(cells))
    named = {column for column, _ in cells if column}
    who: str | None = None
    due: Due | None = None
    if named & set(_WORDS["what_columns"]):
        what = next(columns[c] for c in _WORDS["what_columns"] if c in columns)
        owner = next((columns[c] for c in _WORDS["who_columns"] if columns.get(c)), "")
        when = next((columns[c] for c in _WORDS["when_columns"] if columns.get(c)), "")
        status = next((columns[c] for c in _WORDS["status_columns"] if columns.get(c)), "")
        who = _owner(owner, statement, cast)
        due = _whole_due(when, statement.day) or due_in(what, statement.day)
        done = folded(status) in _DONE or statement.passage.done is True
    else:
        parts = [cell for _, cell in cells]
        done = statement.passage.done is True or folded(parts[-1]) in _DONE
        who = _owner(parts[0], statement, cast) if len(parts) > 1 and _can_own(parts[0], cast) else None
        rest = parts[1:] if who is not None else parts
        due = _whole_due(rest[-1], statement.day) if len(rest) > 1 and due_in(rest[-1], statement.day) else None
        what = " ".join(rest[:-1] if due else rest)
    return _promise(statement, who, what, due, source, done=done)


def _whole_due(text: str, anchor: date) -> Due | None:
    """A cell that says when, whether or not it names a day; `-` and `tbd` say nothing."""
    text = text.strip()
    found = due_in(text, anchor)
    if found is None and text and folded(text) not in _NONE and not text.isdecimal():
        return Due(text, None, 0, len(text))
    if found is None or len(text) > len(found.words) + 12:
        return None
    return replace(found, words=text) if found else None


def _can_own(text: str, cast: Cast) -> bool:
    return folded(text) in _SELF or cast.who(text) is not None


def _listed(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[_Promise]:
    """An item of a list of actions: `Denise to email Priya`, `me: ask Omar by Friday`, `book the room (Ana, by Feb 20)`."""
    passage = statement.passage
    text = statement.text
    if folded(text.strip(" .")) in _NONE:
        return
    who = _owner(passage.label, statement, cast) if passage.label else None
    due: Due | None = None
    if who is None:
        match = _OWNER.match(text)
        if match and _owner(match["who"], statement, cast) is not None and _names_only(match["who"], cast):
            who, text = _owner(match["who"], statement, cast), text[match.end() :]
    if who is None:
        bracket = _BRACKET_OWNER.search(text)
        if bracket and _can_own(bracket["who"].strip(), cast):
            who = _owner(bracket["who"], statement, cast)
            due = due_in(bracket["rest"] or "", statement.day)
            text = text[: bracket.start()]
    worded = tuple(_worded(statement, cast, wordings, source)) if who is None else ()
    if worded:
        yield from worded
        return
    if (
        who is None
        and passage.kind in {"text", "turn"}
        and not statement.labelled
        and not _TERSE.match(lowered(text))
        and statement.start
    ):
        return
    if who is None:
        who = _heading_owner(statement, cast)
    yield from _split(statement, who, text, due, source)


def _heading_owner(statement: Statement, cast: Cast) -> str | None:
    """`I make this`, `Denise's actions`: the owner of all that stands under it."""
    return statement.about


def _names_only(text: str, cast: Cast) -> bool:
    parts = re.split(r"\s*(?:[+&/,]|\band\b)\s*", text)
    return all(_can_own(part, cast) for part in parts if part)


def _owner(text: str, statement: Statement, cast: Cast) -> str | None:
    """The owner a label or cell names; `me` for the writer; two owners as they are written."""
    text = text.strip(" .:*")
    low = folded(text)
    if not low:
        return None
    if low in _SELF:
        return "me" if statement.voice == "me" else statement.voice
    if low in _THEY:
        return cast.mentor
    parts = [part for part in re.split(r"\s*(?:[+&/,]|\band\b)\s*", text) if part]
    if len(parts) > 1 and all(_can_own(part, cast) for part in parts):
        return " and ".join(parts)
    person = cast.who(text)
    if person is not None:
        return "me" if person == cast.me else person
    named = candidates(text)
    return named[0].name if len(named) == 1 and named[0].name == text and len(text.split()) <= 3 else None


def _split(statement: Statement, who: str | None, text: str, due: Due | None, source: str) -> Iterator[_Promise]:
    """One promise, or two where "and" joins two that each have a day of their own."""
    for match in _AND.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        first, second = due_in(left, statement.day), due_in(right, statement.day)
        if first and second and first.day and second.day:
            yield from _one(statement, who, left, first, source)
            yield from _one(statement, who, right, second, source)
            return
    yield from _one(statement, who, text, due, source)


def _one(statement: Statement, who: str | None, text: str, due: Due | None, source: str) -> Iterator[_Promise]:
    promise = _promise(statement, who, text, due, source, done=statement.passage.done is True)
    if promise is not None:
        yield promise


def _promise(
    statement: Statement,
    who: str | None,
    text: str,
    due: Due | None,
    source: str,
    *,
    done: bool = False,
    weak: bool = False,
) -> _Promise | None:
    """The promise with its due date found and cut off; None where nothing is left to do."""
    if due is None:
        due = due_in(text, statement.day)
        cut = without(text, due)
    else:
        own = due_in(text, statement.day)
        cut = without(text, own) if own and own.words == due.words else text
    tail = _TAIL.search(cut)
    if tail and len(cut[: tail.start()].split()) >= 2:
        cut = cut[: tail.start()] + (cut[tail.start() :] if _bracket(tail.group()) else "")
    what = clean_text(cut)
    if len(what.split()) < 2 and not (len(what) > 3 and statement.section == "commitments"):
        return None
    return _Promise(who, what, due, (statement.evidence(source),), statement, done=done, weak=weak)


def _bracket(tail: str) -> bool:
    """A bracket in the middle of a promise belongs to it: `ask plant manager (Kwame) for a day`."""
    return tail.lstrip().startswith("(")


# ------------------------------------------------------------------------------------------------------------- wording


@cache
def _patterns(table: str, they: str) -> tuple[re.Pattern[str], ...]:
    never = _WORDS["never_verbs"]
    filled = (p.replace("{never}", never) for p in _WORDS[table])
    return tuple(
        re.compile(p.replace("{they}", f"(?P<they>\\b{they}(?!\\w))", 1).replace("{they}", they)) for p in filled
    )


def _worded(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> Iterator[_Promise]:
    """Promises told in a sentence, each up to where the next begins."""
    low = statement.low
    cues = _cues(low, wordings)
    for n, (at, start, subject, weak) in enumerate(cues):
        end = cues[n + 1][0] if n + 1 < len(cues) else len(low)
        who = _promiser(subject, statement, cast)
        if who is False:
            continue
        under_actions = statement.section == "commitments"
        parts = _AND_TO.split(_AND_END.sub("", statement.text[start:end]))
        for part in parts:
            due = due_in(part, statement.day)
            split = tuple(_split(statement, who, part, None, source))
            for promise in split:
                yield replace(
                    promise,
                    weak=weak and not under_actions and (due is None or due.day is None or not _own_will(subject)),
                )


def _own_will(subject: str) -> bool:
    """ "I need to ... by 30 April" is a promise to oneself; "she can ... by Friday" is none."""
    return not subject


def _cues(low: str, wordings: Wordings) -> list[tuple[int, int, str, bool]]:
    """Where the sentence promises: place of the wording, start of what is promised, the subject, weak or not."""
    cues: list[tuple[int, int, str, bool]] = []
    at = 0
    while len(cues) < 6:
        best: tuple[int, int, str, bool] | None = None
        for table, weak in (("firm", False), ("weak", True)):
            for pattern in _patterns(table, wordings.they):
                match = pattern.search(low, at)
                if match and weak and _SUBORDINATE.search(low, max(0, match.start() - 12), match.start()):
                    continue
                if match and (best is None or match.start() < best[0]):
                    best = (match.start(), match.start("x"), match.groupdict().get("they") or "", weak)
        if best is None:
            break
        cues.append(best)
        at = best[1]
    return cues


def _promiser(subject: str, statement: Statement, cast: Cast):  # type: ignore[no-untyped-def]
    """Whose promise it is; False where it is nobody's that can be told."""
    if not subject:
        return statement.voice if statement.voice is not None else False
    if folded(subject) in {"she", "he", "they"}:
        return (
            statement.about
            if statement.about not in {None, "me"}
            else cast.mentor
            if statement.voice == "me"
            else False
        )
    if folded(subject) == "you":
        return cast.mentor if statement.voice == "me" else "me"
    person = cast.who(subject)
    return ("me" if person == cast.me else person) if person else cast.mentor


def _terse(statement: Statement, source: str) -> Iterator[_Promise]:
    """A short line to oneself with a day: `ring him thurs`. Nobody is named, so nobody is the owner."""
    text = statement.text
    due = due_in(text, statement.day)
    if (
        statement.number
        and statement.whole
        and due
        and due.day
        and len(text.split()) <= _TERSE_WORDS
        and _TERSE.match(statement.low)
        and not _MEETS.match(statement.low)
        and statement.voice == "me"
    ):
        promise = _promise(statement, None, text, None, source)
        if promise is not None:
            yield promise
