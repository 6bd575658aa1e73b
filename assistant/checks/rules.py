"""The table of rules, put together from its parts: what messages say, how they sound, replies, papers, facts, privacy.

A row says what is asked, where, why, on which practice, and shows a good and a bad draft.
"""

from __future__ import annotations

from assistant.checks.facts import table as facts
from assistant.checks.messages import table as messages
from assistant.checks.papers import table as papers
from assistant.checks.privacy import table as privacy
from assistant.checks.replies import table as replies
from assistant.checks.rule import Rule
from assistant.checks.tone import table as tone

RULES: tuple[Rule, ...] = (
    *messages.ROWS,
    *tone.ROWS,
    *facts.ROWS,
    *privacy.ROWS,
    *papers.ROWS,
    *replies.ROWS,
)
