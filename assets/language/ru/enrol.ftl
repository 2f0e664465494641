### Enrolling and editing a member

enrol-title = Новый участник
enrol-title-edit = Данные участника
enrol-hint = Enter ведёт к следующему полю, * обязательное

## Fields

enrol-card-placeholder = отсканируйте или введите
enrol-card-hint = без карты; { $key } – выдать нашу
enrol-card-issue = наша, выдадим при записи
enrol-card-free = свободна
enrol-card-like-a-phone = свободна, но похожа на телефон
enrol-card-free-own = свободна, наша, контрольная цифра верна
enrol-card-taken = уже выдана: { $name }
enrol-card-not-a-number = от 4 латинских букв и цифр
enrol-card-wrong-digit = контрольная цифра не сходится
enrol-card-product = это код товара или купона
enrol-card-none = карты нет
enrol-card-elsewhere = заменить можно на странице участника
enrol-phone-short = { $digits ->
    [one] ещё { $digits } цифра
    [few] ещё { $digits } цифры
   *[many] ещё { $digits } цифр
}
enrol-phone-wrong = такого номера нет
enrol-surname = Фамилия
enrol-given = Имя
enrol-patronymic = Отчество
enrol-address = Как обращаться
enrol-address-suggested = так поздоровается касса; подставлено из имени
enrol-address-hint = так поздоровается касса
enrol-way = Обращение
enrol-formal = на «вы»
enrol-informal = на «ты»
enrol-switches = переключить: { $key }
enrol-birthday = День рождения
enrol-birthday-hint = 12.06 или 12 июня 1984
enrol-birthday-no-year = { $day }, без года
enrol-birthday-wrong = нет такого; пишите 12.06
enrol-language = Язык чеков и приветствий
enrol-language-short = Рус
enrol-email = Электронная почта
enrol-email-placeholder = если попросит
enrol-email-wrong = адрес выглядит так: name@example.com
enrol-note-hint = увидит кассир в следующий визит

## Somebody who is there already

enrol-twin = Тот же участник?
enrol-twin-card = карта …{ $tail }
enrol-twin-phone-tail = тел. …{ $tail }
enrol-twin-visit = последний визит { $day }
enrol-twin-never = пока без покупок
enrol-twin-same-phone = совпадает телефон
enrol-twin-same-name = совпадают имя и фамилия
enrol-twin-same-both = совпадают имя, фамилия и телефон
enrol-twin-family = { $people ->
    [one] этот телефон у { $people } участника
    [few] этот телефон у { $people } участников
   *[many] этот телефон у { $people } участников
}
enrol-it-is = Да
enrol-it-is-replace = Да, заменить карту
enrol-replaces = Новая карта займёт место карты …{ $card }.
enrol-replaces-to-do = Старая больше не сработает; { $key } ещё раз – заменить.
enrol-another = Другой человек

## Consent

enrol-consent = Согласие
enrol-consent-remark = отдельный документ
enrol-consent-version = редакция { $version }
enrol-consent-version-of = редакция { $version } от { $day }
enrol-consent-text = Оператор данных: { $controller }. Имя, телефон и день рождения нужны, чтобы вести карту клуба. Действует до отзыва: устно здесь или письмом. Каждую цель разрешают отдельно.
enrol-purpose-club = Вести карту клуба
enrol-purpose-club-remark = без этого записи не будет
enrol-purpose-birthday = Поздравлять с днём рождения
enrol-purpose-marketing = Писать о скидках
enrol-purpose-survey = Хранить анкету
enrol-purpose-survey-remark = по желанию, на скидки не влияет
enrol-parent = Соглашается родитель
enrol-parent-remark = обязательно до 16 лет
enrol-parent-if-child = отметьте, если нет 16 лет

## Keys

enrol-key-issue = Наша карта
enrol-key-no-card = Без карты
enrol-key-it-is = Тот же
enrol-key-another = Другой
enrol-key-way = Вы или ты
enrol-key-language = Язык
enrol-key-save = Записать
enrol-missing = ещё: { $what }
enrol-unsaved = Участник ещё не записан.
enrol-unsaved-to-do = { $save } запишет; { $leave } ещё раз – выйти без записи.
enrol-unsaved-missing = Осталось: { $missing }. { $leave } ещё раз – выйти без записи.
enrol-missing-card = карта
enrol-missing-phone = телефон
enrol-missing-who = { $same } или { $another }
enrol-missing-given = имя
enrol-missing-birthday = день рождения
enrol-missing-email = почта
enrol-missing-consent = согласие ({ $key })
enrol-missing-consent-too = согласие
enrol-missing-parent = согласие родителя ({ $key })
