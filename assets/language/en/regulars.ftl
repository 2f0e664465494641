### The list of regulars: who they are, what they bring and who is drifting away

regulars-title = Regulars
regulars-as-of = as of { $day }
regulars-as-of-late = the year is as of { $day }, the rest is being worked out
regulars-as-of-never = the figures are still being worked out
regulars-loading = The list is being put together…
regulars-members = Members
regulars-active = { $count } came in a year
regulars-revenue = Revenue in 12 months
regulars-receipts = { $count ->
    [one] { $shown } receipt
   *[other] { $shown } receipts
}
regulars-share = Members’ share
regulars-each = The average member
regulars-each-year = spends in a year
regulars-all = All
regulars-best = Best
regulars-regular = Regular
regulars-new = New
regulars-cooling = Cooling
regulars-lost = Lost
regulars-name = Member
regulars-tier = Tier
regulars-segment = Segment
regulars-visits = Visits
regulars-sales = Receipts
regulars-spent = Spent
regulars-spent-year = In a year
regulars-average = Average
regulars-points = Points
regulars-first-visit = First visit
regulars-last-visit = Last visit
regulars-days-since = Days ago
regulars-usual = Usual gap, days
regulars-overdue = Overdue
regulars-months = By month
regulars-months-ago = { $back ->
    [0] This month
    [one] { $back } month ago
   *[other] { $back } months ago
}
regulars-find = name or card
regulars-any = any
regulars-away = Away
regulars-away-any = any time
regulars-spent-any = any sum
regulars-active-any = any
regulars-away-more = { $days }+ days
regulars-birthday = Born
regulars-spent-filter = Spent
regulars-spent-from = from { $money }
regulars-spent-to = up to { $money }
regulars-spent-between = { $from } – { $to }
regulars-clear = { $count ->
    [one] Drop { $count } condition
   *[other] Drop { $count } conditions
}
regulars-foot = { $first }–{ $last } of { $count }
regulars-foot-jump = { $keys }: to the beginning, the end, a part of the list (5 is the middle)
regulars-foot-none = nobody found
regulars-nobody-title = Nobody matches these conditions
regulars-nobody-words = Drop a condition ({ $key }) or choose another segment
regulars-not-found-title = Nobody has such a name or card
regulars-not-found-words = Type fewer letters ({ $key })
regulars-empty-title = Your regulars will stand here
regulars-empty-words = Enrol the first member, or import a list from the menu
regulars-exported = { $count ->
    [one] { $count } line was written.
   *[other] { $count } lines were written.
}
regulars-exporting = The list is being written.
regulars-file = regulars
regulars-key-sort = Sort
regulars-key-turn = Reverse
regulars-key-find = Find
regulars-key-columns = Columns
regulars-key-conditions = Conditions
regulars-key-segments = Segments
regulars-key-export = Export
regulars-key-page = Page
regulars-key-open = Open
regulars-key-list = List
regulars-key-regulars = All regulars
regulars-key-choose = Choose
regulars-key-take = Take list
regulars-key-change = Tick
regulars-key-keep = Keep
regulars-key-drop = Forget
regulars-key-clear = Drop all
regulars-key-save = Save
regulars-columns-title = Columns
regulars-columns-hint = if not all fit, the last ones are hidden
regulars-digits-only = Digits only, for example 1500
regulars-conditions-title = Conditions
regulars-conditions-unread = { $hint }; fields in red are ignored
regulars-conditions-hint = { $count ->
    [one] { $shown } member matches
   *[other] { $shown } members match
}
regulars-away-days = Away for more than
regulars-expiring-days = Points expiring within
regulars-least-visits = At least
regulars-least-spent = Spent, from
regulars-most-spent = Spent, up to
regulars-overdue-times = Away longer than the usual gap
regulars-unit-visits = { $visits ->
    [one] visit
   *[other] visits
}
regulars-unit-times = ×
regulars-unit-percent = % of the usual
regulars-active-field = Came within 12 months
regulars-yes = yes
regulars-no = no
regulars-month-any = any month
regulars-birth-month = Month of birth
regulars-no-tier = none
regulars-bad-number = This is no number.
regulars-kept-title = Lists kept by name
regulars-kept-none = Name these conditions, and F6 keeps them
regulars-kept-name = Name of the list
regulars-kept-placeholder = Summer guests to call
regulars-kept-count = { $count ->
    [one] { $count } condition
   *[other] { $count } conditions
}
regulars-segments-title = Who is in which segment
regulars-segments-hint = from the top, to the first that fits
regulars-limit-lost = Lost: away for more than
regulars-limit-new = New: first visit within the last
regulars-limit-cooling = Cooling: away for more than
regulars-limit-cooling-least = …and no less than
regulars-limit-cooling-once = Cooling after a single visit: away for more than
regulars-limit-best-visits = Best: within 12 months at least
regulars-limit-best-spent = …or spent within 12 months, at least
regulars-limit-rest = All others are regular.
regulars-means-lost = { $days ->
    [one] away for more than { $days } day
   *[other] away for more than { $days } days
}
regulars-means-new = { $days ->
    [one] first visit within the last { $days } day
   *[other] first visit within the last { $days } days
}
regulars-means-cooling = away for more than { $percent }% of the usual time
regulars-means-best = { $visits ->
    [one] from { $visits } visit within 12 months
   *[other] from { $visits } visits within 12 months
}
regulars-means-best-spent = { $visits }, or { $spent }
regulars-means-rest = fits no other segment
