# Survey
survey-question = { $question ->
    [pleases] What pleases
    [displeases] What displeases
    [why-not] Why not higher
    [main-value] Main value
    [change] What to change
    [missing] What is missing in communication
    [seen-elsewhere] What they saw elsewhere
    [bring-back] What would bring them back
   *[own] Our own question
}
survey-said-line = { $question }: { $text }
survey-csi-line = { $name }: { $score } of 5
survey-csi-weighed = { $name }: { $score } of 5, importance { $weight }
survey-by = { $means ->
    [call] by telephone
    [meeting] at a meeting
    [email] by e-mail
    [form] by form
   *[message] by message
}
survey-means = { $means ->
    [call] Call
    [meeting] Meeting
    [email] E-mail
    [form] Form
   *[message] Message
}
survey-touch = Survey: { $half }
survey-why = { $why ->
    [decides] decides
    [heads] heads the company
    [influence] influence { $influence }
   *[known] role not known
}
survey-left-out = { $why ->
    [nobody] no person is known
    [asked] all were asked in the last six months
   *[not-drawn] not drawn
}
survey-plan = { $accounts } · { $revenue } of revenue

# The page of the survey
survey-caption = open until { $until } · { $answered } of { $chosen } answered
survey-caption-over = was to end on { $until } · { $answered } of { $chosen } answered
survey-caption-ahead = begins on { $from } · { $chosen } chosen
survey-caption-closed = closed on { $on } · { $answered } of { $chosen } answered
survey-caption-none = no survey was begun in this half
survey-group = { $key ->
    [due] Call now
    [to-ask] Not asked yet
    [sent] Sent, waiting for an answer
    [later] Call later
    [unreachable] Not reached
    [declined] Declined
   *[answered] Answered
}
survey-state-later = call again on { $day }
survey-state-begun = begun
survey-state-to-ask = not asked
survey-state-try = { $outcome ->
    [no-answer] not reached on { $day }
    [call-later] asked to be called later, { $day }
    [declined] declined on { $day }
   *[sent] sent on { $day }
}
survey-state-answered = answered in words
survey-outcome = { $outcome ->
    [no-answer] No answer
    [call-later] Call later
    [declined] Declined
   *[sent] Sent
}
survey-try-later = { $label }, call again on { $day }
survey-card = { $key ->
    [nps] NPS
    [csat] Satisfied
    [csi] CSI
    [response] Response rate
    [coverage] Revenue covered
   *[closure] Told what was done
}
survey-card-nps = from { $low } to { $high } at 95%, { $answers }
survey-card-nps-census = everybody answered, { $answers }
survey-card-csat = { $satisfied } of { $of } gave 4 or 5 of 5
survey-card-csi = of 5, weighed by importance
survey-card-response = { $answered } of { $asked } asked answered
survey-card-coverage = { $answered } of { $shown } { $count ->
    [one] account
   *[other] accounts
}
survey-card-closure = { $told } of { $credible } useful { $credible ->
    [one] item
   *[other] items
}
survey-against-before = { $change } on the half before
survey-against-goal = the goal is { $goal }
survey-coverage = { $answered } of { $shown } { $count ->
    [one] account
   *[other] accounts
} · { $revenue } of revenue, the goal is { $goal }
survey-nps-name = { $key ->
    [answers] All answers
    [accounts] Mean of each client
   *[senior] Most senior of each client
}
survey-nps-text = { $value } (from { $low } to { $high }), { $count }
survey-nps-text-census = { $value }, { $count }, which is everybody
survey-against = { $key ->
    [paired] Same people
   *[unpaired] All who answered
}: { $value } (from { $low } to { $high }), { $count }: { $verdict ->
    [real] a real change
    [noise] within noise
   *[few] too few answers to tell
}
survey-against-none = { $key ->
    [paired] Same people: nobody answered both in the half before and in this one
   *[unpaired] All who answered: nothing to compare with
}
survey-pairs = { $shown } { $count ->
    [one] pair
   *[other] pairs
}
survey-answers = { $shown } { $count ->
    [one] answer
   *[other] answers
}
survey-ten = On a scale of 1–10, apart from NPS: { $count }, { $mean } on average.
survey-wave-text = { $asked } asked, { $answered } answered
survey-wave-nps = NPS { $nps }
survey-incident-open = open
survey-incident-closed = put right on { $day }
survey-nobody = without a manager
survey-forms-folder = Forms { $half }

# Feedback
feedback-kind = { $kind ->
    [praise] praise
    [complaint] complaint
    [wish] wish
   *[question] question
}
feedback-effect = { $effect ->
    [better] better now
    [same] as before
   *[worse] worse now
}
feedback-board = { $key ->
    [sort] To sort
    [work] In work
    [tell] To tell
    [told] Told
   *[toxic] Left alone
}
feedback-board-hint = { $key ->
    [sort] Everything is sorted. What is said in answers appears here: decide whether it is worth acting on.
    [work] Here is what is worth acting on until it is solved.
    [tell] Here is what was solved and its author does not know yet. Praise waits for thanks, too.
    [told] Here is what the authors were told: the next survey shows the effect.
   *[toxic] Here is what is not acted on.
}
feedback-caption = { $sort } to sort · { $work } in work · { $tell } solved but not told
feedback-closure = Told of { $told } of { $credible } ({ $share })
feedback-closure-none = There is nothing to tell yet
feedback-detractors = { $called } of { $all } { $all ->
    [one] detractor
   *[other] detractors
} called within two working days
feedback-state-sort = waits to be sorted, { $days }
feedback-state-sort-today = waits to be sorted
feedback-state-toxic = not acted on
feedback-state-no-task = without a task
feedback-state-task = task: { $who }
feedback-state-task-due = task: { $who }, by { $day }
feedback-state-late = task { $days } late: { $who }
feedback-state-done = task done, note what was done
feedback-state-solved = solved on { $day }, not told
feedback-state-thank = to be thanked
feedback-state-told = told on { $day } { $by }
feedback-state-unconfirmed = effect to be confirmed
feedback-proposed = answer of { $day }: { $scores }
feedback-proposed-score = { $after } of 10, it was { $before }
feedback-proposed-csat = satisfaction { $after } of 5, it was { $before }
feedback-proposed-csi = CSI { $after }, it was { $before }
feedback-proposed-account = by the answers of the account, the last on { $day }
feedback-became-solved = solved on { $day }: { $solution }
feedback-became-work = in work
feedback-call-by = call by { $day }
feedback-call-late = { $days } late
feedback-told-touch = Told what was done about their feedback
feedback-task-title = Feedback: { $text }
today-survey-call = survey: { $person }, call again
today-survey-begun = survey: { $person }, interview not finished
today-detractor = detractor ({ $score } of 10): call { $person }
today-detractor-nobody = detractor ({ $score } of 10): call them
today-tell-back = tell what was done: { $text }
