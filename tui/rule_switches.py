"""Rules switched off in the workspace, for commands: what is off, and switching one off or on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.console import note
from tui.options import Flags, existing_place, open_place

if TYPE_CHECKING:
    from assistant.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Switches:
    """The switches of one workspace. `mentor` is a name as typed; empty for nobody in particular."""

    workspace: str | None
    mentor: str = ""
    today: str | None = None

    def off(self) -> frozenset[str]:
        """The rules that are off; none where there is no workspace, or none that opens, which is said.

        Raises MenteeError for a near miss of a name.
        """
        from assistant.conversations.switches import switched_off
        from assistant.model.errors import MenteeError

        try:
            place = existing_place(self._flags())
        except MenteeError as error:
            note(f"No rule is switched off this time: {error}")
            return frozenset()
        if place is None:
            return frozenset()
        try:
            return switched_off(place, self._mentor_id(place) if self.mentor else "")
        finally:
            place.close()

    def switch(self, rule: str, *, on: bool) -> None:
        """Switch a rule off or on for good, and say so. Raises MenteeError for a mentor who is not kept."""
        from assistant.conversations.switches import switch
        from assistant.model.errors import MenteeError

        with open_place(self._flags()) as place:
            mentor = self._mentor_id(place) if self.mentor else ""
            if self.mentor and not mentor:
                raise MenteeError(f"No mentor named “{self.mentor[:60]}” in the workspace; leave --mentor out.")
            switch(place, rule, on=on, mentor=mentor, when=self._flags().now)
        whom = f" in letters to {self.mentor}" if self.mentor else ""
        note(f"{rule} is {'on again' if on else 'off'}{whom}.")

    def _flags(self) -> Flags:
        return Flags(workspace=self.workspace, today=self.today)

    def _mentor_id(self, place: Workspace) -> str:
        from assistant.conversations.desks import kept_desk, settle_mentor

        desk = kept_desk(place, self._flags().now)
        found = settle_mentor(desk, self.mentor)
        return found.id if desk.mentor_by_id(found.id) else ""
