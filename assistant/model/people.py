"""The person themselves, and their mentors."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar, Literal

from assistant.model.base import Frozen, Record
from assistant.model.names import NICKNAMES, TITLES, call_name_of

__all__ = ["NICKNAMES", "TITLES", "Familiarity", "Manner", "Mentor", "MentorFact", "Profile", "Stage", "call_name_of"]

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
