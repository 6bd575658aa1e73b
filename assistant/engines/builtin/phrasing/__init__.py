"""Phrasing: a person's fragments made into grammatical pieces by pure functions that know when they cannot.

One concern a file: `tidy` (debris, capitals, quotation marks, lists), `verbs` (forms), `shapes` (which a
note has), `fragments` (which it can take), `persons`, `hearers` and `roles` (who is meant: you, I), `times` (days).
"""

from __future__ import annotations

from assistant.engines.builtin.phrasing.fragments import (
    as_clause,
    as_gerund,
    as_infinitive,
    as_noun_phrase,
    as_order,
    as_question,
    head_noun,
)
from assistant.engines.builtin.phrasing.hearers import first_person
from assistant.engines.builtin.phrasing.persons import about_you, is_about_you, second_person
from assistant.engines.builtin.phrasing.roles import article, role_phrase, who_i_am
from assistant.engines.builtin.phrasing.shapes import Shape, shape
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
from assistant.engines.builtin.phrasing.times import say_count, say_date, say_dates, say_minutes, say_month
from assistant.engines.builtin.phrasing.verbs import past

__all__ = [
    "Shape",
    "about_you",
    "article",
    "as_clause",
    "as_gerund",
    "as_infinitive",
    "as_noun_phrase",
    "as_order",
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
    "say_month",
    "second_person",
    "sentence",
    "sentences",
    "shape",
    "tidy",
    "tokens",
    "upper_first",
    "who_i_am",
]
