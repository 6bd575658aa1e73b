"""The engine a person chose, what is known of its endpoints, and where requests may go without asking."""

from __future__ import annotations

from datetime import datetime

from assistant.model.sending import EngineChoice
from assistant.workspace.database import Database
from assistant.workspace.faults import rows_read


class Engines(Database):
    """The settings of the model engine. No key is ever among them."""

    def engine_choice(self) -> EngineChoice | None:
        """What the person chose; None where they never did."""
        row = self.row("SELECT body FROM engine WHERE only = 1")
        with rows_read(self.path):
            return EngineChoice.model_validate_json(row[0]) if row else None

    def choose_engine(self, choice: EngineChoice) -> None:
        """Remember the choice in place of the one before."""
        with self.transaction():
            self.db.execute(
                "INSERT INTO engine (only, body) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET body = excluded.body",
                (choice.model_dump_json(),),
            )

    def remember_endpoint(self, base_url: str, model: str, found: str, when: datetime) -> None:
        """Remember what was found out about a model at an address, as a JSON document, in place of what was known."""
        with self.transaction():
            self.db.execute(
                "INSERT INTO endpoints (base_url, model, body, found) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (base_url, model) DO UPDATE SET body = excluded.body, found = excluded.found",
                (base_url, model, found, when.isoformat()),
            )

    def known_endpoint(self, base_url: str, model: str) -> tuple[str, datetime] | None:
        """What is known of a model at an address, and since when; None where nothing was found out."""
        row = self.row("SELECT body, found FROM endpoints WHERE base_url = ? AND model = ?", base_url, model)
        with rows_read(self.path):
            return (row[0], datetime.fromisoformat(row[1])) if row else None

    def consents(self) -> dict[str, datetime]:
        """The destinations allowed for good, each with the moment since when."""
        rows = self.rows("SELECT destination, since FROM consents ORDER BY since, destination")
        with rows_read(self.path):
            return {destination: datetime.fromisoformat(since) for destination, since in rows}

    def consent(self, destination: str, when: datetime) -> None:
        """Let requests go to a destination without asking again."""
        with self.transaction():
            self.db.execute(
                "INSERT INTO consents (destination, since) VALUES (?, ?) ON CONFLICT (destination) DO NOTHING",
                (destination, when.isoformat()),
            )

    def withdraw_consent(self, destination: str) -> bool:
        """Ask again from now on; whether there was anything to take back."""
        with self.transaction():
            return self.db.execute("DELETE FROM consents WHERE destination = ?", (destination,)).rowcount > 0
