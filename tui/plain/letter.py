"""A message as plain lines have it in hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft as it is now."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """Subject and body as they are edited, checked and sent."""
        return f"Subject: {self.subject}\n\n{self.body}" if self.subject else self.body

    def edited(self, text: str) -> Letter:
        """The letter as an edited text says it: a first line `Subject: …` is the subject where there was one."""
        head, _, rest = text.strip("\n").partition("\n")
        if self.subject and head.casefold().startswith("subject:"):
            return Letter(head[len("subject:") :].strip(), rest.lstrip("\n"))
        return Letter("", text) if self.subject and text != self.body else Letter(self.subject, text)
