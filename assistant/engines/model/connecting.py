"""The connection to an endpoint: chunks out of requests, and nothing in but what may go there.

The only file that imports `openai`: once, when first needed, in a worker thread (it takes most of a second). The
package does transport and server-sent events. Chunks are taken as the plain JSON they are: building its models of them
is two fifths of the work of reading a stream (measured), and nobody here trusts their types. What it makes of bad
answers (measured with 3.54: strings, empty iterations and five kinds of exceptions that are not its own) ends here, as
an EngineError.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import threading
from collections.abc import AsyncGenerator, Mapping
from typing import TYPE_CHECKING, Any

from assistant import __version__
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.errors import HTML, EngineError, Trouble, read_refusal, trouble, wait_asked

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI

CHATS = "/chat/completions"
HARMLESS = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "transfer-encoding"}
)
"""Headers of the package that may go anywhere; its report on this machine and all that it takes from the environment
(measured: key, organisation, project, custom headers) may not."""


class Connection:
    """Requests to one endpoint, over connections that are kept open, on whichever event loop asks."""

    def __init__(
        self, endpoint: Endpoint, *, connect: float, silence: float, transport: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        self.endpoint = endpoint
        self._connect = connect
        self._silence = silence
        self._transport = transport
        self._made: tuple[asyncio.AbstractEventLoop, AsyncOpenAI] | None = None
        self._making = threading.Lock()

    async def open(self) -> AsyncOpenAI:
        """Import and build what a request needs, in a worker thread, if that was not yet done."""
        loop = asyncio.get_running_loop()
        if self._made is None or self._made[0] is not loop:
            await asyncio.to_thread(self._make, loop)
        assert self._made is not None
        return self._made[1]

    async def close(self) -> None:
        """Close the connections; the next request makes new ones."""
        made, self._made = self._made, None
        if made and made[0] is asyncio.get_running_loop():
            await made[1].close()

    async def chunks(self, body: Mapping[str, Any]) -> AsyncGenerator[object]:
        """The chunks of an answer, or a whole answer as one. Raises EngineError and nothing else."""
        try:
            client = await self.open()
            if "stream" not in body:
                whole = await client.post(CHATS, body=body, cast_to=object)
                yield self._whole(whole) if isinstance(whole, str) else whole
                return
            from openai import AsyncStream

            answer = await client.post(CHATS, body=body, cast_to=object, stream=True, stream_cls=AsyncStream[object])
            try:
                kind = answer.response.headers.get("content-type", "")
                if "json" in kind or "html" in kind:  # no stream, but a whole answer or a page
                    yield self._whole((await answer.response.aread()).decode("utf-8", "replace"))
                else:
                    async for chunk in answer:
                        yield chunk
            finally:
                await answer.close()
        except EngineError:
            raise
        except Exception as error:
            raise self._translated(error) from None

    def _whole(self, text: str) -> object:
        if HTML.match(text):
            raise trouble("web page", self.endpoint)
        try:
            return json.loads(text)
        except ValueError:
            raise trouble("no answer" if text.strip() else "nothing", self.endpoint) from None

    async def models(self) -> tuple[Mapping[str, Any], ...]:
        """The entries of /models, each with at least an `id`. Raises EngineError: not every server has a list."""
        try:
            client = await self.open()
            import httpx2

            answer = await client.get("/models", cast_to=httpx2.Response)
            found = answer.json()
        except Exception as error:
            raise self._translated(error) from None
        listed = found.get("data", found.get("models")) if isinstance(found, dict) else found
        if not isinstance(listed, list):
            raise trouble("no answer", self.endpoint)
        return tuple(entry for entry in listed if isinstance(entry, dict) and isinstance(entry.get("id"), str))

    def _translated(self, error: Exception) -> EngineError:
        import httpx2
        import openai

        if isinstance(error, openai.APIStatusError):
            headers = error.response.headers
            return read_refusal(error.status_code, error.body, self.endpoint, wait=wait_asked(headers))
        if isinstance(error, openai.APITimeoutError) and not isinstance(error.__cause__, httpx2.ConnectTimeout):
            return trouble("silent", self.endpoint, seconds=self._silence)
        if isinstance(error, openai.APIConnectionError | httpx2.HTTPError | OSError):
            return trouble(_why_lost(error), self.endpoint)
        if isinstance(error, openai.APIError):
            return read_refusal(None, error.body or error.message, self.endpoint)
        empty = isinstance(error, json.JSONDecodeError) and not error.doc.strip()
        return trouble("nothing" if empty else "no answer", self.endpoint)

    def _make(self, loop: asyncio.AbstractEventLoop) -> None:
        with self._making:
            if self._made and self._made[0] is loop:
                return
            import httpx2
            from openai import AsyncOpenAI

            timeout = httpx2.Timeout(self._silence, connect=self._connect)
            http = httpx2.AsyncClient(
                transport=self._transport,
                timeout=timeout,
                trust_env=not self.endpoint.loopback,  # a proxy for the network is none for this machine
                follow_redirects=False,  # consent was given for one address
                event_hooks={"request": [self._let_out]},
            )
            client = AsyncOpenAI(
                api_key="none",  # the package wants one; `_let_out` decides what is sent
                admin_api_key="",
                base_url=self.endpoint.base_url,
                max_retries=0,
                timeout=timeout,
                http_client=http,
            )
            self._made = (loop, client)

    async def _let_out(self, request: httpx2.Request) -> None:
        """The last door: what the environment gave the package stays here; the endpoint's own secrets are put on."""
        for name in list(request.headers):
            if name.casefold() not in HARMLESS:
                del request.headers[name]
        request.headers["User-Agent"] = f"mentee/{__version__}"
        request.headers.update(self.endpoint.headers())


def warm_up() -> None:
    """Import what a request needs: for a thread of its own, before anybody waits for it."""
    import openai  # noqa: F401


def _why_lost(error: BaseException | None) -> Trouble:
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        if isinstance(error, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY_FAILED" in str(error):
            return "certificate"
        if isinstance(error, socket.gaierror):
            return "no host"
        seen.append(error)
        error = error.__cause__ or error.__context__
    return "no connection"
