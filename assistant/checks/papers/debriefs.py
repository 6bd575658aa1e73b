"""FACT-PREPLEAK, FACT-OWNER, FACT-DUE: whether a debrief tells what was said, and whose each promise is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter, stem
from assistant.checks.papers.agenda_items import read_agenda
from assistant.checks.papers.goals import dates_in
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.model.messages import Kind
from assistant.model.text import one_line

PLANNED_SHARE = 0.6
"""Share of the content words of a line, or of the planned item, that makes them the same: checks.md, FACT-PREPLEAK."""
_NOTED_SHARE = 0.34
"""Share of those words in one noted line from which the line counts as noted."""
_BOX = re.compile(r"(?:[-*•+]|\d{1,2}[.)])\s*\[ ?\]\s*")
_BULLETED = re.compile(r"(?:[-*•+]|\d{1,2}[.)])\s+(?!\[)")
_HEADING = re.compile(
    r"(?:#{1,6}\s+(?P<hash>.+)|\*\*(?P<bold>[^*]{1,60})\*\*:?\s*$|(?P<label>[^\W\d][^:.?!]{0,40}):\s*$)"
)
_RUN_IN = re.compile(r"(?:[-*•]\s+)?(?:\*\*)?([^\W\d][^:*.?!]{0,40}):(?:\*\*)?(?=\s)")
_NAME = r"[^\W\d_a-z][\w'’.-]*(?:\s+[^\W\d_a-z][\w'’.-]*){0,3}"
_NAMED_FIRST = re.compile(rf"@[\w.-]+|\*{{0,2}}{_NAME}\*{{0,2}}\s*(?::|-\s|\()")
_NAME_FIRST = re.compile(rf"{_NAME}\s+")
_BEHIND_ITS_TIME = re.compile(
    r"(?:on|by|before|until|till|after|this|next|in|at|from|every|each|tomorrow|tonight|first|then)\b"
    r"[^.:;?!]{0,30}?\s(i|we|she|he|they)(?:'ll)?\s+[a-z]"
)
"""`On Monday I send it`: who does it stands behind the day."""
_THIRD_PERSON = re.compile(r"(?:she|he|they)\b(?!')")
"""`She did not want to sign`: whose it is, is said."""
_NAMED_LAST = re.compile(
    rf"\(\s*@?(?:owner:\s*)?({_NAME}|me|I)\s*(?:[,;)]|due|by)|@[\w.-]+|[-,]\s*(?:owner:\s*)?(?:me|I|unassigned)\s*(?:[,(]|$)"
)
_STOP = re.compile(r"[\n.;!?]")
_DUE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}\b|\bdue\s+\S")


def tells_what_was_said(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A line that says an agenda item was talked over, of which the notes and sources hold nothing.

    Lines that say it was only planned, or not raised, and open questions are none. Silent without agenda and notes.
    """
    if not context.agenda or context.notes is None:
        return
    names = [name for name in (context.mentor.name, context.mentor.call_name) if name] if context.mentor else []
    telling = frozenset(stem(word) for word in _telling())
    planned = [matter(item, names=names) - telling for item in context.agenda]
    noted = [matter(line, names=names) for line in _noted(context)]
    for line, heading in _told(draft):
        label = _RUN_IN.match(line.text)
        if phrases("leaks.plan_headings").match((label.group(1) if label else heading).lower().strip()):
            continue
        for sentence in _within(draft, line):
            lowered = draft.lower[sentence.start : sentence.end]
            if lowered.rstrip().endswith("?") or phrases("leaks.not_told").search(lowered):
                continue
            words = matter(sentence.text, names=names) - telling
            for item in planned:
                shared = words & item
                enough = len(shared) >= PLANNED_SHARE * max(1, min(len(item), len(words)))
                if not shared or not enough or (len(shared) == 1 and len(item) > 2):
                    continue
                if max((len(shared & note) / len(shared) for note in noted), default=0.0) < _NOTED_SHARE:
                    yield Fault.of(
                        sentence,
                        f"“{one_line(sentence.text)}” was planned; it is not found in your notes of the talk.",
                        "Write what was said of it, or “Not raised.”",
                        instead=f"Not raised: {_item(context, planned.index(item))}.",
                    )
                    break


def _noted(context: Context) -> Iterator[str]:
    """What the notes of the talk tell; of the other sources, the lines that are no questions and no plans."""
    for note in context.notes or ():
        yield from _STOP.split(note)
    for source in context.sources or ():
        for line in source.split("\n"):
            if "?" not in line and not phrases("leaks.not_told").search(line.lower()):
                yield from _STOP.split(line)


def _item(context: Context, number: int) -> str:
    return one_line((context.agenda or ("",))[number]).rstrip(".?! ")


def _telling() -> Iterator[str]:
    from assistant.checks.wordlists import entries

    return (entry.rstrip("*") for entry in entries("leaks.telling"))


def _told(draft: DraftText) -> Iterator[tuple[Span, str]]:
    """The lines that are no headings and no promises, with the heading they stand under."""
    heading = ""
    for line in draft.lines:
        found = _HEADING.match(line.text)
        if found:
            heading = next(part for part in found.groups() if part).strip("*_ :")
        elif not _BOX.match(line.text) and not line.text.startswith("#"):
            yield line, heading


def _within(draft: DraftText, line: Span) -> list[Span]:
    starts = draft.sentence_starts
    parts = draft.sentences[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
    return list(parts) or [line]


def names_the_owner(draft: DraftText, context: Context) -> Iterator[Fault]:
    """An open promise (`- [ ]`) that starts with nobody: no `@me`, no name, no `unassigned`.

    In an agenda, items with minutes and questions are no promises.
    """
    for line, said in _promises(draft):
        if _owner(draft, line, said, context) is None:
            start = line.end - len(said)
            yield Fault.of(
                line,
                f"“{one_line(said)}” belongs to nobody.",
                "Write “@me”, the name of who said so, or “unassigned”; do not guess.",
                instead=f"{draft.text[line.start : start]}unassigned: {said}",
            )


def names_the_day(draft: DraftText, context: Context) -> Iterator[Fault]:
    """An open promise of mine without a day: a date, `by Friday`, `this week`. `No date` said on purpose is one."""
    day = f" such as “(due {context.today + timedelta(weeks=1):%Y-%m-%d})”" if context.today else ""
    for line, said in _promises(draft):
        if _owner(draft, line, said, context) != "me":
            continue
        lowered = said.lower()
        dated = _DUE.search(lowered) or dates_in(said) or phrases("promises.soon", "promises.no_date").search(lowered)
        if not dated:
            yield Fault.of(
                line,
                f"“{one_line(said)}” has no day; what has no day is not done.",
                f"Add your own day{day}, or “(no date)”.",
                instead=f"{draft.text[line.start : line.end]} (no date)",
            )


def _promises(draft: DraftText) -> Iterator[tuple[Span, str]]:
    items = (
        {item.span.start for item in read_agenda(draft).items if item.minutes is not None}
        if draft.kind is Kind.AGENDA
        else set()
    )
    below = False
    for line in draft.lines:
        box = _BOX.match(line.text)
        heading = _HEADING.match(line.text)
        title = next(part for part in heading.groups() if part) if heading else line.text
        if heading or not _BULLETED.match(line.text):
            below = (
                draft.kind is Kind.DEBRIEF
                and phrases("promises.headings").fullmatch(title.lower().strip("*_ :#")) is not None
            )
        bullet = box or (_BULLETED.match(line.text) if below else None)
        said = line.text[bullet.end() :] if bullet else ""
        asks = draft.kind is Kind.AGENDA and "?" in said
        if said and not asks and line.start not in items:
            yield line, said


def _owner(draft: DraftText, line: Span, said: str, context: Context) -> str | None:
    """`me`, `other` or `nobody` where the line says whose it is; None where it does not."""
    lowered = said.replace("’", "'").lower().lstrip("*_ ")
    bare = re.sub(r"^\(?", "", lowered)
    if phrases("promises.nobody").match(bare):
        return "nobody"
    me = [context.me.name, context.me.name.split()[0]] if context.me and context.me.name else []
    for name in me:
        if re.match(rf"@?{re.escape(name.lower())}(?!\w)", bare):
            return "me"
    if re.match(r"@me\b|(?:me|i|mine|myself)\b(?!\s*[a-z]*'s)|i'(?:ll|m|ve)\b|my (?:task|job|turn|promise)\b", bare):
        return "me"
    if phrases("promises.both").match(bare):
        return "other"
    first = bare.partition(" ")[0].rstrip(".")
    untitled = bare.partition(" ")[2] if first in words("greeting.titles") else bare
    known = [*(context.other_people or ())]
    if context.mentor:
        known += [name for name in (context.mentor.name, context.mentor.call_name) if name]
    for name in known:
        for part in {name, name.split()[0], name.split()[-1]}:
            if re.match(rf"@?{re.escape(part.lower())}(?!\w)", untitled):
                return "other"
    if _THIRD_PERSON.match(bare):
        return "other"
    behind = _BEHIND_ITS_TIME.match(bare)
    if behind:
        return "me" if behind.group(1) == "i" else "other"
    named = _NAME_FIRST.match(said.lstrip("*_ ("))
    if _NAMED_FIRST.match(said.lstrip("*_ (")):
        return "other"
    if named and phrases("promises.acts").match(lowered.lstrip("*_ ("), named.end()):
        return "other"
    last = _NAMED_LAST.search(said)
    if last:
        return "me" if re.search(r"\b(?:me|i)\b", last.group(), re.IGNORECASE) else "other"
    return None
