### Анкеты: список, правка, ответы

form-title = Анкеты
form-remark = о чём спрашивают участников
form-menu-remark = вопросы участникам, ответы и что из них вышло
form-version = версия { $version }
form-sheets = { $count ->
    [one] заполнена { $count } раз
    [few] заполнена { $count } раза
   *[many] заполнена { $count } раз
}
form-key-new = Новая
form-key-results = Ответы
form-key-edit = Изменить
form-key-list = Список
form-key-try = Показать
form-trial = Это проба: ответы никуда не записываются.
form-trial-words = Вот что спрашивают и в каком порядке. Esc вернёт к анкете.
form-key-back = К анкете
form-key-add = Вопрос
form-key-remove = Убрать
form-key-up = Выше
form-key-kind = Вид
form-key-choice = Вариант
form-key-language = Язык
form-key-save = Сохранить версию { $version }
form-key-words = Следующие
form-key-words-back = Предыдущие
form-key-write = Выгрузить
form-new = Новая анкета
form-after-version = Анкета, версия { $version }
form-typed-in = язык: { $language }
form-name = Название
form-note = Пояснение
form-asked = Спрашивать
form-points = Баллов
form-ask-purchase = после покупки №
form-ask-from-purchase = с покупки №
form-question = Вопрос { $number }
form-turn = предыдущий и следующий
form-question-word = Вопрос
form-required = Нужен ответ
form-required-short = нужен ответ
form-after-question = после вопроса { $number }
form-always = Спрашивать всегда
form-if-answer = После вопроса { $number }, если ответ:
form-at-least = не меньше
form-at-most = не больше
form-low = Что значит { $figure }
form-high = Что значит { $figure }
form-least = Не меньше
form-most = Не больше
form-more-above = { $count ->
    [one] выше ещё { $count } вариант
    [few] выше ещё { $count } варианта
   *[many] выше ещё { $count } вариантов
}
form-fault-in = вопрос { $number }
form-fault-whole = название и вопрос
form-no-question = Вопросов нет.
form-no-question-do = Ins добавит первый.
form-kind-text = словами
form-kind-one = один из вариантов
form-kind-many = несколько вариантов
form-kind-scale = шкала { $from }–{ $to }
form-kind-recommend = посоветуют ли, 0–10
form-kind-yes-no = да или нет
form-kind-number = число
form-kind-date = дата
form-answered = { $count ->
    [one] ответил { $count }
   *[other] ответили { $count }
}
form-nps = NPS { $nps }
form-in-words = Ответы на этот вопрос вписывают: они справа.
form-words = Вписанные ответы
form-search = Найти в ответах
form-no-words = Здесь появятся ответы, которые вписывают.
form-no-words-found = Таких слов в ответах нет.
form-words-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
form-written = { $count ->
    [one] Записан { $count } ответ.
    [few] Записаны { $count } ответа.
   *[many] Записано { $count } ответов.
}
form-member = Анкеты
form-member-none = Ответов пока нет
form-points-answered = за ответы анкеты
