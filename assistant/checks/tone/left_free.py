"""What leaves the reader free, though worded near an order: a choice, what they have or gave, what I do anyway."""

from __future__ import annotations

import re

from assistant.checks.draft import DraftText, Span
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

FREES = re.compile(
    r"\b(?:what|which|when)ever (?:day |time )?(?:suits|is|works)|\bif (?:you|it|that|neither|none|not)\b"
    r"|\bor (?:i|we|leave|tell me|name)\b"
)
"""`Or pick whatever suits your calendar`."""
_SHOULD = re.compile(
    r"\W*(?:and |but |so )?(?:(?:should|were|had) (?:you|your|it|this|that|there|the|anything|something|any|my|our"
    r"|neither|none|either|mon|tue|wed|thu|fri|sat|sun|i|we|a|an)) "
)
"""`Should your river rise`, `were the hall taken`."""
_TELL_AND_I = re.compile(
    r"\b(?:tell me|let me know|say so|say the word|drop me a line|give me a (?:ring|shout|sign)|shout|write|ring|call)"
    r"(?: [a-z]+){0,3},? (?:and|then) (?:i|we)(?:'ll| will| can| could)?"
    r" (?:find|move|look|come|change|shift|pick|choose|take|try|wait|leave|send|bring|talk|meet|start|stop|do)\b"
)
_SEND_AND_I = re.compile(
    r"\b(?:send|show|bring|give|mail|pass|read) me (?:your|the|a|an|it|them|one|two|what"
    r"|whatever)\b[^.;!?]{0,60}?,? and (?:then )?"
    r"(?:i|we)(?:'ll| will| can| could)(?: gladly| happily| also| then)? (?:sit down with|read|look|go (?:over"
    r"|through)|check|mend"
    r"|translate|correct|proofread|type|print|help|introduce you|draw|try|test|taste|cook|repair|lend|count)\b"
)
"""`Send me your letter, and I will sit down with it`: the work offered is the writer's."""
_SILENCE = re.compile(
    r"\b(?:you (?:not|never|fail|forget|refuse|ignore|again)|i not|not (?:hear|answer|reply|come|confirm|agree)|fail"
    r"|silen\w+|must|insist|at once|immediately|asap|today|no later|at the latest|disappoint\w+|promise\w*)\b"
)
_LEAVE_TAKING = re.compile(r"\W*(?:talk|speak|see|hear|write|chat)(?:ing|s)?(?: to| from| with)? you\b")
"""`Talk to you on Friday!`"""
_HAS = re.compile(
    r"\W*(?:[^,.;:!?]{0,60}, ?|(?:after|in|on|for|with) [^,.;:!?]{0,40}? )??(?:and |but |so )?you(?:'ve)?"
    r"(?: (?:have|also|even|once|then|always|both|already|just|even|first|kindly))?"
    r" (?:have|had|keep|kept|know|knew|saw|were|worked|ran|led|taught|learned|learnt|found|made|used|gave|given"
    r"|sent|showed"
    r"|shown|told|lent|spent|took|taken|read|listened|heard|asked|helped|opened|said|wrote|written|called|came"
    r"|stayed|let"
    r"|brought|shared|explained|laughed|warned|saved|introduced|put|pointed|spoke|stood|sat|thought|pulled|drew|named"
    r"|meant|answered|waited|walked|drove|cooked|paid|stopped|started|got|could (?:easily |just |also |well )?have"
    r"|might (?:easily |just |also |well )?have|needn't have|didn't have to)\b"
    r"(?! (?:to|not|never|a duty|no (?:right|choice|excuse|answer|reply|word)|your word|my word|until|till|only"
    r"|nothing)\b)"
    r"(?!.*\b(?:must|should|shall|needs?|want|expect|please|promis\w+|owed?|by (?:now|then|noon|tomorrow|tonight"
    r"|\w+day)"
    r"|until|deadline|answer\w*|repl\w+|waiting|asap|now|still|yet|sooner|earlier|at least|long ago|instead|kindly"
    r"|you(?:'d|'ll| would| will| can| could| have to| owe|r turn|r word)|so (?:do|be|come|send|give|write|go"
    r"|make|let|keep"
    r"|answer|call|tell))\b)",
    re.DOTALL,
)
"""`You have your old rules`: what the reader has, knows or did, and nothing wanted."""
_DUE = re.compile(r"\W*(?:it|this|that|the [\w'-]+(?: [\w'-]+)?) (?:has|have|needs?|must) (?:to )?(?:be|go)\b")
"""`It has to be out by Friday`: when a thing is due."""
_TO_DO = re.compile(r"\b(?:you\w*|please|answer\w*|repl\w+|on my desk|to me|asap)\b")
_COULD_HAVE = re.compile(r"\byou (?:easily |just |also |well )?(?:could|might)(?: easily| just| also| well)? have\b")
_KINDLY_NOT = re.compile(
    r"\b(?:everything|anything|no\b|nothing|laughed|sent me (?:away|home|off)|let me (?:fall|fail|talk|stew|run)"
    r"|but you"
    r"|and you (?:did|didn't|never|still|gave|took|stayed|listened|asked|let)|instead you|a hundred|ten|easily"
    r"|for hours)"
)
_REPROACHED = re.compile(
    r"\b(?:earlier|sooner|at least|by now|before|long ago|in time|at once|answered|replied|then|right away|me so"
    r"|me that"
    r"|a word|one word|a line|one line|warned)\b"
)
_SOON_ENOUGH = re.compile(
    r"\b(?:soon|early|time|quick|good|fine|well|plenty) (?:enough|in time)\b|\b(?:is|are|'s) (?:time enough|plenty"
    r"|early enough|in good time)\b|\b(?:can|may) wait\b"
)
_MY_DEBT = re.compile(
    r"\byour (?:[\w'-]+ ){1,5}?(?:still |long |really )?(?:deserves?|waits? for|is waiting for|needs|is owed|got"
    r"|has had) "
    r"(?:no |an? |its |my |your )?(?:[\w'-]+ )?(?:answer|reply|thanks|thank-you|word)"
)
_TURN = re.compile(
    r"\blet (?:me|us) (?:now |just |for once )?(?:turn|give|return|repay|do|offer|try|bring|help|pay|start|begin)\b"
)
_BECAUSE = re.compile(r"\b(?:because|since|so that|when|as (?:the|my|our|it|we|i)|for (?:the|my|our|a|an))\b")
_THING_NEEDED = re.compile(r"\bneed (?:it|them|this|that|these|one) by\b")
_DOCUMENT = re.compile(
    r"\bi need your (?:recommendation|signature|consent|agreement|approval|stamp|reference|permission|yes)\b"
)
_TAKING_PART = re.compile(
    r"\b(?:i(?:'d| would) (?:very much |really )?(?:like|love) to|i(?:'m| am) applying|to (?:apply|enrol"
    r"|take part|join|register)"
    r"|the (?:form|programme|rules|flyer) (?:asks|needs|wants|says))\b"
)
_NOW = re.compile(
    r"\b(?:today|tomorrow|tonight|now|at once|asap|immediately|urgently|this (?:morning|afternoon|evening))\b"
)
_GIVEN = re.compile(
    r"[^.!?;\n]{0,60},\s+(?:so )?(?:i|we)(?:'ll| will|(?:'m| am) (?:sending|attaching|bringing|going to)| send"
    r"| attach| bring"
    r"| have (?:put|sent|booked|made|kept|left|added))\b(?! (?:have|get|expect|receive|wait|count|rely|hear|see"
    r"|need|assume"
    r"|take it|remind|hold|insist)\b)"
    r"|[^.!?;\n]{0,40},\s+(?:it|the (?!answer|letter|reply|reference)[\w'-]+) (?:goes|went|starts|opens|stays"
    r"|comes|runs|begins|is"
    r" (?:on|in|at|open|closed|online|ready))\b(?![^.!?]*\byou\b)"
)
"""Behind `as you offered`, `as you agreed`: the writer does the next thing, or it runs its course."""


_BROUGHT = re.compile(
    r"\W*(?:and |but |so |since |as )?you (?:also |once |kindly )?(?:said|told me|wrote|offered|asked|wanted"
    r"|wished|suggested)\b"
    r"(?![^.!?]*\b(?:promis\w+|owed?|still|yet|must|never|not|waiting|answer\w*|repl\w+|n't)\b)[^.!?]*,? so "
    r"(?:here(?:'s| is| are| it is| they are| you are)|i(?:'m| am|'ve| have)? (?:now |also |just )?(?:put|send"
    r"|sending|sent"
    r"|attach|attaching|attached|made|wrote|written|enclose|bring|bringing|paste|did|tried|counted|asked|kept)"
    r"|this is)\b"
)
"""`You said you can write to him when I give you a short text, so here it is.`"""


def is_taken_up(lowered: str, at: int) -> bool:
    """Whether what the reader said is taken up by the writer's own deed: `as you offered to read it, I send it`."""
    return _GIVEN.match(lowered, at) is not None


def leaves_free(lowered: str) -> bool:
    """Whether a sentence, in small letters, tells what the reader has or gave, takes leave, or says when a thing is due
    without a word to the reader; a thing that can wait and a debt of mine are no orders either."""
    if _HAS.match(lowered) and not _is_reproach(lowered):
        return True
    if _SOON_ENOUGH.search(lowered) and not _NOW.search(lowered) and "you" not in lowered.split():
        return True
    if _MY_DEBT.search(lowered) or (_TURN.search(lowered) and "you must" not in lowered and "please" not in lowered):
        return True
    return _LEAVE_TAKING.match(lowered) is not None or (_DUE.match(lowered) is not None and not _TO_DO.search(lowered))


def _is_reproach(lowered: str) -> bool:
    return _COULD_HAVE.search(lowered) is not None and not is_kind_not_done(lowered)


def is_kind_not_done(lowered: str) -> bool:
    """Whether what the reader could have done is what they kindly left: `you could have told me everything`."""
    could = _COULD_HAVE.search(lowered)
    return (
        could is not None
        and _KINDLY_NOT.search(lowered, could.end()) is not None
        and _REPROACHED.search(lowered, could.end()) is None
    )


def is_needed_for(draft: DraftText, sentence: Span) -> bool:
    """Whether a need is told with its reason and a way out, or is for the form that taking part asks of a manager."""
    lowered = sentence.text.lower()
    if _NOW.search(lowered):
        return False
    if draft.kind is Kind.MANAGER_NOTE:
        return _DOCUMENT.search(lowered) is not None and _TAKING_PART.search(lowered) is not None
    prose = draft.prose
    reason = _THING_NEEDED.search(lowered) is not None and _BECAUSE.search(lowered) is not None
    return reason and phrases("exits").search(draft.lower, prose.start, prose.end) is not None


def is_free(lowered: str) -> bool:
    """Whether a sentence leaves the choice, or says what I do should something come between: `should your river rise,
    just tell me and we find another day`. What follows from silence is no such thing."""
    if FREES.search(lowered):
        return True
    if _BROUGHT.match(lowered):
        return True
    turned = _SHOULD.match(lowered) or _TELL_AND_I.search(lowered) or _SEND_AND_I.search(lowered)
    return turned is not None and _SILENCE.search(lowered) is None
