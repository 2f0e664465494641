### Questionnaires: forms, answers, and what is wrong in either

## What is wrong in a form

survey-form-fault = { $field }: { $what }
survey-form-fault-of = { $question }: { $field }: { $what }
survey-fault-schema = this program knows documents of schema { $known }.
survey-fault-blank = words are missing. Write them in every language of the form.
survey-fault-id = takes small Latin letters, digits, - and _.
survey-fault-twice = is the same as { $first }. Each may stand once.
survey-fault-few = too few. Write at least { $least }.
survey-fault-many = too many. At most { $most } fit.
survey-fault-outside = does not fit. Write a number from { $least } to { $most }.
survey-fault-reversed = the least is above the most. Change them over.
survey-fault-recommendation = a recommendation is asked from 0 to 10. Set the scale to that.
survey-fault-no-earlier = there is no earlier question { $question }. Name one that stands before.
survey-fault-nothing-to-compare = the answers to { $question } are typed and decide nothing. Name a question with choices, a scale, a number, or yes and no.
survey-fault-decides = every answer would lead here, or none. Name some of them.
survey-fault-no-such-answer = { $answer } is no answer to that question. Name one that is.
survey-fault-another-kind = this was another kind of question before, and both would be counted together. Give it an id of its own.

## What is wrong in an answer

survey-answer-fault = { $question }: { $what }
survey-answer-unknown = There is no such question.
survey-answer-missing = An answer is needed.
survey-answer-kind-text = Words are asked for.
survey-answer-kind-one = One choice is asked for.
survey-answer-kind-many = A list of choices is asked for.
survey-answer-kind-scale = A number on the scale is asked for.
survey-answer-kind-yes-no = Yes or no is asked for.
survey-answer-kind-number = A whole number is asked for.
survey-answer-kind-date = A date is asked for.
survey-answer-no-such-choice = There is no choice “{ $choice }”.
survey-answer-outside = Write a number from { $least } to { $most }.
survey-answer-date = This is not a date. Write it like 2025-12-31.
survey-answer-long = That is too long. At most { $most } letters fit.
survey-nothing-answered = Nothing was answered. Answer at least one question.

## Why a line of a table is no answers

survey-row-no-member = Nobody has the number { $member }. Take it from an export, or name a card.
survey-row-changed = These answers were recorded before, and differ. What was answered is not changed.

## A table read in by the window

survey-take-remark = answers from a table
survey-take-columns = The row with the names of the columns is found and understood: card or member, date, and the words of each question. An exported table may be read in again. No points are given for it.
survey-take-first = Nothing is imported yet
survey-take-first-words = Each line becomes the answers of one member. A line that cannot be read is refused, and the reason is said.
survey-take-checked = The file is checked; the result stands in the menu under Questionnaires.
survey-take-unread = They are imported, but could not be counted.
survey-take-unread-do = Go back to the answers: F2 counts them again.
survey-take-broken = The import broke off.
survey-take-broken-words = What was written before that stays. The same file again brings the rest.
survey-take-no-column = The file has no column “{ $field }”.
survey-take-no-column-do = Give one of the columns that name.
survey-take-no-member = The file has no column “{ $card }” and none “{ $member }”.
survey-take-no-member-do = One of them is needed.

## Commands

survey-help = Questionnaires: what is asked, who answered, and what it comes to
survey-help-forms = All questionnaires, those ready to be taken too
survey-help-show = A questionnaire whole, in the form that `set` reads
survey-help-check = Reads a questionnaire as `set` would, and changes nothing
survey-help-set = Lets a questionnaire be asked from now on, as a new version
survey-help-ask = What a member is to be asked now, with what was answered already
survey-help-sheet = Records a member’s answers
survey-help-results = How often each answer was given, and what was said in words
survey-help-sheets = All answers of a member
survey-help-export = Writes the answers to a questionnaire as a table
survey-help-import = Reads answers from a table
survey-help-file = A questionnaire in JSON; - for the standard input
survey-help-table-in = A CSV file: member or card, date, and a column for each question
survey-help-table-out = Where to write the table
survey-help-form = The questionnaire’s id, as `survey forms` shows it
survey-help-id = An id of your own, so that asking again records nothing twice
survey-help-answers = Answers in JSON by question; - for the standard input
survey-help-answer = One answer: found=yes, recommend=9, for_whom=self|gifts
survey-help-unfinished = Keeps the answers to go on with, and records nothing yet
survey-help-later = “Not now”: keeps the answers until another day
survey-help-never = Is not offered by the till any more
survey-help-search = Only words in which this is found
survey-help-limit = So many words at most
survey-column-form = Questionnaire
survey-column-version = Version
survey-column-title = Title
survey-column-ask = Asked
survey-column-points = Points
survey-column-sheets = Answers
survey-column-question = Question
survey-column-answer = Answer
survey-column-count = Times
survey-column-share = Share
survey-column-day = Day
survey-column-words = Typed
survey-ready = ready to take
survey-form-good = The questionnaire is in order.
survey-form-set = Questionnaire “{ $form }”, version { $version }, is asked from now on.
survey-nothing-due = Nothing is to be asked now.
survey-recorded = Recorded, version { $version }.
survey-recorded-points =
    { $count ->
        [one] Recorded, version { $version }. { $count } point is given.
       *[other] Recorded, version { $version }. { $count } points are given.
    }
survey-kept = Kept to go on with.
survey-imported = Added { $added }, known { $unchanged }, refused { $refused }.
survey-ask-by-hand = when the cashier asks
survey-ask-enrolment = on joining
survey-ask-purchase = after purchase { $number }
survey-ask-from-purchase = from purchase { $number } on
survey-due-joined = joined today
survey-due-bought = made purchase { $number }
survey-due-goes-on = begun { $day }
survey-yes = Yes
survey-no = No
survey-erased = erased
survey-mean = mean { $mean }
survey-nps = willing to recommend (NPS): { $nps }
survey-no-longer = no longer asked
