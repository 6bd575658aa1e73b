"""Files become text, or are refused in one sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.errors import MenteeError
from assistant.reading import files
from assistant.reading.files import decode, open_notes, shown_name

TEXT = "Halina said: “wait”.\r\nNext: Thu 9 April – 3pm, café\n"


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("cp1252", "cp1252"),
    ],
)
def test_text_survives_its_encoding_and_the_encoding_is_said(codec: str, said: str) -> None:
    assert decode(TEXT.encode(codec), "n.txt") == (TEXT, said)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=80))
@settings(max_examples=80)
def test_any_utf8_text_with_words_is_read_as_it_is(text: str) -> None:
    written = f"notes {text}"
    assert decode(written.encode("utf-8"), "n.txt")[0] == written


@given(st.binary(max_size=300))
@settings(max_examples=150)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "n.bin")
    except MenteeError as error:
        refusal = str(error)
        encoding, text = "utf-8", "refused"
    else:
        refusal = "n.bin ."
    assert refusal.startswith("n.bin ")
    assert refusal.endswith(".")
    assert text.strip()
    assert encoding in {"utf-8", "utf-8-sig", "utf-16", "cp1252"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"PK\x03\x04\x00\x00", "not a text file"),
        (b"ab\x01\x02\x03\x04\x05" * 9, "not a text file"),
        (b"\xff\xfe\x00", "damaged UTF-16"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(MenteeError, match=words):
        decode(data, "n.dat")


def test_missing_files_and_folders_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(MenteeError, match=r"no file .*gone\.txt"):
        open_notes(tmp_path / "gone.txt")
    with pytest.raises(MenteeError, match="is a folder"):
        open_notes(tmp_path)
    with pytest.raises(MenteeError, match="cannot be read"):
        open_notes("a\x00b")


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as out:
        out.truncate(files.MAX_BYTES + 1)
    with pytest.raises(MenteeError, match="larger than 50 MB"):
        open_notes(large)


def test_a_hostile_file_name_cannot_steer_the_terminal() -> None:
    assert shown_name("notes\x1b[31m\n\u202etxt.md") == "notes[31m txt.md"
    assert len(shown_name("x" * 500)) == 120


def test_a_file_becomes_a_source_titled_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes("one\r\ntwo".encode("cp1252"))
    source, encoding = open_notes(path)
    assert (source.title, source.lines, encoding) == ("talk.txt", ("one", "two"), "utf-8")
