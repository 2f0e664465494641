### A recorded sale: found, told, taken back, given to another member

## Finding it

receipt-title = Receipts
receipt-remark = today's latest, or any by its number
receipt-number = Receipt number
receipt-number-hint = A-000123, A-R00012, the fiscal receipt's number, or a scan
receipt-open = Open
receipt-missing-number = missing: number
receipt-key-up = Row up
receipt-key-down = Row down
receipt-key-loose = No receipt
receipt-key-find = Other receipt
receipt-column-number = Receipt
receipt-column-time = Time
receipt-column-lines = Lines
receipt-column-back = Comes back
receipt-none-title = No sale today yet
receipt-none-words = An older receipt opens by its number.

## Its story

receipt-of = Receipt { $number }
receipt-more = { $lines ->
    [one] { $lines } line, PgUp and PgDn
   *[other] { $lines } lines, PgUp and PgDn
}
receipt-saved = Total; discounts { $discount }
receipt-total = Total
receipt-each = { $price } each
receipt-all-back = all of it came back
receipt-still-out = { $out } of { $whole } still out
receipt-counts-for = Member
receipt-nobody = without a card
receipt-paid = Paid
receipt-paid-form = { $form } { $amount }
receipt-fiscal = Number on the fiscal receipt
receipt-no-fiscal = not recorded yet
receipt-fiscal-hint = as the register printed it
receipt-fiscal-kept = The fiscal receipt's number is kept.
receipt-refund-of = Refund { $number }, { $day }
receipt-key-line = This line
receipt-key-all = All of it
receipt-key-assign = Assign
receipt-key-fiscal = Fiscal no.

## Taking it back

receipt-what-happens = What will happen
receipt-what-was-done = What was done
receipt-choose-lines = Choose what comes back: Enter or Space takes the line, “+” adds one piece, “–” takes one away.
receipt-nothing-left = All of this receipt came back.
receipt-missing-lines = choose what
receipt-most-back = at most { $out } can come back
receipt-at-most = at most { $out }
receipt-give-back = Refund
receipt-goods = For the goods
receipt-points-return = Points return, { $value } paid with them
receipt-points-forfeited = Do not come back: what gave them was taken back
receipt-points-not-back = Did not come back: what gave them was taken back
receipt-points-taken = Points earned here, to take back
receipt-points-went = Points earned here, taken back
receipt-forgiven = Points already spent are let go
receipt-unsettled = Kept from later returns
receipt-kept-before = Kept before, settled now
receipt-spent-take = Already spent, to come off the balance
receipt-spent-taken = Already spent, taken off the balance
receipt-spent-owe = Already spent, to be owed
receipt-spent-owed = Already spent, now owed
receipt-withheld = { $points ->
    [one] { $points } earned point is spent, its value is kept back
   *[other] { $points } earned points are spent, their value is kept back
}
receipt-coupon-gone = The coupon “{ $name }” is withdrawn
receipt-coupon-went = The coupon “{ $name }” was withdrawn
receipt-coupon-given-back = The coupon “{ $name }” is valid again
receipt-rounding = Rounding
receipt-reason-hint = optional
receipt-money-back = Money back
receipt-tier = Tier
receipt-tier-instead = { $to }, was { $from }
receipt-tier-lost = none, was { $from }
receipt-points-after = balance after: { $points }
receipt-points-left = balance: { $points }
receipt-points-debt = { $points } owed
receipt-assign-earns = Points earned
receipt-assign-loses = Points taken from { $member }
receipt-former-tier = Tier there
receipt-assign-same = It counts for this member already.
receipt-whole = the whole receipt
receipt-in-cash = Cash
receipt-handed = Hand over
receipt-recorded = recorded
receipt-done = Refund { $number } is recorded.
receipt-done-before = Refund { $number } was recorded before; nothing was added.

## Counting for another member

receipt-assign-title = Assign to another member
receipt-assign-title-first = Assign to a member
receipt-assign-field = Name, phone or card
receipt-assign-hint = or scan the member's card
receipt-assign-none = Nobody fits that
receipt-missing-member = choose a member
receipt-count = Assign
receipt-assign-moves = The receipt for { $sum } will count for { $member }.
receipt-assign-coupons = { $count ->
    [one] Coupon { $codes } goes along with it.
   *[other] Coupons { $codes } go along with it.
}
receipt-assign-points = Paid with points.
receipt-assign-points-do = Such a sale stays with its member.
receipt-card-tail = card …{ $tail }
receipt-assigned = Assigned. { $points } earned by it.
receipt-assigned-coupons = { $count ->
    [one] Coupon { $codes } went along with it.
   *[other] Coupons { $codes } went along with it.
}

## A return without a receipt

receipt-loose-title = Refund without a receipt
receipt-loose-of = Refund { $number }
receipt-given-back = Handed back
receipt-loose-remark = Enter leads to the next field
receipt-loose-name = Goods
receipt-loose-amount = Amount
receipt-loose-amount-hint = for all of it
receipt-loose-reason-hint = why it is taken back without a receipt
receipt-loose-words = It is given back in cash. Without a receipt there is no sale to undo, so points do not move.
receipt-loose-list = Coming back
receipt-loose-empty = No goods yet
receipt-loose-empty-words = Scan the goods, or type their name and amount.
receipt-missing-goods = missing: goods, amount
receipt-missing-reason = missing: reason
receipt-loose-unsaved = The refund is not recorded yet.
receipt-loose-unsaved-to-do = { $save } records it; { $leave } again leaves without recording.
receipt-no-points = no points move
