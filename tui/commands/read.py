"""`mentee read FILE…`: the digest of notes."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.engines import performing
from tui.options import Flags, common, open_place, sources, take_desk
from tui.running import hand_out, shown_place


@click.command(
    "read",
    short_help="Say what notes hold.",
    epilog="For example: mentee read notes.md · mentee read *.md --json · pbpaste | mentee read -",
)
@click.argument("files", nargs=-1, metavar="FILE…")
@common(answers=False)
def read_command(files: tuple[str, ...], flags: Flags) -> None:
    """Say what notes hold: people, goals, advice, promises, open questions. `-` reads standard input."""
    import json
    from pathlib import Path

    from assistant.model.text import one_line
    from assistant.sharing import digest_markdown
    from assistant.sharing.answers import read_answer
    from tui.console import note

    if not files:
        raise click.UsageError("Name the file with your notes; - reads standard input.")
    if files.count("-") > 1:
        raise click.UsageError("standard input can be read once only; name - once.")
    opened = list(zip(files, sources(files), strict=True))
    pieces: dict[str, str] = {}
    with performing(flags) as perform:
        desks = [take_desk(flags, (one,), perform=perform) for _, one in opened]
    for n, ((file, (source, encoding)), desk) in enumerate(zip(opened, desks, strict=True)):
        digest = desk.notes.model_copy(update={"encoding": encoding})
        for remark in source.remarks:
            note(remark)
        name = "stdin" if file == "-" else one_line(Path(file).stem)
        answer = read_answer(digest, name=name, file=file)
        if flags.as_json:
            say_json(answer, lines=len(opened) > 1)
        else:
            say(("\n" if n else "") + digest_markdown(digest, title=source.title, marks=True).rstrip())
        again = sum(one_line(Path(other).stem) == name for other in files[:n])
        pieces[f"{name}-{again + 1}.json" if again else f"{name}.json"] = json.dumps(
            answer, ensure_ascii=False, indent=2
        )
    hand_out(flags, pieces)
    if flags.save:
        with open_place(flags) as place:
            place.put_source(*(source for _, (source, _) in opened))
        note(f"kept in {shown_place(flags)}")
