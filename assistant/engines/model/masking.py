"""Names and addresses out of what is sent, and back into what comes: one token for each form that stands in the text.

`Priya Nair` and `Priya` are `[PERSON_1]` and `[PERSON_1_FIRST]`: a model sees that they are one, and each comes back as
it was written. What is found is more rather than less; a word masked for nothing comes back all the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from assistant.engines.model.private_spans import Found, forms_of, found_in, people_of
from assistant.reading.names import caseless

_KINDS = "PERSON|ORG|EMAIL|PHONE|LINK|ADDRESS|NUMBER|PRIVATE"
_TOKEN = re.compile(rf"\[?(?<![^\W_])(?P<name>(?:{_KINDS})_[0-9]{{1,18}}(?:_[A-Z0-9]+)*)(?!\w)\]?", re.IGNORECASE)
"""A token as models give it back: with its brackets, without one of them, in other capitals."""
_OTHER_TOKEN = re.compile(r"\[[A-Z]{2,20}_[0-9]{1,18}(?:_[A-Z0-9]{1,20})*\]")
_NUMBERED = re.compile(rf"(?:{_KINDS})_([0-9]{{1,18}})", re.IGNORECASE)


class Revealed(NamedTuple):
    """A value with its tokens undone, and those that stand for nothing, which a model has made up."""

    value: Any
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Mask:
    """Which token stands for which words. Tokens are without brackets here, in the order they came up."""

    tokens: Mapping[str, str]
    literal: frozenset[str] = frozenset()
    """Words of the text itself that look like tokens; they stand for themselves."""

    def hide(self, text: str) -> str:
        """A text with every form that the mask knows replaced; for what is added to a request later."""
        named = {words: token for token, words in self.tokens.items()}
        if not named:
            return text
        forms = "|".join(_whole(words) for words in sorted(named, key=len, reverse=True))
        return re.sub(forms, lambda found: f"[{named[found.group()]}]", text)

    def reveal(self, value: Any) -> Revealed:
        """A model's answer, text or nested JSON, with its tokens undone in every string; keys stay as they are."""
        unknown: dict[str, None] = {}

        def undone(found: re.Match[str]) -> str:
            words = self.tokens.get(found["name"].upper())
            if words is not None:
                return words
            if found["name"].upper() not in self.literal:
                unknown[found.group()] = None
            return found.group()

        def other(text: str) -> str:
            for found in _OTHER_TOKEN.finditer(text):
                if _TOKEN.fullmatch(found.group()) is None and found.group()[1:-1] not in self.literal:
                    unknown[found.group()] = None
            return _TOKEN.sub(undone, text)

        return Revealed(_each_string(value, other), tuple(unknown))


def masked(
    value: Any,
    *,
    people: Iterable[Iterable[str]] = (),
    organisations: Iterable[str] = (),
    private_words: Iterable[str] = (),
) -> tuple[Any, Mask]:
    """A value (a text, or nested JSON) with what is private in its strings replaced, and the mask that undoes it.

    Masked are the people given (each with all forms of the name) and those that the texts name, organisations, e-mail
    and postal addresses, links and handles, phone, account and card numbers, keys, and the private words. The same
    value gives the same tokens. `mask.reveal(hidden).value == value`, always.
    """
    texts = tuple(dict.fromkeys(_strings(value)))
    forms = forms_of(texts, people_of(texts, people), organisations, private_words)
    spans = {text: found_in(text, forms) for text in texts}
    taken = [int(number) for text in texts for number in _NUMBERED.findall(text)]
    literal = {found["name"].upper() for text in texts for found in _TOKEN.finditer(text)}
    literal |= {found.group()[1:-1] for text in texts for found in _OTHER_TOKEN.finditer(text)}
    tokens = _tokens((one for text in texts for one in spans[text]), max(taken, default=0))

    def hide(text: str) -> str:
        parts = []
        position = 0
        for one in spans[text]:
            parts += [text[position : one.start], f"[{tokens[one.words]}]"]
            position = one.end
        return "".join((*parts, text[position:]))

    mask = Mask({token: words for words, token in tokens.items()}, frozenset(literal))
    return _each_string(value, hide), mask


def _tokens(found: Iterable[Found], above: int) -> dict[str, str]:
    """Words -> token. Numbers begin above those of the texts themselves, so that the two are never mixed up."""
    tokens: dict[str, str] = {}
    numbers: Counter[str] = Counter()
    persons: dict[int, int] = {}
    times: Counter[str] = Counter()
    for one in found:
        if one.words in tokens:
            continue
        if one.kind == "PERSON" and one.person in persons:
            number = persons[one.person]
        else:
            numbers[one.kind] += 1
            number = above + numbers[one.kind]
            if one.kind == "PERSON":
                persons[one.person] = number
        name = "_".join(part for part in (one.kind, str(number), one.form) if part)
        times[name] += 1
        tokens[one.words] = name if times[name] == 1 else f"{name}_{times[name]}"
    return tokens


def _whole(words: str) -> str:
    """A pattern for some words as whole words; in scripts without spaces, wherever they stand."""
    bare = re.escape(words)
    return bare if any(map(caseless, words)) else rf"(?<![^\W\d_]){bare}(?![^\W\d_])"


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def _each_string(value: Any, change: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each_string(one, change) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_each_string(one, change) for one in value]
    return value
