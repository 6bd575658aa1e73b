"""The dialogues by name: what the app offers, what `mentee talk` takes, what a conversation is replayed with."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Callable
from dataclasses import dataclass

from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import Dialogue
from assistant.model.errors import MenteeError


@dataclass(frozen=True, slots=True)
class DialogueInfo:
    """One dialogue: its name in commands, its code in the practice collection, and where its generator stands."""

    name: str
    code: str
    title: str
    purpose: str
    module: str
    function: str

    def maker(self) -> Callable[[Desk], Dialogue]:
        """The generator function, imported when it is needed."""
        maker: Callable[[Desk], Dialogue] = getattr(
            importlib.import_module(f"assistant.dialogues.{self.module}"), self.function
        )
        return maker


DIALOGUES: dict[str, DialogueInfo] = {
    info.name: info
    for info in (
        DialogueInfo("about-me", "D00", "About me", "the card mentors read about you", "about_me", "about_me"),
        DialogueInfo("goals", "D01", "Find a goal", "a goal worth a mentor's time", "goals", "find_goal"),
        DialogueInfo(
            "who-could-help", "D02", "Who could help", "a list of people, and why", "who_could_help", "who_could_help"
        ),
        DialogueInfo("warm-up", "D03", "Warm up", "small steps towards somebody", "warm_up", "warm_up"),
        DialogueInfo(
            "first-contact", "D04", "First contact", "a first message to a mentor", "first_contact", "first_contact"
        ),
        DialogueInfo(
            "what-came-back",
            "D05",
            "What came back",
            "an answer, or silence, and what follows",
            "what_came_back",
            "what_came_back",
        ),
        DialogueInfo(
            "scheduling", "D05s", "Settle a date", "propose, accept or move a talk", "scheduling", "scheduling"
        ),
        DialogueInfo(
            "withdraw", "D05w", "Take a request back", "a kind word to who still waits", "withdraw", "withdraw"
        ),
        DialogueInfo("send", "D04s", "Send a kept draft", "what is written goes out", "send", "send"),
        DialogueInfo("nudge", "D12n", "Remind", "one kind reminder, or letting go", "nudge", "nudge"),
        DialogueInfo(
            "first-talk", "D06", "Prepare a first talk", "the agenda of a first talk", "session_prep", "first_talk_prep"
        ),
        DialogueInfo("help-brief", "D08", "Help brief", "which help you want this time", "help_brief", "help_brief"),
        DialogueInfo(
            "session-prep", "D09", "Prepare a meeting", "an agenda and a help brief", "session_prep", "session_prep"
        ),
        DialogueInfo("debrief", "D12", "Debrief", "what came of a meeting", "debrief", "debrief"),
        DialogueInfo("thanks", "D12t", "Thank-you", "a thank-you that names the advice", "thanks", "thanks"),
        DialogueInfo("update", "D13", "Update", "what changed, and what came of the advice", "update", "update"),
        DialogueInfo(
            "feedback", "D14", "Feedback digest", "what you make of criticism, gently", "feedback", "feedback"
        ),
        DialogueInfo("give-back", "D16", "Give back", "one small thing for them", "give_back", "give_back"),
        DialogueInfo("close-out", "D18", "Close-out", "an ending worth sending", "close_out", "close_out"),
        DialogueInfo(
            "keep-in-touch", "D19", "Keep in touch", "good news, and no ask", "keep_in_touch", "keep_in_touch"
        ),
        DialogueInfo(
            "micro-mentoring",
            "D20",
            "One decision",
            "one talk about one decision",
            "micro_mentoring",
            "micro_mentoring",
        ),
        DialogueInfo("invite", "D09i", "Calendar entry", "a hold or an invitation", "invite", "invite"),
        DialogueInfo("promise", "D12p", "Tick off a promise", "what became of a promise", "promise", "promise"),
    )
}


def dialogue_info(name: str) -> DialogueInfo:
    """The dialogue of that name or code. Raises MenteeError naming the nearest ones."""
    folded = name.casefold().strip()
    for info in DIALOGUES.values():
        if folded in {info.name, info.code.casefold()}:
            return info
    near = difflib.get_close_matches(folded, DIALOGUES, n=2, cutoff=0.5)
    known = f"did you mean {' or '.join(near)}?" if near else f"choose one of {', '.join(DIALOGUES)}."
    raise MenteeError(f"There is no dialogue named “{name[:40]}”; {known}")


def dialogue_maker(name: str) -> Callable[[Desk], Dialogue]:
    """The generator function of the dialogue of that name."""
    return dialogue_info(name).maker()
