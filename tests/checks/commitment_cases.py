# ruff: noqa: E501 - a note or a letter is one line
"""Notes and what a draft makes of them: told truly, or told otherwise."""

from __future__ import annotations

from assistant.model.messages import Kind

T, U, D, F, H, C, A, N, K, S, M, G = (Kind.THANKS, Kind.UPDATE, Kind.DEBRIEF, Kind.FIRST_CONTACT, Kind.HELP_BRIEF,
                                Kind.CLOSE_OUT, Kind.AGENDA, Kind.NUDGE, Kind.KEEP_IN_TOUCH, Kind.SCHEDULING, Kind.MANAGER_NOTE, Kind.GIVE_BACK)  # fmt: skip

NOTES = """Tue 10 Feb, Priya, 40 min by video
- her advice: price the small jobs first, the big ones by feel
- I said I'd send her the price list by Friday
- asked if she knows someone at the tax office. she'll ask around, can't promise
- she did it wrong herself in 2016, lost 3 clients
- Jonas (my partner) wants to buy the second oven; I'm against it, not decided
- website: not online yet, texts missing
- she will bring her old calculation sheet next time
- next: 24 March, 17:00"""
MUSEUM = """Thu 5 March w/ Priya, cafe at the museum, 50 min
* labels: 40 words, not 120. read them aloud to a 12 yr old
* touring show? P sceptical. "talk to your registrar before you dream"
* could she come to the opening (8 May)? she's in Lisbon that week, so no
* she'd be happy to look over the loan letter, if I send it before the 20th
* told her: budget cut, 2 of 5 cases must go
* I owe her: photo of the whale
* next: Thu 2 April, same place

done since
- labels rewritten: 31 of 40
- registrar: not spoken yet, she's on leave
- whale photo sent 7/3"""


WRONG: list[tuple[Kind, str, str]] = [
    # a promise they did not make
    (
        T,
        "Tue call with Priya\n- she: let the team draft the roster first\n- next call 7 April",
        "Thank you for offering to introduce me to your director.",
    ),
    (
        T,
        "Tue call with Priya\n- she: let the team draft the roster first\n- next call 7 April",
        "And thank you for agreeing to read my CV before the interview.",
    ),
    (
        U,
        "Priya: try the late shift first\nme: will try",
        "I am looking forward to Thursday, and to the contract template you promised to send me.",
    ),
    (
        T,
        "Priya told me about her first pilot, 2014. Talk about grants.",
        "Your offer to review my grant proposal means a lot.",
    ),
    (
        S,
        "Priya: Tuesday or Thursday is fine",
        "You said you would bring your old lesson plans, which would be wonderful.",
    ),
    (N, "asked Priya for 20 minutes on roster tools", "In March you agreed to write me a reference letter."),
    (
        T,
        "call w/ Priya, talked about nights",
        "It was generous of you to say you'd sponsor my course fee, and you'll pay it in May.",
    ),
    # the owner turned round
    (
        T,
        "- I promised to send Priya the safety checklist by Friday\n- she liked the pilot",
        "Thank you for promising to send me the safety checklist by Friday.",
    ),
    (
        T,
        "me: introduce her to Tom from the union\nshe was in a hurry",
        "Thank you for offering to introduce me to Tom from the union.",
    ),
    (
        T,
        "Priya: will send me the budget template on Monday",
        "As I promised, I will send you the budget template on Monday.",
    ),
    (
        U,
        "I said I'd look at her slides for the Lund talk",
        "You offered to look at my slides for the Lund talk, so here they are.",
    ),
    (D, "- I promised Priya to call the supplier by 12 May", "Priya promised to call the supplier by 12 May."),
    (
        T,
        "Priya offered to lend me her label maker",
        "I promised to lend you the label maker and I will bring it on Tuesday.",
    ),
    (
        T,
        "my colleague Tom offered to introduce me to the editor",
        "Thank you for offering to introduce me to the editor.",
    ),
    # only considered, refused, asked, suggested, planned
    (
        T,
        "asked Priya if she could review my portfolio. she'll think about it",
        "Thank you for agreeing to review my portfolio.",
    ),
    (T, "- Priya might come to our open day, not sure yet", "I am so glad you will come to our open day."),
    (T, "could she join the panel? no answer yet", "Thank you for offering to join the panel."),
    (
        U,
        "thinking about moving the team to four-day weeks. nothing decided",
        "We decided to move the team to four-day weeks.",
    ),
    (T, "talked about meeting every two weeks, no decision", "As we agreed, we will meet every two weeks."),
    (T, "asked her to mentor my sister too - she said no, no time", "Thank you for agreeing to mentor my sister too."),
    (U, "todo: call the landlord about the lease", "I called the landlord about the lease."),
    (
        U,
        "- [ ] send the survey to the night staff\n- [x] book the room",
        "I sent the survey to the night staff last week.",
    ),
    (U, "plan: ask the night staff about swaps in May", "I have asked the night staff about swaps, as you advised."),
    (D, "Dana maybe takes over the Monday group? to be discussed", "We agreed that Dana takes over the Monday group."),
    (D, "Priya suggested a shared calendar. I want to think about it", "We decided to use a shared calendar."),
    (C, "considered leaving the hospital in spring; stayed undecided", "I decided to leave the hospital in spring."),
    (T, "if the grant comes through she would lend me her lab", "You offered to lend me your lab in June."),
    (H, "haven't talked to my manager about the transfer yet", "I have talked to my manager about the transfer."),
    # polarity
    (U, "Leila will not join the pilot ward", "Leila will join the pilot ward."),
    (U, "Leila won't join us for the pilot", "Good news: Leila will join us for the pilot."),
    (U, "decided against the evening course", "I decided to take the evening course."),
    (D, "we decided not to cancel the Friday stand-up", "We decided to cancel the Friday stand-up."),
    (T, "NOT start with the night shift! late shift first", "You advised me to start with the night shift."),
    (U, "Owner refused to sign the lease", "The owner has signed the lease."),
    (U, "Tom did not get the promotion", "Tom got the promotion."),
    (U, "failed the driving exam on 3 May", "I passed the driving exam."),
    (D, "Priya can't speak to the panel, she sits on it", "Priya will speak to the panel."),
    # against the notes, the sender's own
    (U, "business plan: not finished, only half done", "I finished the business plan on Sunday."),
    (U, "handbook half written", "I have completed the handbook."),
    (N, "did not read the book she lent me", "I have read the book you lent me."),
    (U, "haven't applied for the post yet, deadline 30 May", "I applied for the post last week."),
    (C, "never chaired the board alone in the end", "I chaired the board alone in the spring."),
    (
        U,
        "Priya: keep a log of interruptions for two weeks",
        "I tried your advice and kept a log of interruptions for two weeks.",
    ),
    (
        U,
        "Priya: keep a log of interruptions for two weeks\nme: will try it in May",
        "You told me to keep a log of interruptions. I tried it, and it changed my week.",
    ),
    # a whole page of notes, and more
    (T, NOTES, "Thank you for promising to introduce me to someone at the tax office."),
    (T, NOTES, "I am grateful that you offered to speak with the tax office for me."),
    (T, NOTES, "Thanks too for your offer to send me the price list by Friday."),
    (U, NOTES, "The website is online since last week."),
    (U, NOTES, "Jonas and I decided to buy the second oven."),
    (U, NOTES, "We have agreed to buy the second oven."),
    (T, NOTES, "As I promised, I will bring my old calculation sheet next time."),
    (T, NOTES, "It was kind of you to agree to check my tax return."),
    (U, NOTES, "I sent you the price list on Friday, and I hope it helps."),
    (U, "Priya: visit two other bakeries. me: maybe after Easter", "I visited two other bakeries as you suggested."),
    (
        U,
        "Priya: visit two other bakeries. me: maybe after Easter",
        "I took your advice and went to see two other bakeries last week.",
    ),
    (
        T,
        "she won't have time to read my thesis chapter before June",
        "I'm so relieved you will read my thesis chapter in May.",
    ),
    (
        C,
        "goal: lead the Monday round alone. never got there, always with Paul",
        "I led the Monday round alone from March on.",
    ),
    (D, "Priya asked me to send her the incident report", "- [ ] Priya: send the incident report"),
    (D, "we talked about a peer circle; both think it is too early", "Decided\n- Start a peer circle in autumn"),
    (
        N,
        "mailed Priya 2 Feb: 20 min on licences? nothing back",
        "When we spoke in January you promised me twenty minutes on licences.",
    ),
    (S, "Priya: Thursday doesn't work for me, Tuesday does", "Thank you for agreeing to Thursday."),
    (U, "board postponed the vote on the library hours", "The board has voted for the new library hours."),
    (K, "applied for the grant in May, was rejected", "I got the grant I applied for in May."),
    (K, "did not move to Leeds after all, stayed in York", "Since we last spoke I moved to Leeds."),
    (U, "Nadia: I can't cover your shifts in April", "Nadia will cover my shifts in April."),
    (H, "options: lease or buy the tractor. no decision", "I have already decided to lease the tractor."),
    (T, "Priya suggested I write to Dr Ode myself", "Thank you for offering to write to Dr Ode."),
    (
        T,
        "I offered to translate her handout into Polish",
        "It's lovely that you'll translate your handout into Polish for us, as you promised.",
    ),
    (
        A,
        "open: she wanted to send me two job ads, I was to update my CV",
        "- 5 min since last time: you were to update my CV, I was to send you two job ads",
    ),
    (M, "manager said no to the training budget for this year", "You have approved the training budget for this year."),
    (G, "Priya asked whether I could test her app. I said I'd think about it", "As promised, I tested your app."),
    (T, MUSEUM, "How wonderful that you will be at the opening on 8 May."),
    (T, MUSEUM, "Thank you for saying you'd come to our opening."),
    (U, MUSEUM, "I have spoken with the registrar, as you told me to."),
    (U, MUSEUM, "I did talk to our registrar, and she likes the touring show."),
    (T, MUSEUM, "You promised me a photo of the whale, and I can't wait."),
    (U, MUSEUM, "We agreed to go ahead with the touring show."),
    (U, MUSEUM, "I haven't sent you the whale photo yet, sorry."),
    (D, MUSEUM, "- [ ] Priya: photo of the whale"),
    (
        T,
        "I asked Priya to be my referee. She wants to see the application first",
        "Thank you for agreeing to be my referee.",
    ),
    (K, "choir: auditioned for the solo, didn't get it", "I got the solo I auditioned for."),
    (U, "Sami wants to leave the project", "Sami has left the project."),
    (D, "Priya won't be at the June session", "Priya will lead the June session."),
    (N, "Priya: 'maybe in April, ask me again'", "You agreed to meet in April."),
    (C, "CV never updated", "I updated my CV in the autumn."),
    (H, "two offers: Cork, Galway. haven't signed either", "I have signed the Cork offer."),
    (U, "swim class: signed up, never went", "I went to the swim class every week, as you advised."),
]

RIGHT: list[tuple[Kind, str, str]] = [
    (T, "Priya: she'll intro me to Dr Tan\n- next 7 April", "Thank you for offering to introduce me to Dr Tan."),
    (T, "she sends me the template he used", "The template you are going to send will be a good companion."),
    (
        T,
        "she: phone of the fish man, she gives it to me",
        "Thank you for promising me the number of your fish supplier.",
    ),
    (T, "Priya offered to read my draft", "Thank you for being willing to look at my draft."),
    (T, "asked her to review my plan, she said yes", "Thank you for agreeing to review my plan."),
    (T, "could she join the panel? yes!", "Thank you for agreeing to join the panel."),
    (
        T,
        "- P will put me in touch w/ a friend at the council",
        "Thanks for offering to connect me with somebody at the council.",
    ),
    (T, "I promised her clay from our pit", "I will bring the promised clay from our pit in June."),
    (T, "I promised to send her the plan by Friday", "As I promised, I will send you the plan by Friday."),
    (T, "I'll send her my notes", "I said I would send you my notes, so here they are."),
    (T, "call w/ Priya, talked about nights", "Thank you for taking the time on Tuesday."),
    (T, "call w/ Priya, talked about nights", "I will try it on the April roster and tell you how it went."),
    (T, "call w/ Priya, talked about nights", "I hope you will have a quiet weekend. You always made time for me."),
    (T, "call w/ Priya, talked about nights", "Thank you for listening so patiently, and for laughing with me."),
    (T, "call w/ Priya, talked about nights", "Would you be willing to meet again in May?"),
    (T, "call w/ Priya, talked about nights", "If you agreed to read a page, I would be grateful."),
    (S, "call w/ Priya, talked about nights", "Could you introduce me to your director, if you think it fits?"),
    (T, "he: let the team draft first. NOT start with nights", "You advised me not to start with the nights."),
    (T, "he: let the team draft first. NOT start with nights", "You suggested that the team draft the roster first."),
    (
        U,
        "thinking about moving the team to four-day weeks. nothing decided",
        "I am thinking about moving the team to four-day weeks, but nothing is decided.",
    ),
    (U, "thinking about closing on Mondays", "I thought about closing on Mondays, but have decided nothing."),
    (U, "- [x] send the survey to the night staff", "I sent the survey to the night staff last week."),
    (U, "todo: call the landlord\nlog: called landlord Mon, ok", "I called the landlord on Monday."),
    (
        U,
        "Priya: ask the night staff\nasked night staff 3/3, two shifts changed",
        "You suggested asking the night staff; I did, and two shifts changed.",
    ),
    (
        U,
        "Priya: keep a log of interruptions\nlog: 41 interruptions in two weeks",
        "I tried it: 41 interruptions in two weeks.",
    ),
    (U, "business plan half done", "The business plan is only half done, I must admit."),
    (U, "business plan finished 3 May", "I finished the business plan."),
    (U, "Leila will not join the pilot ward", "Leila will not join the pilot ward after all."),
    (U, "Leila: no to pilot", "Leila has decided not to join the pilot."),
    (D, "tasting menu: not before Sept, we decided", "We decided to have no tasting menu before September."),
    (D, "next call Tue 7 Apr same hour", "We agreed to talk again on 7 April."),
    (T, "next call Tue 7 Apr same hour", "As agreed, we speak again on 7 April."),
    (D, "we agreed: monthly, 45 min", "We agreed to meet monthly, for 45 minutes."),
    (
        D,
        "- she will write to the panel\n- I send her the page by Friday",
        "- [ ] Priya: write to the panel\n- [ ] @me send her the page by Friday",
    ),
    (U, "decided against the evening course", "I decided against the evening course."),
    (U, "decided against the evening course", "I will not take the evening course."),
    (H, "haven't talked to my manager yet", "I have not talked to my manager yet."),
    (H, "asked council for 2nd pharmacist. No.", "I asked the council for a second pharmacist and they said no."),
    (
        K,
        "sign hangs since December. coffee machines on it\nSunny: put a list on the door what you do NOT repair",
        "You said I should write on the door what we do not repair. I wrote it, and it worked.",
    ),
    (
        C,
        "asked for her checklist, she said no, write your own",
        "You would not give me your checklist, so I wrote my own.",
    ),
    (
        C,
        "deputy post? Art: sit in on the panel first. no decision",
        "Art thinks I should sit in on the panel first; I have not decided.",
    ),
    (
        A,
        "she: 'send me the sheet, I'll look at it'. sent Sun 8/3",
        "The sheet you offered to look at reached you on Sunday.",
    ),
    (A, "last time: talk to the two largest customers. DONE, both", "I spoke with both customers as planned."),
    (F, "slide 14: count the hours you enjoy", "I heard your talk in Ghent in November and sat in the back row."),
    (F, "Mrs Nwosu: you can mention my name", "Mrs Nwosu gave me your name and told me that you moved to design."),
    (
        N,
        "sent Tue 3/3 to Joy: could I have 20 minutes about moving to a family firm?",
        "On the third of March I asked you for twenty minutes about moving to a family firm.",
    ),
    (
        U,
        "Thomas: I will look it up and send you the name of the course",
        "The name of the course you promised me is still welcome.",
    ),
    (
        U,
        "From: Priya\nHi Ana,\nI'll send you the rota rules on Monday.",
        "The rota rules you said you would send on Monday are just what I need.",
    ),
    (T, "Priya: happy to read the second draft", "You kindly offered to read the second draft."),
    (T, "P. can send me 2 examples of job ads", "Thank you for offering to send me two job ads."),
    (
        T,
        "she said she would ask her boss re shadowing",
        "It was kind of you to say you would ask your boss about shadowing.",
    ),
    (U, "Tom got the promotion, I did not", "Tom got the promotion."),
    (U, "not sure about May, but the board said yes to the budget", "The board has approved the budget."),
    (D, "She promised to call the supplier by 12 May", "Priya promised to call the supplier by 12 May."),
    (T, "we talked about my fear of boards", "I decided on the way home to be braver, and I have slept well since."),
    (T, "we talked about my fear of boards", "I appreciate your agreeing with me on that."),
    (T, "we talked about my fear of boards", "You will laugh, but I told my sister about it."),
    (K, "last talk 2024", "I've been promoted, and I wanted you to be the first to know."),
    (T, NOTES, "Thank you for telling me about your own start in 2016 and the clients you lost."),
    (T, NOTES, "I will send you the price list by Friday, as I said."),
    (T, NOTES, "I look forward to your old calculation sheet on 24 March."),
    (U, NOTES, "The website is still not online; I owe it the texts."),
    (U, NOTES, "Jonas would like to buy the second oven. I am against it, and we have not decided."),
    (U, NOTES, "Your advice was to price the small jobs first, and I am going to do that from Monday."),
    (
        A,
        NOTES,
        "- 5 min since last time: you wanted to bring the calculation sheet, I sent the price list?\n- 10 min: should we buy the second oven?",
    ),
    (T, NOTES, "You said you would bring your old calculation sheet next time, and I can hardly wait."),
    (S, NOTES, "Is 24 March at 17:00 still good for you?"),
    (T, "call with Priya about my first audit", "I left the call lighter than I came. You have a gift for questions."),
    (T, "call with Priya about my first audit", "You asked me who else could do it, and I had no answer."),
    (
        T,
        "call with Priya about my first audit. She: who else could do it?",
        "Your question who else could do it has stayed with me all week.",
    ),
    (U, "sent the survey to 12 people on 3 March, 9 answered", "I sent the survey to twelve people and nine answered."),
    (U, "sent the survey to 12 people on 3 March, 9 answered", "Three people did not answer the survey."),
    (
        C,
        "lead Monday round alone since March. Priya: debrief each one for 5 min",
        "I have led the Monday round alone since March, and I debrief each one for five minutes.",
    ),
    (K, "got the job in Leeds! start 1 June", "I accepted a job in Leeds and start on the first of June."),
    (
        D,
        "P: I'll ask HR about the part-time model. me: write one page till Thursday",
        "- [ ] Priya: ask HR about the part-time model\n- [ ] @me write one page (due 2026-03-12)",
    ),
    (
        D,
        "P: I'll ask HR about the part-time model. me: write one page till Thursday",
        "Priya will ask HR about the part-time model; I will write one page by Thursday.",
    ),
    (
        H,
        "drafted two versions of the letter. tend to the short one",
        "So far I have drafted two versions and lean to the shorter.",
    ),
    (
        F,
        "heard her talk at the union evening; she spoke about night school",
        "I heard you speak at the union evening about night school, and it made me enrol.",
    ),
    (
        N,
        "2 Feb: asked Priya for 20 min on licences. no answer",
        "In February I asked you for twenty minutes on licences. Since then I have passed the first part.",
    ),
    (U, "Nadia can't cover in April, Tom can", "Tom will cover my shifts in April, since Nadia cannot."),
    (
        T,
        "Priya wants to read my next report. deal: I send it by the 20th",
        "Thank you for being ready to read my next report; you will have it by the 20th.",
    ),
    (
        T,
        "Priya: send me the report when it's done, I'd love to read it",
        "You kindly offered to read the report once it is done.",
    ),
    (
        U,
        "stopped the Friday meeting in Feb, nobody missed it",
        "You suggested dropping the Friday meeting. We stopped it in February and nobody missed it.",
    ),
    (
        U,
        "Priya: drop one meeting a week. I dropped the Friday one",
        "I did what you said and dropped one meeting a week.",
    ),
    (T, "we meet again in May, she picks the place", "As agreed, we meet again in May, and you choose the place."),
    (
        S,
        "Priya's mail: could we move to Thursday 16:00? I'd send the link",
        "Thursday at 16:00 is fine, and thank you for sending the link.",
    ),
    (T, "she laughed when I told about the printer", "You laughed about the printer, and then so did I."),
    (U, "exam moved to June because examiner is ill", "My exam was moved to June."),
    (U, "mum ill in Feb, couldn't do much", "I did not get far in February, my mother was ill."),
    (
        M,
        "Priya = my mentor. manager to approve 1 hr a month",
        "I have found a mentor, and I would like your approval for one hour a month.",
    ),
    (
        G,
        "Priya looks for a second-hand kiln",
        "You mentioned that you are looking for a kiln. My neighbour is selling one.",
    ),
    (C, "never finished the handbook, 12 of 24 pages", "The handbook is half done: twelve pages of twenty-four."),
    (C, "thanks: Priya made time even in exam weeks", "Thank you for always making time for me, even in exam weeks."),
    (
        U,
        "told the team about the merger on 4 March, went ok",
        "I told the team about the merger, and it went better than I feared.",
    ),
    (
        T,
        "Priya knows the editor of the local paper. could intro me if I have a text",
        "If I have a text, you could introduce me to the editor, you said.",
    ),
    (
        T,
        "Priya knows the editor of the local paper. could intro me if I have a text",
        "I am glad you could imagine introducing me to the editor once I have a text.",
    ),
    (
        U,
        "registered the company 2/3, bank account open since 9/3",
        "The company is registered, and the bank account is open.",
    ),
    (T, MUSEUM, "It is a pity that you are in Lisbon on 8 May."),
    (T, MUSEUM, "Thank you for being happy to look over the loan letter; it will reach you before the 20th."),
    (T, MUSEUM, "Thank you for offering to look over the loan letter."),
    (U, MUSEUM, "Thirty-one of the forty labels are rewritten, and I read them to my neighbour's daughter."),
    (U, MUSEUM, "I have not spoken to the registrar yet, she is on leave."),
    (U, MUSEUM, "The photo of the whale went to you on the seventh."),
    (U, MUSEUM, "I sent you the whale photo I owed you."),
    (U, MUSEUM, "Two of the five cases must go, which hurts."),
    (U, MUSEUM, "You were sceptical about the touring show and told me to talk to the registrar first."),
    (
        A,
        MUSEUM,
        "- 5 min since last time: labels 31 of 40, the registrar is on leave, you have the whale photo\n- 15 min: which two cases should go?",
    ),
    (
        D,
        MUSEUM,
        'She said: "talk to your registrar before you dream".\n\n- [x] @me send the photo of the whale\n- [ ] @me send the loan letter (due 2026-03-20)',
    ),
    (D, MUSEUM, "Priya will look over the loan letter if I send it before the 20th."),
    (S, MUSEUM, "Shall we keep Thursday 2 April at the museum cafe?"),
    (C, MUSEUM, "What helped: labels of forty words, read aloud to a child."),
    (
        T,
        "Priya: my cousin runs the archive, but I won't bother her",
        "You mentioned your cousin at the archive; of course I will not bother her.",
    ),
    (
        T,
        "I asked Priya to be my referee. She wants to see the application first",
        "I will send you the application first, so that you can decide about the reference.",
    ),
    (
        U,
        "roof: quote asked, builder hasn't answered",
        "I asked a builder for a quote on the roof and am waiting for the answer.",
    ),
    (U, "Sami wants to leave the project", "Sami is thinking of leaving the project."),
    (N, "Priya: 'maybe in April, ask me again'", "You said I could ask again in April, so here I am."),
    (
        H,
        "two offers: Cork, Galway. haven't signed either",
        "I have two offers, from Cork and Galway, and have signed neither.",
    ),
    (T, "30 min on the phone w/ Priya, mostly about saying no", "I said no twice this week and nobody died."),
    (T, "30 min on the phone w/ Priya, mostly about saying no", "Thank you for picking up the phone on your day off."),
    (U, "Priya told me to stop answering mail at night", "I've stopped reading mail after eight, and I sleep."),
    (K, "she lent me the book on bees", "I finally finished the book on bees you lent me."),
    (K, "Priya's rule: one page", "Your one-page rule survived my move to Bergen, and now my boss uses it too."),
    (
        F,
        "article by Priya in the union paper, she moved from nights to days",
        "I read your article in the union paper and recognised myself.",
    ),
    (G, "P: needs someone who reads Polish", "I read Polish and would gladly look at your grandmother's letters."),
    (U, "team said yes to new rota on 3/3", "We decided on the new rota on 3 March; everybody said yes."),
]
