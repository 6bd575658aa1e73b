"""The one-page agenda of a single talk about a single decision (D20)."""

from __future__ import annotations

from assistant.engines.tasks import Agenda, AgendaItem, TopicBrief
from assistant.model.evidence import Fact
from prompts import table


def one_decision_agenda(topic: TopicBrief, minutes: int) -> Agenda:
    """Need, background, plan, next: the minutes of each by its share, and at least a tenth left free.

    The outcome is the good result that was named, else the question answered.
    """
    words = table("documents/one-decision.toml")
    parts, shares = words["parts"], words["shares"]
    length = {name: max(1, minutes * share // 100) for name, share in shares.items()}
    length["plan"] = minutes * 9 // 10 - sum(length.values())
    told = tuple(fact for fact in (topic.standing, *topic.background) if fact)
    evidence = tuple(span for fact in told for span in fact.evidence)
    items = (
        AgendaItem(
            minutes=length["need"],
            kind="hello",
            text=str(parts["need"]).format(question=topic.question.text),
            evidence=topic.question.evidence,
        ),
        AgendaItem(
            minutes=length["background"],
            kind="topic",
            text=str(parts["background"]),
            points=tuple(fact.text for fact in told),
            evidence=evidence,
        ),
        AgendaItem(
            minutes=length["plan"],
            kind="topic",
            text=str(parts["plan"]),
            help=topic.help,
            not_help=topic.not_help,
        ),
        AgendaItem(minutes=length["next"], kind="next-steps", text=str(parts["next"])),
    )
    return Agenda(
        minutes=minutes,
        outcome=topic.good_result
        or Fact(text=str(parts["outcome"]).format(question=topic.question.text), evidence=topic.question.evidence),
        items=items,
        slack_minutes=minutes - sum(length.values()),
        first=True,
    )
