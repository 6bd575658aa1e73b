"""Notes as clauses: who is spoken of, what about, and how it is marked: promised, done, considered, refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments_people import (
    ME,
    OTHER,
    THIRD,
    People,
    pronoun,
    quoted_writer,
    sides_of,
    writer_of,
)
from assistant.checks.facts.commitments_words import Word, flags, is_past, marks_in, words_of
from assistant.checks.wordlists import words

_BREAK = re.compile(
    r"[;!?()\[\]\"“”]|\.(?=\s|$)|\s[-–—]+\s|[—→]|->|=>|:\s"
    r"|,\s+(?=(?:and|but|so|because|although|though|while|whereas|she|he|i|we|they|you|not|no|maybe)\b)"
    r"|,\s+(?=(?-i:[A-Z])[\w'-]+\s+(?:can|will|did|does|has|is|was|would|might)\b)"
    r"|\s(?=(?:but|because|although|though|whereas)\b)|\s(?=and (?:she|he|i|we|they|you|not|then)\b)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-*+•·–]\s+|\d{1,2}[.)]\s+)?(?:\[(?P<box>[ xX✓✔]?)\]\s*)?")
_LABEL = re.compile(r"@?(?P<who>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2})\s*(?::|->|→|=>|(?<=\S)\s+[-–]\s)\s*")
_HANDLE = re.compile(r"@(?P<who>[^\W\d_][\w.'’-]*)\s+")
_OPENS_COMMENT = frozenset(":→(?-=–—")
"""After these marks a note says something of what stands before them: `council: said no`, `Mondays? not decided`."""
_TELLING = frozenset({"considered", "refused", "accepted", "done", "decided", "open"})
_LIGHT = frozenset({"finish", "think", "tell", "ask", "answer", "sure"})
_LONGEST = 1000
_HEADING_WORDS = 6
_HEADING_LETTERS = 48
_FIRST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that notes tell. `sides` is empty where nobody is named; `denied` are the concepts under a `not`."""

    text: str
    line: int
    sides: frozenset[str]
    about: frozenset[str]
    denied: frozenset[str]
    marks: frozenset[str]
    around: frozenset[str] = frozenset()
    """What the rest of the line, and the line above, is about."""
    line_marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Notes:
    """The clauses of all sources in order, and in which of them (or around them) each concept stands."""

    clauses: tuple[Clause, ...]
    holding: dict[str, tuple[int, ...]]

    def near(self, about: frozenset[str]) -> tuple[Clause, ...]:
        """The clauses that share a concept, in order."""
        places = sorted({place for one in about for place in self.holding.get(one, ())})
        return tuple(self.clauses[place] for place in places)


@lru_cache(maxsize=16)
def notes_of(sources: tuple[str, ...], people: People) -> Notes:
    """The sources, read clause by clause; the same sources are read once."""
    found: list[Clause] = []
    for text in sources:
        found.extend(_of_source(text, people, found[-1].line + 2 if found else 0))
    holding: dict[str, list[int]] = {}
    for place, clause in enumerate(found):
        for one in clause.about | clause.around:
            holding.setdefault(one, []).append(place)
    return Notes(tuple(found), {one: tuple(places) for one, places in holding.items()})


def _of_source(text: str, people: People, first: int) -> Iterator[Clause]:
    heading: tuple[str | None, frozenset[str]] = (None, frozenset())
    writer: str | None = None
    quoted: str | None = None
    before: frozenset[str] = frozenset()
    found: list[Clause] = []
    for number, line in enumerate(text.split("\n"), first):
        if not line.strip():
            heading = (None, frozenset())
            continue
        if (now := writer_of(line, people)) is not None:
            writer = now
        titled = heading_mark(line)
        if titled is not None:
            heading = (titled, sides_of(words_of(line), people, None))
        if line.lstrip().startswith(">"):
            voice = quoted
            body = line.lstrip("> \t")
        else:
            voice = writer
            body = line
            quoted = quoted_writer(line, people) or (quoted if line.startswith(" ") else None)
        told = _of_line(body[:_LONGEST], number, people, heading, voice)
        about: frozenset[str] = frozenset().union(*(clause.about for clause in told))
        marks: frozenset[str] = frozenset().union(*(clause.marks for clause in told))
        for clause in told:
            found.append(replace(clause, around=(about | before) - clause.about, line_marks=marks))
        before = about
    yield from _answered(found)


def _answered(found: list[Clause]) -> Iterator[Clause]:
    """In a talk the next line answers the question before it: `Could you sit in?` `No, I would rather not.`"""
    for asked, after in pairwise(found):
        clause = asked
        if "question" in clause.marks and after.line == clause.line + 1:
            first = _FIRST_WORD.match(after.text)
            word = first.group().lower() if first else ""
            if word in {"no", "sorry", "nope"}:
                clause = replace(clause, denied=clause.about, marks=clause.marks - {"considered"})
            elif word in words("commitments.accepted"):
                clause = replace(clause, marks=clause.marks - {"considered", "asked", "question"} | {"promise"})
        yield clause
    yield from found[-1:]


def heading_mark(line: str) -> str | None:
    """What a heading of notes or of a paper says of the lines under it: planned, done, decided; None for no heading."""
    bare = line.strip().strip("#*_ ").rstrip(":").strip("*_ ")
    if len(bare) > _HEADING_LETTERS:
        return None
    said = words_of(bare)
    if not said or len(said) > _HEADING_WORDS:
        return None
    titled = line.strip()[:1] == "#" or line.strip().rstrip("*_ ")[-1:] == ":" or line.strip()[:2] == "**"
    text = " ".join(word.text for word in said)
    for mark in ("planned", "done", "considered", "decided", "advised"):
        listed = words(f"commitments.heading_{mark}")
        if text in listed or (titled and any(word.text in listed for word in said)):
            return mark
    return None


def _of_line(
    line: str, number: int, people: People, heading: tuple[str | None, frozenset[str]], voice: str | None
) -> list[Clause]:
    mark, sides = heading
    bullet = _BULLET.match(line)
    at = bullet.end() if bullet else 0
    marks: set[str] = {mark} if mark else set()
    if bullet and bullet["box"] is not None:
        marks.add("planned" if not bullet["box"].strip() else "done")
    label = _LABEL.match(line, at) or _HANDLE.match(line, at)
    spoken = False
    if label:
        who = {people.side(word) or pronoun(word.text) for word in words_of(label["who"])} - {None}
        mark = _label_mark(label["who"]) or mark
        marks |= {mark} if mark else set()
        name = line[label.start("who")].isupper() and len(label["who"].split()) <= 2
        if who or name:
            own = who & {ME, OTHER}
            sides = frozenset(own or {THIRD})
            spoken = True
            at = label.end()
    found: list[Clause] = []
    topic: Clause | None = None
    breaks = [(at, at), *(m.span() for m in _BREAK.finditer(line, at)), (len(line), len(line))]
    for (_, start), (end, after) in pairwise(breaks):
        said = words_of(line, start, end)
        if not said:
            continue
        asks = "?" in line[end:after]
        own_sides = sides_of(said, people, voice, spoken=sides if spoken else None)
        told = {"planned"} if spoken and sides == {ME} and not any(is_past(word.text) for word in said) else set()
        clause = _clause(line[start:after].strip(" \t-–—"), number, said, own_sides or sides, marks | told, asks)
        other_one = found and found[-1].sides and own_sides and not found[-1].sides & own_sides
        speaker = _speaker(said, people) if line[end:after].startswith(":") and found else None
        if speaker:
            sides = frozenset({speaker})
            continue
        if found and _only_marks(clause) and not other_one:
            found[-1] = _marked(found[-1], clause)
            topic = found[-1] if topic is not None and len(found) == 1 else topic
            continue
        if topic is None and not found and line[end:after].strip()[:1] in _OPENS_COMMENT and "done" not in clause.marks:
            topic = clause
            found.append(clause)
            continue
        if topic is not None:
            clause = replace(clause, about=clause.about | topic.about, sides=clause.sides or topic.sides)
            if found and found[0] is topic and clause.about != topic.about and "question" not in topic.marks:
                found.pop(0)
        found.append(clause)
    return found


def _speaker(said: Sequence[Word], people: People) -> str | None:
    """Whose words follow a label within a line: `Priya: visit two bakeries. me: maybe`."""
    return (people.side(said[0]) or pronoun(said[0].text)) if len(said) == 1 else None


def _label_mark(label: str) -> str | None:
    """`todo: …`, `log: …`."""
    text = " ".join(word.text for word in words_of(label))
    kinds = ("planned", "done", "considered", "decided", "advised")
    return next((kind for kind in kinds if text in words(f"commitments.heading_{kind}")), None)


def _clause(text: str, line: int, said: Sequence[Word], sides: frozenset[str], more: set[str], asks: bool) -> Clause:
    places = marks_in(said)
    marks = set(places) | more
    if asks:
        marks |= {"considered", "question"}
    told = words("commitments.verbs_say") | words("commitments.verbs_promise") | words("commitments.verbs_advise")
    if any(is_past(word.text) and word.text not in told for word in said) and not marks & {
        "considered",
        "advised",
        "planned",
    }:
        marks.add("done")
    if marks & {"promise"} and "would" in {word.text for word in said} and "if" not in {word.text for word in said}:
        marks.discard("considered")
    if sides and _gives(said):
        marks.add("promise")
    if sides == {ME} and "i" in {word.text for word in said[:4]} and not marks & {"done", "considered"}:
        marks.add("planned")
    about = frozenset(word.concept for word in said) - {""} - flags()
    denied: frozenset[str] = frozenset()
    if "refused" in places:
        after = frozenset(word.concept for word in said[places["refused"] + 1 :]) - {""}
        flags_only = not {one for one in after if one not in when_words()} - {
            "finish",
            "decide",
            "decid",
            "agree",
            "sure",
        }
        denied = about if flags_only else after
    return Clause(text, line, sides, about, denied, frozenset(marks))


def _gives(said: Sequence[Word]) -> bool:
    """`he sends me the template`: a deed for the other, in the present."""
    return any(
        word.text.endswith("s") and word.text[:-1] in words("commitments.verbs_favour") and place <= 3
        for place, word in enumerate(said)
    )


def _only_marks(clause: Clause) -> bool:
    """Whether a clause has hardly a word of its own: `not decided`, `she said no`, `DONE, both`."""
    return bool(clause.marks & _TELLING) and not {one for one in clause.about - _LIGHT if one not in when_words()}


def _marked(clause: Clause, comment: Clause) -> Clause:
    """A clause with what a comment on it says: considered, refused, accepted, done."""
    rejects = any(one in comment.text.lower() for one in ("said no", "says no", "turned it down", "turned down"))
    marks = clause.marks | comment.marks
    if rejects:
        marks -= {"considered", "promise", "accepted"}
    elif "considered" in comment.marks:
        marks -= {"refused", "accepted"}
    elif "accepted" in comment.marks and "refused" not in comment.marks:
        marks = marks - {"considered", "question", "asked"} | {"promise"}
    refused = "refused" in comment.marks and (rejects or "considered" not in comment.marks)
    text = f"{clause.text} {comment.text}"
    return replace(clause, marks=marks, denied=clause.about if refused else clause.denied, text=text)
