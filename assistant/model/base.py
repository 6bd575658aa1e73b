"""What every noun shares: frozen, strict about its fields, and known by a short id."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: equal by content, never changed in place."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Frozen):
    """A noun the workspace keeps. `kind` names its shelf; `version` rises when its shape changes."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    id: str


def fingerprint(text: str, length: int = 12) -> str:
    """The first `length` hex digits of the text's SHA-256: an id that depends on content alone."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug(name: str) -> str:
    """A readable id for a name: `Priya Nair` becomes `priya-nair`; names without letters a-z keep their own script."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", folded.casefold()).strip("-")
    if plain:
        return plain
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", name).casefold()).strip("-") or "person"
