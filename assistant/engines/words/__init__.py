"""Word lists as data: what the built-in engine knows of English."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of `name`.toml, each split at white space."""
    text = files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return {key: tuple(value.split()) for key, value in tomllib.loads(text).items()}
