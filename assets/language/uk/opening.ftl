### The first start

opening-title = Відкриваємо магазин
opening-remark = Кілька відповідей, і каса працює. Правила потім можна змінити.
opening-shop = Магазин
opening-shop-hint = * обов’язкове
opening-name = Назва
opening-name-placeholder = так його знають покупці
opening-trade = Вид магазину
opening-trade-placeholder = пекарня, взуття, книгарня…
opening-currency = Валюта
opening-currency-hint = вибрати: { $key }; потім не змінити
opening-zone = Часовий пояс
opening-zone-placeholder = кілька літер міста латиницею
opening-zone-none = такого міста у списку немає
opening-zone-several = { $count ->
    [one] { $count } пояс: виберіть нижче
    [few] { $count } пояси: виберіть нижче
   *[many] { $count } поясів: виберіть нижче
}
opening-programme = З чого почати
opening-programme-hint = вибрати: { $key }
opening-template-card = Проста картка: кожному учасникові та сама знижка з першої покупки.
opening-template-tiers = Що більше людина купує, то більша знижка: рівні за накопиченою сумою.
opening-template-points = Частина сплаченого повертається балами, якими платять наступного разу.
opening-template-club = Усе разом: рівні, бали й подарунок до дня народження.

## Keys

opening-key-language = Мова
opening-key-currency = Валюта
opening-key-zone = Пояс
opening-key-programme = Програма
opening-key-demo = Спершу зразок
opening-key-open = Відкрити
opening-missing-name = ще: назва
opening-missing-zone = ще: часовий пояс
