"""A small server that speaks OpenAI's Chat Completions on loopback, says what a script tells it, and keeps a journal.

    with Speaking(Say('{"a": 1}'), Fail(429, headers={"Retry-After": "1"})) as server:
        ...  # ask server.base_url
        assert server.journal[0].body["model"] == "test"

One move answers one request, in order; a function in place of the moves answers every request from its body. What the
script does not foresee is answered with status 599 and fails in a test by its name.
"""

from __future__ import annotations

import json
import re
import select
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


@dataclass(frozen=True)
class Say:
    """Text as an answer, streamed where the request asks for it."""

    text: str = ""
    pieces: tuple[str, ...] = ()
    """The text as a stream brings it; one word a piece where empty."""
    finish: str | None = "stop"
    usage: tuple[int, int] | None = (10, 5)
    """Tokens of the prompt and of the answer; None for a server that does not count."""
    model: str = "test"
    before: float = 0
    """Seconds until the first byte."""
    between: float = 0
    """Seconds between two pieces."""
    cut_after: int | None = None
    """Pieces after which the connection breaks."""
    hang_after: int | None = None
    """Pieces after which nothing more comes until the client goes."""
    done: bool = True
    """Whether the stream says [DONE]."""
    reasoning: str = ""
    refusal: str | None = None


@dataclass(frozen=True)
class Fail:
    """An answer that is none: a status with any body and headers."""

    status: int
    body: object = None
    """A string as it is; anything else as JSON."""
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "application/json"


@dataclass(frozen=True)
class Raw:
    """Bytes as they are, with status 200."""

    data: bytes
    content_type: str = "text/event-stream"


@dataclass(frozen=True)
class Hang:
    """Nothing, until the client goes."""


@dataclass(frozen=True)
class Drop:
    """The connection is closed without a byte."""


Move = Say | Fail | Raw | Hang | Drop
Script = Callable[[dict[str, Any]], Move]


@dataclass
class Entry:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    """Names in lower case."""
    body: dict[str, Any]
    left: threading.Event = field(default_factory=threading.Event)
    """Set when the client closed the connection before the answer had ended."""
    answered: threading.Event = field(default_factory=threading.Event)
    """Set when the server has done with it."""


class Speaking:
    """The server; listens from `with` on, on a free port of 127.0.0.1."""

    def __init__(self, *moves: Move, script: Script | None = None, models: object = ("test",)) -> None:
        self._moves = list(moves)
        self._script = script
        self.models = models
        """Names, or the whole body of GET /v1/models, or a Fail."""
        self.journal: list[Entry] = []
        self.most_at_once = 0
        """The most chat requests that were being answered at the same time."""
        self._at_once = 0
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def chats(self) -> list[Entry]:
        """The chat requests of the journal."""
        return [entry for entry in self.journal if entry.path.endswith("/chat/completions")]

    def then(self, *moves: Move) -> None:
        """Add moves to the script."""
        with self._lock:
            self._moves.extend(moves)

    def __enter__(self) -> Speaking:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop at once, also in the middle of an answer: what a killed server looks like."""
        if not self._closing.is_set():
            self._closing.set()
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()

    def _next(self, body: dict[str, Any]) -> Move:
        if self._script:
            return self._script(body)
        with self._lock:
            return self._moves.pop(0) if self._moves else Fail(599, {"error": {"message": "the script has ended"}})


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is what these tests are about, and no news."""


def _handler(server: Speaking) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
            """Nothing is logged."""

        def do_GET(self) -> None:
            server.journal.append(self._entry(b""))
            models = server.models
            if isinstance(models, Fail):
                self._fail(models)
            elif isinstance(models, list | tuple):
                self._whole(200, {"object": "list", "data": [{"id": name, "object": "model"} for name in models]})
            else:
                self._whole(200, models)

        def do_POST(self) -> None:
            entry = self._entry(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            with server._lock:
                server.journal.append(entry)
                server._at_once += 1
                server.most_at_once = max(server.most_at_once, server._at_once)
            try:
                self._act(server._next(entry.body), entry)
            except OSError:
                entry.left.set()
                self.close_connection = True
            finally:
                with server._lock:
                    server._at_once -= 1
                entry.answered.set()

        def _entry(self, data: bytes) -> Entry:
            headers = {name.lower(): value for name, value in self.headers.items()}
            return Entry(self.command, self.path, headers, json.loads(data) if data else {})

        def _act(self, move: Move, entry: Entry) -> None:
            match move:
                case Fail():
                    self._fail(move)
                case Raw():
                    self._head(200, move.content_type, len(move.data))
                    self.wfile.write(move.data)
                case Hang():
                    self._wait(entry, None)
                    self.close_connection = True
                case Drop():
                    self.close_connection = True
                case Say():
                    self._wait(entry, move.before)
                    if entry.body.get("stream"):
                        self._stream(move, entry)
                    else:
                        self._whole(200, _completion(move))

        def _stream(self, move: Say, entry: Entry) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            counting = bool((entry.body.get("stream_options") or {}).get("include_usage"))
            for number, chunk in enumerate(_chunks(move, counting=counting)):
                if move.cut_after is not None and number == move.cut_after + 1:
                    self.close_connection = True
                    return
                if move.hang_after is not None and number == move.hang_after + 1:
                    self._wait(entry, None)
                    self.close_connection = True
                    return
                if number:
                    self._wait(entry, move.between)
                self._event(json.dumps(chunk))
            if move.done:
                self._event("[DONE]")
            self.wfile.write(b"0\r\n\r\n")

        def _event(self, data: str) -> None:
            line = f"data: {data}\n\n".encode()
            self.wfile.write(b"%x\r\n%b\r\n" % (len(line), line))

        def _wait(self, entry: Entry, seconds: float | None) -> None:
            """Wait so long, or for ever; raise where the client or this server goes meanwhile."""
            if seconds == 0:
                return
            waited = 0.0
            while seconds is None or waited < seconds:
                step = 0.02 if seconds is None else min(0.02, seconds - waited)
                if select.select([self.connection], [], [], step)[0] or server._closing.is_set():
                    entry.left.set()
                    raise ConnectionAbortedError
                waited += step

        def _fail(self, move: Fail) -> None:
            text = move.body if isinstance(move.body, str) else json.dumps(move.body)
            data = text.encode()
            self._head(move.status, move.content_type, len(data), move.headers)
            self.wfile.write(data)

        def _whole(self, status: int, body: object) -> None:
            data = json.dumps(body).encode()
            self._head(status, "application/json", len(data))
            self.wfile.write(data)

        def _head(self, status: int, kind: str, length: int, more: dict[str, str] | None = None) -> None:
            self.send_response(status, "Scripted")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(length))
            for name, value in (more or {}).items():
                self.send_header(name, value)
            self.end_headers()

    return Handler


def _usage(move: Say) -> dict[str, int] | None:
    if move.usage is None:
        return None
    prompt, answer = move.usage
    return {"prompt_tokens": prompt, "completion_tokens": answer, "total_tokens": prompt + answer}


def _completion(move: Say) -> dict[str, Any]:
    message: dict[str, Any] = {
        "role": "assistant",
        "content": move.text or "".join(move.pieces),
        "refusal": move.refusal,
    }
    if move.reasoning:
        message["reasoning_content"] = move.reasoning
    choice = {"index": 0, "message": message, "finish_reason": move.finish}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": move.model,
        "choices": [choice],
        "usage": _usage(move),
    }


def _chunks(move: Say, *, counting: bool) -> Iterable[dict[str, Any]]:
    """The role first, then the pieces, the finish, and the usage in a chunk without choices: as OpenAI streams."""

    def chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
        return base | {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}

    base = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": move.model}
    yield chunk({"role": "assistant", "content": ""})
    if move.reasoning:
        yield chunk({"reasoning_content": move.reasoning})
    if move.refusal:
        yield chunk({"refusal": move.refusal})
    for piece in move.pieces or re.findall(r"\S+\s*|\s+", move.text):
        yield chunk({"content": piece})
    if move.finish is not None:
        yield chunk({}, move.finish)
    if counting and move.usage:
        yield base | {"choices": [], "usage": _usage(move)}
