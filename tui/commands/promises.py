"""`mentee promises`: what was promised both ways, by whom, by when, and what is done."""

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
    from assistant.model.work import Commitment

Pairs = tuple[tuple[str, str], ...]
Ids = tuple[str, ...]


@click.command(
    "promises",
    short_help="Promises both ways: whose, by when, done.",
    epilog='For example: mentee promises --done 3f2a --due 81c0 "next Friday"',
)
@click.option("--done", multiple=True, metavar="ID", help="It is done.")
@click.option("--open", "reopen", multiple=True, metavar="ID", help="It is still to do after all.")
@click.option("--drop", multiple=True, metavar="ID", help="Let it go.")
@click.option(
    "--due", nargs=2, multiple=True, metavar="ID DAY", help="By when: a date, words such as next Friday, none."
)
@click.option("--owner", nargs=2, multiple=True, metavar="ID NAME", help="Whose it is: me, a name, nobody.")
@click.option("--all", "everything", is_flag=True, help="Show what is done or let go, too.")
@common(answers=False, save=False)
def promises_command(
    done: Ids, reopen: Ids, drop: Ids, due: Pairs, owner: Pairs, everything: bool, flags: Flags
) -> None:
    """List what was promised both ways, overdue first.

    Nothing changes unless a flag says so. An ID is the letters in front of a row; a shorter beginning will do.
    """
    import json

    from assistant.dialogues.desk import with_records
    from assistant.dialogues.following_up import promise_groups
    from assistant.dialogues.short_ids import short_ids

    today = flags.now.date()
    changes = (*_closing(done, reopen, drop, today), *_settling(due, owner, today))
    with kept(flags) as (place, before):
        mentor = mentor_of(before, flags)
        rows = changed(place, flags, before.commitments, changes, what="promise", command="mentee promises", undo=_undo)
        desk = with_records(before, rows.values())
    ids = short_ids(desk.commitments)
    groups = promise_groups(desk, mentor=mentor)
    answer = {"promises": [_answer(desk, row, ids[row.id]) for group in groups for row in group.rows]}
    if flags.as_json:
        say_json(answer)
    else:
        shown = [g for g in groups if everything or any(row.state == "open" for row in g.rows)]
        say_groups(
            ((group.heading, [_line(desk, row, ids[row.id]) for row in group.rows]) for group in shown),
            "No promise is open."
            if groups
            else "No promise is kept yet; look back at a talk first: mentee debrief notes.md --save",
        )
    hand_out(flags, {"promises.json": json.dumps(answer, ensure_ascii=False, indent=2)})


def _closing(
    done: Ids, reopen: Ids, drop: Ids, today: date
) -> Iterator[tuple[str, Callable[[Commitment], Commitment]]]:
    from assistant.dialogues.following_up import let_go, reopened, ticked_off

    yield from ((typed, lambda row: row if row.state == "done" else ticked_off(row, today)) for typed in done)
    yield from ((typed, reopened) for typed in reopen)
    yield from ((typed, lambda row: let_go(row, today)) for typed in drop)


def _settling(due: Pairs, owner: Pairs, today: date) -> Iterator[tuple[str, Callable[[Commitment], Commitment]]]:
    from datetime import date as day_of

    from assistant.dialogues.following_up import due_on, owned_by
    from assistant.dialogues.turns import Day
    from assistant.model.text import one_line

    def by(words: str) -> Callable[[Commitment], Commitment]:
        day = None
        if words.casefold() != "none":
            day = day_of.fromisoformat(str(Day(key="due", question="", today=today).take(words)))
        return lambda row: due_on(row, day)

    def of(words: str) -> Callable[[Commitment], Commitment]:
        who = one_line(words)
        return lambda row: owned_by(row, None if who.casefold() in {"", "nobody", "none"} else who)

    yield from ((typed, by(words)) for typed, words in due)
    yield from ((typed, of(words)) for typed, words in owner)


def _undo(before: Commitment, after: Commitment) -> list[str]:
    words: list[str] = []
    if before.state != after.state:
        words += [{"open": "--open", "done": "--done", "dropped": "--drop"}[before.state], "ID"]
    if before.due != after.due:
        words += ["--due", "ID", before.due.isoformat() if before.due else "none"]
    if before.who != after.who:
        words += ["--owner", "ID", before.who or "nobody"]
    return words


def _line(desk: Desk, row: Commitment, short: str) -> str:
    from assistant.dialogues.following_up import overdue
    from assistant.model.days import short_day

    mentor = desk.mentor_by_id(row.mentor)
    name = mentor.name if mentor else ""
    due = short_day(row.due, year=row.due.year != desk.today.year) if row.due else row.due_words
    late = " (overdue)" if overdue(row, desk.today) else ""
    state = {"open": "", "done": "done", "dropped": "let go"}[row.state]
    closed = f" {short_day(row.closed, year=row.closed.year != desk.today.year)}" if row.closed and state else ""
    return row_lines(
        short,
        row.what,
        f"to {name}" if row.who == "me" and name else row.who or f"with {name}" if name else "",
        f"due {due}{late}" if due and row.state == "open" else "",
        f"{state}{closed}",
    )


def _answer(desk: Desk, row: Commitment, short: str) -> dict[str, Any]:
    from assistant.dialogues.following_up import exact_words, overdue

    return {
        "id": short,
        "who": row.who,
        "what": row.what,
        "words": list(exact_words(row)),
        "mentor": row.mentor,
        "due": row.due_words or None,
        "due_iso": row.due.isoformat() if row.due else None,
        "overdue": overdue(row, desk.today),
        "status": row.state,
        "made": row.made.isoformat() if row.made else None,
        "closed": row.closed.isoformat() if row.closed else None,
    }
