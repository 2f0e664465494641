### What a rule of the owner's own asks for, met or missing

## What decided

offer-total = покупка на { $sum }
offer-total-of = { $goods } на { $sum }
offer-quantity = в корзине { $quantity } шт.
offer-goods = { $goods }: { $quantity } шт.

## What is asked

offer-from = с { $day }
offer-until = до { $day }
offer-hours = с { $from } до { $until }
offer-no-card = без карты
offer-tiers = для уровня { $tiers }
offer-segments = для группы «{ $segments }»
offer-household = { $least ->
    [one] для семьи от { $least } человека
    [few] для семьи от { $least } человек
   *[many] для семьи от { $least } человек
}
offer-member-days = { $days } с картой
offer-absent = возвращение через { $days }
offer-first-purchase = первая покупка
offer-bought = уже были покупки
offer-visit = визит № { $number }
offer-every-visit = каждый { $every }-й визит
offer-unit = { $number }-я штука
offer-unit-of = { $goods }: { $number }-я штука
offer-every-unit = каждая { $every }-я штука
offer-every-unit-of = { $goods }: каждая { $every }-я штука
offer-birthday = около дня рождения
offer-coupon = по купону { $code }
offer-pays-with = при оплате: { $forms }
offer-cash = наличными
offer-by-card = картой
offer-total-least = от { $sum }
offer-total-least-of = { $goods } от { $sum }
offer-total-most = до { $sum }
offer-total-most-of = { $goods } до { $sum }
offer-quantity-least = от { $quantity } шт.
offer-quantity-most = до { $quantity } шт.
offer-quantity-most-of = { $goods }: до { $quantity } шт.
offer-and-more = { $goods } …

## What is missing

offer-only = только { $what }
offer-or = { $one } или { $other }
offer-and = { $one } и { $other }
offer-but = не { $what }
offer-lacks-all = ни одно из условий не выполнено
offer-not = кроме: { $what }
offer-lacks-sum = купить ещё на { $sum }
offer-lacks-sum-of = { $goods }: ещё на { $sum }
offer-lacks-sum-after = ещё { $sum } после скидок
offer-lacks-sum-after-of = { $goods }: ещё { $sum } после скидок
offer-lacks-sum-full = ещё на { $sum } по полной цене
offer-lacks-sum-full-of = { $goods } по полной цене: ещё { $sum }
offer-lacks-quantity = добавить ещё { $quantity } шт.
offer-lacks-goods = { $goods }: ещё { $quantity } шт.
offer-lacks-quantity-full = по полной цене: ещё { $quantity }
offer-lacks-goods-full = { $goods } по полной цене: ещё { $quantity }
offer-lacks-each = ещё { $goods }
offer-lacks-visits = { $left ->
    [one] остался { $left } визит
    [few] осталось { $left } визита
   *[many] осталось { $left } визитов
}
offer-lacks-passed = не в этот визит
offer-lacks-days = через { $days }
offer-lacks-coupon = купон { $code } не предъявлен

## Another in its place

offer-better = выгоднее: { $other }
offer-first = сначала действует: { $other }
offer-alone = не складывается: { $other }
offer-capped = здесь не больше { $allowed }
offer-capped-day = на сегодня оставалось { $allowed } из { $most }
offer-used-up-day = дневной лимит { $most } уже выбран
offer-capped-month = на месяц оставалось { $allowed } из { $most }
offer-used-up-month = месячный лимит { $most } уже выбран
offer-had-times = { $times ->
    [one] уже получено { $times } раз
    [few] уже получено { $times } раза
   *[many] уже получено { $times } раз
}
offer-had-today = раз в день, сегодня уже было
offer-had-within = уже было за { $days }
offer-gift-out = { $gift }: закончилось
offer-gift-instead = { $gift }: закончилось, вместо – { $instead }
