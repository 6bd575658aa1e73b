"""Further questions: what an engine asks back about a goal or an ask, and what the person answered."""

from __future__ import annotations

from assistant.model.base import Frozen
from assistant.model.evidence import Fact

MOST_QUESTIONS = 2
"""Questions asked back about one piece at most: the dialogue has asked its own already."""
LONGEST_QUESTION = 200
"""Characters of one."""


class FurtherAnswer(Frozen):
    """An answer to a question that an engine asked back."""

    question: str
    """As it was put: an engine's words, and nothing that a statement may rest on."""
    answer: Fact
