"""How many tokens a request takes: exact for OpenAI's models, with a measured margin for others.

Margins are measured with the real vocabularies of cl100k, Qwen, Mistral (two) and Llama 2 and 3 against o200k_base:
English takes up to a quarter more elsewhere; other languages, and the vocabularies of 2023, up to about half more.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from assistant.checks.wordlists import words
from assistant.engines.model import vocabulary

if TYPE_CHECKING:
    import tiktoken

MARGIN = 0.25
"""How much more an unknown model's own vocabulary may take than o200k_base."""
WIDE_MARGIN = 0.5
"""The same for vocabularies of 32,000 words, and for languages other than English."""
PER_MESSAGE = 4
"""Tokens around one message: its two marks, its role, its line end (OpenAI's own count for chat models)."""
PER_REPLY = 3
"""Tokens that open the reply."""
CUT_BELOW = 0.8
"""A count by the server below this share of ours means that it cut the prompt: none of the vocabularies measured takes
fewer than 0.94 of ours."""
_LEAST_CUT = 1000
"""No server's context is so small that it would cut less; below, the marks around messages blur the count."""

# tiktoken's own table of the models that this vocabulary belongs to, and those that share a beginning with them
_OURS = re.compile(r"(?:ft:)?(?:chatgpt-4o|gpt-4o|gpt-4\.\d|gpt-[5-9]|o[1-9])(?:$|[-.:\d])")
_OLD = re.compile(r"llama-?2|mistral-7b|mixtral|gemma", re.IGNORECASE)
_LONGEST = 50_000
"""Characters counted at once: tiktoken's pattern overflows its stack on a run of some hundred thousand spaces."""
_BYTES_PER_TOKEN = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEW_WORDS = 12
_ENGLISH = 0.15
"""Share of small English words from which a text is English; terse notes have a third, German a fourteenth."""
_JUDGED = 4000
"""Characters from which the language is told."""

_encoding: tiktoken.Encoding | None = None
_loading = Lock()


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a request takes: tokens of o200k_base, and by what share another vocabulary may take more (0 if exact)."""

    tokens: int
    margin: float

    @property
    def at_most(self) -> int:
        """What to keep free for it."""
        return math.ceil(self.tokens * (1 + self.margin))

    @property
    def exact(self) -> bool:
        return self.margin == 0


def count(text: str) -> int:
    """The tokens of a text in o200k_base; marks such as `<|endoftext|>` count as the characters they are.

    Loads the vocabulary when first called: about half a second and 85 MB, so not on the thread that draws.
    """
    encoding = load()
    return sum(len(encoding.encode_ordinary(part)) for part in _stretches(text))


def rough(text: str) -> int:
    """About a third more than `count` gives for prose, at once and without the vocabulary: three bytes a token.

    A first figure to show, no bound: lines of little but times and figures take more.
    """
    return math.ceil(len(text.encode("utf-8", "replace")) / _BYTES_PER_TOKEN)


def load() -> tiktoken.Encoding:
    """The encoding, built once; safe to call from any thread, and early, so that later counts come at once."""
    global _encoding  # noqa: PLW0603 - one vocabulary a process, however many threads ask for it first
    with _loading:
        if _encoding is None:
            import tiktoken

            _encoding = tiktoken.Encoding(
                "o200k_base",
                pat_str=vocabulary.PATTERN,
                mergeable_ranks={token: rank for rank, token in enumerate(vocabulary.tokens())},
                special_tokens=vocabulary.SPECIAL,
            )
        return _encoding


def loaded() -> bool:
    """Whether `count` answers at once."""
    return _encoding is not None


def estimate(messages: Sequence[Mapping[str, str]], model: str) -> Estimate:
    """What these messages (`role`, `content`) take with a model. A schema sent beside them is not in it."""
    counts = [(count(message["content"]), message["content"]) for message in messages]
    around = PER_MESSAGE * len(counts) + PER_REPLY
    tokens = sum(tokens for tokens, _ in counts) + around
    if is_exact(model):
        return Estimate(tokens, 0.0)
    more = around * MARGIN + sum(tokens * margin_of(text, model) for tokens, text in counts)
    return Estimate(tokens, more / tokens)


def is_exact(model: str) -> bool:
    """Whether this vocabulary is the model's own, by the name it is asked for (`openai/gpt-5-mini` is `gpt-5-mini`)."""
    return _OURS.match(model.rsplit("/", 1)[-1].casefold()) is not None


def margin_of(text: str, model: str) -> float:
    """The share by which a text may take more tokens with this model than `count` says."""
    if is_exact(model):
        return 0.0
    return WIDE_MARGIN if _OLD.search(model) or not is_english(text) else MARGIN


def is_english(text: str) -> bool:
    """Whether a text is plainly English, or too short or too bare of words to tell."""
    head = text[:_JUDGED]
    letters = sum(char.isalpha() for char in head)
    if sum(char.isalpha() and char > "\u024f" for char in head) * 5 > letters:
        return False
    said = _WORD.findall(head.casefold())
    return len(said) < _FEW_WORDS or sum(word in words("empty") for word in said) >= len(said) * _ENGLISH


def cut_by_server(sent: Estimate, read: int | None) -> bool:
    """Whether the server read plainly less than was sent: it cut the prompt and said nothing.

    `read` is the `prompt_tokens` of the reply's usage; None or 0 where the server does not count, which tells nothing.
    """
    return bool(read) and sent.tokens >= _LEAST_CUT and (read or 0) < sent.tokens * CUT_BELOW


def _stretches(text: str) -> Iterator[str]:
    """The text in parts short enough to count, cut at line ends where there are any."""
    start = 0
    while len(text) - start > _LONGEST:
        end = text.rfind("\n", start, start + _LONGEST) + 1 or start + _LONGEST
        yield text[start:end]
        start = end
    yield text[start:]
