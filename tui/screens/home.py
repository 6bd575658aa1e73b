"""Home: what to do next and why, who there is, what it is for. An empty workspace shows three doors instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from assistant.conversations.desks import kept_desk
from assistant.dialogues.what_next import NextStep, what_next
from assistant.model.people import Mentor
from assistant.model.work import Goal
from tui.keys import Key, bindings
from tui.safe import choice, title
from tui.screens.place import Place
from tui.widgets.overview import door_rows, goal_rows, person_rows, step_rows

if TYPE_CHECKING:
    from assistant.dialogues.desk import Desk

DOORS = (
    ("notes", "Paste notes", "rough is fine: one page gives you an agenda to send, and asks only what it does not say"),
    ("first-contact", "Meet someone new", "write a first message that is short, honest and easy to answer"),
    ("sample", "Look around in a sample", "a ward lead with three mentors; nothing of it touches your own workspace"),
)


class Home(Place[None]):
    """Three lists. Enter does the highlighted thing."""

    BINDINGS = bindings(
        "home",
        Key("n", "notes", "notes", "Paste or open notes and prepare from them"),
        Key("m", "meet", "meet", "Write a first message to somebody new"),
        Key("p", "person", "person", "The page of the person highlighted, or of the one the next step is about"),
        Key("g", "goals", "goals", "Go to the goals"),
        Key("a", "advice", "advice", "What you were advised, your stance, and what came of it"),
        Key("o", "promises", "promises", "What was promised both ways; what is late comes first"),
        Key("slash", "search", "search", "Find words in everything you keep"),
        Key("e", "engine", "engine", "Which engine is on, where it sends, and setting up a model"),
        Key("ctrl+p", "app.command_palette", "everything", "Everything there is to do"),
        Key("q", "app.quit", "quit", "Leave; everything is kept"),
    )

    steps: tuple[NextStep, ...] = ()
    begun: bool = False
    """Whether a conversation waits to be gone on with."""
    mentors: tuple[Mentor, ...] = ()
    goals: tuple[Goal, ...] = ()

    def heading(self) -> tuple[str, str]:
        return self.app.title, super().heading()[1]

    def body(self) -> ComposeResult:
        with Horizontal(id="panes"):
            yield OptionList(id="next", markup=False)
            with Vertical(id="side"):
                yield OptionList(id="people", markup=False)
                yield OptionList(id="goals", markup=False)

    def on_mount(self) -> None:
        self.query_one("#next").focus()

    def on_screen_resume(self) -> None:
        self.load()
        self.show_heading()

    def load(self) -> None:
        """Read the workspace and write the lists again, keeping each highlight where it was."""
        workspace = self.mentee.workspace
        desk = kept_desk(workspace, self.mentee.clock())
        unfinished = workspace.conversations(unfinished_only=True)
        self.begun = bool(unfinished)
        self.steps = what_next(desk, unfinished)
        self.mentors = desk.mentors
        self.goals = tuple(goal for goal in desk.goals if goal.state == "active")
        self._fill(desk)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet to build on."""
        return not (self.begun or self.mentors or self.goals)

    def _fill(self, desk: Desk) -> None:
        today = desk.today
        if self.is_empty:
            entries = [choice(door_rows(words, why), f"door:{name}") for name, words, why in DOORS]
        else:
            entries = [choice(step_rows(step), f"step:{n}") for n, step in enumerate(self.steps)]
        self._write("#next", "Where to begin" if self.is_empty else "Next", entries)
        people = [choice(person_rows(m, desk), f"person:{m.id}") for m in self.mentors]
        self._write("#people", "People", people)
        self._write("#goals", "Goals", [choice(goal_rows(g, today), f"goal:{g.id}") for g in self.goals])
        self.set_class(self.is_empty, "-empty")

    def _write(self, selector: str, heading: str, entries: list[Option]) -> None:
        pane = self.query_one(selector, OptionList)
        at = pane.highlighted
        pane.clear_options()
        pane.add_options(entries)
        pane.highlighted = min(at or 0, len(entries) - 1) if entries else None
        pane.display = bool(entries)
        title(pane, heading)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "person":
            return bool(self.mentors)
        if action in {"advice", "promises"}:
            return bool(self.mentors)
        if action == "goals":
            return bool(self.goals)
        return True

    def action_notes(self) -> None:
        self.mentee.open_notes()

    def action_meet(self) -> None:
        self.mentee.start("first-contact")

    def action_search(self) -> None:
        self.mentee.show_search()

    def action_engine(self) -> None:
        self.mentee.show_engine()

    def action_advice(self) -> None:
        self.mentee.show_ledger()

    def action_promises(self) -> None:
        self.mentee.show_promises()

    def action_person(self) -> None:
        at = self.query_one("#next", OptionList).highlighted
        step = self.steps[at] if self.query_one("#next").has_focus and at is not None and self.steps else None
        marked = self.query_one("#people", OptionList).highlighted or 0
        self.mentee.show_person(step.mentor if step and step.mentor else self.mentors[marked].id)

    def action_goals(self) -> None:
        self.query_one("#goals").focus()

    @on(OptionList.OptionSelected)
    def _do(self, event: OptionList.OptionSelected) -> None:
        sort, _, name = (event.option_id or "").partition(":")
        match sort:
            case "step":
                self._do_step(self.steps[int(name)])
            case "person":
                self.mentee.show_person(name)
            case "goal":
                self.mentee.show_goal(name)
            case "door":
                self._open_door(name)

    def _do_step(self, step: NextStep) -> None:
        if step.conversation:
            self.mentee.resume(step.conversation)
        elif step.dialogue:
            self.mentee.start(step.dialogue, mentor=step.mentor, subject=step.subject)
        elif step.mentor:
            self.mentee.show_person(step.mentor)

    def _open_door(self, name: str) -> None:
        match name:
            case "notes":
                self.mentee.open_notes()
            case "sample":
                self.mentee.look_around()
            case _:
                self.mentee.start(name)
