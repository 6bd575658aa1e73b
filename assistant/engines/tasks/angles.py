"""Which kinds can be written, and from which sides: what their tables in prompts/messages/ say."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from assistant.model.messages import Kind
from prompts import table


class Angle(NamedTuple):
    """One side to tell a message from: its name in flags and files, and how it is offered."""

    name: str
    label: str


@cache
def written_kinds() -> tuple[Kind, ...]:
    """The kinds that have their words in prompts/messages/, in the order of `Kind`."""
    tables = {path.name for path in (files("prompts") / "messages").iterdir()}
    return tuple(kind for kind in Kind if f"{kind.value}.toml" in tables)


@cache
def angles_of(kind: Kind) -> tuple[Angle, ...]:
    """The angles of a kind, the usual one first; none for a kind that is told in one way or cannot be written."""
    if kind not in written_kinds():
        return ()
    return tuple(Angle(each["name"], each["label"]) for each in table(f"messages/{kind.value}.toml").get("angle", ()))
