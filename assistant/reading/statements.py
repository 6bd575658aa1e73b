"""Passages cut into statements: one sentence or item each, with what its section says and whose words it holds.

The readers of facts go over statements; what kind of section a statement stands in is decided here, once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from assistant.model.evidence import Evidence
from assistant.reading.about import OWN, PRONOUNS, about_whom
from assistant.reading.apart import day_at, days_of_meetings
from assistant.reading.cuts import parts_of
from assistant.reading.dashes import dashed
from assistant.reading.dates import find_dates
from assistant.reading.document import Document, Passage
from assistant.reading.mail import courtesy
from assistant.reading.names import folded
from assistant.reading.people import Cast
from assistant.reading.planned import planned_lines
from assistant.reading.roster import MENTEE_WORDS, MENTOR_WORDS
from assistant.reading.rows import by_kind
from assistant.reading.sections import SectionKind, lead_kind, plain, section_kind
from assistant.reading.small_letters import lowered

__all__ = ["Statement", "lowered", "statements_of"]

_WORDS = re.compile(r"'[a-z]+|[a-z]+")
_MOST_LEAD = 90
"""Characters before the colon of a lead."""
_INVERTED = re.compile(
    r"(?:(?:and|but|so|or|ok|okay|then),? )*(?:should|can|could|do|does|did|shall|would|is|are|will|was"
    r"|am)(?: not|n't)? "
    r"(?:i|we|you|it|she|he|they|the|that|this|there|my|our)\b(?! (?:fine|ok|okay|good|great|done)$)"
)
"""A question by its word order, where the mark is left out."""
_RUN_TOGETHER = {
    **{word: (word[:-1], "'m") for word in ("im",)},
    **{word: (word[:-2], "'ll", "will") for word in ("ill", "shell", "hell", "theyll", "youll", "well", "itll")},
    **{word: (word[:-2], "'ve", "have") for word in ("ive", "weve", "youve", "theyve")},
    **{word: (word[:-1], "'s") for word in ("shes", "hes", "thats", "its", "lets", "whats")},
    **{word: (word[:-1], "'d", "would") for word in ("id", "shed", "hed", "theyd", "youd")},
    **dict.fromkeys(("dont", "cant", "didnt", "wont", "havent"), ("don", "can")),
    "gonna": ("going",),
    "gotta": ("got",),
    "dunno": ("know",),
}
"""Contractions without their apostrophe -> the words in them, as wordings look for them."""
_ALL = frozenset(("both", "all", "us", "we", "together", "our"))
_COLON = re.compile(r":\s+(?=\S)")
_SOFT: frozenset[SectionKind] = frozenset(("commitments", "advice", "questions", "goals", "decisions", "feedback"))
"""What a lead within a paragraph can announce."""
_TURNS = re.compile(
    r"(?:and |but |also,? |then )*(?:my (?:goal|ambition|dream|hope|aim)|(?:the thing|what) i|her advice"
    r"|his advice|their advice|we (?:meet|agreed|decided|settled|did)"
    r"|speak again|see you|next (?:time|meeting|session)|one thing|good news|if |anyway)"
)
"""Words that turn to something else than the lead of the paragraph announced."""


@dataclass(frozen=True)
class Statement:
    """A part of a passage that says one thing."""

    passage: Passage
    start: int
    end: int
    section: SectionKind
    """From the label before it, else from the heading above it."""
    labelled: bool
    """Whether that is from its own label."""
    voice: str | None
    """Whose "I" it is: `me`, a person's name, or None where it cannot be told."""
    about: str | None
    """The person whom the label or heading names: `Halina` of `Halina says:`; `me`; None."""
    day: date
    """What "tomorrow" counts from."""
    number: int = 0
    """Its place in the document."""
    whole: bool = False
    """Whether it is all of its passage."""

    @cached_property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @cached_property
    def low(self) -> str:
        """The text for looking up wordings: small letters, straight apostrophes; every character keeps its place."""
        return lowered(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, small; "she'll" is there as "she" and "'ll", too, and so is "shell", which may stand for it."""
        words = _WORDS.findall(self.low)
        return frozenset(words).union(*(_RUN_TOGETHER[word] for word in words if word in _RUN_TOGETHER))

    @property
    def own(self) -> bool:
        """Whether it is of the writer's own, newest text."""
        return self.passage.depth == 0 or not self.passage.writer

    @property
    def asks(self) -> bool:
        told = self.text.rstrip("\"”’') ")
        return told.endswith("?") or (not told.endswith((".", "!", "…")) and _INVERTED.match(self.low) is not None)

    def evidence(self, source: str) -> Evidence:
        return self.passage.evidence(self.start, self.end, source)

    def part(self, start: int, end: int) -> Statement:
        """The part of it from `start` to `end`, counted within its text."""
        return replace(self, start=self.start + start, end=self.start + end, whole=False)


def statements_of(document: Document, cast: Cast, day: date) -> tuple[Statement, ...]:
    """Every statement of the document, in order. What was only planned for the talk says nothing of the talk."""
    found: list[Statement] = []
    names = cast.words()
    planned, meetings, shared = planned_lines(document), days_of_meetings(document, day), _shared_out(document)
    said = (passage for passage in document.passages if _says_something(passage, document.mail))
    for passage in (_with_own_label(part, cast, names) for whole in said for part in by_kind(whole, names)):
        base = _base(passage, cast, names, day_at(passage.lines[0], meetings, day), shared)
        led, labelled = base.section, base.labelled and base.section in _SOFT
        one = passage.kind != "row" and dashed(passage.text, cast) is not None
        # outside of letters, a quotation mark before a line that names nobody sets off the writer's own words
        if passage.depth and not (passage.writer or passage.speaker or document.mail):
            base = replace(base, voice="me")
        for start, end in ((0, len(passage.text)),) if one else parts_of(passage, base.section, names):
            whole = (start, end) == (0, len(passage.text))
            statement = replace(base, start=start, end=end, number=len(found), whole=whole)
            if (labelled or not base.section) and passage.kind in {"text", "turn"} and not passage.speaker:
                statement, led = _after_lead(statement, led)
            if passage.lines[0] in planned:
                statement = replace(statement, section="aside", labelled=False)
            found.append(statement)
    return tuple(found)


def _after_lead(statement: Statement, led: SectionKind) -> tuple[Statement, SectionKind]:
    """A sentence of a paragraph under the lead before it: `So, what's next. I am to shadow Emeka.`, and what stands
    after a lead's colon: `What I said yes to: a one-page case.`"""
    colon = _COLON.search(statement.text, 0, _MOST_LEAD)
    announced = lead_kind(statement.text[: colon.start()]) if colon else ""
    if colon and announced in _SOFT and (announced == "questions" or not statement.asks):
        part = replace(statement.part(colon.end(), len(statement.text)), section=announced, labelled=True)
        return part, announced
    if not statement.whole and not statement.asks:
        announced = lead_kind(statement.text.rstrip(" .:…"))
        if announced in _SOFT:
            return statement, announced
    if led and (_TURNS.match(statement.low) or statement.asks):
        return statement, ""
    return (replace(statement, section=led) if led else statement), led


def _says_something(passage: Passage, mail: bool) -> bool:
    """Headings and fields are no statements, nor are a letter's greeting, closing and signature."""
    if passage.kind in {"heading", "header"} or not passage.text:
        return False
    return not (mail and not passage.listed and not passage.label and courtesy(passage.text))


def _with_own_label(passage: Passage, cast: Cast, names: frozenset[str]) -> Passage:
    """A label that names neither a kind nor a person is the beginning of what is said: `salary: now or later`."""
    label = passage.label
    if label and not passage.speaker and dashed(passage.first_words, cast):
        return _relabelled(passage)
    if (
        not label
        or passage.cells
        or label == "q"
        or section_kind(label, names)
        or about_whom(label, cast)
        or folded(label) in OWN | _ALL | MENTEE_WORDS | MENTOR_WORDS
    ):
        return passage
    return _relabelled(passage)


def _relabelled(passage: Passage) -> Passage:
    """The passage with its label as its first words."""
    first_line = passage.text[: passage.places[1][0] - 1] if len(passage.places) > 1 else passage.text
    lead = passage.first_words.removesuffix(first_line)
    places = tuple((place + len(lead) if n else 0, line) for n, (place, line) in enumerate(passage.places))
    return replace(passage, text=lead + passage.text, label="", places=places)


_WISHES = re.compile(r"(?:i )?(?:want|would like|'d like|hope|wish|dream|aim|long)\b")
_LEAST_SAID = 4
_DATED_HEAD = re.compile(
    r"\W*(?:(?:to do|to-do|done|ready|all|due) )?(?:by|before|b4|afore|until|till|due) (?!20\d\d)[^?]*"
    r"(?:\d(?!\d)(?! ?(?:min(?:ute)?s?|hours?|hrs?|h)\b)"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bend of (?:the )?(?:week|month)\b)"
)
_MOST_DATED = 7
"""Words of a heading that sets a day for a list of tasks."""
_AND_WHO = re.compile(r"(?:and|what about|how about)\b")
_OVER_THE_TALK = re.compile(r"\b(?:prep|call|coffee|tea|lunch|chat|session|talk|mtg|meeting|with|w/|1[:-]1)(?!\w)")
"""A dated title says whom the talk is with, not whose the tasks below it are."""


def _shared_out(document: Document) -> bool:
    """Whether lists stand under `Me` and other names, so that a name is over what somebody is to do."""
    return any(p.kind == "heading" and plain(p.text) in OWN for p in document.passages)


def _base(passage: Passage, cast: Cast, names: frozenset[str], day: date, shared: bool) -> Statement:
    label_kind = section_kind(passage.label, names) if passage.label else ""
    section = "asked" if passage.label == "q" else _section(passage, cast, names, shared)
    if folded(passage.label) in OWN | PRONOUNS | MENTEE_WORDS | MENTOR_WORDS and section in _SOFT:
        label_kind = ""
    if folded(passage.label) in OWN and section in {"", "context"} and _WISHES.match(lowered(passage.text)):
        label_kind = "goals"
    labelled = bool(label_kind) and label_kind != "context" and section != "asked"
    if passage.dropped:
        section, labelled = "parked", False
    voice: str | None = "me"
    anchor = day
    if passage.speaker:
        speaker = cast.who(passage.speaker)
        voice = "me" if speaker is not None and speaker == cast.me else speaker or passage.speaker
    elif passage.writer:
        writer = cast.who(passage.writer)
        voice = "me" if writer is not None and writer == cast.me else writer
    elif passage.depth:
        voice = None
    if passage.written:
        anchor = next((found.day for found in find_dates(passage.written, day) if found.day), day)
    about = about_whom(passage.label, cast) if section != "asked" else None
    if _says_it(passage, label_kind, about, section):
        label_kind, labelled, voice = "advice", True, about
    for heading in reversed(passage.headings):
        if heading is passage.headings[0] and _OVER_THE_TALK.search(lowered(heading)) and find_dates(heading, day):
            break
        about = about or about_whom(heading, cast)
        if about or section_kind(heading, names):
            break
    return Statement(passage, 0, 0, label_kind if labelled else section, labelled, voice, about, anchor)


def _says_it(passage: Passage, kind: SectionKind, about: str | None, section: SectionKind) -> bool:
    """Whether a label is over what somebody said: `she: talk to the cleaners first`, outside any list of tasks."""
    spoken = passage.label_mark == ":" and not passage.speaker and passage.done is None
    told = len(passage.text.split()) >= _LEAST_SAID
    return spoken and told and kind in {"", "advice"} and about not in {None, "me"} and section in {"", "context"}


def _section(passage: Passage, cast: Cast, names: frozenset[str], shared: bool) -> SectionKind:
    """What the nearest heading that says a kind says; somebody's name alone is over what they said, or are to do where
    tasks are `shared` out under names."""
    named = False
    for heading in reversed(passage.headings):
        kind = section_kind(heading, names) or _of_tasks(heading, passage)
        person = None if kind else cast.who(plain(heading))
        named = named or (person is not None and person != cast.me and not passage.done)
        if shared and person is not None and passage.listed:
            return "commitments"
        if kind and not (kind == "people" and len(passage.headings) > 1 and heading is not passage.headings[0]):
            return "advice" if named and kind in {"context", "people"} else kind
        if heading.endswith("?") and not _AND_WHO.match(plain(heading)):
            return "answer"
    return "advice" if named else ""


def _of_tasks(heading: str, passage: Passage) -> SectionKind:
    """`before the fair (Feb 17):` over a list."""
    itemised = passage.listed or passage.kind == "row"
    dated = itemised and _DATED_HEAD.match(lowered(heading).strip(" :*_#-"))
    return "commitments" if dated and len(heading.split()) <= _MOST_DATED else ""
