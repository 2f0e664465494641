### Товар, якого сканер не прочитає

item-title = Товар
item-remark = чого не прочитає сканер
item-field = Назва, артикул, штрихкод або сума
item-example = 3* попереду – три штуки; { $amount } хліб – окрема сума
item-key-up = Вище
item-key-down = Нижче
item-key-new = Новий товар
item-category = Категорія
item-category-remark = для окремої суми
item-coupon = Купон
item-number = Артикул
item-no-category = Без категорії
item-as-line = { $amount } окремим рядком
item-amount-name = Сума без назви
item-will-add = До кошика
item-times = { $quantity } × { $price }
item-weighed = { $quantity } кг
item-price-free = ціна вводиться

## Нічого показати

item-empty-title = Товарів ще немає
item-empty-words = Без них можна продати на суму. Прайс завантажує F10 Меню, далі «Імпорт товарів».
item-begin-title = Введіть назву
item-begin-words = Досить перших літер, будь-якою абеткою. Сума стане окремим рядком.
item-quantity-title = Кількість має бути більшою за нуль
item-quantity-words = Перед зірочкою стоїть, скільки: 3*хліб.
item-none-title = Такого немає
item-none-words = Сума стане окремим рядком. Ins додає новий товар.

## Ціна й новий товар

item-price = Ціна
item-price-weighed = Ціна за 1 кг
item-name = Назва
item-price-needed = цей товар ще не має ціни
item-price-hint = за штуку, кілограм або метр
item-bad-price = сума, наприклад 45,50
item-new-title = Новий товар
item-new-remark = каса його запам’ятає
item-new-code = Штрихкод або артикул
item-new-code-hint = відскануйте або введіть з етикетки
item-new-category-hint = F4 пропонує наявні
item-missing = ще: { $what }
item-missing-code = код
item-missing-name = назва
item-missing-price = ціна
item-missing-item = виберіть товар
