"""Notes as clauses: who is spoken of, what about, and how it is marked: promised, done, considered, refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.answers import answered, outcomes
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.clauses import clause_of
from assistant.checks.facts.commitments.comments import marked, only_marks, tells_more
from assistant.checks.facts.commitments.heads import Head, head_of_line, heading_mark, speakers_of
from assistant.checks.facts.commitments.people import (
    ME,
    OTHER,
    People,
    pronoun,
    quoted_within,
    quoted_writer,
    sides_of,
    writer_of,
)
from assistant.checks.facts.commitments.promising import BOTH_TENSES
from assistant.checks.facts.commitments.talks import talk_in
from assistant.checks.facts.commitments.topics import is_bare_no, on_topic, taken_on, tells_by_itself
from assistant.checks.facts.commitments.words import Word, is_past, words_of
from assistant.checks.wordlists import words

_BREAK = re.compile(
    r"[;!?()\[\]\"“”]|(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)(?<!\bSt)(?<!\bInsp)(?<!\b[A-Z])\.(?=\s|$)|\s[-–—]+\s|[—→]|->|=>|:\s"
    r"|,\s+(?=(?:and|but|so|because|although|though|while|whereas|she|he|i|we|they|you|not|no|nothing|never|maybe)\b)"
    r"|,\s+(?=[\w'-]+\s+(?:can|will|did|does|has|is|was|would|might|gave|said|says|sends|wants|offered|promised|asked)\b)"
    r"|,\s+(?=(?-i:[B-HJ-Z]\.?\s+[a-z]+s?)\b)"
    r"|,\s+(?=[^,;.()\n]{2,30}\s(?:half ?way|half done|not yet|still open|pending|missing|to do)\b)"
    r"|(?<=\bnot yet),\s+"
    r"|,\s+(?=(?:keep|drop|cut|leave|found|liked|loved|hated)\s)"
    r"|,\s+(?=[\w'-]+ not\s*(?:$|[,.;!?\n]))"
    r"|,\s+(?=(?:her|his|their|my|our) (?:own )?(?:idea|suggestion|proposal)\b)"
    r"|,\s+(?=(?:lean|leaning|torn|undecided|unsure)\b|wants?:\s)"
    r"|(?<!maybe)(?<!perhaps)(?<!possibly)(?<!probably)\s(?=(?:but|because|although|though|whereas)\b)"
    r"|\s(?=and (?:she|he|i|we|they|you|not|then)\b)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?:(?<=\s)|^)[a-h]\)\s")
"""`a) letter to the bank b) offers`: each is a thing of its own."""
_SIGNED_WORDS = 6
"""Words that a name over quoted lines may stand among."""
_OPENS_COMMENT = frozenset(":→(?-=–—")
"""After these marks a note says something of what stands before them: `council: said no`, `Mondays? not decided`."""
_LONGEST = 1000
_AND_NOT = re.compile(r"(?:and |but )?not\b", re.IGNORECASE)
_SPEAKER_WORDS = 4
_I_SAID = re.compile(r"\b(?:I|me|my)\b", re.IGNORECASE)
_SAYS = frozenset({":", "->", "→", "=>"})
_YEARS = frozenset({"year", "years", "yr", "yrs"})


@dataclass(frozen=True, slots=True, eq=False)
class Notes:
    """The clauses of all sources in order, and in which of them (or around them) each concept stands.

    Read once for the same sources, so that it is itself what answers about it are kept under.
    """

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
    speakers = speakers_of(text)
    talk = talk_in(text, people)
    quoted: str | None = None
    before: frozenset[str] = frozenset()
    found: list[Clause] = []
    for number, line in _lines(text, first):
        if not line.strip():
            heading = (None, frozenset())
            continue
        if (turn := talk.get(number - first)) is not None:
            told = _of_line(turn.body[:_LONGEST], people, (None, frozenset()), turn.side, speakers, in_talk=True)
            found.extend(replace(each, line=number) for each in _beside(told, before))
            before = _about(told)
            continue
        if (now := writer_of(line, people)) is not None:
            writer = now
        titled = heading_mark(line)
        if titled is not None:
            heading = (titled, sides_of(words_of(line), people, None))
        if line.lstrip().startswith(">"):
            body = line.lstrip("> \t")
            quoted = now or _headed(body, people) or quoted
            voice = quoted
        else:
            voice, body = writer, line
            quoted = quoted_writer(line, people) or (quoted if line.startswith(" ") else None)
        told = _of_line(body[:_LONGEST], people, heading, quoted_within(line, people) or voice, speakers)
        found.extend(replace(each, line=number) for each in _beside(told, before))
        before = _about(told)
    yield from outcomes([*answered(found)])


def _beside(told: tuple[Clause, ...], before: frozenset[str]) -> Iterator[Clause]:
    """The clauses of a line, each with what stands around it."""
    around = _about(told) | before
    marks: frozenset[str] = frozenset().union(*(clause.marks for clause in told))
    for clause in told:
        yield replace(clause, around=around - clause.about, line_marks=marks)


def _about(told: tuple[Clause, ...]) -> frozenset[str]:
    return frozenset().union(*(clause.about for clause in told))


def _lines(text: str, first: int) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; `goal: … | me: … | she: …` in one line are several, a row of a table is one."""
    for number, line in enumerate(text.split("\n"), first):
        parts = line.split(" | ") if line.count(" | ") > 1 and ": " in line else _lettered(line)
        yield from ((number, part) for part in parts)


def _lettered(line: str) -> list[str]:
    """The lettered parts of a line, if it has two or more, with what stands before them; else the line."""
    return _LETTERED.split(line) if len(_LETTERED.findall(line[:_LONGEST])) > 1 else [line]


def _headed(line: str, people: People) -> str | None:
    """Whose name stands over quoted lines, with hardly more than a day: `Kenji Watanabe, 11 Feb 2026`."""
    said = words_of(line)
    if len(said) > _SIGNED_WORDS or line.rstrip()[-1:] in {".", "!", "?"}:
        return None
    return people.side(said[0]) if said and said[0].capital else None


@lru_cache(maxsize=4096)
def _of_line(
    line: str,
    people: People,
    heading: tuple[str | None, frozenset[str]],
    voice: str | None,
    speakers: frozenset[str],
    *,
    in_talk: bool = False,
) -> tuple[Clause, ...]:
    """The clauses of one line, which has no number yet; while notes grow, most lines stay as they are.

    A line of the writer's in a talk is said, and no task.
    """
    if in_talk and voice is not None:
        head = Head(0, frozenset({voice}), frozenset(), True)
    else:
        head = head_of_line(line, people, heading, speakers)
    sides, marks, spoken = head.sides, set(head.marks), head.spoken
    found: list[Clause] = []
    topic: Clause | None = None
    opens = bracketed = False
    breaks = [(head.end, head.end), *_breaks(line, head.end), (len(line), len(line))]
    for (before, start), (end, after) in pairwise(breaks):
        said = words_of(line, start, end)
        if not said:
            continue
        asks = "?" in line[end:after]
        own_sides = sides_of(said, people, voice, spoken=sides if spoken else None, opens=not found or opens)
        if own_sides == {ME} and _is_quoted(line, before, start) and not (spoken and sides == {ME}):
            own_sides = frozenset({OTHER})
        opens = False
        tasked = spoken and sides == {ME} and not in_talk
        told = {"planned"} if tasked and not _is_of_now(said) else set()
        theirs = frozenset() if found and not own_sides and sides == {OTHER} and _tells_deed(said) else sides
        clause = clause_of(line[start:after].strip(" \t-–—"), 0, said, own_sides or theirs, marks | told, asks)
        if found and _AND_NOT.match(clause.text) and "advised" in found[-1].marks:
            clause = replace(clause, marks=clause.marks | {"advised"})
        speaker = _speaker(said, people) if line[end:after].strip()[:2] in _SAYS else None
        if speaker:
            sides, spoken, opens = frozenset({speaker}), True, True
            marks = marks if line[end:after].strip() == ":" else marks | {"planned"}
            continue
        if found and line[end:after].strip() != ":" and only_marks(clause) and not tells_more(clause, said, found[-1]):
            topic, found[-1] = _commented(topic, found[-1], clause)
            continue
        if bracketed and ")" in line[before:start] and line[start : start + 1] == ",":
            topic, bracketed = None, False
        if topic is None and not found and line[end:after].strip()[:1] in _OPENS_COMMENT and "done" not in clause.marks:
            topic, bracketed = clause, line[end:after].strip()[:1] == "("
            found.append(clause)
            continue
        if topic is not None and is_bare_no(clause) and line[end:after].strip() == ":":
            topic = clause
            continue
        if topic is not None:
            clause = taken_on(on_topic(clause, topic), said, people, line[before:start])
            if is_bare_no(topic) and line[before:start].strip() == ":":
                clause = replace(clause, denied=clause.denied | clause.about)
            if found and found[0] is topic and clause.about != topic.about and not tells_by_itself(topic):
                found.pop(0)
        found.append(clause)
        if topic is not None and "planned" in topic.marks and line[end:after].startswith("."):
            topic, marks = None, marks - {"planned"}
    return tuple(found)


def _commented(topic: Clause | None, before: Clause, comment: Clause) -> tuple[Clause | None, Clause]:
    """The topic and the clause before a comment, once that says what came of it."""
    after = marked(before, comment)
    return (after if before is topic else topic), after


def _breaks(line: str, at: int) -> list[tuple[int, int]]:
    """Where a line is cut; marks with no word between them are one break: `(her cousin)? maybe`."""
    found: list[tuple[int, int]] = []
    for one in _BREAK.finditer(line, at):
        start, end = one.span()
        if found and not any(char.isalnum() for char in line[found[-1][1] : start]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _is_quoted(line: str, before: int, start: int) -> bool:
    """Whether somebody else's words begin there: `her words: "I'll show it"`; but not `I said: "I'll come"`."""
    gap = line[before:start]
    opens = "“" in gap or ('"' in gap and line[:start].count('"') % 2 == 1)
    told = line[max(line.rfind(mark, 0, before) for mark in "/;.") + 1 : start]
    return opens and _I_SAID.search(told) is None


def _is_of_now(said: Sequence[Word]) -> bool:
    """Whether what stands behind the writer's label is told, and not to be done: past, or `12 yrs in the trade`."""
    years = len(said) > 1 and said[1].text in _YEARS
    told = said[1:] if said[0].text in BOTH_TENSES else said
    return years or said[0].text == "since" or any(is_past(word.text) for word in told)


def _tells_deed(said: Sequence[Word]) -> bool:
    """Whether a clause begins with what was done: `did at the audition`, behind a label that names who advised it."""
    return said[0].text in words("concepts.past") or is_past(said[0].text)


def _speaker(said: Sequence[Word], people: People) -> str | None:
    """Whose words follow a label within a line: `Priya: visit two bakeries. me: maybe`."""
    if len(said) > _SPEAKER_WORDS or not all(
        word.text[:1].isdigit() or word.concept in when_words() for word in said[:-1]
    ):
        return None
    return people.side(said[-1]) or pronoun(said[-1].text)
