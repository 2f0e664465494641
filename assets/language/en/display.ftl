### The customer's window, in the member's own language

## Nobody at the till

display-shop = { $name }, { $trade }
display-welcome = Good day
display-hello = Good day,
display-invitation = Show your card or say your phone number and get your own prices.
display-join = A card takes less than a minute, right here. It is free.
display-tier-card = Card
display-tier-at-once = at once
display-tier-from = from { $sum }
display-tier-from-year = from { $sum } a year
display-tier-from-months = from { $sum } in { $months }

## A basket

display-to-pay = To pay
display-without-card = without the card { $sum }
display-before-discounts = before discounts { $sum }
display-you-save = You save
display-you-save-informal = You save
display-points-earned = { $count ->
    [one] +{ $count } point, { $all } in all
   *[other] +{ $count } points, { $all } in all
}
display-points-held = { $points } on your card
display-points-paid = { $sum } with points
display-gift-line = gift
display-by-hand = discount

## Birthday

display-birthday = Happy birthday,
display-birthday-past = A belated happy birthday,
display-called = { $name }!
display-gift = Your gift
display-gift-informal = Your gift
display-birthday-discount = Your birthday discount
display-and-discount = and { $rate } off your purchase
display-discount = { $rate } off your purchase

## After payment

display-thanks = Thank you
display-thanks-named = Thank you, { $name }
display-coupon = Coupon: { $name }
display-coupon-until = Coupon until { $until }: { $name }
display-coupon-from = Coupon from { $from }: { $name }
display-coupon-between = Coupon from { $from } to { $until }: { $name }
display-change = Change
display-you-saved = You saved
