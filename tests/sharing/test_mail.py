"""A message as a mail file and as a link: what another mail program finds in them."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.mail import read_mail
from assistant.sharing.mail import LONGEST_LINK, mail_file, mail_link

LETTER = "Hi Mai,\n\nThank you for “draft first”.\n\nBest\nAna"
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200)


def opened(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_mail_file_opens_as_a_draft_with_everything_in_its_place() -> None:
    data = mail_file(
        subject="Thank you, Nguyễn Thị Mai: the roster — first",
        body=LETTER,
        to="mai@clinic.example",
        to_name="Nguyễn Thị Mai",
        sender="ana@ward.example",
        sender_name="Ana Costa",
    )
    message = opened(data)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Thank you, Nguyễn Thị Mai: the roster — first"
    assert message["To"].addresses[0].display_name == "Nguyễn Thị Mai"
    assert message["To"].addresses[0].addr_spec == "mai@clinic.example"
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().replace("\r\n", "\n").strip() == LETTER


def test_a_long_subject_with_a_sign_of_its_own_is_read_without_a_second_space() -> None:
    subject = "Thanks: ask every customer to book the next one before he…"
    assert opened(mail_file(subject=subject, body=LETTER))["Subject"] == subject


@given(subject=WORDS, lines=st.lists(WORDS, max_size=6), name=WORDS)
def test_whatever_is_written_comes_back_and_no_line_is_too_long(subject: str, lines: list[str], name: str) -> None:
    body = "\n".join(lines)
    data = mail_file(subject=subject, body=body, to="mai@clinic.example", to_name=name)
    assert all(len(line) <= 78 for line in data.split(b"\r\n"))
    assert data.isascii()
    message = opened(data)
    assert message.get_content().replace("\r\n", "\n").strip() == body.strip()
    assert str(message["Subject"]) == " ".join(subject.split())


NO_ADDRESSES = (
    "",
    "mai",
    "mai@clinic",
    "a@b.example, c@d.example",
    "mai@x.example\nBcc: e@f.example",
)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_never_becomes_a_header(address: str) -> None:
    message = opened(mail_file(subject="Thanks", body=LETTER, to=address))
    assert "To" not in message
    assert "Bcc" not in message


def test_the_checks_read_the_mail_file_as_the_letter_that_went_in() -> None:
    data = mail_file(subject="Thanks: the roster", body=LETTER)
    assert read_mail(data, "thanks.eml").text == f"Subject: Thanks: the roster\n\n{LETTER}"


def test_a_link_fills_in_the_message_and_is_given_only_where_it_fits() -> None:
    link = urlsplit(mail_link(subject="Thanks & more", body=LETTER, to="mai@clinic.example"))
    assert (link.scheme, unquote(link.path)) == ("mailto", "mai@clinic.example")
    assert parse_qs(link.query) == {"subject": ["Thanks & more"], "body": [LETTER.replace("\n", "\r\n")]}
    assert mail_link(subject="Thanks", body="long " * LONGEST_LINK) == ""
