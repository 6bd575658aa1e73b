"""The summary of a debrief: who said what, in noted words, within a budget of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.engines.builtin.debrief_lines import NotedSentence, tells_feeling
from assistant.engines.builtin.phrasing import (
    as_infinitive,
    lower_first,
    say_date,
    sentence,
    sentences,
    shape,
    tidy,
    tokens,
)
from assistant.engines.builtin.phrasing.verbs import lexicon
from assistant.engines.builtin.salience import choose_within, without_fillers
from assistant.engines.builtin.talk_topics import topics_of
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import action_and_rest, possessive, told_of, told_to_me
from assistant.engines.tasks import SummarizeDebrief
from assistant.engines.words import words
from assistant.model.evidence import Evidence
from assistant.model.people import call_name_of
from assistant.reading.digest import Attributed, CommitmentFound
from prompts import table

_FOUND_SHARE = 0.5
"""Share of the words that goes first to sentences in which advice, a decision or a promise was read (ours)."""
_LEAST_WORDS = 5
_MOST_OF_A_TITLE = 12
"""Words; what is longer is more than which talk this was."""
_OF_SELF = re.compile(r"\b(?:I|my|me)\b", re.IGNORECASE)
_TWO = 2
_WORDS_A_TOPIC = 15
"""Of a public set of meetings, 10 and 20 did as well (ROUGE)."""
_LONG_NOTES = 4
"""Notes of so many times the summary's words hold more than was read in them, where that fills less than half of it."""
_SAID = re.compile(r"^(?:she|he|they) (?=said|says|told|thinks|thought|asked)", re.IGNORECASE)


def summary_of(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> str:
    """At most `task.summary_words` words in whole sentences; empty where nothing was noted.

    A transcript is told sentence by sentence, with its speakers; other notes by what was read in them: decisions,
    advice, promises, feedback, the next meeting. Notes in which nothing was read, and long ones in which little was,
    give their weightiest sentences. What stays between the two is not in it, for a summary is read in other places.
    """
    noted = tuple(line for line in noted if not _holds_found(line, _secret(task)))
    if any(line.speaker for line in noted):
        return _of_transcript(task, noted)
    read = _fitting(_from_digest(task), task.summary_words)
    left = task.summary_words - len(read.split())
    length = sum(len(line.text.split()) for line in noted)
    if read and (2 * left < task.summary_words or length < _LONG_NOTES * task.summary_words):
        return read
    told = _tellable(task, noted)
    chosen = _chosen(told, range(len(told)), left)
    return " ".join([*([read] if read else []), *(told[place].told for place in chosen)])


def _of_transcript(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> str:
    """What it was about, then sentences as they were said, then the next meeting.

    In a talk of two, half the words go first to what was read as advice, decision or promise; in a group's, none.
    """
    told = _tellable(task, noted)
    names = _names(task, noted)
    between_two = len(names) <= _TWO
    about = _fitting(_topics([line.text for line in noted], names, task.summary_words), task.summary_words)
    meeting = _fitting(_next(task), task.summary_words - len(about.split())) if between_two else ""
    budget = task.summary_words - len(about.split()) - len(meeting.split())
    spans = _found_spans(task) if between_two else ()
    found = [place for place, said in enumerate(told) if _holds_found(said.line, spans)]
    first = _chosen(told, found, int(budget * _FOUND_SHARE))
    budget -= sum(told[place].size for place in first)
    rest = _chosen(told, [place for place in range(len(told)) if place not in first], budget)
    said = (told[place].told for place in sorted({*first, *rest}))
    return " ".join(part for part in (about, *said, meeting) if part)


def _topics(texts: Sequence[str], names: dict[str, str], words: int) -> list[str]:
    """`Rafe and Ines talked about the town hall and the lease.`: a topic for every fifteen words of the summary."""
    topics = topics_of(texts, max(1, round(words / _WORDS_A_TOPIC)))
    if not topics:
        return []
    wordings = table("documents/debrief.toml")["summary"]
    who = " and ".join(names.values()) if len(names) <= _TWO else str(wordings["group"])
    return [
        sentence(
            str(wordings["topics"]).format(
                who=who, topics=" and ".join((", ".join(topics[:-1]), topics[-1]) if topics[:-1] else topics)
            )
        )
    ]


@dataclass(frozen=True, slots=True)
class _Told:
    """A noted sentence, without fillers, and as the summary tells it."""

    line: NotedSentence
    plain: str
    told: str

    @property
    def size(self) -> int:
        """In words."""
        return len(self.told.split())


def _tellable(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> list[_Told]:
    """The noted sentences as they are told, without those that say little and those that tell of feelings."""
    names = _names(task, noted)
    plain = ((line, without_fillers(line.text)) for line in noted)
    told = [_Told(line, text, _told(line, text, names)) for line, text in plain]
    told = [said for said in told if said.told and not tells_feeling(said.told)]
    return [said for said in told if _says_something(said)] or told


def _says_something(said: _Told) -> bool:
    """Whether a noted sentence is more than a few words, and more than which talk this was: `the 1:1 of 4 May`."""
    words_said = len(said.plain.split())
    if words_said < _LEAST_WORDS:
        return False
    if not said.line.speaker or words_said > _MOST_OF_A_TITLE:
        return True
    names_day = not _days().isdisjoint(token.casefold() for token in tokens(said.plain))
    return not (names_day and shape(said.plain) == "noun")


@cache
def _days() -> frozenset[str]:
    return frozenset((*words("small")["weekdays"], *words("small")["months"]))


def _chosen(told: list[_Told], places: Sequence[int], budget: int) -> list[int]:
    """The weightiest of the places: valued by what was noted, measured as it is told."""
    chosen = choose_within([told[place].plain for place in places], [told[place].size for place in places], budget)
    return [places[at] for at in chosen]


def _fitting(lines: list[str], words: int) -> str:
    """Leading lines within the budget, without what tells of feelings; what is too long gives way to the next."""
    taken: list[str] = []
    for line in lines:
        size = len(line.split())
        if size <= words and not tells_feeling(line):
            taken.append(line)
            words -= size
    return " ".join(taken)


def _names(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> dict[str, str]:
    """Each speaker's label and the name to tell them by: as the people of the notes have it, where they do."""
    known = {name.casefold(): name for person in task.digest.people for name in (*person.aliases, person.name)}
    known |= {name.split()[0]: person for name, person in known.items() if name.split()[0] not in known}
    labels = dict.fromkeys(line.speaker for line in noted if line.speaker)
    return {label: known.get(label.casefold(), label) if label.isupper() else label for label in labels}


def _told(line: NotedSentence, plain: str, names: dict[str, str]) -> str:
    """A noted sentence, told of its speaker where there is one: `I'll ask` becomes `Rafe will ask`."""
    if not line.speaker:
        return sentence(line.text)
    if not plain:
        return ""
    speaker = names[line.speaker]
    others = [name for name in names.values() if name != speaker]
    listener = others[0] if len(others) == 1 else None
    of_speaker = told_of(plain, speaker, listener) if _OF_SELF.search(plain) else None
    return sentence(of_speaker or f"{speaker}: {plain}")


def _found_spans(task: SummarizeDebrief) -> tuple[Evidence, ...]:
    """Where a decision, advice, feedback or a promise was read."""
    digest = task.digest
    facts = (*digest.decisions, *digest.advice, *digest.feedback)
    promises = task.commitments or digest.commitments
    return tuple(span for found in (*(f.evidence for f in facts), *(p.evidence for p in promises)) for span in found)


def _holds_found(line: NotedSentence, spans: tuple[Evidence, ...]) -> bool:
    return any(_share_words(span, line.evidence, line.text) for span in spans)


def _share_words(span: Evidence, place: Evidence, text: str) -> bool:
    """Whether a span lies in the lines of a place, and its words in the words there."""
    beside = span.lines[0] <= place.lines[1] and place.lines[0] <= span.lines[1]
    return span.source in {"", place.source} and beside and _meets(span.text, text)


def _meets(span: str, text: str) -> bool:
    """Whether the words read lie in this sentence of their line."""
    one, other = " ".join(span.split()).casefold(), text.casefold()
    return one in other or other in one or one[:30] in other


def _from_digest(task: SummarizeDebrief) -> list[str]:
    """Decisions, advice, promises, feedback and the next meeting: one of each first, then the rest."""
    digest = task.digest
    promises = task.commitments or digest.commitments
    groups = [
        [_decided(fact.text) for fact in digest.decisions if _may_be_told(fact.evidence, task)],
        [_advised(fact, task) for fact in digest.advice if _may_be_told(fact.evidence, task)],
        [_promised(one, task) for one in promises if one.status == "open" and _may_be_told(one.evidence, task)],
        [_judged(fact, task) for fact in digest.feedback if _may_be_told(fact.evidence, task)],
        _next(task),
    ]
    depth = max(map(len, groups))
    return [group[row] for row in range(depth) for group in groups if row < len(group)]


def _may_be_told(told: tuple[Evidence, ...], task: SummarizeDebrief) -> bool:
    """Whether nothing of what was found lies in words that stay between the two."""
    return not any(_share_words(kept, one, one.text) for one in told for kept in _secret(task))


def _secret(task: SummarizeDebrief) -> tuple[Evidence, ...]:
    return tuple(span for fact in task.private for span in fact.evidence)


def _decided(text: str) -> str:
    words = table("documents/debrief.toml")["summary"]
    body = tidy(text)
    if shape(next(iter(sentences(body)), "")) == "clause":
        return sentence(body)
    return sentence(str(words["decision"]).format(text=body))


def _advised(fact: Attributed, task: SummarizeDebrief) -> str:
    words = table("documents/debrief.toml")["summary"]
    body = told_to_me(tidy(fact.text), task.digest.me or "")
    action, _ = action_and_rest(body)
    kind = "advised" if action else "suggested" if shape(body) == "gerund" else "advice"
    if not fact.giver:
        wording = str(words["advised_nobody" if action else "advice_nobody"])
    elif body.casefold().startswith("against "):
        wording, body = str(words["warned"]), body.split(" ", 1)[1]
    else:
        wording = choose(words[kind], fact.text)
    name = _called(fact.giver or "", task)
    told = wording.format(name=name, names=possessive(name), text=action or body)
    return sentence(told.replace(" to not ", " not to "))


def _called(name: str, task: SummarizeDebrief) -> str:
    """The mentor by the name they are called by, since the title has the whole; anybody else as noted."""
    return call_name_of(name) if name and name == (task.mentor or task.digest.mentor) else name


def _judged(fact: Attributed, task: SummarizeDebrief) -> str:
    words = table("documents/debrief.toml")["summary"]
    body = tidy(fact.text)
    if not body or not fact.giver:
        return sentence(str(words["feedback_nobody"]).format(text=body))
    name = _called(fact.giver, task)
    if _SAID.match(body):
        return sentence(_SAID.sub(f"{name} ", body))
    if body.split(maxsplit=1)[0].casefold() in lexicon().pasts and shape(body) in {"past", "infinitive"}:
        return sentence(f"{name} {lower_first(body)}")
    wording = choose(words["feedback"], fact.text)
    return sentence(wording.format(names=possessive(name), name=name, text=body))


def promised_words(found: CommitmentFound, me: str | None, mentor: str) -> str:
    """A promise on a page of one's own: theirs as said to me, mine with the mentor by name for "you"."""
    what = tidy(found.what)
    if found.who != "me":
        return told_to_me(what, me or "", own=possessive(call_name_of(found.who)) if found.who else "their")
    return re.sub(r"\byou\b", mentor, re.sub(r"\byour\b", possessive(mentor), what)) if mentor else what


def _promised(found: CommitmentFound, task: SummarizeDebrief) -> str:
    words = table("documents/debrief.toml")["summary"]
    what = promised_words(found, task.digest.me, _called(task.mentor or task.digest.mentor or "", task))
    due = f" {tidy(found.due)}" if found.due and found.due.casefold() not in what.casefold() else ""
    action = as_infinitive(what)
    if not found.who:
        return sentence(str(words["promise_nobody"]).format(what=what, due=due))
    if action:
        return sentence(f"{'I' if found.who == 'me' else _called(found.who, task)} will {action}{due}")
    owner = "My" if found.who == "me" else possessive(_called(found.who, task))
    return sentence(str(words["promise"]).format(owner=owner, what=what, due=due))


def _next(task: SummarizeDebrief) -> list[str]:
    meeting = task.next_meeting or task.digest.next_meeting
    if not meeting:
        return []
    wording = str(table("documents/debrief.toml")["summary"]["next_meeting"])
    told = f"{say_date(meeting.date, task.day or task.digest.day)} at {meeting.time or ''}" if meeting.date else ""
    return [sentence(wording.format(phrase=told.removesuffix(" at ") or tidy(meeting.phrase)))]
