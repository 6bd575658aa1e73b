"""An engine at work, for a person who waits: what it does, the first words as they come, and after a failure or a stop
the choice how to go on. Whoever shows it is told when the work is done.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from time import monotonic

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList
from textual.worker import Worker, WorkerState

from assistant.conversations.watching import Watch, Work
from assistant.dialogues.options import Option
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Engine, Progress
from assistant.model.errors import MenteeError
from tui.looks import MUTED
from tui.safe import Plain, line
from tui.widgets.fields.choices import Choices
from tui.widgets.streamed import Streamed

DRAW_EVERY = 0.2
"""Seconds between two drawings: five a second are faster than anybody reads, and half the work of ten."""
WAYS = (Option("again", "Try again"), Option("builtin", "The built-in engine for this turn"))

Job = Callable[[Engine, Progress], Awaitable[object]]
"""The work: performed by an engine that tells its progress."""
Take = Callable[[Watch], Engine]
"""The engine that is on now, with somebody who watches it."""


class AtWork(Vertical):
    """One piece of work. Begins when it is mounted."""

    class Finished(Message):
        """The work is done."""

        def __init__(self, result: object) -> None:
            super().__init__()
            self.result = result

    class Stopped(Message):
        """The work was stopped or failed, and waits for the person to say how to go on."""

    def __init__(self, words: str, job: Job, take: Take, *, way_back: str) -> None:
        """`way_back` names the keys that lead away from here, for the person who has to choose."""
        super().__init__(id="at-work")
        self.words = words
        self.way_back = way_back
        self._job = job
        self._take = take
        self._worker: Worker[None] | None = None
        self._work = Work()
        self._drawn: tuple[int, Work] | None = None
        self._told = ""
        """The words that are on the screen."""
        self._began = 0.0
        self._try_at = 0.0
        self._asks_a_model = False

    def compose(self) -> ComposeResult:
        yield Plain(line(self.words, "bold"), id="doing")
        yield Plain(id="going")
        yield Plain(id="work-fault")
        yield Vertical(id="ways")
        yield Plain(id="work-keys")
        yield Streamed(id="words")  # last, for where there is little room it may be cut

    def on_mount(self) -> None:
        self._ticking = self.set_interval(DRAW_EVERY, self._draw, pause=True)
        self._begin(self._take)

    @property
    def running(self) -> bool:
        """Whether an engine is at work now."""
        return self._worker is not None

    # -------------------------------------------------------------------------------------------------------- working

    def _begin(self, take: Take) -> None:
        self._work, self._drawn, self._told, self._began = Work(), None, "", monotonic()
        self._say_fault("")
        watch = Watch(self._look)
        try:
            engine = take(watch)
        except MenteeError as error:
            self._wait(str(error))
            return
        self._asks_a_model = engine.name == "model"
        for name, shows in (("#words", False), ("#ways", False), ("#going", True)):
            self.query_one(name).display = shows
        self.query_one("#work-keys", Plain).show(line("esc stops it; nothing is lost", MUTED))
        self._ticking.resume()
        self._worker = self._perform(engine, watch)
        self._draw()

    @work(exclusive=True, group="engine", exit_on_error=False)
    async def _perform(self, engine: Engine, watch: Watch) -> None:
        try:
            result = await self._job(engine, watch.says)
        except MenteeError as error:
            self._wait(str(error))
            return
        self._end()
        self.post_message(self.Finished(result))

    @on(Worker.StateChanged)
    def _broken(self, event: Worker.StateChanged) -> None:
        """An engine that breaks in a way nobody foresaw leaves everything where it was."""
        event.stop()
        if event.state is WorkerState.ERROR and event.worker is self._worker:
            self._wait(f"The engine stopped ({type(event.worker.error).__name__}); nothing is lost.")

    def stop(self) -> bool:
        """Stop at once, which frees the server; whether there was anything to stop."""
        if self._worker is None:
            return False
        self._worker.cancel()
        self._wait("", "Stopped; nothing is lost.")
        return True

    def _end(self) -> None:
        self._worker = None
        self._ticking.pause()

    def _wait(self, fault: str, told: str = "") -> None:
        """Nothing runs; the person says how to go on."""
        self._draw()
        self._end()
        self._say_fault(fault)
        going = self.query_one("#going", Plain)
        going.show(line(told, MUTED))
        going.display = bool(told)
        self.query_one("#work-keys", Plain).show(line(f"enter chooses · {self.way_back}", MUTED))
        ways = self.query_one("#ways")
        ways.display = True
        if not ways.children:
            ways.mount(choices := Choices(WAYS if self._asks_a_model else WAYS[:1], several=False))
            choices.focus()
        self.post_message(self.Stopped())

    @on(OptionList.OptionSelected)
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._worker is None:
            await self.query_one("#ways").remove_children()
            self._begin(self._take if event.option_index == 0 else lambda _: BuiltinEngine())

    # -------------------------------------------------------------------------------------------------- what is shown

    def _look(self, work: Work) -> None:
        """Told by the engine, from any thread, more often than anybody can read: kept until the next drawing, which
        does not wait for the first words."""
        if work.retry is not None and work.retry is not self._work.retry:
            self._try_at = monotonic() + work.retry.seconds
        if work.begun and not self._work.begun:
            self._began = monotonic()  # what a person took to read before is no time of the engine's
        first = bool(work.words) and not self._work.words
        self._work = work
        if first:
            self.call_later(self._draw)

    def _draw(self) -> None:
        """Words as they come, without laying anything out again; what stands above them once a second."""
        if not self.is_mounted:
            return
        now = monotonic()
        seconds, work = int(now - self._began), self._work
        if work.words != self._told:
            self._told = work.words
            self._show_words()
        going = (seconds, replace(work, words="", came=0))
        if going != self._drawn:
            self._drawn = going
            wait = max(0, round(self._try_at - now)) if work.retry else None
            style = MUTED if wait is None else "$warning"
            self._say_going(going_on(work, seconds, wait), style)

    def _show_words(self) -> None:
        streamed = self.query_one(Streamed)
        streamed.tell(self._told)
        if self._told and not streamed.display:
            streamed.display = True

    def _say_going(self, words: str, style: str) -> None:
        """The line above the words; the screen is laid out again only where it takes another number of lines."""
        going, said = self.query_one("#going", Plain), line(words, style)
        width, height = going.content_size
        going.update(said, layout=not width or len(said.wrap(width)) != height)

    def _say_fault(self, words: str) -> None:
        fault = self.query_one("#work-fault", Plain)
        fault.show(line(f"✗ {words}" if words else "", "$error"))
        fault.display = bool(words)


def going_on(work: Work, seconds: int, wait: int | None = None) -> str:
    """What an engine does, in one line; with `wait` the seconds until the next try."""
    if work.retry is not None:
        return f"trying again in {wait or 0} s, for {work.retry.because}"
    took = f"{seconds} s"
    if not work.begun:
        return " · ".join([work.line or "getting ready", *([took] if seconds else [])])
    which = "1 request" if work.of == 1 else f"request {work.begun} of {work.of}, {work.answered} answered"
    came = f"about {work.came:,} came" if work.came else "waiting for the first word"
    told = f"{which} · {work.sent:,} tokens sent · {came} · {took}"
    return f"{work.line} {told}" if work.line and work.answered < work.begun and not work.words else told
