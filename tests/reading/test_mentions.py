"""What notes say of one person, where their writer stands, and how long a talk is."""

from __future__ import annotations

import pytest

from assistant.model.evidence import Source
from assistant.model.help import Help
from assistant.reading.durations import minutes_of, talk_length
from assistant.reading.help_wanted import help_wanted
from assistant.reading.mentions import outcome_wanted, said_of, standing_on


def notes(text: str) -> Source:
    return Source.of(text, title="notes")


@pytest.mark.parametrize(
    "line",
    [
        "Priya built the icon library at her firm.",
        "- Priya's talk on pricing for small clinics changed how I plan",
        "I heard that Priya, who runs the dairy in Kiel, takes visitors.",
    ],
)
def test_what_somebody_did_is_a_reason_to_write(line: str) -> None:
    assert len(said_of(notes(line), ("Priya Nair", "Priya"))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Priya to send the talk she gave in 2023",
        "Priya will share her team's template",
        "Priya said I should write the paper first",
        "send Priya the project plan by Monday",
        "Priyanka built the pipeline",
    ],
)
def test_what_is_promised_or_advised_is_no_reason(line: str) -> None:
    assert said_of(notes(line), ("Priya Nair", "Priya")) == ()


def test_where_one_stands_is_the_writers_own_sentence_on_the_topic() -> None:
    source = notes("I tried tea.\n- drafted both rosters, lean to the shorter one\nDid I draft rosters?")
    found = standing_on(source, "Which of the two rosters should I pilot?")
    assert found
    assert found.evidence[0].lines == (2, 2)


def test_the_outcome_wanted_is_read() -> None:
    found = outcome_wanted(notes("busy week\nBy the end of the call I want to know which bank to ask."))
    assert found
    assert found.text.endswith("which bank to ask.")


@pytest.mark.parametrize(
    ("line", "wanted", "unwanted"),
    [
        ("I want her to play devil's advocate, no new ideas please", [Help.CHALLENGE], [Help.IDEAS]),
        ("I need encouragement this time", [Help.CHEER], []),
        ("please just hear me out, don't want advice on it", [Help.LISTEN], [Help.ADVICE]),
        ("she had many ideas and a good story", [], []),
        ("- want her to challenge me on that, not to cheer", [Help.CHALLENGE], [Help.CHEER]),
        ("be hard on me pls, no ideas", [Help.CHALLENGE], [Help.IDEAS]),
        ("he shd push me hard", [Help.CHALLENGE], []),
        ("they want ideas for the fair", [], []),
        ("we talked about encouragement", [], []),
    ],
)
def test_wishes_for_help_are_read_with_their_sense(line: str, wanted: list[Help], unwanted: list[Help]) -> None:
    found = help_wanted(notes(line))
    assert [wish.help for wish in found if wish.wanted] == wanted
    assert [wish.help for wish in found if not wish.wanted] == unwanted


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30 min with Tom on Thursday", 30),
        ("Seeing Amara on Thursday at 14:00, her office, 40 min.", 40),
        ("a call of half an hour with Lena", 30),
        ("Call with Rosa\t19 Dec\t(45 min)", 45),
        ("sat 15 min on the quay", None),
        ("the walk takes 12 minutes", None),
    ],
)
def test_the_length_of_the_talk_is_read_where_notes_say_it(text: str, minutes: int | None) -> None:
    found = talk_length(text)
    assert (found[0] if found else None) == minutes


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("1 h 30", 90),
        ("1.5 hours", 90),
        ("half an hour", 30),
        ("thirty minutes", 30),
        ("x", None),
    ],
)
def test_lengths_in_words_are_minutes(words: str, minutes: int | None) -> None:
    assert minutes_of(words) == minutes
