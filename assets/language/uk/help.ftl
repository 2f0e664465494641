### Довідка: що означає кожен аргумент і ключ команди

help-options-word = КЛЮЧІ
help-command-word = КОМАНДА
help-shop-name = Назва магазину
help-shop-language = Мова магазину: ru, uk або en
help-currency = Валюта: RUB, UAH, KZT, BYN, EUR або USD
help-zone = Часовий пояс, наприклад Europe/Kyiv
help-template = Програма для початку
help-demo-members = Скільки учасників вигадати, зазвичай 300
help-demo-years = За скільки років, зазвичай за 2
help-demo-seed = Число, від якого все залежить: одне число – той самий магазин
help-kind-import = Що в таблиці: members, products або sales
help-kind-export = Що записати: members, products, sales або all
help-table-in = Таблиця: книга Excel (.xlsx) або текст CSV, в UTF-8 чи cp1251
help-table-out = Куди записати: .csv або .xlsx; для all – початок назв трьох файлів
help-map = Який стовпець вважати яким полем: назва стовпця, номер (#3) або нічого
help-sheet = Аркуш книги, якщо не той, що підходить найкраще
help-preview = Показати, чим уважається кожен стовпець, і перші десять рядків
help-source = Звідки таблиця; номери учасників у кожного джерела свої
help-dry-run = Лише перевірити, нічого не записувати
help-update = Оновити імена, телефони й ціни тих, хто і що вже є
help-earn = Нарахувати бали за завантажені продажі
help-member-name = Ім’я, по батькові та прізвище
help-address = Як звертатися
help-phone = Телефон
help-email = Електронна пошта
help-birthday = День народження, можна без року
help-new-card = Номер готової картки
help-issue = Видати картку з номером магазину
help-language = Мова учасника: ru, uk або en
help-note = Нотатка
help-consent = На що згода: club, marketing
help-parent = За дитину погодився хтось із батьків
help-id = Свій id запису: з тим самим id удруге нічого не запишеться
help-member = Учасник: id або номер картки
help-card = Номер картки
help-card-with = Номер нової картки
help-card-lost = Стару картку втрачено
help-card-reason = Чому картку заблоковано
help-find-text = Ім’я, телефон, картка або пошта; досить частини
help-limit = Не більше стількох рядків
help-basket = Кошик у JSON, «-» – зі стандартного вводу
help-points = Скільки балів списати
help-pay = Чим і скільки платять, наприклад cash=12.50; інакше все готівкою
help-programme = Програма з файлу, магазин не потрібен
help-standing = Що відомо про учасника, у JSON
help-sale = Номер продажу
help-sale-member = Кому зарахувати: id учасника
help-nobody = Не зараховувати нікому
help-line = Який рядок повернути і скільки; інакше повернеться все
help-refund-reason = Причина повернення
help-without-receipt = Повернення без чека: товари у вигляді кошика
help-sort = За яким показником упорядкувати (spent, visits, days_overdue, name …), «-» попереду для зворотного порядку
help-filter = Умова (див. README): tier=gold, segment=cooling, away=30, spent=1000 …; кілька мають виконуватися всі
help-list-out = Записати список у цей файл, .csv або .xlsx
help-programme-file = Програма в JSON
help-from = З якого дня діє; інакше від сьогодні
help-backup-file = Куди скопіювати; інакше до копій магазину
help-restore-file = Копія магазину
help-bench-members = Скільки учасників у пробному магазині, зазвичай 1000
help-bench-sales = Скільки продажів виміряти, зазвичай 500

## The help in the window

help-screen = Цей екран
help-cashier = Касирові
help-owner = Власникові
help-contents = Що почитати
help-minutes = по десять хвилин
help-on = Далі
help-before = Раніше
help-sheet-of = аркуш { $sheet } із { $sheets }
help-screen-words = Тут те, що потрібно на цьому екрані. Поруч лежать два посібники: для касира й для власника.
