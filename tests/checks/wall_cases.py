"""Walls with what a draft says near them: told to the wrong reader, or only near the same subject."""

from __future__ import annotations

CLOSING = ("Dana told me her team will close in May", "Dana")
LEAVING = ("Inês is leaving the Moinho chain in August to open her own place", "Inês")
ILL = ("Tom said he has been diagnosed with diabetes and may step back from the board", "Tom")
BUDGET = ("Director Okoro confided that the museum's education budget will be cut by 40%", "Okoro")
MINE = ("I am applying for the deputy post at Northside; my boss does not know", "Dana Roth")
PREGNANT = ("Leila is pregnant, due in October, not public yet", "Leila")
SALE = ("Grace: the founders are negotiating to sell the company to Brightwell", "Grace")
PANEL = ("Art thinks the panel will choose an outside candidate", "Art")
FIRED = ("Omar's brother was fired for stealing parts from the depot", "Omar")
FAILED = ("Dana told me her roster pilot failed because the night staff refused to join", "Dana")

LEAKS: list[tuple[tuple[str, str], str]] = [
    (CLOSING, "Dana told me her team will close in May."),
    (CLOSING, "Somebody told me her team closes this spring, so I am careful with plans."),
    (CLOSING, "I hear Dana's team is going to be shut down."),
    (CLOSING, "By the way, in May they are closing Dana's team, which makes me think about mine."),
    (CLOSING, "A colleague whose team will be closed in May asked me the same."),
    (LEAVING, "I also heard that Inês leaves the Moinho chain in August and opens her own place."),
    (LEAVING, "A friend quits Moinho in August and will open a place of her own."),
    (LEAVING, "There may be a gap at Moinho: Inês is leaving to open her own shop."),
    (ILL, "Tom has diabetes and may step back from the board, so a seat could come free."),
    (ILL, "Between us, he was diagnosed with diabetes. That is why he may step back from the board."),
    (BUDGET, "The museum's education budget is to be cut by 40%, as I understand."),
    (BUDGET, "I know from a good source that they will reduce the education budget of the museum by 40%."),
    (MINE, "I am applying for the deputy post at Northside and would like your view."),
    (MINE, "My application for deputy at Northside went out; my boss doesn't know."),
    (PREGNANT, "Leila is pregnant, so the team will need cover in October."),
    (PREGNANT, "Leila expects a baby in October."),
    (SALE, "The founders want to sell the company to Brightwell, it seems."),
    (SALE, "Brightwell is about to acquire us: the founders are negotiating to sell the company."),
    (PANEL, "Art believes the panel will pick an outside candidate, so I wonder whether to apply."),
    (FIRED, "His brother was sacked for stealing parts at the depot."),
    (FAILED, "Dana's roster pilot failed, the night staff refused to join."),
]

HARMLESS: list[tuple[tuple[str, str], str]] = [
    (CLOSING, "Dana suggested I write to you."),
    (CLOSING, "My team drafts the roster first now, and it works."),
    (CLOSING, "I want to close the gap in my team before May."),
    (CLOSING, "We close the books in May, so my team is busy."),
    (CLOSING, "In May our team will have its first review."),
    (CLOSING, "Your team in Lund and mine could meet in May."),
    (CLOSING, "Could we talk in May about how to lead a team?"),
    (LEAVING, "I would like to open my own place one day."),
    (LEAVING, "My goal is to run a pastry section of my own by August."),
    (LEAVING, "Inês taught me to laminate dough, and I think of her often."),
    (ILL, "Tom is on the board, and he sends his regards."),
    (ILL, "I may step back from the choir this spring."),
    (BUDGET, "The museum asked me to plan the education programme for next year."),
    (BUDGET, "Our budget for materials is 400 euros."),
    (MINE, "I am preparing for a deputy role in the next two years."),
    (MINE, "My boss knows that I have a mentor."),
    (PREGNANT, "Leila runs the October course with me."),
    (PREGNANT, "My own due date for the report is in October."),
    (SALE, "I work for a small company, and the founders still know everybody by name."),
    (SALE, "I would like to learn how to sell to larger companies."),
    (PANEL, "The panel meets in June, and I am a candidate."),
    (PANEL, "Art lent me his book on panels."),
    (FIRED, "My brother works at the depot."),
    (FIRED, "We order parts from the depot every week."),
    (FAILED, "I am planning a roster pilot with the night staff."),
    (FAILED, "I asked the night staff to join my roster pilot, and they did."),
    (FAILED, "Dana and I both like rosters."),
]
