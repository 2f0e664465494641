## Запуск программы и почему он не удаётся

start-no-display = Окну нужен экран: не заданы ни DISPLAY, ни WAYLAND_DISPLAY. Запустите кассу из терминала на рабочем столе.
start-display-refused = Экран { $display } не отвечает. Запустите кассу из терминала на столе того, кто вошёл в систему.
start-libraries-missing = Окну не хватает: { $libraries }. Установите: { $command }
start-demo-instead = Вместо окна один визит покупателя прямо в терминале:
start-panic = В программе что-то сломалось. Всё записанное цело; отчёт лежит в { $file }.
start-panic-no-report = В программе что-то сломалось. Всё записанное цело; отчёт записать не удалось.
start-no-home = Нет домашней папки, где хранить магазин. Назовите папку: --data DIR
start-window-how = Чтобы увидеть окно, запустите кассу из терминала на рабочем столе: regulars --demo

## Визит в терминале

start-guest = Елена Петровна Коваленко
start-coffee = Кофе
start-cake = Медовик
start-step-scan = Карта отсканирована
start-step-greeting = Касса приветствует
start-step-quote = Корзина посчитана, со всеми причинами
start-step-slip = Продажа записана; чек
start-step-regulars = Первые из постоянных
start-step-check = Книги проверены
