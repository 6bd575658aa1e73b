"""What stands behind one line of a draft: the lines of the notes its words rest on."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from assistant.model.evidence import Fact
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts
from tui.widgets.marks import Marks


def support_of(words: str, support: Iterable[Fact], marks: Marks) -> Rows | Content:
    """The evidence for a line of these words; where it has none, that is said; nothing for an empty line."""
    if not words.strip():
        return line("", MUTED)
    facts = (fact for fact in support if fact.text and (fact.text in words or words.strip() in fact.text))
    rows = tuple(
        Row(line(one.text), lead=parts((f"{marks.of_one(one)}  ", "$accent")))
        for fact in facts
        for one in fact.evidence
    )
    return (
        Rows(rows)
        if rows
        else line("No line of your notes stands behind this line; it is yours, or a form of words.", MUTED)
    )
