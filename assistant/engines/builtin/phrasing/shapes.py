"""Which shape a fragment of somebody's notes has, as far as its first words and its verbs show it."""

from __future__ import annotations

from typing import Literal

from assistant.engines.builtin.phrasing.tidy import is_quoted, is_single, tidy, tokens
from assistant.engines.builtin.phrasing.verbs import begins_with_verb, is_verb, lexicon
from assistant.engines.words import words

Shape = Literal[
    "quote", "several", "question", "clause", "infinitive", "gerund", "past", "state", "subjectless", "noun", "unclear"
]
"""`clause` has its own subject; `past`, `state` and `subjectless` lack only an "I"; `noun` names a thing."""


def shape(text: str) -> Shape:
    """The shape of a fragment, as far as its first words and its verbs show it."""
    if is_quoted(text):
        return "quote"
    body = tidy(text)
    if not body:
        return "unclear"
    if not is_single(body):
        return "several"
    if body.endswith("?") or is_inverted(tokens(body)):
        return "question"
    return _plain_shape(tokens(body))


def _plain_shape(parts: list[str]) -> Shape:
    if not parts:
        return "unclear"
    small = words("small")
    first = parts[0].casefold().replace("’", "'")
    if first in {"i", "i'm", "i've", "i'd", "i'll"}:
        return "clause"
    if first == "to" and len(parts) > 1 and (is_verb(parts[1]) or begins_with_verb(parts[1:])):
        return "infinitive"
    if not _lacks_subject(parts) and begins_with_verb(parts):
        return "infinitive"
    if first in {"how", "what", "why", "which", "who", "whose", "whom", "whether"}:
        return "noun"
    if parts[1:] and parts[1].casefold() in small["determiners"] and _is_past(parts):
        return "past"
    if _has_own_subject(parts):
        return "clause"
    if first in small["questions"]:
        return "noun"
    if _lacks_subject(parts):
        return "subjectless"
    if first in lexicon().gerunds:
        return "gerund"
    if _is_past(parts):
        return "past"
    if _is_state(parts):
        return "state"
    return "noun"


def is_inverted(parts: list[str]) -> bool:
    """Whether the words stand as in a question: `should I apply`, `what counts as`."""
    if len(parts) < 2:
        return False
    small = words("small")
    first, second = parts[0].casefold(), parts[1].casefold()
    if first in small["auxiliaries"] and first not in {"been", "be", "am"}:
        return second in small["subjects"] or (
            second in small["determiners"] and first not in {"have", "do", "had", "did"}
        )
    if first not in small["questions"] or first == "whether":
        return False
    return second in small["auxiliaries"] or (first == "what" and second in lexicon().thirds)


_NEAR, _FAR = 6, 12
"""Words within which the verb of a clause is looked for: any verb, and a past form with its object right behind it."""


def _has_own_subject(parts: list[str]) -> bool:
    """Whether a finite verb follows a subject before any relative pronoun or an infinitive opens another clause."""
    small = words("small")
    folded = [token if token.isupper() and len(token) > 1 else token.casefold().replace("’", "'") for token in parts]
    opens = folded[0] in small["determiners"] or parts[0][:1].isupper()
    for at, word in enumerate(folded):
        if word in small["contracted_subjects"]:
            return True
        if not at:
            continue
        if word in small["relatives"] or word == "to":
            return False
        before = folded[at - 1]
        if word in small["subjects"] and before not in small["conjunctions"]:
            if word == "i" and (folded[1] in small["spans"] or folded[0] in _lead_ins()):
                return True
            if at > 1 or folded[0] in small["determiners"]:
                return False
        if at <= _FAR and _is_finite(folded, at, opens or before in small["subjects"] + small["other_subjects"]):
            return True
    return False


def _lead_ins() -> tuple[str, ...]:
    """Words a clause can begin with before its subject: `until June I want to ...`."""
    small = words("small")
    return small["prepositions"] + small["conjunctions"] + small["adverbs"]


def _is_finite(folded: list[str], at: int, after_subject: bool) -> bool:
    """Whether the word at `at` is the verb of what stands before it; `after_subject` where a subject may end there."""
    small, known = words("small"), lexicon()
    word, before = folded[at], folded[at - 1]
    after = folded[at + 1] if at + 1 < len(folded) else ""
    subjects = small["subjects"] + small["other_subjects"]
    if before in subjects and is_verb(word):
        return True
    if (
        at <= _NEAR
        and word in small["auxiliaries"]
        and word not in {"be", "been"}
        and before not in small["auxiliaries"]
    ):
        return word not in {"have", "do"} or after_subject
    if at == 1 and before.endswith("s") and not before.endswith("ss") and word in known.plain:
        return True
    if not after_subject or before in small["determiners"]:
        return False
    if at <= 3:
        return known.thirds.get(word) in known.plain or (word in known.pasts and after != "by")
    return word in known.pasts and after in small["determiners"] + small["pronouns"] + small["questions"]


def _lacks_subject(parts: list[str]) -> bool:
    """Whether only an "I" is missing before an auxiliary: `have read both`, `can't decide`, `don't know how`."""
    if len(parts) < 2:
        return False
    small = words("small")
    first, second = parts[0].casefold().replace("’", "'"), parts[1].casefold()
    if first in small["without_subject"]:
        return True
    if first in {"will", "shall"}:
        return second not in small["subjects"]
    if first in {"have", "had"}:
        after = parts[2].casefold() if second in words("small")["adverbs"] and len(parts) > 2 else second
        return after in lexicon().participles or after == "been"
    if first == "don't" or (first == "do" and second == "not"):
        verb = parts[2 if second == "not" else 1] if len(parts) > 2 or second != "not" else ""
        return verb.casefold() in words("verbs")["of_mind"]
    if first in words("verbs")["stative"] and first not in {"care"}:
        return True
    return first in {"want", "need", "wish", "hope", "plan", "intend"} and second == "to"


def _is_past(parts: list[str]) -> bool:
    first = parts[0].casefold()
    known = lexicon()
    if (
        (first not in known.pasts and first.removeprefix("re") not in known.pasts)
        or first in known.plain
        or first in words("nouns")["states"]
    ):
        return False
    nxt = parts[1] if len(parts) > 1 else ""
    low = nxt.casefold()
    small = words("small")
    if low == "by":
        return False
    if first in words("verbs")["never_participle"] or first in words("verbs")["pasts_of_mine"]:
        return True
    has_object = (
        low in small["determiners"]
        or low in small["pronouns"]
        or nxt[:1].isdigit()
        or (nxt[:1].isupper() and len(nxt) > 1)
    )
    return has_object or low in {"that", "how", "whether", "if"}


def _is_state(parts: list[str]) -> bool:
    first = parts[0].casefold()
    if first in {"not", "still", "almost", "nearly", "halfway", "currently", "now"} and len(parts) > 1:
        return (
            _is_state(parts[1:])
            or parts[1].casefold() in {"in", "at", "on", "between"}
            or (parts[1].casefold() in lexicon().gerunds and first != "not")
        )
    if first not in words("nouns")["states"]:
        return False
    return (
        len(parts) == 1
        or parts[1].casefold() in words("small")["after_state"]
        or parts[1].casefold() in words("small")["adverbs"]
    )
