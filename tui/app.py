"""The Textual app: which screen shows, and what it is given. What the screens do is their own business."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from threading import Thread
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.screen import Screen

from assistant.model.errors import MenteeError
from assistant.workspace import Workspace
from tui.compat import GuardedApp
from tui.keys import Key, bindings
from tui.looks import DARK, LIGHT
from tui.palette import palette
from tui.safe import toast
from tui.screens.home import Home

if TYPE_CHECKING:
    from assistant.conversations.runner import Runner
    from assistant.dialogues.outcomes import Outcome
    from assistant.engines.engine import Engine
    from assistant.model.evidence import Source
    from assistant.reading.digest import Digest
    from tui.engine_at_hand import EngineAtHand

Clock = Callable[[], datetime]
GRACE = 0.2
"""Seconds for which a new question takes no answer, so that a key held down or pressed twice does not answer it."""

NOTES = "notes"
"""The name under which notes that were pasted and not yet used are kept among the conversations."""
LOOK_AROUND = "look-around"
"""What the app is left with when the person wants to see the sample; it comes back to their own workspace after."""


class MenteeApp(GuardedApp):
    """The app on one workspace."""

    TITLE = "mentee"
    CSS_PATH = "styles/app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS = bindings(
        "app",
        Key("f1", "help", "help", "The keys, and the practices behind the questions"),
        Key("ctrl+q", "quit", "quit", "Leave; everything is kept", False),
    )

    def __init__(
        self,
        workspace: Workspace,
        *,
        clock: Clock,
        grace: float = GRACE,
        theme: str = DARK.name,
        engine: Engine | None = None,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        """`engine` stands in for the one that is on; `environment` may name an endpoint and holds its key."""
        super().__init__()
        self.grace = grace
        self.given_engine = engine
        self.environment = environment
        self.workspace = workspace
        self.kept_in = workspace.path
        self.clock = clock
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = theme

    @property
    def today(self) -> date:
        return self.clock().date()

    def get_default_screen(self) -> Screen[Any]:
        return Home()

    def on_mount(self) -> None:
        self.end_cleanly_on_signals()
        self.call_after_refresh(self.warm_up)

    def warm_up(self) -> None:
        """Where a model is on, import what asking it takes, behind the first picture; quitting does not wait for it."""
        from tui.engine_at_hand import model_engine

        if self.given_engine is None and model_engine(self.workspace, self.environment) is not None:
            from assistant.engines.model.connecting import warm_up

            Thread(target=warm_up, daemon=True).start()

    def save_now(self) -> None:
        for screen in self.screen_stack:
            save = getattr(screen, "save_unsent", None)
            if save is not None:
                save()

    # ------------------------------------------------------------------------------------------------- going places

    def open_notes(self, kept: str = "") -> None:
        """The place to paste or open notes; `kept` is the id under which notes not yet used were kept."""
        from tui.screens.notes import NotesScreen

        self.push_screen(NotesScreen(kept))

    def start(
        self,
        dialogue: str,
        *,
        mentor: str = "",
        subject: str = "",
        sources: tuple[Source, ...] = (),
        begun: Callable[[], None] | None = None,
    ) -> bool:
        """Begin a dialogue and show it, its notes read before; `begun` is told once it stands on disk.

        Where something keeps it from beginning, that is said; False where it is known at once.
        """
        if not sources:
            return self._begin(dialogue, mentor=mentor, subject=subject, begun=begun)
        from assistant.conversations.desks import kept_desk, reading_task, settle_mentor
        from tui.engine_at_hand import EngineAtHand
        from tui.screens.reading import Reading

        try:
            desk = kept_desk(self.workspace, self.clock())
            known = settle_mentor(desk, mentor) if mentor else None
        except MenteeError as error:
            toast(self, str(error), "error")
            return False
        at_hand = EngineAtHand(self)

        def read(digest: Digest | None) -> None:
            if digest is not None:
                self._begin(
                    dialogue,
                    mentor=mentor,
                    subject=subject,
                    sources=sources,
                    digest=digest,
                    begun=begun,
                    at_hand=at_hand,
                )

        self.push_screen(Reading(reading_task(desk, sources, known), desk, at_hand), read)
        return True

    def _begin(
        self,
        dialogue: str,
        *,
        mentor: str,
        subject: str,
        sources: tuple[Source, ...] = (),
        digest: Digest | None = None,
        begun: Callable[[], None] | None,
        at_hand: EngineAtHand | None = None,
    ) -> bool:
        from assistant.conversations.desks import open_desk
        from assistant.conversations.runner import Runner
        from assistant.dialogues.registry import dialogue_info

        now = self.clock()
        try:
            desk = open_desk(self.workspace, now, sources=sources, digest=digest, mentor=mentor, subject=subject)
            info = dialogue_info(dialogue)
            person = desk.mentor_by_id(mentor)
            title = f"{info.title}: {person.name}" if person else info.title
            runner = Runner.begin(self.workspace, info.name, desk, title=title, now=now)
        except MenteeError as error:
            toast(self, str(error), "error")
            return False
        if begun is not None:
            begun()
        self.talk(runner, at_hand)
        return True

    def resume(self, conversation: str) -> None:
        """Go on with a conversation where it stands."""
        from assistant.conversations.runner import Runner

        try:
            if self.workspace.conversation(conversation).dialogue == NOTES:
                self.open_notes(conversation)
                return
            runner = Runner.resume(self.workspace, conversation)
        except MenteeError as error:
            toast(self, str(error), "error")
            return
        self.talk(runner)

    def talk(self, runner: Runner, at_hand: EngineAtHand | None = None) -> None:
        """Show a conversation above Home; `at_hand` holds what was settled about sending before."""
        from assistant.dialogues.registry import dialogue_maker
        from tui.screens.conversation import Conversation

        self.go_home()
        self.push_screen(Conversation(runner, dialogue_maker(runner.info.dialogue), at_hand))

    def show_outcome(self, outcome: Outcome, *, dialogue: str) -> None:
        """Show the last screen of a dialogue in place of its conversation."""
        from tui.screens.done import Done

        self.go_home()
        self.push_screen(Done(outcome, dialogue=dialogue))

    def go_home(self) -> None:
        """Close everything above Home."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def show_person(self, mentor: str) -> None:
        """Everything about one mentor, and what can be done with them."""
        from tui.screens.person import PersonScreen

        self.push_screen(PersonScreen(mentor))

    def show_ledger(self, mentor: str = "") -> None:
        """Advice and what became of it; with a mentor's id, theirs alone."""
        from tui.screens.ledger import LedgerScreen

        self.push_screen(LedgerScreen(mentor))

    def show_promises(self, mentor: str = "") -> None:
        """Promises both ways; with a mentor's id, those between the two alone."""
        from tui.screens.promises import PromisesScreen

        self.push_screen(PromisesScreen(mentor))

    def show_goal(self, goal: str) -> None:
        """One goal, whole."""
        from tui.screens.detail import GoalScreen

        self.push_screen(GoalScreen(goal))

    def show_letters(self, mentor: str) -> None:
        """What was sent to one mentor, and what came."""
        from tui.screens.letters import LettersScreen

        self.push_screen(LettersScreen(mentor))

    def show_search(self, words: str = "") -> None:
        """Everything that is kept, by its words; `words` are looked for at once."""
        from tui.screens.search import SearchScreen

        if not isinstance(self.screen, SearchScreen):
            self.push_screen(SearchScreen(words))

    def show_engine(self) -> None:
        """Which engine is on, where it sends, and changing that."""
        from tui.screens.conversation import Conversation
        from tui.screens.engine import EngineScreen

        if isinstance(self.screen, EngineScreen):
            return
        open_now = [screen.runner.info.id for screen in self.screen_stack if isinstance(screen, Conversation)]
        self.push_screen(EngineScreen(open_now[-1] if open_now else ""))

    def look_around(self) -> None:
        """Leave this workspace for a sample in a temporary folder; `open_app` goes on there and then comes back."""
        self.exit(LOOK_AROUND)

    # ------------------------------------------------------------------------------------------------- app commands

    def action_help(self) -> None:
        from tui.screens.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help())

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers. No screenshot: it would write private text into a file."""
        return palette(self)
