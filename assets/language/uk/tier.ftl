### Рівні: за покупками і за візитами

tier-visits = { $visits ->
    [one] { $visits } візит
    [few] { $visits } візити
   *[many] { $visits } візитів
}
tier-visits-within = { $visits ->
    [one] { $visits } візит за { $months }
    [few] { $visits } візити за { $months }
   *[many] { $visits } візитів за { $months }
}
tier-lacks-either = { $visits ->
    [one] бракує { $missing } або { $visits } візиту
    [few] бракує { $missing } або { $visits } візитів
   *[many] бракує { $missing } або { $visits } візитів
}
tier-say-visit = { $address }, до рівня «{ $tier }» лишився один візит.
