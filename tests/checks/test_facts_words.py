"""FACT-QUOTE and FACT-LINK: words in quotation marks and addresses stand in the notes, or are found."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.links import links_not_in_notes
from assistant.checks.facts.quotations import quotations_not_in_notes
from assistant.model.messages import Channel, Kind

NOTES = Context(
    me=MeContext(name="Ana Berg"),
    sources=(
        'Priya: "Nobody reads page two, so say it on page one." / can\'t fake a classroom\n'
        "she said: nostalgia is not a food cost & never was\n"
        "> Do send me the timetable before, I can't think without one.",
        "her template: https://www.wardplans.example/roster, mail p.nair@clinic.example, phone +46 (0)70-123 45 67\n"
        "book: The Checklist Manifesto. one-number rule. see example.org/a_b?x=1",
    ),
)


def _letter(said: str) -> str:
    return f"Dear Priya,\n\n{said}\n\nBest,\nAna\n+44 20 7946 0958, ana@berg.example"


def _quotes(said: str) -> list[str]:
    text = _letter(said)
    return [text[f.start : f.end] for f in quotations_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), NOTES)]


def _links(said: str) -> list[str]:
    text = _letter(said)
    return [text[f.start : f.end] for f in links_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), NOTES)]


@pytest.mark.parametrize(
    "said",
    [
        'You said: "Nobody reads page two, so say it on page one."',
        "You said: “nobody reads page 2 … say it on page one”.",
        "«Nobody reads page two», as you put it, and ‘cannot fake a classroom’ too.",
        'Your words were "Nostalgia is not a food cost and never was!"',
        'I use the "one-number rule" now, and call it my "slide diet".',
        'You wrote: "I cannot think without one."',
        'I could say: "Would you take the night shift for me this once?"',
        'I will open with "We have tried this twice and it did not work".',
        "It's the nurses' room, and the '90s were long; don't worry, we're fine and they're fine.",
        'I read "The Checklist Manifesto" twice.',
        'The board is 24" wide and 30" high.',
        'The so-called "quick wins" were neither.',
    ],
)
def test_words_that_the_notes_have_or_that_are_no_quotation_pass(said: str) -> None:
    assert _quotes(said) == []


@pytest.mark.parametrize(
    "said",
    [
        'You said: "Nobody reads page three, so say it on page one."',
        "You told me, “Everybody reads page two.”",
        "As you put it, 'nostalgia is a food cost and always was'.",
        'You said "never again" and I believed it.',
        'In your words: "Send me the timetable. I cannot work without one. Ever."',
        '"The night shift is where leaders are made," you said.',
    ],
)
def test_words_that_nobody_said_in_the_notes_are_found(said: str) -> None:
    assert len(_quotes(said)) == 1


def test_an_altered_quotation_is_mended_with_the_words_of_the_notes() -> None:
    text = _letter('You said: "Nobody reads page three, so say it on page one."')
    (fault,) = quotations_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), NOTES)
    assert fault.instead == '"Nobody reads page two, so say it on page one"'


@pytest.mark.parametrize(
    "said",
    [
        "Your template at wardplans.example/roster helped.",
        "Your template at http://wardplans.example/roster/ helped.",
        "I wrote to P.Nair@clinic.example and rang 070 123 45 67.",
        "See example.org/a_b?x=1. It worked, e.g. on p.2 and i.e. there.",
        "It is 1 200 000 euros in 2024-2025, on 12.03.2026 and 2026-03-12, from 10:00-10:45.",
        "The ratio is 3.5/10.2, v2.0.1 of it, at 9.30 a.m.or so.",
    ],
)
def test_addresses_of_the_notes_pass(said: str) -> None:
    assert _links(said) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Your template at wardplans.example/rota helped.", "wardplans.example/rota"),
        ("I wrote to p.nayar@clinic.example.", "p.nayar@clinic.example"),
        ("I rang 070 123 45 68, and nobody came.", "070 123 45 68"),
        ("All of it is on https://berg.example/notes now.", "https://berg.example/notes"),
        ("It is on www.rotas.example.", "www.rotas.example"),
        ("Call me on +44 20 7946 0958.", "+44 20 7946 0958"),
    ],
)
def test_an_address_that_the_notes_do_not_have_is_found(said: str, words: str) -> None:
    assert _links(said) == [words]


def test_a_mistyped_address_is_mended() -> None:
    text = _letter("I wrote to p.nayr@clinic.example.")
    (fault,) = links_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), NOTES)
    assert fault.instead == "p.nair@clinic.example"


_TO_TAKE_OR_NOT = [
    ("form: https://herbs.example/order, not https://herbs.example/bulk (minimum 200 kg)", "herbs.example/order",
     "herbs.example/bulk"),
    ("mail her at lena@quilt.example. old address lena@quilts.example", "lena@quilt.example", "lena@quilts.example"),
    ("timetable www.ferry.example/summer; www.ferry.example/winter is outdated", "www.ferry.example/summer",
     "www.ferry.example/winter"),
    ("slides: tram.example/a7. Don't share tram.example/a9, draft", "https://tram.example/a7", "https://tram.example/a9"),
]  # fmt: skip


def _faults_of_links(said: str, notes: str) -> list[tuple[str, str | None]]:
    text = _letter(said)
    found = links_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), Context(sources=(notes,)))
    return [(text[fault.start : fault.end], fault.level) for fault in found]


@pytest.mark.parametrize(("notes", "right", "wrong"), _TO_TAKE_OR_NOT)
def test_an_address_that_the_notes_only_rule_out_is_found(notes: str, right: str, wrong: str) -> None:
    assert _faults_of_links(f"You find it under {wrong} at any time.", notes) == [(wrong, None)]


@pytest.mark.parametrize(("notes", "right", "wrong"), _TO_TAKE_OR_NOT)
def test_the_address_to_take_passes_and_the_other_where_it_is_ruled_out(notes: str, right: str, wrong: str) -> None:
    assert not _faults_of_links(f"You find it under {right} at any time. Please do not use {wrong}.", notes)


def test_an_address_ruled_out_with_nothing_in_its_place_is_only_remarked_on() -> None:
    """It may have been taken up again since; nothing in the notes says what to take instead."""
    assert _faults_of_links("It is on barn.example/old.", "do not use barn.example/old") == [
        ("barn.example/old", "info")
    ]
