### Дела владельца помимо продажи

menu-key-up = Выше
menu-key-down = Ниже
menu-key-choose = Выбрать
menu-programme = Программа
menu-members = Импорт участников
menu-products = Импорт товаров
menu-sales = Импорт продаж
menu-export = Выгрузка
menu-backup = Сделать копию
menu-check = Проверить учёт
menu-regulars-remark = кто ваши постоянные, сколько приносят и кто отдаляется
menu-reports-remark = клуб, дни рождения, день кассы – на бумаге и в PDF
menu-settings-remark = магазин, вид, клавиши, сканер, оплата, экран покупателя
menu-programme-remark = скидки, уровни, день рождения, баллы
menu-members-remark = из таблицы, с начальными баллами и тратами
menu-products-remark = прайс со штрихкодами
menu-sales-remark = что продали раньше, по дням
menu-export-remark = участники, товары и продажи таблицами
menu-backup-last = последняя исправная копия { $day }, { $size }
menu-backup-never = Исправной копии ещё нет
menu-check-remark = каждая сумма, балл и номер, касса работает дальше
menu-refund-remark = по номеру, частями или без чека
menu-checking = Учёт проверяется.
menu-exporting = Таблицы записываются.
menu-till-goes-on = Касса работает дальше.
menu-sound = Учёт в порядке.
menu-facts = { $facts ->
    [one] Просмотрена { $facts } запись.
    [few] Просмотрено { $facts } записи.
   *[many] Просмотрено { $facts } записей.
}
menu-broken = { $count ->
    [one] Найдено { $count } расхождение.
    [few] Найдено { $count } расхождения.
   *[many] Найдено { $count } расхождений.
}
menu-broken-do = Сохраните копии и обратитесь за помощью с этими названиями.
menu-exported = { $files ->
    [one] Записана { $files } таблица.
    [few] Записано { $files } таблицы.
   *[many] Записано { $files } таблиц.
}
menu-about = О Regulars
menu-version = Версия
menu-till = Касса
menu-folder = Папка магазина
menu-exported-where = Папка: { $folder }
menu-copies = Резервные копии
menu-copying = Копия создаётся.
menu-copied = Копия сделана и проверена.
menu-copied-facts = { $facts ->
    [one] { $facts } запись.
    [few] { $facts } записи.
   *[many] { $facts } записей.
}
menu-last-copy = Последняя исправная
menu-copy-size = Размер
menu-guides = Справка и руководства
