## Words for everywhere

common-save = Зберегти
common-cancel = Скасувати
common-back = Назад
common-next = Далі
common-close = Закрити
common-done = Готово
common-add = Додати
common-change = Змінити
common-remove = Прибрати
common-choose = Вибрати
common-find = Знайти
common-print = Надрукувати
common-repeat = Повторити
common-stop = Зупинити
common-yes = Так
common-no = Ні
common-none = немає
common-optional = за бажанням
common-today = сьогодні
common-yesterday = учора
common-tomorrow = завтра
common-never = ніколи
common-always = завжди
common-total = Разом
common-date = Дата
common-time = Час
common-name = Ім’я
common-phone = Телефон
common-card = Картка
common-reason = Причина
common-note = Нотатка
common-language-name = Українська

## Amounts

common-points = { $points ->
    [one] { $points } бал
    [few] { $points } бали
   *[many] { $points } балів
}
common-bytes = { $size } Б
common-kilobytes = { $size } КБ
common-megabytes = { $size } МБ
common-gigabytes = { $size } ГБ
