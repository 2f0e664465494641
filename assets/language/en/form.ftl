### Questionnaires: the list, editing, answers

form-title = Questionnaires
form-remark = what members are asked
form-menu-remark = questions to members, their answers, and what they come to
form-version = version { $version }
form-sheets = { $count ->
    [one] filled in once
   *[other] filled in { $count } times
}
form-key-new = New
form-key-results = Answers
form-key-edit = Edit
form-key-list = List
form-key-try = Show
form-trial = This is a trial: nothing is kept.
form-trial-words = This is what is asked, in this order. Esc goes back to the form.
form-key-back = To the form
form-key-add = Question
form-key-remove = Remove
form-key-up = Move up
form-key-kind = Kind
form-key-choice = Choice
form-key-language = Language
form-key-save = Save version { $version }
form-key-words = Page on
form-key-words-back = Page back
form-key-write = Export
form-new = A new questionnaire
form-after-version = Questionnaire, version { $version }
form-typed-in = language: { $language }
form-name = Title
form-note = Note
form-asked = Asked
form-points = Points
form-ask-purchase = after purchase no.
form-ask-from-purchase = from purchase no.
form-question = Question { $number }
form-turn = previous and next
form-question-word = Question
form-required = Required
form-required-short = answer needed
form-after-question = after question { $number }
form-always = Always asked
form-if-answer = After question { $number }, if the answer is:
form-at-least = at least
form-at-most = at most
form-low = What { $figure } means
form-high = What { $figure } means
form-least = At least
form-most = At most
form-more-above = { $count ->
    [one] { $count } more choice above
   *[other] { $count } more choices above
}
form-fault-in = question { $number }
form-fault-whole = name and a question
form-no-question = There are no questions.
form-no-question-do = Ins adds the first.
form-kind-text = in words
form-kind-one = one of several
form-kind-many = any of several
form-kind-scale = scale { $from }–{ $to }
form-kind-recommend = would recommend, 0–10
form-kind-yes-no = yes or no
form-kind-number = a number
form-kind-date = a date
form-answered = { $count ->
    [one] { $count } answered
   *[other] { $count } answered
}
form-nps = NPS { $nps }
form-in-words = Answers to this are typed: they stand at the right.
form-words = Typed answers
form-search = Find in the answers
form-no-words = Typed answers will stand here.
form-no-words-found = No answer has these words.
form-words-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
form-written = { $count ->
    [one] { $count } answer is written.
   *[other] { $count } answers are written.
}
form-member = Questionnaires
form-member-none = No answers yet
form-points-answered = for answering
