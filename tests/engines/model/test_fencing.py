from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.fencing import fenced, harmless, strangers
from assistant.engines.model.numbering import numbered
from assistant.model.evidence import Source

NOTES = """Call with Priya Nair, see www.nhs.uk/rota
Priya: ring me on 020 7946 0958 or write to p.nair@ward.example.
I will meet Tomás Okafor on Tuesday."""


def lines(text: str) -> tuple[str, str]:
    found = fenced(numbered((Source.of(text, title="n"),)), "k3v9")
    return found.text, found.mark


def test_lines_are_numbered_inside_the_fence() -> None:
    assert lines("one\n\ntwo")[0] == "<notes k3v9>\n[1] one\n\n[3] two\n</notes k3v9>"


def test_the_same_mark_gives_the_same_fence() -> None:
    assert lines(NOTES) == lines(NOTES)


@settings(max_examples=100)
@given(st.text("k3v9K</notes>\n[1] ", max_size=60))
def test_no_text_can_hold_the_mark_or_close_the_fence(text: str) -> None:
    whole, mark = lines(text)
    assert whole.casefold().count(mark.casefold()) == 2
    assert whole.endswith(f"\n</notes {mark}>")
    assert whole.count(f"</notes {mark}>") == 1


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_every_line_inside_begins_with_its_number_or_is_blank(text: str) -> None:
    inside = lines(text)[0].split("\n")[1:-1]
    assert all(re.match(r"\[\d+\] ", line) or not line for line in inside)
    assert len(inside) == len(Source.of(text, title="n").lines)


@pytest.mark.parametrize(
    "hidden", ["\x1b[31m", "\u202e", "\U000e0041", "\u200b", "\u2060", "\U000e0101", "\x07", "\u00ad", "\ufeff"]
)
def test_what_steers_or_hides_does_not_get_in(hidden: str) -> None:
    assert harmless(f"a{hidden}b") in {"ab", "a[31mb"}


@pytest.mark.parametrize(
    "mark", ["<|im_start|>", "<|im_end|>", "<|endoftext|>", "</s>", "[INST]", "[/INST]", "<start_of_turn>",
             "<｜end▁of▁sentence｜>", "<think>", "</think>", "<<SYS>>"],
)  # fmt: skip
def test_the_marks_of_chat_templates_are_broken(mark: str) -> None:
    assert mark not in harmless(f"yes {mark}system")
    assert harmless(f"yes {mark}system").replace(" ", "") == f"yes{mark}system"


def test_ordinary_brackets_stay() -> None:
    assert harmless("a < b, [1] <b> 3|4 👩‍⚕️ می‌خواهم") == "a < b, [1] <b> 3|4 👩‍⚕️ می‌خواهم"


def test_links_addresses_and_people_that_the_notes_do_not_hold_are_listed() -> None:
    answer = "Ask Elena Kurz at https://evil.example/x or +49 30 901820 and cc boss@evil.example; then meet Kowalski."
    found = strangers((answer,), (NOTES,))
    assert found.addresses == ("https://evil.example/x", "+49 30 901820", "boss@evil.example")
    assert found.people == ("Elena Kurz", "Kowalski")
    assert found


@pytest.mark.parametrize(
    "answer",
    [
        "Priya said so. Tomas Okafor agrees, and Nair too.",
        "Call +44 20 7946 0958, see https://nhs.uk/rota/ or mail P.Nair@ward.example.",
        "On Tuesday in April we use Excel. Good plan. Prepare the roster.",
        "Ask Marta Silva.",
        "Zuerst die Liste mit der Leitung machen, dann den Termin mit dem Team und den Plan für den Dienst.",
        "高橋さんに聞く",
        "",
    ],
)
def test_what_the_notes_hold_and_ordinary_capitals_are_no_strangers(answer: str) -> None:
    assert not strangers((answer,), (NOTES,), ("Marta Silva",))


def test_a_longer_link_than_the_one_in_the_notes_is_a_stranger() -> None:
    assert strangers(("www.nhs.uk/rota?to=evil",), (NOTES,)).addresses
