"""The marks of outline programs and paper journals, put as the marks that everybody else's lists have.

Org files say by stars how deep a heading is, and by a word in capitals how far a task is; a bullet journal says it by
the sign in front: done, moved on, handed over, struck out. Words of an item stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.reading.columns import Laid
from assistant.reading.lines import line_of
from assistant.reading.speakers import speakers_of
from assistant.reading.words import load

_WORDS = load("outlines")
_STARS = re.compile(r"(?P<stars>\*+)\s+(?P<rest>\S.*)$")
_SETTING = re.compile(r"#\+(?P<name>\w+):\s*(?P<value>.*)$")
_TAGS = re.compile(r"\s+:(?:[\w@]+:)+\s*$")
_STAMP = re.compile(r"[<\[](?P<day>\d{4}-\d{2}-\d{2}[^>\]]*)[>\]]")
_PLANNED = re.compile(r"\s*(?P<name>DEADLINE|SCHEDULED|CLOSED):\s*(?P<when>[<\[].*)$")
_DRAWER = re.compile(r"\s*:[A-Z_]+:(?:\s.*)?$")
_SIGN = re.compile(r"(?P<indent>\s*)(?P<sign>[•·xX><○o–\-!*~?])\s+(?=\S)")
_SIGNS: dict[str, str] = _WORDS["signs"]
_TELLING = frozenset(_WORDS["telling"])
_LEAST_SIGNS = 3
_STAMPED = re.compile(r"\s*\[?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\]?(?:\s*[-–—|]\s*|\s+)(?=[^\W\d_]|[\"“(])")
"""A clock time in front of a line of minutes."""
_LEAST_STAMPS = 4
_BRANCHES = re.compile(r"^(?:[│|┃ \t]*[├└┣┗╰+`][─━-]{1,4}[ \t]?|[│┃][│┃ \t]*)")
_BULLETED = re.compile(r"\s*(?:[-*+•‣◦→–]|->|=>|\d{1,2}[.)])\s+\S")
_LEAST_DEPTHS = 3
_MOST_HEADING = 8
_HEAD = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_a-z'.-]+(?: [^\W\d_a-z][^\W\d_a-z'.-]+)?)(?:\t| {3,})\S")
_LEAST_HEADS = 2


def with_common_marks(laid: Sequence[Laid]) -> list[Laid]:
    """The lines with `#`, `- [ ]` and `- [x]` for the marks of an org file or of a bullet journal, where it is one."""
    if _is_org(laid):
        return [_from_org(line, laid[n + 1 :][:3]) for n, line in enumerate(laid)]
    if _is_journal(laid):
        return [_from_journal(line) for line in laid]
    stamps = sum(_STAMPED.match(line.text) is not None for line in laid)
    if stamps >= _LEAST_STAMPS and not speakers_of([line_of(line.number, line.text) for line in laid]):
        return [Laid(line.number, _STAMPED.sub("- ", line.text, count=1)) for line in laid]
    return _with_heads(_from_tree(laid))


def _with_heads(laid: Sequence[Laid]) -> list[Laid]:
    """`BEV    runs the Alder` over indented lines as a heading of its own, behind what it says of whom it names."""
    heads = [n for n, line in enumerate(laid) if _HEAD.match(line.text) and _indent(_below(laid, n))]
    if len(heads) < _LEAST_HEADS:
        return list(laid)
    told: list[Laid] = []
    for n, line in enumerate(laid):
        head = _HEAD.match(line.text) if n in heads else None
        told.append(line)
        told += [Laid(line.number, f"## {head['name']}")] if head else []
    return told


def _below(laid: Sequence[Laid], n: int) -> str:
    return laid[n + 1].text if n + 1 < len(laid) else ""


def _from_tree(laid: Sequence[Laid]) -> list[Laid]:
    """An outline by indents alone, or by the branches of a drawn tree, as headings over lists."""
    bare = [Laid(line.number, _BRANCHES.sub(lambda m: " " * len(m.group()), line.text)) for line in laid]
    depths = [_indent(line.text) for line in bare]
    levels = Counter(depth for depth, line in zip(depths, bare, strict=True) if line.text.strip())
    deep = [depth for depth, count in levels.items() if depth and count >= 2]
    marked = sum(_BULLETED.match(line.text) is not None for line in bare)
    if len(deep) < _LEAST_DEPTHS - 1 or len(levels) < _LEAST_DEPTHS or marked * 2 > len(bare):
        return list(laid)
    return [_branch(line, n, bare, depths) for n, line in enumerate(bare)]


def _branch(line: Laid, n: int, laid: list[Laid], depths: list[int]) -> Laid:
    words = line.text.strip()
    if not words or not depths[n]:
        return line
    below = next((k for k in range(n + 1, min(n + 3, len(laid))) if laid[k].text.strip()), None)
    heads = below is not None and depths[below] > depths[n]
    if heads and len(words.split()) <= _MOST_HEADING and not _BULLETED.match(line.text):
        level = 2 + sum(1 for depth in sorted(set(depths)) if 0 < depth < depths[n])
        return Laid(line.number, f"{'#' * min(level, 6)} {words.rstrip(':')}")
    return Laid(line.number, words if _BULLETED.match(line.text) else f"- {words}")


def _indent(text: str) -> int:
    return len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())


def _is_org(laid: Sequence[Laid]) -> bool:
    deep = sum(line.text.startswith("**") and _STARS.match(line.text) is not None for line in laid)
    return deep >= 2 or (deep >= 1 and any(_SETTING.match(line.text) for line in laid))


def _from_org(line: Laid, following: Sequence[Laid]) -> Laid:
    setting = _SETTING.match(line.text)
    if setting:
        name = setting["name"].lower()
        value = _STAMP.sub(r"\g<day>", setting["value"])
        return Laid(line.number, value if name == "title" else f"Date: {value}" if name == "date" else "")
    planned = _PLANNED.match(line.text)
    if planned:
        return Laid(line.number, _when(planned["name"], _STAMP.search(planned["when"]), line.text))
    if _DRAWER.match(line.text):
        return Laid(line.number, "")
    stars = _STARS.match(line.text)
    if stars is None:
        return line
    rest = _TAGS.sub("", stars["rest"])
    depth = len(stars["stars"])
    below = next((after.text for after in following if after.text.strip()), "")
    inner = below.startswith("*" * (depth + 1)) or (below[:1] == " " and not _PLANNED.match(below))
    told = rest.split()[0].rstrip(":") in _STATE_WORDS
    if depth == 1 or (inner and not told):
        return Laid(line.number, f"{'#' * min(depth, 6)} {rest}")
    return Laid(line.number, f"- {rest}")


def _when(name: str, stamp: re.Match[str] | None, text: str) -> str:
    """A planning line as the end of the item above it; what was closed says nothing of what is to come."""
    if stamp is None or name == "CLOSED":
        return ""
    return f"    (deadline {stamp['day']})" if name == "DEADLINE" else stamp["day"]


def _is_journal(laid: Sequence[Laid]) -> bool:
    signs: Counter[str] = Counter()
    worded = 0
    for line in laid:
        if line.text.strip():
            worded += 1
            match = _SIGN.match(line.text)
            if match:
                signs[match["sign"]] += 1
    return len(signs) >= _LEAST_SIGNS and bool(_TELLING & set(signs)) and sum(signs.values()) * 2 >= worded


def _from_journal(line: Laid) -> Laid:
    match = _SIGN.match(line.text)
    mark = _SIGNS.get(match["sign"].lower()) if match else None
    if match is None or mark is None:
        return line
    return Laid(line.number, f"{match['indent']}{mark} {line.text[match.end() :]}")


_STATE_WORDS = frozenset(word for words in load("outlines")["states"].values() for word in words)
