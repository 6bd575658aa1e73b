"""The same things written in other ways: chats, questions and answers, endless sentences, arrows, tables, dictation."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.dates import resolve
from assistant.reading.digest import Digest
from assistant.reading.notes import digest_of
from assistant.reading.sections import section_kind

DAY = date(2025, 6, 11)


def read(text: str) -> Digest:
    return digest_of(Source.of(text, title="notes.txt"), today=DAY)


def promised(digest: Digest) -> set[tuple[str | None, str, str | None]]:
    return {(c.who, c.what, c.due_iso.isoformat() if c.due_iso else None) for c in digest.commitments}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What I owe people", "commitments"),
        ("On her plate", "commitments"),
        ("to sort", "commitments"),
        ("i gotta", "commitments"),
        ("big picture", "goals"),
        ("Five years from now", "goals"),
        ("Where do I see myself?", "goals"),
        ("Nuggets", "advice"),
        ("Ravi's two cents", "advice"),
        ("How I came across", "feedback"),
        ("Could do better", "feedback"),
        ("not happening", "decisions"),
        ("Still hanging", "questions"),
        ("Things I can't work out", "questions"),
        ("Same again", "next"),
        ("parking lot", "parked"),
        ("Bread and butter", ""),
    ],
)
def test_a_heading_is_known_by_its_shape(heading: str, kind: str) -> None:
    assert section_kind(heading) == kind


def test_the_question_is_the_heading_of_its_answer_and_stays_open_without_one() -> None:
    digest = read(
        "Tea with Mariam Haidari\n\nQ: What do I owe?\nA: Two sketches for the lobby by 20 June.\n\n"
        "Q: And Mariam?\nA: She'll ask the council about permits.\n\n"
        "Q: How do I win the pitch?\nA: Show the model first.\n"
        "\nQ: Who pays for the survey?\nA: No idea.\n\nQ: Where do I want to be?\nA: A studio of my own.\n"
    )
    assert promised(digest) == {
        ("me", "Two sketches for the lobby", "2025-06-20"),
        ("Mariam Haidari", "ask the council about permits", None),
    }
    assert [a.text for a in digest.advice] == ["Show the model first"]
    assert [q.text for q in digest.open_questions] == ["Who pays for the survey?"]
    assert [g.text for g in digest.goals] == ["A studio of my own"]


@pytest.mark.parametrize(
    "turn",
    ["[09/06/2025, 18:02:11] {}: {}", "{} (10:02): {}", "[10:02] {}: {}", "<{}> {}", "10:02 {}: {}", "{} 10:02 AM\n{}"],
)
def test_a_chat_is_read_in_any_of_its_exports(turn: str) -> None:
    said = [
        ("Tunde", "what are you after this year?"),
        ("Marta", "Lead the design team."),
        ("Marta", "could you look over my portfolio?"),
        ("Tunde", "sure, by 20 June"),
        ("Tunde", "you explain well but you bury the numbers"),
        ("Tunde", "so no more free pilots, agreed?"),
        ("Marta", "agreed"),
    ]
    digest = read("\n".join(turn.format(who, words) for who, words in said))
    assert {person.name for person in digest.people} == {"Tunde", "Marta"}
    assert promised(digest) == {("Tunde", "look over my portfolio", "2025-06-20")}
    assert [d.text for d in digest.decisions] == ["no more free pilots"]
    assert [f.text for f in digest.feedback] == ["you explain well but you bury the numbers"]


def test_a_request_that_nobody_takes_on_is_no_promise() -> None:
    digest = read("Ana: Can you send me the deck?\nBo: Mine is lost.\nAna: Pity.\nBo: Yes, a pity.")
    assert not digest.commitments


def test_talk_without_full_stops_is_read_thought_by_thought() -> None:
    digest = read(
        "so just back from coffee with ravi and my head is full he said my reports are far too long but he liked how "
        "i handled the angry client and then he said i should open with the decision so ill redo the may one by "
        "friday and "
        "ive got to call the training people oh and hes going to send me his checklist tonight and im still not sure "
        "whether i should move to nights and we meet again on the 3rd of july at noon\n"
    )
    assert ("me", "redo the may one", "2025-06-13") in promised(digest)
    assert ("me", "call the training people", None) in promised(digest)
    assert ("Ravi", "send me his checklist", "2025-06-11") in promised(digest)
    assert [a.text for a in digest.advice] == ["open with the decision"]
    assert [q.text for q in digest.open_questions] == ["whether i should move to nights"]
    assert digest.next_meeting is not None
    assert digest.next_meeting.date == date(2025, 7, 3)


def test_hesitations_and_spoken_marks_are_no_words_of_what_is_said() -> None:
    digest = read(
        "Um, so, call with Priyanka. New paragraph. I'll, uh, send her the, er, draft by Monday. Full stop. "
        "She said I, um, talk too fast comma and she liked the ending."
    )
    assert ("me", "send her the draft", "2025-06-16") in promised(digest)


def test_owners_are_told_by_arrows_handles_brackets_and_columns() -> None:
    digest = read(
        "1:1 with Ngozi\n\nto sort\n- @ngozi ping the lab, tomorrow\n- me -> slides by 20 June\n- Kamal -> rota swap\n"
        "- budget sheet (Ngozi, end of month)\n\n"
        "| Person | Task | Done by |\n|--|--|--|\n| Kamal | book the hall | 1 July |\n"
    )
    assert promised(digest) == {
        ("Ngozi", "ping the lab", "2025-06-12"),
        ("me", "slides", "2025-06-20"),
        ("Kamal", "rota swap", None),
        ("Ngozi", "budget sheet", "2025-06-30"),
        ("Kamal", "book the hall", "2025-07-01"),
    }


def test_a_lead_within_prose_says_what_follows_it() -> None:
    digest = read(
        "Good hour with Desta. Two things she'd have me do. Read the contract aloud. Ask for a week.\n\n"
        "What I said yes to: a summary for the board by 20 June. One thing nags at me: who signs it off.\n"
    )
    assert [a.text for a in digest.advice] == ["Read the contract aloud", "Ask for a week"]
    assert promised(digest) == {("me", "a summary for the board", "2025-06-20")}
    assert [q.text for q in digest.open_questions] == ["who signs it off"]


@pytest.mark.parametrize(
    "text",
    [
        "“I'll eat my hat if you get it,” she said.",
        "I'll come back if the board says so.",
        "If the grant comes through I'll hire two people.",
        "I was supposed to call the bank.",
        "Promised Lena last year to sort the archive, that's finished.",
        "In theory I'll write a book.",
    ],
)
def test_what_hangs_on_an_if_or_lies_behind_is_no_promise(text: str) -> None:
    assert not read(f"Call with Lena.\n\n{text}\n").commitments


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Lena, for her part, offered to proof the grant.", "Lena"),
        ("Lena owes me the contact at the bank.", "Lena"),
        ("Lena's sending over her template.", "Lena"),
        ("Lena reckons she can get me the figures.", "Lena"),
        ("I've undertaken to rewrite the guide.", "me"),
        ("I'm to shadow the night team.", "me"),
        ('Lena said: "I\'ll ask the director."', "Lena"),
        ("I asked Lena to write a reference and she said yes.", "Lena"),
    ],
)
def test_promises_are_read_in_many_wordings(text: str, owner: str) -> None:
    found = read(f"Call with Lena.\n\n{text}\n").commitments
    assert [c.who for c in found] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "same slot again on 3 July at 9:00",
        "Back at it July 3rd, 0900",
        "cu 3 July @ 09:00",
        "So our third is on Thursday 3 July, nine o'clock.",
        "Thursday the 3rd of July, 9:00, her office",
    ],
)
def test_the_next_talk_is_found_however_it_is_fixed(text: str) -> None:
    meeting = read(f"Call with Lena.\n\nShe liked my draft.\n\n{text}\n").next_meeting
    assert meeting is not None
    assert meeting.date == date(2025, 7, 3)


def test_letters_that_stand_for_a_speaker_are_that_person() -> None:
    digest = read("SM = Sara Maalouf, my mentor. JK = me, Jo Kim.\n\nSM: How is it?\nJK: Fine.\nSM: Good.\nJK: Yes.\n")
    assert (digest.me, digest.mentor) == ("Jo Kim", "Sara Maalouf")
    assert len(digest.people) == 2


def test_names_written_small_are_known_by_what_stands_beside_them() -> None:
    digest = read(
        "lunch w/ zanele, nice place\nshe likes it\nthen mr okoro called\nand tariqo says hello to all of us\n"
    )
    assert {person.name for person in digest.people} >= {"Zanele", "Mr Okoro", "Tariqo"}


def test_where_the_writer_leans_is_no_question() -> None:
    digest = read(
        "# Questions\n- Do I stop the pilot?\n- I lean to stopping it, not gladly\n- I want to ask how she chose\n"
    )
    assert [q.text for q in digest.open_questions] == ["Do I stop the pilot?", "I want to ask how she chose"]


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("EOD 2moro", date(2025, 6, 12)),
        ("Sat. noon", date(2025, 6, 14)),
        ("before the month is over", date(2025, 6, 30)),
        ("this time next year", date(2026, 6, 11)),
        ("same day next week", date(2025, 6, 18)),
        ("not after 3 July", date(2025, 7, 3)),
        ("the Sunday before Christmas", date(2025, 12, 21)),
        ("in two Mondays", date(2025, 6, 23)),
        ("1 July (Tue)", date(2025, 7, 1)),
        ("Thanksgiving", date(2025, 11, 27)),
        ("thurday", date(2025, 6, 12)),
        ("six weeks' time", date(2025, 7, 23)),
        ("two weeks", None),
        ("after Friday", None),
    ],
)
def test_days_are_known_in_rarer_words(phrase: str, day: date | None) -> None:
    assert resolve(phrase, DAY) == day
