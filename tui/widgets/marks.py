"""The marks in the margin: where a line comes from, short enough to stand beside it."""

from __future__ import annotations

from assistant.model.evidence import Evidence, Source


class Marks:
    """Names evidence by its source: `n:12` is line 12 of the notes (`n2:12` where there are several), `you` is an
    answer in this conversation, `m` is something the workspace remembers."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        notes = [source for source in sources if source.kind == "notes"]
        self.sources = {source.id: source for source in sources}
        self._names = {s.id: f"n{i if len(notes) > 1 else ''}" for i, s in enumerate(notes, 1)}
        self._only = f"n{1 if len(notes) > 1 else ''}" if notes else ""

    def of_one(self, evidence: Evidence) -> str:
        """The mark of one span."""
        if evidence.source.startswith("answer:"):
            return "you"
        name = self._names.get(evidence.source) if evidence.source else self._only
        return f"{name}:{evidence.lines[0]}" if name else "m"

    def of(self, evidence: tuple[Evidence, ...], most: int = 2) -> str:
        """The marks of several spans, at most so many and then an ellipsis; empty where there is none."""
        names = list(dict.fromkeys(self.of_one(one) for one in evidence))
        return " ".join([*names[:most], *(["…"] if len(names) > most else [])])

    def source_of(self, evidence: Evidence) -> Source | None:
        """The notes a span lies in, where they are at hand."""
        if evidence.source:
            return self.sources.get(evidence.source)
        return next((s for s in self.sources.values() if s.kind == "notes"), None)
