"""The model engine: any task, performed by an OpenAI-compatible endpoint, held to the same promises.

One path for all tasks: plan the requests, ask for each in its shape, merge the answers by code, hold what came against
the lines it names, and say of the result what it took and what is doubtful about it.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

from pydantic import BaseModel

from assistant.engines.aside import performed_aside
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Progress, silent
from assistant.engines.model.answers import Wire
from assistant.engines.model.calling import OnRetry, Reply, Retry
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.errors import TooLongError
from assistant.engines.model.finding import find_json
from assistant.engines.model.ladder import Answer, answer_in_shape, asked
from assistant.engines.model.merging import merged
from assistant.engines.model.planning import Part, Plan, Privacy, plan_of
from assistant.engines.model.previews import words_so_far
from assistant.engines.model.request import Request, Rung
from assistant.engines.model.schemas import schema_of
from assistant.engines.model.streams import Preview, Usage
from assistant.engines.model.tokens import cut_by_server
from assistant.engines.tasks import Provenance, Remark, Task

PARALLEL = 8
"""Requests at once to a service; a server on this machine mostly has one place, and queues the others."""
PARALLEL_NEARBY = 2


class Asking(Protocol):
    """How one request becomes one reply: `Caller.ask`."""

    async def __call__(
        self, request: Request, *, on_text: Preview | None = None, on_retry: OnRetry | None = None
    ) -> Reply: ...


@dataclass(frozen=True)
class Sent:
    """A request that is being sent now: what a journal keeps of it. The words themselves are not in it."""

    prompt: str
    place: str
    model: str
    tokens: int
    lines: tuple[tuple[str, int, int], ...]
    """Stretches of lines: a source's id, first and last line."""
    hidden: int
    """How many words went as placeholders."""
    number: int = 1
    """Which of the task's requests it is, from 1; a question asked once more has the same."""
    of: int = 1


OnSent = Callable[[Sent], None]


class ModelEngine:
    """Performs tasks by asking an endpoint. Raises EngineError; the task is then as if nothing had been asked."""

    name = "model"

    def __init__(
        self,
        endpoint: Endpoint,
        ask: Asking,
        *,
        rung: Rung = "schema",
        on_rung: Callable[[Rung], None] | None = None,
        context: int | None = None,
        privacy: Privacy | None = None,
        parallel: int | None = None,
        on_text: Preview | None = None,
        on_sent: OnSent | None = None,
    ) -> None:
        """`context` is the endpoint's in tokens, `rung` where the ladder begins, `on_rung` is told where it ended;
        with `privacy` names and private words are masked; `on_text` is shown the words as they come, `on_sent` told of
        each request before it goes out.
        """
        self.endpoint = endpoint
        self.context = context
        self.privacy = privacy
        self.parallel = parallel or (PARALLEL_NEARBY if endpoint.loopback else PARALLEL)
        self.rung = rung
        self._ask = ask
        self._on_rung = on_rung
        self._on_text = on_text
        self._on_sent = on_sent
        self._key = secrets.token_bytes(16)

    def plan(self, task: Task) -> Plan:
        """What performing the task would send, exactly: the same task gives the same requests. Takes most of a second
        when it first counts tokens. Raises TooLongError.
        """
        return plan_of(
            task,
            self.endpoint,
            context=self.context,
            privacy=self.privacy,
            parallel=self.parallel,
            key=self._key,
        )

    def requests(self, plan: Plan) -> tuple[Request, ...]:
        """The requests of a plan in the form in which they are sent first."""
        answer = plan.way.answer
        schema, in_words = schema_of(answer), self.rung != "schema"
        return tuple(asked(part.request, answer, schema, self.rung, in_words=in_words) for part in plan.parts)

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        """The task's result with its provenance. What rests on nothing is left out or named in the findings.

        Where a task holds no words, there is nothing to ask about: then the built-in engine performs it.
        """
        plan = await performed_aside(self.plan, task)
        if not plan.parts:
            return await BuiltinEngine().perform(task, progress)
        ahead = asyncio.create_task(_ahead(plan))
        try:
            plan, answers = await self._answered(plan, progress)
            await ahead
        finally:
            ahead.cancel()
        return await performed_aside(self._result, plan, answers)

    async def _answered(self, plan: Plan, progress: Progress) -> tuple[Plan, list[Answer[Wire]]]:
        """The plan that was answered, and its answers: in smaller pieces where the endpoint says it reads less."""
        try:
            return plan, await self._answers(plan, progress)
        except TooLongError as error:
            smaller = error.limit and (self.context is None or error.limit < self.context)
            if not smaller or plan.prompt.reads is None:
                raise
            self.context = error.limit
        plan = await performed_aside(self.plan, plan.task)
        return plan, await self._answers(plan, progress)

    async def _answers(self, plan: Plan, progress: Progress) -> list[Answer[Wire]]:
        """An answer to each part; the first error ends them all."""
        places = asyncio.Semaphore(self.parallel)
        done = 0

        async def one(part: Part) -> Answer[Wire]:
            nonlocal done
            async with places:
                answer = await self._answer(plan, part, progress)
            done += 1
            if len(plan.parts) > 1:
                progress(f"{plan.prompt.name}: {done} of {len(plan.parts)} pieces read")
            return answer

        progress(f"{plan.prompt.name}: about {plan.tokens.tokens:,} tokens to {self.endpoint.model}")
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(part)) for part in plan.parts]
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None
        return [task.result() for task in tasks]

    async def _answer(self, plan: Plan, part: Part, progress: Progress) -> Answer[Wire]:
        alone = len(plan.parts) == 1

        def words(text: str) -> None:
            if self._on_text:
                self._on_text(words_so_far(text, plan.mask))

        def again(retry: Retry) -> None:
            progress(f"{retry.because} Trying again in {retry.seconds:.0f} s.")

        async def ask(request: Request) -> Reply:
            if self._on_sent:
                self._on_sent(self._sent(plan, part))
            return await self._ask(request, on_text=words if self._on_text and alone else None, on_retry=again)

        answer = await answer_in_shape(
            ask,
            part.request,
            plan.way.answer,
            endpoint=self.endpoint,
            find_json=find_json,
            rung=self.rung,
            check=lambda value: _faults(plan, value),
            on_again=lambda faults: progress(f"Asking once more; {len(faults)} faults in the first answer."),
        )
        if answer.rung != self.rung:
            self.rung = answer.rung
            if self._on_rung:
                self._on_rung(answer.rung)
        return answer

    def _sent(self, plan: Plan, part: Part) -> Sent:
        return Sent(
            prompt=plan.prompt.id,
            place=self.endpoint.place,
            model=self.endpoint.model,
            tokens=part.sent.tokens + part.schema,
            lines=part.lines,
            hidden=len(plan.hidden),
            number=plan.parts.index(part) + 1,
            of=len(plan.parts),
        )

    def _result(self, plan: Plan, answers: Sequence[Answer[Wire]]) -> BaseModel:
        value, unknown = _revealed(plan, merged([answer.value for answer in answers]))
        made = plan.way.made(plan.task, value, plan.ground)
        usage = reduce(Usage.plus, (answer.usage for answer in answers))
        remarks = (
            *_cuts(plan.parts, answers),
            *plan.ground.orders(),
            *(Remark(sort="token", text=token, message="This placeholder stands for nothing.") for token in unknown),
            *made.remarks,
        )
        provenance = Provenance(
            engine=self.name,
            model=answers[0].replies[-1].model or self.endpoint.model,
            prompt=plan.prompt.id,
            tokens_read=usage.prompt,
            tokens_written=usage.answer,
            attempts=sum(answer.attempts for answer in answers),
            findings=tuple(dict.fromkeys(remarks)),
        )
        result: BaseModel = made.result.model_copy(update={"provenance": provenance})
        return result


async def _ahead(plan: Plan) -> None:
    """Use the time in which answers are waited for. What fails here fails where it is needed."""
    with suppress(Exception):
        await performed_aside(plan.way.ahead, plan.task)


def _faults(plan: Plan, value: Wire) -> tuple[str, ...]:
    """What is wrong with an answer, in words that may be sent."""
    revealed, unknown = _revealed(plan, value)
    faults = (
        *plan.way.faults(plan.task, revealed, plan.ground),
        *(f"“{token}” is no placeholder of the lines" for token in unknown),
    )
    return tuple(plan.mask.hide(fault) for fault in faults) if plan.mask else faults


def _revealed(plan: Plan, value: Wire) -> tuple[Wire, tuple[str, ...]]:
    """An answer with its names put back, and the placeholders in it that stand for nothing."""
    if plan.mask is None:
        return value, ()
    revealed = plan.mask.reveal(value.model_dump())
    return type(value).model_validate(revealed.value), revealed.unknown


def _cuts(parts: Sequence[Part], answers: Sequence[Answer[Wire]]) -> list[Remark]:
    """Where the server read plainly less than was sent."""
    return [
        Remark(
            sort="cut",
            text="",
            message=f"The server read only {read:,} of about {part.sent.tokens:,} tokens: give it more context.",
        )
        for part, answer in zip(parts, answers, strict=True)
        if (read := answer.replies[0].usage.prompt) and cut_by_server(part.sent, read)
    ]
