"""Promises: who owes what by when; and what looks like a promise and is none."""

from __future__ import annotations

import pytest

from tests.reading.samples import promised, read

HEAD = "Call with Denise, Tue 17 Nov 2026\n\n"


@pytest.mark.parametrize(
    ("line", "who", "what", "due"),
    [
        ("I'll ask Omar for dates by Friday.", "me", "ask Omar for dates", "2026-11-20"),
        ("She will send me the sheet tonight.", "Denise", "send me the sheet", "2026-11-17"),
        ("Denise offered to read my draft.", "Denise", "read my draft", None),
        (
            "i promised to sign up for the training, the deadline is 20 december",
            "me",
            "sign up for the training",
            "2026-12-20",
        ),
        ("I said I'd try it with 9b and tell her how it went.", "me", "try it with 9b and tell her how it went", None),
        ("Denise is going to look over my plan when it is ready.", "Denise", "look over my plan", None),
        ("I need to order the magnets by 30 November.", "me", "order the magnets", "2026-11-30"),
        ("I can introduce you to Leila. I'll do that by Wednesday.", "me", "introduce you to Leila", "2026-11-18"),
        ("- Denise to sort my boots", "Denise", "sort my boots", None),
        ("me -> send her the new cut", "me", "send her the new cut", None),
        ("ring him thurs", None, "ring him", "2026-11-19"),
    ],
)
def test_a_promise_in_words_is_read(line: str, who: str | None, what: str, due: str | None) -> None:
    assert promised(read(HEAD + line)) == [(who, what, due)]


@pytest.mark.parametrize(
    "line",
    [
        "I already filled in the form, no need to do that again.",
        "I was going to write to the office, but that is done.",
        "If the budget came through I would hire a clerk.",
        "I wanted to change the light but it is already done.",
        "Last time I said I would join the group; I did, on 20 May.",
        "Maybe I could have run a lunchtime club but no, not now.",
        "I won't send the report.",
        "Denise said I should book the exam by Friday.",
        "He'll think about it.",
        "Will you send the plan by Friday?",
        "It will be fine by Friday.",
        "I don't have to write the report by Friday.",
    ],
)
def test_done_past_imagined_and_conditional_things_are_no_promises(line: str) -> None:
    assert promised(read(HEAD + line)) == []


def test_quoted_older_mail_promises_nothing() -> None:
    text = (
        "From: Ana <a@x.example>\nTo: Colm Brady\n\nI will send the draft by Friday.\n\n"
        "On Mon, 2 Nov 2026 at 08:00, Colm Brady wrote:\n> I will bring the plan tomorrow.\n"
        "> > I will send chapter 3 by 5 November."
    )
    assert [what for _, what, _ in promised(read(text))] == ["send the draft"]


def test_every_form_of_an_action_list_gives_owner_task_and_day() -> None:
    text = HEAD + (
        "TODO\n"
        "- me: ask Omar by Friday\n"
        "- Denise to email Priya (by 24 Nov)\n"
        "- [ ] book the room (Denise, by Dec 2)\n"
        "- [ ] @denise bring up the rota next week\n"
        "- [x] pay the fee\n"
        "- call the bank\n"
    )
    assert promised(read(text)) == [
        ("me", "ask Omar", "2026-11-20"),
        ("Denise", "email Priya", "2026-11-24"),
        ("Denise", "book the room", "2026-12-02"),
        ("Denise", "bring up the rota", "2026-11-27"),
        (None, "call the bank", None),
    ]
    assert [c.what for c in read(text).commitments if c.status == "done"] == ["pay the fee"]


def test_tables_and_outlines_are_read_by_their_columns() -> None:
    table = (
        "| Owner | Action | Deadline | Status |\n|--|--|--|--|\n"
        "| Denise | list donors | Friday | open |\n| me | apply | - | done |\n"
    )
    digest = read(f"{HEAD}## Actions\n\n{table}")
    assert [(c.who, c.what, str(c.due_iso), c.status) for c in digest.commitments] == [
        ("Denise", "list donors", "2026-11-20", "open"),
        ("me", "apply", "None", "done"),
    ]
    outline = read(f"{HEAD}TODO\n\tDenise\tbook exam\tby 9 Jan\n\tDenise\ttell Kwame I am coming\n")
    assert promised(outline) == [("Denise", "book exam", "2027-01-09"), ("Denise", "tell Kwame I am coming", None)]


def test_nobody_named_is_nobody_guessed() -> None:
    assert promised(read("Next steps\n- book the room by Friday\n")) == [(None, "book the room", "2026-11-20")]


def test_two_tasks_with_a_day_each_are_two_promises() -> None:
    found = promised(read(f"{HEAD}I'll choose the topic by Sunday and write Yusuf a message by Thursday."))
    assert found == [("me", "choose the topic", "2026-11-22"), ("me", "write Yusuf a message", "2026-11-19")]


def test_before_the_next_meeting_is_due_when_they_meet() -> None:
    text = f"{HEAD}I'll finish the log before our next meeting.\nNext meeting: Mon 14 December 2026, 10:00"
    assert promised(read(text)) == [("me", "finish the log", "2026-12-14")]


def test_in_a_talk_each_speaker_promises_for_themselves() -> None:
    text = (
        "ANA: My goal is to lead a team.\nCOLM: You should ask for one. I'll speak to Ruth by Friday.\n"
        "ANA: I'll write the plan tomorrow.\nCOLM: Good.\n"
    )
    assert promised(read(text)) == [("Colm", "speak to Ruth", "2026-11-20"), ("me", "write the plan", "2026-11-18")]
