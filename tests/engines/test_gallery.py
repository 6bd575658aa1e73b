"""The committed gallery is what the engine writes, and no two letters in it are mail merge."""

from __future__ import annotations

import re
from itertools import combinations

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.engines.tasks import Draft, WriteMessage
from tools.gallery import PAGE, Piece, page, pieces


def letters() -> list[tuple[Piece, WriteMessage, Draft]]:
    return [
        (piece, piece.task, piece.result)
        for piece in pieces("write")
        if isinstance(piece.task, WriteMessage) and isinstance(piece.result, Draft)
    ]


def runs_of_six(draft: Draft) -> set[tuple[str, ...]]:
    """Runs of words outside the greeting and the closing."""
    parts = draft.body.split("\n\n")
    words = re.findall(r"[\w'’-]+", " ".join(parts[1:-1] if len(parts) > 2 else parts).casefold())
    return {tuple(words[at : at + 6]) for at in range(len(words) - 5)}


def test_the_committed_gallery_is_what_the_engine_writes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_gallery_holds_twenty_pieces_of_ten_people_and_more() -> None:
    shown = list(pieces())
    assert len(shown) >= 20
    assert len({piece.person for piece in shown}) >= 10
    assert {"first-contact", "thanks", "help-brief", "introduction", "agenda", "goal", "debrief", "close-out"} <= {
        piece.kind for piece in shown
    }


def test_no_two_people_send_a_run_of_six_words_in_common() -> None:
    for (one, _, first), (two, _, second) in combinations(letters(), 2):
        if one.person != two.person:
            assert not runs_of_six(first) & runs_of_six(second)


def test_every_letter_of_the_gallery_passes_the_checks() -> None:
    for piece, task, draft in letters():
        told = [fact.text for facts in task.facts.values() for fact in facts]
        told += [f.text for t in task.topics for f in (t.question, t.standing, t.good_result, t.effort) if f]
        context = Context(
            today=task.today,
            me=MeContext(name=task.me.name),
            mentor=MentorContext(
                name=task.to.name,
                call_name=task.to.greeting,
                familiarity=task.to.familiarity,
                meetings_held=task.to.meetings_held,
            ),
            sources=(*told, task.me.work, task.me.name, task.to.name),
        )
        text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
        found = [f for f in run_checks(text, draft.kind, draft.channel, context) if f.level != "info"]
        assert not found, (piece.person, found)
