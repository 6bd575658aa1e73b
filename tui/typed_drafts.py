"""A draft under review as it is written down while somebody works on it, and taken up again in the app or in lines."""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import JsonValue


@dataclass(frozen=True, slots=True)
class TypedDraft:
    """What was made of a draft and not handed over."""

    subject: str
    body: str
    ignored: tuple[tuple[str, str], ...] = ()
    """The checks ignored in it: the id of each, and the words it is about."""

    def as_text(self) -> str:
        """The form in which a runner keeps it as unsent text."""
        return json.dumps({"subject": self.subject, "body": self.body, "ignored": self.ignored})


def typed_draft(unsent: str) -> TypedDraft | None:
    """The draft kept as unsent text; None where there is none."""
    return draft_in(json.loads(unsent)) if unsent else None


def draft_in(value: JsonValue) -> TypedDraft | None:
    """The draft in an answer that was kept; None where it was accepted as it stood."""
    if not isinstance(value, dict):
        return None
    kept = value.get("ignored")
    pairs = [one for one in kept if isinstance(one, list)] if isinstance(kept, list) else []
    ignored = tuple((str(one[0]), str(one[1])) for one in pairs)
    return TypedDraft(str(value.get("subject", "")), str(value.get("body", "")), ignored)
