"""`mentee search TEXT`: everything that is kept, by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.console import note, say, say_json, say_marked
from tui.options import Flags, common
from tui.running import hand_out

if TYPE_CHECKING:
    from assistant.dialogues.desk import Desk
    from assistant.workspace.search import Place


@click.command(
    "search",
    short_help="Find words in everything that is kept.",
    epilog="For example: mentee search roster --mentor Priya, or: mentee search '\"let the team\"'",
)
@click.argument("words", nargs=-1, metavar="TEXT", required=True)
@click.option(
    "--kind", metavar="KIND", help="Only these: person, goal, advice, promise, letter, paper, notes, answer …"
)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Places shown at most.")
@common(answers=False, save=False)
def search_command(words: tuple[str, ...], kind: str | None, limit: int, flags: Flags) -> None:
    """Find the places that hold all of these words, the best first; words in quotation marks stand together.

    A word is found by its beginning, accents and case aside. Nothing is changed.
    """
    import json

    from assistant.workspace.search import Found
    from tui.commands.following_up import kept, mentor_of

    with kept(flags) as (place, desk):
        mentor = mentor_of(desk, flags) or None
        sort = _kind(kind) if kind else None
        found = place.search(" ".join(words), person=mentor, kind=sort, limit=limit) if place else Found()
    answer = {"found": [_answer(desk, one) for one in found.places], "more": found.more, "loosely": found.loosely}
    if flags.as_json:
        say_json(answer)
    else:
        if found.loosely:
            note("No place holds all of these words; these hold some of them.")
        for one in found.places:
            say(_where(desk, one))
            say_marked((("   ", False), *_words(one)))
        if not found.places:
            say("Nothing that is kept holds these words.")
        if found.more:
            note(f"There are more; --limit {limit * 5} shows them.")
    hand_out(flags, {"search.json": json.dumps(answer, ensure_ascii=False, indent=2)})


def _kind(wanted: str) -> str:
    """The kind meant by a word a person reads, or by its own name. Raises MenteeError for any other."""
    from assistant.model.errors import MenteeError
    from assistant.sharing.kinds import KINDS

    for name, words in KINDS.items():
        if wanted.casefold() in {name, words}:
            return name
    raise MenteeError(f"“{wanted[:40]}” is no kind; take one of {', '.join(KINDS.values())}.")


def _answer(desk: Desk, place: Place) -> dict[str, Any]:
    mentor = desk.mentor_by_id(place.person)
    return {
        "kind": place.kind,
        "id": place.ref,
        "mentor": mentor.name if mentor else None,
        "date": place.day or None,
        "title": place.title,
        "words": [{"text": piece.text, "hit": piece.hit} for piece in place.shown],
    }


def _where(desk: Desk, place: Place) -> str:
    from assistant.sharing.kinds import KINDS

    mentor = desk.mentor_by_id(place.person)
    where = [KINDS.get(place.kind, place.kind), mentor.name if mentor else "", place.day]
    return " · ".join(part for part in where if part)


def _words(place: Place) -> list[tuple[str, bool]]:
    """The words in place, the title before them where they do not begin with it; whether each is a hit."""
    shown = [(piece.text, piece.hit) for piece in place.shown]
    begun = "".join(text for text, _ in shown)
    return shown if place.title[:40] in begun else [(f"{place.title}: ", False), *shown]
