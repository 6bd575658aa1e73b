"""A draft to look over: the text at the left, the checks beside it, the evidence under the cursor, and the ways out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input, OptionList, TextArea
from textual.widgets.text_area import Selection

from assistant.checks import run_checks
from assistant.checks.context import Context
from assistant.checks.finding import Finding
from assistant.dialogues.turns import Review
from assistant.model.text import one_line
from tui.keys import Key, bindings
from tui.safe import Plain, Row, Rows, choice, line, parts, saying_why, title, toast
from tui.screens import ways_out
from tui.screens.place import Place
from tui.widgets.fields.lines import Prose
from tui.widgets.marks import Marks

if TYPE_CHECKING:
    from assistant.conversations.runner import Runner

CHECK_AFTER = 0.4
"""Seconds without a keystroke after which the checks look again and the text is saved."""
SHOWN_AT_ONCE = 3
MUTED = "$foreground-muted"
SIGNS = {"error": ("✗ ", "$error"), "warn": ("! ", "$warning"), "info": ("i ", "$primary")}


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
        Key("ctrl+j", "keep", "keep it", "Keep the draft as it is now"),
        Key("f2", "back", "back", "Back to the last question"),
        Key("f8", "copy", "copy", "Send it to your terminal's clipboard"),
        Key("ctrl+s", "save", "save", "Write it to a file"),
        Key("ctrl+o", "edit", "editor", "Open it in $VISUAL or $EDITOR"),
        Key("ctrl+n", "next", "next check", "Go to the words of the next check"),
        Key("ctrl+g", "ignore", "ignore check", "Ignore this check in this draft"),
        Key("f6", "evidence", "notes", "Where this comes from in your notes"),
        Key("escape", "leave", "leave", "Leave; your text is kept"),
    )

    def __init__(self, runner: Runner, review: Review, marks: Marks) -> None:
        super().__init__()
        self.runner = runner
        self.review = review
        self.marks = marks
        self.context = Context.model_validate(review.context or {})
        self.findings: tuple[Finding, ...] = ()
        self.ignored: set[tuple[str, str]] = set()
        self.warned: tuple[str, frozenset[str]] | None = None
        """The way out that was held back, and the checks it was held back for; the same press again overrides."""
        self._pause: Timer | None = None
        self._ready = False
        """Whether everything stands; the text area tells of its first text before the panes beside it do."""
        self._at = -1

    @property
    def has_subject(self) -> bool:
        return bool(self.review.draft.subject)

    def heading(self) -> tuple[str, str]:
        return f"{self.runner.info.title} · {self.review.title}", self.counter()

    def body(self) -> ComposeResult:
        draft = self.review.draft
        subject, body = self._kept() or (draft.subject, draft.body)
        with Horizontal(id="desk"):
            with Vertical(id="letter"):
                if self.has_subject:
                    yield Input(value=one_line(subject), id="subject")
                yield Prose(body, id="draft")
            with Vertical(id="beside"):
                yield OptionList(id="checks", markup=False)
                with VerticalScroll(id="under"):
                    yield Plain(id="support")

    def on_mount(self) -> None:
        title(self.query_one("#letter"), self.review.title, "ctrl+j keeps it · enter is a new line")
        title(self.query_one("#checks"), "Checks")
        title(self.query_one("#under"), "Under the cursor")
        self._ready = True
        self.show_heading()
        self.look_again()
        self._show_support()
        self.query_one(Prose).focus()

    # ----------------------------------------------------------------------------------------------------- the text

    @property
    def subject(self) -> str:
        return self.query_one("#subject", Input).value if self.has_subject else ""

    @property
    def text(self) -> str:
        """The draft's body as it is now."""
        return self.query_one(Prose).text

    @property
    def whole(self) -> str:
        """Subject and body as they leave, and as the checks read them."""
        return f"Subject: {self.subject}\n\n{self.text}" if self.has_subject else self.text

    def counter(self) -> str:
        """Words and characters of the body."""
        if not self._ready:
            return ""
        words = len(self.text.split())
        return f"{words} word{'s' * (words != 1)} · {len(self.text)} characters"

    def _kept(self) -> tuple[str, str] | None:
        """What was typed into this draft before and not handed over; else what was made of it last time."""
        unsent = self.runner.unsent(self.review.key)
        kept = json.loads(unsent) if unsent else None
        if kept is None and self.runner.step.offered is not None:
            kept = self.runner.step.offered.value
        return (str(kept.get("subject", "")), str(kept.get("body", ""))) if isinstance(kept, dict) else None

    def save_unsent(self) -> None:
        """Write down the draft as it is now, where it differs from what was offered."""
        changed = (self.subject, self.text) != (self.review.draft.subject, self.review.draft.body)
        typed = json.dumps({"subject": self.subject, "body": self.text}) if changed else ""
        with saying_why(self.app):
            self.runner.save_unsent(typed)

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
        found = run_checks(self.whole, self.review.draft.kind, self.review.draft.channel, self.context)
        self.findings = tuple(f for f in found if (f.id, f.text) not in self.ignored)
        self._at = -1
        shown = self.findings[:SHOWN_AT_ONCE]
        pane = self.query_one("#checks", OptionList)
        pane.clear_options()
        pane.add_options([choice(finding_rows(f)) for f in shown] or [choice(_ALL_WELL, disabled=True)])
        more = len(self.findings) - len(shown)
        ways = "enter goes to the words" if shown else ""
        title(pane, "Checks", f"and {more} more" if more else ways)

    @on(OptionList.OptionSelected, "#checks")
    def _go_to_words(self, event: OptionList.OptionSelected) -> None:
        self._go_to(self.findings[event.option_index])

    def action_next(self) -> None:
        if not self.findings:
            return
        self._at = (self._at + 1) % min(len(self.findings), SHOWN_AT_ONCE)
        self.query_one("#checks", OptionList).highlighted = self._at
        self._go_to(self.findings[self._at])

    def _go_to(self, finding: Finding) -> None:
        """Select the words a finding means; lines of the checked text count its subject."""
        ahead = 3 if self.has_subject else 1
        if finding.line < ahead:
            self.query_one("#subject", Input).focus()
            return
        area = self.query_one(Prose)
        area.selection = Selection(
            (finding.line - ahead, finding.column - 1), (finding.end_line - ahead, finding.end_column - 1)
        )
        area.focus()
        area.scroll_cursor_visible(center=True)

    def action_ignore(self) -> None:
        at = self.query_one("#checks", OptionList).highlighted or 0
        if not self.findings:
            return
        finding = self.findings[min(at, len(self.findings) - 1)]
        if finding.stops:
            toast(self.app, "This one stops the draft: mend it, or press the way out twice to overrule it.", "warning")
            return
        self.ignored.add((finding.id, finding.text))
        self.look_again()

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
        area = self.query_one(Prose)
        words = area.document.get_line(area.cursor_location[0])
        facts = [f for f in self.review.draft.support if f.text and (f.text in words or words.strip() in f.text)]
        facts = facts if words.strip() else []
        rows = [
            Row(line(one.text), lead=parts((f"{self.marks.of_one(one)}  ", "$accent")))
            for fact in facts
            for one in fact.evidence
        ]
        nothing = (
            "No line of your notes stands behind this line; it is yours, or a form of words." if words.strip() else ""
        )
        self.query_one("#support", Plain).show(Rows(tuple(rows)) if rows else line(nothing, MUTED))

    def action_evidence(self) -> None:
        from tui.screens.evidence import EvidenceScreen

        spans = tuple(dict.fromkeys(e for fact in self.review.draft.support for e in fact.evidence))
        self.app.push_screen(EvidenceScreen(spans, self.marks))

    # ------------------------------------------------------------------------------------------------- the ways out

    def action_keep(self) -> None:
        if not self._held_back("keep"):
            self.dismiss(Left(self.subject, self.text))

    def action_back(self) -> None:
        self.save_unsent()
        self.dismiss(Left(self.subject, self.text, back=True))

    def action_leave(self) -> None:
        self.save_unsent()
        self.dismiss(None)

    def action_copy(self) -> None:
        if not self._held_back("copy"):
            ways_out.copy(self.app, self.whole)

    def action_save(self) -> None:
        if not self._held_back("save"):
            ways_out.ask_where_to_save(self.app, self.whole, name=self.review.title)

    def action_edit(self) -> None:
        edited = ways_out.edit(self.app, self.text)
        if edited is not None:
            self.query_one(Prose).put(edited)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.runner.can_go_back if action == "back" else True


def finding_rows(finding: Finding) -> Rows:
    """A finding: what is wrong, which words, and what would mend it."""
    sign, style = SIGNS[finding.level]
    stops = ("stops the draft: ", "bold $error") if finding.stops else ""
    unsaid = finding.text and one_line(finding.text) not in finding.message
    words = [Row(line(f"“{finding.text}”", "italic"), lead=parts("  "))] if unsaid else []
    mends = [Row(line(finding.suggestion, MUTED), lead=parts("  "))] if finding.suggestion else []
    said = Row(parts(stops, line(finding.message)), lead=parts((sign, f"bold {style}")))
    return Rows((said, *words, *mends))


_ALL_WELL = Rows((Row(line("Nothing to mend."), lead=parts(("✓ ", "$success"))),))
