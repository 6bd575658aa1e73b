"""A finished piece as the files it leaves by: plain text or Markdown, a mail draft, a calendar file."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, Profile
from assistant.model.work import Artifact
from assistant.sharing.mail import mail_file, mail_link


def is_message(piece: Artifact) -> bool:
    """Whether a piece is written to somebody, rather than a paper that is kept."""
    return piece.channel not in {"", Channel.FILE, Channel.ICS} and piece.sort != Kind.REFERRAL


def whole(piece: Artifact) -> str:
    """The text with its subject, as it leaves by copying."""
    return f"Subject: {piece.subject}\n\n{piece.text}" if piece.subject else piece.text


def files_of(piece: Artifact, *, mentor: Mentor | None, me: Profile) -> dict[str, bytes]:
    """The files of one piece by name; empty for a piece without text.

    A mail is there twice: as text, and as a draft that a mail program opens, addressed where the address is kept.
    """
    if not piece.text.strip():
        return {}
    if piece.sort == Kind.INVITE:
        return {f"{piece.sort}.ics": piece.text.replace("\r\n", "\n").replace("\n", "\r\n").encode()}
    text = whole(piece)
    name = f"{piece.sort}-private" if piece.private else piece.sort
    named = {f"{name}.{'txt' if piece.subject else 'md'}": f"{text.rstrip()}\n".encode()}
    if piece.channel == Channel.EMAIL and piece.subject:
        named[f"{piece.sort}.eml"] = draft_mail(piece, mentor=mentor, me=me)
    return named


def all_files(pieces: Iterable[Artifact], *, mentors: Iterable[Mentor], me: Profile) -> dict[str, bytes]:
    """The files of several pieces; a second piece of one sort gets a number."""
    known = {mentor.id: mentor for mentor in mentors}
    found: dict[str, bytes] = {}
    for piece in pieces:
        for name, data in files_of(piece, mentor=known.get(piece.mentor), me=me).items():
            stem, _, ending = name.rpartition(".")
            number = 1 + sum(taken.startswith(stem) and taken.endswith(ending) for taken in found)
            found[name if number == 1 else f"{stem}-{number}.{ending}"] = data
    return found


def draft_mail(piece: Artifact, *, mentor: Mentor | None, me: Profile) -> bytes:
    """The piece as an unsent mail."""
    return mail_file(
        subject=piece.subject,
        body=piece.text,
        to=mentor.email if mentor else "",
        to_name=mentor.name if mentor else "",
        sender=me.email,
        sender_name=me.name,
    )


def draft_link(piece: Artifact, *, mentor: Mentor | None) -> str:
    """The piece as a `mailto:` link; empty for what is no mail, or too long for one."""
    if piece.channel != Channel.EMAIL or not piece.subject:
        return ""
    return mail_link(subject=piece.subject, body=piece.text, to=mentor.email if mentor else "")
