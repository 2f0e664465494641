## Запуск програми і чому він не вдається

start-no-display = Вікну потрібен екран: не задано ні DISPLAY, ні WAYLAND_DISPLAY. Запустіть касу з термінала на робочому столі.
start-display-refused = Екран { $display } не відповідає. Запустіть касу з термінала на столі того, хто увійшов у систему.
start-libraries-missing = Вікну бракує: { $libraries }. Встановіть: { $command }
start-demo-instead = Натомість один візит покупця просто в терміналі:
start-panic = У програмі щось зламалося. Усе записане ціле; звіт лежить у { $file }.
start-panic-no-report = У програмі щось зламалося. Усе записане ціле; звіт записати не вдалося.
start-no-home = Немає домашньої теки, де зберігати магазин. Назвіть теку: --data DIR
start-window-how = Щоб побачити вікно, запустіть касу з термінала на робочому столі: regulars --demo

## Візит у терміналі

start-guest = Олена Петрівна Коваленко
start-coffee = Кава
start-cake = Медовик
start-step-scan = Картку скановано
start-step-greeting = Каса вітає
start-step-quote = Кошик пораховано, з усіма причинами
start-step-slip = Продаж записано; чек
start-step-regulars = Перші з постійних
start-step-check = Книги перевірено
