### A questionnaire: the member is asked in the customer's window, words are typed by the cashier

## What the member sees

ask-title-bought = { $name }, thank you for your purchase
ask-title-joined = { $name }, welcome
ask-question-of = question { $number } of { $count }
ask-your-answer = Your answer:
ask-tell = Tell the cashier, who will type it
ask-later = Not now
ask-next = Next
ask-skip = Skip
ask-finish = Done
ask-back = Back
ask-thanks = Thank you for your answers
ask-thanks-points = { $count ->
    [one] { $count } point is on your card
   *[other] { $count } points are on your card
}

## What the cashier sees

ask-brings = { $points } for the answers
ask-begun = begun { $day }
ask-start = Ask
ask-going = Answering on the screen
ask-show = Open
ask-type = Type
ask-group = To ask
ask-answers-now = { $name } answers
ask-answers = Answers
ask-needed = An answer is needed to go on
ask-missing = missing: an answer
ask-optional = May be skipped
ask-field = Answer
ask-hint-words = Type what is said
ask-hint-number = A whole number
ask-hint-date = Such as 31.12.2025
ask-nothing-yet = The answers will stand here, one by one.
ask-key-choose = Choose
ask-key-mark = Mark
ask-never = Never ask
ask-done = { $name }: the answers are recorded
ask-done-points = { $count ->
    [one] { $name }: the answers are recorded, { $count } point is given
   *[other] { $name }: the answers are recorded, { $count } points are given
}
