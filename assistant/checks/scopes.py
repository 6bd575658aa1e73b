"""Where rules are asked: sets of kinds and channels that several rows of the tables share."""

from __future__ import annotations

from assistant.model.messages import Channel, Kind

ALL = frozenset(Kind)
FILES = frozenset(
    {
        Kind.GOAL,
        Kind.DEBRIEF,
        Kind.CLOSE_OUT,
        Kind.AGREEMENT,
        Kind.REVIEW,
        Kind.INVITE,
        Kind.INTRODUCTION,
        Kind.SHORTLIST,
        Kind.WARM_UP,
    }
)
LETTERS = ALL - FILES - {Kind.REFERRAL}
"""Kinds that are written to somebody; a blurb to be forwarded greets nobody (command-line.md)."""
TO_THE_MENTOR = (LETTERS | {Kind.CLOSE_OUT}) - {Kind.MANAGER_NOTE}
MAIL = frozenset({Channel.EMAIL})
