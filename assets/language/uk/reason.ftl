### Why a rule applied or did not: at most six words that hold the deciding fact

## Applied

reason-card = за карткою клубу
reason-tier-months = накопичено { $spent } за { $months }
reason-tier-ever = накопичено { $spent }
reason-birthday = день народження { $when }
reason-birthday-gift = { $gift }; день народження { $when }
reason-given = знижка вже в ціні
reason-by-hand = { $what }: { $words }
reason-by-hand-limited = { $what }, обмежено до { $limit }
reason-by-hand-price = ціна { $price }
reason-earned = { $rate } від { $sum }
reason-spent = балами сплачено { $value }

## Not applied

reason-tier-ahead = бракує { $missing }
reason-not-birthday = лише з { $from } до { $to }
reason-not-birthday-day = лише { $day }
reason-birthday-unknown = день народження не записано
reason-used-on = раз на рік, використано { $day }
reason-too-new = для нової картки з { $day }
reason-no-card = картку не зчитано
reason-better = вигідніше: { $rule }, { $rate }
reason-named = «{ $name }»
reason-protected = { $category }: без знижки
reason-not-discountable = цей товар без знижок
reason-at-floor = не дешевше { $least }
reason-hand-limit = не більше { $limit }, це { $allowed }
reason-nothing-earns = тут бали не нараховуються
reason-earns-on-money = бали лише за гроші
reason-point-ahead = до { $points } ще { $missing }
reason-points-not-asked = можна списати { $points }
reason-points-share = до { $share } чека: { $points }
reason-points-least = від { $least }, є { $held }
reason-points-basket = від { $least }, тут до { $most }
reason-falls-away = { $whose }: відпадає
reason-grows = { $whose }: зростає
reason-comes-back = { $whose }: утримане повертається
reason-no-points = балів поки немає
reason-points-owed = { $points ->
    [one] борг: { $points } бал
    [few] борг: { $points } бали
   *[many] борг: { $points } балів
}
reason-nothing = відповідних товарів у кошику немає
reason-nothing-left = за них уже нічого платити
reason-too-small = знижка менша за { $least }
reason-not-cheaper = і так не дорожче
reason-unknown-coupon = такого купона в програмі немає

## Under a line's discount

reason-line-rate = { $rule }, { $rate }
reason-line-none = без знижки
reason-line-ahead = до рівня { $tier } { $what }
