"""A conversation: the talk at the left, the live artifact at the right, one question at a time.

Every answer goes to the runner, which has it on disk before the next question shows; what is typed and not sent is
saved within a second and put back when the conversation is resumed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from pydantic import BaseModel
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from assistant.dialogues.turns import Ask, Compose, Pending, Review
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence
from assistant.workspace import AnsweredElsewhere
from tui.engine_at_hand import EngineAtHand
from tui.keys import Key, bindings
from tui.safe import saying_why, toast
from tui.screens.place import Place
from tui.widgets.at_work import AtWork
from tui.widgets.draft_pane import DraftPane
from tui.widgets.fields.card import CardField
from tui.widgets.fields.field import Field
from tui.widgets.marks import Marks
from tui.widgets.paper import evidence_of, glance
from tui.widgets.progress import how_far
from tui.widgets.talk import evidence_asked, evidence_told, notes_typed, talk
from tui.widgets.talk_pane import Aid, TalkPane

if TYPE_CHECKING:
    from assistant.conversations.advance import DialogueMaker
    from assistant.conversations.runner import Runner

SAVE_AFTER = 0.5
"""Seconds from a keystroke to its saving, so that less than one second is ever at risk."""


class Conversation(Place[None]):
    """One conversation, driven by its runner."""

    CSS_PATH = "../styles/conversation.tcss"

    BINDINGS = bindings(
        "talk",
        Key("escape", "leave", "leave", "Stop what runs, then leave; all is kept"),
        Key("f2", "back", "back", "Back to the question before"),
        Key("f3", "skip", "skip", "Skip this question; it can be answered later"),
        Key("f4", "aid('example')", "example", "Show an example of an answer"),
        Key("f5", "aid('why')", "why", "Why this question is asked"),
        Key("f6", "evidence", "notes", "Where this comes from in your notes"),
        Key("f7", "paper", "draft", "Show the draft by itself, or the talk again"),
        Key("f9", "enough", "write it now", "Skip what is left to ask up to the next draft"),
        Key("ctrl+j", "send", "send", "Give the answer, in any field", False),
        Key("enter", "again", "go on", "Go on with what another window left to ask"),
        Key("pageup", "scroll(-1)", "earlier", "Scroll the talk back", False),
        Key("pagedown", "scroll(1)", "later", "Scroll the talk on", False),
    )

    def __init__(self, runner: Runner, maker: DialogueMaker, at_hand: EngineAtHand | None = None) -> None:
        """`at_hand` holds what was settled about sending before the conversation had begun."""
        super().__init__()
        self.runner = runner
        self.maker = maker
        self._at_hand = at_hand
        self.opening_desk = runner.desk
        self.marks = Marks(self.opening_desk.sources)
        self.result: BaseModel | None = None
        self._shown_at = 0.0
        self._saving = False
        self._changed_elsewhere = False
        self._drawing = asyncio.Lock()

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            yield TalkPane(id="left")
            yield DraftPane(id="paper")

    def heading(self) -> tuple[str, str]:
        at = how_far(self.runner, self.maker)
        name = f"{self.runner.info.title} · {at}" if at else self.runner.info.title
        return name, self.engine_words(name, "every answer is kept")

    async def on_mount(self) -> None:
        await self.show_step()

    def on_screen_resume(self) -> None:
        self.show_heading()  # another engine may have been chosen meanwhile

    # ---------------------------------------------------------------------------------------------------- what is shown

    @property
    def turn(self) -> Pending | None:
        """What the dialogue waits for."""
        return self.runner.step.pending

    @property
    def pane(self) -> TalkPane:
        """The left side."""
        return self.query_one(TalkPane)

    @property
    def field(self) -> Field | None:
        """The field of the present question; none while the next is being put."""
        field = self.pane.field if self.query(TalkPane) else None
        return field if field is not None and self.turn is not None and field.turn.key == self.turn.key else None

    async def show_step(self) -> None:
        """Show where the dialogue stands now: the next question, the engine at work, a review, or the end.

        A key may come while this is under way; the later call waits, and shows what is so by then.
        """
        async with self._drawing:
            await self._draw()

    async def _draw(self) -> None:
        step, pane = self.runner.step, self.pane
        self._changed_elsewhere = False
        self.show_heading()
        self.marks = Marks((*self.opening_desk.sources, *notes_typed(step)))
        pane.show_talk(talk(step, self.marks))
        self._show_paper()
        await pane.clear()
        match step.pending:
            case Ask() as ask:
                await pane.ask(ask, self.marks, unsent=self.runner.unsent(ask.key), offered=step.offered)
                self._shown_at = monotonic()
            case Compose() as compose:
                await pane.work(self._working(compose))
            case Review() as review:
                pane.show_elsewhere(f"Looking over: {review.title}")
                self._open_review(review)
            case _:
                if step.outcome is not None:
                    self._finish()
        self.refresh_bindings()

    def _show_paper(self) -> None:
        shown, pane = self.runner.preview(), self.query_one(DraftPane)
        if shown is None:
            pane.show_nothing_yet()
            self.pane.show_glance("", "")
            return
        heading, self.result = shown
        pane.show_piece(heading or "So far", self.result, self.marks)
        self.pane.show_glance(heading or "So far", glance(self.result))

    # ------------------------------------------------------------------------------------------------------ answering

    @on(Field.Submitted)
    async def _answer(self, event: Field.Submitted) -> None:
        event.stop()
        field = self.field
        if field is None or monotonic() - self._shown_at < self.mentee.grace:
            return
        given = field.answer()
        left_empty = field.turn.optional and given in (None, "")
        await self._move(self.runner.skip if left_empty else lambda: self.runner.answer(given))

    async def _move(self, step: Callable[[], object]) -> None:
        """Take a step and show where it led. What cannot be taken or saved is said, and stays in the field."""
        try:
            step()
        except AnsweredElsewhere as elsewhere:
            toast(self.app, str(elsewhere), "warning")
        except MenteeError as error:
            self.pane.say_fault(str(error))
            return
        await self.show_step()

    @on(Field.Changed)
    def _changed(self, event: Field.Changed) -> None:
        event.stop()
        self.pane.say_fault("")
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
        await self._move(self.runner.enough)

    async def action_back(self) -> None:
        self.save_unsent()
        self._stop_work()
        await self._move(self.runner.back)

    def action_aid(self, which: Aid) -> None:
        if isinstance(self.turn, Ask):
            self.pane.show_aid(self.turn, "" if self.pane.aid == which else which)

    # ------------------------------------------------------------------------------------------------ engine, review

    def _working(self, compose: Compose) -> AtWork:
        """The engine that is on, at work on what is pending."""
        runner = self.runner
        at_hand = self._at_hand = self._at_hand or EngineAtHand(self.mentee)
        return AtWork(
            f"Writing: {compose.title or 'a draft'}",
            runner.work,
            lambda watch: at_hand.engine(runner.desk, watch, runner.info.id),
            way_back="f2 goes back · esc leaves; everything is kept",
        )

    @on(AtWork.Finished)
    async def _worked(self, event: AtWork.Finished) -> None:
        event.stop()
        await self.show_step()

    @on(AtWork.Stopped)
    def _waits(self, event: AtWork.Stopped) -> None:
        event.stop()
        self.show_heading()
        self.refresh_bindings()

    def _stop_work(self) -> bool:
        at_work = self.pane.at_work
        return at_work is not None and at_work.stop()

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
            self.pane.say_fault(str(error))
            self.pane.say_how("enter shows what is left to ask · f2 goes back")
            self._changed_elsewhere = True
            self.refresh_bindings()
            return
        self.mentee.show_outcome(outcome, dialogue=self.runner.info.dialogue)

    # ------------------------------------------------------------------------------------------------------- looking

    def action_evidence(self) -> None:
        from tui.screens.evidence import EvidenceScreen

        if not isinstance(self.app.screen, EvidenceScreen):
            self.app.push_screen(EvidenceScreen(self.evidence(), self.marks))

    def evidence(self) -> tuple[Evidence, ...]:
        """The spans behind what is on the screen: the question first, then the draft, then what was told."""
        item = self.field.current if isinstance(self.field, CardField) else None
        asked = evidence_asked(self.turn, item) if isinstance(self.turn, Ask) else ()
        drafted = evidence_of(self.result) if self.result else ()
        return tuple(dict.fromkeys((*asked, *drafted, *evidence_told(self.runner.step))))

    def action_paper(self) -> None:
        self.toggle_class("-paper")
        self.query_one("#paper" if self.has_class("-paper") else "#said").focus()
        if not self.has_class("-paper") and self.field is not None:
            self.field.start()

    def action_scroll(self, pages: int) -> None:
        self.pane.scroll_talk(pages)

    def action_leave(self) -> None:
        if isinstance(self.field, CardField) and self.field.stop_mending():
            return
        if self._stop_work():
            return
        if self.pane.aid:
            self.pane.show_aid(None, "")
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
            case "aid":
                aids = {"example": self.turn.example, "why": self.turn.why} if isinstance(self.turn, Ask) else {}
                return bool(aids.get(str(parameters[0])))
            case "evidence":
                return bool(self.marks.sources) or bool(self.evidence())
            case "paper":
                return self.result is not None
            case "again":
                return self._changed_elsewhere
        return True
