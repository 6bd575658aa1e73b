"""The advice ledger: who gave it, your stance, what you did, what came of it. One key each."""

from __future__ import annotations

from textual import on
from textual.widgets import OptionList

from assistant.dialogues.debriefed import STANCES
from assistant.dialogues.desk import Desk
from assistant.dialogues.following_up import (
    Group,
    advice_groups,
    exact_words,
    given_by,
    stands,
    told_on,
    with_stance,
)
from assistant.model.work import Advice
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts
from tui.screens.following_up import FollowingUp, page, said_day
from tui.screens.one_of import OneOf
from tui.screens.words import Words

NO_STANCE = "none so far"


class LedgerScreen(FollowingUp[Advice]):
    """Advice, and what became of it."""

    BINDINGS = bindings(
        "ledger",
        Key("s", "stance", "your stance", "Will you try it, adapt it, or is it not for you?"),
        Key("d", "did", "what you did", "Write what you did with it"),
        Key("c", "came_of", "what came of it", "Write what came of it"),
        Key("t", "told", "told", "They have heard what came of it, or have not after all"),
    )

    grouped = "By what became of it"
    nothing = "No advice was kept yet. What a debrief finds is kept here."

    def heading(self) -> tuple[str, str]:
        return "Advice, and what became of it", "you decide; a stance with a reason counts"

    def groups(self, desk: Desk) -> tuple[Group[Advice], ...]:
        return advice_groups(desk, by=self.by, mentor=self.mentor)

    def listed(self, row: Advice, desk: Desk) -> Rows:
        when = said_day(row.day, desk.today)
        who = stands(row).casefold() if self.by == "person" else given_by(desk, row)
        came = f" · {row.result or row.done}" if row.result or row.done else ""
        return Rows(
            (
                Row(line(row.text), lead=parts(("· ", "$primary")), mark=line(when, MUTED)),
                Row(line(f"{who}{came}", MUTED), lead=parts("  ")),
            )
        )

    def whole(self, row: Advice, desk: Desk) -> Rows:
        stance = dict(STANCES)[row.stance] if row.stance else NO_STANCE
        return page(
            row.text,
            (
                ("From", given_by(desk, row)),
                ("Given", said_day(row.day, desk.today)),
                ("Your stance", f"{stance}: {row.why}" if row.why else stance),
                ("What you did", row.done or "nothing noted"),
                ("What came of it", row.result or "nothing noted"),
                ("Told", said_day(row.told, desk.today) or "not yet"),
            ),
            exact_words(row),
        )

    @on(OptionList.OptionSelected, "#rows")
    def _stance_of(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_stance()

    def action_stance(self) -> None:
        row = self.chosen
        if row is None:
            return
        labels = {label: stance for stance, label in STANCES}

        def taken(label: str | None) -> None:
            if label is None:
                return
            changed = with_stance(row, labels.get(label))
            if changed.stance in {"adapt", "not-for-me"}:
                self._why(row, changed)
            else:
                self.keep(changed)

        now = dict(STANCES)[row.stance] if row.stance else ""
        note = "you need not follow all advice; why is asked next, where you do not"
        self.app.push_screen(OneOf(row.text, (*labels, NO_STANCE), at=now, note=note), taken)

    def _why(self, row: Advice, changed: Advice) -> None:
        def taken(why: str | None) -> None:
            if self.rows.get(row.id) == row:
                self.keep(with_stance(changed, changed.stance, changed.why if why is None else why))

        note = "in a few words; enter alone leaves it open"
        self.app.push_screen(Words("Why?", changed.why, note=note), taken)

    def action_did(self) -> None:
        if self.chosen is not None:
            self.write(self.chosen, f"What you did with: {self.chosen.text}", "done")

    def action_came_of(self) -> None:
        if self.chosen is not None:
            self.write(self.chosen, f"What came of: {self.chosen.text}", "result")

    def action_told(self) -> None:
        if self.chosen is not None:
            day = None if self.chosen.told else self.mentee.today
            self.keep(told_on(self.chosen, day), said="Told" if day else "Not told yet")
