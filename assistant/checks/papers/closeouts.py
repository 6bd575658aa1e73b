"""CLOSE-*: whether a close-out looks back at everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.messages import Channel

SECTIONS = {
    "goal": "Goal",
    "result": "Result",
    "helped": "What helped",
    "open": "Still open",
    "thanks": "Thanks",
    "contact": "Next contact",
}
"""P93 and CL1: what a close-out holds. The keys name the word lists, the values the headings."""
_HEADING = re.compile(
    r"[>\-•* ]*(?:#{1,6}[ ]+(?P<hash>[^\n]{1,80})|(?P<bold>\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__)"
    r"|(?:\d{1,2}[.)][ ]+)?(?P<label>[^\W\d][^:.?!\n]{0,60}):(?=\s|$))"
)
_REACHED = re.compile(
    r"^[^\w\n]*(?:\w+ )?goals?\b[^:\n]{0,30}:[^\n]*[.;,(-] *"
    r"(?:(?:it is|it was|is|was|not|half|partly|nearly|almost|fully) )*"
    r"(?:reached|achieved|met|missed|done|dropped|given up|kept)\b",
    re.MULTILINE,
)
"""`Goal: plan the berths alone. Reached on 2 March.`"""
_BARE_WORDS = 6
"""A line of its own, this short and without a full stop, is a heading."""


def headings(draft: DraftText) -> list[str]:
    """The headings in small letters: Markdown, bold run-ins, labels before a colon, short lines of their own."""
    found = []
    for number, line in enumerate(draft.lines):
        heading = _HEADING.match(line.text)
        if heading:
            found.append(next(part for part in heading.groups() if part).strip("*_ :").lower())
        elif len(line.text.split()) <= _BARE_WORDS and line.text[-1] not in ".!?,;" and number + 1 < len(draft.lines):
            found.append(line.text.strip("*_ #-").lower())
    return [heading.replace("’", "'") for heading in found]


def holds_every_section(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A section of the six is missing. A letter without any heading may say them in its sentences, and behind the goal
    may stand whether it was reached."""
    if not draft.lines:
        return
    found = headings(draft)
    missing = [name for key, name in SECTIONS.items() if not any(phrases(f"closeout.{key}").search(h) for h in found)]
    if len(missing) >= len(SECTIONS) - 1 and draft.channel is Channel.EMAIL and draft.greeting:
        said = draft.lower[draft.body_start :]
        missing = [name for key, name in SECTIONS.items() if not phrases(f"closeout.{key}").search(said)]
    if SECTIONS["result"] in missing and _REACHED.search(draft.lower, draft.body_start):
        missing.remove(SECTIONS["result"])
    if missing:
        end = draft.lines[-1].end
        listed = ", ".join(missing)
        yield Fault(
            end,
            end,
            f"The summary lacks {'a part' if len(missing) == 1 else 'parts'}: {listed}.",
            f"Add a heading for each: {listed}.",
        )
