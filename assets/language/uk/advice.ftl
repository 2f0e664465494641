### Рекомендації: хто прийшов за чиєю порадою, і що за це дають

## Чому діє, і чому ні

advice-rule = За порадою друга
advice-reason = перша покупка за порадою друга
advice-reason-least = за порадою друга: бракує { $missing }
advice-reason-late = за порадою друга, лише до { $until }

## Біля каси

advice-say = { $address }, { $name } тепер у нас за вашою порадою: вам { $brings }.
advice-say-informal = { $address }, { $name } тепер у нас за твоєю порадою: тобі { $brings }.
advice-say-more = { $count ->
    [one] { $address }, за вашою порадою до нас прийшли { $name } і ще { $count } друг: вам { $brings }.
    [few] { $address }, за вашою порадою до нас прийшли { $name } і ще { $count } друга: вам { $brings }.
   *[many] { $address }, за вашою порадою до нас прийшли { $name } і ще { $count } друзів: вам { $brings }.
}
advice-say-more-informal = { $count ->
    [one] { $address }, за твоєю порадою до нас прийшли { $name } і ще { $count } друг: тобі { $brings }.
    [few] { $address }, за твоєю порадою до нас прийшли { $name } і ще { $count } друга: тобі { $brings }.
   *[many] { $address }, за твоєю порадою до нас прийшли { $name } і ще { $count } друзів: тобі { $brings }.
}
advice-somebody = друг
advice-coupon = купон «{ $name }»
advice-both = { $points } і купон «{ $name }»

## Сторінка учасника

advice-points-granted = без покупки
advice-points-withdrawn = відкликано
advice-by = За чиєю порадою
advice-friends = Прийшли за порадою
advice-friend-waits = ще не купує

## Що не так

advice-problem-before = Цей учасник уже прийшов за чиєюсь порадою. Змінити її не можна.
advice-problem-own = Собі та своїй родині магазин не радять. Назвіть іншого учасника.
advice-problem-circle = Той, хто радив, сам прийшов за порадою цього учасника. Назвіть іншого.
advice-problem-bought = Цей учасник уже купував. Пораду записують до першої покупки.

## Книги

advice-check-circle = Рекомендації ведуть по колу.
advice-check-steps = Нагороду за пораду дано двічі або відкликано не тим поверненням.
advice-check-purchase = Нагороду за пораду дано без оплаченої покупки друга.
advice-check-parts = За пораду дано не те, що каже програма.
advice-check-granted = Бали нараховано або відкликано без підстави.
advice-check-points-returned = Бали, якими платили, повернулися не так, як записано.

## Команди

advice-help-refer = Записати, за чиєю порадою прийшов учасник, до першої покупки
advice-help-by = Хто радив: номер учасника або картки
advice-done = Записано: { $friend } у клубі; за чиєю порадою: { $recommender }.

## Знімається з поверненням

advice-back-friend = Винагорода за рекомендацію
advice-back-owed = З неї витрачено: з рахунку або в борг
advice-back-recommender = Винагорода того, хто радив
advice-back-both = { $points } і купон
advice-back-coupon = купон
