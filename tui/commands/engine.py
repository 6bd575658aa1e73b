"""`mentee engine`: which engine is on and why, setting an endpoint up, and what was sent to it."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import click

from tui.console import note, say, say_json, working
from tui.options import Flags, existing_place, open_place

if TYPE_CHECKING:
    from assistant.conversations.engines import Standing
    from assistant.engines.model.endpoint import Endpoint
    from assistant.model.sending import Sent


@click.group(
    "engine",
    invoke_without_command=True,
    short_help="Which engine is on, and setting up a model.",
    epilog="For example: mentee engine use http://localhost:11434/v1 --model qwen3 · mentee engine test",
)
@click.option("--workspace", metavar="PATH", help="The workspace: a folder, or a .sqlite3 file.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for programs.")
@click.pass_context
def engine_command(ctx: click.Context, workspace: str | None, as_json: bool) -> None:
    """Say which engine is on and why: the built-in one, or a model behind an OpenAI-compatible endpoint."""
    place = workspace if workspace is not None else (ctx.find_object(dict) or {}).get("workspace")
    ctx.obj = Flags(workspace=place, as_json=as_json)
    if ctx.invoked_subcommand is None:
        _tell(_standing(ctx.obj), as_json=as_json)


@engine_command.command("use")
@click.argument("url", metavar="URL")
@click.option("--model", default="", metavar="NAME", help="The model; may be left out where the endpoint lists one.")
@click.option("--key-env", default="", metavar="NAME", help="The environment variable that holds the key.")
@click.option("--mask/--no-mask", default=None, help="Mask names and addresses; on for other machines unless said.")
@click.pass_obj
def use(flags: Flags, url: str, model: str, key_env: str, mask: bool | None) -> None:
    """Turn the model engine on, for the endpoint with this base URL. The key itself is never kept."""
    from assistant.conversations.engines import use as use_endpoint
    from assistant.engines.model.endpoint import EndpointSettings, endpoint_from

    endpoint = endpoint_from(EndpointSettings(base_url=url, model=model, key_variable=key_env), os.environ)
    assert endpoint is not None
    chosen = endpoint.model or _only_model(endpoint)
    with open_place(flags) as place:
        here = use_endpoint(place, os.environ, url, model=chosen, key_variable=key_env, mask=mask)
    _tell(here, as_json=flags.as_json)
    if not flags.as_json:
        note("\nFind out what it can do with mentee engine test.")


@engine_command.command("on")
@click.pass_obj
def turn_on(flags: Flags) -> None:
    """Turn the model engine on again, for the endpoint that was used before."""
    from assistant.conversations.engines import turn_on as on

    with open_place(flags) as place:
        _tell(on(place, os.environ), as_json=flags.as_json)


@engine_command.command("off")
@click.pass_obj
def turn_off(flags: Flags) -> None:
    """Turn the model engine off; the endpoint stays remembered."""
    from assistant.conversations.engines import turn_off as off

    with open_place(flags) as place:
        off(place)
    _tell(_standing(flags), as_json=flags.as_json)


@engine_command.command("models")
@click.pass_obj
def models(flags: Flags) -> None:
    """List the models that the endpoint offers."""
    from assistant.conversations.engines import models_of

    with working("Asking for the models …"):
        found = asyncio.run(models_of(_endpoint(flags)))
    if flags.as_json:
        say_json({"models": list(found)})
        return
    for name in found:
        say(name)
    if not found:
        note("The endpoint lists no models; name one with mentee engine use URL --model NAME.")


@engine_command.command("test")
@click.pass_obj
def test(flags: Flags) -> None:
    """Find out what the endpoint can do, with a few small requests that hold nothing of yours, and remember it."""
    from assistant.conversations.engines import find_out

    endpoint = _endpoint(flags)
    with open_place(flags) as place, working(f"Asking {endpoint.origin} …"):
        found = asyncio.run(find_out(place, endpoint, flags.now))
    if flags.as_json:
        say_json(found.model_dump(mode="json"))
        return
    say(f"endpoint: {endpoint.base_url}")
    for line in found.in_words():
        say(line)


@engine_command.command("allow")
@click.argument("url", metavar="[URL]", default="")
@click.pass_obj
def allow(flags: Flags, url: str) -> None:
    """Let requests go to the endpoint (or to this URL) without being asked again."""
    destination = _destination(flags, url)
    with open_place(flags) as place:
        place.consent(destination, flags.now)
    say(f"Requests go to {destination} without asking; mentee engine ask takes it back.")


@engine_command.command("ask")
@click.argument("url", metavar="[URL]", default="")
@click.pass_obj
def ask(flags: Flags, url: str) -> None:
    """Be asked again before anything is sent to the endpoint (or to this URL)."""
    destination = _destination(flags, url)
    with open_place(flags) as place:
        place.withdraw_consent(destination)
    say(f"Nothing goes to {destination} before you were asked.")


@engine_command.command("sent")
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, help="How many entries.")
@click.pass_obj
def sent(flags: Flags, most: int) -> None:
    """Show the journal: what was sent when, where, how much, and which lines. The words are not in it."""
    from assistant.conversations.consent import sent_in_words

    place = existing_place(flags)
    entries: tuple[Sent, ...] = ()
    if place is not None:
        with place:
            entries = place.sent(most=most)
    if flags.as_json:
        say_json({"sent": [entry.model_dump(mode="json") for entry in entries]})
        return
    for entry in entries:
        for line in sent_in_words(entry):
            say(line)
    if not entries:
        note("Nothing was ever sent from this workspace.")


def _standing(flags: Flags) -> Standing:
    from assistant.conversations.engines import standing

    place = existing_place(flags)
    try:
        return standing(place, os.environ)
    finally:
        if place is not None:
            place.close()


def _endpoint(flags: Flags) -> Endpoint:
    """The endpoint that is set. Raises MenteeError where there is none."""
    from assistant.conversations.engines import NO_ENDPOINT
    from assistant.model.errors import MenteeError

    endpoint = _standing(flags).endpoint
    if endpoint is None:
        raise MenteeError(NO_ENDPOINT)
    return endpoint


def _destination(flags: Flags, url: str) -> str:
    from assistant.engines.model.endpoint import origin_of, tidy_base_url

    return origin_of(tidy_base_url(url)) if url else _endpoint(flags).origin


def _only_model(endpoint: Endpoint) -> str:
    """The one model that an endpoint lists. Raises MenteeError, naming what there is, where it must be chosen."""
    from assistant.conversations.engines import models_of
    from assistant.model.errors import MenteeError

    with working("Asking for the models …"):
        found = asyncio.run(models_of(endpoint))
    if len(found) == 1:
        return found[0]
    if not found:
        raise MenteeError(f"{endpoint.origin} lists no models: add --model with the name of one it has.")
    shown = ", ".join(found[:12]) + (f" and {len(found) - 12} more" if len(found) > 12 else "")
    raise MenteeError(f"{endpoint.origin} has several models: add --model with one of {shown}.")


def _tell(here: Standing, *, as_json: bool) -> None:
    from assistant.conversations.engines import in_words

    if not as_json:
        for line in in_words(here):
            say(line)
        return
    endpoint = here.endpoint
    say_json(
        {
            "engine": here.engine,
            "why": here.why,
            "base_url": endpoint.base_url if endpoint else None,
            "model": endpoint.model if endpoint else None,
            "loopback": endpoint.loopback if endpoint else None,
            "key_variable": (endpoint.key_variable or None) if endpoint else None,
            "masked": here.masked,
            "allowed": here.allowed,
            "abilities": here.abilities.model_dump(mode="json") if here.abilities else None,
        }
    )
