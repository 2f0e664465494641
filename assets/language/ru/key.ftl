## The key bar

key-product = Товар
key-member = Покупатель
key-hold = Отложить
key-recall = Достать
key-points = Баллы
key-why = Почему
key-discount = Скидка
key-menu = Меню
key-basket = Корзина
key-pay = Оплата
key-enrol = Новый участник
key-refund = Возврат
key-settings = Настройки
key-said = Сказано
key-help = Справка
