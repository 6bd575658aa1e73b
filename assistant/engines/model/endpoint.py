"""Who is asked: the address, the model, and which key may go there.

The `openai` package sends whatever key, organisation, project and custom headers the environment holds to any
`base_url` (measured with openai 3.54). Here a key has an owner: the hosts it may be sent to; nothing else gets it.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit, urlunsplit

from pydantic import SecretStr

from assistant.model.base import Frozen
from assistant.model.errors import MenteeError

OPENAI = "https://api.openai.com/v1"
OPENAI_HEADERS = (("OPENAI_ORG_ID", "OpenAI-Organization"), ("OPENAI_PROJECT_ID", "OpenAI-Project"))
OPENAI_KEY_MARKS = ("T3BlbkFJ", "sk-proj-", "sk-svcacct-", "sk-admin-")
"""What OpenAI's own keys hold: `OpenAI` in base64, or the prefix of a project's, a service account's or an admin's."""
CALLS = ("/chat/completions", "/completions", "/responses", "/models")
"""Ends of addresses that people copy from documentation; the base URL is what stands before them."""


class EndpointSettings(Frozen):
    """What a workspace remembers of an endpoint. It names where the key is found, and never holds the key."""

    base_url: str
    model: str = ""
    key_variable: str = ""
    """The environment variable with this endpoint's key; empty for none (or for OpenAI's own variables)."""


class Endpoint(Frozen):
    """An address, a model and the secrets that may go to it. `repr` and JSON hide the secrets."""

    base_url: str
    model: str = ""
    key: SecretStr | None = None
    key_variable: str = ""
    """Where the key came from, or is expected."""
    own_headers: tuple[tuple[str, SecretStr], ...] = ()
    """OpenAI's organisation, project and custom headers; only ever filled for OpenAI's hosts."""
    note: str = ""
    """One sentence where a key was found and not used, or expected and not found."""

    @property
    def host(self) -> str:
        return urlsplit(self.base_url).hostname or ""

    @property
    def origin(self) -> str:
        return origin_of(self.base_url)

    @property
    def loopback(self) -> bool:
        return is_loopback(self.host)

    @property
    def is_openai(self) -> bool:
        return is_openai(self.base_url)

    @property
    def place(self) -> str:
        """Where it is in words, for what a person reads before anything is sent."""
        if self.loopback:
            return f"{self.origin} (this machine, loopback)"
        unencrypted = ", not encrypted" if self.base_url.startswith("http://") else ""
        return f"{self.origin} (over the network{unencrypted})"

    @property
    def settings(self) -> EndpointSettings:
        return EndpointSettings(base_url=self.base_url, model=self.model, key_variable=self.key_variable)

    def headers(self) -> dict[str, str]:
        """The headers that carry secrets, for the request itself and nothing else."""
        own = {name: value.get_secret_value() for name, value in self.own_headers}
        return own | ({"Authorization": f"Bearer {self.key.get_secret_value()}"} if self.key else {})


def origin_of(url: str) -> str:
    """Scheme, host and port: what decides whether two addresses are the same server."""
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    standard = port == {"https": 443, "http": 80}.get(parts.scheme)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}" + ("" if standard else f":{port}")


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine by definition: RFC 6761 for names, 1122 and 4291 for numbers."""
    name = host.rstrip(".").casefold()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None)
    return bool((inner or address).is_loopback)


def is_openai(url: str) -> bool:
    """Whether an address is OpenAI's own, encrypted: api.openai.com and its regions (us., eu. and others before it)."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    return parts.scheme == "https" and (host == "api.openai.com" or host.endswith(".api.openai.com"))


def tidy_base_url(text: str) -> str:
    """The base URL that a person means: `localhost:8080` and `https://host/v1/chat/completions` are understood.

    Raises MenteeError for what is no web address, and for one that carries a password, a query or a fragment: an
    address is kept and shown, and secrets have no place in it.
    """
    typed = text.strip()
    try:
        parts = _split(typed)
        port = parts.port
    except ValueError:
        raise MenteeError(_no_address(typed)) from None
    host = (parts.hostname or "").rstrip(".")
    if parts.username is not None or parts.password is not None:
        raise MenteeError(
            "The address holds a user name or password: leave it out and name the key's variable with --key-env."
        )
    if parts.query or parts.fragment:
        raise MenteeError("The address ends in a query (? or #): give only the base URL, such as https://host/v1.")
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() or not c.isprintable() for c in typed):
        raise MenteeError(_no_address(typed))
    if host == "0.0.0.0":  # what servers print when they listen everywhere; they are reached on loopback
        host = "127.0.0.1"
    path = parts.path.rstrip("/")
    for call in CALLS:
        path = path.removesuffix(call)
    shown = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, shown + (f":{port}" if port else ""), path or "/v1", "", ""))


def _split(typed: str) -> SplitResult:
    if "://" in typed:
        return urlsplit(typed)
    bare = urlsplit(f"//{typed}")
    nearby = is_loopback(bare.hostname or "") or bare.hostname == "0.0.0.0"
    return urlsplit(f"{'http' if nearby else 'https'}://{typed}")


def _no_address(typed: str) -> str:
    shown = "".join(c for c in typed if c.isprintable())[:80]
    return f"“{shown}” is no web address: give the server's base URL, such as http://localhost:8080/v1."


def endpoint_from(settings: EndpointSettings | None, environment: Mapping[str, str]) -> Endpoint | None:
    """The endpoint of explicit settings, else of OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL; None without either.

    Raises MenteeError for an address or a key that cannot be one.
    """
    named = environment.get("OPENAI_BASE_URL", "").strip()
    if settings is None and not named and not environment.get("OPENAI_API_KEY", "").strip():
        return None
    theirs = tidy_base_url(named) if named else OPENAI
    base_url = tidy_base_url(settings.base_url) if settings else theirs
    model = (settings.model if settings else "") or (
        environment.get("OPENAI_MODEL", "").strip() if origin_of(base_url) == origin_of(theirs) else ""
    )
    variable = (settings.key_variable if settings else "") or "OPENAI_API_KEY"
    key = _key(environment, variable)
    chosen = settings is not None and settings.key_variable != ""
    note = _withheld(key, variable, base_url, owner=base_url if chosen and variable != "OPENAI_API_KEY" else theirs)
    if chosen and key is None:
        note = f"The key is expected in {variable}, which is not set."
    return Endpoint(
        base_url=base_url,
        model=model,
        key=None if note or key is None else SecretStr(key),
        key_variable=variable if chosen or (key and not note) else "",
        own_headers=_own_headers(environment) if is_openai(base_url) else (),
        note=note,
    )


def _withheld(key: str | None, variable: str, base_url: str, owner: str) -> str:
    """Why a key is not sent to this address; empty where it may go. `owner` is the address that the variable belongs
    to: OPENAI_API_KEY to OPENAI_BASE_URL where that is set, else to OpenAI; another to the endpoint that names it.
    """
    if key is None:
        return ""
    if any(mark in key for mark in OPENAI_KEY_MARKS):
        mine = is_openai(base_url)
    else:
        mine = origin_of(owner) == origin_of(base_url) or (is_openai(owner) and is_openai(base_url))
    if mine:
        return ""
    whose = "OpenAI" if is_openai(owner) or any(mark in key for mark in OPENAI_KEY_MARKS) else origin_of(owner)
    return f"{variable} holds a key for {whose} and is not sent to {origin_of(base_url)}."


def _key(environment: Mapping[str, str], variable: str) -> str | None:
    key = environment.get(variable, "").strip()
    if key and not (key.isascii() and key.isprintable() and " " not in key):
        raise MenteeError(f"{variable} holds characters that no key has: copy the key again, without quotes or spaces.")
    return key or None


def _own_headers(environment: Mapping[str, str]) -> tuple[tuple[str, SecretStr], ...]:
    found = {header: environment.get(variable, "").strip() for variable, header in OPENAI_HEADERS}
    for line in environment.get("OPENAI_CUSTOM_HEADERS", "").split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip().casefold() not in ("authorization", "host", "content-length"):
            found[name.strip()] = value.strip()
    return tuple((name, SecretStr(value)) for name, value in found.items() if name and value)
