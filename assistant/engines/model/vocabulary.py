"""The o200k_base vocabulary as the package ships it: packed tokens, unpacked when they are first counted with.

tiktoken would fetch this file from the network, and would copy it to the folder for temporary files; built from here
it does neither. The tokens are tiktoken's (MIT; its notice is o200k_base.LICENSE.txt), packed by
`tools/pack_vocabulary.py`.
"""

from __future__ import annotations

import zlib
from importlib.resources import files
from itertools import accumulate, pairwise

PACKED = "o200k_base.packed"
PUBLISHED_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
"""Of tiktoken's own file, as tiktoken expects it."""
SIZE = 199_998
SPECIAL = {"<|endoftext|>": 199_999, "<|endofprompt|>": 200_018}

_LETTERS = r"\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}"
_SMALL = r"\p{Ll}\p{Lm}\p{Lo}\p{M}"
_ENDING = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
PATTERN = "|".join(
    (
        rf"[^\r\n\p{{L}}\p{{N}}]?[{_LETTERS}]*[{_SMALL}]+{_ENDING}",
        rf"[^\r\n\p{{L}}\p{{N}}]?[{_LETTERS}]+[{_SMALL}]*{_ENDING}",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    )
)
"""How a text is taken apart before its pieces become tokens; the same as tiktoken's for this vocabulary."""


def tokens() -> list[bytes]:
    """Every token; its place is its rank."""
    data = memoryview(zlib.decompress((files(__package__) / PACKED).read_bytes()))
    ends = accumulate(data[:SIZE], initial=SIZE)
    return [bytes(data[start:end]) for start, end in pairwise(ends)]
