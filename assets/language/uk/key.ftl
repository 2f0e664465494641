## The key bar

key-product = Товар
key-member = Покупець
key-hold = Відкласти
key-recall = Дістати
key-points = Бали
key-why = Чому
key-discount = Знижка
key-menu = Меню
key-basket = Кошик
key-pay = Оплата
key-enrol = Новий учасник
key-refund = Повернення
key-settings = Налаштування
key-said = Сказано
key-help = Довідка
