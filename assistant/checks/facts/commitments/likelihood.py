"""How likely it is that the notes do not bear a claim out, from fitted weights, and what speaks most for that."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp

from assistant.checks.facts.commitments.alignment import Alignment, align
from assistant.checks.facts.commitments.claim import PROMISE, Claim
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verdict import Verdict


def likelihood(features: Mapping[str, float], weights: Mapping[str, float], bias: float) -> float:
    """0 to 1: the logistic function of the weighted features."""
    total = bias + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def unlikely(claim: Claim, notes: Notes) -> tuple[float, Verdict] | None:
    """How likely it is that the notes do not bear a claim out, and the verdict that would say so.

    None for a claim that names no thing beside its verb (`we arranged`): nothing of it could be found.
    """
    found = align(claim, notes)
    if "no thing" in found.features:
        return None
    return likelihood(found.features, _weights(), _weights()["bias"]), _verdict(claim, found)


def _verdict(claim: Claim, found: Alignment) -> Verdict:
    """What speaks most against the claim; where no clause goes beyond what bears it out, that nothing is found."""
    beyond = {reason: found.features.get(reason, 0.0) for reason in found.against}
    reason = max(beyond, key=lambda one: beyond[one], default="")
    if not beyond.get(reason):
        return Verdict("nowhere" if claim.sort == PROMISE else "unheard", None)
    return Verdict(reason, found.against[reason])


@cache
def _weights() -> Mapping[str, float]:
    text = (files("assistant.checks.facts.commitments") / "weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text).items()}
