"""PDF -> the lines of its text, page by page."""

from __future__ import annotations

import io
import logging
import re

from assistant.model.errors import MenteeError
from assistant.reading.formats.taken import Progress, Taken, unwatched

_MOST_PAGES = 3000
_MOST_PAGE_BYTES = 4 * 1024 * 1024
"""A page of text has some 10 KB of drawing commands; one with more than this is a drawing, and would take minutes."""
_DAMAGE = (ValueError, TypeError, LookupError, AttributeError, OSError, ArithmeticError, RecursionError, AssertionError)
"""What the library raises over a damaged file, beside its own errors."""
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-$")


def take_pdf(data: bytes, name: str, taken: Taken, progress: Progress = unwatched) -> None:
    """Add the text of a PDF. Raises MenteeError where it is locked, damaged, or has no text."""
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else its warnings are printed on the terminal
    try:
        pages, wordless = _take_pages(data, name, taken, progress)
    except (DependencyError, NotImplementedError):
        raise MenteeError(
            f"{name} is locked in a way that cannot be read here; print it into a new PDF, and give that."
        ) from None
    except (PyPdfError, *_DAMAGE):
        raise MenteeError(f"{name} is a damaged PDF; save or print it into a new one.") from None
    if not taken.text:
        raise MenteeError(
            f"{name} is a PDF without text, pictures of pages perhaps; have its text recognised, or type what matters."
        )
    if wordless:
        taken.remarks.append(f"has {wordless} of {pages} pages without text that can be read; they are left out.")


def _take_pages(data: bytes, name: str, taken: Taken, progress: Progress) -> tuple[int, int]:
    """Add the pages; how many there are, and how many have no text."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise MenteeError(f"{name} is locked with a password; save a copy without one, and give that.")
    pages = len(reader.pages)
    if pages > _MOST_PAGES:
        raise MenteeError(f"{name} has {pages} pages; give the {_MOST_PAGES} or fewer that you mean.")
    wordless = 0
    for number in range(pages):
        progress(number / pages)
        page = reader.pages[number]
        contents = page.get_contents()
        readable = contents is None or len(contents.get_data()) <= _MOST_PAGE_BYTES
        wordless += not (readable and _take_page(page.extract_text(), number + 1, taken))
    return pages, wordless


def _take_page(text: str, number: int, taken: Taken) -> bool:
    """Add the lines of a page; whether there are any. A word broken at a line's end is put together."""
    lines = [line.rstrip() for line in text.split("\n")]
    if not any(lines):
        return False
    at = f"page {number}"
    broken = ""
    for position, line in enumerate(lines):
        words = broken + line.lstrip() if broken else line
        following = lines[position + 1].lstrip() if position + 1 < len(lines) else ""
        broken = ""
        if _BROKEN_WORD.search(words) and following[:1].islower():
            broken = words[:-1]
        elif words:
            taken.line(words, at)
        else:
            taken.blank()
    taken.blank()
    return True
