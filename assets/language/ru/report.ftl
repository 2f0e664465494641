### Отчёты клуба на бумаге

## На каждой странице

report-made = составлен { $day }
report-page = страница { $page } из { $pages }
report-period = с { $from } по { $to }
report-none = –
report-no-tier = Без уровня
report-month-short = { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] май
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[12] дек
}
report-net = Суммы за вычетом возвратов и до оплаты баллами.

## Клуб

report-club = Отчёт о клубе
report-members = Участников
report-joined = { $count ->
    [one] { $count } новый за период
    [few] { $count } новых за период
   *[many] { $count } новых за период
}
report-came = Приходили
report-lost = Ушли за период
report-best-day = Лучший день
report-revenue = Выручка
report-sales = { $count ->
    [one] { $count } чек
    [few] { $count } чека
   *[many] { $count } чеков
}
report-of-members = Из неё участники
report-share = Доля участников
report-share-remark = в выручке
report-share-all-remark = всех участников в выручке
report-average = Средний чек
report-average-remark = участника
report-by-day = по дням
report-by-month = по месяцам
report-by-year = по годам
report-bar-members = участники
report-bar-others = остальные покупатели
report-tiers = Уровни
report-tiers-remark = кто на каком уровне сейчас
report-tier = Уровень
report-spent = Потрачено
report-share-of-club = Доля клуба
report-coming = Ближайшие дни рождения
report-and-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
report-coming-none = В ближайший месяц дней рождения нет.
report-name = Имя
report-turns = Исполнится
report-best = Лучшие участники
report-best-remark = по тратам за период
report-best-none = За период никто из участников не приходил.
report-place = №
report-visits = Визиты
report-points = Баллы
report-last-visit = Последний визит

## Выводы

report-grew = Выручка на { $rate } больше, чем за столько же дней до этого.
report-grew-so = Посмотрите, кто её принёс: новые участники или прежние, – и держите то, что сработало.
report-fell = Выручка на { $rate } меньше, чем за столько же дней до этого.
report-fell-so = Сравните столбцы участников и остальных: видно, реже приходят свои или прохожие.
report-even = Выручка та же, что за столько же дней до этого.
report-even-so = Рост придёт от тех, кто бывает редко: одно лишнее посещение в месяц у них заметнее скидки.
report-share-is = Участники приносят { $share } выручки; их средний чек { $own }, у остальных { $others }.
report-share-all = Участники приносят { $share } выручки; их средний чек { $own }.
report-share-so = { $count ->
    [one] Без карты прошёл { $count } чек: каждый такой покупатель может стать своим.
    [few] Без карты прошло { $count } чека: каждый такой покупатель может стать своим.
   *[many] Без карты прошло { $count } чеков: каждый такой покупатель может стать своим.
}
report-share-so-all = Каждый чек прошёл с картой: так держать, ведь видно, кто что любит.
report-share-so-less = { $count ->
    [one] Без карты прошёл { $count } чек, и чек там не меньше: предложите карту тем, кто берёт много.
    [few] Без карты прошло { $count } чека, и чек там не меньше: предложите карту тем, кто берёт много.
   *[many] Без карты прошло { $count } чеков, и чек там не меньше: предложите карту тем, кто берёт много.
}
report-growing = Клуб растёт: новых { $joined }, ушедших { $lost }.
report-growing-so = Второй визит решает, останется ли новый: поздоровайтесь с ним по имени.
report-shrinking = Клуб теряет своих: новых { $joined }, ушедших { $lost }.
report-shrinking-so = Начните с тех, кто тратил больше и давно не был, и спросите, что случилось.
report-few = { $members ->
    [one] { $members } участник, пятая часть пришедших, приносит { $share } трат клуба.
    [few] { $members } участника, пятая часть пришедших, приносят { $share } трат клуба.
   *[many] { $members } участников, пятая часть пришедших, приносят { $share } трат клуба.
}
report-few-so = Они стоят в начале списка лучших: их имена и привычки стоит знать каждому кассиру.
report-weekday = Сильнее всего { $day }: { $share } выручки.
report-weekday-so = Поставьте на этот день опытного кассира, а поводы прийти – на дни послабее.
report-too-few = { $count ->
    [one] По { $count } чеку судить рано.
    [few] По { $count } чекам судить рано.
   *[many] По { $count } чекам судить рано.
}
report-too-few-so = Выберите период подольше: выводы появятся с { $least } чеков.
report-nothing = За период ничего не продано.
report-nothing-so = Выберите другой период или загрузите прежние продажи.

## Дни рождения

report-birthdays = Дни рождения
report-gift = Подарок
report-gift-is = Ко дню рождения: { $gift }.
report-gift-none = Программа ко дню рождения ничего не даёт.
report-gift-from = с { $day }
report-gift-until = ждёт до { $day }
report-gift-given = отдан { $day }
report-gift-too-new = в этот раз нет: в клубе недавно
report-gift-over = не забрали
report-discount-from = скидка с { $day }
report-discount-until = скидка до { $day }
report-discount-used = скидка использована { $day }
report-discount-over = скидкой не воспользовались
report-birthday-discount = скидка { $rate }
report-birthday-rules = по отдельным правилам
report-greeted-visit = на кассе, { $day }
report-greeted-by-hand = вручную, { $day }
report-declined = просьба не поздравлять
report-persons = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
report-turns-short = Лет
report-still = Прошли, но ещё поздравляем
report-missed = Прошли, а мы не поздравили
report-missed-so = В эти дни участник не приходил, и касса его не приветствовала. Позвоните: поздравление не опаздывает.
report-missed-none = Пропущенных дней рождения нет.

## День

report-day = Отчёт за день
report-day-remark = { $day }, { $weekday }
report-day-sales = Чеков
report-with-card = с картой { $count }
report-taken = Получено
report-taken-remark = сверить с кассой
report-given-back = Возвращено
report-returns-count = { $count ->
    [one] { $count } возврат
    [few] { $count } возврата
   *[many] { $count } возвратов
}
report-left = Остаётся
report-left-remark = получено без возвратов
report-forms = Чем платили
report-forms-remark = сверьте с отчётом о закрытии смены
report-form = Оплата
report-day-none = В этот день ничего не продавали.
report-from-price = От цены к оплате
report-subtotal = По ценам
report-discount = Скидки
report-total = Со скидками
report-points-value = Оплачено баллами
report-rounding = Округление
report-to-pay = К оплате
report-points-spent = Баллов списано
report-points-earned = Баллов начислено
report-discounts = Скидки по правилам
report-rule = Правило
report-lines = Позиций
report-returns = Возвраты
report-number = Номер
report-of-sale = По чеку
report-no-receipt = без чека
report-goods = Товар
report-withheld = Удержано
report-fell-away = Отпало скидок
report-returns-none = Возвратов не было.
report-unkeyed = Без номера фискального чека
report-unkeyed-remark = проверьте, пробиты ли они
report-unkeyed-none = У каждой продажи есть номер фискального чека.
report-time = Время

## Участники списком

report-regulars = Покупатели
report-all-members = все участники
report-those = отбор: { $filter }
report-listed = В списке
report-of-all-time = от всех, за всё время
report-of-all = { $count ->
    [one] из { $count } участника
    [few] из { $count } участников
   *[many] из { $count } участников
}
report-spent-remark = участниками списка
report-regulars-none = Никто не подходит под отбор.

## Участник

report-member = всё, что клуб знает об участнике
report-in-a-year = за год { $sum }
report-usually = обычно раз в { $days }
report-address = Обращение
report-since = В клубе с
report-birthday = День рождения
report-email = Почта
report-language = Язык
report-together = Общий счёт
report-consents = Согласия
report-purpose = На что
report-said = Ответ
report-by-months = Траты по месяцам
report-last-year = последние двенадцать месяцев
report-cards = Карты
report-cards-none = Карты нет.
report-state = Состояние
report-state-since = С какого дня
report-card-active = действует
report-card-replaced = заменена
report-card-lost = потеряна
report-card-blocked = заблокирована
report-lots = Баллы и их сроки
report-lots-none = Баллов нет.
report-active-from = Действуют
report-now = уже
report-expires = Сгорят
report-purchases = Покупки
report-purchases-none = Покупок ещё не было.
report-receipt = Чек
report-came-back = Возвращено

## Анкета

report-form-version = версия { $version }
report-form-version-word = Версия
report-form-versions = { $count ->
    [one] { $count } версия
    [few] { $count } версии вместе
   *[many] { $count } версий вместе
}
report-form-sheets = Ответили
report-form-nps = NPS
report-form-mean = В среднем
report-form-mean-of = { $mean } из { $most }
report-form-nobody = Пока никто не ответил.
report-form-answers = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
   *[many] { $count } ответов
}
report-form-by-version = По версиям
report-form-from = Спрашивают с
report-form-answered = Дни с ответами
report-form-more = { $count ->
    [one] Ещё { $count } прежний ответ словами есть только в окне.
    [few] Ещё { $count } прежних ответа словами есть только в окне.
   *[many] Ещё { $count } прежних ответов словами есть только в окне.
}
report-form-declined = { $count ->
    [one] Не напечатан { $count } ответ словами: участник просил ответы не хранить.
    [few] Не напечатаны { $count } ответа словами: участники просили ответы не хранить.
   *[many] Не напечатано { $count } ответов словами: участники просили ответы не хранить.
}
report-form-each = Считается каждая заполненная анкета; в окне каждый участник учтён один раз, по последним ответам.
report-form-privacy = Слова – самих участников, и здесь они без имён.
report-form-several = Если на вопрос можно дать несколько ответов, вместе они бывают больше целого.

## Карта

report-club-card = карта клуба
report-card-name = имя
report-cards-title = Карты клуба
