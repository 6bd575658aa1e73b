"""From a brief to the values that a wording may name: each fact in the form that its shape allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.engines.builtin.help_words import help_not_wanted, help_wanted
from assistant.engines.builtin.message_exchange import (
    came_of_forms,
    congratulation_forms,
    earlier_ask_forms,
    need_forms,
    offer_forms,
    own_deed_forms,
    reason_forms,
    smaller_ask_forms,
)
from assistant.engines.builtin.message_forms import (
    Voice,
    advice_forms,
    done_forms,
    forms,
    question_forms,
    tells_day,
    value,
)
from assistant.engines.builtin.message_people import connection_forms, looking_forms, thanks_for_forms
from assistant.engines.builtin.moves import Value
from assistant.engines.builtin.phrasing import (
    about_you,
    is_about_you,
    is_quoted,
    join_list,
    lower_first,
    quoted,
    role_phrase,
    say_date,
    say_dates,
    say_minutes,
    say_month,
    tidy,
    upper_first,
    who_i_am,
)
from assistant.engines.tasks import Purpose, Slot, TopicBrief, WriteMessage
from assistant.model.evidence import Fact

_BRIEF_TURN = 1
"""The brief takes the wording after the agenda's, since both go out together."""
_NEAR_DAYS = 60
"""Up to so many days ahead a day is named; later, the month says enough."""
_BECAUSE = re.compile(r"^(?:because|since|as)\s+(?=\w+\s)", re.IGNORECASE)


def why_forms(facts: Iterable[Fact], voice: Voice) -> dict[str, Value]:
    """The reason to write to this reader, in one form: clause, mine, thing (of theirs), fact, quote or words."""
    for fact in facts:
        if is_quoted(fact.text):
            return {"why_quote": value(quoted(fact.text), (fact,))}
        said = about_you(fact.text, voice.name)
        if said is None:
            continue
        if not is_about_you(said):
            return {"why_thing" if said.startswith("your ") else "why_fact": value(said, (fact,))}
        mine = not said.casefold().startswith(("you ", "you'", "you’", "your "))
        return {"why_mine" if mine else "why_clause": value(said, (fact,))}
    for fact in facts:
        body = tidy(fact.text)
        if body and not re.search(r"\b(?:she|he|her|his|him|herself|himself)\b", body, re.IGNORECASE):
            return {"why_words": value(voice.to_you(body), (fact,))}
    return {}


def who_forms(task: WriteMessage) -> dict[str, Value]:
    """The writer: `who` (a clause with "I"), `role` (what follows "I am"), `who_words` where neither is sure, `me`."""
    found: dict[str, Value] = {}
    told = who_i_am(task.me.work)
    if told:
        found["who"] = value(lower_first(told))
        found["Who"] = value(upper_first(told))
        role = role_phrase(task.me.work)
        if role and role.startswith(("a ", "an ", "the ")):
            found["role"] = value(role)
    elif tidy(task.me.work):
        found["who_words"] = value(tidy(task.me.work))
    if task.me.name and not re.search(rf"\b{re.escape(task.me.name.split()[0])}\b", task.me.work):
        found["me"] = value(task.me.name)
    return found


def will_do_forms(task: WriteMessage, voice: Voice) -> dict[str, Value]:
    """What the writer will do, with its day where the words do not tell one already."""
    facts = task.facts.get(Slot.WILL_DO, ())
    if task.purpose is Purpose.AFTER_REFERRAL:  # a "her" in it is whom the reader named
        voice = Voice("")
    told = [form for fact in facts if (form := forms("will", fact, voice, told_first=False))]
    if not told:
        return {}
    if len(told) > 1 and all("will_do" in form for form in told):
        found = {"will_do": value(join_list([form["will_do"].text for form in told]), facts)}
    else:
        found = dict(told[0])
    said = next(iter(found.values())).text
    if task.due and task.due >= task.today and not tells_day(said):
        found = {f"{key}_by": said_value for key, said_value in found.items()}
        found["due"] = value(say_date(task.due, task.today, task.me.manner.spelling))
    return found


def topic_values(topic: TopicBrief, voice: Voice, place: int = 0, *, alone: bool = True) -> dict[str, Value]:
    """One topic of a help brief: its question, where one stands, the help wanted and not, a good result, the effort.

    `place` counts the topics: the first, the `second`, `later` ones. One that is not `alone` asks for help without a
    further question."""
    found = question_forms("topic", topic.question, voice)
    if place:
        found["second" if place == 1 else "later"] = Value("", own=False)
    if topic.standing:
        found |= done_forms("standing", topic.standing, voice)
    if topic.good_result:
        found |= forms("good", topic.good_result, voice)
    if topic.effort:
        found |= forms("effort", topic.effort, voice, told_first=False)
    if topic.background:
        found |= forms("background", topic.background[0], voice)
    turn = _BRIEF_TURN + place
    wanted = help_wanted(topic, voice.name, turn=turn, asking=alone)
    unwanted = help_not_wanted(topic, voice.name, turn=turn)
    found |= {key: Value(said.text, said.evidence) for key, said in (("help", wanted), ("not_help", unwanted)) if said}
    if topic.minutes:
        found["topic_minutes"] = Value(str(topic.minutes), own=False)
    return found


def day_values(task: WriteMessage) -> dict[str, Value]:
    """`days` offered or `days_proposed` by the program, `when` the two meet next, `again` when one writes again,
    `asked_on` and `met_on` for the days behind, and how `late` somebody runs. A day that has passed is none to meet on.
    """
    found: dict[str, Value] = {}
    spelling = task.me.manner.spelling
    days = tuple(day for day in task.days if day >= task.today)
    if days:
        found["days_proposed" if task.proposed else "days"] = value(say_dates(days, task.today, spelling=spelling))
    meeting = task.next_meeting
    if meeting and meeting.date and meeting.date < task.today:
        meeting = None
    if meeting and meeting.date:
        clock = f" at {meeting.time}" if meeting.time else ""
        found["when"] = Value(say_date(meeting.date, task.today, spelling) + clock, meeting.evidence)
    elif meeting and tidy(meeting.phrase):
        found["when_words"] = Value(lower_first(tidy(meeting.phrase)), meeting.evidence)
    if task.met_on:
        found["met_on"] = value(say_date(task.met_on, task.today, spelling))
    if task.asked_on:
        found["asked_on"] = value(say_date(task.asked_on, task.today, spelling))
    if task.write_again:
        near = (task.write_again - task.today).days <= _NEAR_DAYS
        day = say_date(task.write_again, task.today, spelling)
        found["again"] = value(f"on {day}" if near else f"in {say_month(task.write_again, task.today)}")
    if task.minutes and task.purpose is Purpose.RUNNING_LATE:
        found["late"] = value(say_minutes(task.minutes))
    return found


FORMS: dict[Slot, tuple[str, Callable[[str, Fact, Voice], dict[str, Value]]]] = {
    Slot.GOAL: ("goal", forms),
    Slot.TRIED: ("tried", done_forms),
    Slot.BECAUSE: ("because", lambda key, fact, voice: forms(key, _without_because(fact), voice)),
    Slot.ADVICE: ("advice", advice_forms),
    Slot.FEEDBACK: ("feedback", advice_forms),
    Slot.FRANK: ("frank", lambda key, fact, _: {f"{key}_quote": value(quoted(tidy(fact.text)), (fact,))}),
    Slot.STORY: ("story", forms),
    Slot.TOPIC: ("topic", question_forms),
    Slot.STANDING: ("standing", done_forms),
    Slot.GOOD_RESULT: ("good", forms),
    Slot.EFFORT: ("effort", forms),
    Slot.DECISION_BY: ("decision", forms),
    Slot.DIRECTION: ("direction", forms),
    Slot.STRENGTHS: ("strengths", forms),
    Slot.PROMISE_MINE: ("mine", forms),
    Slot.PROMISE_THEIRS: ("theirs", forms),
    Slot.RESULT: ("result", own_deed_forms),
    Slot.HELPED: ("helped", advice_forms),
    Slot.STILL_OPEN: ("still_open", forms),
    Slot.DIFFERENTLY: ("differently", forms),
    Slot.PASS_ON: ("pass_on", forms),
    Slot.LOOKING_FOR: ("looking", looking_forms),
    Slot.CONNECTION: ("connection", connection_forms),
    Slot.ORIGINAL_ASK: ("original", earlier_ask_forms),
    Slot.NEWS: ("news", own_deed_forms),
    Slot.SMALLER_ASK: ("smaller", smaller_ask_forms),
    Slot.CHANGED: ("changed", own_deed_forms),
    Slot.DID: ("did", own_deed_forms),
    Slot.CAME_OF: ("came", came_of_forms),
    Slot.HARD_NOW: ("hard", forms),
    Slot.CONGRATULATE: ("glad", congratulation_forms),
    Slot.THEIR_NEED: ("need", need_forms),
    Slot.OFFER: ("offer", offer_forms),
    Slot.REASON: ("reason", reason_forms),
    Slot.THANKS_FOR: ("thanks", thanks_for_forms),
}
"""The name and the forms of the first fact of a slot; the reason to write, the ask and its way are read elsewhere."""


def fact_values(task: WriteMessage, voice: Voice) -> dict[str, Value]:
    """Every fact of the brief under its names, and `with_SLOT` for each slot that holds one."""
    found = {f"with_{slot.value}": Value("", own=False) for slot, facts in task.facts.items() if facts}
    for slot, (key, make) in FORMS.items():
        facts = task.facts.get(slot, ())
        if facts:
            found |= make(key, facts[0], voice)
    found |= why_forms(task.facts.get(Slot.WHY_YOU, ()), voice)
    return found | who_forms(task) | will_do_forms(task, voice) | day_values(task)


def _without_because(fact: Fact) -> Fact:
    return Fact(text=_BECAUSE.sub("", fact.text), evidence=fact.evidence)
