### The customer's window, in the member's own language

## Nobody at the till

display-shop = { $name }, { $trade }
display-welcome = Добрый день
display-hello = Добрый день,
display-invitation = Приложите карту или назовите телефон: цены станут вашими.
display-join = Карту заводим здесь же, меньше чем за минуту. Она бесплатна.
display-tier-card = Карта
display-tier-at-once = сразу
display-tier-from = от { $sum }
display-tier-from-year = от { $sum } за год
display-tier-from-months = от { $sum } за { $months }

## A basket

display-to-pay = К оплате
display-without-card = без карты { $sum }
display-before-discounts = без скидок { $sum }
display-you-save = Вы экономите
display-you-save-informal = Ты экономишь
display-points-earned = { $count ->
    [one] +{ $count } балл, всего { $all }
    [few] +{ $count } балла, всего { $all }
   *[many] +{ $count } баллов, всего { $all }
}
display-points-held = На карте { $points }
display-points-paid = баллами { $sum }
display-gift-line = подарок
display-by-hand = скидка

## Birthday

display-birthday = С днём рождения,
display-birthday-past = С прошедшим днём рождения,
display-called = { $name }!
display-gift = Ваш подарок
display-gift-informal = Твой подарок
display-birthday-discount = Скидка ко дню рождения
display-and-discount = и { $rate } на покупку
display-discount = { $rate } на покупку

## After payment

display-thanks = Спасибо за покупку
display-thanks-named = { $name }, спасибо за покупку
display-coupon = Купон: { $name }
display-coupon-until = Купон до { $until }: { $name }
display-coupon-from = Купон с { $from }: { $name }
display-coupon-between = Купон с { $from } по { $until }: { $name }
display-change = Сдача
display-you-saved = Сэкономлено
