"""`mentee read FILE…`: the digest of notes."""

from __future__ import annotations

import click

from tui.console import say, say_json
from tui.options import Flags, common, open_place, sources, take_desk
from tui.running import hand_out


@click.command("read")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@common(answers=False)
def read_command(files: tuple[str, ...], flags: Flags) -> None:
    """Say what notes hold: people, goals, advice, promises, open questions. `-` reads standard input."""
    import json
    from pathlib import Path

    from assistant.sharing import digest_markdown
    from assistant.sharing.answers import read_answer

    opened = list(zip(files, sources(files), strict=True))
    pieces = {}
    for n, (file, (source, encoding)) in enumerate(opened):
        desk = take_desk(flags, ((source, encoding),))
        digest = desk.notes.model_copy(update={"encoding": encoding})
        name = "stdin" if file == "-" else Path(file).stem
        answer = read_answer(digest, name=name, file=file)
        if flags.as_json:
            say_json(answer, lines=len(opened) > 1)
        else:
            say(("\n" if n else "") + digest_markdown(digest, title=source.title, marks=True).rstrip())
        pieces[f"{name}.json"] = json.dumps(answer, ensure_ascii=False, indent=2)
    hand_out(flags, pieces)
    if flags.save:
        with open_place(flags) as place:
            place.put_source(*(source for _, (source, _) in opened))
