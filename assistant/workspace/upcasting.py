"""Bringing the body of an older record up to the shape its model has now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from assistant.model.errors import MenteeError

Body: TypeAlias = dict[str, Any]
Upcasters: TypeAlias = Mapping[tuple[str, int], Callable[[Body], Body]]
"""By kind and version: what makes a body of that version one of the next."""

UPCASTERS: Upcasters = {}
"""Empty while every kind is at its first version."""


def upcast(kind: str, version: int, body: Body, to: int, upcasters: Upcasters = UPCASTERS) -> Body:
    """`body` as version `to`, one version at a time. Raises MenteeError where it is newer than that.

    A missing step is a KeyError: a fault of ours, which a test finds before a person does.
    """
    if version > to:
        raise MenteeError(f"A {kind} in this workspace was written by a newer mentee; update mentee to read it.")
    for step in range(version, to):
        body = upcasters[kind, step](body)
    return body
