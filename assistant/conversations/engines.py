"""Which engine is on and why, and changing that: what the command line and a screen both show and do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pydantic import ValidationError

from assistant.engines.model.calling import Caller
from assistant.engines.model.endpoint import Endpoint, EndpointSettings, endpoint_from, origin_of
from assistant.engines.model.errors import EngineError
from assistant.engines.model.probing import Abilities, probe
from assistant.model.errors import MenteeError
from assistant.model.sending import EngineChoice, Sent
from assistant.workspace import Workspace

Wanted = Literal["model", "builtin"]
NO_ENDPOINT = (
    "No endpoint is set for the model engine: name one with `mentee engine use URL --model NAME`, or set "
    "OPENAI_API_KEY and OPENAI_MODEL."
)
KEY_FOR_A_NAME = (
    "That is no name of an environment variable: put the key into one, such as MY_KEY, and give its name here. "
    "The key itself is never kept."
)
A_TEST = "engine test"
"""What the journal calls the requests that find out what an endpoint can do; they hold nothing of anybody's notes."""


@dataclass(frozen=True)
class Standing:
    """Which engine is on."""

    engine: Wanted
    why: str
    """One sentence."""
    endpoint: Endpoint | None = None
    """The endpoint that is set, even where the built-in engine is on."""
    abilities: Abilities | None = None
    """What was found out about it, where it was."""
    found: datetime | None = None
    """When that was."""
    masked: bool = False
    """Whether names and addresses are masked before they are sent."""
    allowed: bool = False
    """Whether requests go there without being asked about."""

    @property
    def ready(self) -> bool:
        """Whether the model engine could be asked at all."""
        return self.endpoint is not None and bool(self.endpoint.model)


def standing(workspace: Workspace | None, environment: Mapping[str, str], wanted: Wanted | None = None) -> Standing:
    """Which engine is on: the one wanted, else the one chosen, else the model engine where the environment names one.

    Raises MenteeError where the model engine is wanted and no endpoint is set, or its address or key cannot be one.
    """
    choice = workspace.engine_choice() if workspace else None
    settings = _settings(choice)
    if wanted == "builtin":
        return Standing("builtin", "The built-in engine is on, as --engine builtin says; nothing is sent.")
    endpoint = endpoint_from(settings, environment)
    if endpoint is None:
        if wanted == "model":
            raise MenteeError(NO_ENDPOINT)
        return Standing("builtin", "The built-in engine is on, for no endpoint is set; nothing is sent.")
    known = workspace.known_endpoint(endpoint.base_url, endpoint.model) if workspace else None
    off = wanted is None and choice is not None and not choice.on
    return Standing(
        engine="builtin" if off else "model",
        why=_why(endpoint, off=off, by_hand=settings is not None, wanted=wanted == "model", environment=environment),
        endpoint=endpoint,
        abilities=_abilities(known[0]) if known else None,
        found=known[1] if known else None,
        masked=_masked(choice, endpoint),
        allowed=workspace is not None and endpoint.origin in workspace.consents(),
    )


def use(
    workspace: Workspace,
    environment: Mapping[str, str],
    base_url: str,
    *,
    model: str = "",
    key_variable: str = "",
    mask: bool | None = None,
) -> Standing:
    """Turn the model engine on for an endpoint; `mask` None lets the destination decide.

    Raises MenteeError, changing nothing, for an address or a key that cannot be one, and for a key in place of the name
    of its variable.
    """
    endpoint = checked(EndpointSettings(base_url=base_url, model=model, key_variable=key_variable), environment)
    kept = endpoint.settings.model_copy(update={"key_variable": key_variable})
    workspace.choose_engine(EngineChoice(**kept.model_dump(), mask=mask))
    return standing(workspace, environment)


def checked(settings: EndpointSettings, environment: Mapping[str, str]) -> Endpoint:
    """The endpoint that settings name. Raises MenteeError for an address or a key that cannot be one, and for a key in
    place of the name of its variable."""
    if settings.key_variable and _looks_like_a_key(settings.key_variable, environment):
        raise MenteeError(KEY_FOR_A_NAME)
    endpoint = endpoint_from(settings, environment)
    assert endpoint is not None  # explicit settings always name one
    return endpoint


def _looks_like_a_key(name: str, environment: Mapping[str, str]) -> bool:
    """Whether something is no name, or one of an unset variable with the mix of letters and digits that keys have."""
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        return True
    mixed = re.search(r"[a-z]", name) and re.search(r"[0-9]", name)
    return name not in environment and len(name) >= 20 and bool(mixed)


def set_mask(workspace: Workspace, environment: Mapping[str, str], *, on: bool) -> Standing:
    """Mask names and addresses for the endpoint that is set, or send them as they are written.

    Raises MenteeError where no endpoint is set.
    """
    choice, endpoint = _set_endpoint(workspace, environment)
    workspace.choose_engine(choice.model_copy(update={"mask": on, "base_url": endpoint.base_url}))
    return standing(workspace, environment)


def choose_model(workspace: Workspace, environment: Mapping[str, str], model: str) -> Standing:
    """Ask another model of the endpoint that is set from now on. Raises MenteeError where none is set."""
    choice, endpoint = _set_endpoint(workspace, environment)
    workspace.choose_engine(choice.model_copy(update={"model": model, "base_url": endpoint.base_url}))
    return standing(workspace, environment)


def _set_endpoint(workspace: Workspace, environment: Mapping[str, str]) -> tuple[EngineChoice, Endpoint]:
    choice = workspace.engine_choice() or EngineChoice()
    endpoint = endpoint_from(_settings(choice), environment)
    if endpoint is None:
        raise MenteeError(NO_ENDPOINT)
    return choice.model_copy(update={"model": choice.model or endpoint.model}), endpoint


def turn_off(workspace: Workspace) -> None:
    """The built-in engine from now on; the endpoint stays remembered for `--engine model` and for turning it on."""
    choice = workspace.engine_choice() or EngineChoice()
    workspace.choose_engine(choice.model_copy(update={"on": False}))


def turn_on(workspace: Workspace, environment: Mapping[str, str]) -> Standing:
    """The endpoint that was chosen before, or the environment's. Raises MenteeError where there is none."""
    choice = workspace.engine_choice() or EngineChoice()
    if endpoint_from(_settings(choice), environment) is None:
        raise MenteeError(NO_ENDPOINT)
    workspace.choose_engine(choice.model_copy(update={"on": True}))
    return standing(workspace, environment)


async def models_of(endpoint: Endpoint) -> tuple[str, ...]:
    """The models that an endpoint lists. Raises EngineError; not every server has a list."""
    caller = Caller(endpoint)
    try:
        return tuple(str(entry["id"]) for entry in await caller.connection.models())
    finally:
        await caller.connection.close()


async def find_out(workspace: Workspace, endpoint: Endpoint, now: datetime) -> Abilities:
    """Find out what an endpoint can do, with a few small requests, and remember it. Raises EngineError."""
    from assistant.conversations.consent import JournalEntry

    caller = Caller(endpoint)
    entry = JournalEntry(workspace, Sent(at=now, destination=endpoint.origin, model=endpoint.model, task=A_TEST))
    try:
        found = await probe(caller)
    except EngineError as error:
        entry.failed(error)
        raise
    finally:
        await caller.connection.close()
    entry.complete(outcome="answered")
    workspace.remember_endpoint(endpoint.base_url, endpoint.model, found.model_dump_json(), now)
    return found


def in_words(here: Standing) -> tuple[str, ...]:
    """The state of the engine, a line for each thing."""
    endpoint = here.endpoint
    if endpoint is None:
        return (here.why,)
    key = f"read from {endpoint.key_variable}" if endpoint.key else "none"
    allowed = "allowed for good" if here.allowed else "you are asked before the first request of a conversation"
    known = here.abilities.in_words()[2:] if here.abilities and here.found else ()
    return (
        here.why,
        *((endpoint.note,) if endpoint.note else ()),
        "",
        f"endpoint: {endpoint.base_url}",
        f"place: {endpoint.place}",
        f"model: {endpoint.model or 'none is chosen; add --model'}",
        f"key: {key}",
        f"masking: {'names, addresses and private words go as placeholders' if here.masked else 'off'}",
        f"sending: {allowed}",
        *((f"found out on {here.found:%Y-%m-%d}:", *(f"  {line}" for line in known)) if known else ()),
    )


def _why(endpoint: Endpoint, *, off: bool, by_hand: bool, wanted: bool, environment: Mapping[str, str]) -> str:
    named = f"{endpoint.model} at {endpoint.place}" if endpoint.model else endpoint.place
    if off:
        return f"The built-in engine is on, for the model engine ({named}) was turned off; nothing is sent."
    if by_hand:
        return f"The model engine is on: {named}, as you set it up."
    variable = next(name for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY") if environment.get(name, "").strip())
    asked = " and --engine model asks for it" if wanted else ""
    return f"The model engine is on: {named}, for {variable} is set{asked}."


def _settings(choice: EngineChoice | None) -> EndpointSettings | None:
    if choice is None or not choice.base_url:
        return None
    return EndpointSettings(base_url=choice.base_url, model=choice.model, key_variable=choice.key_variable)


def _masked(choice: EngineChoice | None, endpoint: Endpoint) -> bool:
    """As chosen for this destination; else for every one but this machine."""
    chosen = choice is not None and choice.base_url != "" and origin_of(choice.base_url) == endpoint.origin
    if chosen and choice is not None and choice.mask is not None:
        return choice.mask
    return not endpoint.loopback


def _abilities(document: str) -> Abilities | None:
    """What was kept; None where another version of mentee kept it in another shape, and it is found out again."""
    try:
        return Abilities.model_validate_json(document)
    except ValidationError:
        return None
