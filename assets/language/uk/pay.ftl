## Payment

pay-title = Пробийте на касі
pay-title-lines = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
   *[many] { $count } рядків
}
pay-forms = Оплата
pay-forms-hint = клавіша оплати підставить залишок
pay-remaining = ще { $sum }
pay-enough = покрито
pay-change = Решта
pay-doubted = Решта { $change }?
pay-doubted-to-do = Перевірте, скільки отримано; { $key } ще раз записує.
pay-to-pay = До сплати
pay-received = отримано { $sum }
pay-of = з { $sum }
pay-missing = ще: { $sum }
pay-not-amount = сума, наприклад 12,50
pay-too-much = не більше, ніж до сплати
pay-rest = Залишок
pay-exact = Без решти
pay-record = Записати
pay-recording = записуємо
pay-points-paid = Бали пробийте знижкою на чек: { $sum }
pay-rounding = округлення { $sum }
pay-by-line = За рядками
pay-key-total = Одна сума
pay-done = Записано
pay-done-number = чек { $number }
pay-fiscal = Номер фіскального чека
pay-fiscal-hint = якщо магазин його зберігає; Enter веде далі
pay-next = Наступний
pay-earned = нараховано { $points }
pay-not-fiscal = Наш чек не є фіскальним документом.
pay-sum-changed = Сума змінилася, тепер { $sum }: назвіть її покупцеві й прийміть оплату знову.
pay-sold-without-card = без картки
