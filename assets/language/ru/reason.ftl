### Why a rule applied or did not: at most six words that hold the deciding fact

## Applied

reason-card = по карте клуба
reason-tier-months = накоплено { $spent } за { $months }
reason-tier-ever = накоплено { $spent }
reason-birthday = день рождения { $when }
reason-birthday-gift = { $gift }; день рождения { $when }
reason-given = скидка уже в цене
reason-by-hand = { $what }: { $words }
reason-by-hand-limited = { $what }, ограничено до { $limit }
reason-by-hand-price = цена { $price }
reason-earned = { $rate } от { $sum }
reason-spent = баллами оплачено { $value }

## Not applied

reason-tier-ahead = не хватает { $missing }
reason-not-birthday = только с { $from } по { $to }
reason-not-birthday-day = только { $day }
reason-birthday-unknown = день рождения не записан
reason-used-on = раз в год, использовано { $day }
reason-too-new = для новой карты с { $day }
reason-no-card = карта не считана
reason-better = выгоднее: { $rule }, { $rate }
reason-named = «{ $name }»
reason-protected = { $category }: без скидки
reason-not-discountable = этот товар без скидок
reason-at-floor = не дешевле { $least }
reason-hand-limit = не больше { $limit }, это { $allowed }
reason-nothing-earns = здесь баллы не начисляются
reason-earns-on-money = баллы только за деньги
reason-point-ahead = до { $points } ещё { $missing }
reason-points-not-asked = можно списать { $points }
reason-points-share = до { $share } чека: { $points }
reason-points-least = от { $least }, есть { $held }
reason-points-basket = от { $least }, здесь до { $most }
reason-falls-away = { $whose }: отпадает
reason-grows = { $whose }: растёт
reason-comes-back = { $whose }: удержанное возвращается
reason-no-points = баллов пока нет
reason-points-owed = { $points ->
    [one] долг: { $points } балл
    [few] долг: { $points } балла
   *[many] долг: { $points } баллов
}
reason-nothing = подходящих товаров в корзине нет
reason-nothing-left = за них уже нечего платить
reason-too-small = скидка меньше { $least }
reason-not-cheaper = и так не дороже
reason-unknown-coupon = такого купона в программе нет

## Under a line's discount

reason-line-rate = { $rule }, { $rate }
reason-line-none = без скидки
reason-line-ahead = до уровня { $tier } { $what }
