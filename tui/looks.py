"""How the app looks: light, dark or the terminal's own colours, which of them `MENTEE_THEME` names, and muted words."""

from __future__ import annotations

import os

from textual.theme import Theme

from assistant.model.errors import MenteeError

DARK = Theme(
    name="mentee-dark",
    primary="#7fb0c8",
    secondary="#8fa3b8",
    accent="#d9b36c",
    warning="#e0a458",
    error="#e07a7a",
    success="#8fbf8f",
    foreground="#dfe3e6",
    background="#14191d",
    surface="#1a2025",
    panel="#20282e",
    dark=True,
)
LIGHT = Theme(
    name="mentee-light",
    primary="#1f6483",
    secondary="#4d6273",
    accent="#8a5a00",
    warning="#9a5b00",
    error="#a83232",
    success="#2f7040",
    foreground="#1d2529",
    background="#f7f6f2",
    surface="#fffefb",
    panel="#eceae3",
    dark=False,
)
MUTED = "$foreground-muted"
"""The style of words that stand back: hints, sources, what is said beside."""
LOOKS = {"dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark", "ansi-light": "ansi-light"}
"""The looks by the names that `MENTEE_THEME` takes; `ansi` is the terminal's own colours."""


def chosen_look() -> str:
    """The theme meant by `MENTEE_THEME`; dark where it is not set. Raises MenteeError naming the looks there are."""
    name = os.environ.get("MENTEE_THEME", "dark").strip().casefold()
    if name not in LOOKS:
        raise MenteeError(f"MENTEE_THEME is “{name[:20]}”; choose one of {', '.join(LOOKS)}.")
    return LOOKS[name]
