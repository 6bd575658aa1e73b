"""The model engine: every task performed by an OpenAI-compatible endpoint, each answer held against the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.engines.model.calling import Caller
    from assistant.engines.model.engine import Asking, ModelEngine


def model_engine(caller: Caller, ask: Asking, **more: Any) -> ModelEngine:
    """The engine that asks a caller's endpoint through `ask`, and lets the caller remember what was learned.

    Imported when first needed: whoever only wants to know which engine is on waits for nothing.
    """
    from assistant.engines.model.engine import ModelEngine

    return ModelEngine(caller.endpoint, ask, rung=caller.quirks.rung, on_rung=caller.remember, **more)
