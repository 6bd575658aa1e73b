"""MSG-WHY-YOU: whether a message could only have been written to this person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.model.text import one_line

SHARED_WORDS = 2
"""Content words that a draft must share with one stored fact: checks.md, MSG-WHY-YOU."""
_PLACES = r"(?:on|about|from|at|in|to|into|for|with|of|between|after|against|over|than|through|as|that|how|why|whether)"
_YOU = r"(?<!\w)(?:you|your|yours|you're|you've)(?!\w)"
_ALL_OF_IT = re.compile(r"\b(?:what|all|everything|whatever|things|much|the way|how much)(?: that| which)?\s+$")
"""`What you have built is phenomenal` names nothing that was built."""
_MIGHT = re.compile(r"\b(?:if|whether|in case|should|until|wish|rather)\s+$")
"""`If you took that on` is no deed yet."""
_OTHERS_NAMES = re.compile(r"\b(?:address|phone|telephone|contact|black)\s+(?:book|list)")
"""`Your address book` is owned by everybody."""
_HOW_THEY = re.compile(
    r"\b[Hh]ow (?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? )?[A-Z][\w'-]+) "
    r"(?!(?:is|are|was|were|sees?|feels?|thinks?|got|made it|does it|did it|became|came|comes|can|could|would|might"
    r"|will)\b)"
    r"[a-z]+"
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? )?((?!I\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
_NAMED_BY_YOU = re.compile(
    r"\b[Yy]ou(?:'ve| have| had)?(?: also| once| just| first| kindly)? (?:thought (?:of|that)|named|mentioned"
    r"|spoke (?:of|about)|(?:tell|told) me(?: of| about| that)?|talked (?:of|about)"
    r"|(?:offered|meant|wanted|agreed|said you would) to (?:pass|send|ask|write|forward|ring|call|speak|talk|show|hand)"
    r"[^.!?]{0,40}?|pointed (?:me )?(?:at|to)|said(?: that)?) " + _NAME
)
"""`You thought of Dr Wanjala`: whom the go-between named is asked of nobody else."""
_NAMED_IN_THANKS = re.compile(
    r"\b(?:telling me (?:about|of)|mentioning|naming|thinking of|pointing me (?:to|towards|at)"
    r"|promising to (?:ring|call|ask"
    r"|write to|talk to|speak to|phone|mail)|offering to (?:ring|call|ask|write to|talk to|speak to|phone|mail)"
    r"|(?:the|a) (?:name|number|address) of) " + _NAME
)
"""`Thank you for telling me about Mrs Okello`."""
_THEIR_OWN = re.compile(
    r"\b[Yy]our (?:(?:old|former|good|dear|best|younger|older|next-door|then|first|new) )?"
    r"(?:[a-z]+[- ])?(?:class|school|team|flat|room|course)?(?:mate|friend|colleague|neighbou?r|cousin|sister"
    r"|brother|aunt"
    r"|uncle|wife|husband|partner|boss|teacher|student|pupil|trainee|apprentice|assistant|supplier|customer"
    r"|client|contact"
    r"|acquaintance|contact at \w+|godmother|godfather|daughter|son|niece|nephew|tenant|landlord|vet|dentist|accountant"
    r"|lawyer|editor|coach|professor|supervisor),? " + _NAME
)
"""`Your classmate Petra`."""
_AT_WORK = re.compile(
    r"(?:[.!?,:;(\"\n]\s*|\b(?!(?:at|from|of|in|the|for|near|with|by|our|my)\b)[a-z][a-z']* )"
    r"((?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? [A-Z][\w'-]+|(?!I\b)[A-Z][\w'-]+ [A-Z][\w'-]+)(?: [A-Z][\w'-]+)?),?"
    r" (?:at|of|from|in|who(?:'s| is) (?:at|with|in)) (?:the )?[\w'-]+"
)
"""`Colm Devaney at the mill`: who the other is, and where."""
_IDEAS = re.compile(
    r"\b[Yy]our (?:two |three |other |first |second |old )?(?:ideas?|hints?|tips?|suggestions?|mention|offer"
    r"|names?|thoughts?)"
    r"\b(?: (?:from|of|in|on|about|that|for)\b[^.!?]{0,60}?)?[:,]? [^.!?]{0,60}"
    r"(?:\b(?:Mrs?|Ms|Dr|Prof|Professor)\.? [A-Z]|\b(?:the|a) (?:wo)?man (?:at|in|from|of|who)\b)"
    r"|\b(?:some|any)(?:body|one) (?:else )?(?:whom )?you (?:know|knew|met|have met|worked with)"
    r" (?:from|at|in|through) \w"
)
"""`Your ideas from August: Dr Osei, and the woman at the airport kitchen`; `somebody you know from the congress`."""
_KNOWN_FOR = re.compile(
    _NAME + r",? (?:who (?!(?:could|would|might|may|can|will|should|is|are|was|were|has|seems|knows)\b)[a-z]+s?"
    r"|who(?: is|'s) (?:the |an? )?(?:head|chief|lead|director|manager|owner|responsible|in charge|in (?:the|her|his))"
    r"|who (?:has|had) (?!an?\b|the\b)[a-z]+|(?:did|solved|faced|has done|has been through|went through)"
    r" (?:it|this|that|the same|exactly))\b"
)
"""`Paulina Ossandón, who heads the reception`: what the one who is to be met does."""
_PASS_ON = re.compile(
    r"\b(?:introduce me to|(?:pass|send|forward|hand|give|show|read)\b[^.!?]{1,50}?\b(?:on )?to|write to|ask|put"
    r" me in touch with"
    r"|connect me (?:to|with)|mention me to|ring|speak to) " + _NAME
)
_THEIR_WORD = re.compile(
    r"\b(?:as|what|which|that|where|the (?:[\w'-]+ ){1,2}?) ?you (?:had |have |also |first |just )?(?:wanted"
    r"|wished|asked|advised|suggested"
    r"|said|told me|named|proposed|offered|set|warned|recommended|mentioned|taught me|showed me|told us)\b"
    r"|\byour (?:\w+ )?(?:offer|promise|idea|suggestion|advice|hint|condition|question|warning|tip) (?:to|of|that"
    r"|about|from|for)\b"
    r"|\bthank you for (?:the|our) (?:[\w-]+ )?(?:hour|call|talk|evening|morning|walk|afternoon|lunch|coffee"
    r"|session|meeting)"
    r"(?: [\w-]+){0,2} (?:on|in|last|this)\b"
)
"""`The number you wanted to see first`, `as you advised`: of all go-betweens only this one said it."""
_DOES = (
    r"(?: (?:has|had|runs|ran|leads|led|heads|built|opened|owns|teaches|taught|solved|trained|hired|moved|brought"
    r"|kept|knows"
    r" how|wrote|started|founded|sells|grows|makes|manages|managed|set up|took over|turned)\b)"
)
_SHE_DOES = re.compile(_NAME + _DOES)
"""`Wanjiru had 300 clerks who reported bugs`: what the one who is asked for did."""
_HEADS = re.compile(
    r"(?<!\bboss )(?<!\bmanager )(?<!\bcolleague )"
    + _NAME
    + r" (?:heads|leads|runs|directs|owns|founded|built|set up)\b"
)
"""`Ruben Achterberg heads the sensory panel`: why it is him."""
_AFTER = 10
"""Words after `your talk` in which the matter must follow."""


def says_why_this_reader(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No stored fact shows, nor anything else of theirs alone: their talk *on pricing*, who named them, how we met."""
    mentor = context.mentor
    facts = (mentor.facts or ()) if mentor else ()
    names = [name for name in (mentor.name, mentor.call_name) if name] if mentor else []
    prose = draft.prose
    if not prose.text:
        return
    if _tells_a_fact(draft, [_told_of(fact, names) for fact in facts], names):
        return
    if draft.kind is Kind.INTRO_REQUEST and _names_whom(draft, context):
        return
    if any(_is_theirs(draft, sentence, names) or (not facts and _how(draft, sentence)) for sentence in draft.sentences):
        return
    first = draft.sentences[0] if draft.sentences else Span(prose.start, prose.start, "")
    hint = f"You know this of them: {one_line(facts[0])}." if facts else "Name one thing they said, made or did."
    yield Fault(first.start, first.start, "Nothing here is about this reader alone; it could go to anybody.", hint)


def _names_whom(draft: DraftText, context: Context) -> bool:
    """Whether a request for an introduction says by name whom it is about, and what they do or that the reader named
    them; the writer's own name is no such."""
    own = set((context.me.name or "").split()) if context.me else set()
    prose = draft.prose
    if _IDEAS.search(draft.own, prose.start, prose.end):
        return True
    for pattern in (_NAMED_BY_YOU, _NAMED_IN_THANKS, _THEIR_OWN, _AT_WORK, _KNOWN_FOR, _HEADS):
        for found in pattern.finditer(draft.own, prose.start, prose.end):
            named = found.group(1).split()
            begins = any(sentence.start == found.start(1) for sentence in draft.sentences)
            if own.isdisjoint(named) and (len(named) > 1 or not begins):
                return True
    asked = {
        one for found in _PASS_ON.finditer(draft.own, prose.start, prose.end) for one in found.group(1).split()
    } - own
    told = _THEIR_WORD.search(draft.lower, draft.body_start, prose.end) is not None
    done = {found.group(1).split()[0] for found in _SHE_DOES.finditer(draft.own, prose.start, prose.end)}
    return bool(asked) and (told or not asked.isdisjoint(done))


def _told_of(fact: str, names: list[str]) -> frozenset[str]:
    """The content words of a fact; those of asking for a talk, where others are left, show nothing."""
    own = matter(fact, besides=("why.asking",), names=names)
    return own if len(own) >= SHARED_WORDS else matter(fact, names=names)


def _how(draft: DraftText, sentence: Span) -> bool:
    """`How you priced the extra work`: enough where nothing is known of the reader. In a request for an introduction,
    `how she takes the measure of a child`: it is the other person who is asked for that."""
    if draft.kind is Kind.INTRO_REQUEST and _HOW_THEY.search(draft.own, sentence.start, sentence.end):
        return True
    return phrases("why.how").search(draft.lower, sentence.start, sentence.end) is not None


def _tells_a_fact(draft: DraftText, facts: list[frozenset[str]], names: list[str]) -> bool:
    """Whether two sentences side by side that speak of the reader share enough words with one fact."""
    if not facts:
        return False
    said = [matter(sentence.text, names=names) for sentence in draft.sentences]
    called = re.compile("|".join([_YOU, *(re.escape(name.lower()) for name in names)]))
    theirs = [
        draft.kind is Kind.INTRO_REQUEST or called.search(draft.lower, s.start, s.end) is not None
        for s in draft.sentences
    ]
    for at, words in enumerate(said):
        after = said[at + 1] if at + 1 < len(said) else frozenset()
        for fact in facts:
            wanted = min(SHARED_WORDS, len(fact) or 1)
            if theirs[at] and (len(words & fact) >= wanted or len((words | after) & fact) >= wanted):
                return True
            if theirs[at + 1 : at + 2] == [True] and after & fact and len((words | after) & fact) >= wanted:
                return True
    return False


@cache
def _made() -> re.Pattern[str]:
    whose = r"(?:your|their|her|his|[^\W\d]+'s)"
    return re.compile(
        rf"(?<!\w){whose}\s+(?:[\w-]+\s+){{0,3}}?{phrases('why.made').pattern}(?=[^.!?\n]{{0,40}}?\b{_PLACES}\b)"
    )


@cache
def _titled_by_them() -> re.Pattern[str]:
    """`Your rye post`: what stands between `your` and the thing made."""
    return re.compile(rf"(?<!\w)your\s+((?:[\w'-]+\s+){{1,3}}?){phrases('why.made').pattern}")


def _plain(text: str) -> str:
    """The text without words of praise, which fit anybody."""
    return phrases("tone.superlatives").sub(" ", text)


@cache
def _did() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:you|she|he|they|who)(?:'ve|\s+have|\s+has|\s+had)?\s+(?:also\s+|once\s+|recently\s+|just\s+"
        rf"|first\s+)?{phrases('why.did').pattern}"
    )


def _of_nobody(draft: DraftText, sentence: Span, found: re.Match[str]) -> bool:
    """`A chemist's shop`: whose it is has no capital, and is nobody."""
    whose = found.group().split()[0]
    return whose.endswith("'s") and not draft.own[sentence.start + found.start()].isupper()


def _is_theirs(draft: DraftText, sentence: Span, names: list[str]) -> bool:
    lowered = _OTHERS_NAMES.sub(lambda found: " " * len(found.group()), draft.lower[sentence.start : sentence.end])
    if phrases("why.met").search(lowered):
        return True
    for pattern in (_made(), _did()):
        for found in pattern.finditer(lowered):
            if _MIGHT.search(lowered, 0, found.start()):
                continue
            if _ALL_OF_IT.search(lowered, 0, found.start()) or _of_nobody(draft, sentence, found):
                continue
            following = lowered[found.end() :].split()[:_AFTER]
            after = "" if following[:1] in (["is"], ["was"], ["are"]) else _plain(" ".join(following))
            if matter(after, besides=("courtesy",), names=names):
                return True
    for found in _titled_by_them().finditer(lowered):
        if matter(_plain(found.group(1)), besides=("courtesy", "asks.generic"), names=names):
            return True
    about_you = re.search(r"(?<!\w)(?:you|your)(?!\w)", lowered) is not None or draft.kind is Kind.INTRO_REQUEST
    titled = re.search(r"[\"*_]\w[^\"*_\n]{3,80}[\"*_]", sentence.text)
    return bool(about_you and titled)
