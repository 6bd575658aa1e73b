"""People as they are listed: a name a line, with a word on why."""

from __future__ import annotations

import re
from typing import NamedTuple

_BULLET = re.compile(r"^\s*(?:[-*+•·]|\d{1,2}[.)])\s+")
_BETWEEN = re.compile(r"\s*(?:,|:|;|\(|\s[–—-]\s|\s(?=who\b|because\b))\s*")
_JOINED = re.compile(r"\s*(?:,|;|&|\band\b|\+)\s*")
_PARTICLES = frozenset("af al ap bin da dal de del della den der di dos du el ibn la le van von y zu".split())
_SOMEBODY = re.compile(
    r"(?:my|our|the|a|an|some|somebody|someone|anybody|people|another|one of|former|old|alumni)\b", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:who(?:[’']s| is| has)?|because(?: of)?|since|for)\s+", re.IGNORECASE)


class Named(NamedTuple):
    """Somebody on a list. Without a name, `reason` says whom or where to look for (`my first manager`)."""

    name: str
    reason: str = ""


def people_named(text: str) -> tuple[Named, ...]:
    """The people in a text of one or several lines: `Ines Prado, built the night team`; `Ines Prado and Tom Okafor`;
    `my first manager, Karin Holm`. A line without a name is somebody still to find."""
    found: list[Named] = []
    for line in text.splitlines():
        bare = _BULLET.sub("", line).strip().strip(".")
        if bare:
            found += _of_line(bare)
    return tuple(dict.fromkeys(found))


def _of_line(line: str) -> list[Named]:
    parts = [part for part in _JOINED.split(line) if part]
    if len(parts) > 1 and all(part[0].isupper() and _is_name(part) for part in parts):
        return [Named(part) for part in parts]
    head, *rest = _BETWEEN.split(line, maxsplit=1)
    why = _LEAD.sub("", rest[0]).rstrip(")").strip() if rest else ""
    if not _SOMEBODY.match(head):
        return [Named(head, why)]
    if why and _is_name(why):
        return [Named(why, head)]
    inside = _name_in(head)
    return [Named(inside, head.replace(inside, "").strip() or why)] if inside else [Named("", line)]


def _is_name(text: str) -> bool:
    """One to four words, each with a capital or a particle of a name; scripts without capitals count as such."""
    words = text.split()
    return 0 < len(words) <= 4 and all(
        word in _PARTICLES or (word[0].isalpha() and not word[0].islower()) for word in words
    )


def _name_in(text: str) -> str:
    """The name that ends a text (`my first manager Karin Holm`); empty where there is none."""
    words = text.split()
    at = len(words)
    while at > 1 and _is_name(words[at - 1]):
        at -= 1
    return " ".join(words[at:])
