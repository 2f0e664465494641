### Список покупателей: кто они, сколько приносят и кто отдаляется

regulars-title = Покупатели
regulars-as-of = по { $day }
regulars-as-of-late = год посчитан на { $day }, считается дальше
regulars-as-of-never = показатели ещё считаются
regulars-loading = Список собирается…
regulars-members = Участники
regulars-active = { $count ->
    [one] { $count } был за 12 месяцев
    [few] { $count } были за 12 месяцев
   *[many] { $count } были за 12 месяцев
}
regulars-revenue = Выручка за 12 месяцев
regulars-receipts = { $count ->
    [one] { $shown } чек
    [few] { $shown } чека
   *[many] { $shown } чеков
}
regulars-share = Доля участников
regulars-each = Средний участник
regulars-each-year = тратит за год
regulars-all = Все
regulars-best = Лучшие
regulars-regular = Постоянные
regulars-new = Новые
regulars-cooling = Отдаляются
regulars-lost = Ушли
regulars-name = Покупатель
regulars-tier = Уровень
regulars-segment = Группа
regulars-visits = Визитов
regulars-sales = Чеков
regulars-spent = Потрачено
regulars-spent-year = За год
regulars-average = Средний чек
regulars-points = Баллы
regulars-first-visit = Первый визит
regulars-last-visit = Последний
regulars-days-since = Дней назад
regulars-usual = Обычно, дней
regulars-overdue = Опаздывает
regulars-months = По месяцам
regulars-months-ago = { $back ->
    [0] Этот месяц
    [one] { $back } месяц назад
    [few] { $back } месяца назад
   *[many] { $back } месяцев назад
}
regulars-find = имя или карта
regulars-any = любой
regulars-away = Перерыв
regulars-away-any = любой
regulars-spent-any = любые
regulars-active-any = любые
regulars-away-more = { $days }+ дн.
regulars-birthday = Родились
regulars-spent-filter = Траты
regulars-spent-from = от { $money }
regulars-spent-to = до { $money }
regulars-spent-between = { $from } – { $to }
regulars-clear = { $count ->
    [one] Убрать { $count } условие
    [few] Убрать { $count } условия
   *[many] Убрать { $count } условий
}
regulars-foot = { $first }–{ $last } из { $count }
regulars-foot-jump = { $keys }: в начало, в конец, на часть списка (5 – середина)
regulars-foot-none = никого не нашлось
regulars-nobody-title = Под эти условия никто не подходит
regulars-nobody-words = Снимите условие ({ $key }) или выберите другую группу
regulars-not-found-title = Нет ни такого имени, ни такой карты
regulars-not-found-words = Наберите меньше букв ({ $key })
regulars-empty-title = Здесь будут ваши покупатели
regulars-empty-words = Запишите первого участника или импортируйте список из меню
regulars-exported = { $count ->
    [one] Выгружена { $count } строка.
    [few] Выгружены { $count } строки.
   *[many] Выгружено { $count } строк.
}
regulars-exporting = Список записывается.
regulars-file = покупатели
regulars-key-sort = Порядок
regulars-key-turn = Наоборот
regulars-key-find = Найти
regulars-key-columns = Столбцы
regulars-key-conditions = Условия
regulars-key-segments = Группы
regulars-key-export = Выгрузить
regulars-key-page = Страница
regulars-key-open = Открыть
regulars-key-list = К списку
regulars-key-regulars = Все покупатели
regulars-key-choose = Выбор
regulars-key-take = Взять список
regulars-key-change = Отметить
regulars-key-keep = Запомнить
regulars-key-drop = Забыть
regulars-key-clear = Убрать всё
regulars-key-save = Сохранить
regulars-columns-title = Столбцы
regulars-columns-hint = если не поместятся, последние скроются
regulars-digits-only = Только цифры, например 1500
regulars-conditions-title = Условия
regulars-conditions-unread = { $hint }; красные поля не учтены
regulars-conditions-hint = { $count ->
    [one] подходит { $shown } участник
    [few] подходят { $shown } участника
   *[many] подходят { $shown } участников
}
regulars-away-days = Не были больше
regulars-expiring-days = Баллы сгорят в ближайшие
regulars-least-visits = Не меньше
regulars-least-spent = Потратили, от
regulars-most-spent = Потратили, до
regulars-overdue-times = Перерыв дольше обычного, во столько раз
regulars-unit-visits = { $visits ->
    [one] визита
    [few] визитов
   *[many] визитов
}
regulars-unit-times = ×
regulars-unit-percent = % от обычного
regulars-active-field = Были за 12 месяцев
regulars-yes = да
regulars-no = нет
regulars-month-any = любой месяц
regulars-birth-month = Месяц рождения
regulars-no-tier = без уровня
regulars-bad-number = Это не число.
regulars-kept-title = Сохранённые списки
regulars-kept-none = Назовите эти условия, и F6 их запомнит
regulars-kept-name = Название списка
regulars-kept-placeholder = Летние, звонить
regulars-kept-count = { $count ->
    [one] { $count } условие
    [few] { $count } условия
   *[many] { $count } условий
}
regulars-segments-title = Кто в какой группе
regulars-segments-hint = сверху вниз, до первой подходящей
regulars-limit-lost = Ушли: не были больше
regulars-limit-new = Новые: первый визит за последние
regulars-limit-cooling = Отдаляются: перерыв больше
regulars-limit-cooling-least = …и не короче
regulars-limit-cooling-once = Отдаляются после единственного визита: не были больше
regulars-limit-best-visits = Лучшие: за 12 месяцев не меньше
regulars-limit-best-spent = …или потратили за 12 месяцев, не меньше
regulars-limit-rest = Все остальные – постоянные.
regulars-means-lost = { $days ->
    [one] не были больше { $days } дня
    [few] не были больше { $days } дней
   *[many] не были больше { $days } дней
}
regulars-means-new = { $days ->
    [one] первый визит за последний { $days } день
    [few] первый визит за последние { $days } дня
   *[many] первый визит за последние { $days } дней
}
regulars-means-cooling = перерыв больше { $percent } % от обычного
regulars-means-best = { $visits ->
    [one] от { $visits } визита за 12 месяцев
    [few] от { $visits } визитов за 12 месяцев
   *[many] от { $visits } визитов за 12 месяцев
}
regulars-means-best-spent = { $visits }, или на { $spent }
regulars-means-rest = другие группы не подходят
