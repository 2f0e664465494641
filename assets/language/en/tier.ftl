### Tiers: by spend and by visits

tier-kept = the member’s tier
tier-now = reached by this purchase
tier-visits = { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
tier-visits-within = { $visits ->
    [one] { $visits } visit in { $months }
   *[other] { $visits } visits in { $months }
}
tier-lacks-either = { $visits ->
    [one] { $missing } or { $visits } visit more
   *[other] { $missing } or { $visits } visits more
}
tier-say-visit = { $address }, one more visit and you reach { $tier }.
tier-say-today = { $address }, today’s purchase takes you to { $tier }.

## A tier that is given, and who did not keep one up

tier-given = The tier is given: { $name }.
tier-given-until = The tier is given until { $day }: { $name }.
tier-taken = What was given is taken back; the tier is now { $name }.
tier-taken-none = What was given is taken back; the member is in no tier now.
tier-column-until = { $name } until { $day }
tier-review-never = Under this programme no tier falls.
tier-review-none = Review of { $day }: every tier is kept up or was looked at.
tier-review-due = Review of { $day }: these tiers are not kept up.
tier-review-fell = { $count ->
    [one] { $count } tier fell.
   *[other] { $count } tiers fell.
}
tier-review-kept = { $count ->
    [one] { $count } tier was left as it is.
   *[other] { $count } tiers were left as they are.
}
tier-column-to = Falls to
tier-none = none
tier-problem-none = The programme has no tier { $tier }. It has: { $known }.
tier-problem-no-tiers = The programme has no tier { $tier }. Add tiers to the programme.
tier-problem-held = The member has this tier or a higher one for as long. Choose a higher tier or a later day.
tier-problem-none-given = No tier was given to this member by hand, or it is over. Look at what the member has: member show.
tier-problem-reason = A tier is given with a reason. Write it.
tier-problem-ended = The last day of the tier has passed. Name a later day.
tier-problem-not-in-review = This member is not on the list of the review. Look at the list: tier review.
tier-help = Tiers: given by hand, reviewed
tier-help-give = Give a member a tier, with a reason and a last day
tier-help-take = Take back what was given by hand, with a reason
tier-help-review = Who did not keep a tier up; confirm one by one or all
tier-help-tier = The tier, as the programme calls it
tier-help-until = The last day; for good where none is named
tier-help-fall = Let the tiers of these members fall
tier-help-keep = Leave these members their tiers until the next review
tier-help-all = Let the tiers of the whole list fall
