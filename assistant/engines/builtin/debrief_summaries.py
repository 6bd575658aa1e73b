"""The summary of a debrief: who said what, in noted words, within a budget of words."""

from __future__ import annotations

from assistant.engines.builtin.debrief_lines import NotedSentence, tells_feeling
from assistant.engines.builtin.phrasing import sentence, tidy
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import SummarizeDebrief
from assistant.reading.digest import Attributed, CommitmentFound
from prompts import table


def summary_of(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> str:
    """At most `task.summary_words` words in whole sentences; empty where nothing was noted."""
    lines = _from_digest(task) or [sentence(noted_line.text) for noted_line in noted]
    taken: list[str] = []
    left = task.summary_words
    for line in lines:
        size = len(line.split())
        if size <= left and not tells_feeling(line):
            taken.append(line)
            left -= size
    return " ".join(taken)


def _from_digest(task: SummarizeDebrief) -> list[str]:
    """Decisions, advice, promises, feedback and the next meeting: one of each first, then the rest."""
    words = table("documents/debrief.toml")["summary"]
    groups = [
        [sentence(str(words["decision"]).format(text=tidy(fact.text))) for fact in task.digest.decisions],
        [_said("advice", fact) for fact in task.digest.advice],
        [_promised(found) for found in task.commitments or task.digest.commitments],
        [_said("feedback", fact) for fact in task.digest.feedback],
        _next(task),
    ]
    depth = max(map(len, groups))
    ranked = [(row, column) for row in range(depth) for column, group in enumerate(groups) if row < len(group)]
    return [groups[column][row] for row, column in ranked]


def _said(kind: str, fact: Attributed) -> str:
    words = table("documents/debrief.toml")["summary"]
    if fact.giver:
        return sentence(choose(words[kind], fact.text).format(name=fact.giver, text=tidy(fact.text)))
    return sentence(str(words[f"{kind}_nobody"]).format(text=tidy(fact.text)))


def _promised(found: CommitmentFound) -> str:
    words = table("documents/debrief.toml")["summary"]
    due = str(words["due"]).format(due=found.due) if found.due and found.due not in found.what else ""
    if found.who == "me":
        return sentence(str(words["promise_me"][1]).format(what=tidy(found.what), due=due))
    wording = str(words["promise_name" if found.who else "promise_nobody"])
    return sentence(wording.format(name=found.who or "", what=tidy(found.what), due=due))


def _next(task: SummarizeDebrief) -> list[str]:
    meeting = task.next_meeting or task.digest.next_meeting
    if not meeting:
        return []
    return [
        sentence(str(table("documents/debrief.toml")["summary"]["next_meeting"]).format(phrase=tidy(meeting.phrase)))
    ]
