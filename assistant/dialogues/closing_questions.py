"""The questions of a close-out, each asked only where the history leaves it open (D18)."""

from __future__ import annotations

from datetime import timedelta

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import chosen, is_called, typed
from assistant.dialogues.looked_back import HELPED_AT_MOST, LookedBack
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose, Several, Text
from assistant.model.days import day_words
from assistant.model.evidence import Fact
from assistant.model.people import Mentor
from assistant.reading.dates import find_dates
from assistant.reading.sentences import sentences

NO_CONTACT = "none (chosen)"
QUESTIONS = {
    "goal": "What did you set out to do?",
    "result": "What became of it?",
    "contact": "How do you want to stay in touch, and when?",
    "differently": "What would you do differently next time?",
    "helped": "Which piece of advice mattered most?",
    "name": "How do you sign?",
    "still_matters": "Does what is still open matter?",
    "open": "Is anything left unfinished?",
    "rating": "How near are you now, from 1 to 10?",
    "pass_on": "How will you pass on what you got?",
}
"""What a close-out may ask, the most needed first (artifacts 3.16: what it must hold, then what it may)."""
_THEY = frozenset({"she", "he", "they"})


def goal(desk: Desk) -> Asked:
    """What they set out to do. A goal that was shared with nobody is offered, and never silently taken."""
    unshared = [goal.text for goal in desk.goals if not goal.mentors and goal.state != "let-go"]
    answer = yield Text(
        key="goal",
        question=QUESTIONS["goal"],
        why="Look back at the goal first (P93).",
        prefill=unshared[0] if len(unshared) == 1 else None,
    )
    return typed(answer, "goal")


def result() -> Asked:
    answer = yield Text(
        key="result",
        question=QUESTIONS["result"],
        why="Result beside goal: that is what a mentor likes to hear (P93, P95).",
        example="I have led three reviews alone, and my manager has stopped coming.",
    )
    return typed(answer, "result")


def rating(back: LookedBack) -> Asked:
    """The last self-rating, where there is a first one to hold it against."""
    first_day, first = back.history.ratings[0]
    answer = yield Choose(
        key="rating",
        question=f"How near are you now, from 1 to 10? On {day_words(first_day, year=True)} it was {first}.",
        why="First rating beside last (TG3).",
        options=tuple(Option(f"{n} of 10", str(n)) for n in range(1, 11)),
    )
    return int(answer.split()[0]) if answer else None


def helped(back: LookedBack) -> Asked:
    """The advice that mattered, where the ledger does not show it: chosen of what is kept, or told."""
    why = "Name what helped; thanks for everything thanks for nothing (TH3, CL1)."
    if not back.to_choose:
        answer = yield Text(key="helped", question=QUESTIONS["helped"], why=why)
        fact = typed(answer, "helped")
        return (fact,) if fact else ()
    answer = yield Several(
        key="helped",
        question="Which three pieces of advice mattered most?",
        why=why,
        options=tuple(Option(fact.text, fact.text, evidence=fact.evidence) for fact in back.to_choose),
        other=True,
    )
    picked = (chosen(text, "helped", back.to_choose) for text in answer or ())
    return tuple(fact for fact in picked if fact)[:HELPED_AT_MOST]


def unfinished() -> Asked:
    answer = yield Text(
        key="open", question=QUESTIONS["open"], why="What is open is said, not left (P93).", optional=True
    )
    fact = typed(answer, "open")
    return (fact,) if fact else ()


def still_matters(back: LookedBack) -> Asked:
    listed = "; ".join(fact.text.rstrip(".?! ") for fact in (*back.open, *back.owed))
    answer = yield Text(
        key="still_matters",
        question=f"Still open: {listed}. Does it still matter?",
        why="What is open is said, and let go on purpose (P93).",
        optional=True,
    )
    return typed(answer, "still_matters")


def differently(mentor: Mentor) -> Asked:
    """What each would do differently; what begins with the mentor's name, or with she, he or they, is theirs."""
    answer = yield Text(
        key="differently",
        question=f"What would you do differently next time? And {mentor.greeting_name}, if that was said?",
        why="What each would do differently is half of the learning; ask it at the last meeting (P93).",
        example=f"I would ask for hard feedback earlier. {mentor.greeting_name} would have met on the ward.",
        optional=True,
    )
    if not answer:
        return {}
    source = Fact.typed(answer, "differently")
    spoken = [source.text[start:end].strip() for start, end in sentences(source.text)]
    theirs = [one for one in spoken if _is_theirs(one, mentor)]
    mine = [one for one in spoken if one not in theirs] if theirs else [source.text]

    def fact(said: list[str]) -> Fact | None:
        return Fact(text=" ".join(said), evidence=source.evidence) if said else None

    return {"differently_me": fact(mine), "differently_mentor": fact(theirs)}


def _is_theirs(said: str, mentor: Mentor) -> bool:
    first = said.split(maxsplit=1)[0].strip(",:;") if said.split() else ""
    return first.casefold() in _THEY or is_called(mentor, first)


def contact(desk: Desk) -> Asked:
    """How and when to be in touch again: a day, none by choice, or words of their own with a day in them."""
    today = desk.today
    spans = {"half a year": today + timedelta(days=182), "a year": today + timedelta(days=365)}
    answer = yield Choose(
        key="contact",
        question=QUESTIONS["contact"],
        why="The mentoring may end, the contact need not; a dated one happens (P95).",
        options=(
            *(Option(span, f"I write in {span}, on {day_words(day, year=True)}") for span, day in spans.items()),
            Option(NO_CONTACT, "nothing planned, by choice", words=("none",)),
        ),
        example="a coffee on 3 May 2027",
        other=True,
    )
    if answer is None:
        return {}
    if answer == NO_CONTACT or answer in spans:
        return {"next_contact": spans.get(answer, NO_CONTACT)}
    ahead = [found for found in find_dates(answer, today, alone=True) if found.day and found.day > today]
    if not ahead:
        return {"stay_in_touch": typed(answer, "contact")}
    around = answer[: ahead[0].start] + answer[ahead[0].end :]
    words = typed(answer, "contact") if any(char.isalpha() for char in around) else None
    return {"next_contact": ahead[0].day, "stay_in_touch": words}


def pass_on() -> Asked:
    answer = yield Text(
        key="pass_on", question=QUESTIONS["pass_on"], why="Become a mentor yourself (P96).", optional=True
    )
    return typed(answer, "pass_on")
