"""Where a sentence of a draft is cut into parts that each tell one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CUT = re.compile(
    r"[;:()\n]|\s[-–—]\s|[.!?](?=\s|$)|, (?=(?:and|but|so|who|where|though|since|as)\b)"
    r"| and (?=(?:i|you|we|she|he|they|it)\b)|\b(?:when|because|which) "
    r"|(?<!confirmed )(?<!agreed )(?<!promised )(?<!accepted )\bthat ",
    re.IGNORECASE,
)


def parts_of_sentence(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a sentence, each from its first letter to the pause behind it."""
    start = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        yield start + lead, end
        start = cut.end() if cut else end
