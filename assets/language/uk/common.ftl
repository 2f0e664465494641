## Words for everywhere

common-save = Зберегти
common-cancel = Скасувати
common-back = Назад
common-next = Далі
common-close = Закрити
common-done = Готово
common-add = Додати
common-remove = Прибрати
common-stop = Зупинити
common-optional = за бажанням
common-unsaved = Зміни ще не збережено.
common-unsaved-to-do = { $save } збереже їх; { $leave } ще раз – вийти без збереження.
common-today = сьогодні
common-yesterday = учора
common-tomorrow = завтра
common-never = ніколи
common-total = Разом
common-date = Дата
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
common-points-of = { $points ->
    [one] { $points } бала
   *[other] { $points } балів
}
common-bytes = { $size } Б
common-kilobytes = { $size } КБ
common-megabytes = { $size } МБ
common-gigabytes = { $size } ГБ
common-removed-form = прибрана форма «{ $id }»

# Що стоїть за вписаним числом; `more` – після «понад» і «щонайменше».
common-days = { $days ->
    [one] день
    [few] дні
   *[many] днів
}
common-days-more = { $days ->
    [one] день
    [few] дні
   *[many] днів
}
