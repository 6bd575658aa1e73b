"""A page about one thing, whole, beside what can be done next; and the page of one goal."""

from __future__ import annotations

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from assistant.conversations.desks import kept_desk
from assistant.dialogues.desk import Desk
from assistant.dialogues.registry import DIALOGUES
from assistant.model.work import Goal
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, title
from tui.screens.place import Place
from tui.widgets.overview import ratings_line

GAP = Row(parts(" "))


class Doing(NamedTuple):
    """A dialogue to begin. Without words of its own it is told by its name and purpose."""

    dialogue: str
    words: str = ""
    reason: str = ""
    subject: str = ""


class DetailScreen(Place[None]):
    """A page of facts beside the list of dialogues that fit."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "detail",
        Key("space", "read_on", "read on", "The next part of the page; after the last one its beginning"),
        Key("escape", "app.pop_screen", "back", "Back to where you were"),
    )

    mentor = ""
    offered: tuple[Doing, ...] = ()

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            with VerticalScroll(id="done"):
                yield Plain(id="page")
            yield OptionList(id="doings", markup=False)

    def on_mount(self) -> None:
        title(self.query_one("#doings"), "What you can do")
        self.load()
        self.query_one("#doings").focus()

    def on_screen_resume(self) -> None:
        self.load()

    def load(self) -> None:
        """Read the page and the list again, keeping the highlight where it was."""
        desk = kept_desk(self.mentee.workspace, self.mentee.clock())
        self.query_one("#page", Plain).show(self.rows(desk))
        pane = self.query_one("#doings", OptionList)
        at = pane.highlighted or 0
        self.offered = self.doings(desk)
        pane.clear_options()
        pane.add_options(choice(_doing_rows(doing)) for doing in self.offered)
        pane.highlighted = min(at, len(self.offered) - 1) if self.offered else None

    def rows(self, desk: Desk) -> Rows:
        """The page."""
        raise NotImplementedError

    def doings(self, desk: Desk) -> tuple[Doing, ...]:
        """The dialogues that fit now."""
        raise NotImplementedError

    def action_read_on(self) -> None:
        page = self.query_one("#done", VerticalScroll)
        if page.scroll_offset.y >= page.max_scroll_y:
            page.scroll_home(animate=False)
        else:
            page.scroll_page_down(animate=False)

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        doing = self.offered[event.option_index]
        self.mentee.start(doing.dialogue, mentor=self.mentor, subject=doing.subject)


class GoalScreen(DetailScreen):
    """One goal."""

    def __init__(self, goal: str) -> None:
        super().__init__()
        self.goal = goal

    def heading(self) -> tuple[str, str]:
        return "Goal", "what will be different, and how you will know"

    def rows(self, desk: Desk) -> Rows:
        goal = next((g for g in desk.goals if g.id == self.goal), None)
        return goal_page(goal, desk) if goal else Rows((Row(line("This goal is no longer kept.")),))

    def doings(self, desk: Desk) -> tuple[Doing, ...]:
        return (Doing("goals"), Doing("first-contact"))


def _doing_rows(doing: Doing) -> Rows:
    info = DIALOGUES[doing.dialogue]
    body = Row(line(doing.words or info.title, "bold"), lead=parts(("▸ ", "$primary")))
    return Rows((body, Row(line(doing.reason or info.purpose, MUTED), lead=parts("  "))))


def goal_page(goal: Goal, desk: Desk) -> Rows:
    """Everything kept about one goal."""
    said = (
        ("How you will know", goal.test),
        ("Why now", goal.why_now),
        ("Tried", goal.tried),
        ("What gets in the way", goal.obstacle),
        ("If that happens", goal.if_then),
    )
    rows = [Row(line(goal.text, "bold")), *([Row(ratings_line(goal))] if goal.ratings else [])]
    for heading, words in said:
        rows += [GAP, Row(line(heading, "bold $primary")), Row(line(words), lead=parts("  "))] if words else []
    if goal.tasks:
        rows += [GAP, Row(line("First tasks", "bold $primary")), *(Row(line(t), lead=_dot()) for t in goal.tasks)]
    names = [m.name for m in desk.mentors if m.id in goal.mentors]
    rows += [GAP, Row(line(f"Shared with {', '.join(names)}" if names else "Private to you", MUTED))]
    return Rows(tuple(rows))


def _dot() -> Content:
    return parts(("  · ", MUTED))
