"""Topics as questions and as outcomes: turned only where the turn is safe, else the person's words stay as they are."""

from __future__ import annotations

import re

from assistant.engines.builtin.variants import choose
from assistant.model.help import Help
from assistant.model.text import one_line
from prompts import table

_DECISION = re.compile(r"(decide|choose|rehearse|review|agree|test|practise|practice|pick|settle)\b", re.I)
_ASKING = re.compile(
    r"(what|which|who|whom|whose|when|where|why|how|should|shall|can|could|may|might|must|do|does|did|is|are|am|was|"
    r"were|will|would|has|have)\b",
    re.I,
)
_WHETHER = re.compile(r"(?:whether|if) (?:or not )?(.+)", re.I)
_TO_DO = re.compile(r"to (.+)", re.I)
_I_MODAL = re.compile(r"I (should|can|could|must|may|might|will|would|am|have) (.+)", re.I)
_HOW_TO = re.compile(r"(how|where|when) (?:to|I can|I could|can I) (.+)", re.I)
_SHOULD_I = re.compile(r"(?:should|shall) I (.+)", re.I)
_WH_SHOULD_I = re.compile(r"((?:what|which|who|whom|when|where|how)\b.*?) (?:should|shall) I (.+)", re.I)
_HOW_DO_I = re.compile(r"(how|where|when|what) (?:do|can|could|would) I (.+)", re.I)
_I_WILL = re.compile(
    r"(?:(?:I|that I|I want to|I'd like to|I would like to|to|I will|I'll|by the end I) )?"
    r"(know|have|be able to|can|leave with|understand|see|decide|choose|feel)\b (.+)",
    re.I | re.S,
)


def bare(text: str) -> str:
    """One line without the point, comma or colon at its end."""
    return one_line(text).rstrip(" .,;:")


def capital(text: str) -> str:
    """The text with a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """One line that begins with a capital and ends in a point, unless it ends in a mark of its own."""
    line = capital(one_line(text)).rstrip(" ,;:")
    return line if line.endswith((".", "!", "?", "…", "”", '"')) else line + "."


def as_question(topic: str, kind: Help | None = None) -> str:
    """A topic as a question, in the person's words; a decision ("decide between A and B") stays one.

    A bare noun gets the question its kind of help asks (`prompts/documents/agenda.toml`).
    """
    text = one_line(topic).rstrip(" .,;:")
    if "?" in text:
        return capital(text)
    if _DECISION.match(text):
        return capital(text)
    if whether := _WHETHER.fullmatch(text):
        rest = whether[1]
        if to_do := _TO_DO.fullmatch(rest):
            return f"Should I {to_do[1]}?"
        if modal := _I_MODAL.fullmatch(rest):
            return f"{modal[1].capitalize()} I {modal[2]}?"
        return f"{capital(text)}?"
    if how := _HOW_TO.fullmatch(text):
        return f"{how[1].capitalize()} can I {how[2]}?"
    if _ASKING.match(text):
        return f"{capital(text)}?"
    words = table("documents/agenda.toml")["help"][kind.value if kind else "none"]
    return str(words["question"]).format(topic=capital(text))


def outcome_of(question: str) -> str:
    """What will be known once the question is answered: `Should I pilot A?` becomes `I know whether to pilot A`."""
    text = one_line(question)
    asked = text.rstrip(" ?.")
    if asked.count("?") or asked.count(". "):
        return _answered(text)
    if should := _SHOULD_I.fullmatch(asked):
        return f"I know whether to {should[1]}"
    if which := _WH_SHOULD_I.fullmatch(asked):
        return f"I know {which[1][0].lower()}{which[1][1:]} to {which[2]}"
    if how := _HOW_DO_I.fullmatch(asked):
        return f"I know {how[1].lower()} to {how[2]}"
    return _answered(text)


def _answered(question: str) -> str:
    wording = choose(table("documents/agenda.toml")["outcome"]["answer"], question)
    return wording.format(question=question)


def outcome_sentence(text: str) -> str:
    """What the person wants to leave with, told as reached: `to know which one` becomes `I know which one`."""
    line = re.sub(r"^(?:outcome|by the end|success)\s*[:,]\s*", "", bare(text), flags=re.I)
    if reached := _I_WILL.fullmatch(line):
        verb = reached[1].lower()
        return f"I {'am able to' if verb == 'be able to' else verb} {reached[2]}"
    return capital(line)
