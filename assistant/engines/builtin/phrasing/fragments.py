"""The shapes that a fragment of somebody's notes can take without its words being bent.

Every `as_...` function returns None where it cannot be sure; the caller then quotes the fragment or sets it after a
colon.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.engines.builtin.phrasing.shapes import is_inverted, shape
from assistant.engines.builtin.phrasing.tidy import is_quoted, is_single, lower_first, tidy, tokens, upper_first
from assistant.engines.builtin.phrasing.verbs import begins_with_verb, gerund, is_verb, lexicon
from assistant.engines.words import words

_WISH = re.compile(
    r"^(?:i(?:'m|’m| am|'d|’d| would)?\s+)?"
    r"(?:(?:really|still|also|just|now|first|mainly|currently)\s+)?"
    r"(?:(?:want|wanted|wish|hope|plan|aim|intend|like|love|need|have|ought|try|decided|promised)\s+to"
    r"|what\s+i\s+(?:really\s+)?(?:want|need|hope\s+for)\s+is\s+to"
    r"|(?:trying|hoping|planning|going|aiming|wanting|working|hope|looking)\s+to"
    r"|(?:my|the|our)\s+(?:\w+\s+){0,2}(?:goal|target|aim|plan|dream|wish|idea|task)s?"
    r"\s+(?:is|was|would be|will be)\s+to)\s+",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"^(?:(?:i\s+)?(?:will|shall)(?!\s+(?:i|you|we|he|she|they|it)\b)|i\s+(?:should|must|could|can|would)|i['’](?:ll|d)"
    r"|you\s+(?:should|must|could|might|need to|have to))\s+"
    r"(?:(?:maybe|perhaps|also|just|first|probably|always)\s+)?(?!not\b|be able\b|have\b|like\b|rather\b)",
    re.IGNORECASE,
)
_SECOND_I = re.compile(
    r"(?:,|;|\band\b|\bbut\b)\s+(?:then\s+|also\s+|now\s+)?(?:I|we|he|she|they|you)\b(?!['’]?s\b)", re.IGNORECASE
)


def _wish_stripped(body: str) -> str | None:
    """What stands behind "I want to", "my goal is to", "I should"; None where nothing of the kind opens the text."""
    for pattern in (_WISH, _MODAL):
        found = pattern.match(body)
        if found:
            return body[found.end() :]
    return None


def as_infinitive(text: str) -> str | None:
    """`I want to be a head chef by June` -> `be a head chef by June`: what can follow "to" or "I will"."""
    body = tidy(text)
    if not body or is_quoted(text) or not is_single(body) or body.endswith("?"):
        return None
    rest = _wish_stripped(body)
    if rest is None:
        opened = re.sub(r"^(?:to|please)\s+", "", body, flags=re.IGNORECASE)
        if shape(body) != "infinitive":
            return None
        rest = lower_first(opened)
    if not rest or _SECOND_I.search(rest):
        return None
    negated = re.match(r"(?:don['’]t|do not|never)\s+", rest, re.IGNORECASE)
    return f"not {rest[negated.end() :]}" if negated and not rest.lower().startswith("never") else rest


_REASON_WORDS = 14
"""Words of a reason that may stand in brackets."""


def as_order(text: str) -> str | None:
    """What somebody was told to do, as it follows "to".

    A reason goes into brackets, a second order gets its "and": `ask Tom, he knows` -> `ask Tom (he knows)`. In advice
    an unknown word before an article is a verb: `torque every lug`.
    """
    body = tidy(text)
    head, comma, tail = body.partition(", ")
    if comma and "," not in tail and is_single(body) and begins_with_verb(tokens(tail)) and _order(head):
        return f"{_order(head)} and {lower_first(tail)}"
    if comma and len(tail.split()) <= _REASON_WORDS and "(" not in body and shape(tail) == "clause":
        order = _order(head)
        if order:
            return f"{order} ({tail})"
    return _order(body)


def _order(body: str) -> str | None:
    negated = re.fullmatch(r"not to (.+)", body, re.IGNORECASE)
    if negated:
        rest = as_infinitive(negated[1])
        return f"not {rest}" if rest else None
    known = as_infinitive(body)
    parts = tokens(body)
    if known or len(parts) < 3 or not is_single(body) or body.endswith("?") or is_quoted(body):
        return known
    first, second = parts[0].casefold(), parts[1].casefold()
    unknown = first.isalpha() and lower_first(parts[0].capitalize()) != first and not first.endswith(("s", "ly", "ing"))
    return lower_first(body) if unknown and second in _AFTER_ORDER and not _SECOND_I.search(body) else None


_AFTER_ORDER = frozenset({"every", "each", "the", "a", "an", "your", "my", "it", "them", "all"})


def as_gerund(text: str) -> str | None:
    """`lead shift B` -> `leading shift B`; None where a second verb would have to change too and may be a noun."""
    body = tidy(text)
    if body and is_single(body) and shape(body) == "gerund":
        return lower_first(body)
    rest = as_infinitive(text)
    if rest is None:
        return None
    first, _, tail = rest.partition(" ")
    if tail.partition(" ")[0] in lexicon().gerunds:
        return None
    if first == "not":
        first, _, tail = tail.partition(" ")
        return f"not {gerund(first)} {tail}".strip() if is_verb(first) and not _another_verb(tail) else None
    if not is_verb(first) or _another_verb(tail):
        return None
    return f"{gerund(first)} {tail}".strip()


def _another_verb(tail: str) -> bool:
    parts = tail.split()
    return any(
        is_verb(after.strip(".,;"))
        for before, after in pairwise(parts)
        if before.casefold() in {"and", "or", "but", "then"} or before.endswith((",", ";"))
    )


def as_clause(text: str) -> str | None:
    """A whole clause, its capital and full stop left to the caller: `tried it twice` -> `I tried it twice`.

    The "I" is the writer's. None where the fragment names a thing or is a question, a quotation or several sentences.
    """
    if is_quoted(text):
        return None
    body = tidy(text)
    kind = shape(body)
    if kind == "clause":
        return re.sub(r"\bi\b(?=['’ ])", "I", body) if body.startswith(("i ", "i'")) else body
    if kind in {"past", "subjectless"}:
        return f"I {lower_first(body)}"
    if kind == "state":
        return f"I am {lower_first(body)}"
    first = body.split(maxsplit=1)[0].casefold() if body else ""
    if (
        kind in {"noun", "unclear"}
        and first in lexicon().participles
        and first not in lexicon().pasts
        and not is_verb(first)
    ):
        return f"I have {lower_first(body)}"
    if kind == "gerund" and body.split()[0].casefold() in words("verbs")["underway"]:
        return f"I am {lower_first(body)}"
    return None


def as_question(text: str) -> str | None:
    """A question with its mark: `whether to apply now` -> `Should I apply now?`; None for what is no question yet."""
    body = re.sub(r"^(\w+(?: \w+){0,2})\s+[-–—]\s+", r"\1: ", tidy(text))
    if not body or is_quoted(text):
        return None
    if body.endswith("?"):
        if not is_single(body):
            return upper_first(body)
        inner = as_question(body[:-1]) if re.match(r"(whether|how|what|when|where) to\b", body, re.IGNORECASE) else None
        return inner or upper_first(body)
    if not is_single(body):
        return None
    opened = re.match(
        r"(whether|if|how|what|when|where)\s+(?:or not\s+)?(to|I should|I can|I could|we should)\s+",
        body,
        re.IGNORECASE,
    )
    if opened:
        rest, word = body[opened.end() :], opened.group(1).casefold()
        asked = {"i can": "can I", "i could": "could I", "we should": "should we"}
        modal = asked.get(opened.group(2).casefold(), "should I")
        if word in {"whether", "if"}:
            return f"{upper_first(modal)} {rest}?"
        modal = "do I" if word == "how" and modal == "should I" else modal
        return f"{word.capitalize()} {modal} {rest}?"
    parts = tokens(body)
    if is_inverted(parts):
        return upper_first(f"{body}?")
    if re.search(r"\bor\b", body) and shape(body) == "infinitive":
        return f"Should I {lower_first(body.removeprefix('to '))}?"
    if parts[0].casefold() in {"whether", "if"}:
        turned = turned_round(re.sub(r"^\w+\s+(?:or not\s+)?", "", body))
        return f"{upper_first(turned)}?" if turned else None
    if re.search(r"\bor\b", body) and shape(body) == "noun" and len(parts) <= 14 and not _CLAUSEY.search(body):
        return upper_first(f"{body}?")
    return None


_TURNING = "am is are was were can could should will would must may might"
_AFTER_VERB = ("prepositions", "determiners", "pronouns", "adverbs")
_SUBJECT_LENGTH = 7
"""Words within which the verb of a question told indirectly is looked for."""


def turned_round(clause: str) -> str | None:
    """`the kitchen closes on Mondays` -> `does the kitchen close on Mondays`; None where its verb is not plain."""
    parts = clause.split()
    small, thirds = words("small"), lexicon().thirds
    for at in range(1, min(len(parts), _SUBJECT_LENGTH)):
        subject, verb, rest = " ".join(parts[:at]), parts[at].casefold(), parts[at + 1 :]
        follows = rest[0].casefold().strip(",.;") if rest else ""
        if parts[at - 1].endswith((",", ";", ":")) or verb in small["relatives"] + ("to", "and", "or"):
            return None
        if verb in _TURNING.split():
            return " ".join([verb, subject, *rest])
        if at == 1 and parts[0] in {"I", "we", "they", "you"} and is_verb(verb):
            return " ".join(["do", subject, verb, *rest])
        plain = not follows or any(follows in small[kind] for kind in _AFTER_VERB) or rest[0][0].isdigit()
        if (
            verb in thirds
            and plain
            and not parts[at - 1].endswith("s")
            and parts[at - 1].casefold() not in _BEFORE_NOUN
        ):
            return " ".join(["does", subject, thirds[verb], *rest])
    return None


_BEFORE_NOUN = frozenset({"the", "a", "an", "my", "our", "your", "his", "her", "their", "of", "two", "these", "those"})
_CLAUSEY = re.compile(r"\b(?:I|we|he|she|they)\b")


def as_noun_phrase(text: str) -> str | None:
    """A thing that can stand as subject or object: `her talk on pricing`; None for a bare singular or anything else."""
    body = tidy(text)
    if not body or is_quoted(text) or shape(body) not in {"noun", "gerund"} or re.search(r"[,;:→\"“]", body):
        return None
    parts = tokens(body)
    first = parts[0].casefold()
    small = words("small")
    if first in lexicon().also_noun and len(parts) > 1:
        return None
    if first in small["questions"] or first in small["conjunctions"] or first in small["prepositions"]:
        return lower_first(body) if first in small["questions"] and len(parts) > 2 else None
    if shape(body) == "gerund":
        return lower_first(body)
    if len(parts) > 1 and parts[1].casefold() in _ARTICLES and first not in small["determiners"]:
        return None
    head = head_noun(body)
    opened = first in small["determiners"] or first[0].isdigit() or first.endswith(("'s", "’s"))
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return lower_first(body) if opened or plural else None


_ARTICLES = frozenset({"the", "a", "an"})
"""Behind a first word that is no determiner these show that it is no noun."""


def head_noun(text: str) -> str:
    """The last word before the first preposition or punctuation: `nurse` of `a nurse on ward 4B`."""
    stop = frozenset(words("small")["prepositions"]) | {"who", "which", "that", "and", "@"}
    head = ""
    for raw in text.split():
        word = raw.strip('.,;:!?()[]"“”').casefold()
        if (word in stop and head) or raw.startswith("("):
            break
        head = word or head
        if raw[-1] in ",;:.(":
            break
    return head
