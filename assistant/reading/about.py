"""Whom a label or a heading is about."""

from __future__ import annotations

import re

from assistant.reading.names import folded
from assistant.reading.people import Cast
from assistant.reading.sections import plain

PRONOUNS = frozenset(
    (
        "she",
        "he",
        "they",
        "her",
        "his",
        "their",
        "him",
        "them",
        "hers",
        "theirs",
        "you",
        "your",
        "yours",
        "you'll",
        "you'd",
        "she'll",
        "he'll",
        "she's",
        "he's",
    )
)
_LEADS = frozenset(("from", "for", "on", "by", "action", "actions", "todo"))
_OWED_TO_ME = re.compile(r"\bow(?:es?|ed|ing)(?: to)? me\b")
_ASKED_OF_ME = re.compile(r"\b(?:wants?|wanted|asked|asks|told|gave|gives|set|sets|needs|for|have)\b.*\bme\b")
OWN = frozenset(("me", "i", "my", "mine", "myself", "i'll", "i'm", "i've", "i'd"))
_MOST_ABOUT = 12
"""Words of a heading that can name somebody; a longer one is a sentence."""


def about_whom(label: str, cast: Cast) -> str | None:
    """Whom a label or heading names first: `Halina` of `What Halina promised`, the mentor of `On her plate`, `me`."""
    words = plain(label).strip(" ?").split()
    if len(words) > 1 and words[0] in _LEADS:
        words = words[1:]
    if not words or len(words) > _MOST_ABOUT:
        return None
    owed = _OWED_TO_ME.search(" ".join(words)) is not None
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            phrase = " ".join(words[start : start + size]).removesuffix("'s").removesuffix("'")
            somebody = folded(phrase) not in OWN | PRONOUNS and _names_somebody(phrase, label)
            person = cast.who(phrase) if somebody else None
            if person is not None:
                mine = person == cast.me or _is_done_by_me(words[:start])
                return "me" if mine else person
    if owed or (words[0] in PRONOUNS and not _ASKED_OF_ME.search(" ".join(words))):
        return cast.mentor
    first = next((word for word in words if word in OWN | PRONOUNS), "")
    if _ASKED_OF_ME.search(" ".join(words)) or first in OWN:
        return "me"
    return cast.mentor if first else None


def _is_done_by_me(before: list[str]) -> bool:
    """Whether the words before a name make the writer its doer: `before I see Priya`, not `what I need from Priya`."""
    return "i" in before and before[-1] not in {"from", "by"}


def _names_somebody(phrase: str, label: str) -> bool:
    """Short forms count only as capitals: `K's part`, `Action AB`; "I" and "A" never."""
    return len(phrase) > 2 or (phrase not in {"i", "a"} and phrase.upper() in re.findall(r"\w+", label))
