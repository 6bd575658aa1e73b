"""Phrasing: a person's fragments made into grammatical pieces by pure functions that know when they cannot.

One concern a file: `tidy` (debris, capitals, quotation marks, lists), `verbs` (forms), `fragments` (shapes a note has
and can take), `persons` (who is meant: you, I), `times` (days and lengths in words).
"""

from __future__ import annotations

from assistant.engines.builtin.phrasing.fragments import (
    Shape,
    as_clause,
    as_gerund,
    as_infinitive,
    as_noun_phrase,
    as_question,
    head_noun,
    shape,
)
from assistant.engines.builtin.phrasing.persons import (
    about_you,
    article,
    first_person,
    is_about_you,
    role_phrase,
    second_person,
    who_i_am,
)
from assistant.engines.builtin.phrasing.tidy import (
    clip,
    is_quoted,
    is_single,
    join_list,
    lower_first,
    paired,
    paragraph,
    quoted,
    sentence,
    sentences,
    tidy,
    tokens,
    upper_first,
)
from assistant.engines.builtin.phrasing.times import say_count, say_date, say_dates, say_minutes
from assistant.engines.builtin.phrasing.verbs import past

__all__ = [
    "Shape",
    "about_you",
    "article",
    "as_clause",
    "as_gerund",
    "as_infinitive",
    "as_noun_phrase",
    "as_question",
    "clip",
    "first_person",
    "head_noun",
    "is_about_you",
    "is_quoted",
    "is_single",
    "join_list",
    "lower_first",
    "paired",
    "paragraph",
    "past",
    "quoted",
    "role_phrase",
    "say_count",
    "say_date",
    "say_dates",
    "say_minutes",
    "second_person",
    "sentence",
    "sentences",
    "shape",
    "tidy",
    "tokens",
    "upper_first",
    "who_i_am",
]
