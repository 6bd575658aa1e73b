"""An answer put together from the chunks of a stream, or from one whole completion.

Servers differ in everything but the text (measured): chunks without choices, usage early, late, always or never,
null deltas, a role alone, reasoning under two names, parts instead of a string, tool calls nobody asked for, errors in
mid-stream. Nothing here trusts a type; nothing here raises.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from assistant.model.base import Frozen

Preview = Callable[[str], None]
"""Told the text so far, which is a draft and nothing else."""
PREVIEW_EVERY = 0.1
"""Seconds between two previews: ten a second are more than anybody reads, and joining the text stays cheap."""
FINISHES = {"max_tokens": "length", "model_length": "length", "end_turn": "stop", "eos": "stop", "eos_token": "stop"}
"""Other servers' words for OpenAI's finish reasons."""


class Usage(Frozen):
    """Tokens as the server counted them; None where it did not say."""

    prompt: int | None = None
    answer: int | None = None
    cached: int | None = None
    """Of the prompt's tokens, those that the server had read before."""

    def plus(self, other: Usage) -> Usage:
        pairs = ((self.prompt, other.prompt), (self.answer, other.answer), (self.cached, other.cached))
        prompt, answer, cached = (None if a is None and b is None else (a or 0) + (b or 0) for a, b in pairs)
        return Usage(prompt=prompt, answer=answer, cached=cached)


class Accumulator:
    """What has been heard of one answer."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._refusal: list[str] = []
        self.chunks = 0
        self.answered = False
        """Whether any chunk was one of a chat completion."""
        self.whole = False
        """Whether it came as one completion and not as a stream."""
        self.finish = ""
        """`stop`, `length`, `content_filter`, `tool_calls`, what else the server said, or empty: it said nothing."""
        self.usage: Usage | None = None
        self.model = ""
        self.thought = False
        """Whether there was reasoning beside the text."""
        self.error: object = None
        """The body of an error told in place of a chunk."""

    @property
    def text(self) -> str:
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    @property
    def refusal(self) -> str:
        return "".join(self._refusal)

    @property
    def begun(self) -> bool:
        """Whether any text has come."""
        return bool(self._pieces)

    def add(self, chunk: object) -> bool:
        """Take one chunk; True where it brought text."""
        self.chunks += 1
        choices = _get(chunk, "choices")
        if not self.model and isinstance(model := _get(chunk, "model"), str):
            self.model = model
        if (usage := _get(chunk, "usage")) is not None:
            self._count(usage)
        if not isinstance(choices, list | tuple) or not choices:
            self._complaint(chunk)
            return False
        self.answered = True
        choice = choices[0]
        if isinstance(finish := _get(choice, "finish_reason"), str) and finish:
            self.finish = FINISHES.get(finish.casefold(), finish.casefold())
        delta = _get(choice, "delta")
        if delta is None:
            delta = _get(choice, "message")
            self.whole = self.whole or delta is not None
        if delta is None:
            return self._take(_get(choice, "text"))
        if self._take(_get(delta, "content")):
            return True
        if isinstance(refusal := _get(delta, "refusal"), str) and refusal:
            self._refusal.append(refusal)
        elif _get(delta, "reasoning_content") or _get(delta, "reasoning"):
            self.thought = True
        return False

    def _take(self, content: object) -> bool:
        if isinstance(content, list | tuple):
            content = "".join(text for part in content if isinstance(text := _get(part, "text"), str))
        if not isinstance(content, str) or not content:
            return False
        self._pieces.append(content)
        return True

    def _count(self, usage: object) -> None:
        prompt, answer = _number(usage, "prompt_tokens"), _number(usage, "completion_tokens")
        if prompt is not None or answer is not None:
            cached = _number(_get(usage, "prompt_tokens_details"), "cached_tokens")
            self.usage = Usage(prompt=prompt, answer=answer, cached=cached)

    def _complaint(self, chunk: object) -> None:
        """Some servers tell an error as `{"error": …}`, `{"message": …}` or `{"detail": …}` where a chunk should be."""
        for name in ("error", "message", "detail"):
            if self.error is None and (told := _get(chunk, name)):
                self.error = {name: told}


def _get(thing: object, name: str) -> object:
    return thing.get(name) if isinstance(thing, dict) else getattr(thing, name, None)


def _number(thing: object, name: str) -> int | None:
    value = _get(thing, name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


class Previewing:
    """Shows the text so far: the first words at once, then at most every `PREVIEW_EVERY` seconds."""

    def __init__(self, show: Preview | None, heard: Accumulator, clock: Callable[[], float]) -> None:
        self._show = show
        self._heard = heard
        self._clock = clock
        self._next = float("-inf")

    def more(self) -> bool:
        """Show where it is time to; True then, also where nobody looks."""
        now = self._clock()
        if now < self._next:
            return False
        self._next = now + PREVIEW_EVERY
        if self._show:
            self._show(self._heard.text)
        return True


class Turns:
    """Whether the event loop has gone round since `begin`, which says that what was awaited was not there yet."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._asked = False
        self.passed = False

    def begin(self) -> None:
        """Look from here on."""
        self.passed = False
        if not self._asked:
            self._asked = True
            self._loop.call_soon(self._pass)

    def _pass(self) -> None:
        self._asked, self.passed = False, True
