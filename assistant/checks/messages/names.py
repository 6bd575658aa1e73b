"""MSG-NAME: the greeting calls the mentor by their name, spelt as it is stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.wordlists import entries, phrases, words
from assistant.model.messages import Kind
from assistant.model.people import call_name_of
from assistant.reading.likely_names import common_words

_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ.-][^\W\d_]+)*")
_MOST_WORDS = 24
"""Words of a greeting that are read."""
_GREETING_END = re.compile(r"[,!:\n]")
_ALONE = re.compile(r"[ ,]*([^\W\d_][\w']*)[ ]*(?:[,.!:\n]|\Z)")
_MOST_CALLED = 10
"""Words of a greeting that calls others first."""
_MISSPELT = 0.75
"""Likeness (difflib ratio) from which another spelling is taken for a slip: checks.md, MSG-NAME."""


def greets_by_name(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The call name, or a title with the surname, must stand in the greeting; somebody else beside it is no fault.

    Silent without a greeting or a stored name, and where an open slot stands for the name (another rule's fault). An
    introduction is asked of whoever knows both, so there only a slip of spelling counts.
    """
    mentor = context.mentor
    greeting = draft.greeting
    if greeting is None or mentor is None or not (mentor.call_name or mentor.name):
        return
    call_name = mentor.call_name or call_name_of(mentor.name or "")
    full_name = mentor.name or call_name
    greeted = _words(greeting.names)[:_MOST_WORDS]
    if any(slot in greeting.names.text for slot in "[{<") or _is_right(greeting.names.text, greeted, context):
        return
    if not greeted and _is_right(*_called_further_on(draft, greeting.span.end), context):
        return
    if _is_respectful(draft, greeting.span.start, context):
        return
    names = [span for span in greeted if not _is_title(span.text)]
    for span in names:
        meant = _misspelt(span.text, f"{call_name} {full_name}")
        if meant is not None:
            message = f"The greeting says {span.text}; the name is spelt {meant}."
            yield Fault.of(span, message, f"Write {meant}.", instead=meant)
            return
    if draft.kind is Kind.INTRO_REQUEST:
        return
    others = {_plain(part) for person in context.other_people or () for part in person.split()}
    wrong = next((span for span in names if _plain(span.text) in others), None)
    if wrong is not None:
        yield Fault.of(
            wrong, f"The greeting calls {wrong.text}, who is another mentor.", f"Write {call_name}.", instead=call_name
        )
    elif names and names[0].text[:1].isupper():
        span = Span(names[0].start, names[-1].end, draft.text[names[0].start : names[-1].end])
        yield Fault.of(
            span, f"The greeting calls {span.text}, not {call_name}.", f"Write {call_name}.", instead=call_name
        )
    else:
        message = f"The greeting does not name {call_name}."
        bare = greeting.names.text == "" and greeting.span.text[-1:].isalpha()
        with_name = f"{greeting.span.text} {call_name}" if bare else None
        yield Fault.of(greeting.span, message, f"Add the name: {call_name}.", instead=with_name)


def _called_further_on(draft: DraftText, start: int) -> tuple[str, list[Span]]:
    """`Dear friends and Henrike,`: who is called between the first small word and the end of the greeting."""
    stop = _GREETING_END.search(draft.own, start)
    called = draft.own[start : stop.start() if stop else start]
    words_called = _words(Span(start, start + len(called), called))
    return (called, words_called) if len(words_called) <= _MOST_CALLED else ("", [])


def _words(span: Span) -> list[Span]:
    found = _NAME_WORD.finditer(span.text)
    return [Span(span.start + word.start(), span.start + word.end(), word.group()) for word in found]


def _plain(name: str) -> str:
    """One spelling for one name: composed letters, straight apostrophes."""
    return unicodedata.normalize("NFC", name).replace("’", "'").replace("ʼ", "'")


def _without_suffix(word: str) -> tuple[str, ...]:
    """`Sato-san` as the name and its title, beside the word as it stands."""
    name, _, suffix = word.rpartition("-")
    return (word, suffix, name) if name and suffix in words("greeting.suffixes") else (word,)


def _is_title(word: str) -> bool:
    """Whether a word is a title wherever it stands in a greeting; `Tito` and `Boss` are only beside a name."""
    return word.rstrip(".").casefold() in words("greeting.titles") | words("greeting.suffixes")


def _is_respectful(draft: DraftText, start: int, context: Context) -> bool:
    """Whether somebody the writer knows is called by respect alone: `Good evening ma`, `Hi Prof`; not `Dear Sir`."""
    mentor = context.mentor
    if mentor is None or not (mentor.familiarity in {"known", "met"} or mentor.meetings_held):
        return False
    opened = phrases("greeting.openings").match(draft.lower, start)
    alone = _ALONE.match(draft.lower, opened.end()) if opened else None
    if opened is None or alone is None:
        return False
    return alone[1] in words("greeting.respectful") and not (
        opened.group() == "dear" and alone[1] in words("greeting.nameless")
    )


def _is_respect(word: str) -> bool:
    """Whether a word before a surname is a title there, as no first name is."""
    low = word.rstrip(".").casefold()
    return _is_title(word) or low in words("greeting.respect") or low in common_words()


def _is_right(text: str, greeted: list[Span], context: Context) -> bool:
    mentor = context.mentor
    if mentor is None:
        return False
    said = [part for span in greeted for part in _without_suffix(_plain(span.text))]
    call_name = _plain(mentor.call_name or "")
    full_name = _plain(mentor.name or "")
    if any(name and _holds(said, _parts(name)) for name in (call_name, full_name)):
        return True
    own = [part for part in _parts(full_name) if not _is_title(part)]
    if not call_name and any(part in said for part in own) and not any(_misspelt(word, full_name) for word in said):
        return True
    return _titled_surname(said, own) or _right_without_spaces(_plain(text), call_name, full_name)


def _titled_surname(said: list[str], own: list[str]) -> bool:
    """Whether a title stands at a name of theirs, with no other first name between: `Master Benedetti`, `Dr F. Rossi`.

    Which of the names is the surname differs: `Castellanos Ruiz`, `Wang Mei`.
    """
    names = {half for part in own for half in (part, *part.split("-"))} if len(own) > 1 else set()
    for at, word in enumerate(said):
        if word not in names or word in words("greeting.inside"):
            continue
        before = [word for word in said[:at] if _is_title(word) or word not in words("greeting.inside")]
        alone = not before or any(part.startswith(before[-1].rstrip(".")) for part in own)
        if (before and _is_respect(before[-1])) or (alone and any(_is_title(word) for word in said)):
            return True
    return False


def _right_without_spaces(text: str, call_name: str, full_name: str) -> bool:
    """Names of scripts that set no spaces: the name itself, or its first sign with a title behind it."""
    unspaced = [name for name in (call_name, full_name) if name and not any(char.isascii() for char in name)]
    after = entries("greeting.following_titles")
    return any(name in text or any(name[0] + title in text for title in after) for name in unspaced)


def _parts(name: str) -> list[str]:
    return _NAME_WORD.findall(name)


def _holds(said: list[str], parts: list[str]) -> bool:
    """Whether the words of a name stand together, in order."""
    return bool(parts) and any(said[at : at + len(parts)] == parts for at in range(len(said)))


def _misspelt(word: str, name: str) -> str | None:
    """The part of the name that the word is a slip of, in letters or in capitals."""
    near = [part for part in _parts(_plain(name)) if not _is_title(part)]
    if _plain(word) in near:
        return None
    likeness = {part: SequenceMatcher(None, _bare(word), _bare(part)).ratio() for part in near}
    return max((part for part in near if likeness[part] >= _MISSPELT), key=lambda part: likeness[part], default=None)


def _bare(word: str) -> str:
    """Small letters without their marks, so that `Thi` is near `Thị` and `José` near `Jose`."""
    return "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(char))
