"""Short names in letters of two people: who is greeted is the other one, who signs is the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reading.document import Document, Passage
from assistant.reading.mail import bare_name
from assistant.reading.names import candidates
from assistant.reading.roster import Person, Roster

_GREETS = re.compile(
    r"(?:my )?(?:dear(?:est)?|hi|hiya|hello|hey|hallo|annwyl|good (?:morning|afternoon|evening|day)|morning|evening)"
    r"(?: again)?,? (?P<who>[^\W\d_][^,!.:\n]{1,30}?)\s*[,!.:–-]*$",
    re.IGNORECASE,
)


def add_short_names(document: Document, roster: Roster) -> None:
    """Gives the two who write the names they are greeted with and sign with: `Dear Seun`, `Raghav`."""
    told = [bare_name(p.text) for p in document.passages if p.kind == "header" and p.label in {"from", "to"}]
    found = (roster.find(name) for name in filter(None, (*told, *(p.writer for p in document.passages))))
    writers = list({id(person): person for person in found if person is not None}.values())
    if not document.mail or len(writers) != 2:
        return
    for name, person in _named_in(document, roster, writers):
        if roster.find(name) is None:
            person.names.append(name)


def _named_in(document: Document, roster: Roster, writers: list[Person]) -> Iterator[tuple[str, Person]]:
    body = [passage for passage in document.passages if passage.kind != "header"]
    for passage, following in zip(body, [*body[1:], None], strict=True):
        writer = roster.find(passage.writer) if passage.writer else None
        if writer is None:
            continue
        greets = _GREETS.match(passage.text.strip())
        other = writers[writer is writers[0]]
        if greets and (whole := _one_name(greets["who"])):
            yield whole, other
        elif _is_last(passage, following) and (whole := _one_name(passage.text.strip(" ,.-–—"))):
            yield whole, writer


def _is_last(passage: Passage, following: Passage | None) -> bool:
    return following is None or (following.depth, following.writer) != (passage.depth, passage.writer)


def _one_name(text: str) -> str:
    """The text where it is nothing but a name, without a title; else nothing."""
    found = candidates(text)
    return text if len(found) == 1 and found[0].name == text else ""
