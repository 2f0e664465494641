### The first start

opening-title = Открываем магазин
opening-remark = Несколько ответов, и касса работает. Правила потом можно сменить.
opening-shop = Магазин
opening-shop-hint = * обязательное
opening-name = Название
opening-name-placeholder = так его знают покупатели
opening-trade = Вид магазина
opening-trade-placeholder = пекарня, обувь, книги…
opening-currency = Валюта
opening-currency-hint = выбрать: { $key }; потом не изменить
opening-zone = Часовой пояс
opening-zone-placeholder = несколько букв города латиницей
opening-zone-none = такого города в списке нет
opening-zone-several = { $count ->
    [one] { $count } пояс: выберите ниже
    [few] { $count } пояса: выберите ниже
   *[many] { $count } поясов: выберите ниже
}
opening-programme = С чего начать
opening-programme-hint = выбрать: { $key }
opening-template-card = Простая карта: каждому участнику одна и та же скидка с первой покупки.
opening-template-tiers = Чем больше человек покупает, тем больше скидка: уровни по накопленной сумме.
opening-template-points = Часть оплаченного возвращается баллами, которыми платят в следующий раз.
opening-template-club = Всё вместе: уровни, баллы и подарок ко дню рождения.

## Keys

opening-key-language = Язык
opening-key-currency = Валюта
opening-key-zone = Пояс
opening-key-programme = Программа
opening-key-demo = Сначала образец
opening-key-open = Открыть
opening-missing-name = ещё: название
opening-missing-zone = ещё: часовой пояс
