"""Text -> a document: finds headings, lists, tables, turns of speech, quoted mail and paragraphs, line by line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from assistant.reading.document import Document, Passage, joined
from assistant.reading.lines import Line, capitals, ends_sentence, label_of, line_of, short, unmarked
from assistant.reading.names import folded
from assistant.reading.sections import plain, section_kind

_SPEAKER = re.compile(
    r"(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s*[-–]?\s*)?(?P<name>[^\W\d_][\w.'’\- ]{0,38}?)"
    r"(?:\s*[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?\s*:\s+(?=\S)"
)
_HEADER = re.compile(r"(?P<name>From|To|Cc|Bcc|Sent|Date|Subject|Reply-To)\s*:\s*(?P<value>.*)$", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"On (?P<when>.{4,60}?\d{4}.{0,24}?),?\s+(?P<who>[^,<]{2,60}?)(?:\s*<[^>]{0,80}>)?,?\s+wrote:\s*$"
)
_OLD_MESSAGE = re.compile(r"-{2,}\s*(?:original|forwarded)\s+message\s*-{2,}", re.IGNORECASE)
_MATTER = re.compile(r"([A-Za-z][\w -]{0,30}):\s*(.*)$")
_WRAP = 60
"""A line shorter than this was ended by hand, so the next one begins something new."""


def document_of(text: str) -> Document:
    """The passages of a text, in order. Every word of it lies in a passage, except front matter and code fences."""
    lines = text.split("\n")
    matter, start = _front_matter(lines)
    parsed = [line_of(n + 1, lines[n]) for n in range(start, len(lines))]
    speakers = _speakers(parsed)
    shaper = _Shaper(speakers=speakers, names=frozenset(word for name in speakers for word in plain(name).split()))
    for i, line in enumerate(parsed):
        shaper.take(line, _next_words(parsed, i), i + 1 < len(parsed) and parsed[i + 1].blank)
    return Document(tuple(shaper.passages), matter, bool(speakers), shaper.mail)


def _front_matter(lines: list[str]) -> tuple[tuple[tuple[str, str, int], ...], int]:
    if not lines or lines[0].strip() != "---":
        return (), 0
    for n, line in enumerate(lines[1:40], 1):
        if line.strip() in {"---", "..."}:
            fields = ((_MATTER.match(raw.strip()), k) for k, raw in enumerate(lines[1:n], 2))
            return tuple((m[1].lower(), m[2].strip(" \"'"), k) for m, k in fields if m), n + 1
    return (), 0


def _speakers(lines: list[Line]) -> frozenset[str]:
    """The labels of a transcript: two or more that come back, before at least a third of the lines with words."""
    counts: Counter[str] = Counter()
    worded = 0
    for line in lines:
        if line.blank or line.level:
            continue
        worded += 1
        match = None if line.bullet or line.indent else _SPEAKER.match(line.raw)
        if match and len(match["name"].split()) <= 4 and not section_kind(match["name"]):
            counts[match["name"].strip()] += 1
    speaking = frozenset(name for name, count in counts.items() if count >= 2 or len(counts) == 2)
    turns = sum(counts[name] for name in speaking)
    return speaking if len(speaking) >= 2 and turns >= 3 and turns * 3 >= worded else frozenset()


def _next_words(lines: list[Line], i: int) -> Line | None:
    """The next line that is not blank, at most two lines on."""
    return next((line for line in lines[i + 1 : i + 3] if not line.blank), None)


@dataclass
class _Shaper:
    """What is known while going down the lines: open headings, the passage being written, the quote."""

    speakers: frozenset[str]
    names: frozenset[str]
    passages: list[Passage] = field(default_factory=list)
    headings: list[tuple[tuple[int, int], str]] = field(default_factory=list)
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
    older: int = 0
    """Quote levels added by "Original message" lines."""

    def take(self, line: Line, following: Line | None, blank_next: bool) -> None:
        if line.raw.strip().startswith(("```", "~~~")) and not line.text.endswith("~~"):
            self.fence = not self.fence
            self.open = False
            return
        if self.fence:
            return
        if line.blank:
            self._blank(line)
            return
        if self._mail_line(line):
            return
        if self.signature:
            if not line.depth:
                self._add(line, "header", line.text, label="signature")
                return
            self.signature = False
        if self._table_line(line, following):
            return
        if self.speakers and self._turn(line):
            return
        if self._heading(line, following):
            return
        self._words(line)
        self.after_blank = False

    def _blank(self, line: Line) -> None:
        if line.raw.strip() == "--" or line.raw.rstrip() == "-- ":
            self.signature = self.mail
        self.open = False
        self.after_blank = True
        self.columns = ()

    def _mail_line(self, line: Line) -> bool:
        """Header fields at the top of a message, attribution lines, "Original message" lines."""
        raw = line.raw.strip()
        if raw == "--" and self.mail:
            self.signature, self.open = True, False
            return True
        if _OLD_MESSAGE.match(raw):
            self.older, self.mail, self.signature = self.older + 1, True, False
            self.headings.clear()
            return True
        attribution = _ATTRIBUTION.match(raw)
        if attribution:
            self.mail, self.signature, self.open = True, False, False
            self.writers[line.depth + 1] = (attribution["who"].strip(), attribution["when"].strip())
            self.headings.clear()
            return True
        header = _HEADER.match(raw)
        in_head = not self.passages or (self.passages[-1].kind == "header" and not self.after_blank)
        if header and not line.bullet and (in_head or (self.older and self.after_blank)):
            name = header["name"].lower()
            self.mail = self.mail or name in {"from", "to", "subject"}
            if name == "from" and self.passages and self.passages[-1].kind != "header" and self.mail:
                self.older += 1
            if self.older and name in {"from", "date", "sent"}:
                who, when = self.writers.get(self.older, ("", ""))
                value = header["value"].strip()
                self.writers[self.older] = (value, when) if name == "from" else (who, value)
            self._add(line, "header", header["value"].strip(), label=name)
            self.after_blank = False
            return True
        return False

    def _table_line(self, line: Line, following: Line | None) -> bool:
        raw = line.raw.strip()
        if raw.count("|") < 2 and not (raw.count("|") and self.columns):
            return False
        cells = [unmarked(cell) for cell in raw.strip("|").split("|")]
        if all(set(cell) <= set(":- ") for cell in cells) and "-" in raw:
            return True
        if not self.columns:
            after = following.raw.strip() if following else ""
            if not after.count("|") or not set(after) <= set("|:- \t"):
                return False
            self.columns = tuple(plain(cell) for cell in cells)
            self._add(line, "header", "  ".join(cells), label="columns")
            return True
        names = self.columns + ("",) * len(cells)
        self._add(line, "row", "  ".join(cells), cells=tuple(zip(names, cells, strict=False)))
        return True

    def _turn(self, line: Line) -> bool:
        match = None if line.bullet else _SPEAKER.match(line.raw)
        if match and match["name"].strip() in self.speakers:
            start = match.end()
            text = unmarked(line.raw[start:])
            self._add(line, "turn", text, speaker=match["name"].strip())
            self.open = True
            return True
        if self.passages and self.passages[-1].kind == "turn" and not line.level and not line.bullet and self.open:
            self._continue(line)
            return True
        return False

    def _heading(self, line: Line, following: Line | None) -> bool:
        """Every shape a heading takes; the level orders them: Markdown by hashes, plain ones below, lists by indent."""
        text = line.text.rstrip(":").rstrip()
        if line.level:
            if following is None and label_of(line, self.names):
                return False
            self._open_heading(line, (0, line.level), text)
            return True
        kind = section_kind(text, self._all_names(text))
        underlined = following is not None and bool(re.fullmatch(r"={3,}|-{3,}", following.raw.strip()))
        if line.bullet and not line.numbered:
            deeper = following is not None and following.bullet and following.indent > line.indent
            if deeper and short(text) and line.done is None and (kind or capitals(text) or line.text.endswith(":")):
                self._open_heading(line, (2, line.indent), text)
                return True
            return False
        listed = (
            following is not None
            and (following.bullet or following.indent > line.indent)
            and not (following.numbered and line.numbered)
        )
        plain_heading = not line.numbered and not line.indent and (
            (line.text.endswith(":") and short(text, 9) and following is not None)
            or (capitals(text) and short(text) and "\t" not in line.text and (kind or listed or self.after_blank))
            or (line.bold and short(text))
            or (text in {"?", "??", "???"} and listed)
            or (line.emoji and short(text, 9) and listed and not ends_sentence(line.text.rstrip("?")))
            or (kind and short(text) and self.after_blank and not ends_sentence(line.text.rstrip("?")) and following is not None)
            or (listed and following is not None and short(text, 5) and self.after_blank and not ends_sentence(text)
                and following.indent > line.indent and "\t" not in line.text)
        )  # fmt: skip
        numbered_heading = (
            line.numbered and not line.indent and short(text, 6) and self.after_blank and not ends_sentence(text)
            and following is not None and not following.numbered and (bool(kind) or not following.bullet)
        )  # fmt: skip
        if plain_heading or numbered_heading or (underlined and short(text, 12)):
            self._open_heading(line, (0 if underlined else 1, 0), text)
            return True
        return False

    def _all_names(self, text: str) -> frozenset[str]:
        """Words of a heading that may be names: those with a capital that is not the heading's first letter."""
        words = text.replace("’", "'").split()
        led = {folded(plain(word).removesuffix("'s")) for word in words if word[:1].isupper() or not word[:1].isascii()}
        return self.names | frozenset(led)

    def _open_heading(self, line: Line, level: tuple[int, int], text: str) -> None:
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        self._add(line, "heading", text)
        self.headings.append((level, text))
        self.open = self.had_items = False
        self.after_blank = False

    def _words(self, line: Line) -> None:
        if line.bullet:
            while self.headings and self.headings[-1][0][0] == 2 and self.headings[-1][0][1] >= line.indent:
                self.headings.pop()
        elif self.open and self.passages and self._goes_on(line):
            self._continue(line)
            return
        elif self.after_blank and self.had_items and not line.indent and not line.emoji:
            # a paragraph after a list and a blank line is no longer part of what the list's heading says
            self.headings = [entry for entry in self.headings if entry[0][0] == 0 and entry[0][1] == 1][:1]
            self.had_items = False
        self.had_items = self.had_items or line.bullet or line.indent > 0 or line.emoji
        found = label_of(line, self._all_names(line.text[:48]))
        label, mark, at = found if found else ("", "", 0)
        text = line.text[at:]
        cells: tuple[tuple[str, str], ...] = ()
        if "\t" in text:
            cells = tuple(("", cell.strip()) for cell in re.split(r"\t+", text) if cell.strip())
            text = " ".join(cell for _, cell in cells)
        kind = "item" if line.bullet or line.indent or line.emoji else "text"
        self._add(line, "row" if len(cells) > 1 and line.indent else kind, text, label=label, mark=mark, cells=cells)
        self.open = not cells

    def _goes_on(self, line: Line) -> bool:
        """Whether this line continues the sentence of the last: it was wrapped, or indented under its bullet."""
        last = self.passages[-1]
        if last.kind not in {"text", "item"} or last.depth != line.depth + self.older or line.emoji:
            return False
        if last.listed and line.indent >= 2:
            return True
        last_line = last.text[last.places[-1][0] :]
        if line.indent or label_of(line, self.names) and section_kind(label_of(line, self.names)[0]):  # type: ignore[index]
            return False
        return (
            len(last_line) >= _WRAP
            and not ends_sentence(last_line)
            or (len(last_line) >= 60 and not last.listed and line.depth > 0)
        )

    def _continue(self, line: Line) -> None:
        last = self.passages[-1]
        self.passages[-1] = joined(last, replace(last, text=line.text, places=((0, line.number),)))

    def _add(
        self,
        line: Line,
        kind: str,
        text: str,
        *,
        label: str = "",
        mark: str = "",
        cells: tuple[tuple[str, str], ...] = (),
        speaker: str = "",
    ) -> None:
        depth = line.depth + self.older
        writer, written = self.writers.get(depth, ("", "")) if depth else ("", "")
        self.passages.append(
            Passage(
                kind=kind,  # type: ignore[arg-type]
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
                first_words=line.text,
            )
        )
