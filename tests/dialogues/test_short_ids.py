"""Short ids: the same for ever, and as long as it takes to tell two apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dialogues.short_ids import SHOWN, record_meant, short_ids
from assistant.model.errors import MenteeError
from assistant.model.work import Advice


def rows(names: list[str]) -> list[Advice]:
    return [Advice(id=name, mentor="m", text=name) for name in names]


@settings(max_examples=40)
@given(names=st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=300, unique=True))
def test_every_short_id_means_its_own_record_and_no_other(names: list[str]) -> None:
    kept = rows(names)
    shown = short_ids(kept)
    assert len(set(shown.values())) == len(kept)
    for record in kept:
        assert len(shown[record.id]) >= SHOWN
        assert record_meant(shown[record.id], kept, what="row", command="list") is record


def test_another_record_leaves_the_first_letters_as_they_were() -> None:
    alone = short_ids(rows(["one"]))["one"]
    assert short_ids(rows(["one", *map(str, range(2000))]))["one"].startswith(alone)


def test_an_id_that_several_begin_with_names_them() -> None:
    many = rows([str(n) for n in range(400)])
    with pytest.raises(MenteeError, match="write one of"):
        record_meant(next(iter(short_ids(many).values()))[0], many, what="row", command="list")
