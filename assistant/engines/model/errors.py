"""What can go wrong with an endpoint: eight errors, each a sentence that says what to do.

`read_refusal` turns an answer that is no answer (a status, a body of any of the five shapes that servers use) into one
of them. The bodies are untrusted: what is quoted from them is short, printable and without keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import ClassVar, Literal

from assistant.engines.model.endpoint import Endpoint
from assistant.model.errors import MenteeError

QUOTED = 200
"""Characters of a server's own words that a sentence may hold."""


class EngineError(MenteeError):
    """A task was not performed; the dialogue stays where it was."""

    passing: ClassVar[bool] = False
    """Whether the same request may well succeed a little later."""

    def __init__(
        self,
        sentence: str,
        *,
        said: str = "",
        told: str = "",
        text: str = "",
        status: int | None = None,
        wait: float | None = None,
    ) -> None:
        super().__init__(sentence)
        self.said = said
        """The server's own words, cleaned; may be empty."""
        self.told = told
        """All that the server told, as it came: for recognising what is meant, never for showing."""
        self.text = text
        """What had come of the answer; may be empty."""
        self.status = status
        """The HTTP status, where there was one."""
        self.wait = wait
        """Seconds the server asked to wait, where it did."""


class UnreachableError(EngineError):
    """No answer from the address: no network, no such host, nobody listening, a hang, a certificate, a wrong path."""


class LostError(UnreachableError):
    """The connection broke before anything came; another try may find the server."""

    passing = True


class NotAllowedError(EngineError):
    """No key, a wrong key, no permission, no money."""


class UnknownModelError(EngineError):
    """The server does not have this model."""


class TooLongError(EngineError):
    """The request does not fit the model's context."""

    limit: int | None = None
    """The context in tokens, where the server said it."""


class TooBusyError(EngineError):
    """Too many requests, an overloaded or a broken server."""

    passing = True


class CutShortError(EngineError):
    """The answer stopped half-way: the connection, the time or the room for the answer ended. `text` is what came."""


class NotUnderstoodError(EngineError):
    """The server did not understand the request, or its answer is none: HTML, an empty stream, the wrong shape."""


class FormRejectedError(NotUnderstoodError):
    """The server does not take this way of asking for JSON; the ladder has a next rung."""


class RefusedError(EngineError):
    """The model, or a filter before it, declined."""


CONTEXT = re.compile(
    r"context_length_exceeded|exceed_context_size|(?:maximum|available|model'?s) context|context (?:length|size|window)"
    r"|prompt is too long|input is too long|too many (?:input )?tokens|request too large|string_above_max_length",
    re.IGNORECASE,
)
CONTEXT_SIZE = re.compile(r"(?:context (?:length|size|window)[^0-9]{0,40}|n_ctx\D{0,6})(\d[\d,]{2,})", re.IGNORECASE)
NO_MONEY = re.compile(r"insufficient[_ ](?:quota|balance|credit|funds)|exceeded your current quota", re.IGNORECASE)
BUSY = re.compile(r"overloaded|too busy|rate.?limit|internal|server_error|timed? ?out|unavailable", re.IGNORECASE)
FILTERED = re.compile(r"content[_ ](?:filter|policy)|responsible ?ai|safety system|moderation", re.IGNORECASE)
MODEL = re.compile(
    r"model_not_found|(?:invalid|unknown|no such) model|model\b.{0,80}(?:not (?:found|exist|available|supported|loaded)"
    r"|does(?: not|n't) exist|unknown)|not a valid model|models? (?:is|are) not",
    re.IGNORECASE | re.DOTALL,
)
SECRET = re.compile(r"\b(?:sk|pk|gsk|xai|key)-[\w*.-]{6,}|\bbearer\s+\S+", re.IGNORECASE)
HTML = re.compile(r"^\s*(?:<!doctype|<html|<\?xml|<head|<body)", re.IGNORECASE)
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)


def clean(words: str, endpoint: Endpoint) -> str:
    """A server's words for a person: one line, printable, short, without keys."""
    if endpoint.key:
        words = words.replace(endpoint.key.get_secret_value(), "[key]")
    line = " ".join("".join(c if c.isprintable() else " " for c in SECRET.sub("[key]", words)).split())
    return line if len(line) <= QUOTED else line[: QUOTED - 1].rstrip() + "…"


def words_of(body: object) -> str:
    """What an error body says, whichever shape it has: `{"error": {...}}`, a string, `detail`, a list of them, HTML."""
    if isinstance(body, str):
        if not HTML.match(body):
            return body
        title = TITLE.search(body)
        return f"a web page: {title[1].strip()}" if title else "a web page"
    if isinstance(body, list):
        return "; ".join(filter(None, (words_of(part) for part in body[:5])))
    if not isinstance(body, Mapping):
        return ""
    for name in ("message", "error", "detail", "msg", "errors", "title"):
        words = words_of(body.get(name))
        if words:
            where = body.get("loc") if name == "msg" else None
            return f"{'.'.join(map(str, where))}: {words}" if isinstance(where, list | tuple) else words
    return ""


def codes_of(body: object) -> str:
    """An error body's codes, types and parameter in one string, for recognising it."""
    if isinstance(body, Mapping):
        inner = codes_of(body.get("error"))
        return " ".join([*(str(body[name]) for name in ("code", "type", "param") if body.get(name)), inner]).strip()
    return ""


Trouble = Literal[
    "no money", "too long", "filtered", "no key", "wrong key", "not permitted", "no model", "not chosen", "moved",
    "wrong path", "too many", "broken", "rejected", "no host", "no connection", "certificate", "silent", "out of time",
    "cut", "no room", "only thought", "web page", "nothing", "no answer", "tools", "wrong shape", "declined",
]  # fmt: skip
TROUBLES: dict[Trouble, tuple[type[EngineError], str]] = {
    "no money": (NotAllowedError, "{host} has no credit left for this key: top it up, or use the built-in engine"),
    "too long": (TooLongError, "This is more than {model} at {host} reads at once: send less, or give it more context"),
    "filtered": (RefusedError, "A filter at {host} declined this: change the words, or use the built-in engine"),
    "declined": (RefusedError, "{model} declined this: change the words, or use the built-in engine"),
    "no key": (NotAllowedError, "{host} wants a key: set {variable}"),
    "wrong key": (NotAllowedError, "{host} does not accept the key in {variable}: check it, or make a new one"),
    "not permitted": (NotAllowedError, "{host} does not permit {model} with this key: choose another model or key"),
    "no model": (UnknownModelError, "{host} has no model “{model}”: choose one that `mentee engine` lists"),
    "not chosen": (UnknownModelError, "No model is chosen for {host}: add --model with one that `mentee engine` lists"),
    "moved": (UnreachableError, "{host} sends on to another address: give that one as the base URL"),
    "wrong path": (UnreachableError, "{url} knows no chat completions: check the path, which mostly ends in /v1"),
    "too many": (TooBusyError, "{host} takes no more requests just now: try again{later}"),
    "broken": (TooBusyError, "{host} failed{status}: try again, or look at the server's log"),
    "rejected": (
        NotUnderstoodError,
        "{host} did not accept the request: run `mentee engine test`, or change the model",
    ),
    "no host": (UnreachableError, "There is no host {name}: check the address and the network"),
    "no connection": (LostError, "Nothing answers at {host}: check that the server runs, the address and the network"),
    "certificate": (UnreachableError, "The certificate of {host} is not trusted here: check the address and the clock"),
    "silent": (UnreachableError, "{host} said nothing for {seconds} seconds: try again, or look at the server"),
    "out of time": (
        CutShortError,
        "The answer took longer than {seconds} seconds: try again, or choose a faster model",
    ),
    "cut": (CutShortError, "{host} stopped half-way: try again, or use the built-in engine"),
    "no room": (CutShortError, "The answer did not fit the room for it: send less at once, or choose another model"),
    "only thought": (CutShortError, "{model} spent its room on thinking: choose a model that thinks less"),
    "web page": (NotUnderstoodError, "{url} answers with a web page: check the base URL, and any proxy before it"),
    "nothing": (NotUnderstoodError, "{host} ended its answer before a word: try again, or send less at once"),
    "no answer": (
        NotUnderstoodError,
        "What {host} sent is no chat completion: check the base URL, mostly ending in /v1",
    ),
    "tools": (
        NotUnderstoodError,
        "{model} wanted to call a tool where none is offered: try again, or change the model",
    ),
    "wrong shape": (NotUnderstoodError, "{model} did not answer in the form asked for: try again, or change the model"),
}
"""Each trouble: which of the errors it is, and its sentence."""


def trouble(
    which: Trouble,
    endpoint: Endpoint,
    *,
    said: str = "",
    text: str = "",
    status: int | None = None,
    wait: float | None = None,
    seconds: float = 0,
) -> EngineError:
    """The error of a trouble. `said` are the server's words as they came; they are cleaned before they are quoted."""
    kind, sentence = TROUBLES[which]
    told, quote = said, clean(said, endpoint)
    filled = sentence.format(
        host=endpoint.origin,
        name=endpoint.host,
        url=endpoint.base_url,
        model=endpoint.model or "the model",
        variable=endpoint.key_variable
        or ("OPENAI_API_KEY" if endpoint.is_openai else "a variable to it, named by --key-env"),
        status=f" with status {status}" if status else "",
        seconds=f"{seconds:g}",
        later=f" in {wait:.0f} seconds" if wait and wait >= 1 else " in a moment",
    )
    shown = f"{filled} (the server says: {quote})." if quote else f"{filled}."
    return kind(shown, said=quote, told=told, text=text, status=status, wait=wait)


def read_refusal(
    status: int | None, body: object, endpoint: Endpoint, *, wait: float | None = None, text: str = ""
) -> EngineError:
    """The error that a status and a body mean. `status` is None for an error told inside a 200 or a stream."""
    words = words_of(body)
    told = f"{codes_of(body)} {words}"
    error = trouble(_meant(status, told, endpoint), endpoint, said=words, status=status, wait=wait, text=text)
    error.told = told
    if isinstance(error, TooLongError):
        error.limit = context_in(body)
    return error


def context_in(body: object) -> int | None:
    """The context size that an error names, in tokens."""
    inner = body.get("error", body) if isinstance(body, Mapping) else body
    size = inner.get("n_ctx") if isinstance(inner, Mapping) else None
    if isinstance(size, int):
        return size
    found = CONTEXT_SIZE.search(words_of(body))
    return int(found[1].replace(",", "")) if found else None


def _meant(status: int | None, told: str, endpoint: Endpoint) -> Trouble:
    if status == 402 or (status != 401 and NO_MONEY.search(told)):
        return "no money"
    if status == 413 or CONTEXT.search(told):
        return "too long"
    if FILTERED.search(told) and (status is None or status < 500):
        return "filtered"
    if status in (401, 403) and endpoint.key is None:
        return "no key"
    if status in (400, 404, 422, 500, None) and MODEL.search(told):
        return "no model"
    if status is None:
        return "broken" if BUSY.search(told) else "rejected"
    exact: dict[int, Trouble] = {401: "wrong key", 403: "not permitted", 404: "wrong path", 405: "wrong path"}
    exact |= {501: "wrong path", 408: "too many", 409: "too many", 425: "too many", 429: "too many"}
    return exact.get(status) or ("broken" if status >= 500 else "moved" if status < 400 else "rejected")


def wait_asked(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds that Retry-After (RFC 9110, 10.2.3: seconds or a date) or OpenAI's retry-after-ms asks for."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers.get(name, "")) * unit
        except ValueError:
            continue
        return seconds if 0 <= seconds < float("inf") else None
    try:
        until = parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - (now or datetime.now(UTC))).total_seconds())
