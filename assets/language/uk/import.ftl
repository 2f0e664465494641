### Учасники, товари й продажі з файлу

import-title = Імпорт
import-remark = книга Excel або таблиця CSV; файл можна перетягнути у вікно
import-members = Учасники
import-products = Товари
import-sales = Продажі
import-path = Файл
import-path-hint = повний шлях, наприклад /home/shop/clients.xlsx
import-columns-members = Програма сама знайде рядок із назвами стовпців і впізнає їх: ім’я, телефон, день народження, картка, бали, витрати та інші. Що вона зрозуміла, видно у стовпцях.
import-columns-products = Програма сама знайде рядок із назвами стовпців і впізнає їх: артикул, штрихкод, назва, категорія, ціна. Що вона зрозуміла, видно у стовпцях.
import-columns-sales = Програма сама знайде рядок із назвами стовпців і впізнає їх: учасник, дата, кількість, сума, чек. Невідомі учасники записуються за номером.
import-columns-title = Стовпці
import-columns-known = упізнано { $known } із { $count }
import-columns-sheet = { $known }; аркуш «{ $sheet }»
import-columns-text = { $known }; кодування { $letters }
import-columns-shown = { $what }; видно { $from }–{ $to }
import-column-is = Що у стовпці «{ $column }»
import-column-number = Стовпець { $number }
import-column-none = не завантажувати
import-column-taken = { $field } ({ $number })
import-key-column = Стовпець
import-key-field = Що в ньому
import-key-none = Не завантажувати
import-key-sheet = Інший аркуш
import-missing-column = ще: { $field }
import-update = Оновити відоме
import-update-remark = імена, телефони й ціни з файлу замінять наші
import-key-update = Оновити
import-try = Перевірити
import-adopt = Завантажити
import-missing-file = ще: файл
import-missing-new = нового немає
import-reading = Читаю файл
import-checking = Перевіряю рядок за рядком
import-adopting = Записую
import-till-goes-on = Каса працює далі.
import-would = Буде додано
import-has = Додано
import-nothing = Нічого не завантажено
import-first-title = Спершу перевірка
import-first-words = Вона покаже, що додасться і які рядки відхилено. До бази поки нічого не записується.
import-checked = Файл перевірено; результат у меню, розділ «Імпорт».
import-done = Завантажено.
import-done-words = Той самий файл удруге нічого не додасть.
import-added = Нових
import-updated = Оновлено
import-unchanged = Уже відомих
import-refused = Відхилено
import-kept = { $count ->
    [one] { $count } відомий записаний у файлі інакше й лишається, як був. Переписати: F5
    [few] { $count } відомі записані у файлі інакше й лишаються, як були. Переписати: F5
   *[many] { $count } відомих записано у файлі інакше, вони лишаються, як були. Переписати: F5
}
import-left-out = { $count ->
    [one] { $count } стовпець не впізнано, він лишається у файлі: { $names }. Вказати, що це: F6
    [few] { $count } стовпці не впізнано, вони лишаються у файлі: { $names }. Вказати, що це: F6
   *[many] { $count } стовпців не впізнано, вони лишаються у файлі: { $names }. Вказати, що це: F6
}
import-left-out-more = { $names } і ще { $count }
import-rejected = Відхилені рядки у файлі { $file }
import-line = Рядок
import-why = Чому відхилено
