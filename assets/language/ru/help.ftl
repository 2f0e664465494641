### Справка: что значит каждый аргумент и ключ команды

help-options-word = КЛЮЧИ
help-command-word = КОМАНДА
help-shop-name = Название магазина
help-shop-language = Язык магазина: ru, uk или en
help-currency = Валюта: RUB, UAH, KZT, BYN, EUR или USD
help-zone = Часовой пояс, например Europe/Kyiv
help-template = Программа для начала
help-demo-members = Сколько участников придумать, обычно 300
help-demo-years = За сколько лет, обычно за 2
help-demo-seed = Число, от которого всё зависит: одно число – один и тот же магазин
help-kind-import = Что в таблице: members, products или sales
help-kind-export = Что записать: members, products, sales или all
help-table-in = Таблица: книга Excel (.xlsx) или текст CSV, в UTF-8 или cp1251
help-table-out = Куда записать: .csv или .xlsx; для all – начало имён трёх файлов
help-map = Какой столбец считать каким полем: имя столбца, номер (#3) или ничего
help-sheet = Лист книги, если не тот, что подходит лучше
help-preview = Показать, чем сочтён каждый столбец, и первые десять строк
help-source = Откуда таблица; номера участников у каждого источника свои
help-dry-run = Только проверить, ничего не записывать
help-update = Обновить имена, телефоны и цены тех, кто и что уже есть
help-earn = Начислить баллы за загруженные продажи
help-member-name = Имя, отчество и фамилия
help-address = Как обращаться
help-phone = Телефон
help-email = Электронная почта
help-birthday = День рождения, можно без года
help-new-card = Номер готовой карты
help-issue = Выдать карту с номером магазина
help-language = Язык участника: ru, uk или en
help-note = Заметка
help-consent = На что согласие: club, marketing
help-parent = За ребёнка согласился родитель
help-id = Свой id записи: с тем же id второй раз ничего не запишется
help-member = Участник: id или номер карты
help-card = Номер карты
help-card-with = Номер новой карты
help-card-lost = Старая карта утеряна
help-card-reason = Почему карта заблокирована
help-find-text = Имя, телефон, карта или почта; довольно части
help-limit = Не больше стольких строк
help-basket = Корзина в JSON, «-» – со стандартного ввода
help-points = Сколько баллов списать
help-pay = Чем и сколько платят, например cash=12.50; иначе всё наличными
help-programme = Программа из файла, магазин не нужен
help-standing = Что известно о покупателе, в JSON
help-sale = Номер продажи
help-sale-member = Кому засчитать: id участника
help-nobody = Не засчитывать никому
help-line = Какую строку вернуть и сколько; иначе вернётся всё
help-refund-reason = Причина возврата
help-without-receipt = Возврат без чека: товары в виде корзины
help-sort = По какому показателю упорядочить (spent, visits, days_overdue, name …), «-» впереди для обратного порядка
help-filter = Условие (см. README): tier=gold, segment=cooling, away=30, spent=1000 …; несколько должны выполняться все
help-list-out = Записать список в этот файл, .csv или .xlsx
help-programme-file = Программа в JSON
help-from = С какого дня действует; иначе с сегодняшнего
help-backup-file = Куда скопировать; иначе к копиям магазина
help-restore-file = Копия магазина
help-bench-members = Сколько участников в пробном магазине, обычно 1000
help-bench-sales = Сколько продаж измерить, обычно 500

## The help in the window

help-screen = Этот экран
help-cashier = Кассиру
help-owner = Хозяину
help-contents = Что почитать
help-minutes = по десять минут
help-on = Дальше
help-before = Раньше
help-sheet-of = лист { $sheet } из { $sheets }
help-screen-words = Здесь то, что нужно на этом экране. Рядом лежат два руководства: кассиру и хозяину.
