"""Promises: who owes what by when; and what looks like a promise and is none."""

from __future__ import annotations

import pytest

from tests.reading.samples import promised, read

HEAD = "Call with Halina, Tue 17 Nov 2026\n\n"


@pytest.mark.parametrize(
    ("line", "who", "what", "due"),
    [
        ("I'll ring Bram about the kiln by Friday.", "me", "ring Bram about the kiln", "2026-11-20"),
        ("She will lend me the glaze book tonight.", "Halina", "lend me the glaze book", "2026-11-17"),
        ("Halina offered to price my bowls.", "Halina", "price my bowls", None),
        (
            "i promised to put my name down for the stall, the closing date is 20 december",
            "me",
            "put my name down for the stall",
            "2026-12-20",
        ),
        (
            "I said I'd use it on the old lorry and show him what broke.",
            "me",
            "use it on the old lorry and show him what broke",
            None,
        ),
        ("Halina is going to check through my sums once they are done.", "Halina", "check through my sums", None),
        ("I need to order the magnets by 30 November.", "me", "order the magnets", "2026-11-30"),
        (
            "I can put you in touch with Odile. I'll do that by Wednesday.",
            "me",
            "put you in touch with Odile",
            "2026-11-18",
        ),
        ("- Halina to sort my boots", "Halina", "sort my boots", None),
        ("me -> send her the new cut", "me", "send her the new cut", None),
        ("ring him thurs", None, "ring him", "2026-11-19"),
    ],
)
def test_a_promise_in_words_is_read(line: str, who: str | None, what: str, due: str | None) -> None:
    assert promised(read(HEAD + line)) == [(who, what, due)]


@pytest.mark.parametrize(
    "line",
    [
        "I already paid the guild, no need to pay them twice.",
        "I was going to ring the harbour, but that is sorted.",
        "If the budget came through I would hire a clerk.",
        "I wanted to oil the gate but it is already finished.",
        "Last month I said I would paint the shed; I did, on 2 May.",
        "Perhaps I could have sold a second van but no, not this year.",
        "I won't send the report.",
        "Halina said I should book the exam by Friday.",
        "He'll think about it.",
        "Will you send the plan by Friday?",
        "It will be fine by Friday.",
        "I don't need to mend the fence by Friday.",
    ],
)
def test_done_past_imagined_and_conditional_things_are_no_promises(line: str) -> None:
    assert promised(read(HEAD + line)) == []


def test_quoted_older_mail_promises_nothing() -> None:
    text = (
        "From: Ana <a@x.example>\nTo: Aled Pugh\n\nI will send the draft by Friday.\n\n"
        "On Mon, 2 Nov 2026 at 08:00, Aled Pugh wrote:\n> I will bring the plan tomorrow.\n"
        "> > I will post the two maps by 5 November."
    )
    assert [what for _, what, _ in promised(read(text))] == ["send the draft"]


def test_every_form_of_an_action_list_gives_owner_task_and_day() -> None:
    text = HEAD + (
        "TODO\n"
        "- me: ring Bram by Friday\n"
        "- Halina to phone Sunniva (by 24 Nov)\n"
        "- [ ] hire the marquee (Halina, by Dec 2)\n"
        "- [ ] @halina fetch up the tarpaulins next week\n"
        "- [x] pay the fee\n"
        "- call the bank\n"
    )
    assert promised(read(text)) == [
        ("me", "ring Bram", "2026-11-20"),
        ("Halina", "phone Sunniva", "2026-11-24"),
        ("Halina", "hire the marquee", "2026-12-02"),
        ("Halina", "fetch up the tarpaulins", "2026-11-27"),
        (None, "call the bank", None),
    ]
    assert [c.what for c in read(text).commitments if c.status == "done"] == ["pay the fee"]


def test_tables_and_outlines_are_read_by_their_columns() -> None:
    table = (
        "| Owner | Action | Deadline | Status |\n|--|--|--|--|\n"
        "| Halina | list donors | Friday | open |\n| me | apply | - | done |\n"
    )
    digest = read(f"{HEAD}## Actions\n\n{table}")
    assert [(c.who, c.what, str(c.due_iso), c.status) for c in digest.commitments] == [
        ("Halina", "list donors", "2026-11-20", "open"),
        ("me", "apply", "None", "done"),
    ]
    outline = read(f"{HEAD}TODO\n\tHalina\trent scaffold\tby 9 Jan\n\tHalina\twarn Ingvar we are late\n")
    assert promised(outline) == [("Halina", "rent scaffold", "2027-01-09"), ("Halina", "warn Ingvar we are late", None)]


def test_nobody_named_is_nobody_guessed() -> None:
    assert promised(read("Next steps\n- book the room by Friday\n")) == [(None, "book the room", "2026-11-20")]


def test_two_tasks_with_a_day_each_are_two_promises() -> None:
    found = promised(read(f"{HEAD}I'll pick the fabric by Sunday and cut Oyelaran a pattern by Thursday."))
    assert found == [("me", "pick the fabric", "2026-11-22"), ("me", "cut Oyelaran a pattern", "2026-11-19")]


def test_before_the_next_meeting_is_due_when_they_meet() -> None:
    text = f"{HEAD}I'll finish the log before our next call.\nNext meeting: Mon 14 December 2026, 10:00"
    assert promised(read(text)) == [("me", "finish the log", "2026-12-14")]


def test_in_a_talk_each_speaker_promises_for_themselves() -> None:
    text = (
        "ANA: My plan is to captain a ferry.\nALED: You should ask for one. I'll speak to Maud by Friday.\n"
        "ANA: I'll copy the charts tomorrow.\nALED: Good.\n"
    )
    assert promised(read(text)) == [("Aled", "speak to Maud", "2026-11-20"), ("me", "copy the charts", "2026-11-18")]


def test_a_row_that_was_called_off_is_no_promise() -> None:
    rows = "| what | who | state |\n|--|--|--|\n| order the kiln | me | open |\n| rent a stall | me | dropped |\n"
    assert promised(read(HEAD + rows)) == [("me", "order the kiln", None)]


def test_an_item_that_begins_with_i_is_the_writers_own() -> None:
    found = read(
        "# Actions\n- [ ] I send the churn table by Friday\n- [ ] I call Sam\n- [ ] send the list\n"
    ).commitments
    assert [(one.who, one.what) for one in found] == [
        ("me", "send the churn table"),
        ("me", "call Sam"),
        (None, "send the list"),
    ]
