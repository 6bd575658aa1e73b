"""Who is named: found where names stand, never made up."""

from __future__ import annotations

import pytest

from tests.reading.samples import read


def names(text: str) -> list[str]:
    return [person.name for person in read(text).people]


def test_people_are_found_where_names_stand() -> None:
    text = (
        "Call with Halina (head gardener, east beds), 3 October\n\n"
        "She said I should talk to Tomasz, and ask Sunniva in Payroll about the pension. I met Ravindra Koh on the way."
    )
    found = {person.name: person.role for person in read(text).people}
    assert found == {"Halina": "head gardener, east beds", "Tomasz": "", "Sunniva": "Payroll", "Ravindra Koh": ""}


@pytest.mark.parametrize(
    "sentence",
    [
        "On Sunday in August I was in Tromsø.",
        "The Deputy Librarian of the College spoke in Hall 2.",
        "I learned Django and Photoshop for the Level 3 diploma at Harbour Dental.",
        "Parking, the boiler, and if I must drop Kotlin.",
        "May I ask? Will it rain? Mark the date. Hope is not a plan.",
        "Talked about Excel, German and the Hartley case.",
    ],
)
def test_months_places_firms_and_first_words_are_nobody(sentence: str) -> None:
    assert names(f"notes\n\n{sentence}") == []


def test_names_of_other_scripts_stand_beside_their_latin_form() -> None:
    people = read("lunch w/ 高橋さん (Takahashi-san)\n\nwrite to 박서연 (Seoyeon Park), he drew it").people
    assert [(p.name, p.aliases) for p in people] == [("Takahashi-san", ("高橋さん",)), ("Seoyeon Park", ("박서연",))]


def test_all_small_notes_still_name_people_beside_verbs_of_people() -> None:
    text = "just back from a walk with greta. she liked the bread. speak to piet about ovens. i will try it."
    assert names(text) == ["Greta", "Piet"]


@pytest.mark.parametrize(
    ("text", "me", "mentor"),
    [
        ("Mentor: Aled Pugh (Harbour Master)\nMentee: Ana Silva\n\nWe talked.", "Ana Silva", "Aled Pugh"),
        ("From: Ana Silva <a@x.example>\nTo: Aled Pugh\n\nThank you for your time.", "Ana Silva", "Aled Pugh"),
        ("ANA: What is best?\nALED: I would wait. You should ask.\nANA: My aim is to teach.\n", "Ana", "Aled"),
        ("sun 9/8 - Old Tove\n\nsat on the quay", None, "Old Tove"),
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
    digest = read("Call with Solveig\n\nSolveig says wait. Bongani said hello.", me="Dorota", mentor="Bongani")
    assert (digest.me, digest.mentor) == ("Dorota", "Bongani")


def test_short_forms_and_initials_are_the_same_person() -> None:
    text = (
        "Present: Dr Amina Bello, Tomasz\nMentor: Dr Amina Bello\n\n"
        "Actions\nAB: find the money by Friday\nTomasz: book a room"
    )
    digest = read(text)
    assert [c.who for c in digest.commitments] == ["Dr Amina Bello", "Tomasz"]


@pytest.mark.parametrize(
    "line", ["call Chebet about the price", "mail to Chebet (sent at lunch)", "rings Chebet on Friday"]
)
def test_whom_one_calls_about_something_is_somebody(line: str) -> None:
    assert "Chebet" in [person.name for person in read(f"Talk with Odile\n\n{line}\n").people]


@pytest.mark.parametrize("line", ["text Lisbon", "mail Friday", "call Reception (again)"])
def test_where_nothing_tells_of_a_person_nobody_is_made_up(line: str) -> None:
    assert [person.name for person in read(f"Talk with Odile\n\n{line}\n").people] == ["Odile"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("I am to ring the surveyor Odhran about the wall.", "Odhran"),
        ("Met director Szabo on the stairs.", "Szabo"),
        ("My mate Griff is printing the forms.", "Griff"),
        ("Squadron Leader Penhallow has left the base.", "Squadron Leader Penhallow"),
        ("The forms went up, and General Adeyinka signed them.", "General Adeyinka"),
        ("She reckons Rose knows the tram people.", "Rose"),
    ],
)
def test_a_rank_a_trade_or_a_tie_before_a_word_makes_it_a_name(sentence: str, named: str) -> None:
    assert named in names(f"notes\n\n{sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "If the money comes they would take you to Tromso or move me to Narvik.",
        "Forget Bergen for now.",
        "The private Ward has eight beds. The general Election was on.",
        "Rose early, walked, and drew the plan.",
    ],
)
def test_a_place_one_is_taken_to_and_a_verb_in_front_name_nobody(sentence: str) -> None:
    assert names(f"notes\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("title", "mentor"),
    [
        ("1-1 Naoise (staff nurse)\tTue 3 Nov", "Naoise"),
        ("PREP FOR MRS. ODHIAMBO-WELLS", "Mrs. Odhiambo-Wells"),
        ("Jean-Luc, thurs 5 nov, the stairs", "Jean-Luc"),
        ("prep: 민서 누나 (Minseo), call on thu 5 nov", "Minseo"),
    ],
)
def test_a_title_says_whom_the_talk_is_with(title: str, mentor: str) -> None:
    assert read(f"{title}\n\nthe forms are late\nask about the tram").mentor == mentor


def test_a_dated_title_owns_none_of_the_tasks_below_it() -> None:
    digest = read("# Call with Naoise, 3 Nov\n\n- [ ] print the forms\n- [ ] book the tram seats\n")
    assert "Naoise" not in {c.who for c in digest.commitments}


def test_a_title_in_capitals_that_names_nobody_stays_so() -> None:
    assert names("MENTORING CALL, ROUND THREE\n\nthe forms are late") == []


@pytest.mark.parametrize(
    ("text", "mentor"),
    [
        ("# Kitchen\n\nHour with Ottilie Brandt, 3 March.\n\nAsk Bongani about the ovens.", "Ottilie Brandt"),
        ("Had an hour with Ottilie, and she told me to wait. Bongani said so, too.", "Ottilie"),
        ("She told me to wait. I am to ring Ottilie Brandt.", None),
        ("the ovens are old.\n\nThe doors stick.\n\nThe floor is wet.\n\nI am to ring Bongani about it", None),
    ],
)
def test_notes_are_of_the_one_whom_their_head_names_first(text: str, mentor: str | None) -> None:
    assert read(text).mentor == mentor


def test_of_mail_the_mentor_is_the_other_one_who_writes() -> None:
    mail = "From: Amara Osei\nTo: Dorota Lis\nSubject: forms\n\nDear Dorota,\nask Bongani about the forms.\n\nAmara"
    digest = read(mail, me="Dorota Lis")
    assert (digest.me, digest.mentor) == ("Dorota Lis", "Amara Osei")


def test_a_writer_of_two_scripts_is_one_person() -> None:
    digest = read("coffee with Bongani, 3 March\n\nSi: book the room\nBongani: ask the dean", me="陈思 (Si)")
    assert digest.mentor == "Bongani"
