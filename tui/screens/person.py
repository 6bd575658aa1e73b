"""One mentor, whole: the relationship over time, what was agreed and promised, and what can be done next."""

from __future__ import annotations

from pathlib import Path

from assistant.conversations.desks import kept_desk
from assistant.dialogues.desk import Desk
from assistant.model.base import slug
from tui.keys import Key, bindings
from tui.safe import Row, Rows, line
from tui.screens.detail import DetailScreen, Doing
from tui.widgets.person import person_page


class PersonScreen(DetailScreen):
    """Everything about one person, for the one who mentors with them; `p` goes on to the next person."""

    BINDINGS = bindings(
        "person",
        Key("p", "next_person", "next person", "The page of the next person"),
        Key("l", "letters", "letters, papers", "What was sent, what came, and what was made, to read again"),
        Key("a", "advice", "advice", "Their advice: your stance, and what came of it"),
        Key("o", "promises", "promises", "What you two promised, to tick off"),
        Key("s", "save", "save the drawing", "Write the drawing to a file: SVG for a browser, or text"),
    )

    def __init__(self, mentor: str) -> None:
        super().__init__()
        self.mentor = mentor

    def heading(self) -> tuple[str, str]:
        return "Person", "what you wrote down, and what you agreed"

    def rows(self, desk: Desk) -> Rows:
        mentor = desk.mentor_by_id(self.mentor)
        return person_page(mentor, desk) if mentor else Rows((Row(line("This person is no longer kept.")),))

    def doings(self, desk: Desk) -> tuple[Doing, ...]:
        """What is due first, with its reason; then what fits as things stand."""
        from assistant.dialogues.what_fits import what_fits
        from assistant.dialogues.what_next import what_next

        mentor = desk.mentor_by_id(self.mentor)
        if mentor is None:
            return ()
        steps = [step for step in what_next(desk, ()) if step.mentor == self.mentor and step.dialogue]
        due = tuple(Doing(step.dialogue, step.text, step.reason, step.subject) for step in steps)
        named = {step.dialogue for step in steps}
        return (*due, *(Doing(name) for name in what_fits(desk, mentor) if name not in named))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "next_person":
            return len(kept_desk(self.mentee.workspace, self.mentee.clock()).mentors) > 1
        return True

    def action_next_person(self) -> None:
        ids = [mentor.id for mentor in kept_desk(self.mentee.workspace, self.mentee.clock()).mentors]
        at = ids.index(self.mentor) if self.mentor in ids else -1
        self.mentor = ids[(at + 1) % len(ids)]
        self.load()
        self.query_one("#done").scroll_home(animate=False)

    def action_letters(self) -> None:
        self.mentee.show_letters(self.mentor)

    def action_advice(self) -> None:
        self.mentee.show_ledger(self.mentor)

    def action_promises(self) -> None:
        self.mentee.show_promises(self.mentor)

    def action_save(self) -> None:
        from assistant.dialogues.relationship import relationship
        from tui.drawing import ENDINGS, drawing_as
        from tui.screens.ways_out import SaveAs

        desk = kept_desk(self.mentee.workspace, self.mentee.clock())
        mentor = desk.mentor_by_id(self.mentor)
        if mentor is not None:
            drawn = relationship(desk, mentor)
            forms = {ending: drawing_as(ending, drawn).encode() for ending in ENDINGS}
            self.app.push_screen(SaveAs(forms, Path.cwd() / slug(f"{mentor.name} over time")))
