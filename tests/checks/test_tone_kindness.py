"""What one wishes the reader, and what one does should something come between, beside reproaches and orders."""

from __future__ import annotations

import pytest

from assistant.model.messages import Kind
from tests.checks.asking import found

WISHED = [
    "I thought you would want to smell it from there.",
    "I thought you would like the photograph.",
    "I thought you'd enjoy this one.",
    "I thought you would laugh.",
    "I thought you'd be glad to hear that the ewe lived.",
    "I thought you'd find it funny.",
    "I hoped you would like the bread.",
    "I thought you might smile at it.",
    "I thought that you would be pleased to know.",
    "I thought you'd rather hear it from me.",
    "I thought you would know what to do with forty lemons.",
    "I expected you would laugh, and you did.",
    "I thought you'd say that.",
    "I thought you would want to see the first slice.",
    "I thought you'd be curious how it ended.",
    "I thought you would care to know what became of the kiln.",
    "I thought you'd appreciate the irony.",
    "I had thought you would be proud of the boys.",
    "I thought you would recognise the gate.",
    "I hoped you'd see it from the train.",
    "The ambassador noticed it too, because the answer was not what I had thought.",
    "You doubted it, my wife also, so I wait until the summer.",
]
WISHED += ["I thought you'd have a laugh: the first to test the fence was the vicar's dog."]
REPROACHED = [
    "I thought you would have answered by now.",
    "I thought you'd have written.",
    "I thought you would reply sooner.",
    "I had hoped you would write back.",
    "I thought you would at least say no.",
    "I expected you would find a minute.",
    "I thought you'd care enough to answer.",
    "I thought you would want to answer my mail.",
    "I hoped you would have had time for my letter.",
    "I thought you would help me.",
    "I thought you would keep your word.",
    "I assumed you would let me know.",
    "I'd hoped you would get back to me.",
    "I thought you would read it.",
]
FREED = [
    "Should your river rise before then, just tell me and we find another day.",
    "Should the day not suit, just say so.",
    "Should anything come up, drop me a line and I move the call.",
    "Were the hall to be taken, we would sit in my kitchen.",
    "Had I known of the strike I would have written sooner.",
    "Should you be ill, stay in bed and we talk in June.",
    "Should you need the draft before Friday, tell me and I send it tonight.",
    "Should you be on call that night, just ring off and I understand.",
    "Were Thursday too early, tell me and I come on Friday instead.",
    "Should the boat be late, we simply start without me.",
    "If the snow comes, say so and we find another week.",
    "Just tell me and we move it.",
    "Only say the word and I come later.",
    "Should it be too much, leave out the second question.",
    "Tell me if the hour is wrong and I will change it at once.",
    "Should your train be late, do not hurry; I have a book.",
    "Should the form ask for more, send it back and I fill in the rest.",
    "Should the lambs come early, forget the call and ring me when you have slept.",
]
ORDERED = [
    "Just tell me by tomorrow.",
    "Should you not answer by Friday, I will take it as a yes.",
    "Should I not hear from you by noon, I shall put it in your calendar.",
    "I count on a different answer from you by Friday.",
    "Tell me immediately when you know.",
    "You must answer before Monday.",
    "Send me the list at once, then we will see.",
    "Should you forget again, I will be very disappointed: please keep your promise.",
]


def _says(rule: str, sentence: str, kind: Kind) -> bool:
    return bool(found(rule, f"Dear Rúna,\n\nThe first box is sold. {sentence}\n\nÓskar", kind))


@pytest.mark.parametrize("sentence", WISHED)
@pytest.mark.parametrize("kind", [Kind.UPDATE, Kind.KEEP_IN_TOUCH])
def test_what_i_thought_would_please_you_is_no_reproach(sentence: str, kind: Kind) -> None:
    assert not _says("TONE-GUILT", sentence, kind)


@pytest.mark.parametrize("sentence", REPROACHED)
def test_what_i_thought_you_would_have_done_is_a_reproach(sentence: str) -> None:
    assert _says("TONE-GUILT", sentence, Kind.NUDGE)


@pytest.mark.parametrize("sentence", FREED)
def test_what_i_do_should_something_come_between_is_no_order(sentence: str) -> None:
    assert not _says("TONE-DEMAND", sentence, Kind.SCHEDULING)


@pytest.mark.parametrize("sentence", ORDERED)
def test_an_order_stays_one_with_a_condition_beside_it(sentence: str) -> None:
    assert _says("TONE-DEMAND", sentence, Kind.SCHEDULING)
