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


class Manner(Frozen):
    """How a person writes. Unset parts are read from what they sent before, else the usual ones are taken."""

    directness: Literal[1, 2, 3] = 2
    """1 gentle, 2 plain, 3 straight to the point."""
    formal: bool | None = None
    """Whether readers are greeted by title and surname; None where the reader's own call name decides."""
    spelling: Literal["british", "american"] | None = None
    greeting: str = ""
    """The word their letters open with: `Hi`, `Dear`, `Good morning`."""
    sign_off: str = ""
    """The words before their name: `Best wishes`, `Cheers`."""


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
    email: str = ""
    """Where invitations come from; empty where it is not kept."""
    tz: str = ""
    """An IANA zone such as `Europe/Lisbon`; empty where it is not known."""
    linkedin: Literal["free", "paid"] = "free"
    manner: Manner = Manner()
    checks_off: tuple[str, ...] = ()
    """Ids of rules that are switched off altogether."""


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
    tz: str = ""
    """An IANA zone such as `America/New_York`; empty where it is not known."""
    formal: bool | None = None
    """Whether this one is greeted by title and surname; None where the call name and the person's manner decide."""
    agenda_hours: int | None = None
    """How long before a meeting they want the agenda, where they said so."""
    checks_off: tuple[str, ...] = ()
    """Ids of rules that are switched off for letters to this one."""

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
