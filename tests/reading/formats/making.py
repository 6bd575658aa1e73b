"""Files that libraries and other programs would write, made here: Word documents and PDFs.

`python -m tests.reading.formats.making` writes the two that are kept in fixtures/sources.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

SOURCES = Path(__file__).parents[3] / "fixtures" / "sources"
PAGES = (
    (
        "Visit to the saddlery, 5 November 2026",
        "With Ottilie Brandt. She said: price the strap by the hour,",
        "not by the hide.",
        "I will keep a book of hours from Monday, and write down every inter-",
        "ruption.",
    ),
    ("Next visit: Thursday 3 December 2026 at 9:00.",),
)


def word_bytes() -> bytes:
    """A document with a title, headings, nested lists, a table, a comment, and a deleted sentence."""
    import docx

    document = docx.Document()
    document.add_heading("Supervision, 12 November 2026", 1)
    first = document.add_paragraph("With Marta Quiroga, head of the archive. Notes by Jonas Albrecht.")
    document.add_comment(first.runs, text="is that her title?", author="somebody", initials="s")
    document.add_heading("Goals", 2)
    document.add_paragraph("lead the cataloguing of the map room by next summer", style="List Bullet")
    document.add_heading("What she said", 2)
    document.add_paragraph("Marta said: start with one drawer, not with the plan.", style="List Bullet")
    document.add_paragraph("she would photograph every sheet before touching it", style="List Bullet 2")
    document.add_paragraph("Your report was clear, but the costs came too late.", style="List Bullet")
    document.add_heading("Actions", 2)
    table = document.add_table(rows=0, cols=3)
    for row in (
        ("Who", "What", "Due"),
        ("Jonas", "measure the drawers of cabinet two", "Friday 20 November"),
        ("Marta", "ask the town for boxes", "27 November"),
    ):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    last = document.add_paragraph("Next meeting: Thursday 10 December 2026 at 14:00.")
    _track(last, "ins", "w:t", " In the map room.")
    _track(last, "del", "w:delText", " Or never.")
    return saved(document)


def saved(document: object) -> bytes:
    """A document of python-docx as the bytes of its file."""
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def _track(paragraph: object, change: str, tag: str, words: str) -> None:
    """Add words as Word does with its tracking of changes on."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark, run, text = OxmlElement(f"w:{change}"), OxmlElement("w:r"), OxmlElement(tag)
    text.text = words
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    mark.append(run)
    paragraph._p.append(mark)  # type: ignore[attr-defined]


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def pdf_bytes(pages: Sequence[Sequence[str]] = PAGES, *, password: str = "") -> bytes:
    """A PDF with these lines on each page; a page without lines is blank."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream.set_data(f"BT /F1 11 Tf 14 TL 60 780 Td {shown}ET".encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


if __name__ == "__main__":
    (SOURCES / "supervision.docx").write_bytes(word_bytes())
    (SOURCES / "visit.pdf").write_bytes(pdf_bytes())
