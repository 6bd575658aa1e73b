"""Answers of models that several tests start from."""

from __future__ import annotations

from typing import Any

READ = {
    "people": [{"name": "Priya Nair", "role": "", "lines": [1]}],
    "goals": [],
    "advice": [{"text": "Let the team draft the roster first", "giver": "Priya", "lines": [2]}],
    "decisions": [{"text": "stop the pilot on nights", "lines": [4]}],
    "open_questions": [{"text": "Should I tell the team before Christmas?", "lines": [5]}],
    "commitments": [
        {"who": "me", "what": "send Priya the pilot numbers", "due": "by Friday", "done": False, "lines": [3]}
    ],
}
LETTER = {
    "subject": "Thank you: the roster",
    "paragraphs": [
        {"text": "Thank you for telling me to let the team draft the roster first.", "lines": [3]},
        {"text": "It helps: the night shifts no longer start with a fight.", "lines": [5]},
        {"text": "By Friday 27 November I will try it on the April roster.", "lines": [4, 6]},
        {"text": "We meet on Tuesday 1 December.", "lines": [7]},
    ],
}
SUMMARY = {
    "summary": [{"text": "We decided to stop the pilot on nights.", "lines": [4]}],
    "outcome": "reached",
    "outcome_lines": [4],
    "stories": [{"text": "Priya told how her own first roster fell apart in a week.", "lines": [6]}],
    "resources": [],
}


def with_text(text: str, **more: Any) -> dict[str, Any]:
    return {**LETTER, "paragraphs": [*LETTER["paragraphs"], {"text": text, "lines": [3]}], **more}


def sorts(result: Any) -> list[str]:
    return [remark.sort for remark in result.provenance.findings]
