### The club's reports on paper

## On every page

report-made = made on { $day }
report-page = page { $page } of { $pages }
report-period = { $from } to { $to }
report-none = –
report-no-tier = No tier
report-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
report-net = Sums are net of what came back and before points as payment.

## The club

report-club = The club
report-members = Members
report-joined = { $count ->
    [one] { $count } new in the period
   *[other] { $count } new in the period
}
report-came = Came
report-lost = Newly lost
report-best-day = Best day
report-revenue = Revenue
report-sales = { $count ->
    [one] { $count } receipt
   *[other] { $count } receipts
}
report-of-members = Of which members
report-share = Members’ share
report-share-remark = of the revenue
report-share-all-remark = of revenue, all members
report-average = Average receipt
report-average-remark = of a member
report-by-day = by day
report-by-month = by month
report-by-year = by year
report-bar-members = members
report-bar-others = other customers
report-tiers = Tiers
report-tiers-remark = who is in which tier now
report-tier = Tier
report-spent = Spent
report-share-of-club = Share of the club
report-coming = Birthdays to come
report-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
report-coming-none = No birthdays in the month to come.
report-name = Name
report-turns = Will be
report-best = Best regulars
report-best-remark = by spend in the period
report-best-none = No member came in the period.
report-place = No.
report-visits = Visits
report-points = Points
report-last-visit = Last visit

## Conclusions

report-grew = Revenue is { $rate } above as many days before.
report-grew-so = See who brought it, new members or known ones, and keep what worked.
report-fell = Revenue is { $rate } below as many days before.
report-fell-so = Compare the bars of members and others: they show whether regulars or passers-by come less.
report-even = Revenue is the same as in as many days before.
report-even-so = Growth comes from those who come seldom: one more visit a month shows more than a discount.
report-share-is = Members bring { $share } of the revenue; their receipts average { $own }, those of others { $others }.
report-share-all = Members bring { $share } of the revenue; their receipts average { $own }.
report-share-so = { $count ->
    [one] { $count } receipt had no card: each such customer can become a regular.
   *[other] { $count } receipts had no card: each such customer can become a regular.
}
report-share-so-all = Every receipt had a card: keep it so, since it shows who likes what.
report-share-so-less = { $count ->
    [one] { $count } receipt had no card, and was no smaller: offer a card to those who buy much.
   *[other] { $count } receipts had no card, and were no smaller: offer a card to those who buy much.
}
report-growing = The club grows: { $joined } new, { $lost } lost.
report-growing-so = The second visit decides whether a new member stays: greet them by name.
report-shrinking = The club loses its own: { $joined } new, { $lost } lost.
report-shrinking-so = Begin with those who spent most and have been away longest, and ask what happened.
report-few = { $members ->
    [one] { $members } member, a fifth of those who came, brings { $share } of the club’s spend.
   *[other] { $members } members, a fifth of those who came, bring { $share } of the club’s spend.
}
report-few-so = They head the list of the best: every cashier should know their names and habits.
report-weekday = { $day } is the strongest day, with { $share } of the revenue.
report-weekday-so = Put an experienced cashier there, and reasons to come on the weaker days.
report-too-few = { $count ->
    [one] { $count } receipt is too little to conclude from.
   *[other] { $count } receipts are too few to conclude from.
}
report-too-few-so = Choose a longer period: from { $least } receipts on, conclusions stand here.
report-nothing = Nothing was sold in the period.
report-nothing-so = Choose another period, or import earlier sales.

## Birthdays

report-birthdays = Birthdays
report-gift = Gift
report-gift-is = For the birthday: { $gift }.
report-gift-none = The programme gives nothing for a birthday.
report-gift-from = from { $day }
report-gift-until = waiting until { $day }
report-gift-given = given on { $day }
report-gift-too-new = not this time: too new in the club
report-gift-over = not collected
report-discount-from = discount from { $day }
report-discount-until = discount until { $day }
report-discount-used = discount used on { $day }
report-discount-over = discount not used
report-birthday-discount = { $rate } off
report-birthday-rules = by rules of the shop’s own
report-greeted-visit = at the till, { $day }
report-greeted-by-hand = by hand, { $day }
report-declined = no greeting, as asked
report-persons = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
report-turns-short = Age
report-still = Just past, still to be greeted
report-missed = Past, and not greeted
report-missed-so = The member did not come on those days, so the till greeted nobody. Call: a birthday wish is never late.
report-missed-none = No birthday is past without a greeting.

## The day

report-day = The day
report-day-remark = { $weekday }, { $day }
report-day-sales = Receipts
report-with-card = { $count } with a card
report-taken = Taken
report-taken-remark = to match the register
report-given-back = Given back
report-returns-count = { $count ->
    [one] { $count } return
   *[other] { $count } returns
}
report-left = Left
report-left-remark = taken less given back
report-forms = How it was paid
report-forms-remark = compare with the register’s Z report
report-form = Payment
report-day-none = Nothing was sold on this day.
report-from-price = From price to payment
report-subtotal = At list prices
report-discount = Discounts
report-total = With discounts
report-points-value = Paid with points
report-rounding = Rounding
report-to-pay = To pay
report-points-spent = Points spent
report-points-earned = Points earned
report-discounts = Discounts by rule
report-rule = Rule
report-lines = Lines
report-returns = Returns
report-number = Number
report-of-sale = Of receipt
report-no-receipt = without a receipt
report-goods = Goods
report-withheld = Withheld
report-fell-away = Fell away
report-returns-none = Nothing came back.
report-unkeyed = Without the register’s number
report-unkeyed-remark = see whether they were keyed
report-unkeyed-none = Every sale has the number of the register’s receipt.
report-time = Time

## Regulars as a list

report-regulars = Regulars
report-all-members = all members
report-those = only: { $filter }
report-listed = Listed
report-of-all-time = of all customers, of all time
report-of-all = { $count ->
    [one] of { $count } member
   *[other] of { $count } members
}
report-spent-remark = by those listed
report-regulars-none = Nobody meets the conditions.

## A member

report-member = all that the club knows of the member
report-in-a-year = { $sum } in a year
report-usually = usually every { $days }
report-address = Addressed as
report-since = Member since
report-birthday = Birthday
report-email = E-mail
report-language = Language
report-together = Shares the account with
report-consents = What was agreed to
report-purpose = For what
report-said = Answer
report-by-months = Spend by month
report-last-year = the last twelve months
report-cards = Cards
report-cards-none = No card.
report-state = State
report-state-since = Since
report-card-active = in use
report-card-replaced = replaced
report-card-lost = lost
report-card-blocked = blocked
report-lots = Points and their days
report-lots-none = No points.
report-active-from = Active
report-now = now
report-expires = Expire
report-purchases = Purchases
report-purchases-none = No purchases yet.
report-receipt = Receipt
report-came-back = Came back

## A questionnaire

report-form-version = version { $version }
report-form-version-word = Version
report-form-versions = { $count ->
    [one] one version
   *[other] { $count } versions together
}
report-form-sheets = Answered
report-form-nps = NPS
report-form-mean = Mean
report-form-mean-of = { $mean } of { $most }
report-form-nobody = Nobody has answered yet.
report-form-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
report-form-by-version = By version
report-form-from = Asked from
report-form-answered = Days with answers
report-form-more = { $count ->
    [one] { $count } older answer in words stands in the window only.
   *[other] { $count } older answers in words stand in the window only.
}
report-form-declined = { $count ->
    [one] { $count } answer in words is left out: its author asked that answers not be kept.
   *[other] { $count } answers in words are left out: their authors asked that answers not be kept.
}
report-form-each = Every sheet counts; in the window each person counts once, as they answered last.
report-form-privacy = The words are the members’ own and stand here without names.
report-form-several = Several answers to one question may add up to more than the whole.

## Cards

report-club-card = club card
report-card-name = name
report-cards-title = Club cards
