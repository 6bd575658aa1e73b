"""The letters of one person: what was sent, word for word, what came back, what waits to be sent, and the papers made
on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList

from assistant.conversations.desks import kept_desk
from assistant.dialogues.desk import Desk
from assistant.dialogues.sending import mark_sent, told_by
from assistant.model.correspondence import Message
from assistant.model.days import short_day
from assistant.model.work import Artifact
from assistant.sharing.pieces import is_message, whole
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, choice, line, parts, plain, saying_why, title, toast
from tui.screens.place import Place

if TYPE_CHECKING:
    from tui.app import MenteeApp

WAYS = {
    "sent": ("→ ", "$success"),
    "came": ("← ", "$accent"),
    "waits": ("○ ", "$warning"),
    "paper": ("≡ ", MUTED),
}


class Entry(NamedTuple):
    """One letter or paper as it is listed: its way, one of `WAYS`; day, title and words; and its piece if kept."""

    way: str
    day: str
    title: str
    text: str
    piece: Artifact | None = None


class LettersScreen(Place[None]):
    """A list of letters, newest first, beside the one that is highlighted."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "letters",
        Key("c", "copy", "copy", "Send it to your terminal's clipboard"),
        Key("s", "save", "save to a file", "Write it to a file: text, or a draft for your mail program"),
        Key("t", "sent", "mark as sent", "Keep when it went out, and start the clock for what comes next"),
        Key("escape", "app.pop_screen", "back", "Back to the person"),
    )

    def __init__(self, mentor: str) -> None:
        super().__init__()
        self.mentor = mentor
        self.letters: tuple[Entry, ...] = ()

    def heading(self) -> tuple[str, str]:
        mentor = kept_desk(self.mentee.workspace, self.mentee.clock()).mentor_by_id(self.mentor)
        return f"Letters and papers: {mentor.name}" if mentor else "Letters and papers", "kept word for word"

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            yield OptionList(id="letters", markup=False)
            with VerticalScroll(id="done"):
                yield Plain(id="words")

    def on_mount(self) -> None:
        title(self.query_one("#letters"), "Newest first")
        self.load()
        self.query_one("#letters").focus()

    def load(self) -> None:
        """Read the letters again."""
        self.letters = letters_with(kept_desk(self.mentee.workspace, self.mentee.clock()), self.mentor)
        pane = self.query_one("#letters", OptionList)
        at = pane.highlighted or 0
        pane.clear_options()
        pane.add_options(
            choice(Rows((Row(line(one.title), lead=parts(WAYS[one.way]), mark=line(one.day, MUTED)),)))
            for one in self.letters
        )
        if self.letters:
            pane.highlighted = min(at, len(self.letters) - 1)
        else:
            self.query_one("#words", Plain).show(line("Nothing was written yet.", MUTED))
        self.refresh_bindings()

    @property
    def chosen(self) -> Entry | None:
        """The letter under the highlight."""
        at = self.query_one("#letters", OptionList).highlighted
        return self.letters[at] if at is not None and self.letters else None

    @on(OptionList.OptionHighlighted)
    def _show(self) -> None:
        letter = self.chosen
        if letter is not None:
            title(self.query_one("#done"), letter.title)
            self.query_one("#words", Plain).show(plain(letter.text))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if not self.is_mounted or action not in {"copy", "save", "sent"}:
            return True
        letter = self.chosen
        if action == "copy":
            return letter is not None
        piece = letter.piece if letter else None
        return piece is not None and (action == "save" or (is_message(piece) and piece.sent is None))

    def action_copy(self) -> None:
        from tui.screens.ways_out import copy

        if self.chosen is not None:
            copy(self.app, self.chosen.text)

    def action_save(self) -> None:
        from tui.screens.ways_out import ask_where_to_save

        if self.chosen is not None and self.chosen.piece is not None:
            ask_where_to_save(self.app, self.chosen.piece)

    def action_sent(self) -> None:
        if self.chosen is not None and self.chosen.piece is not None and mark_as_sent(self.mentee, self.chosen.piece):
            self.load()


def letters_with(desk: Desk, mentor: str) -> tuple[Entry, ...]:
    """What went out to one person, what came in, what was written and waits, and papers; the newest first."""
    pieces = {piece.id: piece for piece in desk.artifacts}
    told = {message.artifact for message in desk.messages}
    kept = [(m.at.date(), _of_message(m, pieces.get(m.artifact))) for m in desk.messages if m.mentor == mentor]
    waiting = [
        (piece.day or desk.today, _of_piece(piece))
        for piece in desk.artifacts
        if piece.mentor == mentor and piece.id not in told
    ]
    return tuple(letter for _, letter in sorted([*kept, *waiting], key=lambda pair: pair[0], reverse=True))


def _of_message(message: Message, piece: Artifact | None) -> Entry:
    came = message.direction == "in"
    name = message.subject or ("their answer" if came else message.sort.replace("-", " "))
    text = f"Subject: {message.subject}\n\n{message.text}" if message.subject else message.text
    return Entry("came" if came else "sent", short_day(message.at.date()), name, text, piece)


def _of_piece(piece: Artifact) -> Entry:
    if not is_message(piece):
        return Entry("paper", short_day(piece.day) if piece.day else "", piece.title, whole(piece), piece)
    day = short_day(piece.sent) if piece.sent else "not sent"
    return Entry("sent" if piece.sent else "waits", day, piece.subject or piece.title, whole(piece), piece)


def mark_as_sent(app: MenteeApp, piece: Artifact) -> bool:
    """Keep that a piece went out now; says until when an answer is waited for. False where it could not be kept."""
    now = app.clock()
    desk = kept_desk(app.workspace, now)
    records = mark_sent(desk, piece, now)
    if not records:
        return False
    records += told_by(desk, piece, now.date())
    with saying_why(app):
        app.workspace.put(*records, when=now)
        by = next((record.answer_by for record in records if isinstance(record, Message)), None)
        reminder = f" Without an answer, one reminder is fine from {short_day(by)}." if by else ""
        toast(app, f"Marked as sent.{reminder}")
        return True
    return False
