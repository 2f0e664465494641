## Payment

pay-title = Key on the register
pay-title-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
pay-forms = Payment
pay-forms-hint = a key fills in the rest
pay-remaining = Still to pay
pay-enough = covered
pay-change = Change
pay-doubted = { $change } change?
pay-doubted-to-do = Check what was received; { $key } again records it.
pay-to-pay = To pay
pay-received = received { $sum }
pay-of = paid { $sum }
pay-missing = missing: { $sum }
pay-not-amount = an amount such as 12.50
pay-too-much = not more than is to pay
pay-rest = The rest
pay-exact = Exact
pay-all-cash = all in cash, exact
pay-record = Record
pay-recording = recording
pay-points-paid = Key the points as a discount: { $sum }
pay-rounding = rounding { $sum }
pay-by-line = By line
pay-key-total = One total
pay-done = Recorded
pay-fiscal = Number on the fiscal receipt
pay-fiscal-hint = if the shop keeps it; Enter goes on
pay-fiscal-unkept = The number { $fiscal } was not kept with receipt { $receipt }. { $why }
pay-fiscal-unkept-to-do = { $key } opens the receipt, where it can be typed again.
pay-next = Next
pay-earned = { $points } earned
pay-not-fiscal = Our slip is not a fiscal document.
pay-sum-changed = The sum changed to { $sum }: tell the customer, then pay again.
pay-sold-without-card = without a card
