"""Stages of a relationship that several dialogues treat alike."""

from __future__ import annotations

from assistant.model.people import Stage

NOT_YET = frozenset({Stage.IDEA, Stage.WARMING})
"""Stages before the first word was written."""
KEPT_IN_TOUCH = frozenset({Stage.ALUMNI, Stage.LATER, Stage.DECLINED})
"""Stages in which nothing is asked for, and one writes from time to time."""
WRITTEN_ONLY = frozenset({Stage.IDEA, Stage.WARMING, Stage.CONTACTED, Stage.WAITING, Stage.LATER, Stage.DECLINED})
"""Stages of somebody who has been written to at most; a relationship that is under way is not ended by one letter."""
