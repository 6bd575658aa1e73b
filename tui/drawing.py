"""A relationship drawn over time, as plain lines for a terminal and as a file."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.console import at_terminal, note

if TYPE_CHECKING:
    from assistant.model.relationship import Relationship

COLOURS = {"good": "green", "open": "blue", "warn": "red", "calm": "bright_black", "axis": "bright_black"}
"""Colours by role; every other role has the terminal's own."""
ENDINGS = (".svg", ".txt")


def say_drawing(drawn: Relationship) -> None:
    """Print the drawing, as wide as the terminal; coloured on a terminal, unless NO_COLOR is set.

    Where the terminal's encoding has no letters beyond ASCII, the drawing uses none.
    """
    from assistant.model.text import clean
    from assistant.sharing.relationship_text import relationship_lines

    coloured = at_terminal() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size().columns
    for line in relationship_lines(drawn, width, ascii_only=not _knows("●◆→✓─")):
        words = [(clean(piece.text), COLOURS.get(piece.role)) for piece in line]
        click.echo("".join(click.style(text, fg=colour) if coloured else text for text, colour in words).rstrip())


def write_drawing(name: str, drawn: Relationship) -> None:
    """Write the drawing into a file, as SVG or as text by its ending; what is there is kept beside it.

    Raises MenteeError where the folder cannot be written to.
    """
    from assistant.model.text import one_line
    from tui.papers import write_pieces

    path = Path(name).expanduser()
    for written, before in write_pieces(str(path.parent), {path.name: drawing_as(path.suffix, drawn)}):
        beside = f" (what was there is now {one_line(before.name)})" if before else ""
        note(f"written: {one_line(str(written))}{beside}")


def drawing_as(ending: str, drawn: Relationship) -> str:
    """The drawing in the form that the ending of a file's name means."""
    if ending.casefold() == ".svg":
        from assistant.sharing.relationship_svg import relationship_svg

        return relationship_svg(drawn)
    from assistant.sharing.relationship_text import relationship_text

    return relationship_text(drawn)


def check_name(name: str) -> None:
    """Raises UsageError for a file name whose ending means no drawing."""
    if name != "-" and Path(name).suffix.casefold() not in ENDINGS:
        raise click.UsageError("--drawing takes a file that ends in .svg or .txt, or - to show it here.")


def _knows(signs: str) -> bool:
    """Whether standard output can show these signs."""
    try:
        signs.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
