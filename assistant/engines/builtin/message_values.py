"""From a brief to the values a wording may name: each fact in the one form that its shape allows.

A fact under the name `goal` gives one of `goal_do` (follows "to": `lead shift B`), `goal_told` (a clause of its
own), `goal_thing` (a noun phrase), `goal_quote` (the words in quotation marks) or `goal_words` (as they are, for after
a colon).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from assistant.engines.builtin.moves import Value
from assistant.engines.builtin.phrasing import (
    about_you,
    as_clause,
    as_infinitive,
    as_noun_phrase,
    as_question,
    first_person,
    is_about_you,
    is_quoted,
    is_single,
    join_list,
    lower_first,
    past,
    quoted,
    role_phrase,
    say_date,
    say_dates,
    second_person,
    tidy,
    upper_first,
    who_i_am,
)
from assistant.engines.tasks import Slot, TopicBrief, WriteMessage
from assistant.engines.words import words
from assistant.model.evidence import Fact

_FOR_ME = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_TELLS_DAY = re.compile(
    r"\b(?:by|before|until|till|next|this)\s+(?:the\s+)?"
    r"(?:end|week|month|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|\d)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tonight|tomorrow)\b|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)
_TELLS_NAMED_DAY = re.compile(r"\b(?:by|before|until|till) [A-Z]")
_SPOKEN = re.compile(
    r"^(?:(?:she|he|they|[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*)?)\s+)?"
    r"(?:says|said|told me|advises|advised(?: me)?|suggests|suggested|thinks|thought|recommends|recommended|asked me)"
    r"(?:\s+(?:that|to)\b|\s*:)?\s+"
)
_TALK_ABOUT = re.compile(r"^(?:to )?(?:(?:talk|speak) about|discuss) ", re.IGNORECASE)
_SAYS_WHERE = re.compile(
    r"I (?:have )?(?:already )?(?:tried|asked|read|lean|leaned|decided|drafted|considered)\b", re.IGNORECASE
)
"""Told so, it is plain that this is where the writer stands (HELP-STATE)."""
_SHORT_PHRASE = 12
"""Words of an infinitive that can still stand in mid-sentence."""
_BECAUSE = re.compile(r"^(?:because|since|as)\s+(?=\w+\s)", re.IGNORECASE)


class Voice:
    """How the person's words are said to the reader: in the second person where it is sure who is meant."""

    def __init__(self, name: str) -> None:
        self.name = name

    def to_you(self, text: str) -> str:
        """The text said to the reader; as it is where a pronoun may mean somebody else."""
        said = second_person(text, self.name) if self.name else None
        return said if said is not None else text


def value(text: str, facts: Iterable[Fact] = ()) -> Value:
    """A value of the person's own words, with what it rests on."""
    plain = re.sub("[\ue000-\ue002]", "", text)
    return Value(plain, tuple(e for fact in facts for e in fact.evidence))


def forms(key: str, fact: Fact, voice: Voice, *, told_first: bool = True) -> dict[str, Value]:
    """The one form of a fact under `key`; empty for an empty fact. With `told_first` a whole clause stays one."""
    if is_quoted(fact.text):
        return {f"{key}_quote": value(quoted(fact.text), (fact,))}
    body = voice.to_you(tidy(fact.text))
    if not body:
        return {}
    clause, do = as_clause(body), as_infinitive(body)
    told = lower_first(clause) if clause else None
    if told_first and told:
        return {f"{key}_told": value(told, (fact,))}
    if do:
        return {f"{key}_do": value(do, (fact,))}
    if told:
        return {f"{key}_told": value(told, (fact,))}
    thing = as_noun_phrase(body)
    if thing:
        return {f"{key}_thing": value(thing, (fact,))}
    return {f"{key}_words": value(body, (fact,))}


def done_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """What was done: a verb whose past is spelt like its base (`cut my portfolio`) was done by the writer."""
    found = forms(key, fact, voice)
    told, do = found.get(f"{key}_told"), found.get(f"{key}_do")
    if told and _SAYS_WHERE.match(told.text):
        return found | {f"{key}_plain": told}
    if do is None:
        return found
    if past(do.text.split()[0]) == do.text.split()[0]:
        return {f"{key}_told": Value(f"I {do.text}", do.evidence)}
    return {f"{key}_words": do}


def advice_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """Advice as the person tells it back: a quotation stays word for word, `you should` becomes what I do."""
    if is_quoted(fact.text):
        words_said = quoted(fact.text)
        return {f"{key}_{'quote' if is_single(words_said) else 'speech'}": value(words_said, (fact,))}
    body = _SPOKEN.sub("", tidy(fact.text), count=1) or tidy(fact.text)
    do = as_infinitive(body)
    if do:
        said = voice.to_you(first_person(do))
        plain = "," not in said and len(said.split()) <= _SHORT_PHRASE
        return {f"{key}_do": value(said, (fact,))} | ({f"{key}_do_short": value(said, (fact,))} if plain else {})
    if _FOR_ME.search(body):
        return {f"{key}_words": value(body, (fact,))}
    return forms(key, Fact(text=body, evidence=fact.evidence), voice)


def why_forms(facts: Iterable[Fact], voice: Voice) -> dict[str, Value]:
    """The reason to write to this reader: `why_clause`, `why_mine`, `why_thing`, `why_quote` or `why_words`."""
    for fact in facts:
        if is_quoted(fact.text):
            return {"why_quote": value(quoted(fact.text), (fact,))}
        said = about_you(fact.text, voice.name)
        if said is None:
            continue
        if not is_about_you(said):
            return {"why_thing": value(said, (fact,))}
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


def tells_day(text: str) -> bool:
    """Whether the words say by when already: `by Easter`, `on Monday`, `before 3 May`."""
    return bool(_TELLS_DAY.search(text) or _TELLS_NAMED_DAY.search(text))


def will_do_forms(task: WriteMessage, voice: Voice) -> dict[str, Value]:
    """What the writer will do, with its day where the words do not tell one already."""
    facts = task.facts.get(Slot.WILL_DO, ())
    told = [form for fact in facts if (form := forms("will", fact, voice, told_first=False))]
    if not told:
        return {}
    if len(told) > 1 and all("will_do" in form for form in told):
        found = {"will_do": value(join_list([form["will_do"].text for form in told]), facts)}
    else:
        found = dict(told[0])
    said = next(iter(found.values())).text
    if task.due and not tells_day(said):
        found = {f"{key}_by": said_value for key, said_value in found.items()}
        found["due"] = value(say_date(task.due, task.today))
    return found


def topic_values(topic: TopicBrief, voice: Voice) -> dict[str, Value]:
    """One topic of a help brief: its question, where one stands, the help wanted and not, a good result, the effort."""
    found = question_forms("topic", topic.question, voice)
    if topic.standing:
        found |= done_forms("standing", topic.standing, voice)
    if topic.good_result:
        found |= forms("good", topic.good_result, voice)
    if topic.effort:
        found |= forms("effort", topic.effort, voice, told_first=False)
    if topic.background:
        found |= forms("background", topic.background[0], voice)
    if topic.help:
        found[f"help_{topic.help.value.replace('-', '_')}"] = Value("", own=False)
    if topic.not_help:
        found[f"not_{topic.not_help.value.replace('-', '_')}"] = Value("", own=False)
    if topic.minutes:
        found["topic_minutes"] = Value(str(topic.minutes), own=False)
    return found


def question_forms(key: str, fact: Fact, voice: Voice) -> dict[str, Value]:
    """A topic: `_question` where it is one or can be one, else the form of any other fact."""
    body = _TALK_ABOUT.sub("", voice.to_you(tidy(fact.text)))
    asked = as_question(body)
    if asked:
        return {f"{key}_question": value(lower_first(asked), (fact,))}
    found = forms(key, Fact(text=body, evidence=fact.evidence), voice)
    do = found.get(f"{key}_do")
    mutual = words("verbs")["together"] + words("verbs")["of_the_reader"]
    return {f"{key}_words": do} if do and do.text.split()[0] in mutual else found


def day_values(task: WriteMessage) -> dict[str, Value]:
    """`days` offered or `days_proposed` by the program, and `when` the two meet next."""
    found: dict[str, Value] = {}
    if task.days:
        found["days_proposed" if task.proposed else "days"] = value(say_dates(task.days, task.today))
    meeting = task.next_meeting
    if meeting and meeting.date:
        clock = f" at {meeting.time}" if meeting.time else ""
        found["when"] = Value(say_date(meeting.date, task.today) + clock, meeting.evidence)
    elif meeting and tidy(meeting.phrase):
        found["when_words"] = Value(lower_first(tidy(meeting.phrase)), meeting.evidence)
    if task.met_on:
        found["met_on"] = value(say_date(task.met_on, task.today))
    return found


FORMS: dict[Slot, tuple[str, Callable[[str, Fact, Voice], dict[str, Value]]]] = {
    Slot.GOAL: ("goal", forms),
    Slot.TRIED: ("tried", done_forms),
    Slot.BECAUSE: ("because", lambda key, fact, voice: forms(key, _without_because(fact), voice)),
    Slot.ADVICE: ("advice", advice_forms),
    Slot.FEEDBACK: ("feedback", advice_forms),
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
    Slot.RESULT: ("result", forms),
    Slot.HELPED: ("helped", advice_forms),
    Slot.STILL_OPEN: ("still_open", forms),
    Slot.DIFFERENTLY: ("differently", forms),
    Slot.PASS_ON: ("pass_on", forms),
}
"""The name and the forms of the first fact of a slot; the reason to write, the ask and its way are read elsewhere."""


def fact_values(task: WriteMessage, voice: Voice) -> dict[str, Value]:
    """Every fact of the brief under its names."""
    found: dict[str, Value] = {}
    for slot, (key, make) in FORMS.items():
        facts = task.facts.get(slot, ())
        if facts:
            found |= make(key, facts[0], voice)
    found |= why_forms(task.facts.get(Slot.WHY_YOU, ()), voice)
    return found | who_forms(task) | will_do_forms(task, voice) | day_values(task)


def _without_because(fact: Fact) -> Fact:
    return Fact(text=_BECAUSE.sub("", fact.text), evidence=fact.evidence)
