"""The line of keys at the foot of a screen: what works here, now. One widget, so that the first paint stays cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.binding import ActiveBinding, Binding
from textual.content import Content

from tui.looks import MUTED
from tui.safe import Plain, key_hint

if TYPE_CHECKING:
    from textual.screen import Screen

SHOWN = {"escape": "esc", "ctrl+j": "ctrl+j", "question_mark": "?", "slash": "/", "space": "space", "delete": "del"}


def key_name(key: str) -> str:
    """How a key is written on the screen, in lower case as the keyboards' own hints are."""
    return SHOWN.get(key, key)


class KeyBar(Plain):
    """Shows the bindings that are active for the focus, each clickable; as many as fit."""

    ALLOW_SELECT = False
    auto_links = False  # keys are drawn as keys, not underlined as links

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def on_resize(self) -> None:
        self._bindings_changed(self.screen)

    def _bindings_changed(self, screen: Screen[Any]) -> None:
        if self.is_attached and screen is self.screen:
            self.show(keys_of(screen, self.size.width))


def keys_of(screen: Screen[Any], width: int) -> Content:
    """The shown bindings of a screen on one line, as many as fit whole: key, then what it does."""
    order = {binding.id: place for place, binding in enumerate(type(screen).BINDINGS) if isinstance(binding, Binding)}

    def place(active: ActiveBinding) -> int:
        """What the focus adds comes first, then the screen's own in their order, then the app's."""
        if active.node is screen:
            return order.get(active.binding.id, len(order))
        return len(order) + 1 if active.node is screen.app else -1

    shown = Content("")
    seen: set[str] = set()
    for active in sorted(screen.active_bindings.values(), key=place):
        binding = active.binding
        if not binding.show or not active.enabled or binding.action in seen:
            continue
        seen.add(binding.action)
        words = Content.assemble((key_name(binding.key), "bold $accent"), " ", (binding.description, MUTED))
        longer = Content.assemble(shown, "   " if shown else "", key_hint(words, binding.key))
        if longer.cell_length > width:
            break
        shown = longer
    return shown
