### A member's page

member-points = Points
member-points-end = { $points ->
    [one] { $points } expires on { $day }
   *[other] { $points } expire on { $day }
}
member-points-from = { $points ->
    [one] { $points } point from { $day }
   *[other] { $points } points from { $day }
}
member-points-of-them = { $all }, of them { $part }
member-spent = Spent
member-spent-months = { $months ->
    [one] for the tier, in { $months } month
   *[other] for the tier, in { $months } months
}
member-spent-ever = for the tier, in all
member-spent-own = in all
member-spent-together = together, { $spent }
member-last-visit = Last visit
member-visits = { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
member-since = Member since
member-no-note = no note
member-together = Shares the account with { $names }

## Sales

member-sales = Latest purchases
member-sales-hint = Enter opens the receipt
member-sales-none = The member’s receipts will stand here.
member-page = page { $page } of { $pages }, { $key }
member-column-number = Receipt
member-column-lines = Lines
member-column-kept = After refunds
member-column-who = Who
member-column-counted = Counts
member-refund = refund

## Cards

member-cards = Cards
member-cards-none = No card yet; { $key } gives one.
member-card-active = in use since { $day }
member-card-replaced-by = replaced { $day } by …{ $tail }
member-card-replaced = replaced { $day }
member-card-lost = lost { $day }
member-card-lost-replaced = lost, replaced { $day } by …{ $tail }
member-card-blocked = blocked { $day }: { $reason }
member-new-card = New card
member-issue-hint = { $key } issues ours
member-lost-hint = { $key } issues ours; it can wait
member-old-card = Old card
member-exchanged = exchanged
member-lost = lost
member-reason = Reason
member-reason-placeholder = why the card is blocked
member-reason-hint = the cashier reads these words when the card is scanned

## What is known, and consent

member-profile = Details and consent
member-without-phone = No phone
member-without-email = No e-mail
member-without-birthday = No birthday
member-consent-hint = { $key } changes it
member-consent-given = yes, { $day }
member-consent-parent = yes, a parent, { $day }
member-consent-refused = no, { $day }
member-consent-unasked = not asked
member-write-given = may write, { $day }
member-write-refused = do not write, { $day }
member-write-unasked = not asked about messages
member-greet-given = greet, { $day }
member-greet-refused = do not greet, { $day }
member-greet-unasked = not asked about greetings

## Keys

member-key-made = Explain
member-key-list = To the list
member-key-print = Print card
member-key-edit = Edit
member-key-replace = Replace
member-key-give = Give a card
member-key-block = Block
member-key-unblock = Use again
member-key-lost = Replaced or lost
member-key-refund = Open receipt
member-key-serve = Serve
member-key-sales = Purchases
member-save-replace = Replace
member-save-lost = Record the loss
member-save-give = Give
member-save-block = Block
member-missing-number = missing: the new card’s number
member-missing-reason = missing: the reason

## Figures and points

member-figures = Figures
member-months = Purchases by month
member-month = In { $month }
member-usual-month = usually { $money } a month
member-lots = Points
member-lots-all = Points by expiry date
member-lots-hint = the oldest are spent first
member-lots-none = There are no points now.
member-lots-more = and { $count } more
member-lots-every = all
member-lot-from = active from { $day }
member-lot-until = until { $day }
member-lot-always = without an end
member-lot-owed = owed, the next earned settle it
member-movements = Movements
member-points-opening = brought along
member-points-earned = earned
member-points-spent = spent
member-points-expired = expired
member-points-taken-back = taken back
member-points-given-back = given back
member-points-moved-out = moved out
member-points-moved-in = moved in
member-made-sales = { $count ->
    [one] { $count } receipt, { $money } after refunds
   *[other] { $count } receipts, { $money } after refunds
}
member-made-days = { $count ->
    [one] { $count } day with a purchase
   *[other] { $count } days with a purchase
}
member-made-points = { $count ->
    [one] { $count } movement, { $sum } in all
   *[other] { $count } movements, { $sum } in all
}
member-made-of = { $name }: { $value }
member-column-live = Valid
member-column-since = Since the one before
member-column-why = Why
member-column-how = How
member-column-entered = Recorded
member-since-here = in the shop
member-since-listed = from a list
member-congratulate = Birthday
member-no-birthday = not known
member-next-time = Next time the till will say
member-next-nothing = Next time the till will simply greet.
member-visits-year = Visits within 12 months
member-spent-year = Spent within 12 months
member-usual = Usually comes every
member-answers-page = { $page } of { $pages }
