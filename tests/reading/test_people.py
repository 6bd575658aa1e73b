"""Who is named: found where names stand, never made up."""

from __future__ import annotations

import pytest

from tests.reading.samples import read


def names(text: str) -> list[str]:
    return [person.name for person in read(text).people]


def test_people_are_found_where_names_stand() -> None:
    text = (
        "Call with Denise (ward manager, 4B), 11 March\n\n"
        "She said I should talk to Tomasz, and ask Priya in HR about the form. I met Farid Haddad on the way."
    )
    found = {person.name: person.role for person in read(text).people}
    assert found == {"Denise": "ward manager, 4B", "Tomasz": "", "Priya": "HR", "Farid Haddad": ""}


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday in March I was in Haifa.",
        "The Permanent Secretary of the Ministry spoke in Room 4.",
        "I learned React and Power BI for the Band 6 post at Orchard Clinics.",
        "Promotion, the rota, and whether I should learn Rust.",
        "May I ask? Will it rain? Mark the date. Hope is not a plan.",
        "Talked about Excel, German and the Hartley case.",
    ],
)
def test_months_places_firms_and_first_words_are_nobody(sentence: str) -> None:
    assert names(f"notes\n\n{sentence}") == []


def test_names_of_other_scripts_stand_beside_their_latin_form() -> None:
    people = read("coffee w/ 山田さん (Yamada-san)\n\ncontact 김민지 (Minji Kim), she built it").people
    assert [(p.name, p.aliases) for p in people] == [("Yamada-san", ("山田さん",)), ("Minji Kim", ("김민지",))]


def test_all_small_notes_still_name_people_beside_verbs_of_people() -> None:
    text = "just off the phone with ruth. she liked the lesson. talk to tom about marking. i will try it."
    assert names(text) == ["Ruth", "Tom"]


@pytest.mark.parametrize(
    ("text", "me", "mentor"),
    [
        ("Mentor: Colm Brady (Deputy Director)\nMentee: Ana Silva\n\nWe talked.", "Ana Silva", "Colm Brady"),
        ("From: Ana Silva <a@x.example>\nTo: Colm Brady\n\nThank you for the call.", "Ana Silva", "Colm Brady"),
        ("ANA: What would you do?\nCOLM: I would wait. You should ask.\nANA: My goal is to lead.\n", "Ana", "Colm"),
        ("sat 4/7 - Big Mike\n\ntalked in the van", None, "Big Mike"),
        ("Seeing Amara Osei (deputy chief nurse, my mentor) on Thursday.", None, "Amara Osei"),
        (
            "Meeting between Ms. Diallo and me (Lukas Brandt)\n\nMs. Diallo advised me to wait.",
            "Lukas Brandt",
            "Ms. Diallo",
        ),
        ("the roof leaks", None, None),
    ],
)
def test_the_two_sides_are_told_where_the_notes_tell_them(text: str, me: str | None, mentor: str | None) -> None:
    digest = read(text)
    assert (digest.me, digest.mentor) == (me, mentor)


def test_names_the_person_gave_count_before_what_is_read() -> None:
    digest = read("Call with Rashida\n\nRashida says wait. Kwame said hello.", me="Jelena", mentor="Kwame")
    assert (digest.me, digest.mentor) == ("Jelena", "Kwame")


def test_short_forms_and_initials_are_the_same_person() -> None:
    text = (
        "Present: Dr Amina Bello, Tomasz\nMentor: Dr Amina Bello\n\n"
        "Actions\nAB: find the money by Friday\nTomasz: book a room"
    )
    digest = read(text)
    assert [c.who for c in digest.commitments] == ["Dr Amina Bello", "Tomasz"]
