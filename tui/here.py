"""The clock of this machine, with the rules of its zone: an offset does not tell what an hour will be in spring."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LOCALTIME = Path("/etc/localtime")
_NAMED = Path("/etc/timezone")
_TREE = "zoneinfo/"
"""The folder below which the files of zones are named as the zones are."""


def local_now() -> datetime:
    """The present moment in the machine's own time zone, to the second; with its bare offset where the zone has no
    name that can be found."""
    now = datetime.now().astimezone().replace(microsecond=0)
    zone = machine_zone(now)
    return now.astimezone(zone) if zone else now


def machine_zone(
    now: datetime, *, told: Mapping[str, str] = os.environ, localtime: Path = _LOCALTIME, named: Path = _NAMED
) -> ZoneInfo | None:
    """The zone of this machine: as TZ names it, else as its files do; None where none of them goes with the clock."""
    for name in _names(told, localtime, named):
        try:
            zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
        if now.astimezone(zone).utcoffset() == now.utcoffset():
            return zone
    return None


def _names(told: Mapping[str, str], localtime: Path, named: Path) -> Iterator[str]:
    if "TZ" in told:
        yield _below_the_tree(told["TZ"].removeprefix(":")) or "UTC"
        return
    try:
        yield _below_the_tree(str(localtime.resolve()))
        yield named.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError, RuntimeError):
        return


def _below_the_tree(path: str) -> str:
    """`Europe/Lisbon` of `/usr/share/zoneinfo/Europe/Lisbon`; a name by itself as it is."""
    return path.rpartition(_TREE)[2].removeprefix("posix/").removeprefix("right/")
