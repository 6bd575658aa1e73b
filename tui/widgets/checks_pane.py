"""What the checks find in a draft: three at a time, worst first, each with its words and what would mend it."""

from __future__ import annotations

from textual.widgets import OptionList

from assistant.checks.finding import Finding
from assistant.model.text import one_line
from tui.looks import MUTED
from tui.safe import Row, Rows, choice, line, parts, title

SHOWN_AT_ONCE = 3
SIGNS = {"error": ("✗ ", "$error"), "warn": ("! ", "$warning"), "info": ("i ", "$primary")}
_ALL_WELL = Rows((Row(line("Nothing to mend."), lead=parts(("✓ ", "$success"))),))


class ChecksPane(OptionList):
    """The findings that are shown. Enter on one goes to its words."""

    def __init__(self) -> None:
        super().__init__(id="checks", markup=False)
        self.shown: tuple[Finding, ...] = ()

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Show the first of these, keeping the place of the highlight."""
        at = self.highlighted or 0
        self.shown = findings[:SHOWN_AT_ONCE]
        self.clear_options()
        self.add_options([choice(finding_rows(f)) for f in self.shown] or [choice(_ALL_WELL, disabled=True)])
        if self.shown:
            self.highlighted = min(at, len(self.shown) - 1)
        more = len(findings) - len(self.shown)
        note = f"and {more} more" if more else "enter goes to the words" if self.shown else ""
        title(self, "Checks", note)

    @property
    def chosen(self) -> Finding | None:
        """The finding under the highlight; None where there is none."""
        return self.shown[min(self.highlighted or 0, len(self.shown) - 1)] if self.shown else None

    def go_round(self, at: int) -> Finding | None:
        """Put the highlight on the finding of this number, counted round; None where there is none."""
        if not self.shown:
            return None
        self.highlighted = at % len(self.shown)
        return self.chosen


def finding_rows(finding: Finding) -> Rows:
    """A finding: what is wrong, which words, and what would mend it."""
    sign, style = SIGNS[finding.level]
    stops = ("stops the draft: ", "bold $error") if finding.stops else ""
    unsaid = finding.text and one_line(finding.text) not in finding.message
    words = [Row(line(f"“{finding.text}”", "italic"), lead=parts("  "))] if unsaid else []
    mends = [Row(line(finding.suggestion, MUTED), lead=parts("  "))] if finding.suggestion else []
    fixes = [Row(line("f5 mends it", "$success"), lead=parts("  "))] if finding.instead is not None else []
    said = Row(parts(stops, line(finding.message)), lead=parts((sign, f"bold {style}")))
    return Rows((said, *words, *mends, *fixes))
