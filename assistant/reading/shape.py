"""Text -> a document: finds headings, lists, tables, turns of speech, quoted mail and paragraphs, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from assistant.reading.action_columns import with_actions_behind
from assistant.reading.asked_answered import answer_in, begins_section, goes_on_asking, question_in
from assistant.reading.columns import Laid, in_reading_order
from assistant.reading.dictation import as_written
from assistant.reading.document import Document, Passage, PassageKind, joined
from assistant.reading.forms import filled_in
from assistant.reading.headings import Level, heading_level
from assistant.reading.inline_replies import as_talk
from assistant.reading.lines import Line, label_of, line_of, unmarked
from assistant.reading.mail import attribution, bare_name, begins_old_message, field_of, greeting
from assistant.reading.outlines import with_common_marks
from assistant.reading.page_looks import begin_small, front_matter, is_name, shared_out, wrap_width
from assistant.reading.records import with_records
from assistant.reading.sections import plain
from assistant.reading.slips import with_slips
from assistant.reading.speakers import speakers_of, turn_of
from assistant.reading.wrapping import continues

_QUESTION: Level = (1, 1)
_QUESTION_TOO: Level = (1, 2)
"""Levels of a question over its answer, and of one that goes on with it: "And Sinéad?"."""
_CALENDARS = ("📅", "🗓", "📆")
"""A line that begins with one of these says when they meet again."""
_SIGNATURE_MARK = "--"


@lru_cache(maxsize=2)
def document_of(text: str) -> Document:
    """The passages of a text, in order. Every word lies in one, except front matter, code fences, marks of outlines."""
    lines = as_written(text.split("\n"))
    matter, start = front_matter(lines)
    sheet = with_actions_behind([Laid(n + 1, lines[n]) for n in range(start, len(lines))])
    sheet = in_reading_order((line.number, line.text) for line in sheet)
    laid = with_common_marks(filled_in(with_slips(with_records(sheet))))
    parsed = [replace(line_of(line.number, line.text), goes_on=line.goes_on) for line in laid]
    speakers = speakers_of(parsed)
    shaper = _Shaper(
        speakers=speakers, small=begin_small(parsed), width=wrap_width(parsed), shared_out=shared_out(parsed)
    )
    for i, line in enumerate(parsed):
        shaper.take(line, _next_words(parsed, i))
    first = next((passage.text for passage in shaper.passages if passage.kind == "text"), "")
    letter = not speakers and bool(greeting(first))
    passages, answered = as_talk(shaper.passages)
    return Document(passages, matter, bool(speakers) or answered, shaper.mail or letter)


def _next_words(lines: list[Line], i: int) -> Line | None:
    """The next line that is not blank, at most two lines on; a rule of `---` counts, as it may underline."""
    return next((line for line in lines[i + 1 : i + 3] if not line.blank or line.raw.strip()), None)


@dataclass
class _Shaper:
    """What is known while going down the lines: open headings, the passage being written, the quote."""

    speakers: frozenset[str]
    small: bool
    """Whether hardly a line begins with a capital, so that one tells nothing of whether a sentence goes on."""
    width: int
    """Where lines are wrapped, in characters; 0 where none are."""
    shared_out: bool
    """Whether tasks stand under `Me` and under other names."""
    passages: list[Passage] = field(default_factory=list)
    headings: list[tuple[Level, str]] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    open: bool = False
    """Whether the last passage may go on in the next line."""
    after_blank: bool = True
    had_items: bool = False
    """Whether the section has had list items, so that a paragraph after a blank line ends it."""
    fence: bool = False
    signature: bool = False
    mail: bool = False
    writers: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Of every quote depth: who wrote it, and when."""
    answering: bool = False
    """Whether what follows answers the question above."""
    sender: str = ""
    """Who sent the newest message, where its head says so."""
    speaking: str = ""
    """Whose items the list below a turn holds."""
    older: int = 0
    """Quote levels added by "Original message" lines."""

    def take(self, line: Line, following: Line | None) -> None:
        """Adds one line to the document."""
        if line.raw.strip().startswith(("```", "~~~")) and not line.text.endswith("~~"):
            self.fence, self.open = not self.fence, False
        elif self.fence:
            return
        elif line.blank or line.raw.strip() == _SIGNATURE_MARK:
            self._blank(line)
        elif (
            self._mail_line(line)
            or self._signature_line(line)
            or self._table_line(line, following)
            or self._turn(line)
            or self._asked(line, following)
        ):
            return
        else:
            wrapped = following is not None and following.goes_on is True
            level = None if wrapped or line.goes_on else self._level(line, following)
            if level:
                self._open_heading(line, level)
            else:
                self._words(line)
            self.after_blank = False

    def _level(self, line: Line, following: Line | None) -> Level | None:
        level = heading_level(line, following, after_blank=self.after_blank)
        over = self.shared_out and level is None and self.after_blank and following is not None and following.bullet
        return (1, 0) if over and not line.bullet and is_name(line.text) else level

    def _blank(self, line: Line) -> None:
        if line.raw.strip() == _SIGNATURE_MARK and self.mail:
            self.signature = True
        self.open = False
        self.speaking = ""
        self.after_blank = True
        self.columns = ()

    # -------------------------------------------------------------------------------------------------------- mail

    def _mail_line(self, line: Line) -> bool:
        """Header fields at the top of a message, attribution lines, "Original message" lines."""
        raw = line.raw.strip()
        if begins_old_message(raw):
            self.older, self.mail, self.signature = self.older + 1, True, False
            self.headings.clear()
            return True
        quoted = attribution(raw)
        if quoted:
            self.mail, self.signature, self.open = True, False, False
            self.writers[line.depth + 1] = quoted
            self.headings.clear()
            return True
        header = None if line.bullet else field_of(raw)
        in_head = not self.passages or (self.passages[-1].kind == "header" and not self.after_blank)
        if header is None or not (in_head or (self.older and self.after_blank)):
            return False
        name, value = header
        self.mail = self.mail or name in {"from", "to", "subject"}
        if name == "from" and not self.older and not line.depth:
            self.sender = bare_name(value)
        if self.older and name in {"from", "date", "sent"}:
            who, when = self.writers.get(self.older, ("", ""))
            self.writers[self.older] = (value, when) if name == "from" else (who, value)
        self._add(line, "header", value, label=name)
        self.after_blank = False
        return True

    def _signature_line(self, line: Line) -> bool:
        if not self.signature:
            return False
        if line.depth:
            self.signature = False
            return False
        self._add(line, "header", line.text, label="signature")
        return True

    # ------------------------------------------------------------------------------------------------------ tables

    def _table_line(self, line: Line, following: Line | None) -> bool:
        raw = line.raw.strip()
        if raw.count("|") < 2 and not ("|" in raw and self.columns):
            return False
        cells = [unmarked(cell) for cell in raw.strip("|").split("|")]
        if all(set(cell) <= set(":- ") for cell in cells) and "-" in raw:
            return True
        if not self.columns:
            under = following.raw.strip() if following else ""
            if "|" not in under or not set(under) <= set("|:- \t"):
                return False
            self.columns = tuple(plain(cell) for cell in cells)
            self._add(line, "header", "  ".join(cells), label="columns")
            return True
        names = self.columns + ("",) * len(cells)
        self._add(line, "row", "  ".join(cells), cells=tuple(zip(names, cells, strict=False)))
        return True

    # ----------------------------------------------------------------------------------------------------- speech

    def _turn(self, line: Line) -> bool:
        turn = None if line.bullet or not self.speakers else turn_of(line)
        if turn and turn.name in self.speakers:
            text = unmarked(line.raw)[turn.at :]
            self._add(line, "turn", text, speaker=turn.name, written=turn.written)
            self.open, self.speaking = True, turn.name
            return True
        if self.passages and self.passages[-1].kind == "turn" and not line.level and not line.bullet and self.open:
            self._continue(line)
            return True
        return False

    # -------------------------------------------------------------------------------------------- question and answer

    def _asked(self, line: Line, following: Line | None) -> bool:
        """`Q: ...` over `A: ...`: the question is the heading of its answer, and is kept, for it may stay open."""
        answer = answer_in(line)
        if self.answering and answer is not None:
            self._add(line, "text", answer)
            self.open, self.after_blank = True, False
            return True
        text = question_in(line)
        if text is None or following is None:
            if self.answering and self.after_blank:
                self.answering = False
                self._close(_QUESTION)
            return False
        if begins_section(following):
            return False
        level = _QUESTION_TOO if self.answered and goes_on_asking(text) else _QUESTION
        self._close(level)
        self._add(line, "text", text, label="q", mark=":")
        self.headings.append((level, text))
        self.answering, self.open, self.after_blank = True, False, False
        return True

    @property
    def answered(self) -> bool:
        return any(level == _QUESTION for level, _ in self.headings)

    def _close(self, level: Level) -> None:
        """Closes every open heading of this level or below."""
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()

    # ---------------------------------------------------------------------------------------- headings, items, prose

    def _open_heading(self, line: Line, level: Level) -> None:
        self._close(level)
        text = line.text.rstrip(":").rstrip()
        self._add(line, "heading", text)
        self.headings.append((level, text))
        self.open = self.had_items = False

    def _words(self, line: Line) -> None:
        if line.bullet:
            while self.headings and self.headings[-1][0][0] == 2 and self.headings[-1][0][1] >= line.indent:
                self.headings.pop()
        elif self._goes_on(line):
            self._continue(line)
            return
        elif self.after_blank and self.had_items and not line.indent and not line.emoji:
            # a paragraph after a list and a blank line is no longer part of what the list's heading says
            self.headings = [entry for entry in self.headings if entry[0] == (0, 1)][:1]
            self.had_items = False
        itemised = line.bullet or line.indent > 0 or line.emoji
        self.had_items = self.had_items or itemised
        label, mark, at = label_of(line) or ("", "", 0)
        if not label and self.passages and line.raw.lstrip().startswith(_CALENDARS):
            label = "next"
        cells = tuple(("", cell.strip()) for cell in re.split(r"\t+", line.text[at:]) if cell.strip())
        outline = len(cells) > 1
        text = " ".join(cell for _, cell in cells) if outline else line.text[at:]
        kind: PassageKind = "row" if outline and line.indent else "item" if itemised else "text"
        speaker = self.speaking if line.bullet else ""
        self._add(line, kind, text, label=label, mark=mark, cells=cells if outline else (), speaker=speaker)
        self.open = not outline

    def _goes_on(self, line: Line) -> bool:
        """Whether this line continues the sentence of the last: it was wrapped, or indented under its bullet."""
        if not self.open or not self.passages:
            return False
        last = self.passages[-1]
        if last.kind not in {"text", "item"} or last.depth != line.depth + self.older:
            return False
        return continues(last, line, small=self.small, width=self.width)

    def _continue(self, line: Line) -> None:
        last = self.passages[-1]
        self.passages[-1] = joined(last, replace(last, text=line.text, places=((0, line.number),)))

    def _add(
        self,
        line: Line,
        kind: PassageKind,
        text: str,
        *,
        label: str = "",
        mark: str = "",
        cells: tuple[tuple[str, str], ...] = (),
        speaker: str = "",
        written: str = "",
    ) -> None:
        depth = line.depth + self.older
        writer, written = self.writers.get(depth, ("", "")) if depth else (self.sender, written)
        self.passages.append(
            Passage(
                kind=kind,
                text=text,
                places=((0, line.number),),
                headings=tuple(heading for _, heading in self.headings),
                label=label,
                label_mark=mark,
                done=line.done,
                cells=cells,
                speaker=speaker,
                depth=depth,
                writer=writer,
                written=written,
                listed=line.bullet or line.emoji,
                dropped=line.dropped,
                first_words=line.text,
            )
        )
