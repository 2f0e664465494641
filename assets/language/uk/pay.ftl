## Payment

pay-title = Пробийте на касі
pay-title-lines = { $count ->
    [one] { $count } позиція
    [few] { $count } позиції
   *[many] { $count } позицій
}
pay-forms = Оплата
pay-forms-hint = клавіша оплати підставить залишок
pay-remaining = Залишилося сплатити
pay-enough = покрито
pay-change = Решта
pay-doubted = Решта { $change }?
pay-doubted-to-do = Перевірте, скільки отримано; { $key } ще раз записує.
pay-to-pay = До сплати
pay-received = отримано { $sum }
pay-of = сплачено { $sum }
pay-missing = ще: { $sum }
pay-not-amount = сума, наприклад 12,50
pay-too-much = не більше, ніж до сплати
pay-rest = Залишок
pay-exact = Без решти
pay-all-cash = усе готівкою, без решти
pay-record = Записати
pay-recording = записуємо
pay-points-paid = Бали пробийте знижкою на чек: { $sum }
pay-rounding = округлення { $sum }
pay-by-line = За позиціями
pay-key-total = Одна сума
pay-done = Записано
pay-fiscal = Номер фіскального чека
pay-fiscal-hint = якщо магазин його зберігає; Enter веде далі
pay-fiscal-unkept = Номер { $fiscal } не записано до чека { $receipt }. { $why }
pay-fiscal-unkept-to-do = { $key } відкриває чек, там його можна ввести знову.
pay-next = Наступний
pay-earned = нараховано { $points }
pay-not-fiscal = Наш чек не є фіскальним документом.
pay-sum-changed = Сума змінилася, тепер { $sum }: назвіть її покупцеві й прийміть оплату знову.
pay-sold-without-card = без картки
