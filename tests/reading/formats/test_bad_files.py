"""What cannot be read is refused in one sentence that says what to do; what can is read, however long or odd."""

from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.errors import MenteeError
from assistant.reading.formats.kinds import kind_of_text
from tests.reading.formats.making import packed, pdf_bytes, word_bytes
from tests.reading.formats.reading import read


def refused(data: bytes | str, name: str) -> str:
    with pytest.raises(MenteeError) as caught:
        read(data, name)
    sentence = str(caught.value)
    assert sentence.startswith(name)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def read_or_refused(data: bytes | str, name: str) -> str:
    """The text, or the sentence that refuses it; anything else is a fault."""
    try:
        return read(data, name).text
    except MenteeError as error:
        return refused(data, name) if str(error) else ""


def test_a_locked_pdf_and_one_without_text_are_told_apart() -> None:
    assert "locked with a password" in refused(pdf_bytes(password="secret"), "a.pdf")
    assert "without text" in refused(pdf_bytes([[], []]), "scan.pdf")


def test_a_pdf_that_anybody_may_open_is_read_although_it_is_encrypted() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_bytes([["open to all"]]))))
    writer.encrypt(user_password="", owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert read(out.getvalue(), "a.pdf").text == "open to all"


@pytest.mark.parametrize("cut", [20, 300, 900])
def test_a_pdf_cut_short_is_refused_or_read(cut: int) -> None:
    assert read_or_refused(pdf_bytes()[:cut], "a.pdf")


@pytest.mark.parametrize("cut", [10, 2000, 20_000])
def test_a_word_document_cut_short_is_refused(cut: int) -> None:
    assert "damaged Word document" in refused(word_bytes()[:cut], "a.docx")


def test_a_word_document_with_broken_parts_is_refused() -> None:
    parts = _parts(word_bytes())
    for broken in ("word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"):
        assert "damaged Word document" in refused(packed(parts | {broken: b"<w:p"}), "a.docx")


def test_a_document_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    parts = _parts(word_bytes())
    assert "unpacks to more" in refused(packed(parts | {"word/media/image1.png": bytes(120 * 2**20)}), "a.docx")
    assert "unpacks to more" in refused(packed(parts | {"word/document.xml": b"<w:p/>" * 3_000_000}), "a.docx")


def test_a_document_that_lies_about_its_size_is_no_way_round_the_limit() -> None:
    data = bytearray(packed(_parts(word_bytes()) | {"word/document.xml": b" " * (40 * 2**20)}))
    at = data.rindex(b"word/document.xml") - 46
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    assert "a.docx" in refused(bytes(data), "a.docx")


def test_entities_of_a_document_are_neither_fetched_nor_expanded() -> None:
    parts = _parts(word_bytes())
    body = parts["word/document.xml"].decode()
    hostile = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "boom boom">]>'
    head, rest = body.split("?>", 1)
    words = rest.replace("start with one drawer", "&a;&b; drawer")
    text = read_or_refused(packed(parts | {"word/document.xml": f"{head}?>{hostile}{words}".encode()}), "a.docx")
    assert "boom" not in text
    page = read(f"<html>{hostile}<body><p>&a;kept&b;</p></body></html>", "a.html")
    assert "kept" in page.text
    assert "boom boom" not in page.text


@pytest.mark.parametrize(
    ("start", "hint"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older Office file"),
        (b"{\\rtf1\\ansi words}", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"ID3\x04\x00", "recording"),
        (b"\x00\x00\x00\x20ftypM4A ", "recording"),
        (b"\x1f\x8b\x08\x00", "packed"),
        (b"\x7fELF\x02\x01\x01\x00", "not a text file"),
    ],
)
def test_what_holds_no_words_is_named_for_what_it_is(start: bytes, hint: str) -> None:
    assert hint in refused(start + bytes(range(256)), "a.bin")


@pytest.mark.parametrize(
    ("part", "hint"),
    [
        ("xl/workbook.xml", "spreadsheet"),
        ("ppt/presentation.xml", "slides"),
        ("content.xml", "OpenDocument"),
        ("a.txt", "unpack it"),
    ],
)
def test_other_packed_files_are_named_for_what_they_are(part: str, hint: str) -> None:
    assert hint in refused(packed({part: b"words"}), "a.bin")


def test_captions_and_pages_without_words_are_refused() -> None:
    assert "no words" in refused("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "a.vtt")
    assert "no words" in refused("<html><script>x()</script></html>", "a.html")
    assert "without words" in refused(
        "From: a@example.org\nMIME-Version: 1.0\n\n".replace("From: a@example.org\n", ""), "a.eml"
    )


def test_a_mail_of_parts_within_parts_without_end_is_read_or_refused() -> None:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1500))
    assert read_or_refused(f"From: a@example.org\nMIME-Version: 1.0\n{head}", "a.eml")


@pytest.mark.parametrize("header", ["To: " + '(<"@,' * 200_000, "Content-Type: text/plain; " + "a=b;" * 200_000])
def test_headers_of_a_megabyte_are_read_or_refused_at_once(header: str) -> None:
    assert read_or_refused(f"From: a@example.org\nMIME-Version: 1.0\n{header}\n\nhello\n", "a.eml")


def test_a_page_nested_without_end_keeps_its_words() -> None:
    page = (
        "<html><body>" + "<div>" * 50_000 + "<p>deep words</p>" + "</div>" * 50_000 + "<p>last words</p></body></html>"
    )
    assert "last words" in read(page, "a.html").text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.vtt", "WEBVTT\n\n" + "<v " * 300_000),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "word " * 400_000),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n" + "-" * 2_000_000),
        ("a.txt", "[10:32] Ana: one\n" * 3 + "1:" * 1_000_000),
        ("a.txt", "[10:32] Ana: one\n" * 3 + " " * 2_000_000 + "x"),
        ("a.txt", "12/03/2026, 10:32 - " * 100_000),
        ("a.html", "<html>" + "<" * 2_000_000),
        ("a.html", "<html><table>" + "<td>" * 300_000),
        ("a.csv", '"' * 2_000_000),
        ("a.csv", "," * 1_000_000),
        ("a.eml", "From: a@example.org\nMIME-Version: 1.0\n\n" + "On " * 600_000 + "\nwrote:\n"),
        ("a.json", "[" * 1_000_000),
    ],
    ids=lambda value: value if len(value) < 10 else value[:24].replace("\n", " "),
)  # fmt: skip
def test_long_runs_of_one_thing_end_at_once(name: str, text: str) -> None:
    assert read_or_refused(text, name)


def test_two_hundred_thousand_short_lines_and_a_line_of_two_megabytes_are_kept_whole() -> None:
    many = "\n".join(f"line {n}" for n in range(200_000))
    assert len(read(many, "a.txt").lines) == 200_000
    long = "word " * 400_000
    assert read(long, "a.md").text == long


def test_reading_can_be_stopped_by_whoever_watches_it() -> None:
    class Stopped(Exception):  # noqa: N818
        pass

    def stop(share: float) -> None:
        assert 0 <= share <= 1
        raise Stopped

    from assistant.reading.files import read_notes

    for name, data in (
        ("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n"),
        ("a.pdf", pdf_bytes()),
        ("a.docx", word_bytes()),
    ):
        with pytest.raises(Stopped):
            read_notes(data, name, title=name, progress=stop)


_NAMES = st.sampled_from(
    ("a.pdf", "a.docx", "a.eml", "a.html", "a.vtt", "a.srt", "a.csv", "a.tsv", "a.json", "a.txt", "a.md", "-", "a.xyz")
)
_STARTS = st.sampled_from(
    (
        b"",
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"WEBVTT\n\n",
        b"From: a@b.c\nMIME-Version: 1.0\nX: y\n",
        b"<html>",
        b"[{",
        b"a,b\n",
    )
)


@given(_NAMES, _STARTS, st.binary(max_size=300))
@settings(max_examples=250, deadline=None)
def test_any_bytes_under_any_name_are_read_or_refused(name: str, start: bytes, data: bytes) -> None:
    assert read_or_refused(start + data, name).strip()


@given(st.sampled_from((word_bytes(), pdf_bytes())), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_a_damaged_document_is_read_or_refused(sound: bytes, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(sound)
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert read_or_refused(bytes(data), "a.bin")


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_any_text_is_of_some_kind(text: str) -> None:
    assert kind_of_text(text, "standard input") in {"cues", "html", "json", "table", "text"}


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
