"""Help: the keys, and the practices behind what is asked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.keys import Key, bindings
from tui.looks import LOOKS, MUTED
from tui.safe import Plain, Row, Rows, line, parts, title
from tui.screens.place import Place

GAP = Row(parts(" "))

KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Everywhere",
        (
            ("ctrl+p", "everything there is to do, by name; also the colours (light, dark, your terminal's own)"),
            ("f1", "this page"),
            ("tab", "to the next part of the screen"),
            ("esc", "stops what is running, then leaves; what you typed is kept"),
            ("ctrl+q", "quits, always; everything is kept"),
        ),
    ),
    (
        "In a conversation",
        (
            ("enter", "gives the answer; in a field of several lines it is a new line"),
            ("ctrl+j", "gives the answer in any field, also of several lines"),
            ("↑ ↓ 1-9 a-z", "choose from a list; space ticks where several can be chosen"),
            ("f2", "back to the question before; later answers are kept"),
            ("f3", "skips; the question stays open and is named at the end"),
            ("f9", "enough asked: skips what is left and writes the draft"),
            ("f4  f5", "an example of an answer; why the question is asked"),
            ("f6", "the line of your notes that this comes from"),
            ("f7", "the draft by itself, or the talk again"),
        ),
    ),
    (
        "With a model (e on Home: Engine)",
        (
            ("s  a  n", "what may be sent: send it; always to this destination; not now, the built-in engine does it"),
            ("esc", "stops a request at once; then enter tries again, or takes the built-in engine for this turn"),
            ("w  j", "on the Engine screen: what would be sent now, word for word; what was sent, and when"),
        ),
    ),
    (
        "Looking over a draft",
        (
            ("ctrl+j", "keeps it as it is now"),
            ("ctrl+n", "goes to the words that the next check means"),
            ("ctrl+g", "ignores a check in this draft"),
            ("ctrl+z ctrl+y", "undo and redo"),
            ("f8", "sends it to your terminal's clipboard"),
            ("ctrl+s", "writes it to a file"),
            ("ctrl+o", "opens it in your editor ($VISUAL or $EDITOR)"),
        ),
    ),
)
"""The keys by place, in words."""

MARKS = (
    ("n:12", "line 12 of your notes (n2:12 where there are several)"),
    ("you", "an answer you gave in this conversation"),
    ("m", "something your workspace remembers"),
    ("● ◐ ○", "active or agreed · first talk or trial · not yet met"),
    ("‖ ▲ ◑ ◇", "paused · in repair · closing · ended"),
)

PRACTICES = (
    "Come with a question, not with a topic: a mentor can answer one, and only nod at the other.",
    "Say which help you want, and which you do not want this time: advice, a sounding board, courage, doubt.",
    "Send the agenda a day ahead, and leave a tenth of the time free.",
    "Ask a stranger for one small thing, with its length, and leave an easy way to say no.",
    "Say thanks within two days, for one named piece of advice, and say what you will do with it.",
    "Tell a mentor what came of their advice; it is what most of them never hear.",
    "Write down what was promised, by whom, by when; a promise without an owner is nobody's.",
    "When your situation changes, say so before anything else.",
    "What one mentor told you in confidence is not told to another.",
    "End on purpose: what was reached, what helped, how to stay in touch.",
)


class Help(Place[None]):
    """One page to scroll."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "help",
        Key("escape,f1,q", "app.pop_screen", "close", "Back to where you were"),
    )

    def heading(self) -> tuple[str, str]:
        return "Help", "mentee"

    def body(self) -> ComposeResult:
        with VerticalScroll(id="done"):
            yield Plain(self._rows())

    def on_mount(self) -> None:
        title(self.query_one("#done"), "Keys, marks and practices")
        self.query_one("#done").focus()

    def _rows(self) -> Rows:
        rows: list[Row] = []
        for heading, keys in (*KEYS, ("Marks in the margin", MARKS)):
            rows.append(Row(line(heading, "bold $primary")))
            rows += [Row(line(words), lead=parts((f"  {key:<15}", "bold $accent"))) for key, words in keys]
            rows.append(GAP)
        rows.append(Row(line("What good mentees do, and why the questions are asked", "bold $primary")))
        rows += [Row(line(practice), lead=parts(("  · ", MUTED))) for practice in PRACTICES]
        rows += [GAP, Row(line("Every check has its reason: mentee check --explain ID", MUTED))]
        rows += [Row(line(f"To keep a look, set MENTEE_THEME to {', '.join(LOOKS)}", MUTED))]
        return Rows(tuple(rows))
