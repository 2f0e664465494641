### Анкета: участника спрашивают на экране покупателя, слова вводит кассир

## Участник видит

ask-title-bought = { $name }, спасибо за покупку
ask-title-joined = { $name }, добро пожаловать
ask-question-of = вопрос { $number } из { $count }
ask-your-answer = Ваш ответ:
ask-tell = Скажите ответ кассиру, он его введёт
ask-later = Не сейчас
ask-next = Дальше
ask-skip = Пропустить
ask-finish = Готово
ask-back = Назад
ask-thanks = Спасибо за ответы
ask-thanks-points = { $count ->
    [one] На карту начислен { $count } балл
    [few] На карту начислено { $count } балла
   *[many] На карту начислено { $count } баллов
}

## Кассир видит

ask-brings = за ответы { $points }
ask-begun = начата { $day }
ask-start = Спросить
ask-going = Отвечает на экране
ask-show = Открыть
ask-type = Ввести
ask-group = Спросить
ask-answers-now = отвечает { $name }
ask-answers = Ответы
ask-needed = Без ответа дальше нельзя
ask-missing = ещё: ответ
ask-optional = Можно пропустить
ask-field = Ответ
ask-hint-words = Введите то, что сказано
ask-hint-number = Целое число
ask-hint-date = Например, 31.12.2025
ask-nothing-yet = Здесь появятся ответы.
ask-key-choose = Выбрать
ask-key-mark = Отметить
ask-never = Не спрашивать
ask-done = { $name }: ответы записаны
ask-done-points = { $count ->
    [one] { $name }: ответы записаны, начислен { $count } балл
    [few] { $name }: ответы записаны, начислено { $count } балла
   *[many] { $name }: ответы записаны, начислено { $count } баллов
}
