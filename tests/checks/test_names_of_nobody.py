"""Capitals that name nobody: feasts, greetings and closings of all languages, places of zones, one's own short name."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.names import names_not_in_notes
from assistant.checks.messages.names import greets_by_name
from assistant.model.messages import Channel, Kind

OMAR = MentorContext(name="Omar al-Khatib", call_name="Omar")


def _found(text: str, notes: str = "asked Bilal to be rude", me: str = "Yasin Patel", mentor: MentorContext = OMAR,
           channel: Channel = Channel.EMAIL, tz: str | None = None) -> list[tuple[str, str | None]]:  # fmt: skip
    context = Context(me=MeContext(name=me, tz=tz), mentor=mentor, sources=(notes,))
    draft = DraftText(text, Kind.UPDATE, channel)
    return [(text[f.start : f.end], f.level) for f in names_not_in_notes(draft, context)]


def _told(said: str, notes: str = "asked Bilal to be rude") -> list[tuple[str, str | None]]:
    return _found(f"Dear Omar,\n\n{said} I thought of it all week, and I thank you for it.\n\nBest,\nYasin", notes)


FEASTS = [
    "over the Spring Bank Holiday", "by the Feast of the Assumption", "after the Queen's Birthday", "in Harmattan",
    "at the Solstice", "in Mental Health Week", "on World Bee Day", "in Hilary Term", "on Martin Luther King Day",
    "by the Day of the Dead", "in the week before Palm Sunday", "by Whitsun", "after Eid", "during Diwali",
    "all through Lent", "in Advent", "before Nowruz", "around Vesak", "by Michaelmas", "before St Martin's",
    "before St. Martin's", "on St Lucia's Day", "at Midsummer", "after Thanksgiving", "in Golden Week",
    "since Ramadan", "until Yom Kippur", "before Rosh Hashanah", "during Navratri", "after Shrove Tuesday",
    "since Ash Wednesday", "on Maundy Thursday", "by Candlemas", "after Songkran", "before Losar", "over Chuseok",
    "before Tết", "after Timkat", "on Waitangi Day", "on Republic Day", "by Burns Night", "on Boxing Day",
    "after Eid al-Adha", "by Hogmanay", "on Guy Fawkes Night", "before Purim", "after Pesach", "during Sukkot",
    "by Lammas", "on Twelfth Night", "at Epiphany", "by All Saints", "on Anzac Day", "after Semana Santa",
    "before Carnival", "on St George's Day", "on Good Friday", "during Holy Week", "at Pentecost",
    "by Corpus Christi", "after Pongal", "on Onam", "over Hari Raya", "before Obon", "for Juneteenth", "at Matariki",
    "on St Hripsime's Day", "since Saint Nicholas' Day", "after Kwanzaa", "on Holi", "before Muharram",
    "after Mawlid", "by Sinterklaas", "on Bastille Day", "before Qingming",
]  # fmt: skip


@pytest.mark.parametrize("when", FEASTS)
def test_a_feast_or_season_of_any_calendar_is_no_name(when: str) -> None:
    assert _told(f"I had the first paid job {when}, and I liked it.") == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I had my first job at St Martin's.", "St Martin's"),
        ("I had my first job at St Martin's Hospital.", "St Martin's Hospital"),
        ("I asked Doris Day about it.", "Doris Day"),
        ("Before Easter I asked Folake about it.", "Folake"),
        ("After Diwali we met in Leicester.", "Leicester"),
        ("I was in Chennai on Good Friday.", "Chennai"),
    ],
)
def test_a_place_or_a_person_beside_a_feast_is_found(said: str, words: str) -> None:
    assert [one for one, _ in _told(said)] == [words]


GREETINGS = [
    "Salaam", "Namaste", "Kia ora", "Habari", "Sawubona", "Bom dia", "Grüezi", "Moin", "Merhaba", "Xin chào",
    "Dia duit", "Bore da", "Góðan daginn", "Hyvää huomenta", "God morgen", "Dobrý deň", "Laba diena",
    "Tere hommikust", "Jó napot", "Shalom", "Vanakkam", "Sat sri akal", "Akwaaba", "E kaaro", "Kedu", "Sannu",
    "Dumela", "Molweni", "Muraho", "Selamat pagi", "Magandang umaga", "Ni hao", "Konnichiwa", "Annyeong", "Sawasdee",
    "Mingalaba", "Tashi delek", "Gamarjoba", "Barev", "Zdravo", "Kalimera", "Salâm", "Talofa", "Bula", "Aloha",
    "Buenas", "Coucou", "Buondì", "Hoi", "Hej hej", "Halò", "Imaynalla", "Zaryn sailo", "Waikel wela", "Teirave",
]  # fmt: skip


@pytest.mark.parametrize("greeting", GREETINGS)
@pytest.mark.parametrize(
    "end", [", my one topic for tomorrow is the hall.", ",\n\nmy one topic for tomorrow is the hall."]
)
def test_a_greeting_of_any_language_before_the_readers_name_is_no_name(greeting: str, end: str) -> None:
    text = f"{greeting} Omar{end} I am preparing it and I have asked Bilal to be rude to me.\n\nYasin"
    assert _found(text) == []
    context = Context(me=MeContext(name="Yasin Patel"), mentor=OMAR)
    assert list(greets_by_name(DraftText(text, Kind.UPDATE, Channel.SLACK), context)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fatima and Omar, I have asked Bilal to be rude to me and it was of use.",
        "Yesterday Folake told Omar, my guide in this, that the hall is full and the door is shut.",
        "Salaam Omar, I have asked Folake to be rude to me and it was of use.",
    ],
)
def test_a_stranger_near_the_readers_name_is_found(text: str) -> None:
    assert _found(f"{text}\n\nYasin")


@pytest.mark.parametrize(
    "greeting", ["Kia ora Tom,", "Sawubona Thabo,", "Salaam Omra,", "Zaryn sailo Tom,", "Salaam Tariq,"]
)
def test_a_wrong_name_behind_a_greeting_of_any_language_is_found(greeting: str) -> None:
    text = f"{greeting}\n\nmy one topic for tomorrow is the hall.\n\nYasin"
    assert list(greets_by_name(DraftText(text, Kind.UPDATE, Channel.EMAIL), Context(mentor=OMAR)))


@pytest.mark.parametrize(
    "closing",
    [
        "Kveðja,", "Mit herzlichen Grüßen,", "Mit herzlichen Grüßen", "Cordialement", "Herzliche Grüße", "Un abrazo",
        "Med vennlig hilsen", "Terveisin", "Ngā mihi nui", "Nga mihi,", "Go raibh maith agat", "Cofion gorau",
        "Z poważaniem", "S pozdravem", "Lep pozdrav", "Saygılarımla", "Asante sana", "Ngiyabonga", "Terima kasih",
        "Trân trọng", "Wassalam", "Shukriya", "Hartelijke groet", "Distinti saluti", "Cumprimentos", "Üdvözlettel",
        "Pagarbiai", "Lugupidamisega", "Cu stimă", "Le durachd", "Salamat", "Zaren Tulumak", "Velko Marisht,",
    ],
)  # fmt: skip
def test_a_closing_of_any_language_is_no_name(closing: str) -> None:
    assert _found(f"Dear Omar,\n\nI have asked Bilal to be rude to me and it was of use.\n\n{closing}\nYasin") == []


@pytest.mark.parametrize(
    ("me", "text"),
    [
        ("Alberto Quispe", "I will do it that way at lunch today. See you on Sunday, Beto"),
        ("Helena Nowak", "I will do it that way at lunch today. See you on Sunday - Lena"),
        ("Alexandra Volkova", "I will do it that way at lunch today. See you on Sunday, Sasha"),
        ("Guadalupe Ríos", "I will do it that way at lunch today! Lupe"),
        ("Thomas Berg", "I will do it that way at lunch today, Tom x"),
        ("Oluwaseun Ade", "I will do it that way at lunch today — Seun"),
        ("Katarzyna Lis", "Will do it that way today. Thanks again, Kasia"),
        ("Anastasia Petrou", "I will do it that way at lunch today. Thank you, Tasia!"),
        ("Mohammed Aziz", "I will do it that way at lunch today, Mo"),
        ("Robert Ngata", "I will do it that way at lunch today. See you, Bob"),
        ("Francisco Lima", "I will do it that way at lunch today. See you, Paco"),
        ("Nguyễn Thị Mai", "I will do it that way at lunch today. See you, Mai"),
        ("Chidinma Eze", "I will do it that way at lunch today. See you, Dinma"),
        ("Eilidh Ross", "I will do it that way at lunch today. See you, Eilidh xx"),
    ],
)
def test_the_writers_own_short_name_behind_the_last_words_signs(me: str, text: str) -> None:
    assert _found(f"Hi Omar, thanks for last night! {text}", me=me, channel=Channel.SMS) == []


@pytest.mark.parametrize("text", ["I was there on Sunday with Beto", "Beto told me of it on Sunday, and it was good."])
def test_the_same_name_within_the_message_is_somebody(text: str) -> None:
    assert _found(f"Hi Omar, thanks for last night! {text}", me="Ruth Dell", channel=Channel.SMS)


def test_another_name_behind_the_last_words_is_no_signature() -> None:
    text = "Hi Omar, thanks for last night! I will do it that way. See you on Sunday, Gustav"
    assert _found(text, me="Alberto Quispe", channel=Channel.SMS)


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("Australia/Melbourne", "Australia/Perth", "at 18:00 Melbourne time (16:00 in Perth)"),
        ("America/New_York", "Europe/London", "at 18:00 New York time, 23:00 in London"),
        ("America/Argentina/Buenos_Aires", "Africa/Nairobi", "at 9:00 in Buenos Aires, 15:00 Nairobi time"),
        ("Asia/Ho_Chi_Minh", "Asia/Kolkata", "at 9:00 Ho Chi Minh time, 7:30 in Kolkata"),
        ("Europe/Lisbon", "Pacific/Auckland", "at 20:00 Lisbon time, the morning in Auckland"),
    ],
)
def test_the_places_of_both_zones_are_known(mine: str, theirs: str, said: str) -> None:
    mentor = MentorContext(name="Omar al-Khatib", call_name="Omar", tz=theirs)
    text = f"Dear Omar,\n\ncould our call move to Tuesday {said}? If not, any evening of yours will do.\n\nYasin"
    assert _found(text, mentor=mentor, tz=mine) == []
    assert _found(text)


@pytest.mark.parametrize(
    "said",
    [
        "I am a carpenter in Bristol, six years in kitchens.",
        "I'm a nurse from Leeds and I like it.",
        "I work near Toledo as a welder.",
        "I live in Cape Town.",
        "I teach chemistry in Gdańsk.",
        "I'm based in Nairobi.",
        "I am a shepherd in the north of Skye.",
        "I currently live outside Lyon.",
        "I drive a tram in Melbourne.",
        "As a baker in Porto I rise at two.",
        "I'm a second-year apprentice plumber in Cork.",
        "I run a small bakery in Lille.",
        "I am a midwife from Kisumu.",
        "I keep bees near Graz.",
        "I am a PhD student in Kassel.",
        "I am now living in Tartu.",
        "I write from Oslo.",
        "I come from Fiji.",
        "I study law in Accra.",
        "I farm sheep near Dunedin.",
        "I am a baker's apprentice in West Bromwich.",
        "My name is Yasin and I am a baker from Lagos.",
    ],
)
def test_where_the_writer_lives_or_works_is_remarked_on_and_no_more(said: str) -> None:
    assert {level for _, level in _told(said)} == {"info"}


@pytest.mark.parametrize(
    ("said", "notes"),
    [
        ("I was in Bristol with my team.", "six yrs kitchens"),
        ("My sister is a nurse in Leeds.", "six yrs kitchens"),
        ("I am going to Toledo as a welder.", "six yrs kitchens"),
        ("I will work in Oslo from May.", "six yrs kitchens"),
        ("You are a carpenter in Bristol.", "six yrs kitchens"),
        ("I work with Folake in the kitchen.", "six yrs kitchens"),
        ("I am a carpenter with Hartmann Joinery.", "six yrs kitchens"),
        ("I am a friend of Denise.", "six yrs kitchens"),
        ("I work for Karolinska.", "six yrs kitchens"),
        ("I am from Hillcrest College.", "six yrs kitchens"),
        ("I met you in Geneva.", "six yrs kitchens"),
        ("I worked in Lagos for six years.", "six yrs kitchens"),
        ("I am a carpenter in Bristol.", "carpenter in Leeds, 6 yrs"),
        ("I live in Bradford.", "me: living in Leeds since May"),
        ("I am writing to you from Bristol.", "me: living in Leeds since May"),
    ],
)
def test_other_people_other_deeds_and_another_place_than_the_notes_have_stay_faults(said: str, notes: str) -> None:
    assert None in {level for _, level in _told(said, notes)}
