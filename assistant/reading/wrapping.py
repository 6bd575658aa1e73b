"""Whether a line goes on with the sentence of the passage above it: it was wrapped, or indented under its bullet."""

from __future__ import annotations

from assistant.reading.document import Passage
from assistant.reading.lines import Line, ends_sentence, label_of
from assistant.reading.page_looks import begins_with_name
from assistant.reading.sections import section_kind

_WRAP = 60
"""A line shorter than this was ended by hand, so the next one begins something new."""


def continues(last: Passage, line: Line, *, small: bool, width: int) -> bool:
    """Whether `line` goes on with `last`, the words right above it at the same quote depth.

    `small`: hardly a line begins with a capital, so that one tells nothing. `width`: where lines are wrapped, in
    characters; 0 where none are.
    """
    if line.emoji:
        return False
    if line.goes_on is not None:
        return line.goes_on
    if last.listed and line.indent >= 2:
        return True
    label = label_of(line)
    if line.indent or (label and (section_kind(label[0]) or begins_with_name(label[0]))):
        return False
    last_line = last.text[last.places[-1][0] :] if len(last.places) > 1 else last.first_words
    wrapped = len(last_line) >= _WRAP
    if small:
        wrapped = wrapped and 0 < width < len(last_line) + 1 + len(line.text.split(" ", 1)[0])
    return wrapped and (not ends_sentence(last_line) or (line.depth > 0 and not last.listed))
