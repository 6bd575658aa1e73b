"""An agreement or promise of somebody else's that is told in other words than any line of the notes with a yes.

What it is about may be told by words that stand everywhere (`my Friday afternoons`, `a place on it`), so that no clause
is near enough to speak against it. That no line with a yes shares even one of them is worth a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.near_clauses import alike
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, People
from assistant.checks.facts.commitments.told_parts import parts_of
from assistant.checks.facts.commitments.verdict import Verdict

_SAID_YES = re.compile(
    r"\b(?:agreed|agreeing|promised|promising|said (?:you|he|she|they)(?:'d| would)(?! (?:be|have|like|love)\b)"
    r"|(?:has|have) (?:approved|given (?:his|her|their|me the|us the|the) (?:ok|okay|go-ahead|blessing|permission"
    r"|word)))\b",
    re.IGNORECASE,
)
_NO_AGREEMENT = re.compile(
    r"\b(?:as (?:we )?agreed|as promised|(?:i|we)(?:'ve| have| had)? (?:agreed|promised)|not|never|nobody|nothing|if"
    r"|may|might|could|perhaps|maybe)\b|\?",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\b(?:yes|yep|ok|okay|sure|agree\w*|promis\w*|offer\w*|fine|gladly|happy|willing|deal|lets|let|allow\w*"
    r"|approv\w*|accept\w*|confirm\w*|will do)\b|['’]ll\b|✓",
    re.IGNORECASE,
)
_BY_ME = re.compile(r"\W*(?:i|me)\b", re.IGNORECASE)
_BARE = 2
"""Telling words up to which a clause with a yes says little of what it is to: `not happy, but ok`."""
_NEAR = 2
"""Words that a clause shares with a part, from which other rules speak of it."""


def told_with_an_unheard_yes(text: str, notes: Notes, people: People) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) in which somebody else agrees to what no line with a yes names."""
    parts = parts_of(text, people)
    every = frozenset[str]().union(*(part.about for part in parts))
    for part in parts:
        own = text[part.start : part.end]
        if part.who in {"me", "us"} or not _SAID_YES.search(own) or _NO_AGREEMENT.search(own):
            continue
        near = alike(part.about, notes)
        if near and len(near[0].held) >= _NEAR:
            continue
        if not any(_tells_a_yes(clause, part.about, every) for clause in notes.clauses):
            yield part.start, part.end, Verdict("nowhere", None)


def _tells_a_yes(clause: Clause, about: frozenset[str], every: frozenset[str]) -> bool:
    """Whether a clause that is not the writer's says yes to a thing; a bare yes (`not happy, but ok`) may be to what
    its line and the whole sentence are about."""
    if (clause.sides == {ME} and _BY_ME.match(clause.text)) or not (
        _YES.search(clause.text) or clause.marks & {"accepted", "promise"}
    ):
        return False
    if sum(worth(one) >= 1 for one in clause.about) <= _BARE and any(is_held(one, clause.around) for one in every):
        return True
    return any(is_held(one, clause.about) for one in about)
