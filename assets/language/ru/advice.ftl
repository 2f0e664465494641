### Рекомендации: кто пришёл по чьему совету, и что за это дают

## Почему действует, и почему нет

advice-rule = По совету друга
advice-reason = первая покупка по совету друга
advice-reason-least = по совету друга: не хватает { $missing }
advice-reason-late = по совету друга, только до { $until }

## У кассы

advice-say = { $address }, { $name } теперь у нас по вашему совету: вам { $brings }.
advice-say-informal = { $address }, { $name } теперь у нас по твоему совету: тебе { $brings }.
advice-say-more = { $count ->
    [one] { $address }, по вашему совету к нам пришли { $name } и ещё { $count } друг: вам { $brings }.
    [few] { $address }, по вашему совету к нам пришли { $name } и ещё { $count } друга: вам { $brings }.
   *[many] { $address }, по вашему совету к нам пришли { $name } и ещё { $count } друзей: вам { $brings }.
}
advice-say-more-informal = { $count ->
    [one] { $address }, по твоему совету к нам пришли { $name } и ещё { $count } друг: тебе { $brings }.
    [few] { $address }, по твоему совету к нам пришли { $name } и ещё { $count } друга: тебе { $brings }.
   *[many] { $address }, по твоему совету к нам пришли { $name } и ещё { $count } друзей: тебе { $brings }.
}
advice-somebody = друг
advice-coupon = купон «{ $name }»
advice-both = { $points } и купон «{ $name }»

## Страница участника

advice-points-granted = без покупки
advice-points-withdrawn = отозвано
advice-by = По чьему совету
advice-friends = Пришли по совету
advice-friend-waits = покупок ещё нет

## Что не так

advice-problem-before = Этот участник уже пришёл по чьему-то совету. Изменить его нельзя.
advice-problem-own = Себе и своей семье магазин не советуют. Назовите другого участника.
advice-problem-circle = Тот, кто советовал, сам пришёл по совету этого участника. Назовите другого.
advice-problem-bought = Этот участник уже покупал. Совет записывают до первой покупки.

## Книги

advice-check-circle = Рекомендации ведут по кругу.
advice-check-steps = Награда за совет дана дважды или отозвана не тем возвратом.
advice-check-purchase = Награда за совет дана без оплаченной покупки друга.
advice-check-parts = За совет дано не то, что говорит программа.
advice-check-granted = Баллы начислены или отозваны без основания.
advice-check-points-returned = Баллы, которыми платили, вернулись не так, как записано.

## Команды

advice-help-refer = Записать, по чьему совету пришёл участник, до первой покупки
advice-help-by = Кто советовал: номер участника или карты
advice-done = Записано: { $friend } в клубе; по чьему совету: { $recommender }.

## Снимается с возвратом

advice-back-friend = Награда за рекомендацию
advice-back-owed = Из неё потрачено: с баланса или в долг
advice-back-recommender = Награда того, кто советовал
advice-back-both = { $points } и купон
advice-back-coupon = купон
