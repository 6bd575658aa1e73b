"""Statements in words that no rule knows are told by fitted weights; what is promised, advised or praised is found all
the same, with its owner, its day and its line, and what only looks like it is not."""

from __future__ import annotations

import pytest

from assistant.model.evidence import Source
from assistant.reading.likelihoods import KINDS, weights
from assistant.reading.notes import by_rules
from assistant.reading.pages import page_of
from tests.reading.samples import TODAY, promised, read

TALK = """Zoom, 17 November 2026

Ngozi: Hi Peter, thanks so much for making time.
Peter Lindgren: Of course. What's on your mind?
Ngozi: The physio lead post. Closing date is the 4th of December and I can't decide whether to apply.
Peter Lindgren: Before you write a single line, talk to somebody who left the post.
Ngozi: I'll ring Fatima on Monday about the budget. And I'll send you my CV by Wednesday, if that's alright?
Peter Lindgren: Please do. I'll read it over the weekend and send you comments.
Ngozi: The second thing is my student. He is late every day and I keep covering for him.
Peter Lindgren: I think you're too soft there.
Ngozi: I'll talk to him before the ward round on Tuesday.
Peter Lindgren: Then I'll write to Henrike this week. She runs the lead programme.
Ngozi: We've decided then: I apply for St Anne's now, not in spring.
"""
PAGE = """Coffee w/ Salma (programme mentor), tues 17 nov

bit of everything today. she'd sooner i put the numbers on one page and let them talk
thinks i hide behind the slides, fair
down for the cost sheet by fri
Salma to dig out the old tender
Salma had no time to read the draft before, family stuff
spring trade fair: off the table, we said
"""


def test_promises_of_a_talk_are_found_with_their_owners() -> None:
    found = promised(read(TALK, me="Ngozi"))
    assert ("me", "ring Fatima about the budget", "2026-11-23") in found
    assert any(who == "me" and "send you my CV" in what and day == "2026-11-18" for who, what, day in found)
    assert any(who == "Peter Lindgren" and "Henrike" in what for who, what, _ in found)


def test_what_nobody_promises_in_a_talk_is_no_promise() -> None:
    told = " ".join(what for _, what, _ in promised(read(TALK, me="Ngozi")))
    assert not {"late", "runs", "closing", "thanks"} & set(told.lower().split())


def test_advice_and_criticism_need_no_set_wording() -> None:
    digest = read(PAGE)
    assert any("numbers on one page" in fact.text for fact in digest.advice)
    assert any("hide behind the slides" in fact.text for fact in digest.feedback)


def test_a_promise_in_shorthand_has_its_owner_and_its_day() -> None:
    found = promised(read(PAGE))
    assert any("cost sheet" in what and day == "2026-11-20" for _, what, day in found)
    assert any(who == "Salma" and "old tender" in what for who, what, _ in found)
    assert not any("read the draft" in what for _, what, _ in found)


@pytest.mark.parametrize("text", [TALK, PAGE])
def test_whatever_is_added_stands_in_its_line(text: str) -> None:
    lines = text.splitlines()
    digest = read(text)
    for kind in KINDS:
        for item in getattr(digest, kind):
            for evidence in item.evidence:
                first, last = evidence.lines
                assert evidence.text in " ".join(" ".join(lines[first - 1 : last]).split())


def test_what_a_list_names_by_its_heading_stays_however_it_is_worded() -> None:
    text = "Call with Bo\n\nGoals\n- the Ulm thing\n\nActions\n- Bo: zinc\n- sort the attic\n\nDecisions\n- no dogs\n"
    rules = by_rules(page_of(Source.of(text, title="notes.txt"), today=TODAY))
    digest = read(text)
    assert [fact.text for fact in digest.goals] == [fact.text for fact in rules.goals] == ["the Ulm thing"]
    assert [fact.text for fact in digest.decisions] == [fact.text for fact in rules.decisions] == ["no dogs"]
    assert {c.what for c in rules.commitments} <= {c.what for c in digest.commitments}


def test_a_typed_line_of_news_is_no_goal_and_what_it_asks_is_told_without_the_news() -> None:
    told = "called six of the ten, four want the trailer; unsure whether to raise the price in Malmö before winter"
    assert read(told).goals == ()
    assert [fact.text for fact in read(told).open_questions] == ["whether to raise the price in Malmö before winter"]
    told = "new manager since 1 Nov; she wants weekly reports; should I talk to her about my hours?"
    assert [fact.text for fact in read(told).open_questions] == ["should I talk to her about my hours?"]


PREPARING = """# Before I see Priya (30 minutes)

- pilot of the team roster slipped two weeks, two people were ill
- did ask one question a day on earlies. Three people bring their own swaps now!
- exam for the staffing course is booked
- she promised to ask the nursing office for the numbers of last year
"""


def test_a_title_that_says_when_and_how_long_we_meet_makes_no_promises_of_the_news_below() -> None:
    digest = read(PREPARING)
    assert [(one.who, one.what) for one in digest.commitments] == [
        ("Priya", "ask the nursing office for the numbers of last year")
    ]
    assert digest.advice == ()


def test_what_i_owe_somebody_is_mine_under_a_heading_that_names_them() -> None:
    digest = read("# What I promised Priya\n\n- send the roster draft\n- call the bank by Friday\n")
    assert [one.who for one in digest.commitments] == ["me", "me"]


def test_the_shipped_weights_have_a_column_for_every_kind() -> None:
    fitted = weights()
    assert len(fitted.bias) == len(fitted.least) == len(fitted.keep) == len(KINDS)
    assert all(len(row) == len(KINDS) for row in fitted.features.values())
