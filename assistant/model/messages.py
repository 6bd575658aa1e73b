"""The kinds of message and artifact and their channels, under the names that dialogues, commands and checks share."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of message or artifact; the value is its name in flags, files and JSON."""

    FIRST_CONTACT = "first-contact"
    INTRO_REQUEST = "intro-request"
    SCHEDULING = "scheduling"
    HELP_BRIEF = "help-brief"
    AGENDA = "agenda"
    THANKS = "thanks"
    UPDATE = "update"
    NUDGE = "nudge"
    DECLINE_REPLY = "decline-reply"
    WITHDRAW = "withdraw"
    REFERRAL = "referral"
    MANAGER_NOTE = "manager-note"
    GIVE_BACK = "give-back"
    KEEP_IN_TOUCH = "keep-in-touch"
    DIFFICULT = "difficult"
    GOAL = "goal"
    DEBRIEF = "debrief"
    CLOSE_OUT = "close-out"
    AGREEMENT = "agreement"
    REVIEW = "review"
    INVITE = "invite"
    INTRODUCTION = "introduction"
    """The card about oneself (D00)."""
    SHORTLIST = "shortlist"
    """Who could help with which goal (D02); for the person alone."""
    WARM_UP = "warm-up"
    """The small steps that come before a first message (D03); for the person alone."""


class Channel(StrEnum):
    """How something reaches its reader."""

    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin-note"
    LINKEDIN_INMAIL = "linkedin-inmail"
    LINKEDIN_MESSAGE = "linkedin-message"
    SLACK = "slack"
    SMS = "sms"
    FILE = "file"
    ICS = "ics"


_ALL = (
    Channel.EMAIL,
    Channel.LINKEDIN_NOTE,
    Channel.LINKEDIN_INMAIL,
    Channel.LINKEDIN_MESSAGE,
    Channel.SLACK,
    Channel.SMS,
)
_WRITTEN = (Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.SLACK)
_FILE = (Channel.FILE,)

CHANNELS: dict[Kind, tuple[Channel, ...]] = {
    Kind.FIRST_CONTACT: _ALL,
    Kind.INTRO_REQUEST: _WRITTEN,
    Kind.SCHEDULING: _ALL,
    Kind.HELP_BRIEF: _WRITTEN,
    Kind.AGENDA: (Channel.EMAIL, Channel.FILE),
    Kind.THANKS: _ALL,
    Kind.UPDATE: _WRITTEN,
    Kind.NUDGE: _ALL,
    Kind.DECLINE_REPLY: _WRITTEN,
    Kind.WITHDRAW: (Channel.EMAIL, Channel.LINKEDIN_MESSAGE),
    Kind.REFERRAL: (Channel.EMAIL,),
    Kind.MANAGER_NOTE: (Channel.EMAIL, Channel.SLACK),
    Kind.GIVE_BACK: _WRITTEN,
    Kind.KEEP_IN_TOUCH: (Channel.EMAIL, Channel.LINKEDIN_MESSAGE),
    Kind.DIFFICULT: (Channel.FILE, Channel.EMAIL),
    Kind.GOAL: _FILE,
    Kind.DEBRIEF: _FILE,
    Kind.CLOSE_OUT: (Channel.FILE, Channel.EMAIL),
    Kind.AGREEMENT: _FILE,
    Kind.REVIEW: _FILE,
    Kind.INVITE: (Channel.ICS,),
    Kind.INTRODUCTION: _FILE,
    Kind.SHORTLIST: _FILE,
    Kind.WARM_UP: _FILE,
}
"""Which channels a kind may take, the usual one first."""
