"""One line of rough notes -> its marks and its words: indent, quote signs, bullet, checkbox, heading, cells, label."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from assistant.reading.sections import section_kind
from assistant.reading.words import load

_QUOTE = re.compile(r"(?:\s{0,3}>)+ ?|^ {0,3}\|(?=> )")
_BULLET = re.compile(r"(?:[-*+?!•‣◦▪●○–—·・]|[-=]>|→|»|o(?=\s))[ \t]+|・|(?P<number>\(?\d{1,2}[.)]|[a-zA-Z]\))[ \t]+")
_BOX = re.compile(r"(?:\[(?P<mark>[ xX✓✔vV-]?)\]|(?P<empty>[☐◻□])|(?P<full>[☑✅✔🗹]))[ \t]*")
_RULED = re.compile(r"(?P<rule>[=~*_+#-])(?P=rule)+\s*(?P<text>\w[^=~]{0,80}?)\s*(?P=rule){2,}")
_RULED_LEVEL = 2
"""Of a heading between rules: `=== second talk ===`."""
_HASHES = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_LINK = re.compile(r"!?\[([^\]\[]{0,200})\]\([^)\s]{0,500}\)")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|~~)(?![\w*])|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|`"
)
_MARKUP = frozenset("*_~`[")
_LABEL = re.compile(
    r"(?P<label>(?:[^:→=\t.!]|(?<=\b[A-Z])\.|(?<=\b[DM]r)\.|(?<=\bMrs)\.){1,48}?)\s*(?P<mark>:(?=\s|$)|→|->|=>|\t|\s[–—=-](?=\s))\s*"
)
_CAPITAL_LABEL = re.compile(r"(?P<label>[A-Z]{3,}(?:'S)?)\s+(?=[a-z\"“'])")
_ARROWS = frozenset(("→", "->", "=>"))
_ARROW_WORDS = 2
_DASHED_WORDS = 4
_VERBS = frozenset(load("commitments")["verbs"].split("|"))
_STRUCK_WITH_REASON = re.compile(r"~~\S+(?: [^\s~]+){2,}~~\s+\w")
"""An item struck out, with words on why behind it; fewer than three struck words are a slip of the pen."""
_RULE = re.compile(r"[-=_*~\s]{3,}$")
_WORDLESS = frozenset(("So", "Sk", "Sc", "Cs", "Co", "Cn", "Mn", "Cf", "Po", "Sm"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line taken apart. `text` has neither marks nor markup; `raw` is the line without its quote signs."""

    number: int
    raw: str
    depth: int
    indent: int
    text: str
    bullet: bool = False
    numbered: bool = False
    done: bool | None = None
    level: int = 0
    """Of a Markdown heading, 1 to 6."""
    emoji: bool = False
    """Whether a pictograph stands at its front."""
    bold: bool = False
    """Whether all of it is set in bold."""
    dropped: bool = False
    """Whether a word in front says that nothing is to be done any more."""
    goes_on: bool | None = None
    """Whether it continues the line before, where its place on the sheet tells."""

    @property
    def blank(self) -> bool:
        return not self.text and not self.bullet


def line_of(number: int, whole: str) -> Line:
    """The line with its marks read off."""
    quote = _QUOTE.match(whole)
    depth = quote.group().count(">") if quote else 0
    raw = whole[quote.end() :] if quote else whole
    body = raw.lstrip()
    indent = _width(raw[: len(raw) - len(body)])
    body = body.rstrip()
    if _RULE.fullmatch(body) and len(set(body.replace(" ", ""))) == 1:
        return Line(number, raw, depth, indent, "")
    hashes = _HASHES.match(body)
    if hashes:
        text = unmarked(hashes[2])
        return Line(number, raw, depth, indent, text, level=len(hashes[1]))
    ruled = _RULED.fullmatch(body)
    if ruled:
        return Line(number, raw, depth, indent, unmarked(ruled["text"]), level=_RULED_LEVEL)
    bullet = _BULLET.match(body)
    marked, numbered, done = bullet is not None, bool(bullet and bullet["number"]), None
    if bullet:
        body = body[bullet.end() :]
    box = _BOX.match(body)
    if box and (marked or box["mark"] is not None or box["empty"]):
        done = bool(box["full"]) or (box["mark"] or " ") not in " -"
        body, marked = body[box.end() :], True
    state, body = _state_of(body) if marked else (None, body)
    done = state == "done" if state in {"open", "done"} else done
    lead = _lead_marks(body)
    emoji = any(unicodedata.category(ch) in {"So", "Sk"} for ch in body[:lead])
    bold = bool(re.fullmatch(r"(\*\*|__)[^*_]+(\*\*|__):?", body))
    struck = body.startswith("~~") and body.endswith("~~")
    out = state == "dropped" or (marked and not struck and _STRUCK_WITH_REASON.match(body) is not None)
    text = unmarked(body[lead:])
    done = True if struck else done
    return Line(number, raw, depth, indent, text, marked, numbered, done, 0, emoji, bold, out)


def _state_of(body: str) -> tuple[str | None, str]:
    """What a word in capitals in front of an item says of how far it is, and the item: `DONE Register for SP7`."""
    for state, words in load("outlines")["states"].items():
        for word in words:
            rest = body[len(word) :]
            if body.startswith(word) and rest[:1] in {" ", ":"} and any(ch.islower() for ch in rest):
                return state, rest.lstrip(": ")
    return None, body


def unmarked(text: str) -> str:
    """The text without Markdown's emphasis, code marks and link targets, white space as it is."""
    if _MARKUP.isdisjoint(text):
        return text.strip()
    return _EMPHASIS.sub("", _LINK.sub(r"\1", text)).strip()


def _lead_marks(text: str) -> int:
    """How many characters of emoji, arrows and space stand before the first word."""
    i = 0
    while i < len(text) and (
        text[i].isspace()
        or (unicodedata.category(text[i]) in _WORDLESS and text[i] not in "\"'“‘#@&%?!¿¡*+<>=~`./\\,…")
    ):
        i += 1
    return i if i < len(text) else 0


def _width(white: str) -> int:
    return sum(4 if ch == "\t" else 1 for ch in white)


def label_of(line: Line) -> tuple[str, str, int] | None:
    """A run-in label, its mark, and where the words after it begin: `Next call`, `:`.

    A dash, arrow or tab ends a label only where sections know the label and it is short; a colon does where at most
    six words stand before it.
    """
    said = _CAPITAL_LABEL.match(line.text)
    if said and section_kind(said["label"]):
        return said["label"], "", said.end()
    match = _LABEL.match(line.text)
    if match is None or not match["label"].strip():
        return None
    label, mark = match["label"].strip(), match["mark"].strip() or "\t"
    known = bool(section_kind(label))
    if mark == ":" and (known or (len(label.split()) <= 6 and label.split()[0].lower() not in _VERBS)):
        return label, mark, match.end()
    if mark in _ARROWS and len(label.split()) <= _ARROW_WORDS:
        return label, mark, match.end()
    if known and len(label.split()) <= _DASHED_WORDS and (mark != "\t" or label.isupper() or label in {"?", "Next"}):
        return label, mark, match.end()
    return None


def capitals(text: str) -> bool:
    """Whether it is set in capitals, as a heading: `SHE SAYS`, `TODO`."""
    letters = [ch for ch in text if ch.isalpha()]
    return len(letters) >= 3 and all(not ch.islower() for ch in letters) and any(ch.isupper() for ch in letters)


def short(text: str, words: int = 7) -> bool:
    return 0 < len(text.split()) <= words


def ends_sentence(text: str) -> bool:
    return text.rstrip("\"”’')*_ ").endswith((".", "!", "?", "…", ";"))
