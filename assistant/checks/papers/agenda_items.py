"""An agenda as somebody wrote it, read into its items: bullets, tables, clock times, or plain lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.checks.draft import DraftText, Span
from assistant.checks.papers.agenda_parts import HEAD_END, Part, is_air, part_of
from assistant.checks.wordlists import phrases, words
from assistant.reading.durations import minutes_of

_BULLET = re.compile(r"(?:[-*•+]|\d{1,2}[.)]|\[[ xX]\]|#{2,6})\s+(?:\[[ xX]\]\s+)?")
_MAY_HOLD_TIME = re.compile(r"\d|min|hour", re.IGNORECASE)
_TITLE = re.compile(r"#\s+")
_NUMBER = (
    r"(?:\d{1,3}|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|sixty|ninety"
    r"|two|three|four|six|seven|eight|twelve)"
)
_LENGTH = (
    rf"(?:{_NUMBER}[ -]?(?:minutes?|mins?\b\.?|m\b|['′](?!\w))"
    r"|\d(?:[.,]5)? ?(?:h\b|hours?|hrs?)(?: ?\d{1,2}(?: ?min(?:utes?)?)?)?"
    r"|an? hour and a half|half an hour|(?:a )?quarter of an hour|three quarters of an hour|an hour|one hour|two hours)"
)
_LEADING = re.compile(
    rf"[*_(\[~]*({_LENGTH})[)\]*_]*[ ]*[-:.|·,)]*[ ]*|(\d{{1,3}})(?:[ ]{{2,}}|[ ]?[|·:-][ ]+)(?=\S)", re.IGNORECASE
)
_TRAILING = re.compile(rf"[ ]*[-,:|·(\[~]*[ ]*({_LENGTH})[)\]*_.]*$", re.IGNORECASE)
_INNER = re.compile(
    rf"(?:[ ]*[(\[,]|[ ]+-|-(?=[ \d])|(?<=[?!:;]))[ ]*({_LENGTH})[)\]]?(?=[:;.,|·*_ (\[-]|$)", re.IGNORECASE
)
_RANGE = re.compile(r"[*_(\[]*(\d{1,2})[:.h](\d{2})[ ]?(?:-|to|until)[ ]?(\d{1,2})[:.h](\d{2})[)\]*_]*[ ]*[-:|·,]*[ ]*")
_CLOCK = re.compile(r"[*_(\[]*(\d{1,2})[:.h](\d{2})(?: ?(?:am|pm))?[)\]*_]*[ ]*[-:|·,]*[ ]+(?=\D)")
_ANY_LENGTH = re.compile(rf"(?<![\w.,]){_LENGTH}", re.IGNORECASE)
_SMALL = {"two": 2, "three": 3, "four": 4, "six": 6, "seven": 7, "eight": 8, "twelve": 12}
_ABOUT_THE_SLOT = re.compile(
    r"(?:with|for|on|at|via|by|from|in|mon|tue|wed|thu|fri|sat|sun|\d|total|in all|altogether|$)", re.IGNORECASE
)
_SENTENCES = re.compile(r"[a-z)][.!] +[A-Z]|[a-z)]\.$")
"""What prose looks like: a line with a full stop, or more than one sentence."""
_LONGEST_LINE = 400
"""Characters beyond which a line is prose, whatever it starts with."""
_LONGEST_PLAIN = 14
"""Words up to which a plain line of an agenda without bullets or minutes is an item, not prose."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: where it stands, what it says without bullet and minutes, and the lines beneath it."""

    span: Span
    label: str
    minutes: int | None
    part: Part
    points: str = ""

    @property
    def text(self) -> str:
        return f"{self.label}\n{self.points}"


@dataclass(frozen=True, slots=True)
class AgendaText:
    """The items, and the length of the meeting where the agenda itself says it."""

    items: tuple[Item, ...]
    stated_minutes: int | None

    @property
    def topics(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.part == "topic")

    @property
    def planned(self) -> int:
        """Minutes of all items; slack is air and counts for nothing."""
        return sum(item.minutes or 0 for item in self.items if item.part != "slack")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    indent: int
    bullet: str
    label: str
    minutes: int | None
    clock: int | None
    row: bool = False
    leads: bool = False
    """Whether its minutes or its hour stand first."""

    @property
    def is_timed(self) -> bool:
        return self.minutes is not None or self.clock is not None


@lru_cache(maxsize=2)
def read_agenda(draft: DraftText) -> AgendaText:
    """The items of an agenda draft. The length in a heading is the slot's own, never an item."""
    prose = draft.prose
    lines = [_line(draft, span) for span in draft.lines if prose.start <= span.start < prose.end]
    stated, rest = _slot(lines)
    items = _timed(_with_clock(rest)) or _bulleted(rest) or _plain_lines(rest)
    return AgendaText(tuple(_parted(items)), stated)


def length_in_minutes(said: str) -> int | None:
    """Minutes of a length as agendas write it: `5'`, `7 min`, `twelve minutes`, `half an hour`."""
    said = said.strip().rstrip("'′.").casefold()
    small = _SMALL.get(re.split(r"[ -]", said)[0])
    return small if small is not None else minutes_of(said)


def is_outcome(label: str) -> bool:
    """Whether a line says what the talk is for."""
    return phrases("agenda.outcome").search(label.replace("’", "'").lower()) is not None


def _line(draft: DraftText, span: Span) -> _Line:
    indent = draft.position(span.start)[1] - 1
    text = span.text
    if len(text) > _LONGEST_LINE:
        return _Line(span, indent, "", text, None, None)
    if text.startswith("|"):
        return _row(span, text)
    bullet = _BULLET.match(text)
    label = text[bullet.end() :] if bullet else text
    rest, minutes, clock = _split(label)
    mark = (bullet.group().strip() if bullet else "")[:1]
    leads = (minutes is not None or clock is not None) and not label.startswith(rest[:8] or " ")
    return _Line(span, indent, mark, rest.strip(" *_"), minutes, clock, leads=leads)


def _row(span: Span, text: str) -> _Line:
    cells = [cell.strip(" *_") for cell in text.strip("|").split("|")]
    minutes = None
    said = []
    for cell in cells:
        bare = cell.isdigit() and int(cell) <= 240
        found = int(cell) if bare else length_in_minutes(cell) if re.fullmatch(_LENGTH, cell, re.IGNORECASE) else None
        if found is not None and minutes is None:
            minutes = found
        elif cell and not re.fullmatch(r"[-: ]+|[\d:. -]+", cell):
            said.append(cell)
    return _Line(span, 0, "|", " ".join(said), minutes, None, row=True)


def _split(label: str) -> tuple[str, int | None, int | None]:
    """A line without its minutes, the minutes, and the clock time it starts at."""
    if not _MAY_HOLD_TIME.search(label):
        return label, None, None
    ranged = _RANGE.match(label)
    if ranged:
        h1, m1, h2, m2 = (int(part) for part in ranged.groups())
        return label[ranged.end() :], (h2 * 60 + m2 - h1 * 60 - m1) % (12 * 60), None
    clock = _CLOCK.match(label)
    starts = int(clock.group(1)) * 60 + int(clock.group(2)) if clock else None
    label = label[clock.end() :] if clock else label
    leading = _LEADING.match(label)
    if leading:
        minutes = length_in_minutes(leading.group(1) or leading.group(2))
        return label[leading.end() :], minutes, starts
    for pattern in (_TRAILING, _INNER):
        found = pattern.search(label)
        if found:
            return label[: found.start()] + label[found.end() :], length_in_minutes(found.group(1)), starts
    return label, None, starts


def _is_about(label: str, name: str) -> bool:
    head = HEAD_END.split(label.strip("*_ #").lower(), maxsplit=1)[0].strip("*_ ")
    return head in words(name)


def _slot(lines: list[_Line]) -> tuple[int | None, list[_Line]]:
    """The meeting's own length, and the lines that are left when titles and particulars are taken out."""
    stated = None
    rest = []
    every = sum(line.minutes or 0 for line in lines if not _TITLE.match(line.span.text))
    several = sum(line.minutes is not None for line in lines) > 2
    for number, line in enumerate(lines):
        lowered = line.span.text.lower()
        others = every - (line.minutes or 0)
        sums_up = line.minutes is not None and not line.bullet and line.minutes >= others > 0
        particulars = _is_about(line.label, "agenda.not_items" if line.minutes is None else "agenda.slot")
        alone = number == 0 and line.bullet == "#" and sum(other.bullet == "#" for other in lines) == 1
        heading = alone or _TITLE.match(line.span.text) is not None or (number == 0 and "agenda" in lowered)
        above_all = number == 0 and several
        if heading or particulars or (sums_up and (above_all or _ABOUT_THE_SLOT.match(line.label.strip(" ,.-·|")))):
            length = _ANY_LENGTH.search(line.span.text)
            if length and stated is None:
                stated = length_in_minutes(length.group())
            continue
        if line.minutes is None and not line.bullet and stated is None:
            said = re.search(
                rf"\b(?:have|has|for|of|in|our|this)\s+(?:the\s+)?({_LENGTH})", line.span.text, re.IGNORECASE
            )
            stated = length_in_minutes(said.group(1)) if said else None
        rest.append(line)
    if rest and rest[-1].clock is not None and rest[-1].minutes is None and _is_about(rest[-1].label, "agenda.ends"):
        rest[-1] = replace(rest[-1], label="", bullet="")
    return stated, rest


def _with_clock(lines: list[_Line]) -> list[_Line]:
    """Lines that only say when they start last until the next one starts."""
    starts = [line for line in lines if line.clock is not None and line.minutes is None]
    ends = {id(line): after.clock for line, after in pairwise(starts)}
    return [
        replace(line, minutes=((ends[id(line)] or 0) - (line.clock or 0)) % (12 * 60)) if id(line) in ends else line
        for line in lines
    ]


def _timed(lines: list[_Line]) -> list[Item]:
    """Items where lines carry minutes; an untimed line with the same bullet right beside them is one, too."""
    timed = [line for line in lines if line.is_timed]
    if not timed:
        return []
    depth = min(line.indent for line in timed)
    shape = next(line.bullet for line in timed if line.indent == depth)
    same = [line for line in timed if line.indent == depth]
    all_lead = sum(line.leads for line in same) > len(same) / 2
    all_marked = sum(bool(line.bullet) for line in same) > len(same) / 2
    items: list[Item] = []
    within = False
    for line in lines:
        aside = not line.bullet and (((all_lead or all_marked) and not line.leads) or is_air(line.label.lower()))
        is_item = line.is_timed and line.indent == depth and not (aside and _SENTENCES.search(line.span.text))
        beside = within and line.bullet == shape != "" and line.indent == depth and not line.row
        if line.label and (is_item or beside) and not (is_outcome(line.label) and line.minutes is None):
            items.append(Item(line.span, line.label, line.minutes, "topic"))
            within = True
        elif items and within and (line.bullet or line.indent > depth):
            items[-1] = replace(items[-1], points=f"{items[-1].points}\n{line.label}".strip())
        else:
            within = False
    return items


def _bulleted(lines: list[_Line]) -> list[Item]:
    bullets = [line for line in lines if line.bullet and line.bullet != "#"]
    if not bullets:
        return []
    depth = min(line.indent for line in bullets)
    items: list[Item] = []
    aside = False
    for line in lines:
        if not line.bullet or line.bullet == "#":
            aside = _is_about(line.label, "agenda.not_items") and not _is_about(line.label, "agenda.headings")
        elif aside:
            continue
        elif line.indent > depth and items:
            items[-1] = replace(items[-1], points=f"{items[-1].points}\n{line.label}".strip())
        elif not is_outcome(HEAD_END.split(line.label)[0]):
            items.append(Item(line.span, line.label, None, "topic"))
    return items


def _plain_lines(lines: list[_Line]) -> list[Item]:
    """Lines without bullets and minutes: `rosters; night shifts`, or one topic a line."""
    items = []
    for line in lines:
        listed = re.split(r";\s*", line.label)
        if is_outcome(HEAD_END.split(line.label)[0]):
            continue
        if len(line.label.split()) <= _LONGEST_PLAIN or len(listed) > 2:
            items += [Item(line.span, part.strip(), None, "topic") for part in listed if part.strip(" .")]
    return items


def _parted(items: list[Item]) -> list[Item]:
    """The items with what each is for; before the first topic, a report may stand."""
    last = len(items) - 1
    parted: list[Item] = []
    for number, item in enumerate(items):
        opening = all(other.part in {"hello", "since"} for other in parted)
        parted.append(replace(item, part=part_of(item.label, opening=opening, at_end=number >= last - 1)))
    return parted
