# A touch in one line
quick-title = Note a touch
quick-line = The touch in one line
quick-example = call to the CIO yesterday, delivery dates
quick-example-anywhere = call to the CIO of Northern Bank yesterday, delivery dates
quick-hint = Write as you speak: what it was, with whom, when and about what. You may add “promised to send the estimate by Friday”.
quick-hint-account = A touch with { $account }, unless the line names another account. You may add “promised to send the estimate by Friday”.
quick-understood = What was understood
quick-which-account = Which account?
quick-which-contact = Who is it?
quick-ready = All clear, ready to save
quick-nothing = Say what it was: a call, a meeting, an e-mail…
quick-full = Full form
