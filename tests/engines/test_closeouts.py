"""What a person can rely on in a close-out."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.context import Context
from assistant.checks.run import run_checks
from assistant.engines.builtin.closeouts import close_out
from assistant.engines.tasks import Addressee, CloseOut, Sender
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind

HEADINGS = ["Goal", "Result", "What helped", "Still open", "Thanks", "Next contact"]
words = st.sampled_from(
    [
        "lead two roster reviews on my own",
        "I led three, the last one alone",
        "let the team draft the roster first",
        "the night shift pilot",
        "She said: never send it on a Friday. It stuck.",
        "{{ mentor }} {name} $x",
        "ask for hard feedback earlier",
    ]
).map(lambda text: Fact.typed(text, "said"))
maybe = st.none() | words
several = st.lists(words, max_size=3).map(tuple)
briefs = st.builds(
    CloseOut,
    me=st.sampled_from([Sender(), Sender(name="Ana Berg")]),
    to=st.sampled_from([Addressee(), Addressee(name="Priya Nair", greeting="Priya")]),
    today=st.just(date(2026, 11, 22)),
    goal=maybe,
    result_reached=maybe,
    ratings=st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 11, 1)), st.integers(1, 10)), max_size=3).map(
        tuple
    ),
    meetings=st.lists(st.dates(date(2026, 1, 1), date(2026, 11, 1)), max_size=3).map(tuple),
    helped=several,
    open=several,
    still_matters=maybe,
    differently_me=maybe,
    differently_mentor=maybe,
    stay_in_touch=maybe,
    next_contact=st.sampled_from([None, "none (chosen)", date(2027, 5, 1)]),
    pass_on=maybe,
)
FULL = CloseOut(
    me=Sender(name="Ana Berg"),
    to=Addressee(name="Priya Nair", greeting="Priya"),
    today=date(2026, 11, 22),
    goal=Fact.typed("I want to lead two roster reviews on my own", "goal"),
    result_reached=Fact.typed("I led three, the last one alone", "result"),
    helped=(Fact.typed("let the team draft the roster first", "helped"), Fact.typed("check everything", "helped")),
    open=(Fact.typed("the night shift pilot", "open"),),
    differently_me=Fact.typed("ask for hard feedback earlier", "me"),
    next_contact=date(2027, 5, 1),
    private=(Fact.typed("I nearly left in March", "private"),),
)


@given(briefs)
@settings(max_examples=60, deadline=None)
def test_the_page_to_send_always_has_its_six_headings_in_order(brief: CloseOut) -> None:
    page = close_out(brief).documents.to_send
    headings = [line[3:] for line in page.splitlines() if line.startswith("## ")]
    assert [heading for heading in headings if heading in HEADINGS] == HEADINGS
    found = run_checks(page, Kind.CLOSE_OUT, Channel.FILE)
    assert "CLOSE-SECTIONS" not in {finding.id for finding in found}


@given(briefs)
@settings(max_examples=60, deadline=None)
def test_no_heading_stands_above_nothing(brief: CloseOut) -> None:
    documents = close_out(brief).documents
    for page in (documents.to_send, documents.private):
        for section in page.split("\n## ")[1:]:
            assert section.split("\n", 1)[1].strip()


@given(briefs)
@settings(max_examples=60, deadline=None)
def test_every_number_stands_in_the_brief_but_the_minutes_of_the_last_talk(brief: CloseOut) -> None:
    known = set(re.findall(r"\d+", brief.model_dump_json())) | {
        str(int(d)) for d in re.findall(r"\d+", brief.model_dump_json())
    }
    documents = close_out(brief).documents
    agenda = re.sub(r"^- \d+ min", "", documents.last_agenda, flags=re.MULTILINE)
    for text in (documents.to_send, documents.private, documents.letter, agenda):
        assert set(re.findall(r"\d+", text)) <= known


@given(briefs)
@settings(max_examples=30, deadline=None)
def test_the_same_brief_gives_the_same_bytes(brief: CloseOut) -> None:
    again = CloseOut.model_validate_json(brief.model_dump_json())
    assert close_out(brief).model_dump_json() == close_out(again).model_dump_json()


@given(briefs)
@settings(max_examples=20, deadline=None)
def test_the_last_agenda_passes_the_agenda_checks(brief: CloseOut) -> None:
    plain = brief.model_copy(update={"goal": None, "open": (), "helped": (), "result_reached": None})
    found = run_checks(close_out(plain).documents.last_agenda, Kind.AGENDA, Channel.FILE, Context(open_commitments=0))
    assert [finding for finding in found if finding.id.startswith("AG-")] == []


def test_what_is_private_reaches_the_private_page_alone() -> None:
    documents = close_out(FULL).documents
    assert "nearly left" in documents.private
    for text in (documents.to_send, documents.last_agenda, documents.letter):
        assert "nearly left" not in text


def test_the_letter_greets_tells_what_helped_and_signs() -> None:
    letter = close_out(FULL).documents.letter
    assert letter.startswith("Dear Priya,\n")
    assert letter.endswith("Ana Berg\n")
    for words_said in ("lead two roster reviews on my own", "let the team draft the roster first", "check everything"):
        assert words_said in letter
    assert "1 May 2027" in letter


def test_the_mentors_own_words_are_told_as_theirs() -> None:
    said_too = Fact.typed('shadow Viktor first. "Nobody trusts a pilot who has not met a real fog."', "helped")
    documents = close_out(FULL.model_copy(update={"helped": (said_too,)})).documents
    assert re.search(r'(?:In your words|As you put it): "Nobody trusts', documents.letter)
    assert "Nobody trusts" not in documents.to_send.split("## Thanks")[1]


def test_a_missing_part_is_called_open_in_the_page_and_nothing_noted_in_the_private_one() -> None:
    documents = close_out(CloseOut(today=date(2026, 11, 22))).documents
    assert "nothing noted" not in documents.to_send
    assert documents.private.count("nothing noted") >= 10


def test_no_signature_is_made_up() -> None:
    letter = close_out(FULL.model_copy(update={"me": Sender()})).documents.letter
    assert letter.rstrip().endswith(",")


def test_a_chosen_silence_is_said_as_chosen() -> None:
    page = close_out(FULL.model_copy(update={"next_contact": "none (chosen)"})).documents.to_send
    assert "by choice" in page.split("## Next contact")[1]


def test_ratings_are_told_by_day_first_and_last() -> None:
    rated = FULL.model_copy(update={"ratings": ((date(2026, 11, 1), 8), (date(2026, 1, 10), 4), (date(2026, 6, 1), 6))})
    page = close_out(rated).documents.to_send
    assert page.index("4 on 10 January 2026") < page.index("8 on 1 November 2026")
    assert "6 on" not in page


@pytest.mark.parametrize("other", ["ask night staff before planning", "bake one loaf first", "feed two goats"])
def test_two_letters_share_no_long_run_of_our_words(other: str) -> None:
    second = FULL.model_copy(
        update={
            "to": Addressee(name="Tom Okafor", greeting="Tom"),
            "goal": Fact.typed("I want to finish the ferry course", "goal"),
            "helped": (Fact.typed(other, "helped"),),
            "result_reached": Fact.typed("the audit is in print", "result"),
            "differently_me": None,
        }
    )

    def runs(text: str) -> set[tuple[str, ...]]:
        tokens = re.findall(r"\w+", text.casefold())
        return {tuple(tokens[at : at + 18]) for at in range(len(tokens) - 17)}

    assert not runs(close_out(FULL).documents.letter) & runs(close_out(second).documents.letter)
