"""MSG-WHO-ME, MSG-WHY-GOAL: who is writing, and what for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.messages.changes import is_in_a_change
from assistant.checks.messages.requests import Request, names_of, requests, topic_of
from assistant.checks.messages.sizes import proposals
from assistant.checks.messages.subjects import topic_of_subject
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.model.limits import room_of
from assistant.model.messages import Kind
from assistant.model.text import one_line

_FIRST_SENTENCES = 2
_FIRST_WORDS = 35
"""The first two sentences, or as many more as start within these words where none is spent on a stock opening."""
_I_AM = re.compile(
    r"(?<!\w)(?:i'm|i am|im|i was|(?:i've|i have) been(?! (?:\w+ly )?\w+ing\b)|we are|we're)"
    r"(?: (?:currently|also|still|now|here))?,? ([\w'-]+)(?: ([\w'-]+))?(?: ([\w'-]+))?"
)
_BEEN_DOING = re.compile(
    r"(?<!\w)(?:i've|i have|we've|we have) been (?:\w+ly )?(\w+ing)\b[^.;?!]{0,40}?\b"
    r"(?:as|for|at|in|with|since) (?!(?:night|home|vain|secret|private|a while|a long|my spare|the evenings?"
    r"|the (?:mornings?|nights?|moment|last|back|spring|summer|autumn|winter)|ages|years|you|your|this|that|it"
    r"|spring|summer|autumn|winter)\b)[\w'-]+"
)
"""`I've been teaching for nine years`, `baking in Porto`: where or how long says that it is one's work."""
_LONG_DONE = re.compile(
    r"(?<!\w)(?:i've|i have|we've|we have) (?:\w+ly |now |also |only |just )?(\w+)"
    r"((?: (?!you\b|your\b|yours\b)[\w'-]+){1,9}?) (?:for|since|over|these) (?:(?:the )?(?:last|past) )?"
    r"(?:(?:19|20)\d\d|(?:about |nearly |almost |over |some )?(?:more than |close to )?[\w-]+(?: and a half)?"
    r" (?:years|months|seasons|winters|summers|decades|harvests|terms))(?!\w)"
)
"""`I have driven trams in Zagreb for nine years`: what one has done so long is one's work."""
_LONG_DID = re.compile(
    r"(?<!\w)(?:i|we) ([a-z]+(?:ed|ove|ought|aught|old|uilt|ept|an|ang|ook|rew|ew))((?: (?!you\b|your\b"
    r"|yours\b)[\w'-]+){1,7}?)"
    r" for (?:about |nearly |almost |over |some )?(?:more than |close to )?[\w-]+(?: and a half)? (?:years|seasons"
    r"|winters|decades)\b"
)
"""`I drove buses in Leeds for thirty-one years.`"""
_AS_A = re.compile(
    r"(?<!\w)(?:as an? (?!(?:\w+ )?(?:fan|mentor|leader|expert|result|first|reader|follower)\b)"
    r"|(?:after|for|over|with) (?:\w+ ){1,3}years |in my )[^.?!]{3,60}?(?<!\w)(?:i|i'm|i've|my|we)(?!\w)"
)
_I_DO = re.compile(r"(?<!\w)i ([a-z]{3,14}) (?:[\w'-]+ ){1,4}?(?:for|at|in|near|on) (?:the|an?|our|my|\w+)(?!\w)")
"""`I survey church towers for the diocese`."""
_I_DO_THINGS = re.compile(
    r"(?<!\w)i (?:plan|read|value|watch|answer|search|send|take|let|follow|keep) "
    r"(?!(?:to|on|for|that|you|your|yours|this|it|in|at|with|of|up|out|about|how|what|from|as|the|part|care|pride"
    r"|pleasure|comfort|time|an?)\b)(?:[\w'-]+ ){1,4}?(?:(?:for|at) (?:an?|the|our)|in (?:an?|our)) (?!moment\b)[\w'-]+"
)
"""`I plan spare parts for a shipyard`: verbs of wishing and knowing that are also work, on things and for somebody."""
_WANTED_BY = re.compile(
    r"\b(?:i|we) (?:also |now |still |do |both )?(?:want|plan|hope for|aim for|aim at) "
    r"(?!(?:the|an?|my|our|this) (?:[\w'-]+ )?(?:call|talk|chat|word|meeting|coffee|reply|answer|view|look|mentor|hour"
    r"|introduction|conversation|session|lunch|visit|advice|help)\b)"
    r"(?:the|an?|my|our|this|two|three|four|five|six|ten|fewer|more|less|no)\b[^.!?]{3,60}"
    r"\b(?:by|from|before|until|this|next|in) (?:(?:our|the|next|this|end of|late|early) )?(?:january|february"
    r"|march|april"
    r"|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|season|year|term|month"
    r"|easter|christmas|harvest|20\d\d)\b"
    r"|\b(?:by|before|until) (?:the (?:end of )?)?(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december|spring|summer|autumn|winter|easter|christmas|harvest),? (?:i|we) (?:want|need|must"
    r"|have to|would like|plan)\b"
)
"""`I want the same limit from our spring season`, `before September I want one that works`."""
_WHERE = re.compile(
    r"\b(?:at|by|near|outside|opposite|behind) (?:the|our|my|your|a) (?:usual |old |same |new )?[\w'-]+"
)
"""Where to meet is not what to meet about."""
_OF_ME = re.compile(r"(?<!\w)(?:i|im|my|we|our)(?!\w)")
_OF_YOU = re.compile(r"(?<!\w)(?:you|your|yours)(?!\w)")
_OF_THE_READER = re.compile(
    r"\s+(?:(?:to|with|from|of|at|a|the|some) )?(?:you|your|yours|part of your|use of your)(?!\w)(?!: (?:to|how"
    r"|whether)\b)"
)
"""`I want to show you`, `I am learning from you`: what is done to the reader is no aim of one's own."""
_PUT_TO_OTHERS = re.compile(
    r" (?:propose|suggest|offer|raise|bring|show|put|present|hand|send|say|repeat|explain|sell)\b(?:(?!\byou|\bour"
    r" talk)[^.;!?]){2,60}?"
    r"\b(?:to|with|before|past) (?:our|my|the|his|her|their) (?!(?:call|talk|meeting|agenda|chat|end|point|letter"
    r"|side|table|list"
    r"|following|same)\b)[\w'-]+(?![^.;!?]*\byou)"
)
"""`I want to propose a new rota to our owner`: not to the reader."""
_SOON = 24
"""Characters after `I want to` in which the reader shows."""
SHARED_WORDS = 2
"""Content words of a goal that show it by themselves; beside a doubt or a question of one's own, one does."""
_PLANS = re.compile(r"(?<!\w)(?:i'm|i am) (?:looking|trying|preparing|deciding|planning)")


def says_who_writes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The first two sentences (more, where they are short) say nothing of who writes: their work, place, study, name.

    `I am writing to you`, `I am a great fan` and what they admire are no answer. Silent towards somebody who knows them
    already; in a request for an introduction anything said of them counts, and to somebody known what it is for, too.
    """
    mentor = context.mentor
    known = mentor is not None and (mentor.familiarity == "known" or bool(mentor.meetings_held))
    if known and (draft.kind is not Kind.INTRO_REQUEST or _says_what_for(draft, context)):
        return
    if not draft.sentences or not draft.prose.text:
        return
    first = draft.sentences if draft.kind is Kind.INTRO_REQUEST else _opening(draft)
    name = {part.casefold() for part in (context.me.name or "").split()} if context.me else set()
    for sentence in first:
        lowered = draft.lower[sentence.start : sentence.end]
        if _says_who(lowered) or name & set(re.findall(r"[\w'-]+", lowered)):
            return
        if draft.kind is Kind.INTRO_REQUEST and _PLANS.search(lowered):
            return
    at = first[0].start
    yield Fault(
        at,
        at,
        "The first two sentences do not say who is writing.",
        "Begin with one clause about yourself: what you do, and where.",
    )


def _says_what_for(draft: DraftText, context: Context) -> bool:
    """Whether an aim, or a word of a goal in what is asked or said of oneself, gives somebody who knows the writer what
    to introduce them with.
    """
    prose = draft.prose
    if phrases("self.aims", "self.doubts").search(draft.lower, prose.start, prose.end):
        return True
    asked = {request.span for request in requests(draft)}
    mine = (s.text for s in draft.sentences if s in asked or _OF_ME.search(s.text.lower()))
    said = matter("\n".join(mine), besides=("courtesy",), names=names_of(context))
    return any(said & matter(goal, besides=("courtesy",), names=names_of(context)) for goal in context.goals or ())


def _opening(draft: DraftText) -> tuple[Span, ...]:
    taken: list[Span] = []
    so_far = 0
    stock = phrases("tone.stock").match(draft.lower, draft.sentences[0].start)
    for sentence in draft.sentences:
        if len(taken) >= _FIRST_SENTENCES and (stock or so_far >= _FIRST_WORDS):
            break
        taken.append(sentence)
        so_far += len(sentence.text.split())
    return tuple(taken)


def _says_who(lowered: str) -> bool:
    if phrases("self.who").search(lowered) or _AS_A.search(lowered):
        return True
    if any(_is_a_trade(found.group(1)) for found in _I_DO.finditer(lowered)):
        return True
    feelings = words("self.feelings")
    done = (*_LONG_DONE.finditer(lowered), *_LONG_DID.finditer(lowered))
    if any(found.group(1) not in words("self.long_felt") for found in done):
        return True
    if _I_DO_THINGS.search(lowered) or any(f.group(1) not in feelings for f in _BEEN_DOING.finditer(lowered)):
        return True
    said = (found.groups() for found in _I_AM.finditer(lowered))
    return any(feelings.isdisjoint(word for word in after if word) for after in said)


def _is_a_trade(verb: str) -> bool:
    """Whether what I do is work: no verb of wishing, writing and knowing, and not done once."""
    return verb not in words("self.no_trades") | words("deeds.irregular") and not verb.endswith("ed")


def ties_to_a_goal(draft: DraftText, context: Context) -> Iterator[Fault]:
    """What is asked serves no goal that the reader can see: no aim or decision of one's own, none of the goal's words.

    Two words of the goal show it, or one in what is asked or beside a question about oneself; where no goal is known,
    and in a brief, which is about that question, the question alone. When a date is being settled, only a meeting that
    is newly asked for needs its purpose: one topic is enough.
    """
    prose = draft.prose
    asked = requests(draft) or tuple(request for request, _ in proposals(draft))
    if not prose.text or (not asked and draft.kind is not Kind.FIRST_CONTACT):
        return
    names = names_of(context)
    if draft.kind is Kind.SCHEDULING and (not proposals(draft) or _has_topic(draft, context)):
        return
    if not context.goals and room_of(draft.channel).hard and any(_is_about(one, names) for one in asked):
        return
    lowered = draft.lower[draft.body_start : prose.end]
    if _says_an_aim(lowered):
        return
    doubts = phrases("self.doubts").search(lowered) is not None or _is_meant(lowered, "self.duties")
    if doubts and (not context.goals or draft.kind is Kind.HELP_BRIEF):
        return
    wanted = 1 if doubts else SHARED_WORDS
    in_asking = matter(" ".join(one.span.text for one in asked), names=names)
    if any(
        len(shown) >= min(wanted, size) or shown & in_asking for shown, size in _shown_of_goals(draft, context, names)
    ):
        return
    first = asked[0].span if asked else draft.sentences[-1] if draft.sentences else prose
    goal = f"You have this goal: {one_line(context.goals[0])}." if context.goals else "Add one line: “I am deciding …”."
    yield Fault(first.start, first.start, "The request is tied to no goal; the reader cannot see what it is for.", goal)


def _says_an_aim(lowered: str) -> bool:
    """Whether small-letter words hold what the writer is about to do, or wants: not with the reader, not in asking."""
    if any(not _OF_THE_READER.match(lowered, aim.end()) for aim in phrases("self.aims").finditer(lowered)):
        return True
    return _WANTED_BY.search(lowered) is not None or _is_meant(lowered, "self.wishes") or is_in_a_change(lowered)


def _is_meant(lowered: str, wishes: str) -> bool:
    """Whether one of these phrases leads to a deed of the writer's own."""
    return any(
        (phrases("self.no_aims").match(lowered, wish.end() + 1) is None or _PUT_TO_OTHERS.match(lowered, wish.end()))
        and _OF_THE_READER.search(lowered, wish.end(), wish.end() + _SOON) is None
        for wish in phrases(wishes).finditer(lowered)
    )


def _shown_of_goals(draft: DraftText, context: Context, names: Sequence[str]) -> Iterator[tuple[frozenset[str], int]]:
    """For each goal, which of its content words the draft shows, and how many it has.

    Words that the reader's own facts hold as well count in sentences about me only.
    """
    of_me = [s.text for s in draft.sentences if _OF_ME.search(s.text.lower()) and not _OF_YOU.search(s.text.lower())]
    mine = matter("\n".join(of_me), besides=("courtesy",), names=names)
    said = matter(draft.own[: draft.prose.end], besides=("courtesy",), names=names)
    facts = (context.mentor.facts or ()) if context.mentor else ()
    theirs = matter("\n".join(facts), besides=("courtesy",), names=names)
    for goal in context.goals or ():
        words_of = matter(goal, besides=("courtesy",), names=names)
        yield words_of & (mine | (said - theirs)), len(words_of)


def _is_about(request: Request, names: Sequence[str]) -> bool:
    """Whether a request in a channel with little room says what about: as much purpose as fits there."""
    about = phrases("asks.topical").search(request.lower)
    return about is not None and bool(topic_of(request.lower[about.end() :], names))


def _has_topic(draft: DraftText, context: Context) -> bool:
    """Whether the subject, or a request, says what a meeting is about."""
    named = draft.subject.text if draft.subject else ""
    if topic_of_subject(named, context) & topic_of(named):
        return True
    cliches = phrases("asks.cliches")
    names = names_of(context)
    asked = [request for request, _ in proposals(draft)]
    return any(
        topic_of(_WHERE.sub(" ", cliches.sub(" ", request.lower)), names)
        if request in requests(draft)
        else " about " in request.lower
        for request in asked
    )
