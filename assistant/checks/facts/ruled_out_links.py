"""An address that the notes give only to rule it out: `guide: shop.example/start, NOT shop.example/pro`."""

from __future__ import annotations

import re

_RULES_OUT = re.compile(
    r"(?<![\w'])(?:not|never|don't|do not|avoid|instead of|rather than|no longer|no more|old|outdated|dead|expired"
    r"|wrong|ignore|skip|without|closed|defunct|obsolete|former)"
    r"(?:\s+(?:use|send|share|give|pass|to|the|this|that|my|her|his|our|their|old|paid|link|one|page|site|address|mail"
    r"|e-mail|number|via|at|by|under|open|write|call|phone|ring|him|them|it)){0,4}\s*[:(]?\s*$",
    re.IGNORECASE,
)
"""Right before an address."""
_RULED = re.compile(
    r"\s*(?:[-–—,;:(]\s*)?(?:(?:is|was|this is|that is|that's|it's)\s+)?"
    r"(?:not\b|dead\b|old\b|outdated\b|wrong\b|expired\b|no longer\b|no more\b|gone\b|closed\b|don't\b|do not\b"
    r"|obsolete\b|never use\b)(?!\s+(?:only|long|bad|far|so)|[^\n;]{0,40}(?:://|@|\w\.\w))",
    re.IGNORECASE,
)
"""Right behind it, unless it is of another address."""
_REACH = 60


def rules_out(text: str, start: int, end: int) -> bool:
    """Whether a text rules an address in it out, by the words right before or right behind it on its line."""
    before = text[max(0, start - _REACH, text.rfind("\n", 0, start) + 1) : start]
    return _RULES_OUT.search(before) is not None or _RULED.match(text, end, end + _REACH) is not None
