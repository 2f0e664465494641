### What a rule of the owner's own asks for, met or missing

## What decided

offer-total = покупка на { $sum }
offer-total-of = { $goods } на { $sum }
offer-quantity = { $quantity } { $how }
offer-goods = { $goods }: { $quantity }

## How many, and which: behind a figure or the name of goods

offer-pieces = { $count } шт.
offer-in-basket = в корзине
offer-of-one-article = одного наименования
offer-priced-from = по цене от { $price }
offer-priced-to = по цене до { $price }
offer-priced-between = по цене от { $from } до { $to }
offer-at-full-price = по полной цене
offer-after-discounts = после скидок

## What is asked: said alone, behind «только» and behind «не»

offer-from = с { $day }
offer-until = до { $day }
offer-hours = с { $from } до { $until }
offer-no-card = без карты
offer-tiers = для уровня { $tiers }
offer-segments = для группы { $segments }
offer-household = { $least ->
    [one] для семьи от { $least } человека
    [few] для семьи от { $least } человек
   *[many] для семьи от { $least } человек
}
offer-member-days = { $days } с картой
offer-member-days-asked = когда карте { $days }
offer-absent = после перерыва в { $days }
offer-first-purchase = при первой покупке
offer-first-of-day = при первой покупке за день
offer-bought = со второй покупки
offer-visit = в визит № { $number }
offer-every-visit = в каждый { $every }-й визит
offer-unit = на { $number }-ю штуку
offer-unit-of = на { $number }-ю штуку «{ $goods }»
offer-every-unit = на каждую { $every }-ю штуку
offer-every-unit-of = на каждую { $every }-ю штуку «{ $goods }»
offer-birthday = около дня рождения
offer-coupon = по купону { $code }
offer-pays-with = при оплате { $forms }
offer-cash = наличными
offer-by-card = картой
offer-total-least = от { $sum }
offer-total-least-of = { $goods } на сумму от { $sum }
offer-total-most = до { $sum }
offer-total-most-of = { $goods } на сумму до { $sum }
offer-quantity-least = от { $quantity } { $how }
offer-quantity-least-of = { $goods } от { $quantity }
offer-quantity-most = до { $quantity } { $how }
offer-quantity-most-of = { $goods } до { $quantity }
offer-and-more = { $goods } или другое
offer-anything = любой товар

## What is asked where it is not to be so, without «не»

offer-before = раньше { $day }
offer-later = после { $day }
offer-member-days-under = { $days ->
    [one] пока карте меньше чем { $days } день
    [few] пока карте меньше чем { $days } дня
   *[many] пока карте меньше чем { $days } дней
}
offer-total-below = меньше { $sum }
offer-total-below-of = { $goods } на сумму меньше { $sum }
offer-total-above = больше { $sum }
offer-total-above-of = { $goods } на сумму больше { $sum }
offer-quantity-below = меньше { $quantity } { $how }
offer-quantity-below-of = { $goods } меньше { $quantity }
offer-quantity-above = больше { $quantity } { $how }
offer-quantity-above-of = { $goods } больше { $quantity }

## What is missing

offer-only = только { $what }
offer-or = { $one } или { $other }
offer-and = { $one } и { $other }
offer-but = не { $what }
offer-not-with = не с товаром «{ $goods }»
offer-not-with-more = не с товарами «{ $goods }» и некоторыми другими
offer-lacks-all = ни одно из условий не выполнено
offer-lacks-sum = купить ещё на { $sum }
offer-lacks-sum-how = ещё на { $sum } { $how }
offer-lacks-sum-of = { $goods }: ещё на { $sum }
offer-lacks-quantity = добавить ещё { $quantity }
offer-lacks-quantity-how = ещё { $quantity } { $how }
offer-lacks-goods = { $goods }: ещё { $quantity }
offer-lacks-goods-too = { $goods }: ещё { $quantity }
offer-lacks-each = { $one }; { $other }
offer-lacks-absent = перерыва в { $days } не было
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
offer-together = вместе с другой выгоднее: { $other }
offer-first = сначала действует: { $other }
offer-alone = не складывается: { $other }
offer-capped = здесь не больше { $allowed }
offer-used-up = лимит скидки уже выбран
offer-capped-day = на сегодня оставалось { $allowed } из { $most }
offer-used-up-day = дневной лимит { $most } уже выбран
offer-capped-month = на месяц оставалось { $allowed } из { $most }
offer-used-up-month = месячный лимит { $most } уже выбран
offer-had-times = { $times ->
    [one] уже получено { $times } раз
    [few] уже получено { $times } раза
   *[many] уже получено { $times } раз
}
offer-had-today = { $times ->
    [1] раз в день, сегодня уже было
    [one] { $times } раз в день, сегодня уже было
    [few] { $times } раза в день, сегодня уже было
   *[many] { $times } раз в день, сегодня уже было
}
offer-had-within = { $times ->
    [1] уже было за { $days }
    [one] получено { $times } раз за { $days }
    [few] получено { $times } раза за { $days }
   *[many] получено { $times } раз за { $days }
}
offer-gift-out = { $gift }: больше нет
offer-gift-instead = { $gift }: больше нет, вместо – { $instead }
