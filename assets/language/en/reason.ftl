### Why a rule applied or did not: at most six words that hold the deciding fact

## Applied

reason-card = with the club card
reason-tier-months = { $spent } spent in { $months }
reason-tier-ever = { $spent } spent so far
reason-birthday = birthday { $when }
reason-birthday-gift = { $gift }; birthday { $when }
reason-given = already taken off the price
reason-by-hand = { $what }: { $words }
reason-by-hand-limited = { $what }, limited to { $limit }
reason-by-hand-price = price { $price }
reason-earned = { $rate } of { $sum }
reason-spent = { $value } paid with points

## Not applied

reason-tier-ahead = { $missing } more to spend
reason-not-birthday = only { $from } to { $to }
reason-not-birthday-day = only on { $day }
reason-birthday-unknown = birthday not on file
reason-used-on = once a year, used on { $day }
reason-too-new = for a new card from { $day }
reason-no-card = no card scanned
reason-better = { $rule }, { $rate }, saves more
reason-named = “{ $name }”
reason-protected = { $category }: never discounted
reason-not-discountable = this item is never discounted
reason-at-floor = not below { $least }
reason-hand-limit = at most { $limit }, that is { $allowed }
reason-nothing-earns = nothing here earns points
reason-earns-on-money = points are earned on money
reason-point-ahead = { $missing } more for { $points }
reason-points-not-asked = { $points } may be spent
reason-points-share = up to { $share }: { $points }
reason-points-least = from { $least }, { $held } held
reason-points-basket = from { $least }, { $most } here
reason-falls-away = { $whose } falls away
reason-grows = { $whose } grows
reason-comes-back = { $whose } was kept, goes back
reason-no-points = no points yet
reason-points-owed = { $points ->
    [one] { $points } point is owed
   *[other] { $points } points are owed
}
reason-nothing = no such items in the basket
reason-nothing-left = nothing left to pay there
reason-too-small = comes to less than { $least }
reason-not-cheaper = costs no more as it is
reason-unknown-coupon = no coupon rule knows it

## Under a line's discount

reason-line-rate = { $rule }, { $rate }
reason-line-none = no discount
reason-line-ahead = { $what } more to reach { $tier }
