"""A letter as notes: who of the two is the mentor shows in what it says, not in who sent it. Where it does not show,
nobody is named, for the wrong name would stand in a message."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.digest import Digest
from assistant.reading.notes import digest_of

HEAD = "From: {sender}\nTo: {reader}\nDate: Mon, 16 Nov 2026 10:00:00 +0000\nSubject: Our talk\n\n"
ADVISING = """Hello {reader},

Good to see you today. My advice: write down three wins every week.

I will introduce you to Tom Hale by Friday 27 November.

Best,
{sender}
"""
ADVISED = """Hello {reader},

Thank you for your time today. You advised me to write down three wins every week.

I will send you the plan by Friday 27 November.

Best,
{sender}
"""
NEITHER = """Hello {reader},

The café by the station has closed.

Best,
{sender}
"""
PRIYA, ANA = "Priya Nair", "Ana Berg"


def read(text: str, me: str | None = None, mentor: str | None = None) -> Digest:
    return digest_of(Source.of(text, title="letter"), today=date(2026, 11, 16), me=me, mentor=mentor)


def letter(text: str, sender: str, reader: str) -> str:
    first = text.format(sender=sender.split(maxsplit=1)[0], reader=reader.split(maxsplit=1)[0])
    return HEAD.format(sender=f"{sender} <a@example.org>", reader=f"{reader} <b@example.org>") + first


def test_whoever_advises_in_a_letter_is_the_mentor_though_they_sent_it() -> None:
    digest = read(letter(ADVISING, PRIYA, ANA))
    assert (digest.me, digest.mentor) == (ANA, PRIYA)
    assert [promise.who for promise in digest.commitments] == [PRIYA]


def test_whoever_is_advised_in_a_letter_they_sent_is_the_mentee() -> None:
    digest = read(letter(ADVISED, ANA, PRIYA))
    assert (digest.me, digest.mentor) == (ANA, PRIYA)
    assert [promise.who for promise in digest.commitments] == ["me"]


def test_what_is_quoted_below_counts_for_the_other_one() -> None:
    quoted = "".join(f"> {line}\n" for line in ADVISED.format(sender="Ana", reader="Priya").splitlines())
    answer = letter("Dear {reader},\n\nThursday is fine.\n\n{sender}\n\n", PRIYA, ANA)
    digest = read(f"{answer}On Sun, 15 Nov 2026 at 09:02, Ana Berg wrote:\n{quoted}")
    assert digest.me == ANA


@pytest.mark.parametrize(("sender", "reader"), [(PRIYA, ANA), (ANA, PRIYA)])
def test_a_letter_that_shows_neither_names_neither(sender: str, reader: str) -> None:
    digest = read(letter(NEITHER, sender, reader))
    assert (digest.me, digest.mentor) == (None, None)


@pytest.mark.parametrize(("sender", "reader"), [(PRIYA, ANA), (ANA, PRIYA)])
def test_who_was_told_to_be_the_mentor_or_the_writer_settles_the_other_one(sender: str, reader: str) -> None:
    told = letter(NEITHER, sender, reader)
    assert read(told, mentor=PRIYA).me == ANA
    assert read(told, me=ANA).mentor == PRIYA


def test_a_letter_to_me_is_from_the_mentor_and_one_from_me_goes_to_the_mentor() -> None:
    assert read(letter(NEITHER, PRIYA, "me")).mentor == PRIYA
    assert read(letter(NEITHER, "Me", PRIYA)).mentor == PRIYA


def test_a_letter_without_header_fields_is_its_signers() -> None:
    digest = read(ADVISING.format(sender="Priya", reader="Ana"))
    assert (digest.me, digest.mentor) == ("Ana", "Priya")
    assert [promise.who for promise in digest.commitments] == ["Priya"]
    mine = read(ADVISED.format(sender="Ana", reader="Priya"))
    assert (mine.me, mine.mentor) == ("Ana", "Priya")
    assert [promise.who for promise in mine.commitments] == ["me"]
