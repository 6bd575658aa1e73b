"""Promises both ways: whose, by when, done. One key ticks off."""

from __future__ import annotations

from datetime import date

from textual import on
from textual.widgets import OptionList

from assistant.dialogues.desk import Desk
from assistant.dialogues.following_up import (
    Group,
    due_on,
    exact_words,
    let_go,
    overdue,
    owned_by,
    promise_groups,
    reopened,
    ticked_off,
)
from assistant.dialogues.turns import Day
from assistant.model.work import Commitment
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts
from tui.screens.following_up import FollowingUp, page, said_day
from tui.screens.words import Words
from tui.widgets.overview import day_words

SIGNS = {"open": "○ ", "done": "✓ ", "dropped": "– "}


class PromisesScreen(FollowingUp[Commitment]):
    """Promises both ways, overdue first."""

    BINDINGS = bindings(
        "promises",
        Key("space,enter", "tick", "tick off", "Done, or still to do after all"),
        Key("d", "due", "by when", "Set another day"),
        Key("w", "owner", "whose", "Say whose promise it is"),
        Key("x", "drop", "let go", "Let it go, or take it up again"),
    )

    grouped = "Mine and theirs"
    nothing = "Nothing was promised yet. What a debrief finds is kept here."

    def heading(self) -> tuple[str, str]:
        return "Promises both ways", "what is late comes first"

    def groups(self, desk: Desk) -> tuple[Group[Commitment], ...]:
        return promise_groups(desk, by=self.by, mentor=self.mentor)

    def listed(self, row: Commitment, desk: Desk) -> Rows:
        late = overdue(row, desk.today)
        due = day_words(row.due, desk.today) if row.due else row.due_words
        body = line(row.what, MUTED) if row.state != "open" else line(row.what)
        when = due if row.state == "open" else {"done": "done", "dropped": "let go"}[row.state]
        sign = parts((SIGNS[row.state], "$error" if late else "$primary"))
        lines = [Row(body, lead=sign, mark=line(when, "$error" if late else MUTED))]
        whose = _between(row, desk, by_person=self.by == "person")
        lines += [Row(line(f"{whose}{' · overdue' if late else ''}", MUTED), lead=parts("  "))] if whose or late else []
        return Rows(tuple(lines))

    def whole(self, row: Commitment, desk: Desk) -> Rows:
        mentor = desk.mentor_by_id(row.mentor)
        due = day_words(row.due, desk.today) if row.due else row.due_words
        return page(
            row.what,
            (
                ("Whose", "yours" if row.who == "me" else row.who or "nobody has said"),
                ("With", mentor.name if mentor else ""),
                ("By when", f"{due}{', overdue' if overdue(row, desk.today) else ''}" if due else "no day"),
                ("Promised", said_day(row.made, desk.today)),
                ("Done" if row.state == "done" else "Let go", said_day(row.closed, desk.today)),
            ),
            exact_words(row),
        )

    @on(OptionList.OptionSelected, "#rows")
    def _ticked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_tick()

    def action_tick(self) -> None:
        if self.chosen is not None:
            row = ticked_off(self.chosen, self.mentee.today)
            self.keep(row, said="Done" if row.state == "done" else "Still to do", stay=False)

    def action_drop(self) -> None:
        if self.chosen is not None:
            gone = self.chosen.state == "dropped"
            row = reopened(self.chosen) if gone else let_go(self.chosen, self.mentee.today)
            self.keep(row, said="Taken up again" if gone else "Let go", stay=False)

    def action_due(self) -> None:
        row = self.chosen
        if row is None:
            return

        def taken(day: str | None) -> None:
            if day is not None:
                self.keep(due_on(row, date.fromisoformat(day) if day else None))

        ask = Words(
            f"By when: {row.what}",
            row.due.isoformat() if row.due else "",
            note="a date, or words such as next Friday; nothing for no day",
            take=self._day_of,
        )
        self.app.push_screen(ask, taken)

    def _day_of(self, words: str) -> str:
        """The day meant, as an ISO date; empty for none. Raises AnswerError."""
        if not words.strip():
            return ""
        return str(Day(key="due", question="", today=self.mentee.today).take(words))

    def action_owner(self) -> None:
        row = self.chosen
        if row is None:
            return

        def taken(who: str | None) -> None:
            if who is not None:
                self.keep(owned_by(row, "me" if who.casefold() in {"me", "i", "mine"} else who or None))

        note = "me, a name, or nothing where nobody has said"
        self.app.push_screen(Words(f"Whose promise: {row.what}", row.who or "", note=note), taken)


def _between(row: Commitment, desk: Desk, *, by_person: bool) -> str:
    mentor = desk.mentor_by_id(row.mentor)
    name = mentor.name if mentor else ""
    if by_person:
        return "yours" if row.who == "me" else row.who or "whose, nobody has said"
    if row.who == "me":
        return f"to {name}" if name else ""
    return row.who or (f"with {name}" if name else "")
