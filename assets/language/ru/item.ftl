### Товар, которого сканер не прочтёт

item-title = Товар
item-remark = чего не прочтёт сканер
item-field = Название, артикул, штрихкод или сумма
item-example = 3* впереди – три штуки; { $amount } хлеб – отдельная сумма
item-key-up = Выше
item-key-down = Ниже
item-key-new = Новый товар
item-category = Категория
item-category-remark = для отдельной суммы
item-coupon = Купон
item-number = Артикул
item-no-category = Без категории
item-as-line = { $amount } отдельной строкой
item-amount-name = Сумма без названия
item-will-add = В корзину
item-times = { $quantity } × { $price }
item-weighed = { $quantity } кг
item-price-free = цена вводится

## Нечего показать

item-empty-title = Товаров ещё нет
item-empty-words = Без них можно продать на сумму. Прайс загружает F10 Меню, затем «Импорт товаров».
item-begin-title = Введите название
item-begin-words = Хватит первых букв, любым алфавитом. Сумма станет отдельной строкой.
item-quantity-title = Количество должно быть больше нуля
item-quantity-words = Перед звёздочкой стоит, сколько: 3*хлеб.
item-none-title = Такого нет
item-none-words = Сумма станет отдельной строкой. Ins добавляет новый товар.

## Цена и новый товар

item-price = Цена
item-price-weighed = Цена за 1 кг
item-name = Название
item-price-needed = у этого товара ещё нет цены
item-price-hint = за штуку, килограмм или метр
item-bad-price = сумма, например 45,50
item-new-title = Новый товар
item-new-remark = касса его запомнит
item-new-code = Штрихкод или артикул
item-new-code-hint = отсканируйте или введите с этикетки
item-new-category-hint = F4 предлагает имеющиеся
item-missing = ещё: { $what }
item-missing-code = код
item-missing-name = название
item-missing-price = цена
item-missing-item = выберите товар
