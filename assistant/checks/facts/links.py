"""FACT-LINK: addresses, links, e-mails and phone numbers stand in the notes, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.grounds import grounds_of
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.passages import person_of, told_until
from assistant.checks.facts.ruled_out_links import rules_out
from assistant.checks.rule import Fault

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]{2,300}"
    r"|(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:[a-z]{2,12})(?::\d{2,5})?/[^\s<>\"')\],;]{0,200}"
    r"|(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])\.){2,4}[a-z]{2}\b(?![\w@-]|\.[a-z])"
    r"|(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}"
    r"(?:com|org|net|edu|gov|info|biz|io|co|ai|app|dev|me|tv|eu|uk|ie|de|at|ch|fr|es|it|nl|be|se|no|dk|fi|pl|cz|sk|hu|ro|pt|gr|ng|gh|ke|za|in|jp|kr|cn|tw|vn|au|nz|ca|us|br|mx|example|test|xyz|online|site|blog|tech)\b"
    r"(?![\w@-]|\.[a-z])",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.,:-])(?:\+|00)?\(?\d[\d ().\u00a0-]{5,20}\d(?![\w/%:-]|[.,]\d)")
_AT = re.compile("@")
_DOTTED = re.compile(r"://|[a-z0-9]\.[a-z]{2}", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d ().\u00a0-]{5}")
"""What a text must hold for a form to be worth looking for."""
_LEAST_DIGITS = 7
_OWN_PART = 7
"""Last digits that make a phone number what it is, however its country or area is written."""
_NO_PHONE = re.compile(
    r"(?:19|20)\d\d[ .-]\d\d?[ .-]\d\d?|\d{1,2}[. -]\d{1,2}[. -](?:19|20)?\d\d|\d{1,3}(?:[ .]\d{3})+"
    r"|(?:19|20)\d\d\s?-\s?(?:19|20)\d\d"
)
"""Days, years and grouped thousands, which look like phone numbers."""


def links_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Every link, e-mail address and phone number must stand in the sources, however it is spaced, capitalised or
    introduced (`https://`, `www.`, a country code). The lines of the signature are the writer's own.
    """
    index = grounds_of(context)
    if index is None:
        return
    known, phones = _known(index)
    end_of_text = told_until(draft, person_of(context))
    for start, end, said in addresses_in(draft.flat):
        if start >= end_of_text:
            break
        if _is_phone(said):
            if any(one.endswith(_digits(said)[-_OWN_PART:]) for one in phones):
                continue
            near, sort = None, "phone number"
        else:
            bare = _bare(said)
            if bare in known or any(one.startswith(f"{bare}/") for one in known):
                if bare in _ruled_out(index) and not rules_out(draft.flat, start, end):
                    yield _is_ruled_out(start, end, said, get_close_matches(bare, known - _ruled_out(index), n=1))
                continue
            close = get_close_matches(bare, known, n=1, cutoff=0.7)
            near, sort = close[0] if close else None, "address"
        suggestion = f"Your notes say {near}." if near else "Leave it out, or add it to your notes first."
        yield Fault(start, end, f"The {sort} {said} is not found in your notes.", suggestion, None, near)


@lru_cache(maxsize=16)
def addresses_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and words of every link, e-mail address and phone number, in order."""
    forms = [form for form, hint in ((MAIL, _AT), (_LINK, _DOTTED), (_PHONE, _DIGITS)) if hint.search(text)]
    found: list[tuple[int, int, str]] = []
    taken = bytearray(len(text) if forms else 0)
    for form in forms:
        for match in form.finditer(text):
            said = match.group().rstrip(".,;:!?)")
            end = match.start() + len(said)
            if not any(taken[match.start() : end]) and (form is not _PHONE or _is_phone(said)):
                found.append((match.start(), end, said))
                taken[match.start() : end] = b"\1" * (end - match.start())
    return tuple(sorted(found))


def _is_phone(said: str) -> bool:
    lettered = any(char.isalpha() for char in said)
    return not lettered and len(_digits(said)) >= _LEAST_DIGITS and _NO_PHONE.fullmatch(said.strip(" ()")) is None


def _digits(said: str) -> str:
    return "".join(char for char in said if char.isdecimal())


def _is_ruled_out(start: int, end: int, said: str, others: Sequence[str]) -> Fault:
    """An address that the notes have only to rule it out; surely wrong where they have one like it to take instead."""
    message = f"Your notes rule the address {said} out."
    if not others:
        return Fault(start, end, message, "Keep it if it is the right one all the same.", "info")
    return Fault(start, end, message, f"Your notes say {others[0]}.", None, others[0])


def _bare(said: str) -> str:
    low = said.casefold().removeprefix("mailto:")
    low = re.sub(r"^https?://", "", low).removeprefix("www.")
    return low.rstrip("/").split("?utm")[0]


@lru_cache(maxsize=16)
def _known(index: SourceIndex) -> tuple[frozenset[str], frozenset[str]]:
    """The addresses of the sources without what may be left out, and the digits of their phone numbers."""
    found = [said for source in index.sources for _, _, said in addresses_in(source)]
    links = {_bare(said) for said in found if not _is_phone(said)}
    return frozenset(links), frozenset(_digits(said) for said in found if _is_phone(said))


@lru_cache(maxsize=16)
def _ruled_out(index: SourceIndex) -> frozenset[str]:
    """The links and e-mail addresses of the sources that stand nowhere but behind a word that rules them out."""
    out: set[str] = set()
    told: set[str] = set()
    for source in index.sources:
        for start, end, said in addresses_in(source):
            (out if rules_out(source, start, end) else told).add(_bare(said))
    return frozenset(out - told)
