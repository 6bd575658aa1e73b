"""Exactly what would be sent to a model: word for word, with its tokens, its destination, and what goes masked. Before
the first request of a conversation it asks; from the Engine screen it only shows.
"""

from __future__ import annotations

from math import inf
from time import monotonic
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, TextArea

from assistant.conversations.consent import Decision, headline, in_full
from assistant.engines.model.outgoing import Outgoing
from assistant.model.text import clean
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, title
from tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from tui.app import MenteeApp

OWN_WORDS = "[user]"
"""The line over the message that holds what the person wrote."""
LEAD = 9
"""Cells of the headline's names."""
NAMED = 8
"""Masked words that are named at once."""
ANSWERS: tuple[tuple[Decision, str, str], ...] = (
    ("once", "s", "Send it, and what follows in this conversation"),
    ("always", "a", "Send it, and from now on to this destination without asking"),
    ("keep", "n", "Not now: the built-in engine does it for this turn, here"),
)


class OutgoingScreen(ModalScreen[Decision | None]):
    """What would be sent, to read."""

    CSS_PATH = ["../styles/papers.tcss", "../styles/engine.tcss"]  # noqa: RUF012

    BINDINGS = bindings(
        "outgoing",
        Key("escape", "leave", "close", "Back; nothing is sent"),
    )

    heading = "What would be sent now"
    note = "nothing was sent"

    def __init__(self, found: Outgoing, *, what: str = "") -> None:
        """`what` says what it would be sent for, where that is not what the person just did."""
        super().__init__()
        self.found = found
        self.what = what

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet", classes="whole"):
            yield Plain(headline_rows(self.found, self.what), id="headline")
            yield TextArea(clean(full_text(self.found)), id="full", read_only=True, show_cursor=False)
            yield from self.answers()
            yield KeyBar()

    def answers(self) -> ComposeResult:
        """What can be chosen below the text."""
        yield from ()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), self.heading, self.note)
        full = self.query_one("#full", TextArea)
        title(full, "Word for word", "above: what the model is told to do · here: what is yours")
        full.focus()
        self.call_after_refresh(self._show_own_words)

    def _show_own_words(self) -> None:
        """Begin with what is the person's; what comes before it says the same each time."""
        for full in self.query(TextArea):  # none any more where the screen was closed before it was drawn
            row = next((n for n, text in enumerate(full.document.lines) if text == OWN_WORDS), 0)
            full.scroll_to(y=full.wrapped_document.location_to_offset((row, 0)).y, animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)


class ConsentScreen(OutgoingScreen):
    """Asks whether it may be sent. Dismissed with the decision, or with None where the person goes back.

    The text has the focus, so that a key pressed too often never sends anything.
    """

    BINDINGS = bindings(
        "consent",
        Key("s", "decide('once')", "send", "Send it, and what follows in this conversation"),
        Key("a", "decide('always')", "always here", "Send it, and do not ask again for this destination"),
        Key("n", "decide('keep')", "not now", "Send nothing; the built-in engine does this turn"),
    )

    heading = "May this be sent to a model?"
    note = "nothing was sent yet"

    _shown_at = inf

    def answers(self) -> ComposeResult:
        yield OptionList(id="answers", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self._shown_at = monotonic()
        answers = self.query_one("#answers", OptionList)
        answers.add_options(
            choice(Rows((Row(line(words), lead=parts((f"{key}  ", "bold $accent"))),)), decision)
            for decision, key, words in ANSWERS
        )
        answers.highlighted = len(ANSWERS) - 1

    @on(OptionList.OptionSelected, "#answers")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_decide(ANSWERS[event.option_index][0])

    def action_decide(self, decision: Decision) -> None:
        if monotonic() - self._shown_at >= cast("MenteeApp", self.app).grace:
            self.dismiss(decision)


def headline_rows(found: Outgoing, what: str = "") -> Rows:
    """Where it goes, to which model, for what, how much it is, and which words are hidden."""
    rows = []
    for told in headline(found):
        name, _, words = told.partition(":")
        shown = what if what and name == "for" else words.strip()
        if name == "masking" and found.hidden:
            more = "; the others stand above the text" if len(found.hidden) > NAMED else ""
            shown = f"{shown}: {', '.join(found.hidden[:NAMED])}{more}"
        rows.append(Row(line(shown), lead=parts((f"{name:<{LEAD}}", MUTED))))
    return Rows(tuple(rows))


def full_text(found: Outgoing) -> str:
    """All that would be sent; above it the words that go as placeholders, which are not in it."""
    hidden = f"[not sent: these words go as placeholders]\n{', '.join(found.hidden)}\n\n" if found.hidden else ""
    return hidden + in_full(found)
