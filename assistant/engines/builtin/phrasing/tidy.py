"""Text as it goes into a sentence: debris off, capitals right, quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.engines.builtin.phrasing.verbs import is_verb, lexicon
from assistant.engines.words import words
from assistant.model.text import one_line

_BULLET = re.compile(r"^(?:[-*•·‣▪○●–—→➔>+=・#]+\s*|\(?\d{1,2}[.)]\s+|[a-zA-Z]\)\s+|\[[ xX]?\]\s*)+")
_MARKUP = re.compile(r"\*\*|__|`|~~")
_LABEL = re.compile(
    r"^(?:(?:my |our )?(?:main |next )?"
    r"(?:goals?|targets?|aims?|topics?|questions?|q|to ?do|action|next steps?|advice|tips?|me|i)"
    r"(?: \d)?)\s*(?::|\s[-–—]\s|->)\s*",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^[\s?!.,;:…]+")
_SMALL_I = re.compile(r"(?<![\w.'’])i(?=(?:['’](?:m|ve|d|ll))?\s)")
_TRAILING = re.compile(r"[\s.,;:…\-–—>*_=|/\\]+$")
_PAIRS = (("“", "”"), ("(", ")"), ("«", "»"), ("[", "]"), ("„", "“"))
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9ÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØŠÚÜŽ])")
_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|No|vs|e\.g|i\.e|approx|ca|[A-Z])|\d)\.$")
_MARKS = "\"“”'‘’«»„"


def tidy(text: str) -> str:
    """One line without bullets, numbering, labels, Markdown or trailing punctuation; a question keeps one mark."""
    line = _MARKUP.sub("", one_line(text))
    line = _LEADING.sub("", _LABEL.sub("", _BULLET.sub("", line)))
    line = re.sub(r"\s+([,;.?!])(?=\s|$)", r"\1", line)
    line = _SMALL_I.sub("I", line)
    line = re.sub(r"\?[?!]+|![!?]*\?", "?", line)
    whole = paired(_strip_end(line))
    if not any(ch.isalnum() for ch in whole):
        return ""
    return whole if whole == text else tidy(whole)


def _strip_end(line: str) -> str:
    ending = line.rstrip()
    if re.search(r"[?][\s.,;…]*$", ending):
        return re.sub(r"[\s.,;…]+$", "", ending)
    stripped = _TRAILING.sub("", ending)
    return re.sub(r"\s*!+$", "", stripped) if stripped.endswith("!") else stripped


def paired(text: str) -> str:
    """The text without quotation marks or brackets that lack their partner."""
    if text.count('"') % 2:
        cut = text.rfind('"') if not text.startswith('"') else 0
        text = (text[:cut] + text[cut + 1 :]).strip()
    for opening, closing in _PAIRS:
        if opening == "„":
            continue
        while text.count(opening) > text.count(closing):
            cut = text.rfind(opening)
            text = text[:cut] + text[cut + 1 :]
        while text.count(closing) > text.count(opening) and text.count("„") < text.count(closing):
            cut = text.find(closing)
            text = text[:cut] + text[cut + 1 :]
    return text.strip()


def tokens(text: str) -> list[str]:
    """The words of a text without the punctuation around them."""
    return [word for word in (w.strip('.,;:!?()[]"“”«»…') for w in text.split()) if word]


def sentences(text: str) -> list[str]:
    """The sentences of a text, as they are."""
    parts: list[str] = []
    for piece in _SENTENCE_END.split(one_line(text)):
        if parts and _ABBREVIATION.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {piece}"
        elif piece:
            parts.append(piece)
    return parts


def is_single(text: str) -> bool:
    """Whether a text is one sentence at most."""
    return len(sentences(text)) <= 1


def is_quoted(text: str) -> bool:
    """Whether the whole text stands in quotation marks."""
    body = one_line(text)
    return len(body) > 2 and body[0] in '"“«„' and body.rstrip(".,;!?")[-1] in '"”»“' and body.count('"') in {0, 2}


def quoted(text: str) -> str:
    """The words in double quotation marks, unchanged but for marks inside, which become single."""
    body = one_line(text)
    if is_quoted(body):
        body = body.strip('"“”«»„ ')
    return '"' + body.replace('"', "'").replace("“", "‘").replace("”", "’") + '"'


def upper_first(text: str) -> str:
    """The text with its first letter a capital; a first word such as `iPhone` keeps its shape."""
    first = text.split(" ", 1)[0]
    if any(ch.isupper() for ch in first[1:]):
        return text
    start = next((i for i, ch in enumerate(text) if ch.isalnum()), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def lower_first(text: str, names: Iterable[str] = ()) -> str:
    """The text as it goes on in mid-sentence: the first capital lowered, unless it belongs to a name, an acronym, or I.

    A capitalised word that is in no list may be a name and stays.
    """
    if not text or not text[0].isupper():
        return text
    word = re.split(r"[\s,.;:!?'’/]", text, maxsplit=1)[0]
    plain = word.casefold()
    if plain == "i" or (len(word) > 1 and any(ch.isupper() or ch.isdigit() for ch in word[1:])):
        return text
    if any(plain in name.casefold().split() for name in names):
        return text
    small = words("small")
    if plain in small["weekdays"] + small["months"]:
        return text
    following = text[len(word) :].lstrip()
    if plain in words("nouns")["people"] and following[:1].isupper():
        return text
    return text[0].lower() + text[1:] if _is_common(plain) else text


def _is_common(word: str) -> bool:
    small, nouns, known = words("small"), words("nouns"), lexicon()
    return (
        any(word in small[kind] for kind in small if kind not in {"weekdays", "months"})
        or is_verb(word)
        or word in known.gerunds
        or word in known.pasts
        or word in known.thirds
        or any(word in nouns[kind] for kind in nouns)
        or word.removesuffix("s") in nouns["people"]
        or word.endswith(
            ("tion", "tions", "ment", "ments", "ness", "ship", "ships", "ally", "ance", "ence", "ity", "ities")
        )
    )


def sentence(text: str) -> str:
    """A text that begins with a capital and ends with a full stop, unless it ends as a sentence does already."""
    body = one_line(text).rstrip(",;: ")
    if not body:
        return ""
    ended = re.search(r"[.!?…][\"”’)»]*$", body)
    return upper_first(body if ended else f"{body}.")


def paragraph(texts: Sequence[str]) -> str:
    """Sentences joined by one space, each ended."""
    return " ".join(sentence(text) for text in texts if text)


def join_list(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; with semicolons where an item holds a comma."""
    parts = [item for item in items if item]
    if len(parts) < 2:
        return "".join(parts)
    if any("," in part for part in parts) and len(parts) > 2:
        return "; ".join(parts[:-1]) + f"; {last} {parts[-1]}"
    return ", ".join(parts[:-1]) + f" {last} {parts[-1]}"


def clip(text: str, limit: int) -> str:
    """Whole words of the text within `limit` characters, without a dangling small word at the end."""
    if len(text) <= limit:
        return text
    kept = text[: limit + 1].rsplit(" ", 1)[0] if " " in text[: limit + 1] else text[:limit]
    small = words("small")
    loose = frozenset(small["prepositions"] + small["determiners"] + small["conjunctions"] + small["auxiliaries"])
    while " " in kept and kept.rsplit(" ", 1)[1].casefold().strip(",;:") in loose:
        kept = kept.rsplit(" ", 1)[0]
    return paired(kept.rstrip(",;:–- "))
