"""What tests of formats share: reading bytes or a sample, and where a line stood."""

from __future__ import annotations

from assistant.model.evidence import Evidence, Source
from assistant.reading.files import open_notes, read_notes
from tests.reading.formats.making import SOURCES


def read(data: bytes | str, name: str = "standard input") -> Source:
    """Bytes (or text in UTF-8) under a name as a source."""
    return read_notes(data.encode() if isinstance(data, str) else data, name, title=name)[0]


def sample(name: str) -> Source:
    """A file of fixtures/sources as a source."""
    return open_notes(SOURCES / name)[0]


def stood(source: Source, words: str) -> str:
    """Where words of a source stood in its file."""
    line = next(number for number, text in enumerate(source.lines, 1) if words in text)
    return source.place_of(Evidence(lines=(line, line), text=words, source=source.id))
