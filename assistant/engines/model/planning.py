"""What performing a task will send, before anything is sent: the requests, their tokens, and what is hidden in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.engines.model.answers import Ground, Way, way_of
from assistant.engines.model.contexts import known_context
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.errors import trouble
from assistant.engines.model.fencing import shown
from assistant.engines.model.masking import Mask, masked
from assistant.engines.model.numbering import NumberedLine
from assistant.engines.model.rendering import Prompt, prompt_of, rendered
from assistant.engines.model.request import Message, Request
from assistant.engines.model.schemas import schema_of
from assistant.engines.model.splitting import split
from assistant.engines.model.tokens import Estimate, count, estimate, margin_of
from assistant.engines.tasks import Task

UNKNOWN_NEARBY = 4096
"""Context assumed of a server on this machine that does not tell it: what the common ones load a model with."""
UNKNOWN_ELSEWHERE = 32_000
"""The same of a service: the least that those in use today read."""
MOST_ANSWER = 16_000
"""Tokens of an answer at most, with what a model thinks before it."""
_MARK = 4
"""Bytes of the random mark in a fence."""
_MASKED = 1.3
"""How much longer a line may become when its names are masked."""
_EVEN = 1.1
"""How much a piece may be longer than an even share, so that it can end at a good place."""


@dataclass(frozen=True)
class Privacy:
    """What is not to be sent. Names that a text itself tells are found in any case."""

    people: tuple[tuple[str, ...], ...] = ()
    """Each person with all forms of the name."""
    organisations: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """The person's private words."""


@dataclass(frozen=True)
class Part:
    """One request, and the lines it holds."""

    request: Request
    sent: Estimate
    """The tokens of its messages, which every server counts."""
    schema: int
    """The tokens of the schema beside them, which some servers count and others turn into a grammar."""
    lines: tuple[tuple[str, int, int], ...]
    """Stretches of lines: a source's id, first and last line."""


@dataclass(frozen=True)
class Plan:
    """A task on its way to a model."""

    task: Task
    prompt: Prompt
    way: Way
    ground: Ground
    parts: tuple[Part, ...]
    mask: Mask | None = None
    hidden: tuple[str, ...] = field(default=(), repr=False)
    """The words that are sent as placeholders."""

    @property
    def tokens(self) -> Estimate:
        """What all its requests take, with the schemas beside the messages."""
        tokens = sum(part.sent.tokens + part.schema for part in self.parts)
        return Estimate(tokens, max((part.sent.margin for part in self.parts), default=0.0))


def plan_of(
    task: Task,
    endpoint: Endpoint,
    *,
    context: int | None = None,
    privacy: Privacy | None = None,
    parallel: int = 1,
    key: bytes = b"",
) -> Plan:
    """The requests that performing a task sends, in pieces where it is too long for one or better read in several.

    `context` is the endpoint's in tokens; None where it does not tell, and its maker's table is asked. `key` makes the
    marks of the fences ones that nobody can guess; the same key gives the same requests, so that what was shown is what
    is sent. A task without words has no requests. Raises TooLongError for what does not fit and cannot be split.
    """
    prompt, way = prompt_of(task.name), way_of(task.name)
    ground, values = way.ground(task), way.values(task)
    lines, asides, mask = _hidden(ground, privacy)
    schema = count(json.dumps(schema_of(way.answer), separators=(",", ":")))
    unknown = UNKNOWN_NEARBY if endpoint.loopback else UNKNOWN_ELSEWHERE
    room = (context or known_context(endpoint) or unknown) - prompt.answer

    def part(some: Sequence[NumberedLine]) -> Part:
        text = "\n".join(shown(line) for line in some)
        body = f"{prompt.id}\n{text}".encode()

        def marked(by: bytes) -> tuple[Message, ...]:
            mark = hashlib.blake2b(body, key=by, digest_size=_MARK).hexdigest()
            return rendered(prompt, values, some, mark, asides)

        messages = marked(key)
        # Counted with a mark that depends on the words alone: another key must not ask for another length.
        sent = _estimate(messages if not key else marked(b""), endpoint.model)
        left = room + prompt.answer - sent.at_most - schema
        request = Request(messages=messages, limit=max(prompt.answer, min(left, MOST_ANSWER)))
        return Part(request, sent, schema, _spans(some))

    if not any(line.text.strip() for line in ground.lines):
        return Plan(task, prompt, way, ground, ())
    whole = part(lines)
    frame = part(()).sent.at_most + schema
    longest = (prompt.reads or room) if whole.sent.at_most + schema <= room else 0
    taken = whole.sent.tokens - part(()).sent.tokens
    if longest and taken <= longest:
        return Plan(task, prompt, way, ground, (whole,), mask, _words(mask))
    budget = int((room - frame) / (1 + margin_of("\n".join(line.text for line in lines), endpoint.model)))
    if prompt.reads is None or budget <= 0:
        raise trouble("too long", endpoint)
    budget = _even(taken, min(budget, prompt.reads), parallel)
    pieces = split(ground.sources, budget, lambda text: int(count(text) * (_MASKED if mask else 1)) + 1)
    by_number = {line.number: line for line in lines}
    parts = tuple(part([by_number[line.number] for line in piece.lines]) for piece in pieces)
    if any(one.sent.at_most + schema > room for one in parts):
        raise trouble("too long", endpoint)
    return Plan(task, prompt, way, ground, parts, mask, _words(mask))


def _even(taken: int, most: int, parallel: int) -> int:
    """The tokens of one piece, so that several rounds of requests at once are full ones."""
    pieces = -(-taken // most)
    rounds = -(-pieces // parallel)
    return min(most, int(taken / (rounds * parallel) * _EVEN) + 1) if rounds > 1 else most


def _hidden(
    ground: Ground, privacy: Privacy | None
) -> tuple[tuple[NumberedLine, ...], tuple[tuple[str, tuple[str, ...]], ...], Mask | None]:
    """The lines and the asides as they are sent."""
    lines = ground.lines
    if privacy is None:
        return lines, ground.asides, None
    people = (*privacy.people, *((name,) for name in ground.names))
    # whole texts, for only all the lines tell that two forms name one person; no placeholder runs over a line end
    told = ["\n".join(texts) for texts in ([line.text for line in lines], *(texts for _, texts in ground.asides))]
    hidden, mask = masked(told, people=people, organisations=privacy.organisations, private_words=privacy.words)
    texts, *others = (text.split("\n") for text in hidden)
    asides = tuple((name, tuple(other)) for (name, _), other in zip(ground.asides, others, strict=True))
    return tuple(line._replace(text=text) for line, text in zip(lines, texts, strict=True)), asides, mask


def _words(mask: Mask | None) -> tuple[str, ...]:
    return tuple(mask.tokens.values()) if mask else ()


def _estimate(messages: Sequence[Message], model: str) -> Estimate:
    return estimate([message.model_dump() for message in messages], model)


def _spans(lines: Sequence[NumberedLine]) -> tuple[tuple[str, int, int], ...]:
    """The lines as stretches within their sources."""
    spans: list[tuple[str, int, int]] = []
    for line in lines:
        if spans and spans[-1][0] == line.source and spans[-1][2] == line.line - 1:
            spans[-1] = (line.source, spans[-1][1], line.line)
        else:
            spans.append((line.source, line.line, line.line))
    return tuple(spans)
