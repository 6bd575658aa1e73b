"""The last screen of every dialogue: what was saved where, what stayed open, and what to do next with one key."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from assistant.dialogues.outcomes import Outcome
from assistant.model.work import Artifact
from assistant.sharing.pieces import is_message, whole
from tui.keys import Key, bindings
from tui.looks import MUTED
from tui.safe import Plain, Row, Rows, line, parts, plain, title
from tui.screens.place import Place
from tui.widgets.overview import day_words

GAP = Row(parts(" "))


class Done(Place[None]):
    """What came of it."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "done",
        Key("enter", "next", "do the next thing", "Begin what comes next"),
        Key("c", "copy", "copy", "Send the text to your terminal's clipboard"),
        Key("s", "save", "save to a file", "Write the text to a file"),
        Key("t", "sent", "mark as sent", "Keep when it went out, and start the clock for what comes next"),
        Key("escape,h", "home", "home", "Back to Home"),
    )

    def __init__(self, outcome: Outcome, *, dialogue: str) -> None:
        super().__init__()
        self.outcome = outcome
        self.dialogue = dialogue
        self.sent: frozenset[str] = frozenset()
        """Ids of the pieces that were marked as sent here."""

    def heading(self) -> tuple[str, str]:
        return self.outcome.title, "done; everything is kept"

    def body(self) -> ComposeResult:
        with VerticalScroll(id="done"):
            yield Plain(self._rows())

    def on_mount(self) -> None:
        box = self.query_one("#done")
        title(box, "Done")
        box.focus()

    def _rows(self) -> Rows:
        outcome, today = self.outcome, self.mentee.today
        rows = [Row(line(outcome.title, "bold")), GAP]
        rows += [Row(line(words), lead=parts(("  ✓ ", "$success"))) for words in outcome.saved]
        rows += [Row(line(f"in {self.mentee.workspace.path}", MUTED), lead=parts("    ")), GAP]
        step = outcome.next_action
        if step is not None:
            when = day_words(step.day, today) if step.day else ""
            way = (
                "enter begins it"
                if step.dialogue
                else "c copies the text, s saves it to a file, t marks it as sent"
                if self.to_send
                else "c copies the text, s saves it to a file"
                if self.artifacts
                else ""
            )
            begins = [Row(line(way, MUTED), lead=parts("    "))] if way else []
            rows += [
                Row(line("Next", f"bold {MUTED}")),
                Row(line(step.text, "bold"), lead=parts(("  ▸ ", "$primary")), mark=line(when, "$accent")),
                *begins,
                GAP,
            ]
        if outcome.left_open:
            rows.append(Row(line("Left open; it would be better for knowing", f"bold {MUTED}")))
            rows += [Row(line(gap.question), lead=parts(("  ? ", "$warning"))) for gap in outcome.left_open]
            rows.append(GAP)
        for artifact in self.artifacts:
            sent = "✓ sent" if artifact.sent or artifact.id in self.sent else ""
            own = "for you alone: neither copied nor saved with the rest" if artifact.private else ""
            rows += [Row(line(artifact.title, f"bold {MUTED}"), mark=line(sent or own, "$success")), GAP]
            rows += [Row(line(f"Subject: {artifact.subject}"), lead=parts("  ")), GAP] if artifact.subject else []
            rows += [Row(plain(text), lead=parts("  ")) for text in artifact.text.split("\n")]
            rows.append(GAP)
        return Rows(tuple(rows))

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """The finished texts."""
        return tuple(record for record in self.outcome.records if isinstance(record, Artifact))

    @property
    def to_send(self) -> tuple[Artifact, ...]:
        """The messages that were not marked as sent yet."""
        return tuple(a for a in self.artifacts if is_message(a) and a.sent is None and a.id not in self.sent)

    @property
    def text(self) -> str:
        """The finished texts, one below the other, as they leave; what is for the person alone does not."""
        return "\n\n".join(whole(artifact).rstrip("\n") for artifact in self.leaving)

    @property
    def leaving(self) -> tuple[Artifact, ...]:
        """The finished texts that may go to somebody."""
        return tuple(artifact for artifact in self.artifacts if not artifact.private)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "next":
            return bool(self.outcome.next_action and self.outcome.next_action.dialogue)
        if action in {"copy", "save"}:
            return bool(self.leaving)
        if action == "sent":
            return bool(self.to_send)
        return True

    def action_next(self) -> None:
        step = self.outcome.next_action
        if step is not None and step.dialogue:
            self.mentee.start(step.dialogue, mentor=step.mentor)

    def action_home(self) -> None:
        self.mentee.go_home()

    def action_copy(self) -> None:
        from tui.screens.ways_out import copy

        copy(self.app, self.text)

    def action_save(self) -> None:
        from tui.screens.ways_out import ask_where_to_save

        one = self.leaving[0]
        several = Artifact(id="pieces", sort=one.sort, title=self.outcome.title, text=self.text)
        ask_where_to_save(self.app, one if len(self.leaving) == 1 else several)

    def action_sent(self) -> None:
        from tui.screens.letters import mark_as_sent

        sent = [piece.id for piece in self.to_send if mark_as_sent(self.mentee, piece)]
        self.sent = self.sent.union(sent)
        self.query_one("#done Plain", Plain).show(self._rows())
        self.refresh_bindings()
