"""What is worded like an order or a debt and is the writer's own doing: a wish, a promise, a gift, a record."""

from __future__ import annotations

import re

_WISH = re.compile(
    r"\b(?:i|we) (?:really |only |just |simply |do |even )?(?:want|need)(?:ed)? to "
    r"(?!(?:have|get|hear|know|see|receive|meet|talk|speak|discuss|insist|ask|agree|settle|call|ring)\b)"
)
"""`I want to try it straight away`: the haste is the writer's; `I need to have it` is not."""
_PROMISED = re.compile(
    r"\byou(?:'ll| will) (?:then |also |soon |certainly |surely |still )?(?:"
    r"(?:have|get|receive|find|see) (?:both |all |some |the (?:first|rest|last)(?: \w+)? |a copy |a page |a draft )?"
    r"(?:of )?(?:my|mine|our|it|them)\b"
    r"|(?:get|receive|find) (?:the|a|an|two|three|both|these) [^.;!?]{1,40}?\bfrom me\b"
    r"|(?:hear|have word|have news|get word|get news|be hearing) from (?:me|us)\b)"
    r"(?![^.;!?]{0,40}\b(?:ready|done|signed|settled|finished|read|checked|sent|back|answered|time|call|request)\b)"
)
"""`You will have my list by Friday`: who brings it is the writer."""
_GIFT = re.compile(
    r"\bplease (?:do |just |simply )?(?:accept|take|keep|have|use|enjoy) "
    r"(?:it|them|this|these|one|both|my thanks|this \w+|these \w+)"
    r"(?=\s*(?:[.,;:!)]|\Z|(?:as|for|if|from me|with (?:my|our))\b))"
)
"""`This one is simpler, so please accept it.`"""
_ASKED = re.compile(r"\b(?:you\w*|please|answer\w*|repl\w+|on my desk|to me|asap|must|expect)\b")
_PRESSED = re.compile(
    r"\b(?:still|yet|now|please|answer\w*|repl\w+|not|n't|never|when|why|finally|wait\w*|remind\w*|overdue|late|must"
    r"|owe\w*|after all)\b|n't\b"
)
_MY_PART = re.compile(r"\bi(?:'ve|'m|'ll| [a-z]+)\b(?! (?:that )?you\b)")


def without_own_doing(lowered: str) -> str:
    """Small-letter words without what the writer wants to do, promises to bring, or gives."""
    for pattern in (_WISH, _PROMISED, _GIFT):
        lowered = pattern.sub(" ", lowered)
    return lowered


def is_own_doing(lowered: str) -> bool:
    """Whether a sentence is about what the writer brings or gives, and wants nothing else of its reader."""
    rest = _GIFT.sub(" ", _PROMISED.sub(" ", lowered))
    return rest != lowered and _ASKED.search(rest) is None


def is_on_record(lowered: str) -> bool:
    """Whether an item of an agenda puts what the reader promised beside the writer's own part, and does not press."""
    return _MY_PART.search(lowered) is not None and _PRESSED.search(lowered) is None
