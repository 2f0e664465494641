### Справи власника поза продажем

menu-key-up = Вище
menu-key-down = Нижче
menu-key-choose = Вибрати
menu-programme = Програма
menu-members = Імпорт учасників
menu-products = Імпорт товарів
menu-sales = Імпорт продажів
menu-export = Вивантаження
menu-backup = Зробити копію
menu-check = Перевірити облік
menu-regulars-remark = хто ваші постійні, скільки приносять і хто віддаляється
menu-reports-remark = клуб, дні народження, день каси – на папері та в PDF
menu-settings-remark = магазин, вигляд, клавіші, сканер, оплата, екран покупця
menu-programme-remark = знижки, рівні, день народження, бали
menu-members-remark = з таблиці, з початковими балами й витратами
menu-products-remark = прайс зі штрихкодами
menu-sales-remark = що продали раніше, за днями
menu-export-remark = учасники, товари й продажі таблицями
menu-backup-last = остання справна копія { $day }, { $size }
menu-backup-never = Справної копії ще немає
menu-check-remark = кожна сума, бал і номер, каса працює далі
menu-refund-remark = за номером, частинами або без чека
menu-checking = Облік перевіряється.
menu-exporting = Таблиці записуються.
menu-till-goes-on = Каса працює далі.
menu-sound = Облік у порядку.
menu-facts = { $facts ->
    [one] Переглянуто { $facts } запис.
    [few] Переглянуто { $facts } записи.
   *[many] Переглянуто { $facts } записів.
}
menu-broken = { $count ->
    [one] Знайдено { $count } розбіжність.
    [few] Знайдено { $count } розбіжності.
   *[many] Знайдено { $count } розбіжностей.
}
menu-broken-do = Збережіть копії та зверніться по допомогу з цими назвами.
menu-exported = { $files ->
    [one] Записано { $files } таблицю.
    [few] Записано { $files } таблиці.
   *[many] Записано { $files } таблиць.
}
menu-about = Про Regulars
menu-version = Версія
menu-till = Каса
menu-folder = Тека магазину
menu-exported-where = Тека: { $folder }
menu-copies = Резервні копії
menu-copying = Копія створюється.
menu-copied = Копію зроблено й перевірено.
menu-copied-facts = { $facts ->
    [one] { $facts } запис.
    [few] { $facts } записи.
   *[many] { $facts } записів.
}
menu-last-copy = Остання справна
menu-copy-size = Розмір
menu-guides = Довідка й посібники
