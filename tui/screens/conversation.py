"""A conversation: the talk at the left, the live artifact at the right, one question at a time.

Every answer goes to the runner, which has it on disk before the next question shows; what is typed and not sent is
saved within a second and put back when the conversation is resumed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from pydantic import BaseModel
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.worker import Worker

from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import Ask, Card, Compose, Pending, Review
from assistant.engines.builtin import BuiltinEngine
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence
from assistant.workspace import AnsweredElsewhere
from tui.safe import Plain, Row, Rows, line, parts, plain, saying_why, title, toast
from tui.screens.place import Place
from tui.widgets.fields import field_for
from tui.widgets.fields.card import CardField
from tui.widgets.fields.field import Field
from tui.widgets.marks import Marks
from tui.widgets.paper import evidence_of, glance, paper
from tui.widgets.progress import questions_left
from tui.widgets.talk import evidence_told, notes_typed, talk

if TYPE_CHECKING:
    from assistant.conversations.advance import DialogueMaker
    from assistant.conversations.runner import Runner

SAVE_AFTER = 0.5
"""Seconds from a keystroke to its saving, so that less than one second is ever at risk."""
MUTED = "$foreground-muted"


class Conversation(Place[None]):
    """One conversation, driven by its runner."""

    CSS_PATH = "../styles/conversation.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", id="talk.leave", tooltip="Stop what runs, then leave; all is kept"),
        Binding("f2", "back", "back", id="talk.back", priority=True, tooltip="Back to the question before"),
        Binding(
            "f3", "skip", "skip", id="talk.skip", priority=True, tooltip="Skip this question; it can be answered later"
        ),
        Binding("f4", "example", "example", id="talk.example", priority=True, tooltip="Show an example of an answer"),
        Binding("f5", "why", "why", id="talk.why", priority=True, tooltip="Why this question is asked"),
        Binding(
            "f6", "evidence", "notes", id="talk.evidence", priority=True, tooltip="Where this comes from in your notes"
        ),
        Binding(
            "f7",
            "paper",
            "draft",
            id="talk.paper",
            priority=True,
            tooltip="Show the draft by itself, or the talk again",
        ),
        Binding("f9", "enough", "write it now", id="talk.enough", priority=True, tooltip="Skip what is left to ask"),
        Binding(
            "ctrl+j", "send", "send", id="talk.send", priority=True, show=False, tooltip="Give the answer, in any field"
        ),
        Binding("enter", "again", "try again", id="talk.again", tooltip="Let the engine try again"),
        Binding("pageup", "scroll(-1)", "earlier", id="talk.earlier", show=False, tooltip="Scroll the talk back"),
        Binding("pagedown", "scroll(1)", "later", id="talk.later", show=False, tooltip="Scroll the talk on"),
    ]

    class Progressed(Message):
        """The engine tells what it does; may come from any thread."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, runner: Runner, maker: DialogueMaker) -> None:
        super().__init__()
        self.runner = runner
        self.maker = maker
        self.opening_desk = Desk.model_validate_json(runner.info.desk)
        self.marks = Marks(self.opening_desk.sources)
        self.result: BaseModel | None = None
        self.aid = ""
        self._shown_at = 0.0
        self._saving = False
        self._working: Worker[None] | None = None
        self._stopped = False
        self._drawing = asyncio.Lock()

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            with Vertical(id="left"):
                with VerticalScroll(id="said"):
                    yield Plain(id="talk")
                yield Plain(id="glance")
                with Vertical(id="ask"):
                    yield Plain(id="question")
                    yield Plain(id="fault")
                    yield Plain(id="how")
                    yield Plain(id="aid")
            with VerticalScroll(id="paper"):
                yield Plain(id="lines")

    def heading(self) -> tuple[str, str]:
        info, step = self.runner.info, self.runner.step
        at = ""
        if isinstance(step.pending, Ask):
            answers = self.runner.workspace.answers(info.id)
            left = questions_left(self.maker, self.opening_desk, answers, info.reopened)
            at = f" · {step.asked + 1} of {step.asked + left}"
        return f"{info.title}{at}", "every answer is kept"

    async def on_mount(self) -> None:
        title(self.query_one("#left"), "Conversation")
        await self.show_step()

    # ---------------------------------------------------------------------------------------------------- what is shown

    @property
    def turn(self) -> Pending | None:
        """What the dialogue waits for."""
        return self.runner.step.pending

    @property
    def field(self) -> Field | None:
        """The field of the present question."""
        return next(iter(self.query(Field)), None)

    async def show_step(self) -> None:
        """Show where the dialogue stands now: the next question, the engine at work, a review, or the end.

        A key may come while this is under way; the later call waits, and shows what is so by then.
        """
        async with self._drawing:
            await self._draw()

    async def _draw(self) -> None:
        step = self.runner.step
        self.aid = ""
        self._stopped = False
        self.show_heading()
        self.marks = Marks((*self.opening_desk.sources, *notes_typed(step)))
        self.query_one("#talk", Plain).show(talk(step, self.marks))
        self.call_after_refresh(self.query_one("#said").scroll_end, animate=False)
        self._show_paper()
        await self.query(Field).remove()
        self._say_fault("")
        match step.pending:
            case Ask() as ask:
                await self._show_question(ask)
            case Compose() as compose:
                self._show_work(f"Writing: {compose.title or 'a draft'}")
                self._working = self._perform()
            case Review() as review:
                self._show_work(f"Looking over: {review.title}")
                self._open_review(review)
            case _:
                if step.outcome is not None:
                    self._finish()
        self.refresh_bindings()

    async def _show_question(self, ask: Ask) -> None:
        optional = "  (optional)" if ask.optional else ""
        mark = "" if isinstance(ask, Card) else self.marks.of(ask.evidence)
        question = Row(parts((ask.question, "bold"), (optional, MUTED)), mark=line(mark, MUTED))
        self.query_one("#question", Plain).show(Rows((question,)))
        field = field_for(ask)
        if isinstance(field, CardField):
            field.marks = self.marks
        await self.query_one("#ask").mount(field, after="#question")
        self._restore(ask, field)
        self.query_one("#how", Plain).show(line(field.how_to_send, MUTED))
        self._show_aid()
        field.start()
        self._shown_at = monotonic()

    def _restore(self, ask: Ask, field: Field) -> None:
        """Put back what was typed and not sent; else the answer given before; else what the notes say stands."""
        unsent = self.runner.unsent(ask.key)
        offered = self.runner.step.offered
        if unsent:
            field.restore(unsent)
        elif offered is not None and not offered.skipped and offered.value is not None:
            field.offer(offered.value)

    def _show_work(self, words: str) -> None:
        self.query_one("#question", Plain).show(line(words, "bold"))
        self.query_one("#how", Plain).show(line("esc stops it; nothing is lost", MUTED))
        self._show_aid()

    def _show_paper(self) -> None:
        shown = self.runner.preview()
        pane = self.query_one("#paper")
        if shown is None:
            title(pane, "What you will get")
            self.query_one("#lines", Plain).show(line("It grows here with every answer.", MUTED))
            self.query_one("#glance", Plain).show("")
            return
        heading, self.result = shown
        title(pane, heading or "So far")
        self.query_one("#lines", Plain).show(paper(self.result, self.marks))
        words = glance(self.result)
        self.query_one("#glance", Plain).show(
            Rows((Row(parts((f"{heading or 'So far'}: ", MUTED), line(words)), mark=line("f7 shows it", MUTED)),))
        )

    def _show_aid(self) -> None:
        """The example or the reason, where one was asked for."""
        words = ""
        if isinstance(self.turn, Ask):
            words = {"example": self.turn.example, "why": self.turn.why}.get(self.aid, "")
        sign = {"example": "For example: ", "why": "Why: "}.get(self.aid, "")
        aid = self.query_one("#aid", Plain)
        aid.show(parts((sign, MUTED), plain(words, "italic")))
        aid.display = bool(words)

    def _say_fault(self, words: str) -> None:
        fault = self.query_one("#fault", Plain)
        fault.show(line(f"✗ {words}" if words else "", "$error"))
        fault.display = bool(words)

    # ------------------------------------------------------------------------------------------------------ answering

    @on(Field.Submitted)
    async def _answer(self, event: Field.Submitted) -> None:
        event.stop()
        field = self.field
        if field is None or monotonic() - self._shown_at < self.mentee.grace:
            return
        await self._move(lambda: self.runner.answer(field.answer()))

    async def _move(self, step: Callable[[], object]) -> None:
        """Take a step and show where it led. What cannot be taken or saved is said, and stays in the field."""
        try:
            step()
        except AnsweredElsewhere as elsewhere:
            toast(self.app, str(elsewhere), "warning")
        except MenteeError as error:
            self._say_fault(str(error))
            return
        await self.show_step()

    @on(Field.Changed)
    def _changed(self, event: Field.Changed) -> None:
        event.stop()
        self._say_fault("")
        if not self._saving:
            self._saving = True
            self.set_timer(SAVE_AFTER, self.save_unsent)

    def save_unsent(self) -> None:
        """Write down what is in the field and not sent."""
        self._saving = False
        if self.field is not None and isinstance(self.turn, Ask):
            with saying_why(self.app):
                self.runner.save_unsent(self.field.unsent())

    def action_send(self) -> None:
        if self.field is not None:
            self.field.submit()

    async def action_skip(self) -> None:
        self.save_unsent()
        await self._move(self.runner.skip)

    async def action_enough(self) -> None:
        self.save_unsent()
        await self._move(self._skip_the_rest)

    def _skip_the_rest(self) -> None:
        while isinstance(self.turn, Ask):
            self.runner.skip()

    async def action_back(self) -> None:
        self.save_unsent()
        self._stop_work()
        await self._move(self.runner.back)

    def action_example(self) -> None:
        self._toggle_aid("example")

    def action_why(self) -> None:
        self._toggle_aid("why")

    def _toggle_aid(self, which: str) -> None:
        self.aid = "" if self.aid == which else which
        self._show_aid()

    # ------------------------------------------------------------------------------------------------ engine, review

    @work(exclusive=True, group="engine", exit_on_error=False)
    async def _perform(self) -> None:
        try:
            await self.runner.work(BuiltinEngine(), self._tell)
        except MenteeError as error:
            self._say_fault(str(error))
            self._wait_for_retry()
            return
        self._working = None
        self.call_later(self.show_step)

    def _tell(self, words: str) -> None:
        self.post_message(self.Progressed(words))

    @on(Progressed)
    def _tell_progress(self, event: Progressed) -> None:
        self.query_one("#how", Plain).show(line(f"{event.words} · esc stops it", MUTED))

    def _stop_work(self) -> bool:
        if self._working is None:
            return False
        self._working.cancel()
        self._working = None
        return True

    def _wait_for_retry(self) -> None:
        self._working = None
        self._stopped = True
        self.query_one("#how", Plain).show(line("enter tries again · f2 goes back", MUTED))
        self.refresh_bindings()

    async def action_again(self) -> None:
        await self._move(self.runner.refresh)

    def _open_review(self, review: Review) -> None:
        from tui.screens.review import Left, Reviewing

        async def done(result: Left | None) -> None:
            if result is None:
                self.mentee.go_home()
                return
            if result.back:
                await self._move(self.runner.back)
            else:
                await self._move(lambda: self.runner.review(result.subject, result.body))

        self.app.push_screen(Reviewing(self.runner, review, self.marks), done)

    def _finish(self) -> None:
        try:
            outcome = self.runner.finish(self.mentee.clock())
        except MenteeError as error:
            self._say_fault(str(error))
            self._wait_for_retry()
            return
        self.mentee.show_outcome(outcome, dialogue=self.runner.info.dialogue)

    # ------------------------------------------------------------------------------------------------------- looking

    def action_evidence(self) -> None:
        from tui.screens.evidence import EvidenceScreen

        if not isinstance(self.app.screen, EvidenceScreen):
            self.app.push_screen(EvidenceScreen(self.evidence(), self.marks))

    def evidence(self) -> tuple[Evidence, ...]:
        """The spans behind what is on the screen: the question first, then the draft, then what was told."""
        asked: tuple[Evidence, ...] = ()
        if isinstance(self.turn, Card) and isinstance(self.field, CardField) and self.field.current:
            others = tuple(e for item in self.turn.items for e in item.evidence)
            asked = (*self.field.current.evidence, *others)
        elif isinstance(self.turn, Ask):
            asked = self.turn.evidence
        drafted = evidence_of(self.result) if self.result else ()
        return tuple(dict.fromkeys((*asked, *drafted, *evidence_told(self.runner.step))))

    def action_paper(self) -> None:
        self.toggle_class("-paper")
        self.query_one("#paper" if self.has_class("-paper") else "#said").focus()
        if not self.has_class("-paper") and self.field is not None:
            self.field.start()

    def action_scroll(self, pages: int) -> None:
        said = self.query_one("#said")
        said.scroll_relative(y=pages * max(said.size.height - 1, 1), animate=False)

    def action_leave(self) -> None:
        if isinstance(self.field, CardField) and self.field.stop_mending():
            return
        if self._stop_work():
            self._wait_for_retry()
            return
        if self.aid:
            self._toggle_aid(self.aid)
            return
        if self.has_class("-paper"):
            self.action_paper()
            return
        self.save_unsent()
        self.mentee.go_home()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        asking = isinstance(self.turn, Ask)
        match action:
            case "back":
                return True if self.runner.can_go_back else None
            case "skip" | "enough":
                return asking
            case "example":
                return isinstance(self.turn, Ask) and bool(self.turn.example)
            case "why":
                return isinstance(self.turn, Ask) and bool(self.turn.why)
            case "evidence":
                return bool(self.marks.sources) or bool(self.evidence())
            case "paper":
                return self.result is not None
            case "again":
                return self._stopped
        return True
