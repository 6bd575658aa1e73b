"""A message in hand: its subject where it has one, and its text, with ways to put other words in place."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input
from textual.widgets.text_area import Selection

from assistant.checks.finding import Finding
from assistant.model.text import one_line
from tui.widgets.fields.lines import Prose

LINES_OF_SUBJECT = 2
"""Lines that a subject takes before the body in the text that is checked."""


class Letter(Vertical):
    """A subject line above a text area. Places of findings count in lines of `whole`."""

    def __init__(self, subject: str, body: str, *, has_subject: bool) -> None:
        super().__init__(id="letter")
        self.has_subject = has_subject
        self._first = (one_line(subject), body)

    def compose(self) -> ComposeResult:
        subject, body = self._first
        if self.has_subject:
            yield Input(value=subject, id="subject")
        yield Prose(body, id="draft")

    @property
    def prose(self) -> Prose:
        return self.query_one(Prose)

    @property
    def subject(self) -> str:
        return self.query_one("#subject", Input).value if self.has_subject else ""

    @property
    def text(self) -> str:
        """The body as it is now."""
        return self.prose.text

    @property
    def whole(self) -> str:
        """Subject and body as they leave, and as the checks read them."""
        return f"Subject: {self.subject}\n\n{self.text}" if self.has_subject else self.text

    def put(self, subject: str, body: str) -> None:
        """Put another letter in place of the present one; undo brings the body back."""
        self.prose.put(body)
        if self.has_subject and subject:
            self.query_one("#subject", Input).value = one_line(subject)

    def go_to(self, finding: Finding) -> None:
        """Select the words a finding means."""
        if self._in_subject(finding):
            self.query_one("#subject", Input).focus()
            return
        area = self.prose
        area.selection = Selection(*self._place_of(finding))
        area.focus()
        area.scroll_cursor_visible(center=True)

    def mend(self, finding: Finding) -> bool:
        """Put the better wording of a finding in place of its words; False where only the writer knows it."""
        if finding.instead is None:
            return False
        if self._in_subject(finding):
            field = self.query_one("#subject", Input)
            field.value = field.value.replace(finding.text, finding.instead, 1) if finding.text else finding.instead
            field.focus()
        else:
            self.prose.replace(finding.instead, *self._place_of(finding), maintain_selection_offset=False)
            self.prose.focus()
        return True

    def _in_subject(self, finding: Finding) -> bool:
        return self.has_subject and finding.line <= LINES_OF_SUBJECT

    def _place_of(self, finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
        ahead = 1 + (LINES_OF_SUBJECT if self.has_subject else 0)
        return (finding.line - ahead, finding.column - 1), (finding.end_line - ahead, finding.end_column - 1)
