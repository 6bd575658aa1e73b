"""The person themselves, and their mentors."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar, Literal

from assistant.model.base import Frozen, Record

Familiarity = Literal["cold", "met", "known", "matched"]


class Stage(StrEnum):
    """Where one relationship stands. A change of stage is always the person's own act."""

    IDEA = "idea"
    WARMING = "warming"
    CONTACTED = "contacted"
    WAITING = "waiting"
    LATER = "later"
    DECLINED = "declined"
    FIRST_TALK = "first-talk"
    TRIAL = "trial"
    AGREED = "agreed"
    ACTIVE = "active"
    PAUSED = "paused"
    REPAIR = "repair"
    CLOSING = "closing"
    ALUMNI = "alumni"
    ENDED = "ended"


class Profile(Record):
    """The mentee. One per workspace, under the id `me`."""

    kind: ClassVar[str] = "profile"

    id: str = "me"
    name: str = ""
    pronouns: str = ""
    work: str = ""
    """What they do, in one clause: `I lead a 12-bed ward` or `a nurse in my second year`."""
    direction: str = ""
    """Where they want to be in two to four years."""
    strengths: str = ""
    reach: str = ""
    """Time zone, usual channels and languages, in their own words."""
    private_words: tuple[str, ...] = ()


class MentorFact(Frozen):
    """Something known about a mentor, where it came from, and who may read it."""

    text: str
    source: str = ""
    day: date | None = None
    audience: Literal["me", "mentor", "all"] = "all"


class Mentor(Record):
    """A person who mentors, or may."""

    kind: ClassVar[str] = "mentor"

    name: str
    call_name: str = ""
    """What a greeting calls them; the first name where nothing else is known."""
    role: str = ""
    stage: Stage = Stage.IDEA
    familiarity: Familiarity = "cold"
    email: str = ""
    facts: tuple[MentorFact, ...] = ()
    aliases: tuple[str, ...] = ()
    last_contact: date | None = None
    next_contact: date | None = None

    @property
    def greeting_name(self) -> str:
        return self.call_name or call_name_of(self.name)


TITLES = frozenset(
    "dr mr mrs ms miss mx prof professor sir dame judge sister brother father rev reverend rabbi imam chef coach"
    " captain sergeant inspector uncle aunt auntie herr frau madame monsieur señor señora don doña".split()
)
NICKNAMES = frozenset("old big little young long tall tiny wee".split())
"""Words that people put before a name to tell two of the same name apart; nobody is greeted by them."""


_FAMILY_FIRST = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn".split()
)
"""The commonest Vietnamese family names, which stand first; the given name, last, is what people are called by."""


def call_name_of(name: str) -> str:
    """The name to greet somebody by: the first name, but title and surname where a title is all we have.

    `Mr. Keller` stays `Mr. Keller`; `Dr. Ines Prado` becomes `Ines`; `Nguyễn Thị Mai` becomes `Mai`; `Little Sam`
    becomes `Sam`; names not in Latin script stay whole, for their order cannot be told from their letters.
    """
    words = name.split()
    if len(words) > 1 and words[0].casefold() in NICKNAMES:
        words = words[1:]
        name = " ".join(words)
    if not words:
        return ""
    titled = words[0].rstrip(".").casefold() in TITLES
    if titled:
        return name if len(words) <= 2 else words[1]
    if not words[0].isascii() and not any("LATIN" in _script(ch) for ch in words[0]):
        return name
    if len(words) > 1 and words[0].casefold() in _FAMILY_FIRST:
        return words[-1]
    return words[0]


def _script(char: str) -> str:
    import unicodedata

    return unicodedata.name(char, "")
