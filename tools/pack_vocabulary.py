"""The o200k_base vocabulary, packed for the package.

usage: python -m tools.pack_vocabulary O200K_BASE.TIKTOKEN [OUT]

Takes tiktoken's own file (a line `base64(token) rank` each, ranks 0 to 199,997 in order) and writes the form that
`assistant.engines.model.vocabulary` reads: zlib over the length of every token, a byte each, then all tokens. Lengths
and bytes apart pack into 0.99 MB; side by side they take 1.05 MB. Refuses a file that is not the published one.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import sys
import zlib
from pathlib import Path

from assistant.engines.model.vocabulary import PACKED, PUBLISHED_SHA256
from assistant.model.errors import MenteeError

OUT = Path(__file__).parent.parent / "assistant" / "engines" / "model" / PACKED


def packed(text: bytes) -> bytes:
    """The packed form of tiktoken's file. Raises MenteeError for any other file."""
    if hashlib.sha256(text).hexdigest() != PUBLISHED_SHA256:
        raise MenteeError("This is not o200k_base.tiktoken as published; fetch it again.")
    tokens = [base64.b64decode(line.split()[0]) for line in text.splitlines()]
    return zlib.compress(bytes(len(token) for token in tokens) + b"".join(tokens), 9)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("out", type=Path, nargs="?", default=OUT)
    given = parser.parse_args(arguments)
    try:
        given.out.write_bytes(packed(given.vocabulary.read_bytes()))
    except MenteeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
