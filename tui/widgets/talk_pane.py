"""The left side of a conversation: the talk so far, and below it the one question, its field and what helps with it."""

from __future__ import annotations

from typing import Literal

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.events import Resize

from assistant.dialogues.turns import Ask, Card
from assistant.model.conversation import Answer
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, line, parts, plain, title
from tui.widgets.at_work import AtWork
from tui.widgets.fields import field_for
from tui.widgets.fields.card import CardField
from tui.widgets.fields.field import Field
from tui.widgets.marks import Marks

Aid = Literal["", "example", "why"]


class Said(VerticalScroll):
    """The talk so far. When what stands below it takes or gives back room, its end stays in sight, for the last answer
    is what an error is about; whoever has scrolled back is left where they read."""

    _end = 0
    """How far down it could be scrolled when it was last laid out."""

    def on_resize(self, event: Resize) -> None:
        at_end = self.scroll_y >= self._end
        self._end = self.max_scroll_y
        if at_end:
            self.scroll_end(animate=False)


class TalkPane(Vertical):
    """Draws what it is told; what an answer leads to is the screen's business."""

    aid: Aid = ""
    """What is shown to help with the question."""

    field: Field | None = None
    """The field of the present question, from when it stands there with all that was typed into it before until it is
    taken away. In between its words are not the person's."""

    def compose(self) -> ComposeResult:
        with Said(id="said"):
            yield Plain(id="talk")
        yield Plain(id="glance")
        with Vertical(id="ask"):
            yield Plain(id="question")
            yield Plain(id="fault")
            yield Plain(id="how")
            yield Plain(id="aid")

    def on_mount(self) -> None:
        title(self, "Conversation")

    @property
    def at_work(self) -> AtWork | None:
        """The engine at work, or what became of it."""
        return next(iter(self.query(AtWork)), None)

    def show_talk(self, rows: Rows) -> None:
        """Show everything said and answered so far, its end in sight."""
        self.query_one("#talk", Plain).show(rows)
        self.call_after_refresh(self.query_one("#said").scroll_end, animate=False)

    def show_glance(self, heading: str, words: str) -> None:
        """Show the one line that stands for the draft where there is no room for it."""
        row = Row(parts((f"{heading}: ", MUTED), line(words)), mark=line("f7 shows it", MUTED))
        glance = self.query_one("#glance", Plain)
        glance.show(Rows((row,) if words else ()))
        glance.set_class(not words, "-empty")

    async def clear(self) -> None:
        """Take away the question that was answered."""
        self.field = None
        await self.query("Field, AtWork").remove()
        self.query_one("#question").display = True
        self.show_aid(None, "")
        self.say_fault("")

    async def ask(self, turn: Ask, marks: Marks, *, unsent: str, offered: Answer | None) -> None:
        """Put a question. In its field stands what was typed and not sent; else the answer given before; else what the
        notes say."""
        mark = "" if isinstance(turn, Card) else marks.of(turn.evidence)
        words = parts((turn.question, "bold"), ("  (optional)" if turn.optional else "", MUTED))
        self.query_one("#question", Plain).show(Rows((Row(words, mark=line(mark, MUTED)),)))
        field = field_for(turn)
        if isinstance(field, CardField):
            field.marks = marks
        await self.query_one("#ask").mount(field, after="#question")
        if unsent:
            field.restore(unsent)
        elif offered is not None and not offered.skipped and offered.value is not None:
            field.offer(offered.value)
        self.say_how(field.how_to_send)
        field.start()
        self.field = field

    async def work(self, at_work: AtWork) -> None:
        """Show an engine at work instead of a question."""
        self.query_one("#question").display = False
        self.say_how("")
        await self.query_one("#ask").mount(at_work, after="#question")

    def show_elsewhere(self, words: str) -> None:
        """Say what another screen is doing instead of a question."""
        self.query_one("#question", Plain).show(line(words, "bold"))
        self.say_how("")

    def say_how(self, words: str) -> None:
        """Say by which keys it goes on."""
        self.query_one("#how", Plain).show(line(words, MUTED))

    def say_fault(self, words: str) -> None:
        """Say beside the field what is wrong with the answer; nothing where the words are empty."""
        fault = self.query_one("#fault", Plain)
        fault.show(line(f"✗ {words}" if words else "", "$error"))
        fault.display = bool(words)

    def show_aid(self, turn: Ask | None, aid: Aid) -> None:
        """Show the example of an answer, or why the question is asked, or neither."""
        self.aid = aid
        words = {"example": turn.example, "why": turn.why}.get(aid, "") if turn else ""
        sign = {"example": "For example: ", "why": "Why: "}.get(aid, "")
        shown = self.query_one("#aid", Plain)
        shown.show(parts((sign, MUTED), plain(words, "italic")))
        shown.display = bool(words)

    def scroll_talk(self, pages: int) -> None:
        """Scroll the talk by so many pages, back where negative."""
        said = self.query_one("#said")
        said.scroll_relative(y=pages * max(said.size.height - 1, 1), animate=False)
