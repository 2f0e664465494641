### Участники, товары и продажи из файла

import-title = Импорт
import-remark = книга Excel или таблица CSV; файл можно перетащить в окно
import-members = Участники
import-products = Товары
import-sales = Продажи
import-path = Файл
import-path-hint = полный путь, например /home/shop/clients.xlsx
import-columns-members = Программа сама найдёт строку с названиями столбцов и узнает их: имя, телефон, день рождения, карта, баллы, траты и другие. Что она поняла, видно в столбцах.
import-columns-products = Программа сама найдёт строку с названиями столбцов и узнает их: артикул, штрихкод, название, категория, цена. Что она поняла, видно в столбцах.
import-columns-sales = Программа сама найдёт строку с названиями столбцов и узнает их: участник, дата, количество, сумма, чек. Неизвестные участники записываются по номеру.
import-columns-title = Столбцы
import-columns-known = узнано { $known } из { $count }
import-columns-sheet = { $known }; лист «{ $sheet }»
import-columns-text = { $known }; кодировка { $letters }
import-columns-shown = { $what }; видны { $from }–{ $to }
import-column-is = Что в столбце «{ $column }»
import-column-number = Столбец { $number }
import-column-none = не загружать
import-column-taken = { $field } ({ $number })
import-key-column = Столбец
import-key-field = Что в нём
import-key-none = Не загружать
import-key-sheet = Другой лист
import-missing-column = ещё: { $field }
import-update = Обновить известное
import-update-remark = имена, телефоны и цены из файла заменят наши
import-key-update = Обновить
import-try = Проверить
import-adopt = Загрузить
import-missing-file = ещё: файл
import-missing-new = нового нет
import-reading = Читаю файл
import-checking = Проверяю строку за строкой
import-adopting = Записываю
import-till-goes-on = Касса работает дальше.
import-would = Будет добавлено
import-has = Добавлено
import-nothing = Ничего не загружено
import-first-title = Сначала проверка
import-first-words = Она покажет, что добавится и какие строки отклонены. В базу пока ничего не записывается.
import-checked = Файл проверен; результат в меню, раздел «Импорт».
import-done = Загружено.
import-done-words = Тот же файл снова ничего не добавит.
import-added = Новых
import-updated = Обновлено
import-unchanged = Уже известных
import-refused = Отклонено
import-kept = { $count ->
    [one] { $count } известный записан в файле иначе и остаётся как был. Переписать: F5
    [few] { $count } известных записаны в файле иначе и остаются как были. Переписать: F5
   *[many] { $count } известных записаны в файле иначе и остаются как были. Переписать: F5
}
import-left-out = { $count ->
    [one] { $count } столбец не узнан и остаётся в файле: { $names }. Указать, что это: F6
    [few] { $count } столбца не узнаны и остаются в файле: { $names }. Указать, что это: F6
   *[many] { $count } столбцов не узнано, они остаются в файле: { $names }. Указать, что это: F6
}
import-left-out-more = { $names } и ещё { $count }
import-rejected = Отклонённые строки в файле { $file }
import-line = Строка
import-why = Почему отклонена
