## Payment

pay-title = Пробейте на кассе
pay-title-lines = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}
pay-forms = Оплата
pay-forms-hint = клавиша оплаты подставит остаток
pay-remaining = ещё { $sum }
pay-enough = покрыто
pay-change = Сдача
pay-doubted = Сдача { $change }?
pay-doubted-to-do = Проверьте, сколько получено; { $key } ещё раз записывает.
pay-to-pay = К оплате
pay-received = получено { $sum }
pay-of = из { $sum }
pay-missing = ещё: { $sum }
pay-not-amount = сумма, например 12,50
pay-too-much = не больше, чем к оплате
pay-rest = Остаток
pay-exact = Без сдачи
pay-record = Записать
pay-recording = записываем
pay-points-paid = Баллы пробейте скидкой на чек: { $sum }
pay-rounding = округление { $sum }
pay-by-line = По строкам
pay-key-total = Одна сумма
pay-done = Записано
pay-done-number = чек { $number }
pay-fiscal = Номер фискального чека
pay-fiscal-hint = если магазин его хранит; Enter ведёт дальше
pay-next = Следующий
pay-earned = начислено { $points }
pay-not-fiscal = Наш чек не фискальный документ.
pay-sum-changed = Сумма изменилась, теперь { $sum }: назовите её покупателю и примите оплату снова.
pay-sold-without-card = без карты
