"""Word documents, PDFs, mails, pages and tables become the lines a person would read in them."""

from __future__ import annotations

from datetime import date

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.files import pasted_notes
from assistant.reading.notes import digest_of
from tests.reading.formats.making import pdf_bytes, saved, word_bytes
from tests.reading.formats.reading import read, sample, stood

TODAY = date(2026, 11, 22)


def test_a_word_document_keeps_headings_nested_lists_and_tables() -> None:
    notes = sample("supervision.docx")
    assert "## Goals" in notes.lines
    assert "  - she would photograph every sheet before touching it" in notes.lines
    assert "| Jonas | measure the drawers of cabinet two | Friday 20 November |" in notes.lines
    assert stood(notes, "measure the drawers") == "table 1, B2"
    assert stood(notes, "Your report was clear") == "paragraph 8"
    promised = {(c.who, c.what, c.due_iso) for c in digest_of(notes, today=TODAY, me="Jonas Albrecht").commitments}
    assert ("me", "measure the drawers of cabinet two", date(2026, 11, 20)) in promised


def test_comments_and_deleted_words_are_left_out_and_inserted_ones_are_kept() -> None:
    text = read(word_bytes(), "a.docx").text
    assert "In the map room." in text
    assert "Or never" not in text
    assert "her title" not in text


def test_a_word_document_is_known_without_its_ending() -> None:
    assert read(word_bytes(), "standard input").lines[0] == "# Supervision, 12 November 2026"


def test_a_transcript_that_teams_wrote_into_a_word_document_is_turns() -> None:
    document = docx.Document()
    for words in ("Ana Silva   0:03\nHello there.", "Bo Lund   0:09\nI will send it.", "Ana Silva   0:12\nGood."):
        document.add_paragraph(words)
    talk = read(saved(document), "talk.docx")
    assert talk.lines == ("Ana Silva: Hello there.", "Bo Lund: I will send it.", "Ana Silva: Good.")
    assert stood(talk, "send it") == "00:00:09"


def test_a_pdf_says_on_which_page_its_lines_are_and_mends_broken_words() -> None:
    notes = sample("visit.pdf")
    assert "I will keep a book of hours from Monday, and write down every interruption." in notes.lines
    assert stood(notes, "by the hour") == "page 1"
    assert stood(notes, "Next visit") == "page 2"


def test_pages_without_text_are_counted() -> None:
    notes = read(pdf_bytes([["one line"], [], ["another line"]]), "scan.pdf")
    assert notes.remarks == ("scan.pdf has 1 of 3 pages without text that can be read; they are left out.",)
    assert stood(notes, "another") == "page 3"


def test_a_mail_keeps_who_when_and_the_replies_between_the_quoted_lines() -> None:
    letter = sample("reply.eml")
    assert letter.lines[0] == "From: Freya Løvdal <freya@example.org>"
    assert letter.day == date(2026, 11, 12)
    assert "> I will measure cabinet two by Friday." in letter.lines
    assert "With the drawers. I would photograph every sheet before touching it." in letter.lines
    assert "On Thu, 12 Nov 2026 at 09:02, Jonas Albrecht <jonas@example.org> wrote:" in letter.lines
    assert "as a page" not in letter.text
    assert letter.remarks == ("reply.eml has 1 attached, not read: plan.pdf.",)


def test_a_mail_that_is_only_a_page_is_read_as_one() -> None:
    letter = read(
        "From: bo@example.org\nSubject: the rota\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        "<style>p{}</style><p>Hello&nbsp;Ana,</p><ul><li>I will <b>ask</b> Ines</li></ul>"
        "<blockquote>Could you ask her?</blockquote>",
        "a.eml",
    )
    assert letter.lines[3:] == ("Hello Ana,", "", "- I will ask Ines", "", "> Could you ask her?")


def test_words_in_another_character_set_than_the_mail_names_are_kept() -> None:
    head = b"From: bo@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=%s\n\n"
    for charset, written, remarked in (
        (b"utf-8", "cp1252", True),
        (b"us-ascii", "utf-8", False),
        (b"iso-8859-1", "utf-8", False),
        (b"no-such-set", "cp1252", True),
        (b"koi8-r", "koi8-r", False),
    ):
        words = "до свидания" if charset == b"koi8-r" else "Grüße, naïve café"
        letter = read(head % charset + words.encode(written), "a.eml")
        assert letter.lines[-1] == words
        assert bool(letter.remarks) == remarked


def test_a_forwarded_mail_is_read_with_its_own_head() -> None:
    letter = read(
        "From: ana@example.org\nMIME-Version: 1.0\nDate: Thu, 12 Nov 2026 21:40:11 +0100\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee below.\n'
        "--b\nContent-Type: message/rfc822\n\nFrom: bo@example.org\nSubject: lists\n\nUse one list.\n--b--\n",
        "a.eml",
    )
    assert letter.lines[2:] == (
        "",
        "See below.",
        "",
        "---------- Forwarded message ----------",
        "From: bo@example.org",
        "Subject: lists",
        "",
        "Use one list.",
    )


def test_a_mail_that_somebody_pasted_stays_as_it_is() -> None:
    text = "From: Bo\nTo: Ana\nDate: Wed, 10 Sep 2025 17:42\nSubject: Re: lists\n\nDear Ana,\nuse one list.\n"
    assert read(text, "mail.txt").text == text


def test_a_page_is_what_can_be_seen_of_it() -> None:
    page = sample("minutes.html")
    assert page.lines[0] == "# Talk with Mr Lund & Ana"
    assert "He said it was clear, but too long." in page.lines
    assert "  - one page only" in page.lines
    assert stood(page, "book the room") == "table 1, B2"
    assert not any(hidden in page.text for hidden in ("never", "color", "Ignore"))


def test_a_page_in_an_old_character_set_is_read_by_the_one_it_names() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>план на неделю</p></body></html>'
    assert read(page.encode("windows-1251"), "a.html").text == "план на неделю"


def test_rows_of_a_table_keep_the_names_of_their_columns_and_every_cell_its_place() -> None:
    table = sample("actions.tsv")
    assert table.lines[2] == "| Ana | draw the rota | 27 November 2026 |"
    assert stood(table, "send his checklist") == "B3"
    digest = digest_of(table, today=TODAY)
    assert ("Ana", date(2026, 11, 27)) in {(c.who, c.due_iso) for c in digest.commitments}


def test_semicolons_and_line_breaks_within_cells_are_understood() -> None:
    assert read('Was;Wer\n"erst dies;\ndann das";Bo\n', "a.csv").lines[2] == "| erst dies; dann das | Bo |"


def test_a_table_without_names_of_columns_is_its_cells() -> None:
    assert read("1,one\n2,two\n", "a.csv").lines == ("1; one", "2; two")


def test_a_transcript_as_a_table_is_turns() -> None:
    talk = sample("talk.csv")
    assert talk.lines[1] == "Bo Lund: I would ask the ward first, then the manager."
    assert stood(talk, "then the manager") == "00:00:09"


def test_a_table_on_the_clipboard_is_known_by_its_looks() -> None:
    assert (
        pasted_notes("Who\tWhat\tDue\nAna\trota\tFriday\nBo\tlist\tMonday", title="p").lines[2]
        == "| Ana | rota | Friday |"
    )
    prose = "Ana, Bo and me\nwe met, briefly, today\nand again, later, twice"
    assert pasted_notes(prose, title="p").text == prose


_CELL = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)


@given(st.lists(st.lists(_CELL, min_size=2, max_size=4), min_size=1, max_size=6))
@settings(max_examples=60)
def test_no_word_of_a_table_is_lost(rows: list[list[str]]) -> None:
    import csv
    import io

    out = io.StringIO()
    csv.writer(out).writerows([["kept", "words"], *rows])
    text = read(out.getvalue(), "a.csv").text
    kept = {word for row in rows for cell in row for word in cell.replace("|", "¦").split()}
    assert kept <= {word for line in text.split("\n") for word in line.split()}


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12), max_size=12))
@settings(max_examples=60)
def test_no_word_of_a_page_is_lost(words: list[str]) -> None:
    tags = ("<p>{}</p>", "<li>{}", "<td>{}</td>", "<h2>{}</h2>", "<div><b>{}</b></div>", "{}<br>")
    page = "".join(tags[n % len(tags)].format(word) for n, word in enumerate(words))
    text = read(f"<html><body><p>kept</p>{page}</body></html>", "a.html").text
    assert set(words) <= {word for line in text.split("\n") for word in line.split()}
