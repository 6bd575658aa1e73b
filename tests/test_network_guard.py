"""The guard of tests/conftest.py: no test reaches the network, and none is kept from this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest

from tests.conftest import LeftTheMachineError


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("192.0.2.1", 80)),
        lambda: socket.create_connection(("models.example", 443)),
        lambda: socket.getaddrinfo("models.example", 443),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", ("192.0.2.1", 53)),
        lambda: socket.socket().connect_ex(("192.0.2.1", 80)),
    ],
    ids=["an address", "a name", "a look-up", "a datagram", "a quiet connection"],
)
def test_nothing_leaves_this_machine(reach: Callable[[], object]) -> None:
    with pytest.raises(LeftTheMachineError):
        reach()


def test_this_machine_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(("localhost", server.getsockname()[1])).close()
