## Words for everywhere

common-save = Сохранить
common-cancel = Отменить
common-back = Назад
common-next = Далее
common-close = Закрыть
common-done = Готово
common-add = Добавить
common-remove = Убрать
common-stop = Остановить
common-optional = по желанию
common-unsaved = Изменения ещё не сохранены.
common-unsaved-to-do = { $save } сохранит их; { $leave } ещё раз – выйти без сохранения.
common-today = сегодня
common-yesterday = вчера
common-tomorrow = завтра
common-never = никогда
common-total = Итого
common-date = Дата
common-phone = Телефон
common-card = Карта
common-reason = Причина
common-note = Заметка
common-language-name = Русский

## Amounts

common-points = { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
}
common-points-of = { $points ->
    [one] { $points } балла
   *[other] { $points } баллов
}
common-bytes = { $size } Б
common-kilobytes = { $size } КБ
common-megabytes = { $size } МБ
common-gigabytes = { $size } ГБ
common-removed-form = убранная форма «{ $id }»

# Что стоит за вписанным числом; `more` – после «больше» и «не меньше».
common-days = { $days ->
    [one] день
    [few] дня
   *[many] дней
}
common-days-more = { $days ->
    [one] дня
    [few] дней
   *[many] дней
}
