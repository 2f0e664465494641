### What a rule of the owner's own asks for, met or missing

## What decided

offer-total = basket of { $sum }
offer-total-of = { $goods } for { $sum }
offer-quantity = { $quantity } in the basket
offer-goods = { $goods }: { $quantity }

## What is asked

offer-from = from { $day }
offer-until = until { $day }
offer-hours = from { $from } to { $until }
offer-no-card = without a card
offer-tiers = for { $tiers }
offer-segments = for “{ $segments }”
offer-household = { $least ->
    [one] for a household of { $least }
   *[other] for a household of { $least }
}
offer-member-days = { $days } with the card
offer-absent = back after { $days }
offer-first-purchase = first purchase
offer-bought = has bought before
offer-visit = visit no. { $number }
offer-every-visit = every visit no. { $every }
offer-unit = piece no. { $number }
offer-unit-of = { $goods }: no. { $number }
offer-every-unit = every piece no. { $every }
offer-every-unit-of = { $goods }: every no. { $every }
offer-birthday = near the birthday
offer-coupon = with coupon { $code }
offer-pays-with = paid by { $forms }
offer-cash = cash
offer-by-card = card
offer-total-least = from { $sum }
offer-total-least-of = { $goods } from { $sum }
offer-total-most = up to { $sum }
offer-total-most-of = { $goods } up to { $sum }
offer-quantity-least = from { $quantity } items
offer-quantity-most = up to { $quantity } items
offer-quantity-most-of = { $goods }: up to { $quantity }
offer-and-more = { $goods } …

## What is missing

offer-only = only { $what }
offer-or = { $one } or { $other }
offer-and = { $one } and { $other }
offer-but = not { $what }
offer-lacks-all = none of its conditions is met
offer-not = not { $what }
offer-lacks-sum = { $sum } more to buy
offer-lacks-sum-of = { $sum } more of { $goods }
offer-lacks-sum-after = { $sum } more after discounts
offer-lacks-sum-after-of = { $sum } more of { $goods } after discounts
offer-lacks-sum-full = { $sum } more at full price
offer-lacks-sum-full-of = { $sum } more of full-price { $goods }
offer-lacks-quantity = { $quantity } more in the basket
offer-lacks-goods = { $quantity } more of { $goods }
offer-lacks-quantity-full = { $quantity } more at full price
offer-lacks-goods-full = { $quantity } more of full-price { $goods }
offer-lacks-each = { $goods } more
offer-lacks-visits = { $left ->
    [one] { $left } visit to go
   *[other] { $left } visits to go
}
offer-lacks-passed = not on this visit
offer-lacks-days = in { $days }
offer-lacks-coupon = coupon { $code } not handed over

## Another in its place

offer-better = { $other } saves more
offer-first = { $other } comes first
offer-alone = { $other } is not combined
offer-capped = at most { $allowed } here
offer-capped-day = today { $allowed } of { $most } was left
offer-used-up-day = today’s { $most } is used up
offer-capped-month = this month { $allowed } of { $most } left
offer-used-up-month = this month’s { $most } is used up
offer-had-times = { $times ->
    [one] had { $times } time already
   *[other] had { $times } times already
}
offer-had-today = once a day, had today
offer-had-within = had within { $days }
offer-gift-out = { $gift } is out of stock
offer-gift-instead = { $gift } is out, so { $instead }
