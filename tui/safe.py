"""The gate that text leaves by: nothing a person or a file wrote is read as markup, as a style, or as an action.

Textual parses a plain `str` almost everywhere as markup, where `[@click=...]` runs an action. So no other module of the
app hands a `str` to a widget, a toast, a title or a tooltip; a test reads our sources for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal, NamedTuple

from textual.app import App
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets.option_list import Option

from assistant.model.errors import MenteeError
from assistant.model.text import clean, one_line

Severity = Literal["information", "warning", "error"]


def plain(text: str, style: str = "") -> Content:
    """Text as content, shown letter for letter, in one style of ours."""
    cleaned = clean(text)
    return Content.styled(cleaned, style) if style else Content(cleaned)


def line(text: str, style: str = "") -> Content:
    """Text on one line, shown letter for letter."""
    return plain(one_line(text), style)


def parts(*pieces: tuple[str, str] | str | Content) -> Content:
    """Pieces of text, each with a style of ours, put together."""
    return Content.assemble(
        *(
            piece
            if isinstance(piece, Content)
            else clean(piece)
            if isinstance(piece, str)
            else (clean(piece[0]), piece[1])
            for piece in pieces
        )
    )


def key_hint(words: Content, key: str) -> Content:
    """Words of ours that press `key` when clicked."""
    return words.stylize(Style.from_meta({"@click": f"app.simulate_key({key!r})"}))


class Row(NamedTuple):
    """One line of a `Rows`: a fixed lead, a body that wraps beside it, and a mark at the right edge."""

    body: Content
    lead: Content = Content("")
    mark: Content = Content("")


class Rows(Visual):
    """Rows one below the other. A body wraps under itself; a mark is left out where it would squeeze the body."""

    LEAST_BODY = 24
    """Cells a body keeps before its mark has to go."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self.rows = rows

    @property
    def plain(self) -> str:
        """The words alone, for tests and for search."""
        return "\n".join(f"{row.lead.plain}{row.body.plain} {row.mark.plain}".rstrip() for row in self.rows)

    def lines(self, width: int) -> list[Content]:
        """The rows laid out in so many cells, a line each."""
        lines: list[Content] = []
        for row in self.rows:
            lead, mark = row.lead.cell_length, row.mark.cell_length
            room = width - lead - (mark + 2 if mark else 0)
            if mark and room < min(self.LEAST_BODY, row.body.cell_length):
                mark, room = 0, width - lead
            wrapped = row.body.wrap(max(room, 1)) or [Content("")]
            first, *rest = wrapped
            if mark:
                gap = max(width - lead - first.cell_length - mark, 1)
                first = Content.assemble(first, " " * gap, row.mark)
            lines.append(Content.assemble(row.lead, first))
            lines.extend(part.pad_left(lead) for part in rest)
        return lines

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        unselected = RenderOptions(options.get_style, options.rules, None, None, options.post_style)
        strips = [
            strip
            for content in self.lines(width)
            for strip in content.render_strips(width, 1, style, unselected) or [Strip.blank(width)]
        ]
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return max((r.lead.cell_length + r.body.cell_length + r.mark.cell_length + 2 for r in self.rows), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return len(self.lines(width))


class Plain(Static):
    """A Static that shows its text letter for letter."""

    def __init__(self, text: str | Content | Rows = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(_shown(text), id=id, classes=classes, markup=False)

    def show(self, text: str | Content | Rows) -> None:
        """Show another text in its place."""
        self.update(_shown(text))


def _shown(text: str | Content | Rows) -> Content | Rows:
    return plain(text) if isinstance(text, str) else text


def choice(prompt: Content | Rows, id: str | None = None, *, disabled: bool = False) -> Option:  # noqa: A002
    """An entry of an option list."""
    return Option(prompt, id=id, disabled=disabled)


def title(widget: Widget, text: str, note: str = "") -> None:
    """Write a widget's border title and, at the lower edge, its note."""
    widget.border_title = line(text)
    widget.border_subtitle = line(note)


def hint(widget: Widget, text: str) -> None:
    """Write what a widget says under the mouse."""
    widget.tooltip = plain(text)


@contextmanager
def saying_why(app: App[Any]) -> Iterator[None]:
    """Do something that may not work, such as saving to a full disk, and say in passing why it did not."""
    try:
        yield
    except MenteeError as error:
        toast(app, str(error), "error")


def toast(app: App[Any], text: str, severity: Severity = "information") -> None:
    """Say something in passing."""
    app.notify(clean(text), severity=severity, markup=False, timeout=6)
