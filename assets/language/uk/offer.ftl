### What a rule of the owner's own asks for, met or missing

## What decided

offer-total = покупка на { $sum }
offer-total-of = { $goods } на { $sum }
offer-quantity = у кошику { $quantity } шт.
offer-goods = { $goods }: { $quantity } шт.

## What is asked

offer-from = з { $day }
offer-until = до { $day }
offer-hours = з { $from } до { $until }
offer-no-card = без картки
offer-tiers = для рівня { $tiers }
offer-segments = для групи «{ $segments }»
offer-household = { $least ->
    [one] для родини від { $least } особи
    [few] для родини від { $least } осіб
   *[many] для родини від { $least } осіб
}
offer-member-days = { $days } з карткою
offer-absent = повернення через { $days }
offer-first-purchase = перша покупка
offer-bought = покупки вже були
offer-visit = візит № { $number }
offer-every-visit = кожен { $every }-й візит
offer-unit = { $number }-та штука
offer-unit-of = { $goods }: { $number }-та штука
offer-every-unit = кожна { $every }-та штука
offer-every-unit-of = { $goods }: кожна { $every }-та штука
offer-birthday = біля дня народження
offer-coupon = за купоном { $code }
offer-pays-with = при оплаті: { $forms }
offer-cash = готівкою
offer-by-card = карткою
offer-total-least = від { $sum }
offer-total-least-of = { $goods } від { $sum }
offer-total-most = до { $sum }
offer-total-most-of = { $goods } до { $sum }
offer-quantity-least = від { $quantity } шт.
offer-quantity-most = до { $quantity } шт.
offer-quantity-most-of = { $goods }: до { $quantity } шт.
offer-and-more = { $goods } …

## What is missing

offer-only = лише { $what }
offer-or = { $one } або { $other }
offer-and = { $one } і { $other }
offer-but = не { $what }
offer-lacks-all = жодну з умов не виконано
offer-not = крім: { $what }
offer-lacks-sum = купити ще на { $sum }
offer-lacks-sum-of = { $goods }: ще на { $sum }
offer-lacks-sum-after = ще { $sum } після знижок
offer-lacks-sum-after-of = { $goods }: ще { $sum } після знижок
offer-lacks-sum-full = ще на { $sum } за повною ціною
offer-lacks-sum-full-of = { $goods } за повною ціною: ще { $sum }
offer-lacks-quantity = додати ще { $quantity } шт.
offer-lacks-goods = { $goods }: ще { $quantity } шт.
offer-lacks-quantity-full = за повною ціною: ще { $quantity }
offer-lacks-goods-full = { $goods } за повною ціною: ще { $quantity }
offer-lacks-each = ще { $goods }
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
offer-first = спершу діє: { $other }
offer-alone = не поєднується: { $other }
offer-capped = тут не більше { $allowed }
offer-capped-day = на сьогодні залишалося { $allowed } із { $most }
offer-used-up-day = денний ліміт { $most } уже вичерпано
offer-capped-month = на місяць залишалося { $allowed } із { $most }
offer-used-up-month = місячний ліміт { $most } уже вичерпано
offer-had-times = { $times ->
    [one] уже отримано { $times } раз
    [few] уже отримано { $times } рази
   *[many] уже отримано { $times } разів
}
offer-had-today = раз на день, сьогодні вже було
offer-had-within = уже було за { $days }
offer-gift-out = { $gift }: закінчилося
offer-gift-instead = { $gift }: закінчилося, натомість – { $instead }
