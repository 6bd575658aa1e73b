"""Consent before anything is sent, and the journal of what was: whoever asks an endpoint does it through this door.

Before the first request of a conversation the person can read all of it, with its tokens and its destination. A yes
holds for the conversation, or for the destination until it is taken back. Nothing leaves without an entry on disk.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Literal

from assistant.conversations.watching import Watch
from assistant.engines.model.calling import Caller, OnRetry, Reply, Retry
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.engine import Sent as Announced
from assistant.engines.model.errors import EngineError
from assistant.engines.model.outgoing import Outgoing, size_of
from assistant.engines.model.request import Request
from assistant.engines.model.streams import Preview
from assistant.model.errors import MenteeError
from assistant.model.sending import Sent
from assistant.workspace import Workspace

Decision = Literal["once", "always", "keep"]
"""`once`: this conversation; `always`: this destination from now on; `keep`: nothing is sent."""
Decide = Callable[[Outgoing], Awaitable[Decision]]


FOR = {
    "read-notes": "reading your notes",
    "shape-goals": "wording a goal",
    "build-agenda": "the agenda",
    "write-message": "writing a message",
    "summarize-debrief": "the debrief",
    "close-out": "the close-out",
    "critique": "looking over a draft",
}
"""Task -> what it is for, in words."""


class KeptHere(MenteeError):  # noqa: N818 - a decision is no error
    """Nothing was sent: the person did not want it, or could not be asked."""


async def nobody_to_ask(found: Outgoing) -> Decision:
    """Keep what would be sent, where no person can be asked."""
    raise KeptHere(
        f"Nothing was sent, for {found.endpoint.origin} is not allowed yet: read what would be sent with --dry-run, "
        "then allow it with `mentee engine allow`."
    )


class Consent:
    """Whether requests of one conversation may go to a destination. `decide` asks the person.

    A yes for one conversation covers the notes that were shown, and what the conversation makes of them, of the answers
    and of what the workspace holds. Notes that were not shown are asked about anew.
    """

    def __init__(self, workspace: Workspace, decide: Decide, now: Callable[[], datetime]) -> None:
        self.workspace = workspace
        self.now = now
        self._decide = decide
        self._shown: dict[str, set[str]] = {}
        """Destination allowed in this conversation -> the ids of the notes that were shown."""

    def given(self, destination: str, notes: Collection[str] = ()) -> bool:
        """Whether requests to a destination (scheme, host and port) go out unasked; `notes` are the ids of the notes
        they hold."""
        shown = self._shown.get(destination)
        return (shown is not None and shown.issuperset(notes)) or destination in self.workspace.consents()

    async def ask(self, found: Outgoing, notes: Collection[str] = ()) -> None:
        """Ask the person, once they could read it all. Raises KeptHere where nothing may be sent."""
        destination = found.endpoint.origin
        match await self._decide(found):
            case "keep":
                raise KeptHere(f"Nothing was sent to {destination}; `--engine builtin` does it on this machine.")
            case "always":
                self.workspace.consent(destination, self.now())
        self._shown.setdefault(destination, set()).update(notes)


class Door:
    """Asks an endpoint by a caller where consent was given, and keeps the journal. For one thread: the workspace's."""

    def __init__(self, caller: Caller, consent: Consent, *, masked: bool = False, watch: Watch | None = None) -> None:
        self.caller = caller
        self.consent = consent
        self.watch = watch
        self.titles: dict[str, str] = {}
        """Titles of sources by their ids, for the journal."""
        self.conversation = ""
        """The id of the conversation that this is for."""
        self._masked = masked
        # Pieces of long notes are asked for side by side, each in its own asyncio task.
        self._announced: ContextVar[Announced | None] = ContextVar("announced", default=None)

    def announce(self, sent: Announced) -> None:
        """Told by the engine what the next request of this asyncio task is about."""
        self._announced.set(sent)

    async def ask(self, request: Request, *, on_text: Preview | None = None, on_retry: OnRetry | None = None) -> Reply:
        """The caller's reply. Raises KeptHere where no consent was given, EngineError as the caller does."""
        destination = self.caller.endpoint.origin
        if not self.consent.given(destination):
            raise KeptHere(f"Nothing was sent, for {destination} is not allowed yet.")
        size = await asyncio.to_thread(size_of, self.caller.body(request))
        entry = JournalEntry(self.consent.workspace, self._entry(size.tokens))
        seen, again, answered = self._watched(size.tokens, on_text, on_retry)
        try:
            reply = await self.caller.ask(request, on_text=seen, on_retry=again)
        except EngineError as error:
            entry.failed(error)
            raise
        except (asyncio.CancelledError, KeyboardInterrupt):
            entry.complete(outcome="stopped")
            raise
        answered(reply)
        entry.complete(
            outcome="answered",
            requests=reply.attempts,
            tokens_read=reply.usage.prompt,
            tokens_written=reply.usage.answer,
        )
        return reply

    def _watched(
        self, tokens: int, on_text: Preview | None, on_retry: OnRetry | None
    ) -> tuple[Preview | None, OnRetry | None, Callable[[Reply], None]]:
        """The ears of a request, with the watch behind them, and what to tell it of the reply."""
        watch = self.watch
        if watch is None:
            return on_text, on_retry, lambda _: None
        number = watch.begun(self._announced.get(), tokens)

        def seen(text: str) -> None:
            watch.heard(number, text)
            if on_text:
                on_text(text)

        def again(retry: Retry) -> None:
            if on_retry:
                on_retry(retry)
            watch.retried(retry)

        return seen, again, lambda reply: watch.answered(number, reply.usage)

    def _entry(self, tokens: int) -> Sent:
        told = self._announced.get()
        ids = {source for source, _, _ in told.lines} if told else set()
        return Sent(
            at=self.consent.now(),
            destination=self.caller.endpoint.origin,
            model=self.caller.endpoint.model,
            task=told.prompt if told else "",
            conversation=self.conversation,
            tokens=tokens,
            lines=told.lines if told else (),
            titles=tuple((source, title) for source, title in self.titles.items() if source in ids and title),
            masked=self._masked,
            hidden=told.hidden if told else 0,
        )


class JournalEntry:
    """One line of the journal, on disk from before its request leaves."""

    def __init__(self, workspace: Workspace, entry: Sent) -> None:
        self._workspace = workspace
        self._entry = entry
        self._number = workspace.note_sent(entry)

    def failed(self, error: EngineError) -> None:
        """Our own sentence; what a server said may repeat the words that were sent."""
        said = str(error).replace(f" (the server says: {error.said})", "") if error.said else str(error)
        self.complete(outcome="failed", said=said)

    def complete(self, **told: Any) -> None:
        """Write what came of it."""
        self._workspace.complete_sent(self._number, self._entry.model_copy(update=told))


# ------------------------------------------------------------------------------------------------------------- in words


def destination_in_words(endpoint: Endpoint) -> str:
    """Where it goes: loopback is named as such, and what it may do all the same."""
    return f"{endpoint.place}; a proxy there may pass it on" if endpoint.loopback else endpoint.place


def tokens_in_words(found: Outgoing) -> str:
    """`1,240 tokens`, or `about 1,240 tokens, at most 1,550` where the model's own vocabulary is not known."""
    if found.size.exact:
        return f"{found.size.tokens:,} tokens"
    return f"about {found.size.tokens:,} tokens, at most {found.size.at_most:,}"


COVERED = "your answers and what your workspace holds may follow in this conversation; other notes are asked about anew"
"""What a yes covers beside what is shown."""


def headline(found: Outgoing, *, asking: bool = True) -> tuple[str, ...]:
    """What would be sent, in a few lines: where, to which model, how much, what is hidden; where a person is asked,
    also what their yes covers.
    """
    several = f" in {len(found.bodies)} requests" if len(found.bodies) > 1 else ""
    hidden = len(found.hidden)
    words = f"yes; {hidden} name{'s' * (hidden != 1)}, addresses or private words go as placeholders"
    return (
        f"to:      {destination_in_words(found.endpoint)}",
        f"model:   {found.endpoint.model}",
        f"for:     {FOR.get(found.task, found.task)}",
        f"size:    {tokens_in_words(found)}{several}",
        f"masking: {words if found.masked else 'no; names go as they are written'}",
        *((f"later:   {COVERED}",) if asking else ()),
    )


def in_full(found: Outgoing) -> str:
    """Exactly what would be sent: the messages of each request as they read, then what goes beside them."""
    parts: list[str] = []
    for number, body in enumerate(found.bodies, 1):
        if len(found.bodies) > 1:
            parts.append(f"===== request {number} of {len(found.bodies)} =====")
        parts += [f"[{message['role']}]\n{message['content']}" for message in body["messages"]]
        beside = {name: value for name, value in body.items() if name != "messages"}
        parts.append(f"[beside the messages]\n{json.dumps(beside, ensure_ascii=False)}")
    return "\n\n".join(parts)


def sent_in_words(entry: Sent) -> tuple[str, ...]:
    """An entry of the journal in two lines."""
    came = {"sent": "no answer known", "answered": "answered", "failed": "failed", "stopped": "stopped"}[entry.outcome]
    used = ", ".join(
        f"{count:,} {what}"
        for count, what in ((entry.tokens_read, "read"), (entry.tokens_written, "written"))
        if count is not None
    )
    titles = dict(entry.titles)
    lines = "; ".join(
        f"{titles.get(source, source)} {first}" + (f"–{last}" if last != first else "")
        for source, first, last in entry.lines
    )
    hidden = f"masked ({entry.hidden})" if entry.masked else "not masked"
    return (
        f"{entry.at:%Y-%m-%d %H:%M}  {entry.destination}  {entry.model}  {entry.task}  "
        f"{f'about {entry.tokens:,} tokens  ' if entry.tokens else ''}{came}{f' ({used})' if used else ''}",
        *((f"    lines: {lines}; {hidden}",) if lines else ()),
        *((f"    {entry.said}",) if entry.said else ()),
    )
