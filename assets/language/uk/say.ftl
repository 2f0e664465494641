### The one thing to say, in the member's own language

## Labels

say-label = Скажіть уголос
say-label-note = Нотатка

## Birthday: no congratulation before the day

say-birthday-today = { $address }, з днем народження!
say-birthday-past = { $address }, з минулим днем народження!
say-birthday-ahead = { $address }, скоро ваш день народження.
say-birthday-ahead-informal = { $address }, скоро твій день народження.
say-treat-gift = Для вас подарунок: { $gift }.
say-treat-gift-informal = Для тебе подарунок: { $gift }.
say-treat-discount = Для вас знижка { $rate }.
say-treat-discount-informal = Для тебе знижка { $rate }.
say-treat-both = Для вас знижка { $rate } і { $gift }.
say-treat-both-informal = Для тебе знижка { $rate } і { $gift }.

## Everything else

say-gift = { $address }, на вас чекає подарунок: { $gift }.
say-gift-informal = { $address }, на тебе чекає подарунок: { $gift }.
say-points-expiring = { $count ->
    [one] { $address }, { $count } бал згорить { $day }.
    [few] { $address }, { $count } бали згорять { $day }.
   *[many] { $address }, { $count } балів згорять { $day }.
}
say-absence = { $address }, раді бачити вас знову.
say-absence-informal = { $address }, раді бачити тебе знову.
say-first = { $address }, вітаємо в клубі.
say-near-tier = { $address }, до рівня «{ $tier }» лишилося { $missing }.

## The deed under it

say-hand-over = Віддайте: { $gift }, { $quantity }
