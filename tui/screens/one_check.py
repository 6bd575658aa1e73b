"""One check, whole: what it asks and why, an example each way, and for whom it is to be asked no more."""

from __future__ import annotations

from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList

from assistant.checks import explain
from assistant.checks.finding import Finding
from assistant.checks.rule import Rule
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, plain, title
from tui.widgets.keybar import KeyBar

GAP = Row(parts(" "))
Wish = Literal["fix", "here", "mentor", "always"]
"""What is to be done: mend it, ignore it here, or ask it no more for this mentor, or of anybody."""


class OneCheck(ModalScreen[Wish | None]):
    """Dismissed with what is wished, or None."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings("check", Key("escape,f4", "leave", "close", "Back to the draft"))

    def __init__(self, finding: Finding, *, mentor: str = "") -> None:
        super().__init__()
        self.finding = finding
        self.mentor = mentor
        self.rule = explain(finding.id)

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield OptionList(id="spans", markup=False)
            with VerticalScroll(id="place"):
                yield Plain(rule_rows(self.rule))
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), f"{self.finding.id}: {self.finding.message}")
        title(self.query_one("#place"), "Why it is asked")
        wishes = self.query_one("#spans", OptionList)
        for wish, words in self._wishes():
            wishes.add_option(choice(line(words), wish))
        wishes.highlighted = 0
        wishes.focus()

    def _wishes(self) -> tuple[tuple[Wish, str], ...]:
        wishes: list[tuple[Wish, str]] = []
        if self.finding.instead is not None:
            put = (
                f"Put “{self.finding.instead.strip()}” in its place" if self.finding.instead.strip() else "Take it out"
            )
            wishes.append(("fix", put))
        if not self.finding.stops:
            wishes.append(("here", "Ignore it here"))
        if self.mentor:
            wishes.append(("mentor", f"Do not ask it any more in letters to {self.mentor}"))
        wishes.append(("always", "Switch it off altogether (mentee check --on ID switches it on again)"))
        return tuple(wishes)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._wishes()[event.option_index][0])

    def action_leave(self) -> None:
        self.dismiss(None)


def rule_rows(rule: Rule) -> Rows:
    """A rule as a reader of the app meets it."""
    rows = [Row(line(rule.reason)), Row(line(f"{rule.level} · {rule.practice}", MUTED)), GAP]
    rows += [Row(line("How it judges", f"bold {MUTED}")), Row(line(rule.finds)), GAP]
    for heading, example in (("Good", rule.good), ("Bad", rule.bad)):
        rows.append(Row(line(heading, f"bold {MUTED}")))
        rows += [Row(plain(text), lead=parts("  ")) for text in example.text.strip().split("\n")]
        rows.append(GAP)
    return Rows(tuple(rows))
