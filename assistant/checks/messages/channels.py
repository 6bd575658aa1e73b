"""MSG-CHANNEL, MSG-PARA: what fits the place where it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.model.limits import Room, room_of, sms_parts
from assistant.model.messages import Channel

LONGEST_PARAGRAPH = 80
LONGEST_SENTENCE = 35
"""Words; EV1 and checks.md, MSG-PARA."""
_PLACES = {
    Channel.LINKEDIN_NOTE: "a LinkedIn note",
    Channel.LINKEDIN_INMAIL: "an InMail",
    Channel.LINKEDIN_MESSAGE: "a LinkedIn message",
    Channel.SLACK: "a Slack message",
}
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...", "\xa0": " ",
                        "•": "-"})  # fmt: skip
_WORD = re.compile(r"\w[\w'-]*")


def fits_the_channel(draft: DraftText, context: Context) -> Iterator[Fault]:
    """More characters than the channel takes: the body without its subject line, and the subject of an InMail.

    A text message of more than one part is a warning, since phones join the parts. A LinkedIn note has 200 characters,
    300 with an account that pays; between the two it is a warning where the account is not known.
    """
    start = draft.body_start
    body = draft.text[start:].strip()
    if draft.channel is Channel.SMS:
        yield from _in_parts(draft, body)
        return
    account = context.mentor.linkedin if context.mentor else None
    room = room_of(draft.channel, paid=account == "paid")
    if room.hard is not None and len(body) > room.hard:
        at = start + draft.text[start:].index(body) + room.hard
        perhaps = account is None and len(body) <= (room_of(draft.channel, paid=True).hard or 0)
        yield Fault(
            at,
            at,
            f"{len(body):,} characters; {_PLACES[draft.channel]} takes {room.hard:,}.",
            f"Take out {len(body) - room.hard:,} characters; keep who you are, why them, and the one question.",
            "warn" if perhaps else None,
        )
    yield from _subject(draft, room)


def _subject(draft: DraftText, room: Room) -> Iterator[Fault]:
    most = room.subject
    if (
        draft.channel is Channel.LINKEDIN_INMAIL
        and most is not None
        and draft.subject
        and len(draft.subject.text) > most
    ):
        yield Fault.of(
            draft.subject,
            f"The subject has {len(draft.subject.text)} characters; {_PLACES[draft.channel]} takes {most}.",
            "Keep the topic and drop the rest.",
        )


def _in_parts(draft: DraftText, body: str) -> Iterator[Fault]:
    parts = sms_parts(body)
    if parts.count <= 1:
        return
    at = draft.text.index(body, draft.body_start)
    message = f"The text message goes out in {parts.count} parts of {parts.each} characters."
    if parts.wide and sms_parts(body.translate(_PLAIN)).count < parts.count:
        where = at + body.index(parts.wide)
        plain = parts.wide.translate(_PLAIN)
        mends = plain != parts.wide and not sms_parts(body.replace(parts.wide, plain, 1)).wide
        yield Fault(
            where,
            where + 1,
            f"{message[:-1]}, because “{parts.wide}” is outside the alphabet of text messages.",
            "Write plain quotation marks and hyphens.",
            "warn",
            plain if mends else None,
        )
        return
    over = len(body) - parts.each
    yield Fault(at, at, message, f"Take out about {over} characters, or send it as mail.", "warn")


def is_no_wall_of_text(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A paragraph of more than 80 words, or a sentence of more than 35; list items and table rows stand alone."""
    for sentence in _unsplit(draft):
        count = len(_WORD.findall(sentence.text))
        if count > LONGEST_SENTENCE and not sentence.text.startswith("|"):
            yield Fault.of(
                sentence,
                f"This sentence has {count} words; over {LONGEST_SENTENCE} it has to be read twice.",
                "Split it.",
            )
            return
    for start, end in _paragraphs(draft):
        count = len(_WORD.findall(draft.own, start, end))
        if count > LONGEST_PARAGRAPH:
            yield Fault(
                start,
                end,
                f"This paragraph has {count} words; over {LONGEST_PARAGRAPH} it is a wall on a phone.",
                "Split it where the thought turns.",
            )
            return


def _unsplit(draft: DraftText) -> Iterator[Span]:
    """The sentences, with the thoughts of one that runs on put together again."""
    held: Span | None = None
    for sentence in draft.sentences:
        if held is not None and held.text[-1:].isalnum() and "\n" not in draft.own[held.end : sentence.start]:
            held = Span(held.start, sentence.end, draft.own[held.start : sentence.end])
            continue
        if held is not None:
            yield held
        held = sentence
    if held is not None:
        yield held


def _paragraphs(draft: DraftText) -> Iterator[tuple[int, int]]:
    """Stretches of lines between blank lines, list items, headings and table rows."""
    prose = draft.prose
    start: int | None = None
    end = prose.start
    for line in draft.lines:
        if line.end <= prose.start or line.start >= prose.end:
            continue
        alone = line.text[0] in "-*•+#|" or re.match(r"\d{1,2}[.)] ", line.text) is not None
        apart = draft.own.count("\n", end, line.start) > 1
        if start is not None and (alone or apart):
            yield start, end
            start = None
        if start is None:
            start = max(line.start, prose.start)
        end = min(line.end, prose.end)
    if start is not None:
        yield start, end
