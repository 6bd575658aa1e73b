"""Word (.docx) -> lines: headings, lists, tables and paragraphs, as they would be printed; comments are not."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.model.errors import MenteeError
from assistant.reading.formats.exports import take_export
from assistant.reading.formats.tables import cell_name, take_rows
from assistant.reading.formats.taken import Progress, Taken, unwatched

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "fldData", "rPr", "pPr", "sdtPr", "tbl"))
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop)\s*(\d)", re.IGNORECASE)
_LISTED = re.compile(r"list (?P<sort>bullet|number|paragraph)\s?(?P<level>\d)?", re.IGNORECASE)
_MOST_UNPACKED = 96 * 1024 * 1024
_MOST_XML = 16 * 1024 * 1024
"""A text part beyond this (a hundred thousand words) would take more memory than a reader of notes may."""
_MOST_TAGS = 1_500_000
_DAMAGE = (
    ValueError, TypeError, LookupError, AttributeError, OSError, EOFError, NotImplementedError, RuntimeError,
    AssertionError,
)  # fmt: skip
"""What the libraries raise over a damaged file, beside their own errors."""
_STEP = 200


def take_word(data: bytes, name: str, taken: Taken, progress: Progress = unwatched) -> None:
    """Add what a Word document says. Raises MenteeError where it is damaged, or unpacks to more than notes can be."""
    document = _opened(data, name)
    styles = {style.style_id: style.name or "" for style in document.styles if style.name}
    bullets = _bullets(document)
    blocks = list(_blocks(document.element.body))
    paragraphs = tables = 0
    for number, block in enumerate(blocks):
        if number % _STEP == 0:
            progress(number / len(blocks))
        if block.tag == f"{_W}tbl":
            tables += 1
            _take_table(block, tables, taken)
        else:
            paragraphs += 1
            _take_paragraph(block, paragraphs, taken, styles, bullets)
    if not taken.text:
        raise MenteeError(f"{name} is a Word document without text; type what matters, or give another file.")


def talk_in(taken: Taken, progress: Progress = unwatched) -> Taken:
    """The same, as turns where the document is a transcript that a program wrote (Teams, Meet); else unchanged."""
    talk = Taken()
    return talk if take_export(taken.text, talk, progress) else taken


def _opened(data: bytes, name: str) -> Document:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(archive, name)
        return docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, zlib.error, OpcError, LxmlError, *_DAMAGE):
        raise MenteeError(
            f"{name} is a damaged Word document; open it in Word and save it again, or save it as plain text."
        ) from None


def _check_size(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse what unpacks to too much, before it is unpacked: `zipfile` reads no more than a part's header says."""
    entries = archive.infolist()
    texts = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    if sum(entry.file_size for entry in entries) > _MOST_UNPACKED or any(e.file_size > _MOST_XML for e in texts):
        raise MenteeError(
            f"{name} unpacks to more than a document of notes can be; save its text as a file of its own."
        )
    if any(archive.read(entry).count(b"<") > _MOST_TAGS for entry in texts if entry.file_size > _MOST_TAGS):
        raise MenteeError(
            f"{name} unpacks to more than a document of notes can be; save its text as a file of its own."
        )


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those within content controls and tracked insertions too."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}moveTo"}:
            yield from _blocks(child)


def _take_paragraph(
    paragraph: Any, number: int, taken: Taken, styles: dict[str, str], bullets: dict[tuple[str, str], bool]
) -> None:
    lines = "".join(_words(paragraph)).split("\n")
    if not any(line.strip() for line in lines):
        taken.blank()
        return
    at = f"paragraph {number}"
    front = _front(paragraph, styles, bullets)
    if front.startswith("#"):
        taken.blank()
    taken.line(front + lines[0].strip(), at)
    for line in lines[1:]:
        taken.line(" " * (len(front) if front and not front.startswith("#") else 0) + line.strip(), at)


def _front(paragraph: Any, styles: dict[str, str], bullets: dict[tuple[str, str], bool]) -> str:
    """What stands before its words: `## ` of a heading, `  - ` or `  1. ` of an item of a list."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return ""
    style = styles.get(_value(properties, "pStyle"), "")
    if style.casefold() == "title":
        return "# "
    heading = _HEADING.match(style)
    if heading:
        return "#" * min(int(heading[1]) or 1, 6) + " "
    numbering = properties.find(f"{_W}numPr")
    if numbering is not None:
        level, identity = _value(numbering, "ilvl") or "0", _value(numbering, "numId")
        if identity != "0":
            depth = int(level) if level.isdigit() else 0
            return "  " * min(depth, 9) + ("- " if bullets.get((identity, level), True) else "1. ")
    listed = _LISTED.match(style)
    if listed and listed["sort"].lower() != "paragraph":
        return "  " * (int(listed["level"] or 1) - 1) + ("- " if listed["sort"].lower() == "bullet" else "1. ")
    return ""


def _value(parent: Any, tag: str) -> str:
    found = parent.find(f"{_W}{tag}")
    return "" if found is None else found.get(f"{_W}val") or ""


def _words(element: Any) -> Iterator[str]:
    """The text as printed: runs, links and insertions; what was deleted, and codes of fields, is none."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        else:
            yield from _words(child)


def _bullets(document: Document) -> dict[tuple[str, str], bool]:
    """Of every list and level: whether its items have bullets, not numbers."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        (one.get(f"{_W}abstractNumId"), level.get(f"{_W}ilvl")): _value(level, "numFmt") == "bullet"
        for one in numbering.iterfind(f"{_W}abstractNum")
        for level in one.iterfind(f"{_W}lvl")
    }
    return {
        (one.get(f"{_W}numId"), level): bullet
        for one in numbering.iterfind(f"{_W}num")
        for (identity, level), bullet in abstract.items()
        if identity == _value(one, "abstractNumId")
    }


def _take_table(table: Any, number: int, taken: Taken) -> None:
    rows = [[_cell(cell) for cell in row.iterfind(f"{_W}tc")] for row in table.iterfind(f"{_W}tr")]
    if rows and max(map(len, rows)) > 1:
        take_rows(rows, taken, lambda row, column: f"table {number}, {cell_name(row, column)}")
        return
    for row in rows:
        for cell in row:
            taken.line(cell, f"table {number}")


def _cell(cell: Any) -> str:
    """A cell's paragraphs, those of tables within it too, on one line."""
    parts = ("".join(_words(paragraph)) for paragraph in cell.iter(f"{_W}p"))
    return " ".join(" ".join(parts).split())
