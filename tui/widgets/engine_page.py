"""The Engine screen's page and the journal's entries as lines. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from textual.content import Content

from assistant.conversations.consent import FOR
from assistant.conversations.engines import A_TEST, Standing
from assistant.dialogues.desk import Desk
from assistant.engines.model.endpoint import Endpoint
from assistant.model.days import short_day
from assistant.model.evidence import Source
from assistant.model.sending import Sent
from tui.looks import MUTED
from tui.safe import Row, Rows, line, parts

GAP = Row(parts(" "))
LEAD = 12
"""Cells of the names of facts."""
SIGNS = {
    "answered": ("✓ ", "$success"),
    "failed": ("✗ ", "$error"),
    "stopped": ("■ ", "$warning"),
    "sent": ("? ", MUTED),
}
OWN_SOURCES = {"brief": "Facts from your answers and your workspace", "answer": "Your own words"}
"""What lines come from that are no notes."""
CAME = {"answered": "answered", "failed": "failed", "stopped": "stopped before its end", "sent": "no answer known"}
PLACES = (
    ("http://localhost:11434/v1", "Ollama"),
    ("http://localhost:8080/v1", "llama.cpp's server"),
    ("http://localhost:1234/v1", "LM Studio"),
    ("http://localhost:8000/v1", "vLLM"),
    ("http://localhost:4000/v1", "LiteLLM"),
    ("https://api.openai.com/v1", "OpenAI"),
)
"""Where the usual servers listen."""
NO_MODEL = (
    "Everything works without a model. One can read and write better from the same questions: you are shown exactly "
    "what would be sent before anything is, and what comes back is held against your notes, line by line."
)


def engine_page(
    here: Standing, desk: Desk, allowed: Mapping[str, datetime], sent: tuple[Sent, ...], *, fault: str = ""
) -> Rows:
    """Which engine is on and why, and everything about sending. `fault` is what is wrong with the settings."""
    rows = [Row(line(here.why, "bold"))]
    if fault:
        rows.append(Row(line(fault), lead=parts(("✗ ", "$error"))))
    endpoint = here.endpoint
    if endpoint is None:
        return Rows((*rows, *_without()))
    if endpoint.note:
        rows.append(Row(line(endpoint.note), lead=parts(("! ", "$warning"))))
    rows += _section("Endpoint", _endpoint(endpoint))
    rows += _section("Before anything is sent", _asking(here, endpoint, allowed))
    rows += _section("Masking", _masking(here, desk))
    rows += _section(*_abilities(here))
    rows += _section("Sent so far", (_fact("", _sum(sent)),))
    return Rows(tuple(rows))


def _without() -> list[Row]:
    return [
        GAP,
        Row(line(NO_MODEL)),
        *_section(
            "Where models usually are", tuple(Row(line(url), lead=parts((f"  {n:<20}", MUTED))) for url, n in PLACES)
        ),
    ]


def _section(heading: str, rows: tuple[Row, ...]) -> list[Row]:
    return [GAP, Row(line(heading, "bold $primary")), *rows] if rows else []


def _fact(name: str, words: str | Content, mark: str = "") -> Row:
    body = line(words) if isinstance(words, str) else words
    return Row(body, lead=parts((f"  {name:<{LEAD}}" if name else "  ", MUTED)), mark=line(mark, MUTED))


def _wide_fact(name: str, words: str) -> Row:
    return Row(line(words), lead=parts((f"  {name:<26}", MUTED)))


def _endpoint(endpoint: Endpoint) -> tuple[Row, ...]:
    key = f"read from {endpoint.key_variable}; never kept" if endpoint.key else "none"
    near = "this machine, loopback" if endpoint.loopback else "over the network"
    plain_text = "" if endpoint.loopback or endpoint.base_url.startswith("https") else ", not encrypted"
    return (
        _fact("address", endpoint.base_url),
        _fact("where", f"{near}{plain_text}"),
        _fact("model", endpoint.model or "none is chosen: m chooses one"),
        _fact("key", key),
    )


def _asking(here: Standing, endpoint: Endpoint, allowed: Mapping[str, datetime]) -> tuple[Row, ...]:
    asked = (
        f"nothing is asked for {endpoint.origin}"
        if here.allowed
        else "you can read all of it and are asked, once a conversation"
    )
    others = [where for where in allowed if where != endpoint.origin]
    since = {where: f"since {short_day(when.date(), year=True)}" for where, when in allowed.items()}
    return (
        _fact("here", asked, since.get(endpoint.origin, "")),
        *(_fact("also free" if n == 0 else "", where, since[where]) for n, where in enumerate(others)),
    )


def _masking(here: Standing, desk: Desk) -> tuple[Row, ...]:
    private = _fact("private", ", ".join(desk.me.private_words) or "none yet; “About me” keeps them")
    if not here.masked:
        return (_fact("off", "names, addresses and private words go as they are written"), private)
    kept = [*(["you"] if desk.me.name.strip() else []), *(mentor.call_name or mentor.name for mentor in desk.mentors)]
    return (
        _fact("on", "these go as placeholders, and are put back in what comes"),
        _fact("people", f"{', '.join([*kept, 'whoever the notes name'])}"),
        _fact("besides", "organisations, addresses, phone and account numbers, links"),
        private,
    )


def _abilities(here: Standing) -> tuple[str, tuple[Row, ...]]:
    if here.abilities is None or here.found is None:
        return "What it can do", (
            _fact("", "not tested yet; t asks it a few small questions that hold nothing of yours"),
        )
    told = (words.partition(": ") for words in here.abilities.in_words())
    return (
        f"What it can do, as of {short_day(here.found.date(), year=True)}",
        tuple(_wide_fact(name, words) for name, _, words in told),
    )


def _sum(sent: tuple[Sent, ...]) -> str:
    asked = [entry for entry in sent if entry.task != A_TEST]
    if not asked:
        return "nothing of yours"
    tokens = sum(entry.tokens_read or entry.tokens for entry in asked)
    last = asked[0]
    several = f"{len(asked)} request{'s' * (len(asked) != 1)}"
    return f"{several}, {tokens:,} tokens; the last on {short_day(last.at.date())} at {last.at:%H:%M}"


def entry_rows(entry: Sent) -> Rows:
    """One line of the journal."""
    sign = SIGNS[entry.outcome]
    where = entry.destination.removeprefix("https://").removeprefix("http://")
    body = parts(line(task_words(entry), "bold"), (f"  {entry.model} at {where}", MUTED))
    return Rows((Row(body, lead=parts(sign), mark=line(f"{short_day(entry.at.date())} {entry.at:%H:%M}", MUTED)),))


def task_words(entry: Sent) -> str:
    """What an entry was for."""
    return FOR.get(entry.task.partition("@")[0], entry.task or "something else")


def entry_page(entry: Sent, sources: Mapping[str, Source], conversation: str = "") -> Rows:
    """One entry whole: when, where, how much, and which lines, as they stand in the workspace."""
    read = f", {entry.tokens_read:,} as the server counted" if entry.tokens_read is not None else ""
    written = f"{entry.tokens_written:,} tokens" if entry.tokens_written is not None else "not told"
    count = f"about {entry.tokens:,} tokens{read}" if entry.tokens else "a few small questions"
    masked = f"{entry.hidden} word{'s' * (entry.hidden != 1)} went as placeholders" if entry.masked else "off"
    rows = [
        _fact("when", f"{short_day(entry.at.date(), year=True)}, {entry.at:%H:%M}"),
        _fact("where", entry.destination),
        _fact("model", entry.model),
        _fact("for", task_words(entry) + (f", in “{conversation}”" if conversation else "")),
        _fact("sent", count),
        _fact("came", f"{CAME[entry.outcome]}; {written}" if entry.outcome == "answered" else CAME[entry.outcome]),
        *([_fact("", entry.said)] if entry.said else []),
        *([_fact("tries", f"{entry.requests}")] if entry.requests > 1 else []),
        _fact("masking", masked),
    ]
    titles = dict(entry.titles)
    for source, first, last in entry.lines:
        name = titles.get(source, source.partition(":")[0])
        name = OWN_SOURCES.get(name, name)
        lines = f"line {first}" if first == last else f"lines {first} to {last}"
        rows += [GAP, Row(line(f"{name}, {lines}", "bold $primary"))]
        kept = sources.get(source)
        shown = kept.lines[first - 1 : last] if kept else ()
        rows += [Row(line(text, MUTED), lead=parts((f"{n:>5}  ", MUTED))) for n, text in enumerate(shown, first)]
    if entry.task == A_TEST:
        rows += [GAP, Row(line("These requests find out what an endpoint can do; nothing of yours is in them.", MUTED))]
    return Rows(tuple(rows))
