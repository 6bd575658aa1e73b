"""Days of the notes whose weekday and date do not fit: “Wednesday 1 December” in a year where it is a Tuesday.

Which of the two is meant, only the writer knows. So neither is taken for a day: what is due then, or the next meeting,
keeps its date in words, without the weekday, and the clash is told in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from assistant.model.evidence import Fact
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS
from assistant.reading.dates import resolve
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.statements import Statement
from assistant.reading.weekdays import weekday_conflict


def _one_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_MONTH = _one_of(MONTHS)
_YEAR = r"(?:,?\s+\d{4}\b)?"
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}\b|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b\.?{_YEAR}"
    rf"|(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR})"
)
_WEEKDAY = rf"(?:{_one_of(WEEKDAYS)})\b\.?"
_BOTH = re.compile(
    rf"\b{_WEEKDAY},?\s+(?:the\s+)?(?P<date>{_DATE})|(?<!\w)(?P<before>{_DATE})\s*\({_WEEKDAY}\)", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:by|until|till|before|for)\s+(?:the\s+)?$", re.IGNORECASE)
_LEAD = re.compile(r"^(?:by|until|till|before|for|on|due)\s+(?:the\s+)?", re.IGNORECASE)
_LONG_PAST = timedelta(days=200)
"""A day so far back is not what somebody sets a date for; the year before was only taken because its weekday fits."""


def clashes_in(statements: Sequence[Statement], source: str) -> tuple[Fact, ...]:
    """What is wrong with each day whose weekday and date do not fit, with the words and the line of the notes."""
    return tuple(
        Fact(text=_sentence(statement.text[start:end], told), evidence=(statement.part(start, end).evidence(source),))
        for statement in statements
        for start, end, told in _of(statement)
    )


def _sentence(words: str, told: str) -> str:
    return f"“{words}” in your notes does not fit: {told}; no day was taken from it, so write the one you mean."


def _of(statement: Statement) -> Iterator[tuple[int, int, str]]:
    for match in _BOTH.finditer(statement.text):
        date = match["date"] or match["before"]
        coming, whole = resolve(date, statement.day), resolve(match.group(), statement.day)
        if coming is None:
            continue
        told = weekday_conflict(match.group(), coming)
        long_past = whole is not None and statement.day - whole > _LONG_PAST and _ahead(statement, match)
        if told and (whole is None or weekday_conflict(match.group(), whole) or long_past):
            yield match.start(), match.end(), told


def _ahead(statement: Statement, match: re.Match[str]) -> bool:
    return _AHEAD.search(statement.text, 0, match.start()) is not None


def without_clashing_days(digest: Digest, clashes: tuple[Fact, ...]) -> Digest:
    """The digest with no day where the notes contradict themselves, and what they contradict themselves in."""
    if not clashes:
        return digest
    words = {clash.evidence[0].text for clash in clashes}
    promises = tuple(_undated(promise, words) for promise in digest.commitments)
    meeting = digest.next_meeting
    if meeting and (clashing := next((one for one in words if one in meeting.phrase), "")):
        phrase = meeting.phrase.replace(clashing, date_of(clashing))
        meeting = meeting.model_copy(update={"phrase": phrase, "date": None})
    return digest.model_copy(update={"commitments": promises, "next_meeting": meeting, "clashes": clashes})


def _undated(promise: CommitmentFound, words: set[str]) -> CommitmentFound:
    for clashing in words:
        due, date = promise.due or "", date_of(clashing)
        told = any(clashing in evidence.text for evidence in promise.evidence)
        if clashing in due:
            return promise.model_copy(update={"due": due.replace(clashing, date), "due_iso": None})
        if clashing in promise.what:
            return promise.model_copy(update={"what": promise.what.replace(clashing, date), "due_iso": None})
        if told and due and _bare(due) in clashing:  # one half of it was read as the day, by itself
            lead = "" if date in promise.what else f"by {date}"
            return promise.model_copy(update={"due": lead or None, "due_iso": None})
    return promise


def _bare(due: str) -> str:
    """The due words without what leads to the day: `Fri` of `by Fri`."""
    return _LEAD.sub("", due)


def date_of(words: str) -> str:
    """The date of words that have a weekday beside it: `1 December` of `Wednesday 1 December`."""
    match = _BOTH.search(words)
    return (match["date"] or match["before"]) if match else words
