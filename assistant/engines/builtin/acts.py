"""What a topic is about doing: `Should I stop it, or give it six weeks?` is about two acts, a "how do I" about one.

An act stands in the words of the topic and follows "to" or "I": `stop it`, `give it six weeks`. It is read only where
the words show it; a sentence that names it is then sure to be grammatical.
"""

from __future__ import annotations

import re

from assistant.engines.builtin.phrasing import tidy, tokens
from assistant.engines.builtin.phrasing.shapes import is_inverted
from assistant.engines.builtin.phrasing.verbs import begins_with_verb, is_past
from assistant.model.base import Frozen

LONG_ACT = 14
"""Words; a longer act would make the sentence that names it a wall."""
_WHETHER = re.compile(
    r"(?:should|shall|do|can|could|may) I (?:really |also |just |rather )?(.+)"
    r"|(?:whether|if) (?:to|I (?:should|can|could|may)) (.+)",
    re.IGNORECASE,
)
_HOW = re.compile(r"how (?:(?:do|can|could|should|would) I|to|I (?:can|could|should)) (?:best )?(.+)", re.IGNORECASE)
_OR = re.compile(
    r",? or (?:(?:should|shall|do|can|could|may) I |whether to |to )?(?:rather |just |better )?", re.IGNORECASE
)
_DECIDED = re.compile(r"(?:I(?:'ve|’ve| have)? )?(?:decided|chosen|made up my mind|resolved) to (.+)", re.IGNORECASE)


class Acts(Frozen):
    """The acts a topic weighs (`options`, one or two), asks the way to (`way`), or that are `done`: decided."""

    options: tuple[str, ...] = ()
    way: str = ""
    done: str = ""


def acts_of(question: str, standing: str = "") -> Acts:
    """The acts named by a topic and by where the person stands; empty where they are not plain in the words."""
    asked = tidy(question).rstrip(" ?")
    decided = _DECIDED.match(tidy(standing))
    how, whether = _HOW.fullmatch(asked), _WHETHER.fullmatch(asked)
    return Acts(
        options=_options(whether[1] or whether[2]) if whether else (),
        way=_act(how[1]) if how else "",
        done=_act(_one_tense(re.split(r"[,;]", decided[1])[0])) if decided else "",
    )


def _one_tense(told: str) -> str:
    """The words up to an "and" that goes on in the past: `move to Malmö and told the team` names one decision."""
    for found in re.finditer(r" (?:and|but) (?:(?:I|have|we) )*(\w+)", told):
        if is_past(found[1]):
            return told[: found.start()]
    return told


def _options(told: str) -> tuple[str, ...]:
    """Up to two acts between which somebody chooses; none where what stands behind "or" is no act of its own."""
    parts = [part for part in _OR.split(told) if part.strip() and part.strip() != "not"]
    acts = [_act(part) for part in parts if not is_inverted(tokens(part))]
    return tuple(acts) if all(acts) and len(acts) <= 2 else ()


def _act(text: str) -> str:
    """The words as an act that can follow "to" and "I"; empty where they begin with no verb, are long, or ask again."""
    words = tokens(text)
    plain = text.strip(" ,;:.?!")
    if not words or words[0].casefold() in {"be", "not"} or len(words) > LONG_ACT or re.search(r"[?;:]", plain):
        return ""
    return plain if begins_with_verb(words) else ""
