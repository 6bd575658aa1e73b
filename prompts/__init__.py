"""Words as data: what a kind of message says and in which words (messages/), artifacts as Markdown (documents/)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


def read(path: str) -> str:
    """The text of a file below this package, by its path with slashes."""
    return files(__name__).joinpath(*path.split("/")).read_text(encoding="utf-8")


@cache
def table(path: str) -> dict[str, Any]:
    """A TOML file below this package."""
    return tomllib.loads(read(path))


@cache
def environment() -> Environment:
    """The Jinja environment for our own templates. An unknown name is an error, never an empty string."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(  # plain text and Markdown, never HTML
        loader=FunctionLoader(read),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def render(path: str, **values: Any) -> str:
    """A template of this package filled with `values`. Values are inserted as they are and never interpreted."""
    return environment().get_template(path).render(**values)
