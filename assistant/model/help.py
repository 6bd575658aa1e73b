"""The twelve kinds of help a mentee can ask for, with the names people use for them.

Source: domain vocabulary 6.0 of the project's practice collection (P63 to P68; Raines, "helped, heard or hugged").
"""

from __future__ import annotations

from enum import StrEnum

from assistant.model.base import Frozen


class Help(StrEnum):
    """A kind of help. The value is the word used in files, flags and JSON."""

    LISTEN = "listen"
    CHEER = "cheer"
    CHALLENGE = "challenge"
    PERSPECTIVE = "perspective"
    IDEAS = "ideas"
    ADVICE = "advice"
    STORY = "story"
    PRIORITISE = "prioritise"
    REHEARSE = "rehearse"
    REVIEW = "review"
    CONNECT = "connect"
    HANDS_ON = "hands-on"


class HelpName(Frozen):
    """How a kind of help is shown and accepted."""

    help: Help
    label: str
    meaning: str
    aliases: tuple[str, ...] = ()


HELP_NAMES: tuple[HelpName, ...] = (
    HelpName(help=Help.LISTEN, label="listen", meaning="hear me out, no fixing", aliases=("listener", "hear me out")),
    HelpName(
        help=Help.CHEER,
        label="cheer me on (cheerleader)",
        meaning="encourage me, remind me of strengths",
        aliases=("cheerleader", "encourage", "encouragement"),
    ),
    HelpName(
        help=Help.CHALLENGE,
        label="challenge me (devil's advocate)",
        meaning="attack the plan's weakest points",
        aliases=("devils-advocate", "devil's advocate", "devils advocate", "devil’s advocate"),
    ),
    HelpName(help=Help.PERSPECTIVE, label="perspective", meaning="how it looks from your seat", aliases=("view",)),
    HelpName(help=Help.IDEAS, label="ideas (brainstorm)", meaning="quantity first", aliases=("brainstorm", "idea")),
    HelpName(help=Help.ADVICE, label="advice", meaning="what would you do, and why", aliases=("advise",)),
    HelpName(help=Help.STORY, label="your story", meaning="your experience, failures too", aliases=("experience",)),
    HelpName(
        help=Help.PRIORITISE,
        label="help me choose or order",
        meaning="which comes first",
        aliases=("prioritize", "priorities"),
    ),
    HelpName(help=Help.REHEARSE, label="rehearse", meaning="a role play", aliases=("role-play", "role play")),
    HelpName(help=Help.REVIEW, label="review", meaning="look at one thing I made", aliases=("look over",)),
    HelpName(help=Help.CONNECT, label="connect", meaning="people and resources", aliases=("introduce",)),
    HelpName(help=Help.HANDS_ON, label="hands-on", meaning="do a piece with me", aliases=("hands on",)),
)

HELP_BY_WORD: dict[str, Help] = {
    word.casefold(): name.help for name in HELP_NAMES for word in (name.help.value, name.label, *name.aliases)
}


def help_name(kind: Help) -> HelpName:
    """The names of one kind of help."""
    return next(name for name in HELP_NAMES if name.help is kind)
