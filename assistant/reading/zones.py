"""Which time zone somebody says they are in: by its name, by a city, by a country, or by what people call it."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache
from typing import Any

from assistant.reading.words import load

_FULL = re.compile(r"(?<![\w/])[A-Za-z][A-Za-z_]+/[A-Za-z][\w+-]*(?:/[A-Za-z][\w+-]*)?")
_OFFSET = re.compile(r"\b(?:UTC|GMT)\s?([+\u2212-])\s?(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_LONGEST = 4
"""Words a name of a place has at most here: `Rio de Janeiro`."""
_LEGACY = ("Etc/", "US/", "Canada/", "Brazil/", "Mexico/", "Chile/", "SystemV/", "posix/", "right/", "Antarctica/")


def zone_of(text: str) -> str:
    """The IANA zone that a text names, such as `Europe/Lisbon` for `Lisbon time, e-mail`; empty where it names none,
    or two that differ.

    A zone's own name is taken before all else, then a place or a name with `time` behind it, then any other place.
    `UTC+2` is `Etc/GMT-2`: the signs of those names are the other way round.
    """
    told = _zones_named(text)
    if not told:
        told = {zone for zone, _ in _places(text)}
    return told.pop() if len(told) == 1 else ""


def zone_of_hour(text: str) -> str:
    """The zone in which a text tells an hour, such as `Europe/London` for `at 15:00 London time`.

    A place alone tells where somebody is, or is a name: `a call with Jordan at 15:00` has no zone.
    """
    told = _zones_named(text)
    return told.pop() if len(told) == 1 else ""


def _zones_named(text: str) -> set[str]:
    """The zones that a text names as zones: by their own names, else by offsets, else by places with `time` behind."""
    full = {name for said in _FULL.findall(text) if (name := _by_name().get(said.casefold()))}
    if full:
        return full
    offsets = {_fixed(sign, int(hours), int(minutes or 0)) for sign, hours, minutes in _OFFSET.findall(text)}
    if offsets:
        return offsets
    return {zone for zone, is_time in _places(text) if is_time}


def _places(text: str) -> list[tuple[str, bool]]:
    """The zones of the places and names in a text, the longest name at each spot, and whether that is what a zone is
    called, or `time` follows it."""
    found: list[tuple[str, bool]] = []
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            run = words[at : at + count]
            said = text[run[0].start() : run[-1].end()]
            zone = _zone_called(said)
            if zone:
                after = text[run[-1].end() :].lstrip().casefold()
                by_name = " ".join(said.casefold().split()) in _words()["names"]
                found.append((zone, by_name or after.startswith("time") or said.casefold().endswith(" time")))
                at += count
                break
        else:
            at += 1
    return found


def _zone_called(said: str) -> str:
    folded = " ".join(said.casefold().split())
    if folded in _words()["names_in_capitals"]["words"] and not said.isupper():
        return ""
    for shelf in ("names", "cities", "countries"):
        zone = _words()[shelf].get(folded)
        if zone:
            return str(zone)
    return _by_city().get(folded, "")


def _fixed(sign: str, hours: int, minutes: int) -> str:
    """The zone that is always so many whole hours from UTC; empty where there is none of that offset."""
    if minutes:
        return ""
    turned = "-" if sign == "+" else "+"
    return _by_name().get(f"etc/gmt{turned}{hours}", "") if hours else "UTC"


def _words() -> dict[str, Any]:
    return load("zones")


@cache
def _by_name() -> dict[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones() if "/" in name}


@cache
def _by_city() -> dict[str, str]:
    """City -> zone, out of the zones' own names; of two with one city the shorter name, which is the older one."""
    none = set(_words()["nowhere"]["words"])
    cities: dict[str, str] = {}
    for name in sorted(_by_name().values(), key=lambda name: (-len(name), name)):
        city = name.rsplit("/", 1)[-1].replace("_", " ").casefold()
        if not name.startswith(_LEGACY) and city not in none:
            cities[city] = name
    return cities
