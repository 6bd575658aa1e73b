"""Search: everything that is kept, found as it is typed, and opened where it belongs."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList

from assistant.conversations.desks import kept_desk
from assistant.dialogues.desk import Desk
from assistant.sharing.kinds import KINDS
from assistant.workspace.search import Found, Shown
from assistant.workspace.search import Place as Spot
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, title
from tui.screens.place import Place
from tui.widgets.fields.lines import OneLine

HIT = "bold $accent"
SHOWN_AT_MOST = 50


class SearchScreen(Place[None]):
    """A line to type in, the places that hold the words, and the highlighted one whole."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "search",
        Key("down", "into", "go through them", "Into the list of places"),
        Key("escape", "back", "back", "Back to the line, and from there to where you were"),
    )

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.words = words
        self.found = Found()
        self.desk: Desk | None = None

    def heading(self) -> tuple[str, str]:
        return "Search", "everything you keep; only you see it"

    def body(self) -> ComposeResult:
        yield OneLine(
            value=self.words, id="looked-for", select_on_focus=False, placeholder="type a word, or “a phrase”"
        )
        with Horizontal(id="desk"):
            yield OptionList(id="places", markup=False)
            with VerticalScroll(id="done"):
                yield Plain(id="words")

    def on_mount(self) -> None:
        title(self.query_one("#looked-for"), "Find", "words by their beginning; “in quotation marks” as they stand")
        self.query_one("#looked-for").focus()

    def on_screen_resume(self) -> None:
        self.desk = kept_desk(self.mentee.workspace, self.mentee.clock())
        self.look()

    @on(Input.Changed, "#looked-for")
    def look(self) -> None:
        """Search for what stands in the line. It takes a millisecond, or a few where very much is kept."""
        words = self.query_one("#looked-for", OneLine).value
        self.found = self.mentee.workspace.search(words, limit=SHOWN_AT_MOST)
        pane = self.query_one("#places", OptionList)
        pane.clear_options()
        pane.add_options(choice(self._listed(spot)) for spot in self.found.places)
        pane.highlighted = 0 if self.found.places else None
        title(pane, *self._said(words))
        self.refresh_bindings()
        if not self.found.places:
            self.query_one("#words", Plain).show("")
            title(self.query_one("#done"), "")

    def _said(self, words: str) -> tuple[str, str]:
        """The list's title and the note at its edge."""
        count = len(self.found.places)
        if not words.strip():
            return "Nothing looked for yet", ""
        if not count:
            return "Nothing holds these words", ""
        heading = f"{count}{' or more' if self.found.more else ''} place{'s' if count > 1 else ''}"
        return heading, "some of the words only" if self.found.loosely else "enter opens it"

    def _listed(self, spot: Spot) -> Rows:
        where = KINDS.get(spot.kind, spot.kind)
        mentor = self.desk.mentor_by_id(spot.person) if self.desk else None
        whose = f" · {mentor.greeting_name}" if mentor else ""
        return Rows(
            (
                Row(line(f"{where}{whose}", MUTED), mark=line(spot.day, MUTED)),
                Row(_marked(spot.shown), lead=parts("  ")),
            )
        )

    @property
    def chosen(self) -> Spot | None:
        """The place under the highlight."""
        at = self.query_one("#places", OptionList).highlighted
        return self.found.places[at] if at is not None and at < len(self.found.places) else None

    @on(OptionList.OptionHighlighted, "#places")
    def _show(self) -> None:
        spot = self.chosen
        if spot is not None:
            title(self.query_one("#done"), spot.title)
            self.query_one("#words", Plain).show(_marked(spot.whole))
            self.query_one("#done").scroll_home(animate=False)

    @on(Input.Submitted, "#looked-for")
    @on(OptionList.OptionSelected, "#places")
    def _open(self) -> None:
        """Go where the place belongs; the highlighted one's words stand beside the list already."""
        spot = self.chosen
        if spot is None:
            return
        app = self.mentee
        if spot.kind == "answer":
            app.resume(spot.ref)
        elif spot.kind == "goal":
            app.show_goal(spot.ref)
        elif spot.kind == "advice":
            app.show_ledger(spot.person)
        elif spot.kind == "commitment":
            app.show_promises(spot.person)
        elif spot.kind in {"artifact", "message"} and spot.person:
            app.show_letters(spot.person)
        elif spot.person:
            app.show_person(spot.person)
        else:
            self.query_one("#done").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "into":
            return bool(self.found.places)
        return True

    def action_into(self) -> None:
        self.query_one("#places").focus()

    def action_back(self) -> None:
        if self.query_one("#looked-for").has_focus:
            self.app.pop_screen()
        else:
            self.query_one("#looked-for").focus()


def _marked(pieces: tuple[Shown, ...]) -> Content:
    return parts(*((piece.text, HIT) if piece.hit else piece.text for piece in pieces))
