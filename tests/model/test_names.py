"""What people are called, and how they are addressed, in the orders and shapes that names have."""

from __future__ import annotations

import pytest

from assistant.model.names import call_name_of, formal_name_of, is_titled


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Nguyễn Thị Mai", "Mai"),
        ("Nguyen Van Hung", "Hung"),
        ("李雷", "李雷"),
        ("김민수", "김민수"),
        ("佐藤 花子", "佐藤 花子"),
        ("Nagy Anna", "Nagy"),
        ("NAGY Anna", "Anna"),
        ("Nagy, Anna", "Anna"),
        ("Anna Nagy, PhD", "Anna"),
        ("María García López", "María"),
        ("Jan van der Berg", "Jan"),
        ("van der Berg", "van der Berg"),
        ("Dr. van der Berg", "Dr. van der Berg"),
        ("Prof. Dr. Weber", "Prof. Dr. Weber"),
        ("Prof. Dr. Lena Weber", "Lena"),
        ("Omar al-Khatib", "Omar"),
        ("Siobhán O'Neil", "Siobhán"),
        ("Mr. O’Neil", "Mr. O’Neil"),
        ("Sra. García", "Sra. García"),
        ("Dr. García López", "Dr. García López"),
        ("Al Okafor", "Al"),
        ("J. Okafor", "J. Okafor"),
        ("J.R. Okafor", "J.R. Okafor"),
        ("  Priya   Nair ", "Priya"),
        (" ", ""),
        (",", ""),
    ],
)
def test_a_call_name_is_found_where_the_name_shows_it(name: str, called: str) -> None:
    assert call_name_of(name) == called


@pytest.mark.parametrize(
    ("name", "called", "formal"),
    [
        ("Dr. Ines Prado", "Ines", "Dr. Prado"),
        ("Ms. Nair", "", "Ms. Nair"),
        ("Ms. Priya Nair", "Priya", "Ms. Nair"),
        ("Priya Nair", "Priya", "Priya Nair"),
        ("Priya", "Priya", "Priya"),
        ("Prof. Dr. Lena Weber", "Lena", "Prof. Dr. Weber"),
        ("Dr. María García López", "María", "Dr. García López"),
        ("Dr. Jan van der Berg", "Jan", "Dr. van der Berg"),
        ("Dr. Omar al-Khatib", "Omar", "Dr. al-Khatib"),
        ("Mr. Rory O'Neil", "Rory", "Mr. O'Neil"),
        ("Dr. Nguyễn Thị Mai", "Mai", "Dr. Mai"),
        ("Dr. Nagy Anna", "Anna", "Dr. Nagy"),
        ("Dr. NAGY Anna", "Anna", "Dr. NAGY"),
        ("Coach Bell", "Coach Bell", "Coach Bell"),
        ("李雷", "李雷", "李雷"),
        ("", "Priya", "Priya"),
    ],
)
def test_a_formal_address_has_title_and_surname_and_invents_neither(name: str, called: str, formal: str) -> None:
    assert formal_name_of(name, called) == formal


@pytest.mark.parametrize(
    ("name", "titled"), [("Mr. Keller", True), ("Hope", False), ("Dr", False), ("Priya Nair", False)]
)
def test_a_title_is_one_only_before_a_name(name: str, titled: bool) -> None:
    assert is_titled(name) is titled
