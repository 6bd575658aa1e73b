"""`mentee check DRAFT`: hold a draft against the rules; `mentee check --explain ID`: what a rule asks and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import date

    from assistant.checks.context import Context
    from assistant.checks.finding import Finding
    from assistant.checks.rule import Rule
    from assistant.model.messages import Channel, Kind


@click.command("check")
@click.argument("draft", required=False, metavar="[DRAFT]")
@click.option("--kind", metavar="KIND", help="What the draft is: first-contact, thanks, agenda, goal, …")
@click.option("--channel", metavar="CHANNEL", help="How it travels; email where the kind has it.")
@click.option("--context", "context_file", metavar="FILE", help="What is known beside the draft (JSON).")
@click.option("--today", metavar="DATE", help="Work as of this day (ISO date, or date and time).")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for programs.")
@click.option("--explain", "rule_id", metavar="ID", help="What one rule asks, why, and an example of each sort.")
@click.option("--without", multiple=True, metavar="ID", help="Leave this rule out, this time; may be given again.")
@click.option("--off", "turn_off", metavar="ID", help="Switch a rule off for good; with --mentor for letters to one.")
@click.option("--on", "turn_on", metavar="ID", help="Switch a rule on again.")
@click.option("--mentor", default="", metavar="NAME", help="Whom the draft is for, as the workspace knows them.")
@click.option("--workspace", metavar="PATH", help="The workspace: a folder, or a .sqlite3 file.")
def check_command(
    draft: str | None,
    kind: str | None,
    channel: str | None,
    context_file: str | None,
    today: str | None,
    as_json: bool,
    rule_id: str | None,
    without: tuple[str, ...],
    turn_off: str | None,
    turn_on: str | None,
    mentor: str,
    workspace: str | None,
) -> int:
    """Hold DRAFT (a file, or - for standard input) against the rules of its kind.

    A first line "Subject: …" with an empty line after it is the subject; an .eml file is read as mail. Exits 1 where a
    finding is an error. Rules that were switched off in the workspace are left out.
    """
    from assistant.checks.run import explain, run_checks
    from assistant.model.messages import CHANNELS
    from tui.own_words import take_own_words
    from tui.rule_switches import Switches

    if rule_id is not None:
        _tell(explain(rule_id), as_json=as_json)
        return 0
    above = (click.get_current_context().find_object(dict) or {}).get("workspace")
    place = Switches(workspace or above, mentor, today)
    if turn_off is not None or turn_on is not None:
        place.switch(explain(turn_off or turn_on or "").id, on=turn_off is None)
        return 0
    if draft is None:
        raise click.UsageError("Name the draft to check, or a rule with --explain ID.")
    if kind is None and draft.casefold().endswith(".ics"):
        kind = "invite"
    if kind is None:
        raise click.UsageError(f"Say with --kind what the draft is: {', '.join(CHANNELS)}.")
    what = _kind(kind)
    how = _channel(channel, what)
    context = _context(context_file)
    if today is not None:
        context = context.model_copy(update={"today": _day(today)})
    text, lines, name = _read(draft)
    off = {explain(one).id for one in without} | place.off()
    take_own_words()
    found = [
        finding.model_copy(update={"line": lines(finding.line), "end_line": lines(finding.end_line)})
        for finding in run_checks(text, what, how, context, without=off)
    ]
    _answer(name, what, found, as_json=as_json)
    _tell_of_the_rest(text, what, how)
    return 1 if any(finding.level == "error" for finding in found) else 0


def _tell_of_the_rest(text: str, kind: Kind, channel: Channel) -> None:
    """A line on the error stream where a text is longer than what of it is read sentence by sentence."""
    from assistant.checks.draft import MOST_READ, DraftText

    if len(text) > MOST_READ and DraftText(text, kind, channel).is_cut:
        click.echo(
            f"Only the first {MOST_READ:,} characters were checked sentence by sentence; "
            "what is private was looked for in all of it. Check the rest in parts.",
            err=True,
        )


def _kind(word: str) -> Kind:
    from assistant.model.messages import Kind

    return Kind(_one_of(word, [kind.value for kind in Kind], "kind of draft"))


def _channel(word: str | None, kind: Kind) -> Channel:
    """The channel named; else e-mail where the kind has it, else the kind's first."""
    from assistant.model.errors import MenteeError
    from assistant.model.messages import CHANNELS, Channel

    takes = CHANNELS[kind]
    if word is None:
        return Channel.EMAIL if Channel.EMAIL in takes else takes[0]
    channel = Channel(_one_of(word, [channel.value for channel in Channel], "channel"))
    if channel not in takes:
        raise MenteeError(f"{kind} does not travel by {channel}; it takes {', '.join(takes)}.")
    return channel


def _one_of(word: str, known: list[str], what: str) -> str:
    from difflib import get_close_matches

    from assistant.model.errors import MenteeError
    from assistant.model.text import one_line

    wanted = word.strip().casefold().removeprefix(".")
    if wanted in known:
        return wanted
    near = get_close_matches(wanted, known, n=2, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}."
    raise MenteeError(f"There is no {what} “{one_line(word)[:40]}”; {hint}")


def _context(file: str | None) -> Context:
    from assistant.checks.context import NOTHING_KNOWN
    from assistant.checks.run import to_context
    from assistant.model.errors import MenteeError
    from assistant.reading.files import decode, shown_name

    if file is None:
        return NOTHING_KNOWN
    text, _ = decode(_bytes(file), shown_name(file))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise MenteeError(f"{shown_name(file)} is no JSON{where}; the context is one JSON object.") from None
    return to_context(data)


def _day(word: str) -> date:
    from datetime import date, datetime

    from assistant.model.errors import MenteeError
    from assistant.model.text import one_line

    try:
        return date.fromisoformat(word.strip()) if len(word.strip()) == 10 else datetime.fromisoformat(word.strip())
    except ValueError:
        shown = one_line(word)[:40]
        raise MenteeError(f"“{shown}” is no day; write it like 2026-11-22 or 2026-11-22T09:30.") from None


def _bytes(file: str) -> bytes:
    from assistant.model.errors import MenteeError
    from assistant.reading.files import MAX_BYTES, shown_name

    name = shown_name(file)
    try:
        if file == "-":
            return sys.stdin.buffer.read()
        path = Path(file)
        if path.is_dir():
            raise MenteeError(f"{name} is a folder; name a file.")
        if path.stat().st_size > MAX_BYTES:
            raise MenteeError(f"{name} is larger than 50 MB; a draft is far smaller.")
        return path.read_bytes()
    except FileNotFoundError:
        raise MenteeError(f"There is no file {name}; check the name and the folder.") from None
    except (OSError, ValueError):
        raise MenteeError(f"{name} cannot be read; check that you may open it.") from None


def _read(draft: str) -> tuple[str, Any, str]:
    """The draft's text, what turns its lines into those of the file, and the file's name as it is shown."""
    from assistant.checks.mail import read_mail
    from assistant.reading.files import decode, shown_name

    name = "standard input" if draft == "-" else shown_name(draft)
    data = _bytes(draft)
    if draft.casefold().endswith(".eml"):
        mail = read_mail(data, name)
        return mail.text, mail.line, name
    return decode(data, name)[0], int, name if draft != "-" else "-"


def _answer(name: str, kind: Kind, found: Iterable[Finding], *, as_json: bool) -> None:
    from assistant.model.text import one_line
    from tui.console import note, say, say_json

    findings = list(found)
    if as_json:
        fields = {
            "id",
            "level",
            "line",
            "column",
            "end_line",
            "end_column",
            "text",
            "message",
            "suggestion",
            "practice",
        }
        listed = [finding.model_dump(mode="json", include=fields) for finding in findings]
        say_json({"kind": kind.value, "findings": listed})
        return
    for finding in findings:
        said = one_line(f"{finding.message} {finding.suggestion}")
        say(f"{name}:{finding.line}:{finding.column}: {finding.id} {finding.level} {said}")
    if not findings:
        note(f"{name}: nothing to mend.")


def _tell(rule: Rule, *, as_json: bool) -> None:
    from tui.console import say, say_json

    kinds, channels = (sorted(str(word) for word in words) for words in (rule.kinds, rule.channels))
    if as_json:
        say_json(
            {
                "id": rule.id,
                "level": rule.level,
                "kinds": kinds,
                "channels": channels,
                "reason": rule.reason,
                "finds": rule.finds,
                "practice": rule.practice,
                "good": rule.good.text,
                "bad": rule.bad.text,
            }
        )
        return
    say(f"{rule.id} ({rule.level}; {rule.practice})")
    say(rule.reason)
    say(f"How it judges: {rule.finds}")
    say(f"Kinds: {', '.join(kinds)}")
    say(f"Good:\n{_indented(rule.good.text)}")
    say(f"Bad:\n{_indented(rule.bad.text)}")


def _indented(text: str) -> str:
    import textwrap

    return "\n".join(
        part
        for line in text.split("\n")
        for part in textwrap.wrap(line, 96, initial_indent="    ", subsequent_indent="    ") or [""]
    )
