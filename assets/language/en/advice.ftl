### Recommendations: who came by whose advice, and what that brings

## Why it applies, and why not

advice-rule = A friend's advice
advice-reason = first purchase on a friend's advice
advice-reason-least = a friend's advice: { $missing } missing
advice-reason-late = a friend's advice, until { $until } only

## At the till

advice-say = { $address }, { $name } came by your advice: { $brings } for you.
advice-say-informal = { $address }, { $name } came by your advice: { $brings } for you.
advice-say-more = { $count ->
    [one] { $address }, { $name } and { $count } more friend came by your advice: { $brings } for you.
   *[other] { $address }, { $name } and { $count } more friends came by your advice: { $brings } for you.
}
advice-say-more-informal = { $count ->
    [one] { $address }, { $name } and { $count } more friend came by your advice: { $brings } for you.
   *[other] { $address }, { $name } and { $count } more friends came by your advice: { $brings } for you.
}
advice-somebody = a friend
advice-coupon = the coupon “{ $name }”
advice-both = { $points } and the coupon “{ $name }”

## The member's page

advice-points-granted = without a sale
advice-points-withdrawn = withdrawn
advice-by = By whose advice
advice-friends = Came by this member's advice
advice-friend-waits = nothing bought yet

## What is wrong

advice-problem-before = This member came by somebody's advice already. It cannot be changed.
advice-problem-own = Nobody recommends the shop to themselves or their household. Name another member.
advice-problem-circle = The one who recommended came by this member's advice. Name another member.
advice-problem-bought = This member has bought before. A recommendation is recorded before the first purchase.

## The books

advice-check-circle = Recommendations lead in a circle.
advice-check-steps = A reward for a recommendation was given twice, or taken back with another return.
advice-check-purchase = A reward for a recommendation was given without a purchase of the friend's.
advice-check-parts = Something else was given for a recommendation than the programme says.
advice-check-granted = Points were granted or withdrawn for nothing.
advice-check-points-returned = Points that had paid did not come back as recorded.

## Commands

advice-help-refer = Record by whose advice a member came, before the first purchase
advice-help-by = Who recommended the shop: the number of a member or a card
advice-done = Recorded: { $friend } is in the club; by whose advice: { $recommender }.

## Taken back with a return

advice-back-friend = Reward for the recommendation
advice-back-owed = Of it spent already: off the balance, or owed
advice-back-recommender = The recommender's reward
advice-back-both = { $points } and a coupon
advice-back-coupon = a coupon
