"""What the writer may bring in or ask: a place one bids the reader to, a doubt, the number of a part of a text."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext
from assistant.checks.context import MentorContext as M
from assistant.checks.finding import Finding
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

KNOWN = Context(
    mentor=M(name="Farida Hashmi", call_name="Farida", familiarity="known", meetings_held=4),
    sources=("Farida lives in Lyon: 3 cloths not 10, one month now; the book by her aunt",),
    me=MeContext(name="Bilal Qureshi"),
)


def names(sentence: str) -> list[Finding]:
    return found("FACT-NAME", f"Hi Farida,\n\nI have done three cloths now. {sentence}\n\nBilal", Kind.UPDATE, KNOWN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Should you pass through Verona, the coffee is on me.",
        "If you ever come to Tartu, my sofa is yours.",
        "Whenever you're in Mombasa, come by the workshop.",
        "The next time you visit Bergen, I'd show you the boatyard.",
        "You'd be welcome in Cuenca any time.",
        "If your travels take you to Salta, ring me.",
        "My kitchen in Oaxaca is open to you.",
        "Do come and see us in Galway.",
        "Were you ever to stop in Trieste, I'd cook.",
        "A bed waits for you in Tbilisi.",
    ],
)
def test_a_place_one_invites_to_is_only_remarked_on(sentence: str) -> None:
    assert [finding.level for finding in names(sentence)] == ["info"]


@pytest.mark.parametrize(
    "sentence",
    ["Thanks for the trip to Verona.", "You told me about Tartu.", "We met in Cuenca.", "You moved to Salta."],
)
def test_a_place_that_is_told_of_is_not_found_in_the_notes(sentence: str) -> None:
    assert [finding.level for finding in names(sentence)] == ["error"]


@pytest.mark.parametrize(
    "sentence",
    [
        "This is Bilal from the weaving mill in Tartu.",
        "Bilal Qureshi is a dyer at a small mill in Tartu, where two people share one vat.",
        "Bilal, a dyer in Tartu, would like to hear how others do it.",
        "Bilal here, from the mill near Tartu.",
        "My name is Bilal Qureshi and I dye wool in Tartu.",
        "Bilal runs a dye room in Tartu.",
        "Greetings from a rainy Tartu.",
        "At our mill in Tartu the vat is always warm.",
        "Here in Tartu it freezes at night.",
    ],
)
def test_where_the_writer_is_may_be_new(sentence: str) -> None:
    assert [finding.level for finding in names(sentence)] == ["info"]


@pytest.mark.parametrize(
    "sentence",
    [
        "This is Bilal, you told me of the weaving mill in Tartu.",
        "Bilal met the dyers in Tartu.",
        "Aunt Noor is a dyer in Tartu.",
        "Her mill in Tartu has two vats.",
    ],
)
def test_where_others_are_is_not_the_writers_to_know(sentence: str) -> None:
    assert [finding.level for finding in names(sentence) if finding.text == "Tartu"] == ["error"]


def test_a_town_in_place_of_the_one_of_the_notes_is_an_error() -> None:
    """Notes leave the small words out: `dye school Narva`."""
    known = KNOWN.model_copy(update={"sources": ("Bilal Qureshi, dyer, dye school Narva, 12 pupils\nFarida: fine",)})
    letter = "Hi Farida,\n\nBilal Qureshi is a dyer at the dye school in Tartu and has 12 pupils.\n\nBilal"
    assert [(one.text, one.level) for one in found("FACT-NAME", letter, Kind.UPDATE, known)] == [("Tartu", "error")]


@pytest.mark.parametrize(
    "title", ["The Weather in Kansas", "Walking with Halima to Bornu", "Garden of Ferrara, Garden of Siena"]
)
def test_a_title_is_one_finding(title: str) -> None:
    assert [finding.text for finding in names(f'I read "{title}" twice.')] == [title]
    assert [finding.text for finding in names(f"I read *{title}* twice.")] == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "Topic: do I insist on October?",
        "How hard do I insist?",
        "Question: may I demand a deposit?",
        "Should I insist on a contract?",
    ],
)
def test_a_doubt_about_ones_own_firmness_is_no_order(sentence: str) -> None:
    assert found("TONE-DEMAND", f"Hi Farida,\n\n{sentence}\n\nBilal", Kind.SCHEDULING, KNOWN) == []


@pytest.mark.parametrize(
    "sentence", ["I insist that you come.", "I insist on an answer.", "Do I have to insist that you answer?"]
)
def test_insisting_on_the_reader_is_one(sentence: str) -> None:
    assert found("TONE-DEMAND", f"Hi Farida,\n\n{sentence}\n\nBilal", Kind.SCHEDULING, KNOWN) != []


@pytest.mark.parametrize(
    "text",
    [
        "1/2 Hi Farida, three cloths for a month now: works.\n2/2 Buttons next. No reply needed. Bilal",
        "(1/2) Hi Farida, three cloths for a month now: works. (2/2) Buttons next. No reply needed. Bilal",
        "Hi Farida, three cloths for a month now: works. [1 of 2]\nButtons next. No reply needed. Bilal [2 of 2]",
    ],
)
def test_the_parts_of_a_text_message_may_be_numbered(text: str) -> None:
    found_in = run_checks(text, Kind.UPDATE, Channel.SMS, KNOWN, without=("UPD-LOOP",))
    assert [(finding.id, finding.text) for finding in found_in] == []


@pytest.mark.parametrize(
    "sentence", ["When you worked in Bergen, it rained.", "I'd ask if you spoke about it in Salta, as you wrote."]
)
def test_where_the_reader_has_been_is_no_invitation(sentence: str) -> None:
    assert [finding.level for finding in names(sentence)] == ["error"]


def placed(sentence: str, notes: str = "me: Tue 9th 6pm or Wed 9am (my time, she's +2)") -> list[str]:
    context = Context(mentor=M(name="Farida Hashmi", call_name="Farida"), sources=(notes,))
    text = f"Hi Farida,\n\nI have done three cloths now. {sentence}\n\nBilal"
    return [finding.level for finding in found("FACT-NAME", text, Kind.SCHEDULING, context)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Could we speak on Tuesday at 18:00 in Glasgow, the evening for you?",
        "Tuesday at 18:00 Glasgow time would do.",
        "Tuesday, 18:00 (Glasgow), would do.",
        "Tuesday at 6pm, which is 8pm for you in Bucharest.",
        "Wednesday at 09:00 my time in Glasgow would do.",
        "My train leaves Waterloo at 18:10, so before that.",
    ],
)
def test_where_a_clock_shows_the_time_is_only_remarked_on(sentence: str) -> None:
    assert placed(sentence) == ["info"]


@pytest.mark.parametrize(
    ("sentence", "notes"),
    [
        ("Could we meet on Tuesday at 18:00 at the Kornhaus?", "Tue 6pm"),
        ("Could we meet on Tuesday at 18:00 in Hillcrest College?", "Tue 6pm"),
        ("On Tuesday at 18:00 I see Denise.", "Tue 6pm"),
        ("My sister in Glasgow is at home by 18:00.", "Tue 6pm"),
        ("Tuesday at 18:00 Glasgow time would do.", "Tue 18:00 Leeds time"),
        ("Tuesday at 18:00 in Glasgow would do.", "Tue 18:00 in Leeds"),
    ],
)
def test_another_place_than_that_of_a_clock_stays_a_fault(sentence: str, notes: str) -> None:
    assert placed(sentence, notes) == ["error"]
