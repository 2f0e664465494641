### A member's page

member-points = Баллы
member-points-end = { $points ->
    [one] { $points } сгорит { $day }
    [few] { $points } сгорят { $day }
   *[many] { $points } сгорят { $day }
}
member-points-from = { $points ->
    [one] { $points } балл с { $day }
    [few] { $points } балла с { $day }
   *[many] { $points } баллов с { $day }
}
member-points-of-them = { $all }, из них { $part }
member-spent = Потрачено
member-spent-months = за { $months } мес., для уровня
member-spent-ever = за всё время, для уровня
member-spent-own = за всё время
member-spent-together = вместе { $spent }
member-last-visit = Последний визит
member-visits = { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
}
member-since = В клубе с
member-no-note = заметки нет
member-together = Общий счёт: { $names }

## Sales

member-sales = Последние покупки
member-sales-hint = Enter – открыть чек
member-sales-none = Здесь будут чеки участника.
member-page = страница { $page } из { $pages }, { $key }
member-column-number = Чек
member-column-lines = Позиций
member-column-kept = Осталось
member-column-who = Кто
member-column-counted = Засчитано
member-refund = возврат

## Cards

member-cards = Карты
member-cards-none = Карты ещё нет. Выдать: { $key }
member-card-active = действует с { $day }
member-card-replaced-by = заменена { $day } на …{ $tail }
member-card-replaced = заменена { $day }
member-card-lost = потеряна { $day }
member-card-lost-replaced = потеряна, { $day } заменена на …{ $tail }
member-card-blocked = заблокирована { $day }: { $reason }
member-new-card = Новая карта
member-issue-hint = { $key } – выдать нашу
member-lost-hint = { $key } – выдать нашу; можно и потом
member-old-card = Старая карта
member-exchanged = обменена
member-lost = потеряна
member-reason = Причина
member-reason-placeholder = почему карта не действует
member-reason-hint = эти слова увидит кассир, когда карту отсканируют

## What is known, and consent

member-profile = Данные и согласия
member-without-phone = Без телефона
member-without-email = Без почты
member-without-birthday = Без дня рождения
member-consent-hint = изменить: { $key }
member-consent-given = да, { $day }
member-consent-parent = да, родитель, { $day }
member-consent-refused = нет, { $day }
member-consent-unasked = не спрашивали
member-write-given = писать можно, { $day }
member-write-refused = не писать, { $day }
member-write-unasked = писать: не спросили
member-greet-given = поздравлять, { $day }
member-greet-refused = не поздравлять, { $day }
member-greet-unasked = поздравлять: не спросили

## Keys

member-key-made = Объяснить
member-key-list = К списку
member-key-print = Печать карты
member-key-edit = Править
member-key-replace = Заменить
member-key-give = Выдать карту
member-key-block = Блокировать
member-key-unblock = Вернуть в дело
member-key-lost = Обмен или потеря
member-key-refund = Открыть чек
member-key-serve = Обслужить
member-key-sales = Покупки
member-save-replace = Заменить
member-save-lost = Записать потерю
member-save-give = Выдать
member-save-block = Заблокировать
member-missing-number = ещё: номер новой карты
member-missing-reason = ещё: причина

## Показатели и баллы

member-figures = Показатели
member-months = Покупки по месяцам
member-month = За { $month }
member-usual-month = обычно { $money } в месяц
member-lots = Баллы
member-lots-all = Баллы по срокам
member-lots-hint = сначала тратятся старые
member-lots-none = Баллов сейчас нет.
member-lots-more = и ещё { $count }
member-lots-every = все
member-lot-from = действуют с { $day }
member-lot-until = до { $day }
member-lot-always = без срока
member-lot-owed = долг, погасят следующие
member-movements = Откуда и куда
member-points-opening = с прежнего учёта
member-points-earned = начислено
member-points-spent = потрачено
member-points-expired = сгорело
member-points-taken-back = снято за возврат
member-points-given-back = возвращено
member-points-moved-out = передано
member-points-moved-in = получено
member-made-sales = { $count ->
    [one] { $count } чек, без возвратов { $money }
    [few] { $count } чека, без возвратов { $money }
   *[many] { $count } чеков, без возвратов { $money }
}
member-made-days = { $count ->
    [one] { $count } день с покупкой
    [few] { $count } дня с покупкой
   *[many] { $count } дней с покупкой
}
member-made-points = { $count ->
    [one] { $count } движение, всего { $sum }
    [few] { $count } движения, всего { $sum }
   *[many] { $count } движений, всего { $sum }
}
member-made-of = { $name }: { $value }
member-column-live = Срок
member-column-since = После прошлого
member-column-why = За что
member-column-how = Как
member-column-entered = Записано
member-since-here = в магазине
member-since-listed = из списка
member-congratulate = День рождения
member-no-birthday = день неизвестен
member-next-time = В следующий раз касса скажет
member-next-nothing = В следующий раз касса просто поздоровается.
member-visits-year = Визитов за 12 месяцев
member-spent-year = Потрачено за 12 месяцев
member-usual = Обычно приходит раз в
member-answers-page = { $page } из { $pages }
