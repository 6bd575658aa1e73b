"""What holds for all tests: nothing but this machine is ever connected to, and no address of the world is looked up."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from assistant.engines.model.endpoint import is_loopback

# The gate tries the same examples everywhere, so that it says the same of the same code; `make explore` tries new ones.
# A busy machine is no fault of what is tested.
settings.register_profile("same", derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("new")
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


class LeftTheMachineError(BaseException):
    """A test reached for the network. No `except Exception` of the program may swallow it."""


def _inside(address: object) -> bool:
    return not isinstance(address, tuple) or is_loopback(str(address[0]))


@pytest.fixture(autouse=True, scope="session")
def _nobodys_endpoint() -> Iterator[None]:
    """Whoever runs the tests may have an endpoint and a key in their environment; the tests have none."""
    patch = pytest.MonkeyPatch()
    for name in [name for name in os.environ if name.startswith("OPENAI_")]:
        patch.delenv(name)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _nothing_leaves_this_machine() -> Iterator[None]:
    """Refuse to connect to, send to, or look up anything but loopback; local sockets (no tuple) are free."""
    patch = pytest.MonkeyPatch()

    def guarded(name: str, host_of: Any) -> Any:
        original = getattr(socket if name == "getaddrinfo" else socket.socket, name)

        def guard(*arguments: Any, **named: Any) -> Any:
            if not _inside(host_of(arguments)):
                raise LeftTheMachineError(f"{name} {host_of(arguments)}")
            return original(*arguments, **named)

        return guard

    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, guarded(name, lambda arguments: arguments[1]))
    patch.setattr(socket.socket, "sendto", guarded("sendto", lambda arguments: arguments[-1]))
    patch.setattr(socket, "getaddrinfo", guarded("getaddrinfo", lambda arguments: (arguments[0] or "localhost",)))
    yield
    patch.undo()
