## Words for everywhere

common-save = Сохранить
common-cancel = Отменить
common-back = Назад
common-next = Далее
common-close = Закрыть
common-done = Готово
common-add = Добавить
common-change = Изменить
common-remove = Убрать
common-choose = Выбрать
common-find = Найти
common-print = Напечатать
common-repeat = Повторить
common-stop = Остановить
common-yes = Да
common-no = Нет
common-none = нет
common-optional = по желанию
common-today = сегодня
common-yesterday = вчера
common-tomorrow = завтра
common-never = никогда
common-always = всегда
common-total = Итого
common-date = Дата
common-time = Время
common-name = Имя
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
common-bytes = { $size } Б
common-kilobytes = { $size } КБ
common-megabytes = { $size } МБ
common-gigabytes = { $size } ГБ
