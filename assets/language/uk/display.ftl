### The customer's window, in the member's own language

## Nobody at the till

display-shop = { $name }, { $trade }
display-welcome = Добрий день
display-hello = Добрий день,
display-invitation = Прикладіть картку або назвіть телефон: ціни стануть вашими.
display-join = Картку оформлюємо тут-таки, менш ніж за хвилину. Вона безкоштовна.
display-tier-card = Картка
display-tier-at-once = одразу
display-tier-from = від { $sum }
display-tier-from-year = від { $sum } за рік
display-tier-from-months = від { $sum } за { $months }

## A basket

display-to-pay = До сплати
display-without-card = без картки { $sum }
display-before-discounts = без знижок { $sum }
display-you-save = Ви заощаджуєте
display-you-save-informal = Ти заощаджуєш
display-points-earned = { $count ->
    [one] +{ $count } бал, усього { $all }
    [few] +{ $count } бали, усього { $all }
   *[many] +{ $count } балів, усього { $all }
}
display-points-held = На картці { $points }
display-points-paid = балами { $sum }
display-gift-line = подарунок
display-by-hand = знижка

## Birthday

display-birthday = З днем народження,
display-birthday-past = З минулим днем народження,
display-called = { $name }!
display-gift = Ваш подарунок
display-gift-informal = Твій подарунок
display-birthday-discount = Знижка до дня народження
display-and-discount = і { $rate } на покупку
display-discount = { $rate } на покупку

## After payment

display-thanks = Дякуємо за покупку
display-thanks-named = { $name }, дякуємо за покупку
display-coupon = Купон: { $name }
display-coupon-until = Купон до { $until }: { $name }
display-coupon-from = Купон діє з { $from }: { $name }
display-coupon-between = Купон діє з { $from } до { $until }: { $name }
display-change = Решта
display-you-saved = Заощаджено
