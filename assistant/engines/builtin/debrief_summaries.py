"""The summary of a debrief: who said what, in noted words, within a budget of words."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_LONG_NOTES = 4
"""Notes of so many times the summary's words hold more than was read in them, where that fills less than half of it."""
_SAID = re.compile(r"^(?:she|he|they) (?=said|says|told|thinks|thought|asked)", re.IGNORECASE)


def summary_of(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> str:
    """At most `task.summary_words` words in whole sentences; empty where nothing was noted.

    A transcript is told sentence by sentence, with its speakers; other notes by what was read in them: decisions,
    advice, promises, feedback, the next meeting. Notes in which nothing was read, and long ones in which little was,
    give their weightiest sentences.
    """
    if any(line.speaker for line in noted):
        return _of_transcript(task, noted)
    read = _fitting(_from_digest(task), task.summary_words)
    left = task.summary_words - len(read.split())
    length = sum(len(line.text.split()) for line in noted)
    if read and (2 * left < task.summary_words or length < _LONG_NOTES * task.summary_words):
        return read
    told = _tellable(task, noted)
    return " ".join([*([read] if read else []), *(told[place][1] for place in _chosen(told, range(len(told)), left))])


def _of_transcript(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> str:
    told = _tellable(task, noted)
    meeting = _fitting(_next(task), task.summary_words)
    budget = task.summary_words - len(meeting.split())
    found = [place for place, (line, _) in enumerate(told) if _holds_found(line, task)]
    first = _chosen(told, found, int(budget * _FOUND_SHARE))
    budget -= sum(len(told[place][1].split()) for place in first)
    rest = _chosen(told, [place for place in range(len(told)) if place not in first], budget)
    return " ".join([*(told[place][1] for place in sorted({*first, *rest})), *([meeting] if meeting else [])])


def _tellable(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> list[tuple[NotedSentence, str]]:
    """The noted sentences as they are told, without those that say little and those that tell of feelings."""
    names = _names(task, noted)
    told = [(line, text) for line in noted if (text := _told(line, names)) and not tells_feeling(text)]
    return [pair for pair in told if _says_something(pair[0])] or told


def _says_something(line: NotedSentence) -> bool:
    """Whether a noted sentence is more than a few words, and more than which talk this was: `the 1:1 of 4 May`."""
    text = without_fillers(line.text)
    days = words("small")["weekdays"] + words("small")["months"]
    names_day = any(token.casefold() in days for token in tokens(text))
    return len(text.split()) >= _LEAST_WORDS and not (line.speaker and names_day and shape(text) == "noun")


def _chosen(told: list[tuple[NotedSentence, str]], places: Sequence[int], budget: int) -> list[int]:
    """The weightiest of the places: valued by what was noted, measured as it is told."""
    chosen = choose_within(
        [without_fillers(told[place][0].text) for place in places],
        [len(told[place][1].split()) for place in places],
        budget,
    )
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


def _told(line: NotedSentence, names: dict[str, str]) -> str:
    """A noted sentence, told of its speaker where there is one: `I'll ask` becomes `Rafe will ask`."""
    if not line.speaker:
        return sentence(line.text)
    text = without_fillers(line.text)
    if not text:
        return ""
    speaker = names[line.speaker]
    others = [name for name in names.values() if name != speaker]
    listener = others[0] if len(others) == 1 else None
    return sentence(told_of(text, speaker, listener) or f"{speaker}: {text}")


def _holds_found(line: NotedSentence, task: SummarizeDebrief) -> bool:
    digest = task.digest
    spans: list[tuple[Evidence, ...]] = [
        *(fact.evidence for fact in (*digest.decisions, *digest.advice, *digest.feedback)),
        *(found.evidence for found in task.commitments or digest.commitments),
    ]
    return any(
        span.source in {"", line.evidence.source}
        and span.lines[0] <= line.evidence.lines[1]
        and line.evidence.lines[0] <= span.lines[1]
        and _meets(span.text, line.text)
        for evidence in spans
        for span in evidence
    )


def _meets(span: str, text: str) -> bool:
    """Whether the words read lie in this sentence of their line."""
    one, other = " ".join(span.split()).casefold(), text.casefold()
    return one in other or other in one or one[:30] in other


def _from_digest(task: SummarizeDebrief) -> list[str]:
    """Decisions, advice, promises, feedback and the next meeting: one of each first, then the rest."""
    digest = task.digest
    groups = [
        [_decided(fact.text) for fact in digest.decisions],
        [_advised(fact, task) for fact in digest.advice],
        [_promised(found, task) for found in task.commitments or digest.commitments if found.status == "open"],
        [_judged(fact, task) for fact in digest.feedback],
        _next(task),
    ]
    depth = max(map(len, groups))
    return [group[row] for row in range(depth) for group in groups if row < len(group)]


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
        return told_to_me(what, me or "")
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
