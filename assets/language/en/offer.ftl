### What a rule of the owner's own asks for, met or missing

## What decided

offer-total = basket of { $sum }
offer-total-of = { $goods } for { $sum }
offer-quantity = { $quantity } { $how }
offer-goods = { $goods }: { $quantity }

## How many, and which: behind a figure or the name of goods

offer-pieces = { $count }
offer-in-basket = in the basket
offer-of-one-article = of one article
offer-priced-from = priced from { $price }
offer-priced-to = priced up to { $price }
offer-priced-between = priced from { $from } to { $to }
offer-at-full-price = at full price
offer-after-discounts = after discounts

## What is asked: said alone, behind “only” and behind “not”

offer-from = from { $day }
offer-until = until { $day }
offer-hours = from { $from } to { $until }
offer-no-card = without a card
offer-tiers = for { $tiers }
offer-segments = for { $segments }
offer-household = households of { $least } or more
offer-member-days = { $days } with the card
offer-member-days-asked = after { $days } with the card
offer-absent = after { $days } away
offer-first-purchase = with the first purchase
offer-first-of-day = the day’s first purchase
offer-bought = from the second purchase
offer-visit = on the { $number } visit
offer-every-visit = on every { $every } visit
offer-unit = on piece { $number }
offer-unit-of = on piece { $number } of { $goods }
offer-every-unit = on every { $every } piece
offer-every-unit-of = on every { $every } piece of { $goods }
offer-birthday = near the birthday
offer-coupon = with coupon { $code }
offer-pays-with = with { $forms }
offer-cash = cash
offer-by-card = card
offer-total-least = from { $sum }
offer-total-least-of = from { $sum } of { $goods }
offer-total-most = up to { $sum }
offer-total-most-of = up to { $sum } of { $goods }
offer-quantity-least = from { $quantity } { $how }
offer-quantity-least-of = from { $quantity } of { $goods }
offer-quantity-most = up to { $quantity } { $how }
offer-quantity-most-of = up to { $quantity } of { $goods }
offer-and-more = { $goods } or others
offer-anything = anything

## What is asked where it is not to be so, without “not”

offer-before = before { $day }
offer-later = after { $day }
offer-member-days-under = { $days ->
    [one] in the card’s first day
   *[other] in the card’s first { $days } days
}
offer-total-below = below { $sum }
offer-total-below-of = below { $sum } of { $goods }
offer-total-above = above { $sum }
offer-total-above-of = above { $sum } of { $goods }
offer-quantity-below = under { $quantity } { $how }
offer-quantity-below-of = under { $quantity } of { $goods }
offer-quantity-above = over { $quantity } { $how }
offer-quantity-above-of = over { $quantity } of { $goods }

## What is missing

offer-only = only { $what }
offer-or = { $one } or { $other }
offer-and = { $one } and { $other }
offer-but = not { $what }
offer-not-with = not with { $goods }
offer-not-with-more = not with { $goods } or some others
offer-lacks-all = none of its conditions is met
offer-lacks-sum = { $sum } more to buy
offer-lacks-sum-how = { $sum } more { $how }
offer-lacks-sum-of = { $sum } more of { $goods }
offer-lacks-quantity = { $quantity } more in the basket
offer-lacks-quantity-how = { $quantity } more { $how }
offer-lacks-goods = { $quantity } more of { $goods }
offer-lacks-goods-too = { $quantity } of { $goods }
offer-lacks-each = { $one } and { $other }
offer-lacks-absent = not away for { $days }
offer-lacks-visits = { $left ->
    [one] { $left } visit to go
   *[other] { $left } visits to go
}
offer-lacks-passed = not on this visit
offer-lacks-days = in { $days }
offer-lacks-coupon = coupon { $code } not handed over

## Another in its place

offer-better = { $other } saves more
offer-together = { $other } with another saves more
offer-first = { $other } comes first
offer-alone = { $other } is not combined
offer-capped = at most { $allowed } here
offer-used-up = the discount limit is used up
offer-capped-day = today { $allowed } of { $most } was left
offer-used-up-day = today’s { $most } is used up
offer-capped-month = this month { $allowed } of { $most } left
offer-used-up-month = this month’s { $most } is used up
offer-had-times = { $times ->
    [one] had { $times } time already
   *[other] had { $times } times already
}
offer-had-today = { $times ->
    [1] once a day, had today
   *[other] { $times } times a day, had today
}
offer-had-within = { $times ->
    [1] had within { $days }
   *[other] had { $times } times within { $days }
}
offer-gift-out = { $gift } is out of stock
offer-gift-instead = { $gift } is out, so { $instead }
