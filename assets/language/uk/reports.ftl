### Звіти клубу у вікні

reports-title = Звіти
reports-of = Про що
reports-period = Період
reports-group = Хто
reports-span = Строк
reports-twelve-months = Дванадцять місяців
reports-days-ahead = { $days ->
    [one] на { $days } день уперед і назад
    [few] на { $days } дні вперед і назад
   *[many] на { $days } днів уперед і назад
}
reports-language = Мова
reports-file = Файл
reports-file-named = Файл: { $name }
reports-file-hint = звіт із цією назвою заміниться, чужий файл – ні
reports-member = Учасник
reports-member-none = спершу скануйте картку
reports-club-remark = хто приходить, що приносить і які висновки
reports-regulars-remark = список з усіма показниками
reports-birthdays-remark = кому подарунок і кого не привітали
reports-form = Анкета
reports-form-none = жодної анкети ще немає
reports-which-cards = Які картки
reports-cards-remark = учасників і чисті, для друкарні
reports-card-form = Розкладка
reports-card-sheet = по десять на аркуші, під різання
reports-card-single = кожна на своїй сторінці
reports-order = Порядок
reports-blank-cards = { $count ->
    [one] { $count } чиста картка
    [few] { $count } чисті картки
   *[many] { $count } чистих карток
}
reports-form-remark = скільки осіб відповіло і що вони сказали
reports-day-remark = звірити зі звітом каси
reports-working = Звіт готується
reports-key-report = Звіт
reports-key-before = Вище
reports-key-after = Нижче
reports-key-earlier = Назад
reports-key-later = Вперед
reports-key-form = Розкладка
reports-key-language = Мова
reports-key-large = Крупніше
reports-key-small = Дрібніше
reports-key-open = Відкрити
reports-key-save = Зберегти
reports-writing = Файл записується.
reports-written = { $pages ->
    [one] Записано { $pages } сторінку, { $size }.
    [few] Записано { $pages } сторінки, { $size }.
   *[many] Записано { $pages } сторінок, { $size }.
}
reports-written-open = Відкрити й надрукувати: F11.
reports-opened = Файл відкривається для друку.
reports-not-opened = Відкрити його тут нічим: знайдіть файл у теці.
