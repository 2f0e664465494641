### The one thing to say, in the member's own language

## Labels

say-label = Скажите
say-label-note = Заметка

## Birthday: no congratulation before the day

say-birthday-today = { $address }, с днём рождения!
say-birthday-past = { $address }, с прошедшим днём рождения!
say-birthday-ahead = { $address }, скоро ваш день рождения.
say-birthday-ahead-informal = { $address }, скоро твой день рождения.
say-treat-gift = Для вас подарок: { $gift }.
say-treat-gift-informal = Для тебя подарок: { $gift }.
say-treat-discount = Для вас скидка { $rate }.
say-treat-discount-informal = Для тебя скидка { $rate }.
say-treat-both = Для вас скидка { $rate } и { $gift }.
say-treat-both-informal = Для тебя скидка { $rate } и { $gift }.

## Everything else

say-gift = { $address }, вас ждёт подарок: { $gift }.
say-gift-informal = { $address }, тебя ждёт подарок: { $gift }.
say-points-expiring = { $count ->
    [one] { $address }, { $count } балл сгорит { $day }.
    [few] { $address }, { $count } балла сгорят { $day }.
   *[many] { $address }, { $count } баллов сгорят { $day }.
}
say-absence = { $address }, рады видеть вас снова.
say-absence-informal = { $address }, рады видеть тебя снова.
say-first = { $address }, добро пожаловать в клуб.
say-near-tier = { $address }, до уровня «{ $tier }» осталось { $missing }.

## The deed under it

say-hand-over = Отдайте: { $gift }, { $quantity }
