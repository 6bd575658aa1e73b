"""How likely it is that the notes do not bear a claim out, from fitted weights, and what speaks most for that."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

from assistant.checks.facts.commitments.alignment import Alignment, align
from assistant.checks.facts.commitments.claim import Claim
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verdict import Verdict


def likelihood(features: Mapping[str, float], weights: Mapping[str, float], bias: float) -> float:
    """0 to 1: the logistic function of the weighted features."""
    total = bias + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def unlikely(claim: Claim, notes: Notes) -> tuple[float, Verdict | None] | None:
    """How likely it is that the notes do not bear a claim out, and the verdict that would say so
    (None where no clause goes beyond what bears it out).

    None for a claim that names no thing beside its verb (`we arranged`): nothing of it could be found.
    """
    found = align(claim, notes)
    if "no thing" in found.features:
        return None
    return likelihood(found.features, _weights(), _weights()["bias"]), _verdict(found)


def _verdict(found: Alignment) -> Verdict | None:
    """What speaks most against the claim; None where no clause goes beyond what bears it out."""
    beyond = {reason: found.features.get(reason, 0.0) for reason in found.against}
    reason = max(beyond, key=lambda one: beyond[one], default="")
    return Verdict(reason, found.against[reason]) if beyond.get(reason) else None


@cache
def _weights() -> Mapping[str, float]:
    text = (files("assistant.checks.facts.commitments") / "weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text).items()}
