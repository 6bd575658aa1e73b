"""Which address is asked, and which key may go there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.endpoint import (
    Endpoint,
    EndpointSettings,
    endpoint_from,
    is_loopback,
    is_openai,
    origin_of,
    tidy_base_url,
)
from assistant.model.errors import MenteeError

OPENAI_KEY = "sk-proj-abcT3BlbkFJdef"


def found(settings: EndpointSettings | None = None, **environment: str) -> Endpoint:
    endpoint = endpoint_from(settings, environment)
    assert endpoint is not None
    return endpoint


def use(base_url: str, model: str = "", key_variable: str = "") -> EndpointSettings:
    return EndpointSettings(base_url=base_url, model=model, key_variable=key_variable)


def sent(endpoint: Endpoint) -> str:
    """Everything secret that would go to the endpoint."""
    return " ".join(endpoint.headers().values())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("localhost:8080", "http://localhost:8080/v1"),
        ("127.0.0.1:11434", "http://127.0.0.1:11434/v1"),
        ("http://0.0.0.0:8000/v1/", "http://127.0.0.1:8000/v1"),
        ("[::1]:8080", "http://[::1]:8080/v1"),
        ("models.example", "https://models.example/v1"),
        ("https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1"),
        ("HTTPS://API.OpenAI.com", "https://api.openai.com/v1"),
        ("https://host.example/api/paas/v4/", "https://host.example/api/paas/v4"),
        ("  http://host.example:80/v1/models ", "http://host.example:80/v1"),
    ],
)
def test_an_address_is_understood_as_people_type_it(typed: str, meant: str) -> None:
    assert tidy_base_url(typed) == meant
    assert tidy_base_url(meant) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "http://",
        "ftp://host/v1",
        "http://host:port/v1",
        "http://ho st/v1",
        "http://[::1",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(MenteeError, match="such as http"):
        tidy_base_url(typed)


@pytest.mark.parametrize("typed", ["https://me:secret@host/v1", "https://host/v1?key=secret", "https://host/v1#secret"])
def test_a_secret_in_an_address_is_refused_and_not_repeated(typed: str) -> None:
    with pytest.raises(MenteeError) as caught:
        tidy_base_url(typed)
    assert "secret" not in str(caught.value)


@given(st.text(max_size=40))
@settings(max_examples=200)
def test_any_text_is_an_address_or_a_sentence(typed: str) -> None:
    try:
        address = tidy_base_url(typed)
    except MenteeError as error:
        sentence = str(error)
    else:
        sentence = f"{origin_of(address)} is understood"
        assert tidy_base_url(address) == address
    assert sentence.isprintable()


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "api.localhost", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"]
)
def test_loopback_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "localhost.example", "192.168.1.5", "10.0.0.1", "0.0.0.0", "128.0.0.1", "::2", "mylocalhost"]
)
def test_nothing_else_is_loopback(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("url", ["https://api.openai.com/v1", "https://eu.api.openai.com/v1"])
def test_openais_hosts_are_known(url: str) -> None:
    assert is_openai(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://api.openai.com/v1",
        "https://api.openai.com.example/v1",
        "https://notapi.openai.com.evil/v1",
        "https://xapi.openai.com/v1",
    ],
)
def test_nothing_else_is_openai(url: str) -> None:
    assert not is_openai(url)


def test_without_settings_and_variables_there_is_no_endpoint() -> None:
    assert endpoint_from(None, {}) is None
    assert endpoint_from(None, {"OPENAI_MODEL": "gpt-5", "OPENAI_API_KEY": " "}) is None


def test_the_ecosystems_variables_are_enough() -> None:
    endpoint = found(OPENAI_API_KEY=OPENAI_KEY, OPENAI_MODEL="gpt-5")
    assert (endpoint.base_url, endpoint.model) == ("https://api.openai.com/v1", "gpt-5")
    assert endpoint.headers() == {"Authorization": f"Bearer {OPENAI_KEY}"}
    elsewhere = found(OPENAI_BASE_URL="http://localhost:4000", OPENAI_API_KEY="sk-gateway", OPENAI_MODEL="m")
    assert (elsewhere.base_url, elsewhere.model) == ("http://localhost:4000/v1", "m")
    assert elsewhere.headers() == {"Authorization": "Bearer sk-gateway"}


def test_explicit_settings_come_first_and_take_nothing_of_another_server() -> None:
    endpoint = found(
        use("http://localhost:8080", "local"), OPENAI_BASE_URL="https://models.example", OPENAI_MODEL="theirs"
    )
    assert (endpoint.base_url, endpoint.model) == ("http://localhost:8080/v1", "local")
    assert (
        found(use("http://localhost:8080"), OPENAI_BASE_URL="https://models.example", OPENAI_MODEL="theirs").model == ""
    )
    assert (
        found(use("https://models.example"), OPENAI_BASE_URL="https://models.example", OPENAI_MODEL="theirs").model
        == "theirs"
    )


@pytest.mark.parametrize("url", ["http://localhost:8080/v1", "https://models.example/v1", "http://api.openai.com/v1"])
@pytest.mark.parametrize("key", [OPENAI_KEY, "sk-anything"])
def test_openais_key_goes_to_no_other_address(url: str, key: str) -> None:
    endpoint = found(
        use(url),
        OPENAI_API_KEY=key,
        OPENAI_ORG_ID="org-1",
        OPENAI_PROJECT_ID="proj-1",
        OPENAI_CUSTOM_HEADERS="X-Team: blue",
    )
    assert endpoint.headers() == {}
    assert "is not sent to" in endpoint.note
    assert key not in endpoint.note


def test_a_key_of_openais_form_stays_with_openai_even_where_the_variables_name_another_address() -> None:
    assert found(OPENAI_BASE_URL="http://localhost:8080/v1", OPENAI_API_KEY=OPENAI_KEY).headers() == {}
    assert found(use("http://localhost:8080", key_variable="OPENAI_API_KEY"), OPENAI_API_KEY=OPENAI_KEY).headers() == {}
    assert found(use("https://x.example", key_variable="MINE"), MINE=OPENAI_KEY).headers() == {}


def test_openais_key_goes_to_openais_regions() -> None:
    assert sent(found(use("https://eu.api.openai.com"), OPENAI_API_KEY="sk-plain")) == "Bearer sk-plain"


def test_a_gateways_key_is_not_sent_to_openai() -> None:
    environment = {"OPENAI_BASE_URL": "https://gateway.example/v1", "OPENAI_API_KEY": "sk-gateway"}
    assert found(use("https://api.openai.com/v1"), **environment).headers() == {}
    assert sent(found(use("https://gateway.example/other"), **environment)) == "Bearer sk-gateway"


def test_another_variable_may_hold_the_key_of_an_endpoint() -> None:
    endpoint = found(use("https://models.example", key_variable="MY_KEY"), MY_KEY=" abc \n", OPENAI_API_KEY=OPENAI_KEY)
    assert sent(endpoint) == "Bearer abc"
    assert endpoint.note == ""
    missing = found(use("https://models.example", key_variable="MY_KEY"))
    assert missing.headers() == {}
    assert "MY_KEY" in missing.note


def test_openai_gets_its_own_headers() -> None:
    endpoint = found(
        OPENAI_API_KEY=OPENAI_KEY,
        OPENAI_ORG_ID="org-1",
        OPENAI_PROJECT_ID="proj-1",
        OPENAI_CUSTOM_HEADERS="X-Team: blue\nAuthorization: Bearer other\nHost: evil\nno colon",
    )
    assert endpoint.headers() == {
        "OpenAI-Organization": "org-1",
        "OpenAI-Project": "proj-1",
        "X-Team": "blue",
        "Authorization": f"Bearer {OPENAI_KEY}",
    }


@pytest.mark.parametrize("key", ["“sk-abc”", "sk abc", "sk-\x1babc", "Schlüssel"])
def test_a_key_that_cannot_be_one_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(MenteeError, match="copy the key again") as caught:
        endpoint_from(None, {"OPENAI_API_KEY": key})
    assert key not in str(caught.value)


def test_secrets_are_in_no_picture_of_an_endpoint() -> None:
    endpoint = found(OPENAI_API_KEY=OPENAI_KEY, OPENAI_ORG_ID="org-secret")
    kept = endpoint.settings.model_dump_json()
    pictures = f"{endpoint!r} {endpoint} {endpoint.model_dump_json()} {endpoint.model_dump()} {kept}"
    assert OPENAI_KEY not in pictures
    assert "org-secret" not in pictures
    assert OPENAI_KEY in sent(endpoint)


def test_the_place_says_whether_anything_leaves_the_machine() -> None:
    assert found(use("localhost:8080")).place == "http://localhost:8080 (this machine, loopback)"
    assert found(use("models.example")).place == "https://models.example (over the network)"
    assert found(use("http://192.168.1.5:11434")).place == "http://192.168.1.5:11434 (over the network, not encrypted)"
