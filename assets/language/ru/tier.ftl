### Уровни: по покупкам и по визитам

tier-visits = { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
}
tier-visits-within = { $visits ->
    [one] { $visits } визит за { $months }
    [few] { $visits } визита за { $months }
   *[many] { $visits } визитов за { $months }
}
tier-lacks-either = { $visits ->
    [one] не хватает { $missing } или { $visits } визита
    [few] не хватает { $missing } или { $visits } визитов
   *[many] не хватает { $missing } или { $visits } визитов
}
tier-say-visit = { $address }, до уровня «{ $tier }» остался один визит.
