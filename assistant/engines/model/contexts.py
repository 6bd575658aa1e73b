"""How much a model reads at once, where its endpoint does not tell and its maker does."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files

from assistant.engines.model.endpoint import Endpoint

TABLE = "contexts.toml"


def known_context(endpoint: Endpoint) -> int | None:
    """The context in tokens of one of OpenAI's own models at OpenAI; None for every other model or address.

    The same name elsewhere says nothing: what a server gives a model is its own business.
    """
    if not endpoint.is_openai:
        return None
    name = endpoint.model.removeprefix("ft:").casefold()
    return next((context for pattern, context in _rows() if fnmatchcase(name, pattern)), None)


@cache
def _rows() -> tuple[tuple[str, int], ...]:
    told = tomllib.loads((files(__package__) / TABLE).read_text(encoding="utf-8"))
    return tuple((row["name"], row["context"]) for row in told["model"])
