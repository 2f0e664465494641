### What a rule of the owner's own asks for, met or missing

## What decided

offer-total = покупка на { $sum }
offer-total-of = { $goods } на { $sum }
offer-quantity = { $quantity } { $how }
offer-goods = { $goods }: { $quantity }

## How many, and which: behind a figure or the name of goods

offer-pieces = { $count } шт.
offer-in-basket = у кошику
offer-of-one-article = одного найменування
offer-priced-from = за ціною від { $price }
offer-priced-to = за ціною до { $price }
offer-priced-between = за ціною від { $from } до { $to }
offer-at-full-price = за повною ціною
offer-after-discounts = після знижок

## What is asked: said alone, behind «лише» and behind «не»

offer-from = з { $day }
offer-until = до { $day }
offer-hours = з { $from } до { $until }
offer-no-card = без картки
offer-tiers = для рівня { $tiers }
offer-segments = для групи { $segments }
offer-household = { $least ->
    [one] для родини від { $least } особи
    [few] для родини від { $least } осіб
   *[many] для родини від { $least } осіб
}
offer-member-days = { $days } з карткою
offer-member-days-asked = коли картці { $days }
offer-absent = після перерви у { $days }
offer-first-purchase = при першій покупці
offer-first-of-day = при першій покупці за день
offer-bought = з другої покупки
offer-visit = на візит № { $number }
offer-every-visit = на кожен { $every }-й візит
offer-unit = на штуку № { $number }
offer-unit-of = на штуку № { $number } «{ $goods }»
offer-every-unit = для кожної { $every }-ї штуки
offer-every-unit-of = для кожної { $every }-ї штуки «{ $goods }»
offer-birthday = біля дня народження
offer-coupon = за купоном { $code }
offer-pays-with = при оплаті { $forms }
offer-cash = готівкою
offer-by-card = карткою
offer-total-least = від { $sum }
offer-total-least-of = { $goods } на суму від { $sum }
offer-total-most = до { $sum }
offer-total-most-of = { $goods } на суму до { $sum }
offer-quantity-least = від { $quantity } { $how }
offer-quantity-least-of = { $goods } від { $quantity }
offer-quantity-most = до { $quantity } { $how }
offer-quantity-most-of = { $goods } до { $quantity }
offer-and-more = { $goods } або інше
offer-anything = будь-який товар

## What is asked where it is not to be so, without «не»

offer-before = раніше { $day }
offer-later = після { $day }
offer-member-days-under = { $days ->
    [one] поки картці менше ніж { $days } день
    [few] поки картці менше ніж { $days } дні
   *[many] поки картці менше ніж { $days } днів
}
offer-total-below = менше { $sum }
offer-total-below-of = { $goods } на суму менше { $sum }
offer-total-above = понад { $sum }
offer-total-above-of = { $goods } на суму понад { $sum }
offer-quantity-below = менше { $quantity } { $how }
offer-quantity-below-of = { $goods } менше { $quantity }
offer-quantity-above = понад { $quantity } { $how }
offer-quantity-above-of = { $goods } понад { $quantity }

## What is missing

offer-only = лише { $what }
offer-or = { $one } або { $other }
offer-and = { $one } і { $other }
offer-but = не { $what }
offer-not-with = не з товаром «{ $goods }»
offer-not-with-more = не з товарами «{ $goods }» та деякими іншими
offer-lacks-all = жодну з умов не виконано
offer-lacks-sum = купити ще на { $sum }
offer-lacks-sum-how = ще на { $sum } { $how }
offer-lacks-sum-of = { $goods }: ще на { $sum }
offer-lacks-quantity = додати ще { $quantity }
offer-lacks-quantity-how = ще { $quantity } { $how }
offer-lacks-goods = { $goods }: ще { $quantity }
offer-lacks-goods-too = { $goods }: ще { $quantity }
offer-lacks-each = { $one }; { $other }
offer-lacks-absent = перерви у { $days } не було
offer-lacks-visits = { $left ->
    [one] залишився { $left } візит
    [few] залишилося { $left } візити
   *[many] залишилося { $left } візитів
}
offer-lacks-passed = не цього візиту
offer-lacks-days = через { $days }
offer-lacks-coupon = купон { $code } не пред’явлено

## Another in its place

offer-better = вигідніше: { $other }
offer-together = разом з іншою вигідніше: { $other }
offer-first = спершу діє: { $other }
offer-alone = не поєднується: { $other }
offer-capped = тут не більше { $allowed }
offer-used-up = ліміт знижки вже вичерпано
offer-capped-day = на сьогодні залишалося { $allowed } із { $most }
offer-used-up-day = денний ліміт { $most } уже вичерпано
offer-capped-month = на місяць залишалося { $allowed } із { $most }
offer-used-up-month = місячний ліміт { $most } уже вичерпано
offer-had-times = { $times ->
    [one] уже отримано { $times } раз
    [few] уже отримано { $times } рази
   *[many] уже отримано { $times } разів
}
offer-had-today = { $times ->
    [1] раз на день, сьогодні вже було
    [one] { $times } раз на день, сьогодні вже було
    [few] { $times } рази на день, сьогодні вже було
   *[many] { $times } разів на день, сьогодні вже було
}
offer-had-within = { $times ->
    [1] уже було за { $days }
    [one] отримано { $times } раз за { $days }
    [few] отримано { $times } рази за { $days }
   *[many] отримано { $times } разів за { $days }
}
offer-gift-out = { $gift }: більше немає
offer-gift-instead = { $gift }: більше немає, натомість – { $instead }
