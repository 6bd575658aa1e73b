"""A draft to look over: the text at the left, the checks beside it, the evidence under the cursor, and the ways out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input, OptionList, TextArea

from assistant.checks import run_checks
from assistant.checks.context import Context
from assistant.checks.finding import Finding, Ignored
from assistant.conversations.angles import told_anew
from assistant.conversations.reviewing import context_of
from assistant.conversations.switches import switch, switched_off
from assistant.dialogues.turns import Review
from assistant.engines.tasks.angles import angles_of
from assistant.model.work import Artifact
from tui.keys import Key, bindings
from tui.room import room_left
from tui.safe import Plain, saying_why, title, toast
from tui.screens import ways_out
from tui.screens.one_check import OneCheck, Wish
from tui.screens.place import Place
from tui.typed_drafts import TypedDraft, draft_in, typed_draft
from tui.widgets.checks_pane import ChecksPane
from tui.widgets.letter import Letter
from tui.widgets.marks import Marks
from tui.widgets.support import support_of

if TYPE_CHECKING:
    from assistant.conversations.runner import Runner

CHECK_AFTER = 0.4
"""Seconds without a keystroke after which the checks look again and the text is saved."""


@dataclass(frozen=True, slots=True)
class Left:
    """How the person left a draft."""

    subject: str
    body: str
    back: bool = False


class Reviewing(Place[Left | None]):
    """One draft. Dismissed with how it was left, or with None where the person leaves for now."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "review",
        Key("ctrl+j", "keep", "keep", "Keep the draft as it is now"),
        Key("f2", "back", "back", "Back to the last question"),
        Key("ctrl+n", "next", "next", "Go to the words of the next check"),
        Key("f5", "fix", "mend", "Put the better wording in place; undo brings the old one back"),
        Key("ctrl+g", "ignore", "ignore", "Ignore this check in this draft"),
        Key("f4", "about", "why", "Why it is asked, and where to switch it off"),
        Key("f7", "angle", "angle", "Tell it from another side; undo brings the old one back"),
        Key("f8", "copy", "copy", "Send it to your terminal's clipboard"),
        Key("ctrl+s", "save", "save", "Write it to a file: text, or a draft for your mail program"),
        Key("ctrl+o", "edit", "editor", "Open it in $VISUAL or $EDITOR"),
        Key("f6", "evidence", "notes", "Where this comes from in your notes"),
        Key("escape", "leave", "leave", "Leave; your text is kept"),
    )

    def __init__(self, runner: Runner, review: Review, marks: Marks) -> None:
        super().__init__()
        self.runner = runner
        self.review = review
        self.marks = marks
        self.context = Context.model_validate(context_of(runner.step, review))
        self.shown = review.draft
        """The draft as it was told last; another angle takes its place."""
        self.findings: tuple[Finding, ...] = ()
        typed = self._typed()
        self.ignored = tuple(Ignored(id=rule, text=text) for rule, text in typed.ignored) if typed else ()
        self.warned: tuple[str, frozenset[str]] | None = None
        """The way out that was held back, and the checks it was held back for; the same press again overrides."""
        self._pause: Timer | None = None
        self._ready = False
        """Whether everything stands; the text area tells of its first text before the panes beside it do."""
        self._at = -1

    @property
    def letter(self) -> Letter:
        return self.query_one(Letter)

    def heading(self) -> tuple[str, str]:
        return f"{self.runner.info.title} · {self.review.title}", self.counter()

    def body(self) -> ComposeResult:
        draft = self.review.draft
        kept = self._kept() or TypedDraft(draft.subject, draft.body)
        with Horizontal(id="desk"):
            yield Letter(kept.subject, kept.body, has_subject=bool(draft.subject))
            with Vertical(id="beside"):
                yield ChecksPane()
                with VerticalScroll(id="under"):
                    yield Plain(id="support")

    def on_mount(self) -> None:
        title(self.letter, self.review.title, "ctrl+j keeps it · enter is a new line")
        title(self.query_one("#under"), "Under the cursor")
        self._ready = True
        self.show_heading()
        self.look_again()
        self._tell_left_out()
        self._show_support()
        self.letter.prose.focus()

    # ----------------------------------------------------------------------------------------------------- the text

    def counter(self) -> str:
        """How long the body is, and how much room its channel leaves."""
        return room_left(self.letter.text, self.review.draft.channel) if self._ready else ""

    def _kept(self) -> TypedDraft | None:
        """What was typed into this draft before and not handed over; else what was made of it last time."""
        offered = self.runner.step.offered
        return self._typed() or (draft_in(offered.value) if offered else None)

    def _typed(self) -> TypedDraft | None:
        return typed_draft(self.runner.unsent(self.review.key))

    def save_unsent(self) -> None:
        """Write down the draft as it is now, and what is ignored in it, where it differs from what was offered."""
        letter, draft = self.letter, self.review.draft
        changed = (letter.subject, letter.text) != (draft.subject, draft.body) or self.ignored
        typed = TypedDraft(letter.subject, letter.text, tuple((one.id, one.text) for one in self.ignored))
        with saying_why(self.app):
            self.runner.save_unsent(typed.as_text() if changed else "")

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _changed(self) -> None:
        if not self._ready:
            return
        self.warned = None
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(CHECK_AFTER, self._after_a_pause)
        self.show_heading()

    def _after_a_pause(self) -> None:
        self.save_unsent()
        self.look_again()

    # --------------------------------------------------------------------------------------------------- the checks

    def look_again(self) -> None:
        """Hold the text against the checks again."""
        draft = self.review.draft
        off = switched_off(self.runner.workspace, self.runner.info.mentor)
        self.findings = run_checks(
            self.letter.whole, draft.kind, draft.channel, self.context, without=off, ignored=self.ignored
        )
        self._at = -1
        self.query_one(ChecksPane).show(self.findings)

    @on(OptionList.OptionSelected, "#checks")
    def _go_to_words(self) -> None:
        finding = self.query_one(ChecksPane).chosen
        if finding is not None:
            self.letter.go_to(finding)

    def action_next(self) -> None:
        self._at += 1
        finding = self.query_one(ChecksPane).go_round(self._at)
        if finding is not None:
            self.letter.go_to(finding)

    def action_fix(self) -> None:
        finding = self.query_one(ChecksPane).chosen
        if finding is None:
            toast(self.app, "Nothing to mend.")
        elif self.letter.mend(finding):
            self.look_again()
        else:
            toast(self.app, "Only you know the better words here; enter on the check goes to its place.")

    def action_ignore(self) -> None:
        finding = self.query_one(ChecksPane).chosen
        if finding is None:
            return
        if finding.stops:
            toast(self.app, "This one stops the draft: mend it, or press the way out twice to overrule it.", "warning")
            return
        self.ignored = (*self.ignored, Ignored(id=finding.id, text=finding.text))
        self.save_unsent()
        self.look_again()

    def action_about(self) -> None:
        finding = self.query_one(ChecksPane).chosen
        if finding is None:
            return
        mentor = self.context.mentor.call_name if self.context.mentor and self.runner.info.mentor else ""

        def obey(wish: Wish | None) -> None:
            match wish:
                case "fix":
                    self.action_fix()
                case "here":
                    self.action_ignore()
                case "mentor" | "always":
                    of = self.runner.info.mentor if wish == "mentor" else ""
                    with saying_why(self.app):
                        switch(self.runner.workspace, finding.id, on=False, mentor=of, when=self.mentee.clock())
                    self.look_again()

        self.app.push_screen(OneCheck(finding, mentor=mentor or ""), obey)

    # -------------------------------------------------------------------------------------------------- another angle

    def action_angle(self) -> None:
        """Tell the message from the next angle that says something else, in place of the present text."""
        task = self.review.task
        labels = dict(angles_of(task.kind)) if task else {}
        if task is None or not labels:
            return
        draft = told_anew(task, angle=self.shown.angle, body=self.shown.body)
        if draft is None:
            toast(self.app, "There is too little to tell it from another side; answer more, and it can be.")
            return
        self.shown = draft
        self.letter.put(draft.subject, draft.body)
        toast(self.app, f"This one {labels[draft.angle]}. Ctrl+Z brings the other back.")
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        if self.shown.left_out:
            toast(self.app, f"Left out, so that it fits: {' '.join(self.shown.left_out)}")

    def _held_back(self, way_out: str) -> bool:
        """Whether a stopping check holds this way out back; the same press again overrules it."""
        self.look_again()
        stopping = frozenset(f"{f.id} {f.text}" for f in self.findings if f.stops)
        if not stopping or self.warned == (way_out, stopping):
            return False
        self.warned = (way_out, stopping)
        first = next(f for f in self.findings if f.stops)
        toast(self.app, f"Held back: {first.message} Press the same key again to do it all the same.", "error")
        return True

    # ------------------------------------------------------------------------------------------------- the evidence

    @on(TextArea.SelectionChanged)
    def _moved(self) -> None:
        if self._ready:
            self._show_support()

    def _show_support(self) -> None:
        area = self.letter.prose
        words = area.document.get_line(area.cursor_location[0])
        self.query_one("#support", Plain).show(support_of(words, self.shown.support, self.marks))

    def action_evidence(self) -> None:
        from tui.screens.evidence import EvidenceScreen

        spans = tuple(dict.fromkeys(e for fact in self.shown.support for e in fact.evidence))
        self.app.push_screen(EvidenceScreen(spans, self.marks))

    # ------------------------------------------------------------------------------------------------- the ways out

    def action_keep(self) -> None:
        if not self._held_back("keep"):
            self.dismiss(Left(self.letter.subject, self.letter.text))

    def action_back(self) -> None:
        self.save_unsent()
        self.dismiss(Left(self.letter.subject, self.letter.text, back=True))

    def action_leave(self) -> None:
        self.save_unsent()
        self.dismiss(None)

    def action_copy(self) -> None:
        if not self._held_back("copy"):
            ways_out.copy(self.app, self.letter.whole)

    def action_save(self) -> None:
        if not self._held_back("save"):
            ways_out.ask_where_to_save(self.app, self._piece())

    def _piece(self) -> Artifact:
        """The draft as it is now, as a finished piece."""
        draft = self.review.draft
        return Artifact(
            id="draft", sort=draft.kind, title=self.review.title, subject=self.letter.subject, text=self.letter.text,
            mentor=self.runner.info.mentor, channel=draft.channel,
        )  # fmt: skip

    def action_edit(self) -> None:
        edited = ways_out.edit(self.app, self.letter.text)
        if edited is not None:
            self.letter.prose.put(edited)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "back":
            return self.runner.can_go_back
        if action == "angle":
            return self.review.task is not None and len(angles_of(self.review.task.kind)) > 1
        return True
