### Список покупців: хто вони, скільки приносять і хто віддаляється

regulars-title = Покупці
regulars-as-of = на { $day }
regulars-as-of-late = рік пораховано на { $day }, рахується далі
regulars-as-of-never = показники ще рахуються
regulars-loading = Список збирається…
regulars-members = Учасники
regulars-active = { $count ->
    [one] { $count } був за 12 місяців
    [few] { $count } були за 12 місяців
   *[many] { $count } були за 12 місяців
}
regulars-revenue = Виторг за 12 місяців
regulars-receipts = { $count ->
    [one] { $shown } чек
    [few] { $shown } чеки
   *[many] { $shown } чеків
}
regulars-share = Частка учасників
regulars-each = Середній учасник
regulars-each-year = витрачає за рік
regulars-all = Усі
regulars-best = Найкращі
regulars-regular = Постійні
regulars-new = Нові
regulars-cooling = Віддаляються
regulars-lost = Пішли
regulars-name = Покупець
regulars-tier = Рівень
regulars-segment = Група
regulars-visits = Візитів
regulars-sales = Чеків
regulars-spent = Витрачено
regulars-spent-year = За рік
regulars-average = Середній чек
regulars-points = Бали
regulars-first-visit = Перший візит
regulars-last-visit = Останній
regulars-days-since = Днів тому
regulars-usual = Зазвичай, днів
regulars-overdue = Запізнення
regulars-months = За місяцями
regulars-months-ago = { $back ->
    [0] Цей місяць
    [one] { $back } місяць тому
    [few] { $back } місяці тому
   *[many] { $back } місяців тому
}
regulars-find = ім’я або картка
regulars-any = будь-який
regulars-away = Перерва
regulars-away-any = будь-яка
regulars-spent-any = будь-які
regulars-active-any = будь-які
regulars-away-more = { $days }+ дн.
regulars-birthday = Народились
regulars-spent-filter = Витрати
regulars-spent-from = від { $money }
regulars-spent-to = до { $money }
regulars-spent-between = { $from } – { $to }
regulars-clear = { $count ->
    [one] Прибрати { $count } умову
    [few] Прибрати { $count } умови
   *[many] Прибрати { $count } умов
}
regulars-foot = { $first }–{ $last } з { $count }
regulars-foot-jump = { $keys }: на початок, у кінець, на частину списку (5 – середина)
regulars-foot-none = нікого не знайдено
regulars-nobody-title = За цими умовами нікого немає
regulars-nobody-words = Приберіть умову ({ $key }) або виберіть іншу групу
regulars-not-found-title = Ні імені, ні картки таких немає
regulars-not-found-words = Наберіть менше літер ({ $key })
regulars-empty-title = Тут будуть ваші покупці
regulars-empty-words = Запишіть першого учасника або імпортуйте список з меню
regulars-exported = { $count ->
    [one] Вивантажено { $count } рядок.
    [few] Вивантажено { $count } рядки.
   *[many] Вивантажено { $count } рядків.
}
regulars-exporting = Список записується.
regulars-file = покупці
regulars-key-sort = Порядок
regulars-key-turn = Навпаки
regulars-key-find = Знайти
regulars-key-columns = Стовпці
regulars-key-conditions = Умови
regulars-key-segments = Групи
regulars-key-export = Вивантажити
regulars-key-page = Сторінка
regulars-key-open = Відкрити
regulars-key-list = До списку
regulars-key-regulars = Усі покупці
regulars-key-choose = Вибір
regulars-key-take = Взяти список
regulars-key-change = Позначити
regulars-key-keep = Запам’ятати
regulars-key-drop = Забути
regulars-key-clear = Прибрати все
regulars-key-save = Зберегти
regulars-columns-title = Стовпці
regulars-columns-hint = якщо не вмістяться, останні сховаються
regulars-digits-only = Лише цифри, наприклад 1500
regulars-conditions-title = Умови
regulars-conditions-unread = { $hint }; червоні поля не враховано
regulars-conditions-hint = { $count ->
    [one] підходить { $shown } учасник
    [few] підходять { $shown } учасники
   *[many] підходять { $shown } учасників
}
regulars-away-days = Не були понад
regulars-expiring-days = Бали згорять у найближчі
regulars-least-visits = Щонайменше
regulars-least-spent = Витратили, від
regulars-most-spent = Витратили, до
regulars-overdue-times = Перерва довша за звичну, у стільки разів
regulars-unit-visits = { $visits ->
    [one] візит
    [few] візити
   *[many] візитів
}
regulars-unit-times = ×
regulars-unit-percent = % звичної
regulars-active-field = Були за 12 місяців
regulars-yes = так
regulars-no = ні
regulars-month-any = будь-який
regulars-birth-month = Місяць народження
regulars-no-tier = без рівня
regulars-bad-number = Це не число.
regulars-kept-title = Збережені списки
regulars-kept-none = Назвіть ці умови, і F6 їх запам’ятає
regulars-kept-name = Назва списку
regulars-kept-placeholder = Літні, дзвонити
regulars-kept-count = { $count ->
    [one] { $count } умова
    [few] { $count } умови
   *[many] { $count } умов
}
regulars-segments-title = Хто в якій групі
regulars-segments-hint = згори вниз, до першої відповідної
regulars-limit-lost = Пішли: не були понад
regulars-limit-new = Нові: перший візит за останні
regulars-limit-cooling = Віддаляються: перерва більша за
regulars-limit-cooling-least = …і не коротша за
regulars-limit-cooling-once = Віддаляються після єдиного візиту: не були понад
regulars-limit-best-visits = Найкращі: за 12 місяців щонайменше
regulars-limit-best-spent = …або витратили за 12 місяців, не менше
regulars-limit-rest = Усі інші – постійні.
regulars-means-lost = { $days ->
    [one] не були понад { $days } день
    [few] не були понад { $days } дні
   *[many] не були понад { $days } днів
}
regulars-means-new = { $days ->
    [one] перший візит за останній { $days } день
    [few] перший візит за останні { $days } дні
   *[many] перший візит за останні { $days } днів
}
regulars-means-cooling = перерва більша за { $percent } % звичної
regulars-means-best = { $visits ->
    [one] від { $visits } візиту за 12 місяців
    [few] від { $visits } візитів за 12 місяців
   *[many] від { $visits } візитів за 12 місяців
}
regulars-means-best-spent = { $visits }, або на { $spent }
regulars-means-rest = інші групи не підходять
