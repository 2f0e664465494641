## The till

till-basket = Кошик
till-basket-empty = порожній
till-scan = Скануйте картку або товар
till-scan-words = Картку сканують на початку, наприкінці або між товарами. Ціни одразу перерахуються, кошик лишиться як є.
till-scan-item = Скануйте товар
till-scan-item-words = Учасника впізнано: його ціни діють із першого товару.
till-hint-customer = Картки із собою немає
till-hint-customer-words = Наберіть ім’я або останні чотири цифри телефону.
till-hint-item = Етикетка не читається
till-hint-item-words = Наберіть назву товару або цифри під штрихкодом.
till-hint-held = { $count ->
    [one] Відкладено { $count } кошик
    [few] Відкладено { $count } кошики
   *[many] Відкладено { $count } кошиків
}
till-hint-held-words = { $name }, { $lines }, з { $time }
till-hint-enrol = Новий учасник
till-hint-enrol-words = Картка оформлюється за двадцять секунд: принесена або наша.
till-positions = { $count ->
    [one] { $count } позиція
    [few] { $count } позиції
   *[many] { $count } позицій
}
till-held = { $positions }, { $sum }
till-count = { $positions }, { $pieces ->
    [one] { $pieces } штука
    [few] { $pieces } штуки
   *[many] { $pieces } штук
}
till-gifts = з них { $count ->
    [one] { $count } подарунок
    [few] { $count } подарунки
   *[many] { $count } подарунків
}
till-subtotal = Без знижок
till-discounts = Знижки
till-discount = Знижка
till-unit = по { $price }
till-unit-weighed = по { $price } за кг
till-unit-packed = по { $price } за упаковку
till-pack-units = г гр мг кг мл л шт
till-weighed-words = кг вагов розважн навагу вагу
till-no-discount = без знижки
till-why = Чому така ціна
till-why-summary = спрацювало { $applied }, не спрацювало { $not }
till-why-members = { $count ->
    [one] { $count } правило для учасників
    [few] { $count } правила для учасників
   *[many] { $count } правил для учасників
}
till-why-more = ще { $count }, далі за { $key }
till-why-page = { $from }–{ $to } з { $all }
till-why-last = { $page }, { $key } згорне список
till-to-pay = До сплати
till-after-discounts = після знижок
till-with-gift = зі знижками й подарунком
till-saves = Ви заощаджуєте
till-points-spent = балами
till-last-change = Остання решта
till-last-receipt = чек { $number }, { $time }
till-last-paid = Отримано { $received } за { $sum }
till-today = Сьогодні
till-birthdays = Дні народження
till-no-birthdays = Сьогодні ні в кого
till-birthdays-more = з { $count }
till-never-here = покупок ще не було
till-last-here = останній візит { $when }
till-formal = на «ви»
till-informal = на «ти»
till-card = картка …{ $tail }
till-without-card = без картки
till-birthday-chip = День народження
till-stat-points = Бали
till-stat-points-expire = { $points } згорять { $day }
till-stat-points-keep = скоро не згорять
till-stat-points-owed = борг: погасять наступні
till-stat-member = У клубі
till-stat-last = Попередній візит
till-stat-last-short = візит
till-stat-first = ще не було
till-spend = { $span } { $sum }
till-spend-ever = Усього { $sum }
till-spend-months = За { $months } міс.
till-to-tier = { $tier }: ще { $sum }
till-gift-given = Віддано
till-gift-not-given = Не віддано
till-restored = Цей кошик лишився з минулого разу.
till-restored-to-do = Його не оплачено. Esc сховає повідомлення; ще раз Esc запитає, чи очистити його.
till-card-lost = { $name }: картку …{ $tail } загублено.
till-card-replaced = { $name }: картку …{ $tail } замінено іншою.
till-card-blocked = { $name }: картку …{ $tail } заблоковано.
till-card-blocked-because = { $name }: картку …{ $tail } заблоковано: { $words }.
till-find-by-phone = Знайдіть покупця за телефоном: { $key }.
till-unknown = Код { $code } нам не знайомий.
till-unknown-to-do = { $enrol } заведе учасника з цією карткою, { $item } додасть товар.
till-unknown-goods-to-do = { $item } додасть товар, { $enrol } заведе учасника з цією карткою.
till-unknown-product-to-do = { $item } додасть товар до довідника.
till-coupon-taken = Купон { $code } прийнято.
till-coupon-unknown = Купона { $code } у програмі немає.
till-coupon-unknown-to-do = Залиште його в себе й запитайте власника.
till-no-by-hand = Знижок вручну програма не дозволяє.
till-no-by-hand-to-do = Межу задає власник у програмі.
till-refused-empty = Кошик порожній.
till-refused-quantity = Кількість має бути більшою за нуль.
till-refused-reason = Для знижки вручну потрібна причина.
till-refused-recorded = Цей продаж записано; почніть наступний.
till-refused-other = Зараз це неможливо.
till-hold-nothing = Відкладати нічого.
till-hold-nothing-to-do = Кошик порожній: спершу відскануйте товар.
till-voided = Кошик очищено.
till-aside-points = Скільки балів списати
till-aside-points-hint = не більше { $most }, це { $sum }
till-aside-points-over = спишемо { $most }, більше не можна
till-aside-points-share = балами до { $share } чека
till-aside-quantity = Кількість
till-aside-quantity-hint = до трьох знаків після коми
till-aside-quantity-unread = напишіть число: 2 або 0,350
till-aside-quantity-much = забагато для одного чека
till-aside-discount = Знижка вручну
till-aside-discount-example = 5%, 20 або =150
till-aside-discount-hint = не більше ніж { $limit }
till-aside-discount-ways = 5% – відсоток, 20 – сума, =150 – ціна
till-aside-discount-unread = пишіть 5%, 20, =150
till-aside-price-above = ціна до { $price }
till-aside-over = понад { $limit } не можна
till-aside-no-discount = Без знижки
till-aside-no-points = Не списувати
till-aside-reason = Причина
till-aside-whole = Увесь чек
till-aside-line = Ця позиція
till-aside-recall = Відкладені
till-aside-recall-holds = на екрані зараз інший кошик: його буде відкладено
till-aside-void = Очистити кошик?
till-aside-void-words = Нічого з нього не записано. Enter очищає, Esc лишає.
till-aside-take = Дістати
till-pay-after-form = спершу Enter або Esc
till-aside-void-do = Очистити
till-aside-void-keep = Лишити
till-copied = Копію збережено, { $size }
till-key-empty = Очистити
till-key-no-card = Без картки
till-points-word = { $count ->
    [one] бал
    [few] бали
   *[many] балів
}
till-gift-handed = Подарунок віддано
till-gift-reason = подарунок до дня народження
till-new-card = Номер нової картки
till-key-member-page = Учасник
till-key-new = Новий
till-hint-refund = Товар повертають
till-hint-refund-words = За номером чека або з історії учасника.
till-price-gone = Товари змінилися, і ціна, призначена вручну, більше не діє.
till-price-gone-to-do = Призначте її знову: F8.
till-no-copy = Копію не зроблено. { $why }
till-no-copy-to-do = Закрийте вікно ще раз, щоб вийти без неї.
