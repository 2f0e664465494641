### Записанная продажа: найти, показать, вернуть, зачесть другому

## Поиск

receipt-title = Чеки
receipt-remark = последние за сегодня или любой по номеру
receipt-number = Номер чека
receipt-number-hint = A-000123, A-R00012, номер фискального чека или скан
receipt-open = Открыть
receipt-missing-number = ещё: номер
receipt-key-up = Выше
receipt-key-down = Ниже
receipt-key-loose = Без чека
receipt-key-find = Другой чек
receipt-column-number = Чек
receipt-column-time = Время
receipt-column-lines = Позиций
receipt-column-back = Возвращают
receipt-none-title = Сегодня ещё не продавали
receipt-none-words = Прежний чек открывается по номеру.

## Что в чеке

receipt-of = Чек { $number }
receipt-more = { $lines ->
    [one] { $lines } позиция, PgUp и PgDn
    [few] { $lines } позиции, PgUp и PgDn
   *[many] { $lines } позиций, PgUp и PgDn
}
receipt-saved = Итого; скидки { $discount }
receipt-total = Итого
receipt-each = по { $price }
receipt-all-back = всё вернули
receipt-still-out = у покупателя { $out } из { $whole }
receipt-counts-for = Участник
receipt-nobody = без карты
receipt-paid = Оплата
receipt-paid-form = { $form } { $amount }
receipt-fiscal = Номер фискального чека
receipt-no-fiscal = ещё не записан
receipt-fiscal-hint = как напечатала касса
receipt-fiscal-kept = Номер фискального чека записан.
receipt-refund-of = Возврат { $number }, { $day }
receipt-key-line = Эта позиция
receipt-key-all = Всё
receipt-key-assign = Зачесть
receipt-key-fiscal = Фиск. номер

## Возврат

receipt-what-happens = Что будет
receipt-what-was-done = Что сделано
receipt-choose-lines = Выберите, что возвращают: Enter или пробел берёт позицию, «+» добавляет штуку, «–» убирает.
receipt-nothing-left = По этому чеку вернули всё.
receipt-missing-lines = выберите, что
receipt-most-back = вернуть можно не больше { $out }
receipt-at-most = не больше { $out }
receipt-give-back = Вернуть
receipt-goods = За товары
receipt-points-return = Баллы назад, ими оплачено { $value }
receipt-points-forfeited = Не возвращаются: за них уже отозвали подарок
receipt-points-not-back = Не вернулись: за них уже отозвали подарок
receipt-points-taken = Начисленные баллы снимаются
receipt-points-went = Начисленные баллы сняты
receipt-forgiven = Уже потраченные баллы прощены
receipt-unsettled = Удержим из следующих возвратов
receipt-kept-before = Расчёт за прежние возвраты
receipt-spent-take = Уже потраченные спишем с остатка
receipt-spent-taken = Уже потраченные списаны с остатка
receipt-spent-owe = Уже потраченные запишем в долг
receipt-spent-owed = Уже потраченные записаны в долг
receipt-withheld = { $points ->
    [one] Уже потрачен { $points } начисленный балл
    [few] Уже потрачено { $points } начисленных балла
   *[many] Уже потрачено { $points } начисленных баллов
}
receipt-coupon-gone = Купон «{ $name }» отзывается
receipt-coupon-went = Купон «{ $name }» отозван
receipt-coupon-given-back = Купон «{ $name }» снова действует
receipt-rounding = Округление
receipt-reason-hint = по желанию
receipt-money-back = Вернуть деньги
receipt-tier = Уровень
receipt-tier-instead = { $to }, прежде { $from }
receipt-tier-lost = нет, прежде { $from }
receipt-points-after = останется { $points }
receipt-points-left = осталось { $points }
receipt-points-debt = долг { $points }
receipt-assign-earns = Баллов за чек
receipt-assign-loses = Спишем баллы: { $member }
receipt-former-tier = Уровень там
receipt-assign-same = Чек уже за этим участником.
receipt-whole = весь чек
receipt-in-cash = Наличные
receipt-handed = Отдайте
receipt-recorded = записано
receipt-done = Возврат { $number } записан.
receipt-done-before = Возврат { $number } уже записан раньше, ничего не добавлено.

## Зачесть другому

receipt-assign-title = Зачесть другому участнику
receipt-assign-title-first = Зачесть участнику
receipt-assign-field = Имя, телефон или карта
receipt-assign-hint = или отсканируйте карту
receipt-assign-none = Никто не найден
receipt-missing-member = выберите, кому
receipt-count = Зачесть
receipt-assign-moves = Чек на { $sum } запишем на участника: { $member }.
receipt-assign-coupons = { $count ->
    [one] Купон { $codes } перейдёт вместе с чеком.
    [few] Купоны { $codes } перейдут вместе с чеком.
   *[many] Купоны { $codes } перейдут вместе с чеком.
}
receipt-assign-points = Оплачено баллами.
receipt-assign-points-do = Такой чек остаётся за своим покупателем.
receipt-card-tail = карта …{ $tail }
receipt-assigned = Зачтено. Начислено { $points }.
receipt-assigned-coupons = { $count ->
    [one] Купон { $codes } перешёл вместе с чеком.
    [few] Купоны { $codes } перешли вместе с чеком.
   *[many] Купоны { $codes } перешли вместе с чеком.
}

## Возврат без чека

receipt-loose-title = Возврат без чека
receipt-loose-of = Возврат { $number }
receipt-given-back = Отдано
receipt-loose-remark = Enter ведёт к следующему полю
receipt-loose-name = Товар
receipt-loose-amount = Сумма
receipt-loose-amount-hint = за всё вместе
receipt-loose-reason-hint = почему принимаем без чека
receipt-loose-words = Деньги возвращаются наличными. Без чека нет продажи, поэтому баллы не меняются.
receipt-loose-list = Возвращают
receipt-loose-empty = Товаров ещё нет
receipt-loose-empty-words = Отсканируйте товар или введите его название и сумму.
receipt-missing-goods = ещё: товар, сумма
receipt-missing-reason = ещё: причина
receipt-loose-unsaved = Возврат ещё не записан.
receipt-loose-unsaved-to-do = { $save } запишет; { $leave } ещё раз – выйти без записи.
receipt-no-points = баллы не меняются
