"""The injections of fixtures/injections/, and tasks in whose words they stand."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.engines.builtin import perform
from assistant.engines.tasks import BuildAgenda, Critique, ReadNotes, Slot, SummarizeDebrief, Task, TopicBrief
from assistant.model.evidence import Fact, Source
from assistant.reading.digest import Digest
from tests.engines.model.scripts import CLOSE_OUT, CRITIQUE, GOALS, NOTES, THANKS, TODAY
from tests.servers.obliging import Obeying

TEXTS = Path(__file__).parents[3] / "fixtures" / "injections" / "texts.toml"


@dataclass(frozen=True)
class Injection:
    """A text that tells a model to do something else."""

    name: str
    way: str
    text: str
    says: str
    wants: tuple[str, ...]
    """What of `says` nobody may get without a mark."""
    raw: str | None = None
    calls: bool = False
    times: int = 1

    @property
    def obeyed(self) -> Obeying:
        return Obeying(self.text, self.says * self.times, self.raw, calls=self.calls)

    @property
    def notes(self) -> Source:
        """Ordinary notes with the text among them."""
        return Source.of(f"{NOTES.text}\n{self.text}\n\nPriya will send the plan.\n", title="notes.md")


def injections() -> tuple[Injection, ...]:
    told = tomllib.loads(TEXTS.read_text(encoding="utf-8"))["injection"]
    return tuple(Injection(**{**one, "wants": tuple(one["wants"])}) for one in told)


@cache
def _plain() -> tuple[Digest, BuildAgenda]:
    digest = perform(ReadNotes(sources=(NOTES,), today=TODAY))
    assert isinstance(digest, Digest)
    return digest, BuildAgenda(minutes=30, today=TODAY, promises=(), to=THANKS.to)


def tasks_with(injection: Injection) -> Iterator[Task]:
    """Every task with the text among its words: in the notes, or in a fact of its brief."""
    fact = Fact.typed(injection.text, "typed")
    notes = injection.notes
    digest, agenda = _plain()
    yield ReadNotes(sources=(notes,), today=TODAY)
    yield SummarizeDebrief(sources=(notes,), digest=digest, mentor="Priya Nair", day=TODAY, planned="Decide it")
    yield GOALS.model_copy(update={"why_now": fact})
    yield THANKS.model_copy(update={"facts": {**THANKS.facts, Slot.STORY: (fact,)}})
    yield agenda.model_copy(update={"topics": (TopicBrief(question=Fact.typed("A or B?", "q"), standing=fact),)})
    yield CLOSE_OUT.model_copy(update={"open": (fact,)})
    yield CRITIQUE.model_copy(update={"body": f"{CRITIQUE.body}\n{injection.text}"})
    yield Critique(kind=THANKS.kind, part="ask", body=f"How did you start? {injection.text}")
