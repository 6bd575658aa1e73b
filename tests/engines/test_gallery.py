"""The committed gallery is what the engine writes, and no two letters in it are mail merge."""

from __future__ import annotations

import re
from itertools import combinations

from assistant.engines.tasks import Draft, WriteMessage
from tests.engines.situations import context_of, faults_of
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
        found = faults_of(draft, context_of(task))
        assert not found, (piece.person, found)
