"""Names as people are greeted by them."""

from __future__ import annotations

import pytest

from assistant.model.base import slug
from assistant.model.people import call_name_of


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Priya Nair", "Priya"),
        ("Mr. Keller", "Mr. Keller"),
        ("Ms Okoro", "Ms Okoro"),
        ("Dr. Ines Prado", "Ines"),
        ("Nguyễn Thị Mai", "Mai"),
        ("Viktor al-Khatib", "Viktor"),
        ("Élodie Marchand", "Élodie"),
        ("李雷", "李雷"),
        ("佐藤 花子", "佐藤 花子"),
        ("Hope", "Hope"),
        ("Little Sam", "Sam"),
        ("Chef Rania Haddad", "Rania"),
        ("Coach Bell", "Coach Bell"),
        ("", ""),
    ],
)
def test_people_are_greeted_as_they_are_called(name: str, greeting: str) -> None:
    assert call_name_of(name) == greeting


@pytest.mark.parametrize(
    ("name", "expected"), [("Priya Nair", "priya-nair"), ("Zoë Ó Briain", "zoe-o-briain"), ("李雷", "李雷")]
)
def test_an_id_can_be_read_in_any_script(name: str, expected: str) -> None:
    assert slug(name) == expected
