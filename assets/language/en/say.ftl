### The one thing to say, in the member's own language

## Labels

say-label = Say
say-label-note = Note

## Birthday: no congratulation before the day

say-birthday-today = { $address }, happy birthday!
say-birthday-past = { $address }, a belated happy birthday!
say-birthday-ahead = { $address }, your birthday is coming up.
say-birthday-ahead-informal = { $address }, your birthday is coming up.
say-treat-gift = We have a gift for you: { $gift }.
say-treat-gift-informal = We have a gift for you: { $gift }.
say-treat-discount = There is { $rate } off for you.
say-treat-discount-informal = There is { $rate } off for you.
say-treat-both = For you: { $rate } off and { $gift }.
say-treat-both-informal = For you: { $rate } off and { $gift }.

## Everything else

say-gift = { $address }, a gift is waiting for you: { $gift }.
say-gift-informal = { $address }, a gift is waiting for you: { $gift }.
say-points-expiring = { $count ->
    [one] { $address }, { $count } point expires on { $day }.
   *[other] { $address }, { $count } points expire on { $day }.
}
say-absence = { $address }, good to see you again.
say-absence-informal = { $address }, good to see you again.
say-first = { $address }, welcome to the club.
say-near-tier = { $address }, { $missing } more and you reach { $tier }.

## The deed under it

say-hand-over = Hand over: { $gift }, { $quantity }
