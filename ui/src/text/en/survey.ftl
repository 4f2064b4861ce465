# Survey
nav-survey = Survey
nav-survey-due = { $n ->
    [one] { $n } thing of the survey is due
   *[other] { $n } things of the survey are due
}
shortcuts-survey = Interview and feedback
shortcuts-survey-begin = Begin the questions, or the next interview
shortcuts-survey-score = Score; outside a question, what came of the try
shortcuts-survey-done = Save the interview and go to the next
shortcuts-survey-out = Out of the field to the keys, once more to close
shortcuts-survey-walk = Down and up the feedback
shortcuts-survey-kind = Kind: praise, complaint, wish, question
shortcuts-survey-sort = Credible, left alone, back to be sorted
shortcuts-survey-loop = Task, solved, tell the client
shortcuts-survey-more = Split, themes, effect

survey-go = survey, { $tab }
survey-tab-feedback = Feedback
survey-tab-figures = Figures
survey-tab-wave = Wave
survey-tabs = Parts of the survey

survey-start = Start the wave
survey-next = Next interview
survey-forms = Forms…
survey-forms-count = Forms: { $n }…
survey-take = Take forms back…
survey-person = Add a person
survey-person-who = Whom to ask
survey-wave = Wave
survey-wave-close = Close the wave
survey-wave-edit = Dates and questions of the wave
survey-wave-reopen = Open the wave again
survey-waves = All waves
survey-none-left = Nobody is left to call
survey-import-answers = Import answers

survey-empty = { $half }: no wave yet
survey-empty-first-why = Ask every client once a half. Their people, their answers and what you did about them will stand here.
survey-empty-why = Start the wave: the program proposes whom to ask and shows how much of the revenue they cover.
survey-nobody = Nobody is here
survey-nobody-why = This manager has no respondents, or the wave asks nobody.

survey-cards = Figures of the wave
survey-census = everybody is asked
survey-drawn = drawn: { $size } of { $of }, seed { $seed }
survey-coverage = Revenue covered
survey-missing = Nearest to the goal:

survey-table = Respondents
survey-col-who = Whom to ask
survey-col-account = Account · revenue in a year
survey-col-state = How it goes
survey-col-phone = Telephone
survey-col-means = How and who
survey-no-way = no address
survey-do-call = Call
survey-do-email = Write
survey-do-form = Form
survey-do-go-on = Go on
survey-do-look = Open
survey-do-meeting = Meet
survey-do-message = Message

survey-chosen = { $n } chosen
survey-chosen-label = What to do with those chosen
survey-give = Give to
survey-give-owner = Whoever keeps the account
survey-means = How to ask
survey-no-answer = No answer
survey-remove = Take out of the wave
survey-sent = Sent

survey-forms-heading = Forms to fill in
survey-forms-why = { $n ->
    [one] { $n } form will be written, a file a person.
   *[other] { $n } forms will be written, a file a person.
} Send them by any means; when the files come back, choose “Take forms back”.
survey-forms-write = { $n ->
    [one] Write { $n } form
   *[other] Write { $n } forms
}
survey-form-format = Kind of form
survey-form-html = Page (HTML)
survey-form-xlsx = Workbook (XLSX)
survey-form-lang = Language
survey-form-lang-own = The client’s
survey-take-choose-file = Add a file…
survey-take-choose-folder = Add a folder…
survey-take-heading = Forms that came back
survey-take-why = Name the files, or a folder of them. What does not fit is refused by name; the rest is one edit.
survey-take-paths = Files and folders
survey-take-hint = One a line; files can be dropped on the window.
survey-take-do = Take
survey-taken = New answers: { $new }, known already: { $unchanged }
survey-taken-refused = { $n ->
    [one] { $n } file was refused:
   *[other] { $n } files were refused:
}

wave-plan-heading = New wave: { $half }
wave-taken = This half has a wave already.
wave-opens = First day
wave-closes = Last day
wave-whom = Whom to ask
wave-everybody = Everybody: { $n }
wave-draw = A random sample
wave-size = How many accounts of { $of }
wave-seed = Seed of the draw
wave-seed-why = The same seed draws the same accounts: the sample can be checked.
wave-redraw = Draw again
wave-without = { " · " }without { $n }
wave-chosen = Who will be asked: { $n }
wave-left-out = Who will not be asked, and why: { $n }
wave-start = { $n ->
    [one] Start: { $n } person
   *[other] Start: { $n } people
}
wave-questions = Questions
wave-questions-count = up to { $n } a person
wave-always = Six questions are always asked
wave-csat = Satisfaction overall, 1–5
wave-csi = Satisfaction by parameter
wave-importance = Ask how much each matters, too
wave-optional = Optional
wave-own = Our own questions
wave-own-add = Own question
wave-own-nth = Own question { $n }
wave-own-remove = Take question { $n } out
wave-edit-note = Answers on record stay as they are; new questions are heard by those not asked yet.

interview-heading = Interview
interview-above = Up the list (Alt ↑)
interview-below = Down the list (Alt ↓)
interview-no-phone = no telephone
interview-language = Language of the talk
interview-progress = { $done } of { $of }
interview-state-typing = typing…
interview-state-saving = saving…
interview-state-kept = saved
interview-not-kept = Not saved: { $why }
interview-questions = Questions
interview-answered = The interview is on record. The answer is among the earlier ones, at the right.
interview-closed = The wave is closed: answers are taken no more.
interview-lack = Nothing was said yet: give a score or write their words down.
interview-csi = How satisfied are you, 1 to 5, with
interview-nps-low = 0 – never
interview-nps-high = 10 – for sure
interview-csat-low = 1 – not at all
interview-csat-high = 5 – fully
interview-promoter = promoter
interview-passive = passive
interview-detractor = detractor
interview-quotable = They may be quoted by name
interview-aside = About the person
interview-earlier = Before
interview-earlier-none = They have never answered: this is the first interview.
interview-tries = Tries
interview-letter = Letter
interview-no-letter = Writing is not allowed: there is no address, or they refused mailings. A call and a meeting are left.
interview-letter-hint = The file of the letter holds the form. A letter opened in the mail program or saved is noted as sent.
interview-eml = Letter with the form as a file
interview-eml-heading = Letter with the form
interview-foot = What came of it
interview-outcomes = No talk
interview-call-on = When to call again
interview-note = Note
interview-why-declined = Why, if they said
interview-next = Skip
interview-onward = Go on
interview-see-answer = Open the answer
interview-done = Save and go on
interview-keys = Enter – to the questions, Tab – onward, digits give scores, Esc – out of a field. What you type is saved by itself.

feedback-board-none = { $board }: nothing
feedback-board-show = Show: { $board }
feedback-boards = Boards of feedback
feedback-called = Note a call
feedback-card = You said – we did
feedback-card-empty = Nobody has said anything yet. Ask in a wave of the survey, or note an answer.
feedback-chosen-label = Selected items
feedback-chosen-one = This is done with one item at a time: clear the selection
feedback-chosen-part = { $act }: { $n }
feedback-chosen-unlike = This does not suit the selected items
feedback-chosen-what = What to do with the selected items
feedback-col-on = When
feedback-col-said = What was said
feedback-confirm = Confirm the effect
feedback-credible = Credible
feedback-detractors = Detractors: call within two working days
feedback-detractors-more = { $n } more
feedback-detractor-score = { $score } of 10
feedback-did = We did
feedback-did-line = Done: { $what }
feedback-do-solve = Solved
feedback-do-split = Split
feedback-do-task = Task
feedback-do-tell = Tell them
feedback-effect = What they say now
feedback-effect-confirm = Confirm: { $effect }
feedback-effect-none = not noted
feedback-effect-nothing = Nothing to confirm: no new answers, or the effect is noted already
feedback-empty = No feedback yet
feedback-empty-why = Whatever is said in interviews and forms will stand here: to sort, to solve, to tell back.
feedback-half = This half
feedback-keys = J, K – down and up · Space – select · 1–4 – kind · G – themes · E – effect, Y – confirm it · Delete – remove
feedback-kind = What it is
feedback-message = Message
feedback-message-hint = Check and change it: these words stay in the account’s touches.
feedback-message-text = Text
feedback-more = { $n } more
feedback-open-year = Open, and of a year
feedback-remove = Remove (Delete)
feedback-said = You said
feedback-score = { " · " }score { $score }
feedback-solution = What was done
feedback-solution-hint = In words that may be told to the client. If nothing will be done, say why.
feedback-solve-heading = Solved
feedback-solve-heading-several = Solved: { $n }
feedback-solve-not-now = Nothing to solve: all is solved or not sorted yet
feedback-solved-already = It is solved already
feedback-split-few = Write two lines or more.
feedback-split-heading = Split into parts
feedback-split-hint = Each line becomes a record of its own: { $n }
feedback-split-texts = Parts
feedback-table-sort = To sort
feedback-table-tell = To be told
feedback-table-told = Told
feedback-table-toxic = Left alone
feedback-table-work = In work
feedback-tag = Theme
feedback-tag-heading = Add a theme: { $n }
feedback-tag-hint = Added to the themes each item already has.
feedback-tags = Themes
feedback-tags-hint = Parted by commas; Enter saves.
feedback-task-already = There is a task already, or it is solved
feedback-task-heading = Task from feedback
feedback-task-heading-several = A task for each item: { $n }
feedback-task-owner-several = If empty, each goes to whoever looks after the account.
feedback-tell-heading = Tell the client
feedback-tell-not-yet = Only what is credible and solved can be told
feedback-tell-one-account = One message can only tell one client
feedback-told-by = How
feedback-told-do = Told them
feedback-told-to = Whom
feedback-toxic = Leave alone
feedback-unsort = Back to be sorted
feedback-whose-half = { $whose }, this half
feedback-whole = The whole answer

survey-figures-empty = No figures yet
survey-figures-empty-why = They come with the first answers: NPS with its interval, CSI, feedback told back.
survey-nps = NPS, counted in three ways
survey-against = Against the wave before
survey-by-manager = By manager
survey-manager = Manager
survey-response = Answered
survey-closed = Told back
survey-critics = Detractors called in time
survey-of = { $n } of { $of }
survey-themes = What they speak of
survey-themes-key-negative = complaints and wishes
survey-themes-key-rest = the rest
survey-themes-negative = , of them complaints and wishes { $n }
survey-themes-no-tags = Themes appear when you mark them while sorting.
survey-themes-no-words = Too few words yet.
survey-themes-tags = By theme
survey-themes-words = By word
survey-incidents = Incidents of the half
