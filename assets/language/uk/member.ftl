### A member's page

member-points = Бали
member-points-end = { $points ->
    [one] { $points } згорить { $day }
    [few] { $points } згорять { $day }
   *[many] { $points } згорять { $day }
}
member-points-from = { $points ->
    [one] { $points } бал з { $day }
    [few] { $points } бали з { $day }
   *[many] { $points } балів з { $day }
}
member-points-of-them = { $all }, з них { $part }
member-spent = Витрачено
member-spent-months = { $months ->
    [one] для рівня, за { $months } місяць
    [few] для рівня, за { $months } місяці
   *[many] для рівня, за { $months } місяців
}
member-spent-ever = для рівня, за весь час
member-spent-own = за весь час
member-spent-together = разом { $spent }
member-last-visit = Останній візит
member-visits = { $visits ->
    [one] { $visits } візит
    [few] { $visits } візити
   *[many] { $visits } візитів
}
member-since = У клубі з
member-no-note = нотатки немає
member-together = Спільний рахунок: { $names }

## Sales

member-sales = Останні покупки
member-sales-hint = Enter – відкрити чек
member-sales-none = Тут стоятимуть чеки учасника.
member-page = сторінка { $page } з { $pages }, { $key }
member-column-number = Чек
member-column-lines = Позицій
member-column-kept = Лишилося
member-column-who = Хто
member-column-counted = Зараховано
member-refund = повернення

## Cards

member-cards = Картки
member-cards-none = Картки ще немає. Видати: { $key }
member-card-active = діє з { $day }
member-card-replaced-by = замінена { $day } на …{ $tail }
member-card-replaced = замінена { $day }
member-card-lost = загублена { $day }
member-card-lost-replaced = загублена, { $day } замінена на …{ $tail }
member-card-blocked = заблокована { $day }: { $reason }
member-new-card = Нова картка
member-issue-hint = { $key } – видати нашу
member-lost-hint = { $key } – видати нашу; можна й потім
member-old-card = Стара картка
member-exchanged = обміняна
member-lost = загублена
member-reason = Причина
member-reason-placeholder = чому картка не діє
member-reason-hint = ці слова побачить касир, коли картку скануватимуть

## What is known, and consent

member-profile = Дані та згоди
member-without-phone = Без телефону
member-without-email = Без пошти
member-without-birthday = Без дня народження
member-consent-hint = змінити: { $key }
member-consent-given = так, { $day }
member-consent-parent = так, батьки, { $day }
member-consent-refused = ні, { $day }
member-consent-unasked = не питали
member-write-given = писати можна, { $day }
member-write-refused = не писати, { $day }
member-write-unasked = чи писати, не питали
member-greet-given = вітати, { $day }
member-greet-refused = не вітати, { $day }
member-greet-unasked = чи вітати, не питали

## Keys

member-key-made = Пояснити
member-key-list = До списку
member-key-print = Друк картки
member-key-edit = Редагувати
member-key-replace = Замінити
member-key-give = Видати картку
member-key-block = Заблокувати
member-key-unblock = Повернути в дію
member-key-lost = Обмін чи втрата
member-key-refund = Відкрити чек
member-key-serve = Обслужити
member-key-sales = Покупки
member-save-replace = Замінити
member-save-lost = Записати втрату
member-save-give = Видати
member-save-block = Заблокувати
member-missing-number = ще: номер нової картки
member-missing-reason = ще: причина

## Показники та бали

member-figures = Показники
member-months = Покупки за місяцями
member-month = За { $month }
member-usual-month = зазвичай { $money } на місяць
member-lots = Бали
member-lots-all = Бали за строками
member-lots-hint = спершу витрачаються старі
member-lots-none = Балів зараз немає.
member-lots-more = і ще { $count }
member-lots-every = усі
member-lot-from = діють з { $day }
member-lot-until = до { $day }
member-lot-always = без строку
member-lot-owed = борг, погасять наступні
member-movements = Звідки й куди
member-points-opening = з попереднього обліку
member-points-earned = нараховано
member-points-spent = витрачено
member-points-expired = згоріло
member-points-taken-back = знято за повернення
member-points-given-back = повернено
member-points-moved-out = передано
member-points-moved-in = отримано
member-made-sales = { $count ->
    [one] { $count } чек, без повернень { $money }
    [few] { $count } чеки, без повернень { $money }
   *[many] { $count } чеків, без повернень { $money }
}
member-made-days = { $count ->
    [one] { $count } день із покупкою
    [few] { $count } дні з покупкою
   *[many] { $count } днів із покупкою
}
member-made-points = { $count ->
    [one] { $count } рух, усього { $sum }
    [few] { $count } рухи, усього { $sum }
   *[many] { $count } рухів, усього { $sum }
}
member-made-of = { $name }: { $value }
member-column-live = Строк
member-column-since = Після попереднього
member-column-why = За що
member-column-how = Як
member-column-entered = Записано
member-since-here = у магазині
member-since-listed = зі списку
member-congratulate = День народження
member-no-birthday = день невідомий
member-next-time = Наступного разу каса скаже
member-next-nothing = Наступного разу каса просто привітається.
member-visits-year = Візитів за 12 місяців
member-spent-year = Витрачено за 12 місяців
member-usual = Зазвичай приходить раз на
member-answers-page = { $page } з { $pages }
