"""`mentee ledger`: the advice that was given, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tui.commands.following_up import changed, kept, mentor_of, row_lines, say_groups
from tui.console import say_json
from tui.options import Flags, common
from tui.running import hand_out

if TYPE_CHECKING:
    from datetime import date

    from assistant.dialogues.desk import Desk
    from assistant.model.work import Advice

STANCES = ("try", "adapt", "not-for-me", "none")
Pairs = tuple[tuple[str, str], ...]


@click.command(
    "ledger",
    short_help="Advice: whose, your stance, what came of it.",
    epilog='For example: mentee ledger --stance 3f2a adapt --why 3f2a "one ward first"',
)
@click.option("--stance", nargs=2, multiple=True, metavar="ID STANCE", help=f"Take one: {', '.join(STANCES)}.")
@click.option("--why", nargs=2, multiple=True, metavar="ID TEXT", help="Why that stance.")
@click.option("--did", nargs=2, multiple=True, metavar="ID TEXT", help="What you did with it.")
@click.option("--came-of", nargs=2, multiple=True, metavar="ID TEXT", help="What came of it.")
@click.option("--told", multiple=True, metavar="ID", help="They heard today what came of it.")
@click.option("--untold", multiple=True, metavar="ID", help="They have not heard of it after all.")
@common(answers=False, save=False)
def ledger_command(
    stance: Pairs, why: Pairs, did: Pairs, came_of: Pairs, told: tuple[str, ...], untold: tuple[str, ...], flags: Flags
) -> None:
    """List the advice you were given: who gave it, your stance, what you did, what came of it.

    Nothing changes unless a flag says so. An ID is the letters in front of a row; a shorter beginning will do.
    """
    import json

    from assistant.dialogues.desk import with_records
    from assistant.dialogues.following_up import advice_groups
    from assistant.dialogues.short_ids import short_ids

    changes = (*_changes(stance, why, did, came_of), *_told(told, untold, flags.now.date()))
    with kept(flags) as (place, before):
        mentor = mentor_of(before, flags)
        rows = changed(
            place, flags, before.advice, changes, what="piece of advice", command="mentee ledger", undo=_undo
        )
        desk = with_records(before, rows.values())
    ids = short_ids(desk.advice)
    groups = advice_groups(desk, mentor=mentor)
    answer = {"advice": [_answer(desk, row, ids[row.id]) for group in groups for row in group.rows]}
    if flags.as_json:
        say_json(answer)
    else:
        say_groups(
            ((group.heading, [_line(desk, row, ids[row.id]) for row in group.rows]) for group in groups),
            "No advice is kept yet; look back at a talk first: mentee debrief notes.md --save",
        )
    hand_out(flags, {"ledger.json": json.dumps(answer, ensure_ascii=False, indent=2)})


def _changes(stance: Pairs, why: Pairs, did: Pairs, came_of: Pairs) -> Iterator[tuple[str, Callable[[Advice], Advice]]]:
    from assistant.dialogues.following_up import with_stance
    from assistant.model.text import clean

    def writing(field: str, words: str) -> Callable[[Advice], Advice]:
        return lambda row: row.model_copy(update={field: clean(words).strip()})

    def taking(wanted: str) -> Callable[[Advice], Advice]:
        if wanted not in STANCES:
            raise click.UsageError(f"“{wanted[:40]}” is no stance; take one of {', '.join(STANCES)}.")
        taken: Any = None if wanted == "none" else wanted
        return lambda row: with_stance(row, taken)

    yield from ((typed, taking(wanted)) for typed, wanted in stance)
    for field, pairs in (("why", why), ("done", did), ("result", came_of)):
        yield from ((typed, writing(field, words)) for typed, words in pairs)


def _told(
    told: tuple[str, ...], untold: tuple[str, ...], today: date
) -> Iterator[tuple[str, Callable[[Advice], Advice]]]:
    from assistant.dialogues.following_up import told_on

    yield from ((typed, lambda row: told_on(row, today)) for typed in told)
    yield from ((typed, lambda row: told_on(row, None)) for typed in untold)


def _undo(before: Advice, after: Advice) -> list[str]:
    words: list[str] = []
    if before.stance != after.stance:
        words += ["--stance", "ID", before.stance or "none"]
    for flag, old, new in (
        ("--why", before.why, after.why),
        ("--did", before.done, after.done),
        ("--came-of", before.result, after.result),
    ):
        words += [flag, "ID", old] if old != new else []
    if before.told != after.told:
        words += ["--told" if before.told else "--untold", "ID"]
    return words


def _line(desk: Desk, row: Advice, short: str) -> str:
    from assistant.dialogues.debriefed import STANCES as TAKEN
    from assistant.dialogues.following_up import given_by
    from assistant.model.days import short_day

    stance = dict(TAKEN)[row.stance] if row.stance else "no stance yet"
    return row_lines(
        short,
        row.text,
        given_by(desk, row),
        short_day(row.day, year=row.day.year != desk.today.year) if row.day else "",
        f"{stance}: {row.why}" if row.why else stance,
        f"did: {row.done}" if row.done else "",
        f"came of it: {row.result}" if row.result else "",
        f"told {short_day(row.told, year=row.told.year != desk.today.year)}" if row.told else "",
    )


def _answer(desk: Desk, row: Advice, short: str) -> dict[str, Any]:
    from assistant.dialogues.following_up import exact_words, given_by

    return {
        "id": short,
        "text": row.text,
        "words": list(exact_words(row)),
        "from": given_by(desk, row),
        "mentor": row.mentor,
        "date": row.day.isoformat() if row.day else None,
        "stance": row.stance,
        "why": row.why,
        "did": row.done,
        "came_of": row.result,
        "told": row.told.isoformat() if row.told else None,
    }
