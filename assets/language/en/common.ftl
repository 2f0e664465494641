## Words for everywhere

common-save = Save
common-cancel = Cancel
common-back = Back
common-next = Next
common-close = Close
common-done = Done
common-add = Add
common-change = Change
common-remove = Remove
common-choose = Choose
common-find = Find
common-print = Print
common-repeat = Try again
common-stop = Stop
common-yes = Yes
common-no = No
common-none = none
common-optional = optional
common-today = today
common-yesterday = yesterday
common-tomorrow = tomorrow
common-never = never
common-always = always
common-total = Total
common-date = Date
common-time = Time
common-name = Name
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
common-bytes = { $size } B
common-kilobytes = { $size } KB
common-megabytes = { $size } MB
common-gigabytes = { $size } GB
