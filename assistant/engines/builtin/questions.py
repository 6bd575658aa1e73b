"""Topics as questions and as outcomes: turned only where the turn is safe, else the person's words stay as they are."""

from __future__ import annotations

import re

from assistant.engines.builtin import phrasing
from assistant.engines.builtin.acts import acts_of
from assistant.engines.builtin.phrasing import lower_first, tidy, upper_first
from assistant.engines.builtin.variants import choose
from assistant.model.help import Help
from prompts import table

_DECISION = re.compile(r"(?:decide|choose|rehearse|review|agree|test|practise|practice|pick|settle)\b(?! of\b)", re.I)
_I_MODAL = re.compile(r"(?:whether|if) I (should|can|could|must|may|might|will|would) (.+)", re.I)
_AUXILIARY = "is|are|was|were|am|do|does|did|can|could|should|shall|would|will|has|have|had|may|might|must"
_INDIRECT = re.compile(rf"(?:what|which|who|whom|whose|when|where|why|how|whether)\b(?! (?:{_AUXILIARY})\b)", re.I)
_ASKING = re.compile(r"(?:what|which|who|whom|whose|when|where|why|how|whether)\b", re.I)
_INVERTED = re.compile(
    rf"(?:(?:{_AUXILIARY}|isn't|aren't|don't|doesn't|can't|shouldn't|wouldn't) "
    r"(?:I|you|we|he|she|it|they|there|this|that|the|a|an|my|our|your|his|her|their|it's|[^\W_]+ing)\b)",
    re.I,
)
_TOLD = re.compile(
    r"whether\b|(?:how|why|where|when) (?:I|we|he|she|it|they|you|the|a|an|my|our|your|his|her|their|this|that)\b", re.I
)
"""A question that is told, not asked, and that did not turn into one."""
_SHOULD_I = re.compile(r"(?:should|shall) I (.+)", re.I)
_WH_SHOULD_I = re.compile(r"((?:what|which|who|whom|when|where|how)\b[^,]*?) (?:should|shall) I (.+)", re.I)
_CAN_I = re.compile(r"(?:(can|may|could|must) I|do I (need|have)) (.+)", re.I)
_HOW_DO_I = re.compile(r"(how|where|when|what) (?:do|can|could|would) I (.+)", re.I)
_SECOND_QUESTION = re.compile(rf"\b(?:or|and|but)(?: \w+)? (?:{_AUXILIARY}) \w+|[.?] \S", re.I)
_LABEL = re.compile(r"^(?:outcome|by the end(?: of (?:the |our )?(?:talk|meeting|call))?|success)\s*[:,]\s*", re.I)
_REACHED = re.compile(
    r"(?:(?:I|that I|I want to|I'd like to|I would like to|to|I will|I'll)\s+)?"
    r"(know|have|be able to|can|leave with|understand|see|feel)\s+(.+)",
    re.I | re.S,
)


def as_question(topic: str, kind: Help | None = None) -> str:
    """A topic as a question, in the person's words; a decision ("decide between A and B") stays one.

    A bare noun gets the question its kind of help asks (`prompts/documents/help.toml`).
    """
    text = tidy(topic)
    if modal := _I_MODAL.fullmatch(text):
        return f"{modal[1].capitalize()} I {modal[2]}?"
    if "?" in text or _DECISION.match(text):
        return upper_first(text)
    asked = phrasing.as_question(text)
    if asked:
        return asked
    if _TOLD.match(text):
        return str(table("documents/help.toml")["none"]["told"]).format(question=lower_first(text))
    if _ASKING.match(text) or _INVERTED.match(text):
        return f"{upper_first(text)}?"
    wording = table("documents/help.toml")[kind.value if kind else "none"]["question"]
    return str(wording).format(topic=upper_first(text))


def outcome_of(topic: str) -> str:
    """What will be so once the topic is dealt with: `Should I pilot A?` becomes `I know whether to pilot A`.

    A decision becomes "I am ready to ..."; a question that does not turn safely is quoted; a noun stands after a colon.
    """
    words = table("documents/agenda.toml")["outcome"]
    text = tidy(topic)
    question = as_question(text)
    asked = question.rstrip(" ?.")
    if _DECISION.match(text):
        return choose(words["ready"], text).format(action=lower_first(asked))
    if not _SECOND_QUESTION.search(asked):
        if should := _SHOULD_I.fullmatch(asked):
            return f"I know whether to {should[1]}"
        if which := _WH_SHOULD_I.fullmatch(asked):
            return f"I know {lower_first(which[1])} to {which[2]}"
        if can := _CAN_I.fullmatch(asked):
            return f"I know whether I {(can[1] or can[2]).lower()} {can[3]}"
        if how := _HOW_DO_I.fullmatch(asked):
            return f"I know {how[1].lower()} to {how[2]}"
        if "?" not in text and _INDIRECT.match(text):
            return f"I know {lower_first(text)}"
    if len(options := acts_of(question).options) == 2:
        return f"I know whether to {options[0]} or {options[1]}"
    if "?" in text or _ASKING.match(text) or _INVERTED.match(text) or phrasing.as_question(text):
        return choose(words["answer"], question).format(question=question)
    return choose(words["thing"], text).format(text=lower_first(text))


def outcome_sentence(text: str) -> str:
    """What the person wants to leave with, told as reached: `to know which one` becomes `I know which one`."""
    line = _LABEL.sub("", tidy(text))
    if reached := _REACHED.fullmatch(line):
        verb = reached[1].lower()
        return f"I {'am able to' if verb == 'be able to' else verb} {reached[2]}"
    return upper_first(line)
