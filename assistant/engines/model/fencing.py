"""Notes on their way to a model: words to read and never to obey, inside a fence that they cannot close.

Whoever wrote a pasted mail or a transcript is not the person. Fences and numbers do not make a model safe; what does is
that an answer can do nothing but be read, and that what it adds is shown (`strangers`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import folded_words, index_of
from assistant.checks.facts.known_names import KnownNames, known_names
from assistant.checks.facts.links import addresses_in
from assistant.checks.wordlists import words
from assistant.engines.model.numbering import NumberedLine
from assistant.engines.model.tokens import is_english
from assistant.model.text import clean
from assistant.reading.names import GIVEN, Named, candidates, caseless

_UNSEEN = dict.fromkeys(
    (0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, *range(0x2060, 0x2065), *range(0x206A, 0x2070), 0x3164,
     *range(0xFFF9, 0xFFFC), *range(0xE0100, 0xE01F0))
)  # fmt: skip
"""Characters that show as nothing and can carry hidden words: soft hyphens, fillers, joiners of words, variation
selectors beyond the first sixteen. The two zero-width joiners stay; Persian, Hindi and emoji are written with them."""
TEMPLATE_MARK = re.compile(
    r"<(?=[|｜][^<>|｜\n]{1,60}[|｜]>|/?s>|/?(?:start|end)_of_turn>|/?think(?:ing)?>|<\s?/?SYS>)"
    r"|\[(?=/?(?:INST|THINK|SYSTEM_PROMPT|AVAILABLE_TOOLS)\])",
    re.IGNORECASE,
)
"""What the templates of chat models set between messages; some servers read it so wherever it stands."""
_CODE = re.compile(
    r"\{[{%].{0,80}?[}%]\}|\[@[^\]\n]{0,80}\]|</?[a-z][\w-]{0,20}(?:\s[^<>\n]{0,80})?/?>"
    r"|(?<![\w:/.])(?:~|\.{1,2})?/(?:[\w.-]+/)+[\w.-]*|\brm -[rf]{1,2}\b",
    re.IGNORECASE,
)
"""What is written for machines: marks of templates, screens and pages, paths, a command that deletes."""
_PHONE_TAIL = 7
"""Last digits that make a phone number what it is, however its country is written."""
_INTRODUCED = re.compile(r"^(?:mailto:|tel:)?(?:[a-z]{3,6}://)?(?:www\.)?")
_BEGINS = re.compile(r"(?:^|[.!?:;•\n])[\s\"“”'‘’()\[\]*_>#-]*$")
"""What stands before the first word of a sentence or a list item."""


class Fenced(NamedTuple):
    """Numbered lines between two marks, and the word in the marks, for the rules beside them to name."""

    text: str
    mark: str


class Strangers(NamedTuple):
    """What an answer names and the notes do not, each as the answer writes it, in order, once."""

    addresses: tuple[str, ...]
    """Links, e-mail addresses, phone numbers, and what only a machine would read."""
    people: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.addresses or self.people)


def shown(line: NumberedLine) -> str:
    """One line as a model sees it: `[12] words`; a blank line stays blank and costs no number."""
    text = harmless(line.text) if line.text.strip() else ""
    return f"[{line.number}] {text}" if text.strip() else ""


@lru_cache(maxsize=16_384)
def harmless(text: str) -> str:
    """One line without characters that steer or hide, and with the marks of chat templates broken by a space."""
    flat = " ".join(clean(text).split("\n")).translate(_UNSEEN)
    return TEMPLATE_MARK.sub(lambda found: f"{found.group()} ", flat)


def fenced(lines: Sequence[NumberedLine], mark: str, name: str = "notes") -> Fenced:
    """The lines inside `<notes MARK>` and `</notes MARK>`.

    `mark` is some random letters and figures, new for every request. Should the text hold it by chance or by guessing,
    another is made from it, so that no line can close the fence.
    """
    body = "\n".join(shown(line) for line in lines)
    low = body.casefold()
    while mark.casefold() in low:
        mark = hashlib.sha256(mark.encode()).hexdigest()[:16]
    return Fenced(f"<{name} {mark}>\n{body}\n</{name} {mark}>", mark)


def strangers(answers: Iterable[str], sources: Iterable[str], known: Iterable[str] = ()) -> Strangers:
    """The links, addresses, phone numbers and people in the answers that neither the sources nor `known` hold.

    Addresses count as held however they are capitalised or introduced (`https://`, `www.`, a country code). A person is
    a run of words with capitals of which one is in no source. A single word counts only where it is a given name, or
    stands inside a sentence of English; in scripts without capitals nobody can be told.
    """
    held = tuple(sources) + tuple(known)
    addresses: dict[str, None] = {}
    people: dict[str, None] = {}
    links, phones = _held_addresses(held)
    names = known_names(index_of(held))
    for answer in answers:
        found = addresses_in(answer)
        english = is_english(answer)
        for _, _, said in found:
            if not (_digits(said)[-_PHONE_TAIL:] in phones if _is_phone(said) else _bare(said) in links):
                addresses[said] = None
        for code in _CODE.findall(answer):
            if not any(code in text for text in held):
                addresses[code] = None
        for named in candidates(answer):
            inside = any(start < named.end and named.start < end for start, end, _ in found)
            if not inside and _is_name(named, answer, english) and not _known(named, names):
                people[named.name] = None
    return Strangers(tuple(addresses), tuple(people))


def _held_addresses(held: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The links and e-mail addresses of the texts, bare, and the tails of their phone numbers."""
    found = {said for text in held for _, _, said in addresses_in(text)}
    phones = frozenset(_digits(said)[-_PHONE_TAIL:] for said in found if _is_phone(said))
    return frozenset(_bare(said) for said in found if not _is_phone(said)), phones


def _is_phone(said: str) -> bool:
    return not any(char.isalpha() for char in said)


def _digits(said: str) -> str:
    return "".join(char for char in said if char.isdecimal())


def _bare(said: str) -> str:
    """An address without what may be left out. What follows it stays: a longer link is another link."""
    return _INTRODUCED.sub("", said.casefold()).rstrip("/")


def _is_name(named: Named, text: str, english: bool) -> bool:
    if caseless(named.name):
        return False
    first, *others = named.name.split()
    if others or fold(first) in GIVEN:
        return True
    begins = _BEGINS.search(text[max(0, named.start - 12) : named.start]) is not None
    return english and not begins and fold(first) not in words("facts.capitals")


def _known(named: Named, names: KnownNames) -> bool:
    return all(names.know(word) for word in folded_words(named.name))
