### Tiers: by spend and by visits

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
