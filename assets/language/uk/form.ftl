### Анкети: список, зміни, відповіді

form-title = Анкети
form-remark = про що питають учасників
form-menu-remark = запитання учасникам, відповіді та що з них вийшло
form-version = версія { $version }
form-sheets = { $count ->
    [one] заповнена { $count } раз
    [few] заповнена { $count } рази
   *[many] заповнена { $count } разів
}
form-key-new = Нова
form-key-results = Відповіді
form-key-edit = Змінити
form-key-list = Список
form-key-try = Показати
form-trial = Це проба: відповіді нікуди не записуються.
form-trial-words = Ось що питають і в якому порядку. Esc поверне до анкети.
form-key-back = До анкети
form-key-add = Запитання
form-key-remove = Прибрати
form-key-up = Вище
form-key-kind = Вид
form-key-choice = Варіант
form-key-language = Мова
form-key-save = Зберегти версію { $version }
form-key-words = Наступні
form-key-words-back = Попередні
form-key-write = Вивантажити
form-new = Нова анкета
form-after-version = Анкета, версія { $version }
form-typed-in = мова: { $language }
form-name = Назва
form-note = Пояснення
form-asked = Питати
form-points = Балів
form-ask-purchase = після покупки №
form-ask-from-purchase = від покупки №
form-question = Запитання { $number }
form-turn = попереднє й наступне
form-question-word = Запитання
form-required = Обов’язкове
form-required-short = потрібна відповідь
form-after-question = після запитання { $number }
form-always = Питати завжди
form-if-answer = Після запитання { $number }, якщо відповідь:
form-at-least = не менше
form-at-most = не більше
form-low = Що означає { $figure }
form-high = Що означає { $figure }
form-least = Не менше
form-most = Не більше
form-more-above = { $count ->
    [one] вище ще { $count } варіант
    [few] вище ще { $count } варіанти
   *[many] вище ще { $count } варіантів
}
form-fault-in = запитання { $number }
form-fault-whole = назва й запитання
form-no-question = Запитань немає.
form-no-question-do = Ins додасть перше.
form-kind-text = словами
form-kind-one = один із варіантів
form-kind-many = кілька варіантів
form-kind-scale = шкала { $from }–{ $to }
form-kind-recommend = чи порадять, 0–10
form-kind-yes-no = так чи ні
form-kind-number = число
form-kind-date = дата
form-answered = { $count ->
    [one] відповів { $count }
   *[other] відповіли { $count }
}
form-nps = NPS { $nps }
form-in-words = Відповіді на це запитання вписують: вони праворуч.
form-words = Вписані відповіді
form-search = Знайти у відповідях
form-no-words = Тут з’являться відповіді, які вписують.
form-no-words-found = Таких слів у відповідях немає.
form-words-count = { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}
form-written = { $count ->
    [one] Записано { $count } відповідь.
    [few] Записано { $count } відповіді.
   *[many] Записано { $count } відповідей.
}
form-member = Анкети
form-member-none = Відповідей поки немає
form-points-answered = за відповіді анкети
