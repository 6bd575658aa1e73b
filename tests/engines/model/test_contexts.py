"""How much OpenAI's own models read is known without asking, and nobody else's is guessed by their names."""

from __future__ import annotations

import pytest

from assistant.engines.model.contexts import known_context
from assistant.engines.model.endpoint import OPENAI, Endpoint
from assistant.engines.model.planning import plan_of
from assistant.engines.tasks import ReadNotes
from assistant.model.evidence import Source
from tests.engines.model.scripts import TODAY


@pytest.mark.parametrize(
    ("model", "context"),
    [
        ("gpt-5-mini", 272_000),
        ("gpt-5.1-chat-latest", 128_000),
        ("gpt-4.1-nano-2025-04-14", 1_047_576),
        ("gpt-4o-mini", 128_000),
        ("ft:gpt-4o-mini-2024-07-18:acme::abc", 128_000),
        ("gpt-4-0613", 8_192),
        ("gpt-3.5-turbo", 16_385),
        ("o1-mini", 128_000),
        ("o4-mini", 200_000),
        ("something-new", None),
    ],
)
def test_a_model_of_openais_has_the_context_that_its_maker_tells(model: str, context: int | None) -> None:
    assert known_context(Endpoint(base_url=OPENAI, model=model)) == context


def test_the_same_name_at_another_address_tells_nothing() -> None:
    assert known_context(Endpoint(base_url="http://127.0.0.1:8080/v1", model="gpt-4o")) is None


def test_a_long_talk_fits_a_small_model_of_openais_in_more_pieces_and_one_told_by_the_server_counts_first() -> None:
    talk = Source.of("\n".join(f"Priya: roster {n} was late, and we talked of it." for n in range(900)), title="talk")
    task = ReadNotes(sources=(talk,), today=TODAY)
    small, large = (Endpoint(base_url=OPENAI, model=model) for model in ("gpt-4", "gpt-5"))
    assert len(plan_of(task, small, context=2_900).parts) > len(plan_of(task, small).parts)
    assert {part.request.limit for part in plan_of(task, small).parts} != {
        part.request.limit for part in plan_of(task, large).parts
    }
