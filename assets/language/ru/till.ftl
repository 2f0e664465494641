## The till

till-basket = Корзина
till-basket-empty = пусто
till-scan = Сканируйте карту или товар
till-scan-words = Карту сканируют в начале, в конце или между товарами. Цены сразу пересчитаются, корзина останется как есть.
till-scan-item = Сканируйте товар
till-scan-item-words = Участник известен: его цены действуют с первого товара.
till-hint-customer = Карты с собой нет
till-hint-customer-words = Наберите имя или последние четыре цифры телефона.
till-hint-item = Этикетка не читается
till-hint-item-words = Наберите название товара или цифры под штрихкодом.
till-hint-held = { $count ->
    [one] Отложена { $count } корзина
    [few] Отложены { $count } корзины
   *[many] Отложено { $count } корзин
}
till-hint-held-words = { $name }, { $lines }, с { $time }
till-hint-enrol = Новый участник
till-hint-enrol-words = Карта оформляется за двадцать секунд: принесённая или наша.
till-positions = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
   *[many] { $count } позиций
}
till-held = { $positions }, { $sum }
till-count = { $positions }, { $pieces ->
    [one] { $pieces } штука
    [few] { $pieces } штуки
   *[many] { $pieces } штук
}
till-gifts = из них { $count ->
    [one] { $count } подарок
    [few] { $count } подарка
   *[many] { $count } подарков
}
till-subtotal = Без скидок
till-discounts = Скидки
till-discount = Скидка
till-unit = по { $price }
till-unit-weighed = по { $price } за кг
till-unit-packed = по { $price } за упаковку
till-pack-units = г гр мг кг мл л шт
till-weighed-words = кг развес весов вразвес
till-no-discount = без скидки
till-why = Почему такая цена
till-why-summary = сработало { $applied }, не сработало { $not }
till-why-members = { $count ->
    [one] { $count } правило для участников
    [few] { $count } правила для участников
   *[many] { $count } правил для участников
}
till-why-more = ещё { $count }, дальше по { $key }
till-why-page = { $from }–{ $to } из { $all }
till-why-last = { $page }, { $key } свернёт список
till-to-pay = К оплате
till-after-discounts = после скидок
till-with-gift = со скидками и подарком
till-saves = Вы экономите
till-points-spent = баллами
till-last-change = Последняя сдача
till-last-receipt = чек { $number } в { $time }
till-last-paid = Получено { $received } за { $sum }
till-today = Сегодня
till-birthdays = Дни рождения
till-no-birthdays = Сегодня ни у кого
till-birthdays-more = из { $count }
till-never-here = покупок ещё не было
till-last-here = визит { $when }
till-formal = на «вы»
till-informal = на «ты»
till-card = карта …{ $tail }
till-without-card = без карты
till-birthday-chip = День рождения
till-stat-points = Баллы
till-stat-points-expire = { $points } сгорят { $day }
till-stat-points-keep = скоро не сгорят
till-stat-points-owed = долг: погасят следующие
till-stat-member = В клубе
till-stat-last = Прошлый визит
till-stat-last-short = визит
till-stat-first = ещё не было
till-spend = { $span } { $sum }
till-spend-ever = Всего { $sum }
till-spend-months = За { $months } мес.
till-to-tier = { $tier }: ещё { $sum }
till-gift-given = Отдано
till-gift-not-given = Не отдано
till-restored = Эта корзина осталась с прошлого раза.
till-restored-to-do = Она не оплачена. Esc скроет сообщение; ещё раз Esc спросит, очистить ли её.
till-card-lost = { $name }: карта …{ $tail } потеряна.
till-card-replaced = { $name }: карта …{ $tail } заменена другой.
till-card-blocked = { $name }: карта …{ $tail } заблокирована.
till-card-blocked-because = { $name }: карта …{ $tail } заблокирована: { $words }.
till-find-by-phone = Найдите покупателя по телефону: { $key }.
till-unknown = Код { $code } нам не знаком.
till-unknown-to-do = { $enrol } заведёт участника с этой картой, { $item } добавит товар.
till-unknown-goods-to-do = { $item } добавит товар, { $enrol } заведёт участника с этой картой.
till-unknown-product-to-do = { $item } добавит товар в справочник.
till-coupon-taken = Купон { $code } принят.
till-coupon-unknown = Купона { $code } в программе нет.
till-coupon-unknown-to-do = Оставьте его у себя и спросите владельца.
till-no-by-hand = Скидок вручную программа не разрешает.
till-no-by-hand-to-do = Предел задаёт владелец в программе.
till-refused-empty = Корзина пуста.
till-refused-quantity = Количество должно быть больше нуля.
till-refused-reason = Для скидки вручную нужна причина.
till-refused-recorded = Эта продажа записана; начните следующую.
till-refused-other = Сейчас это невозможно.
till-hold-nothing = Откладывать нечего.
till-hold-nothing-to-do = Корзина пуста: сначала отсканируйте товар.
till-voided = Корзина очищена.
till-aside-points = Сколько баллов списать
till-aside-points-hint = не больше { $most }, это { $sum }
till-aside-points-over = спишем { $most }, больше нельзя
till-aside-points-share = баллами до { $share } чека
till-aside-quantity = Количество
till-aside-quantity-hint = до трёх знаков после запятой
till-aside-quantity-unread = напишите число: 2 или 0,350
till-aside-quantity-much = слишком много для одного чека
till-aside-discount = Скидка вручную
till-aside-discount-example = 5%, 20 или =150
till-aside-discount-hint = не больше { $limit }
till-aside-discount-ways = 5% – процент, 20 – сумма, =150 – цена
till-aside-discount-unread = пишите 5%, 20, =150
till-aside-price-above = цена до { $price }
till-aside-over = больше { $limit } нельзя
till-aside-no-discount = Без скидки
till-aside-no-points = Не списывать
till-aside-reason = Причина
till-aside-whole = Весь чек
till-aside-line = Эта позиция
till-aside-recall = Отложенные
till-aside-recall-holds = на экране сейчас другая корзина: она будет отложена
till-aside-void = Очистить корзину?
till-aside-void-words = Ничего из неё не записано. Enter очищает, Esc оставляет.
till-aside-take = Достать
till-pay-after-form = сначала Enter или Esc
till-aside-void-do = Очистить
till-aside-void-keep = Оставить
till-copied = Копия сохранена, { $size }
till-key-empty = Очистить
till-key-no-card = Без карты
till-points-word = { $count ->
    [one] балл
    [few] балла
   *[many] баллов
}
till-gift-handed = Подарок отдан
till-gift-reason = подарок ко дню рождения
till-new-card = Номер новой карты
till-key-member-page = Участник
till-key-new = Новый
till-hint-refund = Товар возвращают
till-hint-refund-words = По номеру чека или из истории участника.
till-price-gone = Товары изменились, и цена, назначенная вручную, больше не действует.
till-price-gone-to-do = Назначьте её снова: F8.
till-no-copy = Копия не сделана. { $why }
till-no-copy-to-do = Закройте окно ещё раз, чтобы выйти без неё.
