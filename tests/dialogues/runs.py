"""Dialogues run through at once, and what came out of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.checks.finding import Finding
from assistant.checks.run import run_checks, to_context
from assistant.conversations.advance import Exchange, Step
from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through
from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.registry import dialogue_maker
from assistant.dialogues.turns import Ask, Review
from assistant.model.base import Record
from assistant.model.correspondence import Message
from assistant.model.people import Mentor
from assistant.model.work import Artifact


@dataclass(frozen=True)
class Run:
    """A dialogue that was held to its end."""

    step: Step

    @property
    def outcome(self) -> Outcome:
        assert self.step.outcome
        return self.step.outcome

    @property
    def asked(self) -> list[str]:
        """The keys of the questions asked, in order."""
        return [x.turn.key for x in self.step.said if isinstance(x, Exchange) and isinstance(x.turn, Ask)]

    @property
    def papers(self) -> dict[str, Artifact]:
        """The last piece of each kind."""
        return {r.sort: r for r in self.outcome.records if isinstance(r, Artifact)}

    @property
    def messages(self) -> list[Message]:
        return [r for r in self.outcome.records if isinstance(r, Message)]

    @property
    def mentors(self) -> dict[str, Mentor]:
        return {r.id: r for r in self.outcome.records if isinstance(r, Mentor)}

    def records(self, kind: type[Record]) -> list[Record]:
        return [r for r in self.outcome.records if isinstance(r, kind)]

    def errors(self) -> list[Finding]:
        """What the checks hold to be wrong with the drafts as they were shown for review."""
        found: list[Finding] = []
        for said in self.step.said:
            if isinstance(said, Exchange) and isinstance(said.turn, Review):
                draft = said.turn.draft
                text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
                context = to_context(said.turn.context or {})
                found += [f for f in run_checks(text, draft.kind, draft.channel, context) if f.level == "error"]
        return found


def held(name: str, desk: Desk, given: Mapping[str, Any] | None = None) -> Run:
    """The dialogue of this name held over a desk with these answers, everything else skipped."""
    step, _ = run_through(dialogue_maker(name), desk, given or {}, builtin_perform)
    return Run(step)
