"""What an answer rests on: the lines a model sees under their numbers, and where each of them comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from assistant.checks.finding import Finding
from assistant.engines.model.fencing import strangers
from assistant.engines.model.numbering import NumberedLine, numbered
from assistant.engines.model.orders import beside_orders, orders_of, without_orders
from assistant.engines.model.tokens import is_english
from assistant.engines.model.verifying import evidence_for
from assistant.engines.tasks import Remark
from assistant.engines.tasks.further import LONGEST_QUESTION, MOST_QUESTIONS, FurtherAnswer
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.text import clean, one_line

NOT_FOUND = "This is not found in what was given."
LEFT_OUT = "This is not found in what was given, and was left out."
ORDER = "This speaks to a model and not to you; nothing of the answer may rest on it."
STRANGE_ADDRESS = "What was given holds no such link, address or number."
STRANGE_PERSON = "What was given names nobody of this name."


def _without_docstring(schema: dict[str, Any]) -> None:
    """What a class says to its readers is nothing to send."""
    schema.pop("description", None)


class Wire(BaseModel):
    """What is asked of a model: small, flat, forgiving where nothing is lost by it."""

    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra=_without_docstring)

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, value: Any) -> Any:
        return {name: one for name, one in value.items() if one is not None} if isinstance(value, dict) else value


def _numbers(value: Any) -> Any:
    """Line numbers as models write them: `3`, `"[3]"`, `"L3"`, or a single one."""
    listed = value if isinstance(value, list | tuple) else [value]
    found = ["".join(char for char in one if char.isdecimal()) if isinstance(one, str) else one for one in listed]
    return [one for one in found if one != ""]


def _text(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value


Lines = Annotated[tuple[int, ...], BeforeValidator(_numbers)]
Text = Annotated[str, BeforeValidator(_text)]


class Said(Wire):
    """A statement and the lines it rests on."""

    text: Text
    lines: Lines = ()


@dataclass(frozen=True)
class Ground:
    """The lines of one task. Of notes each has its own place; of a brief's facts, the evidence of its fact.

    `asides` are further texts shown in a fence of their own without numbers, so that nothing can rest on them.
    """

    sources: tuple[Source, ...]
    labels: tuple[str, ...] = ()
    """What each line is, in words of ours; empty for notes."""
    origins: tuple[tuple[Evidence, ...], ...] = ()
    """The evidence of each line's fact; empty for notes, whose lines are their own."""
    names: tuple[str, ...] = ()
    """The person's, the reader's or the mentor's."""
    noted: tuple[str, ...] = ()
    """Further texts whose names, numbers and links an answer may use: the notes that facts were read from."""
    asides: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def lines(self) -> tuple[NumberedLine, ...]:
        """Every line as it is shown, with its label before it."""
        bare = numbered(self.sources)
        if not self.labels:
            return bare
        return tuple(
            line._replace(text=f"{label}: {line.text}" if label else line.text)
            for line, label in zip(bare, self.labels, strict=True)
        )

    @property
    def solid(self) -> tuple[Source, ...]:
        """The sources as far as an answer may rest on them: without the lines that speak to a model."""
        return without_orders(self.sources, self._begins)

    @property
    def known(self) -> tuple[str, ...]:
        return (*self.names, *self.noted)

    def evidence(self, text: str, lines: Sequence[int]) -> tuple[Evidence, ...] | None:
        """What a text rests on, held against the lines; None where it is not found. Empty for a fact without any."""
        found = evidence_for(text, lines, self.solid, self.known)
        if not found:
            return None
        if not self.origins:
            return found
        return tuple(dict.fromkeys(span for number in self._numbers(found) for span in self.origins[number - 1]))

    def cited(self, text: str, lines: Sequence[int]) -> frozenset[int]:
        """The numbers of the lines that a text is found to rest on."""
        return frozenset(self._numbers(evidence_for(text, lines, self.solid, self.known)))

    def strangers(self, texts: Iterable[str]) -> tuple[Remark, ...]:
        """Links, addresses, numbers and people in the texts that are neither in the lines nor known."""
        found = strangers(texts, (source.text for source in self.solid), self.known)
        return (
            *(Remark(sort="stranger", text=said, message=STRANGE_ADDRESS) for said in found.addresses),
            *(Remark(sort="stranger", text=said, message=STRANGE_PERSON) for said in found.people),
        )

    def orders(self) -> tuple[Remark, ...]:
        """The lines that speak to a model, for the person to know of."""
        return tuple(Remark(sort="order", text=line, message=ORDER) for line in orders_of(self.sources, self._begins))

    def holds_name(self, name: str) -> bool:
        """Whether somebody of this name is in the lines or known."""
        return not strangers((name,), (source.text for source in self.solid), self.known).people

    def in_its_language(self, texts: Iterable[str]) -> bool:
        """Whether texts are in English where the lines are: an answer in another language was not asked for."""
        return is_english(" ".join(texts)) or not is_english("\n".join(source.text for source in self.solid))

    @property
    def _begins(self) -> frozenset[int]:
        """The numbers of the lines with which a fact begins."""
        return frozenset(number for number, label in enumerate(self.labels, 1) if label)

    def _numbers(self, found: Iterable[Evidence]) -> Iterable[int]:
        places = {(line.source, line.line): line.number for line in numbered(self.sources)}
        return (places[span.source, line] for span in found for line in range(span.lines[0], span.lines[1] + 1))


@dataclass(frozen=True)
class Made:
    """A task's result and what is doubtful about it."""

    result: Any
    remarks: tuple[Remark, ...] = ()


def of_notes(
    sources: tuple[Source, ...],
    names: Iterable[str] = (),
    *,
    noted: Iterable[str] = (),
    asides: Iterable[tuple[str, Iterable[str]]] = (),
) -> Ground:
    """The ground of notes: their own lines."""
    told = tuple((name, kept) for name, texts in asides if (kept := tuple(filter(None, map(one_line, texts)))))
    kept_notes = tuple(dict.fromkeys(map(beside_orders, noted)))
    return Ground(sources, names=tuple(filter(None, names)), noted=kept_notes, asides=told)


def of_facts(
    entries: Iterable[tuple[str, Fact | None]],
    names: Iterable[str] = (),
    *,
    noted: Iterable[str] = (),
    asides: Iterable[tuple[str, Iterable[str]]] = (),
) -> Ground:
    """The ground of a brief: a line for each line of each fact, labelled. Empty facts have none."""
    rows = [
        (label if not place else "", line, fact.evidence)
        for label, fact in entries
        if fact
        for place, line in enumerate(filter(None, map(str.strip, clean(fact.text).split("\n"))))
    ]
    texts = (span.text for _, _, evidence in rows for span in evidence)
    source = Source.of("\n".join(line for _, line, _ in rows), title="brief", kind="answer")
    told = of_notes((source,) if rows else (), names, noted=(*noted, *texts), asides=asides)
    return replace(told, labels=tuple(label for label, _, _ in rows), origins=tuple(spans for _, _, spans in rows))


def told_by(facts: Iterable[Fact]) -> tuple[str, ...]:
    """What facts say and what they rest on, for the checks: without the lines that speak to a model."""
    return tuple(beside_orders(text) for fact in facts for text in (fact.text, *(span.text for span in fact.evidence)))


def not_found(text: str, *, kept: bool = False) -> Remark:
    """What to say of words that rest on nothing; `kept` where they are shown all the same."""
    return Remark(sort="not-found", text=text, message=NOT_FOUND if kept else LEFT_OUT)


def checked(finding: Finding) -> Remark:
    """A finding of the checks as a remark."""
    return Remark(sort="check", text=finding.text, message=f"{finding.id}: {finding.message}")


def nothing_ahead(_task: Any) -> None:
    """Where all that an answer needs is worked out in no time."""


def nothing_wrong(_task: Any, _answer: Any, _ground: Ground) -> tuple[str, ...]:
    """The faults of an answer that only a schema judges."""
    return ()


def answered(further: Iterable[FurtherAnswer]) -> Iterator[tuple[str, Fact]]:
    """What was answered to further questions, as lines; the questions are a model's words and none of them."""
    return ((f"answer {number}", one.answer) for number, one in enumerate(further, 1))


def asked_back(further: Iterable[FurtherAnswer]) -> tuple[str, tuple[str, ...]]:
    """Those questions, to be shown aside: nothing can rest on them."""
    return "asked", tuple(f"{number}. {one.question}" for number, one in enumerate(further, 1))


def questions_of(said: Iterable[str], ground: Ground) -> tuple[str, ...]:
    """At most two further questions, each a short question that brings in nobody and nothing new.

    One that is after a secret is dropped: no goal becomes plainer by it.
    """
    fitting = (
        text
        for text in map(one_line, said)
        if text.endswith(_ASKS) and len(text) <= LONGEST_QUESTION and not _SECRET.search(text)
    )
    return tuple(dict.fromkeys(text for text in fitting if not ground.strangers([text])))[:MOST_QUESTIONS]


_ASKS = ("?", "？", "؟")
_SECRET = re.compile(
    r"\b(?:pass ?(?:word|code|phrase|wort)s?|contraseña|mot de passe|pin(?: code| number)?|credentials|cvv|iban"
    r"|(?:api|secret|private|access)[ -]?(?:key|token)s?|(?:card|account|social security) (?:number|details))\b",
    re.IGNORECASE,
)
