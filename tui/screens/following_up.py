"""Following up: what the lists of promises and of advice share. Every row can be changed with one key.

A change is kept at once, and `u` puts the row back as it was, one change after the other.
"""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.conversations.desks import kept_desk
from assistant.dialogues.desk import Desk
from assistant.dialogues.following_up import Group, Grouping
from assistant.model.base import Record
from assistant.model.text import one_line
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, saying_why, title, toast
from tui.screens.place import Place
from tui.screens.words import Words
from tui.widgets.overview import day_words

R = TypeVar("R", bound=Record)
GAP = Row(parts(" "))


class FollowingUp(Place[None], Generic[R]):
    """Rows in groups, and the one under the highlight whole beside them."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "following-up",
        Key("g", "regroup", "group", "Group by person, or as before"),
        Key("u", "undo", "undo", "Put the last change back"),
        Key("escape", "app.pop_screen", "back", "Back to where you were"),
    )

    nothing = ""
    """What stands in place of an empty list."""
    grouped = ""
    """How the rows are grouped, unless by person."""

    def __init__(self, mentor: str = "") -> None:
        """With a mentor's id, what is between the two alone."""
        super().__init__()
        self.mentor = mentor
        self.by: Grouping = "state"
        self.rows: dict[str, R] = {}
        self.before: list[R] = []
        """The rows as they were before each change, the last one last."""
        self.desk: Desk | None = None

    def groups(self, desk: Desk) -> tuple[Group[R], ...]:
        raise NotImplementedError

    def listed(self, row: R, desk: Desk) -> Rows:
        """One row as the list shows it."""
        raise NotImplementedError

    def whole(self, row: R, desk: Desk) -> Rows:
        """One row with everything that is known of it."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            yield OptionList(id="rows", markup=False)
            with VerticalScroll(id="done"):
                yield Plain(id="words")

    def on_mount(self) -> None:
        self.load()
        self.query_one("#rows").focus()

    def load(self, at: str = "") -> None:
        """Read the rows again; the highlight goes to the row of that id, or stays at its place."""
        self.desk = desk = kept_desk(self.mentee.workspace, self.mentee.clock())
        pane = self.query_one("#rows", OptionList)
        place = pane.highlighted or 0
        groups = self.groups(desk)
        self.rows = {row.id: row for group in groups for row in group.rows}
        entries: list[Option] = []
        for group in groups:
            entries.append(choice(line(group.heading, "bold $primary"), disabled=True))
            entries += [choice(self.listed(row, desk), row.id) for row in group.rows]
        pane.clear_options()
        pane.add_options(entries)
        ids = [entry.id for entry in entries]
        if self.rows:
            pane.highlighted = ids.index(at) if at in ids else _near(ids, place)
        else:
            self.query_one("#words", Plain).show(line(self.nothing, MUTED))
        title(pane, "By person" if self.by == "person" else self.grouped)
        self._show()

    @property
    def chosen(self) -> R | None:
        """The row under the highlight."""
        pane = self.query_one("#rows", OptionList)
        at = pane.highlighted
        return None if at is None else self.rows.get(pane.get_option_at_index(at).id or "")

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
        if self.chosen is not None and self.desk is not None:
            self.query_one("#words", Plain).show(self.whole(self.chosen, self.desk))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.is_mounted or action.startswith("app."):
            return True
        if action == "undo":
            return bool(self.before)
        return self.chosen is not None

    def keep(self, row: R, *, said: str = "", stay: bool = True) -> None:
        """Keep a changed row, and what it was, for undoing. Without `stay` the highlight goes on to the next row."""
        was = self.rows.get(row.id)
        if was is None or was == row:
            return
        with saying_why(self.app):
            self.mentee.workspace.put(row, when=self.mentee.clock())
            self.before.append(was)
            self.load(row.id if stay else "")
            toast(self.app, f"{said or 'Kept'}; u undoes it.")

    def action_undo(self) -> None:
        was = self.before.pop()
        with saying_why(self.app):
            self.mentee.workspace.put(was, when=self.mentee.clock())
            self.load(was.id)
            toast(self.app, "As it was before.")

    def action_regroup(self) -> None:
        self.by = "state" if self.by == "person" else "person"
        self.load(self.chosen.id if self.chosen else "")

    def write(self, row: R, heading: str, field: str, *, note: str = "") -> None:
        """Ask for one line, and keep it as this field of the row."""

        def taken(words: str | None) -> None:
            if words is not None:
                self.keep(row.model_copy(update={field: words}))

        self.app.push_screen(Words(heading, str(getattr(row, field)), note=note), taken)


def _near(ids: list[str | None], place: int) -> int:
    """The first row at a place or after it, else the last one before; headings have no id."""
    after = [n for n, row in enumerate(ids) if row is not None and n >= place]
    return after[0] if after else max(n for n, row in enumerate(ids) if row is not None)


def page(words: str, known: tuple[tuple[str, str], ...], noted: tuple[str, ...]) -> Rows:
    """A row whole: its words, what is known of it by label, and the words of the notes where they are others."""
    rows = [Row(line(words, "bold")), GAP]
    rows += [Row(line(said), lead=parts((f"{label:<17}", MUTED))) for label, said in known if said]
    own = [one_line(span) for span in noted if one_line(span) != words]
    if own:
        rows += [GAP, Row(line("In your notes", "bold $primary"))]
        rows += [Row(line(span), lead=parts(("  · ", MUTED))) for span in own]
    return Rows(tuple(rows))


def said_day(day: date | None, today: date) -> str:
    """A day as seen from today; empty for none."""
    return day_words(day, today) if day else ""
