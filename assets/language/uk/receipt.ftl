### Записаний продаж: знайти, показати, повернути, зарахувати іншому

## Пошук

receipt-title = Чеки
receipt-remark = останні за сьогодні або будь-який за номером
receipt-number = Номер чека
receipt-number-hint = A-000123, A-R00012, номер фіскального чека або скан
receipt-open = Відкрити
receipt-missing-number = ще: номер
receipt-key-up = Вище
receipt-key-down = Нижче
receipt-key-loose = Без чека
receipt-key-find = Інший чек
receipt-column-number = Чек
receipt-column-time = Час
receipt-column-lines = Позицій
receipt-column-back = Повертають
receipt-none-title = Сьогодні ще не продавали
receipt-none-words = Давніший чек відкриває його номер.

## Що в чеку

receipt-of = Чек { $number }
receipt-more = { $lines ->
    [one] { $lines } позиція, PgUp і PgDn
    [few] { $lines } позиції, PgUp і PgDn
   *[many] { $lines } позицій, PgUp і PgDn
}
receipt-saved = Разом; знижки { $discount }
receipt-total = Разом
receipt-each = по { $price }
receipt-all-back = усе повернули
receipt-still-out = у покупця { $out } з { $whole }
receipt-counts-for = Учасник
receipt-nobody = без картки
receipt-paid = Оплата
receipt-paid-form = { $form } { $amount }
receipt-fiscal = Номер фіскального чека
receipt-no-fiscal = ще не записано
receipt-fiscal-hint = як надрукував реєстратор
receipt-fiscal-kept = Номер фіскального чека записано.
receipt-refund-of = Повернення { $number }, { $day }
receipt-key-line = Ця позиція
receipt-key-all = Усе
receipt-key-assign = Зарахувати
receipt-key-fiscal = Фіск. номер

## Повернення

receipt-what-happens = Що буде
receipt-what-was-done = Що зроблено
receipt-choose-lines = Виберіть, що повертають: Enter або пробіл бере позицію, «+» додає штуку, «–» забирає.
receipt-nothing-left = За цим чеком повернули все.
receipt-missing-lines = виберіть, що
receipt-most-back = повернути можна щонайбільше { $out }
receipt-at-most = щонайбільше { $out }
receipt-give-back = Повернути
receipt-goods = За товари
receipt-points-return = Бали назад, ними сплачено { $value }
receipt-points-forfeited = Не повертаються: подарунок за них уже відкликано
receipt-points-not-back = Не повернулися: за них уже забрали подарунок
receipt-points-taken = Нараховані бали знімаються
receipt-points-went = Нараховані бали знято
receipt-forgiven = Уже витрачені бали пробачено
receipt-unsettled = Утримаємо з наступних повернень
receipt-kept-before = Розрахунок за попередні повернення
receipt-spent-take = Уже витрачені спишемо із залишку
receipt-spent-taken = Уже витрачені списано із залишку
receipt-spent-owe = Уже витрачені запишемо в борг
receipt-spent-owed = Уже витрачені записано в борг
receipt-withheld = { $points ->
    [one] Уже витрачено { $points } нарахований бал
    [few] Уже витрачено { $points } нараховані бали
   *[many] Уже витрачено { $points } нарахованих балів
}
receipt-coupon-gone = Купон «{ $name }» відкликають
receipt-coupon-went = Купон «{ $name }» відкликано
receipt-coupon-given-back = Купон «{ $name }» знову діє
receipt-rounding = Округлення
receipt-reason-hint = за бажанням
receipt-money-back = Повернути гроші
receipt-tier = Рівень
receipt-tier-instead = { $to }, раніше { $from }
receipt-tier-lost = немає, раніше { $from }
receipt-points-after = залишиться { $points }
receipt-points-left = залишилося { $points }
receipt-points-debt = борг { $points }
receipt-assign-earns = Балів за чек
receipt-assign-loses = Спишемо бали: { $member }
receipt-former-tier = Рівень там
receipt-assign-same = Чек уже за цим учасником.
receipt-whole = увесь чек
receipt-in-cash = Готівка
receipt-handed = Віддайте
receipt-recorded = записано
receipt-done = Повернення { $number } записано.
receipt-done-before = Повернення { $number } вже записано раніше, нічого не додано.

## Зарахувати іншому

receipt-assign-title = Зарахувати іншому учаснику
receipt-assign-title-first = Зарахувати учаснику
receipt-assign-field = Ім’я, телефон або картка
receipt-assign-hint = або відскануйте картку
receipt-assign-none = Нікого не знайдено
receipt-missing-member = виберіть, кому
receipt-count = Зарахувати
receipt-assign-moves = Чек на { $sum } запишемо на учасника: { $member }.
receipt-assign-coupons = { $count ->
    [one] Купон { $codes } перейде разом із чеком.
    [few] Купони { $codes } перейдуть разом із чеком.
   *[many] Купони { $codes } перейдуть разом із чеком.
}
receipt-assign-points = Сплачено балами.
receipt-assign-points-do = Такий чек лишається за своїм покупцем.
receipt-card-tail = картка …{ $tail }
receipt-assigned = Зараховано. Нараховано { $points }.
receipt-assigned-coupons = { $count ->
    [one] Купон { $codes } перейшов разом із чеком.
    [few] Купони { $codes } перейшли разом із чеком.
   *[many] Купони { $codes } перейшли разом із чеком.
}

## Повернення без чека

receipt-loose-title = Повернення без чека
receipt-loose-of = Повернення { $number }
receipt-given-back = Віддано
receipt-loose-remark = Enter веде до наступного поля
receipt-loose-name = Товар
receipt-loose-amount = Сума
receipt-loose-amount-hint = за все разом
receipt-loose-reason-hint = чому приймаємо без чека
receipt-loose-words = Гроші повертаються готівкою. Без чека немає продажу, тож бали не змінюються.
receipt-loose-list = Повертають
receipt-loose-empty = Товарів ще немає
receipt-loose-empty-words = Відскануйте товар або введіть його назву й суму.
receipt-missing-goods = ще: товар, сума
receipt-missing-reason = ще: причина
receipt-loose-unsaved = Повернення ще не записано.
receipt-loose-unsaved-to-do = { $save } запише; { $leave } ще раз – вийти без запису.
receipt-no-points = бали не змінюються
