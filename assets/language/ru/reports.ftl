### Отчёты клуба в окне

reports-title = Отчёты
reports-of = О чём
reports-period = Период
reports-group = Кто
reports-span = Срок
reports-twelve-months = Двенадцать месяцев
reports-days-ahead = { $days ->
    [one] на { $days } день вперёд и назад
    [few] на { $days } дня вперёд и назад
   *[many] на { $days } дней вперёд и назад
}
reports-language = Язык
reports-file = Файл
reports-file-named = Файл: { $name }
reports-file-hint = отчёт с этим именем заменится, чужой файл – нет
reports-member = Участник
reports-member-none = сначала отсканируйте карту
reports-club-remark = кто приходит, что приносит и какие выводы
reports-regulars-remark = список со всеми показателями
reports-birthdays-remark = кому подарок и кого не поздравили
reports-form = Анкета
reports-form-none = ни одной анкеты ещё нет
reports-which-cards = Какие карты
reports-cards-remark = участников и чистые, для типографии
reports-card-form = Раскладка
reports-card-sheet = по десять на листе, под резку
reports-card-single = каждая на своей странице
reports-order = Порядок
reports-blank-cards = { $count ->
    [one] { $count } чистая карта
    [few] { $count } чистые карты
   *[many] { $count } чистых карт
}
reports-form-remark = сколько человек ответило и что они сказали
reports-day-remark = сверить с отчётом кассы
reports-working = Отчёт готовится
reports-key-report = Отчёт
reports-key-before = Выше
reports-key-after = Ниже
reports-key-earlier = Назад
reports-key-later = Вперёд
reports-key-form = Раскладка
reports-key-language = Язык
reports-key-large = Крупнее
reports-key-small = Мельче
reports-key-open = Открыть
reports-key-save = Сохранить
reports-writing = Файл записывается.
reports-written = { $pages ->
    [one] Записана { $pages } страница, { $size }.
    [few] Записаны { $pages } страницы, { $size }.
   *[many] Записано { $pages } страниц, { $size }.
}
reports-written-open = Открыть и напечатать: F11.
reports-opened = Файл открывается для печати.
reports-not-opened = Открыть его здесь нечем: найдите файл в папке.
