### Анкета: учасника питають на екрані покупця, слова вводить касир

## Учасник бачить

ask-title-bought = { $name }, дякуємо за покупку
ask-title-joined = { $name }, ласкаво просимо
ask-question-of = запитання { $number } з { $count }
ask-your-answer = Ваша відповідь:
ask-tell = Скажіть відповідь касирові, він її введе
ask-later = Не зараз
ask-next = Далі
ask-skip = Пропустити
ask-finish = Готово
ask-back = Назад
ask-thanks = Дякуємо за відповіді
ask-thanks-points = { $count ->
    [one] На картку нараховано { $count } бал
    [few] На картку нараховано { $count } бали
   *[many] На картку нараховано { $count } балів
}

## Касир бачить

ask-brings = за відповіді { $points }
ask-begun = почато { $day }
ask-start = Запитати
ask-going = Відповідає на екрані
ask-show = Відкрити
ask-type = Ввести
ask-group = Запитати
ask-answers-now = відповідає { $name }
ask-answers = Відповіді
ask-needed = Без відповіді далі не можна
ask-missing = ще: відповідь
ask-optional = Можна пропустити
ask-field = Відповідь
ask-hint-words = Введіть те, що сказано
ask-hint-number = Ціле число
ask-hint-date = Наприклад, 31.12.2025
ask-nothing-yet = Тут з’являться відповіді.
ask-key-choose = Вибрати
ask-key-mark = Позначити
ask-never = Не питати
ask-done = { $name }: відповіді записано
ask-done-points = { $count ->
    [one] { $name }: відповіді записано, нараховано { $count } бал
    [few] { $name }: відповіді записано, нараховано { $count } бали
   *[many] { $name }: відповіді записано, нараховано { $count } балів
}
