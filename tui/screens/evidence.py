"""Where it comes from: the lines of the notes behind what is on the screen, with the lines around them."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList

from assistant.model.evidence import Evidence, Source
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, title
from tui.widgets.keybar import KeyBar
from tui.widgets.marks import Marks


class EvidenceScreen(ModalScreen[None]):
    """A list of marks above, the place in the notes below; it follows the highlighted mark."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings("evidence", Key("escape,f6,enter", "app.pop_screen", "close", "Back to where you were"))

    def __init__(self, evidence: tuple[Evidence, ...], marks: Marks) -> None:
        super().__init__()
        self.evidence = evidence
        self.marks = marks

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield OptionList(id="spans", markup=False)
            with VerticalScroll(id="place"):
                yield Plain(id="text")
            yield KeyBar()

    def on_mount(self) -> None:
        title(self.query_one("#sheet"), "Where it comes from")
        spans = self.query_one("#spans", OptionList)
        spans.add_options(
            choice(
                Rows((Row(line(one.text), parts((f"{self.marks.of_one(one):<7}", "$accent")), line(one.at, MUTED)),))
            )
            for one in self.evidence
        )
        spans.display = bool(self.evidence)
        if self.evidence:
            spans.highlighted = 0
            spans.focus()
        else:
            self._show_whole()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        evidence = self.evidence[event.option_index]
        source = self.marks.source_of(evidence)
        text = self.query_one("#text", Plain)
        if source is None:
            title(self.query_one("#place"), "Your own words")
            text.show(evidence.text)
            return
        title(self.query_one("#place"), source.title)
        text.show(source_rows(source, evidence.lines))
        first = max(evidence.lines[0] - 3, 0)
        self.call_after_refresh(self.query_one("#place").scroll_to, y=first, animate=False)

    @on(OptionList.OptionSelected)
    def _close(self) -> None:
        self.app.pop_screen()

    def _show_whole(self) -> None:
        source = next(iter(self.marks.sources.values()), None)
        if source is not None:
            title(self.query_one("#place"), source.title)
            self.query_one("#text", Plain).show(source_rows(source, (0, 0)))
            self.query_one("#place").focus()


def source_rows(source: Source, lines: tuple[int, int]) -> Rows:
    """A source with its line numbers, and with where they stood in its file; the lines meant stand out by sign and by
    weight."""
    first, last = lines
    rows = []
    stood = {place.line: place.at for place in reversed(source.places)}
    for number, text in enumerate(source.lines, 1):
        meant = first <= number <= last
        lead = parts((f"{'▶' if meant else ' '}{number:>4}  ", "bold $accent" if meant else MUTED))
        rows.append(Row(line(text, "bold" if meant else ""), lead, line(stood.get(number, ""), MUTED)))
    return Rows(tuple(rows))
