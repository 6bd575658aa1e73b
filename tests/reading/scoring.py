"""How well digests agree with keys, counted over many notes: the same matching for every field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from assistant.reading.digest import CommitmentFound, Digest

FIELDS = ("goals", "advice", "feedback", "open_questions", "decisions")
_SMALL = frozenset("a an the to will i me my he she you your and".split())
_ALIKE = 0.5
"""Share of words from which two texts say the same."""


@dataclass
class Score:
    """Counts over many notes. `f1` of a field, and shares of what was found."""

    found: Counter[str] = field(default_factory=Counter)
    listed: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    traps: int = 0
    who_and_due: int = 0
    next_right: int = 0
    notes: int = 0

    def f1(self, of: str) -> float:
        both = self.listed[of] + self.wanted[of]
        return 2 * self.found[of] / both if both else 1.0


def bag(text: str) -> Counter[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return Counter(word for word in words if word not in _SMALL) or Counter(words)


def alike(text: str, item: dict[str, Any]) -> float:
    """The share of words that a text has in common with an item of a key or with its evidence."""
    evidence = item.get("evidence") or []
    said = [item.get("text") or item.get("what") or "", *([evidence] if isinstance(evidence, str) else evidence)]
    return max(_share(bag(text), bag(words)) for words in said if words)


def _share(one: Counter[str], other: Counter[str]) -> float:
    return 2 * sum((one & other).values()) / max(1, sum(one.values()) + sum(other.values()))


def pairs(texts: list[str], items: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Which text is which item, each at most once, the most alike first."""
    near = sorted((-alike(text, item), i, j) for i, text in enumerate(texts) for j, item in enumerate(items))
    chosen: list[tuple[int, int]] = []
    for share, i, j in near:
        if share <= -_ALIKE and all(i != a and j != b for a, b in chosen):
            chosen.append((i, j))
    return chosen


def score(read: Iterable[tuple[dict[str, Any], Digest]]) -> Score:
    """The totals over all keys and what was read of their notes."""
    total = Score()
    for key, digest in read:
        total.notes += 1
        for name in FIELDS:
            _count(total, name, [fact.text for fact in getattr(digest, name)], key[name])
        names = {folded for person in digest.people for folded in (person.name.casefold(),)}
        forms = [{form.casefold() for form in (p["name"], *p["aliases"])} for p in key["people"]]
        total.found["people"] += sum(bool(known & names) for known in forms)
        total.listed["people"] += len(names)
        total.wanted["people"] += len(forms)
        _count_promises(total, key, [c for c in digest.commitments if c.status == "open"])
        day = digest.next_meeting.date if digest.next_meeting else None
        total.next_right += (str(day) if day else None) == key["next_meeting"]["date"]
    return total


def _count(total: Score, name: str, texts: list[str], items: list[dict[str, Any]]) -> None:
    total.found[name] += len(pairs(texts, items))
    total.listed[name] += len(texts)
    total.wanted[name] += len(items)


def _count_promises(total: Score, key: dict[str, Any], promises: list[CommitmentFound]) -> None:
    """Promises kept already cost nothing; one that is in truth none is a trap that was taken."""
    live = [item for item in key["commitments"] if item["status"] != "done"]
    done = [item for item in key["commitments"] if item["status"] == "done"]
    matched = pairs([c.what for c in promises], live)
    rest = [c for i, c in enumerate(promises) if i not in {i for i, _ in matched}]
    free = [c for c in rest if any(alike(c.what, item) >= _ALIKE for item in done)]
    total.traps += sum(
        c not in free and any(alike(c.what, item) >= _ALIKE for item in key["not_commitments"]) for c in rest
    )
    total.found["commitments"] += len(matched)
    total.listed["commitments"] += len(promises) - len(free)
    total.wanted["commitments"] += len(live)
    for i, j in matched:
        due = str(promises[i].due_iso) if promises[i].due_iso else None
        accepted = live[j]["due_accept"] or ([live[j]["due_iso"]] if live[j]["due_iso"] else [None])
        who, wanted = (promises[i].who or "me").casefold(), (live[j]["who"] or "me").casefold()
        author = key["author"].casefold()
        same = who == wanted or who in wanted or wanted in who or {who, wanted} <= {"me", author}
        total.who_and_due += same and due in accepted
