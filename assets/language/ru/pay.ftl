## Payment

pay-title = Пробейте на кассе
pay-title-lines = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
   *[many] { $count } позиций
}
pay-forms = Оплата
pay-forms-hint = клавиша оплаты подставит остаток
pay-remaining = Осталось оплатить
pay-enough = покрыто
pay-change = Сдача
pay-doubted = Сдача { $change }?
pay-doubted-to-do = Проверьте, сколько получено; { $key } ещё раз записывает.
pay-to-pay = К оплате
pay-received = получено { $sum }
pay-of = оплачено { $sum }
pay-missing = ещё: { $sum }
pay-not-amount = сумма, например 12,50
pay-too-much = не больше, чем к оплате
pay-rest = Остаток
pay-exact = Без сдачи
pay-all-cash = всё наличными, без сдачи
pay-record = Записать
pay-recording = записываем
pay-points-paid = Баллы пробейте скидкой на чек: { $sum }
pay-rounding = округление { $sum }
pay-by-line = По позициям
pay-key-total = Одна сумма
pay-done = Записано
pay-fiscal = Номер фискального чека
pay-fiscal-hint = если магазин его хранит; Enter ведёт дальше
pay-fiscal-unkept = Номер { $fiscal } не записан к чеку { $receipt }. { $why }
pay-fiscal-unkept-to-do = { $key } открывает чек, там его можно ввести снова.
pay-next = Следующий
pay-earned = начислено { $points }
pay-not-fiscal = Наш чек не фискальный документ.
pay-sum-changed = Сумма изменилась, теперь { $sum }: назовите её покупателю и примите оплату снова.
pay-sold-without-card = без карты
