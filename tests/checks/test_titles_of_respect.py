"""Titles before and behind names: what respect adds is no other name, and a rank must be borne out."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.names import names_not_in_notes
from assistant.checks.messages.names import greets_by_name
from assistant.model.messages import Channel, Kind

FAUSTO = MentorContext(name="Fausto Benedetti", call_name="Fausto")


def _greeted(greeting: str, mentor: MentorContext = FAUSTO) -> list[str]:
    text = f"{greeting}\n\nthe varnish on the viola is dry, and I thank you for the advice.\n\nNoor"
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    return [text[f.start : f.end] for f in greets_by_name(draft, Context(mentor=mentor))]


def _told(said: str, notes: str) -> list[str]:
    text = f"Dear Ruth,\n\n{said} I thought of it all week, and I thank you for the time.\n\nBest,\nIfe"
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    return [text[f.start : f.end] for f in names_not_in_notes(draft, Context(sources=(notes,))) if f.level != "info"]


@pytest.mark.parametrize(
    "title",
    [
        "Master", "Maestro", "Don", "Chef", "Sensei", "Imam", "Sheikh", "Shaykh", "Pastor", "Father", "Fr", "Fr.",
        "Sister", "Sr", "Rabbi", "Coach", "Captain", "Judge", "Councillor", "Cllr", "Uncle", "Auntie", "Herr",
        "Frau", "Madame", "Señora", "Pan", "Pani", "Ustad", "Guru", "Guruji", "Tito", "Kuya", "Mzee", "Mwalimu",
        "Ammo", "Oga", "Tuan", "Encik", "Puan", "Cikgu", "Khun", "Ajarn", "Kru", "U", "Daw", "Thầy", "Kyai", "Rebbe",
        "Reb", "Brother", "Br", "Abbé", "Monsieur le Professeur", "Herr Professor", "Prof. Dr.", "Sir", "Dame",
        "Lama", "Swami", "Venerable", "Bhante", "Skipper", "Boss", "Meister", "Kapitän", "Mester", "Mistr", "Maître",
        "Syr", "Sergeant", "Major", "Warrant Officer", "Superintendent", "Chief Inspector", "Detective", "Senator",
        "Mayor", "Ambassador", "Right Reverend", "Reverend Mother", "Foreman", "Neighbour", "Colleague", "Ostad",
        "Agha", "Seu", "Tante", "Oom", "Tannie", "Mister", "Landlord",
    ],
)  # fmt: skip
def test_any_title_of_respect_goes_before_the_surname(title: str) -> None:
    assert _greeted(f"Dear {title} Benedetti,") == []


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Dear Tanaka-san,", "Yuki Tanaka"),
        ("Dear Tanaka Sensei,", "Yuki Tanaka"),
        ("Dear Sharma-ji,", "Anil Sharma"),
        ("Dear Sharma ji,", "Anil Sharma"),
        ("Dear Kim Seonsaengnim,", "Minsu Kim"),
        ("Dear Mehmet Bey,", "Mehmet Yılmaz"),
        ("Dear Wang Laoshi,", "Mei Wang"),
        ("Dear Ayşe Hanım,", "Ayşe Demir"),
        ("Dear Rao Sir,", "Kiran Rao"),
        ("Dear Pushpa Ma'am,", "Pushpa Rao"),
        ("Dear Sato-senpai,", "Ken Sato"),
        ("Dear Reza Jan,", "Reza Karimi"),
        ("Dear Rahim Bhai,", "Rahim Uddin"),
        ("Dear Mother Agnes,", "Agnes Walsh"),
        ("Dear Don Fausto,", "Fausto Benedetti"),
        ("Dear Doña Lucía,", "Lucía Castellanos"),
        ("Dear Imam Omar,", "Omar al-Khatib"),
        ("Dear Dr van der Berg,", "Anna van der Berg"),
        ("Dear Sheikh al-Khatib,", "Omar al-Khatib"),
        ("Dear Master Ní Dhálaigh,", "Siobhán Ní Dhálaigh"),
        ("Dear Señora Castellanos,", "Lucía Castellanos Ruiz"),
        ("Dear Teacher Wang,", "Wang Mei"),
        ("Dear Dr F. Benedetti,", "Fausto Benedetti"),
    ],
)
def test_a_title_may_follow_the_name_or_go_before_the_first_name(greeting: str, name: str) -> None:
    assert _greeted(greeting, MentorContext(name=name)) == []


@pytest.mark.parametrize(
    ("greeting", "words"),
    [
        ("Dear Master Benedetto,", "Benedetto"),
        ("Dear Master Benedeti,", "Benedeti"),
        ("Dear Master Rossi,", "Rossi"),
        ("Dear Maestro Vivaldi,", "Vivaldi"),
        ("Dear Paolo Benedetti,", "Paolo Benedetti"),
        ("Dear Master Paolo Benedetti,", "Paolo Benedetti"),
        ("Dear Grace Benedetti,", "Grace Benedetti"),
        ("Dear Bartolomeo Benedetti,", "Bartolomeo Benedetti"),
        ("Dear Mark Benedetti,", "Mark Benedetti"),
        ("Dear Chef Paolo,", "Paolo"),
        ("Dear Sensei Rossi,", "Rossi"),
        ("Dear Tanaka-san,", "Tanaka-san"),
        ("Dear Uncle Tunde,", "Tunde"),
        ("Dear Guru Sharma,", "Sharma"),
    ],
)
def test_another_surname_or_first_name_behind_a_title_is_found(greeting: str, words: str) -> None:
    assert any(words in one for one in _greeted(greeting))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("your mentor is Faizah Rahman, DVM, zoo", "I talked to Dr Faizah Rahman."),
        ("Faizah Rahman (PhD, Leiden)", "I talked to Dr Rahman."),
        ("Tomasz Zieliński, M.D., runs the ward", "I asked Dr. Zieliński."),
        ("Helen Ward MBBS FRCS", "I asked Dr Helen Ward."),
        ("Anke Vos, Ph.D., soil lab", "I wrote to Doctor Vos."),
        ("met Kofi Mensah. he is a consultant surgeon at the General", "I met Dr Mensah."),
        ("Amrit Gill, our GP, came", "I asked Dr Gill about it."),
        ("talked to the vet, Joan Pike", "I asked Dr Joan Pike."),
        ("Lena Brandt did her PhD on moss", "I read Dr Brandt on moss."),
        ("Rui Costa has a doctorate in glass", "I met Dr Costa at the kiln."),
        ("Prof. habil. Jana Nowak", "I met Prof Nowak."),
        ("PD Dr. habil. Uwe Lang", "I met Dr Lang."),
        ("Marta Ruiz holds the chair of history", "I wrote to Prof Ruiz."),
        ("Nils Dahl, professor of music", "I wrote to Professor Dahl."),
        ("Ngozi Eze, associate professor, Enugu", "I wrote to Prof. Eze."),
        ("Sara Lind (DDS)", "I saw Dr Lind."),
        ("Omar Saidi EdD, head of the college", "I saw Dr Saidi."),
        ("Piet Bos, DBA, board member", "I wrote to Dr Bos."),
        ("Ian Reid, dentist in Oban", "I saw Dr Reid."),
        ("Mei Chen, cardiologist", "I saw Dr Chen."),
        ("Asha Rao, DPhil (Oxon)", "I wrote to Dr Rao."),
        ("the parish priest, Tim Foy", "I asked Father Foy."),
        ("Jo Hale, vicar of the church by us", "I asked Rev Hale."),
        ("Ann Bell, nun, runs the garden", "I asked Sister Ann."),
        ("Kemi Ade is a civil engineer", "I asked Engr Ade."),
        ("Mehmet Kaya, magistrate for years", "I asked Judge Kaya."),
        ("Pat Nolan, police sergeant", "I asked Sgt Nolan."),
        ("Rosa Vega is head chef at the Mar", "I asked Chef Rosa."),
        ("Ada Obi: skipper of the ferry", "I asked Captain Obi."),
        ("Benedetti will ask about the resin", "I asked Master Benedetti."),
        ("Ngozi came by", "I asked Auntie Ngozi."),
        ("Tanaka showed me the joint", "I asked Sensei Tanaka."),
        ("Bola fixed the pump", "I asked Uncle Bola."),
        ("Karim plays on Sunday", "I asked Ustad Karim."),
    ],
)
def test_a_degree_or_a_calling_bears_out_the_title(notes: str, said: str) -> None:
    assert _told(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("Faizah Rahman from the zoo, horses before", "I talked to Dr Faizah Rahman.", "Dr Faizah Rahman"),
        ("Rahman said I should do a PhD", "I talked to Dr Rahman.", "Dr Rahman"),
        ("asked Rahman about my MD application", "I talked to Dr Rahman.", "Dr Rahman"),
        ("Faizah Rahman and Tom Holm, DVM", "I talked to Dr Faizah Rahman.", "Dr Faizah Rahman"),
        ("Joan Pike sees the doctor on Monday", "I asked Dr Pike.", "Dr Pike"),
        ("Nils Dahl, DVM", "I wrote to Professor Dahl.", "Professor Dahl"),
        ("Nils Dahl, lecturer", "I wrote to Prof Dahl.", "Prof Dahl"),
        ("Ann Bell runs the garden", "I asked Sister Ann.", "Sister Ann"),
        ("Tim Foy runs the choir", "I asked Father Foy.", "Father Foy"),
        ("Lou Park, baker", "I asked Judge Park.", "Judge Park"),
        ("Pat Nolan, baker", "I asked Captain Nolan.", "Captain Nolan"),
        ("Benedetti will ask about the resin", "I asked Master Rossi.", "Rossi"),
        ("Ngozi came by", "I asked Auntie Folake.", "Folake"),
        ("Prof Haas said ok", "Then I saw Mayor Haas come in.", "Mayor Haas"),
    ],
)
def test_a_title_that_nothing_bears_out_is_found(notes: str, said: str, words: str) -> None:
    assert any(words in one for one in _told(said, notes))
