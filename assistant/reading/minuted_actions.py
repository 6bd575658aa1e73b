"""Actions of minutes that the note taker marked: `AI: ...`, `Action #2: ...`, and lists under a heading of actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.reading.lines import Line
from assistant.reading.minuted_owners import Namer, Owned, owned
from assistant.reading.minutes import Minute, Minutes
from assistant.reading.words import load

_WORDS = load("minutes")
_ANY = "|".join(_WORDS["marks"])
_CAPITAL = "|".join(_WORDS["capital_marks"])
_MARK = re.compile(
    rf"(?:\[(?P<before>[^\[\]]{{1,40}})\]\s*)?\[?(?:(?i:{_ANY})|{_CAPITAL})\]?"
    r"\s*(?:[-#]?\s?\d{1,4}(?:\.\d{1,3})?)?\s*"
    r"(?:[(\[](?P<owner>[^()\[\]]{1,60})[)\]]|(?:->|→|\b(?:on|for)\b)\s?(?P<to>[\w@/, ]{2,40}?))?"
    r"\s*(?::|\s[-–—]\s|[-–—]\s|(?<=[\])])\s|(?<=\d)\s(?=[A-Z@]))\s*"
)
_NAMED_MARK = re.compile(rf"(?P<owner>[A-Z]\w+) (?:{_CAPITAL}):\s+(?=\S)")
_HANDLE_MARK = re.compile(rf"(?:(?i:{_ANY})|{_CAPITAL})\s+(?=@\w)")
_RECORDED = re.compile(r"\s*\[(?:recorded|on|due|started|new)\b[^\]]*\]\s*$", re.IGNORECASE)
_LIST = re.compile(rf"(?:{'|'.join(_WORDS['list_headings'])})(?:\s*\([^)]*\))?", re.IGNORECASE)
_FIRM = re.compile(rf"(?:\[[^\[\]]*\]\s*|\w+ (?=AI))?(?:\S+ )?(?:(?i:actions?|to-?dos?|to do)|{_CAPITAL})\b")
_ABOUT_ACTIONS = re.compile(r"\baction (?:items?|points?)\b|\bto-?dos?\b", re.IGNORECASE)
_REVIEWED = re.compile(rf"\b(?:{'|'.join(_WORDS['reviewed'])})\b", re.IGNORECASE)
_NOTHING = re.compile(rf"(?:{'|'.join(_WORDS['nothing'])})\W*", re.IGNORECASE)
_SHORT = 5
"""Words of a heading; a point of talk is longer."""
_LONG_ITEM = 60
"""Words; what is longer under a heading of actions is text, not an item."""


@dataclass(frozen=True, slots=True)
class MinutedAction:
    """An action of a line: whose, what, whether it is ticked or struck out."""

    owners: tuple[str, ...]
    task: str
    line: Line
    done: bool
    firm: bool = False
    """Whether the word "action", "AI" or "to do" marks it, not a looser one such as "next steps"."""


def marked_actions(minutes: Minutes) -> Iterator[MinutedAction]:
    """The marked actions, in order."""
    namer = Namer(minutes.names)
    listing: Line | None = None
    first: Line | None = None
    seen: set[tuple[tuple[str, ...], str]] = set()
    for minute in minutes.lines:
        line = minute.line
        if listing is not None and _ends(listing, line):
            listing = None
        mark = _MARK.match(line.text) or _NAMED_MARK.match(line.text) or _HANDLE_MARK.match(line.text)
        heads = _heads_list(minute, mark)
        if heads:
            listing, first = None if _goes_through_old(minute) else line, None
            continue
        if mark:
            told, firm = _after_mark(mark, line.text, namer), _FIRM.match(mark.group()) is not None
        elif listing is not None and _listed(listing, line, first):
            first = first or line
            told, firm = owned(line.text, namer, marked=True), _FIRM.search(listing.text) is not None
        else:
            continue
        action = action_of(told, line)
        if action is not None and (action.owners, action.task) not in seen:
            seen.add((action.owners, action.task))
            yield replace(action, firm=firm)


def _heads_list(minute: Minute, mark: re.Match[str] | None) -> bool:
    """Whether a line is a heading or a label with nothing after it, over the actions."""
    text = minute.text.rstrip(" :-–—*")
    titled = minute.line.level > 0 and len(text.split()) <= _SHORT and _ABOUT_ACTIONS.search(text) is not None
    bare = mark is not None and mark.end() == len(minute.text) and not mark.groupdict().get("owner")
    return titled or bare or _LIST.fullmatch(text) is not None


def _goes_through_old(minute: Minute) -> bool:
    """Whether the heading, or one of actions above it, says that they are those of an earlier meeting."""
    over = [text for text in minute.above if len(text.split()) <= _SHORT and _ABOUT_ACTIONS.search(text)]
    return _REVIEWED.search(" ".join((*over, minute.text))) is not None


def _over_a_section(heading: Line) -> bool:
    """Whether it is a heading of Markdown, under which other headings and text belong to it."""
    return heading.raw.lstrip().startswith("#")


def _ends(heading: Line, line: Line) -> bool:
    """Whether a line is no longer below the heading of a list."""
    if _over_a_section(heading):
        return bool(line.level and line.level <= heading.level) or (line.bold and not line.bullet)
    if line.level or (line.bold and not line.bullet and not heading.bullet):
        return True
    if heading.bullet:
        return line.indent <= heading.indent
    return not line.bullet


def _listed(heading: Line, line: Line, first: Line | None) -> bool:
    """Whether a line below the heading is an action of its own; what hangs under one tells more of it."""
    if first is not None and line.indent > first.indent:
        return False
    return (
        (line.bullet or line.done is not None or _over_a_section(heading))
        and len(line.text.split()) <= _LONG_ITEM
        and not line.level
    )


def _after_mark(mark: re.Match[str], text: str, namer: Namer) -> Owned:
    """The action behind a mark: its owner stands in the mark, or where `owned` looks."""
    groups = mark.groupdict()
    told = groups.get("owner") or groups.get("to")
    rest = _RECORDED.sub("", text[mark.end() :])
    if groups.get("before") and namer.owners(groups["before"]):
        told = groups["before"]
    owners = namer.owners(told, lenient=True) if told else None
    if told and owners is None and re.fullmatch(r"[\w@ ,/&-]+", told):
        owners = tuple(part.strip(" @") for part in re.split(r"[,/&]| and ", told) if part.strip(" @"))
    return Owned(owners, re.sub(r"^(?:to|will) ", "", rest)) if owners is not None else owned(rest, namer, marked=True)


def action_of(told: Owned, line: Line) -> MinutedAction | None:
    """The action of a line; None where nothing is left to do."""
    task = told.rest.strip(" -–—:*~")
    if not task or _NOTHING.fullmatch(task) or not any(ch.isalpha() for ch in task):
        return None
    return MinutedAction(told.owners, task, line, line.done is True or line.raw.strip(" \t*-").startswith("~~"))
