## Words for everywhere

common-save = Save
common-cancel = Cancel
common-back = Back
common-next = Next
common-close = Close
common-done = Done
common-add = Add
common-remove = Remove
common-stop = Stop
common-optional = optional
common-unsaved = The changes are not saved yet.
common-unsaved-to-do = { $save } saves them; { $leave } again leaves without saving.
common-today = today
common-yesterday = yesterday
common-tomorrow = tomorrow
common-never = never
common-total = Total
common-date = Date
common-phone = Phone
common-card = Card
common-reason = Reason
common-note = Note
common-language-name = English

## Amounts

common-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
common-points-of = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
common-bytes = { $size } B
common-kilobytes = { $size } KB
common-megabytes = { $size } MB
common-gigabytes = { $size } GB
common-removed-form = removed form “{ $id }”

# What stands behind a figure that is typed; `more` after “more than” and “at least”.
common-days = { $days ->
    [one] day
   *[other] days
}
common-days-more = { $days ->
    [one] day
   *[other] days
}
