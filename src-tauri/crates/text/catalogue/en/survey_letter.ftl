# Questions as they are asked
survey-ask = { $question ->
    [pleases] What do you like about working with us?
    [displeases] What do you dislike?
    [nps] Would you recommend us to colleagues and partners?
    [why-not] Why not higher?
    [main-value] What is the main value of our partnership for you?
    [change] What should we change?
    [missing] What is missing in how we communicate?
    [seen-elsewhere] What have you seen elsewhere that we should adopt?
    [bring-back] What would bring you back to us?
    [csat] All in all, how satisfied are you with us?
    [csi] How satisfied are you with each part of it?
   *[csi-importance] How satisfied are you with each part of it, and how much does it matter to you?
}
survey-parameter = { $parameter ->
    [quality] Quality of products
    [deadlines] Keeping deadlines
    [service] Service and support
    [communication] Communication
   *[value-for-money] Value for money
}

# The form a client fills in
form-title = How are we doing?
form-lead = It takes about five minutes. Answer what you have something to say about: an honest remark is worth more to us than polite praise. We will tell you in person what we did about your answers.
form-until = Please answer by { $day }
form-nps-low = certainly not
form-nps-high = certainly
form-five-low = poor
form-five-high = excellent
form-weight-low = not important
form-weight-high = very important
form-score-hint = a whole number: { $least } – { $low }, { $most } – { $high }
form-satisfied = Satisfied
form-important = Matters
form-why-hint = if you gave 8 or less
form-quotable = You may quote me with my name and company
form-clear = Clear the score
form-save = Save the answers
form-private = This page sends nothing anywhere and works without the internet. Your answers reach us only when you send us the saved file.
form-saved = The file “{ $file }” is saved. Please send it in reply to our letter. Thank you!
form-unsaved = Was no file saved? Copy this text into your reply to our letter.
form-copy = Text of the answers
form-nothing = Nothing is filled in yet.
form-noscript = This page cannot save answers here: open the file in a browser on a computer, or simply write us what you think in reply to our letter.
form-file = Answers – { $account } – { $person }
form-name = Form – { $account } – { $person }
form-how = Fill in the light fields, save the file and send it in reply to our letter.
form-sheet = Form
form-yes = yes
form-no = no
form-wrong = Not an answer
form-wrong-score = A whole number from { $least } to { $most }, please.
form-wrong-choice = Choose “{ $yes }” or “{ $no }”.
form-long = The answer is longer than { $most } characters. Please shorten it.

# Why a returned form is not taken
form-fault-not-form = This is neither a form of Rapport nor a file of answers to one.
form-fault-page = This is the form itself, without answers. The file it saves with “Save the answers” is needed.
form-fault-too-large = The file is larger than { $kilobytes } KB: no form is.
form-fault-damaged = The file is damaged and cannot be read ({ $detail }). Ask for it again.
form-fault-newer = The form was made by a newer version of Rapport. Update the program.
form-fault-formula = { $place }: a formula instead of an answer. Ask for it as text.
form-fault-score = { $place }: a whole number from { $least } to { $most } is needed, there is “{ $found }”.
form-fault-choice = { $place }: “{ $yes }” or “{ $no }” is needed, there is “{ $found }”.
form-fault-too-long = { $place }: the answer is longer than { $most } characters.
form-fault-unknown = Forms have no question “{ $question }”.
form-fault-twice = The file answers the question “{ $question }” twice.
form-fault-empty = Nothing in the form is filled in.
form-fault-other-book = The form belongs to another book.
form-fault-other-wave = The form belongs to another wave.
form-fault-nobody = Whoever this form was sent to is not among those asked.
form-fault-key = The key of the form does not fit: the file was changed, or not made here.
form-fault-answered = { $person } has answered in this wave already, and otherwise. The earlier answer stands.
form-fault-closed = The survey was closed on { $closed }, and this form was filled in later or does not say when. Open the wave again and take the file once more: its answers stay in it.
form-place-cell = Cell { $cell }

# Forms out and in
forms-written = { $count ->
    [one] { $count } form written
   *[other] { $count } forms written
}
forms-left-out = { $count ->
    [one] { $count } left out: the person refused mailings or has answered
   *[other] { $count } left out: they refused mailings or have answered
}
forms-none = Nothing to write: those chosen refused mailings or have answered.
forms-taken = { $count ->
    [one] { $count } new answer taken
   *[other] { $count } new answers taken
}
forms-unchanged = { $count ->
    [one] { $count } had been taken already
   *[other] { $count } had been taken already
}
forms-refused = { $count ->
    [one] { $count } file not taken
   *[other] { $count } files not taken
}
forms-no-files = There are neither forms nor files of answers here.
forms-subject = { $count ->
    [one] { $count } form
   *[other] { $count } forms
}
forms-unwelcome = { $person } did not agree to mailings. Call or meet them.

# The letter that asks for answers
survey-letter-subject = { $firm ->
    [none] { $account }: five minutes on how we are doing
   *[other] { $firm } and { $account }: five minutes on how we are doing
}
survey-letter-hello = Dear { $person },
survey-letter-hello-nobody = Hello,
survey-letter-why = Twice a year we ask every client what we do well and what we should put right. Your answers decide what we work on in the coming half-year.
survey-letter-how = A form is attached: open it, mark what you think, save the answers and send us the file in reply. No internet is needed. If you prefer, simply write back, or name a time and I will call.
survey-letter-until = We would be grateful for your answer by { $day }. We will tell you in person what we did about it.
survey-letter-bye = Kind regards,
survey-letter-name = Survey – { $account } – { $person }

# The talk: how to begin and how to end
survey-open = { $firm ->
    [none] Hello { $person }! Twice a year we ask our clients how we are doing. Have you ten minutes? It is your opinion I am after, not praise.
   *[other] Hello { $person }! This is { $firm }. Twice a year we ask our clients how we are doing. Have you ten minutes? It is your opinion I am after, not praise.
}
survey-close = Thank you! I have noted all you said, and we will tell you in person what we did about it. May we quote you with your name and company?

# Telling what was done
told-letter-subject = { $account }: what we did about what you said
told-letter-said = { $kind ->
    [praise] On { $day } you told us:
    [question] On { $day } you asked:
    [wish] On { $day } you wished for:
   *[complaint] On { $day } you pointed out:
}
told-letter-quote = “{ $text }”
told-letter-thanks = Thank you: we pass such words on to those they are about.
told-letter-did = { $kind ->
    [question] Our answer: { $solution }
   *[other] This is what we did: { $solution }
}
told-letter-blank = (say what was done)
told-letter-ask = Is it better now? A line in reply would help us.
told-letter-name = What we did – { $account } – { $person }
