## The till

till-basket = Basket
till-basket-empty = empty
till-scan = Scan a card or an item
till-scan-words = The card may come first, last or in between. Prices follow it at once, and the basket stays as it is.
till-scan-item = Scan an item
till-scan-item-words = The member is known: their prices apply from the first item.
till-hint-customer = No card with them
till-hint-customer-words = Type a name, or the last four digits of the phone.
till-hint-item = The label won’t scan
till-hint-item-words = Type the item’s name or the digits under the bars.
till-hint-held = { $count ->
    [one] { $count } basket on hold
   *[other] { $count } baskets on hold
}
till-hint-held-words = { $name }, { $lines }, since { $time }
till-hint-enrol = New member
till-hint-enrol-words = A card takes twenty seconds; theirs or one of ours.
till-positions = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
till-held = { $positions }, { $sum }
till-count = { $positions }, { $pieces ->
    [one] { $pieces } piece
   *[other] { $pieces } pieces
}
till-gifts = { $count ->
    [one] { $count } of them a gift
   *[other] { $count } of them gifts
}
till-subtotal = Before discounts
till-discounts = Discounts
till-discount = Discount
till-unit = { $price } each
till-unit-weighed = { $price } per kg
till-unit-packed = { $price } a pack
till-pack-units = g gr mg kg ml l pcs oz lb
till-weighed-words = kg weighed loose
till-no-discount = no discount
till-why = Why this price
till-why-summary = { $applied } applied, { $not } not
till-why-members = { $count ->
    [one] { $count } rule for members
   *[other] { $count } rules for members
}
till-why-more = { $count } more, { $key } goes on
till-why-page = { $from }–{ $to } of { $all }
till-why-last = { $page }, { $key } closes the list
till-to-pay = To pay
till-after-discounts = after discounts
till-with-gift = with discounts and a gift
till-saves = You save
till-points-spent = paid with points
till-last-change = Last change given
till-last-receipt = receipt { $number } at { $time }
till-last-paid = Paid { $received } for { $sum }
till-today = Today
till-birthdays = Birthdays
till-no-birthdays = None today
till-birthdays-more = of { $count }
till-never-here = not here yet
till-last-here = last here { $when }
till-formal = formal
till-informal = first names
till-card = card …{ $tail }
till-without-card = without a card
till-birthday-chip = Birthday
till-stat-points = Points
till-stat-points-expire = { $points } expire { $day }
till-stat-points-keep = do not expire soon
till-stat-points-owed = owed: the next earned settle it
till-stat-member = In the club
till-stat-last = Last visit
till-stat-last-short = visit
till-stat-first = none yet
till-spend = { $span } { $sum }
till-spend-ever = In all { $sum }
till-spend-months = { $months } months
till-to-tier = { $tier } in { $sum }
till-gift-given = Given
till-gift-not-given = Not given
till-restored = This basket is left from last time.
till-restored-to-do = It is not paid for. Esc hides this message; Esc again asks whether to clear it.
till-card-lost = { $name }: card …{ $tail } was reported lost.
till-card-replaced = { $name }: card …{ $tail } was replaced by another.
till-card-blocked = { $name }: card …{ $tail } is blocked.
till-card-blocked-because = { $name }: card …{ $tail } is blocked: { $words }.
till-find-by-phone = Find them by phone: { $key }.
till-unknown = { $code } is not known here.
till-unknown-to-do = { $enrol } enrols somebody with this card, { $item } adds an item.
till-unknown-goods-to-do = { $item } adds an item, { $enrol } enrols somebody with this card.
till-unknown-product-to-do = { $item } adds it to the catalogue.
till-coupon-taken = Coupon { $code } is in the basket.
till-coupon-unknown = The programme does not know coupon { $code }.
till-coupon-unknown-to-do = Keep it and ask the owner.
till-no-by-hand = The programme allows no discount by hand.
till-no-by-hand-to-do = The owner sets the limit in the programme.
till-refused-empty = The basket is empty.
till-refused-quantity = A quantity is more than zero.
till-refused-reason = A discount by hand needs its reason.
till-refused-recorded = This sale is recorded; begin the next one.
till-refused-other = This is not possible now.
till-hold-nothing = There is nothing to hold.
till-hold-nothing-to-do = The basket is empty: scan an item first.
till-voided = The basket was cleared.
till-aside-points = Points to spend
till-aside-points-hint = at most { $most }, worth { $sum }
till-aside-points-over = takes { $most }, no more is allowed
till-aside-points-share = up to { $share } of the receipt
till-aside-quantity = Quantity
till-aside-quantity-hint = up to three decimals
till-aside-quantity-unread = write a number: 2 or 0.350
till-aside-quantity-much = too much for one receipt
till-aside-discount = Discount by hand
till-aside-discount-example = 5%, 20 or =150
till-aside-discount-hint = at most { $limit }
till-aside-discount-ways = 5% per cent, 20 an amount, =150 a price
till-aside-discount-unread = write 5%, 20 or =150
till-aside-price-above = price at most { $price }
till-aside-over = no more than { $limit }
till-aside-no-discount = No discount
till-aside-no-points = Spend none
till-aside-reason = Reason
till-aside-whole = All lines
till-aside-line = This line
till-aside-recall = On hold
till-aside-recall-holds = the basket on the screen will be put on hold
till-aside-void = Clear the basket?
till-aside-void-words = Nothing in it is recorded. Enter clears it, Esc keeps it.
till-aside-take = Recall
till-pay-after-form = Enter or Esc first
till-aside-void-do = Clear
till-aside-void-keep = Keep
till-copied = Backup saved, { $size }
till-key-empty = Clear
till-key-no-card = No card
till-points-word = { $count ->
    [one] point
   *[other] points
}
till-gift-handed = Gift given
till-gift-reason = birthday gift
till-new-card = Number of the new card
till-key-member-page = Member
till-key-new = New
till-hint-refund = A return
till-hint-refund-words = By the receipt’s number, or from the member’s history.
till-price-gone = The goods have changed, and the price given by hand no longer holds.
till-price-gone-to-do = Give it again: F8.
till-no-copy = No backup was made. { $why }
till-no-copy-to-do = Close the window again to leave without one.
