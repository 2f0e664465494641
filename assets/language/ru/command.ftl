## Что говорит команда, когда ей отказано: что случилось, потом что делать

command-error-disk-full = Диск заполнен, ничего не записано. Освободите место и повторите.
command-error-read-only = В папку магазина нельзя писать: { $folder }. Дайте программе право или назовите другую папку через --data.
command-error-busy = Магазин открыт другой программой. Подождите, пока она закончит, и повторите.
command-error-damaged = База повреждена и оставлена как есть. Копий в { $folder } нет; возьмите свою: regulars restore FILE
command-error-damaged-backup = База повреждена и оставлена как есть. Последняя хорошая копия от { $day }: regulars restore { $file }
command-error-newer-schema = Этот магазин записан более новой версией программы. Обновите программу.
command-error-stale = Счёт тем временем изменился, ничего не записано. Повторите.
command-error-store = База не отвечает, ничего не записано. Повторите; если не пройдёт, восстановите копию. Подробности в журнале.
command-error-unreadable = Одна из записей не читается. Посмотрите, какая: regulars check
command-error-migration = Базу не удалось перевести на эту версию программы, она осталась как была. Подробности в журнале.
command-error-panicked = В программе что-то сломалось, ничего не записано. Повторите; отчёт лежит рядом с журналом.
command-error-too-large = Сумма слишком велика. Проверьте количество и цену.
command-error-no-shop = В { $folder } нет магазина. Создайте его: regulars init --name NAME
command-error-shop-exists = В { $folder } уже есть магазин. Назовите другую папку через --data.
command-error-window-open = Касса уже открыта в окне. Закройте его или работайте в нём.
command-error-no-programme = На этот день нет программы. Задайте её: regulars programme set FILE
command-error-no-card = Карты { $card } нет. Проверьте номер или оформите по нему нового участника.
command-error-card-not-active = Карта { $card } { $state ->
    [replaced] заменена
    [lost] потеряна
   *[blocked] заблокирована
}. Попросите другую карту участника.
command-error-card-blocked = Карта { $card } заблокирована: { $reason }. Попросите другую карту участника.
command-error-card-taken = Карта { $card } уже чья-то. Возьмите другую.
command-error-no-member = Участника { $member } нет. Поищите: regulars find TEXT
command-error-no-sale = Продажи { $number } нет. Проверьте номер на чеке.
command-error-no-form = Анкеты «{ $id }» нет. Все анкеты показывает `survey forms`.
command-error-no-product = В каталоге нет { $code }. Укажите количество и цену.
command-error-another-request = Этот id уже занят другим. Возьмите новый id.
command-error-before-latest = У счёта есть записи позже этого времени. Уберите --at или назовите время позже.
command-error-sum-changed = К оплате теперь { $sum }. Посмотрите ещё раз и повторите.
command-error-file-in-the-way = { $file } – не копия магазина, файл не тронут. Назовите другой файл.
command-error-not-a-backup = Копия { $file } повреждена. Магазин остался как был; возьмите другую.
command-error-not-a-shop = { $file } – не копия магазина. Магазин остался как был; возьмите другой файл.
command-error-no-name = Нужно имя: --name
command-error-bad-email = Это не адрес почты.
command-error-no-consent = Без согласия на карту клуба не оформляем: --consent club
command-error-parent-needed = За того, кому нет шестнадцати, соглашается родитель: --parent
command-error-phone-known = Этот телефон у кого-то уже есть.
command-error-wrong-check-digit = Контрольная цифра { $card } неверна. Сканируйте ещё раз.
command-error-card-is-product = { $card } – это код товара. Возьмите другую карту.
command-error-no-numbers-left = Номера карт магазина закончились. Задайте другой диапазон.
command-error-new-card-needed = Карту, которая не потеряна, заменяют другой: --with NUMBER
command-error-code-taken = Код { $code } есть у другого товара.
command-error-code-is-card = { $code } – это номер карты участника.
command-error-no-price = У { $code } в каталоге нет цены. Укажите цену.
command-error-line-no-price = В строке { $line } нет ни цены, ни суммы.
command-error-line-quantity = Количество в строке { $line } должно быть больше нуля.
command-error-line-negative = В строке { $line } сумма меньше нуля.
command-error-line-discount = Скидка в строке { $line } больше её суммы.
command-error-by-hand = Скидка вручную – не больше 100 % и не меньше нуля.
command-error-too-many-points = Здесь можно списать не больше { $points }.
command-error-too-few-points = За раз списывают не меньше { $points }.
command-error-too-many-lines = В корзине не больше { $most } строк.
command-error-points-step = Баллы списывают по { $points }.
command-error-negative-points = Баллов к списанию не бывает меньше нуля.
command-error-no-cash = Магазин не берёт наличных, назовите оплату: --pay FORM=AMOUNT
command-error-non-cash-above = Без наличных можно заплатить не больше { $sum }.
command-error-missing = Не хватает { $sum }. Добавьте оплату.
command-error-nothing-left = Эта продажа уже возвращена целиком.
command-error-unknown-line = В продаже нет строки { $line }.
command-error-too-much = Из строки { $line } можно вернуть ещё только { $left }.
command-error-no-reason = Возврату без чека нужна причина: --reason TEXT
command-error-nothing-returned = Ничего не возвращают. Назовите хотя бы одну строку.
command-error-paid-with-points = { $number } оплачена баллами участника, поэтому остаётся за ним.
command-error-empty-basket = Корзина пуста. Назовите хотя бы одну строку.
command-error-line-differs = Сумма строки { $line } не равна цене, умноженной на количество. Оставьте одно из двух.
command-error-hand-reason = У скидки вручную нет причины. Назовите её: "reason".
command-error-line-back = Строка { $line } уже возвращена целиком.
command-error-points-gone = { $number } остаётся на месте: её участник потратил { $points } из начисленных за неё. Оформите возврат и продайте заново.
command-error-birthday-ahead = Такого дня рождения быть не может. Назовите день с 1900 года и не позже сегодняшнего.
command-error-standing = В файле о покупателе ошибка: { $why }. Исправьте и повторите.
command-error-programme-in-past = Программа не может действовать с { $day }: этот день прошёл. Возьмите сегодня или позже.
command-error-programme-too-far = Программа с { $day }: до этого дня больше десяти лет. Проверьте год.
command-error-programme = В программе ошибки: { $why }. Исправьте и повторите.
command-error-time = «{ $text }» не время. Пишите 2026-11-20 14:30 или 2026-11-20.
command-error-amount = «{ $text }» не сумма. Пишите --pay cash=12.50
command-error-form = Магазин не принимает оплату «{ $form }». Принимает: { $forms }
command-error-language = «{ $text }» не язык кассы. Возьмите ru, uk или en.
command-error-currency = «{ $text }» не валюта кассы. Возьмите одну из: { $all }
command-error-zone = «{ $text }» не часовой пояс. Пишите так: Europe/Kyiv.
command-error-template = Шаблона «{ $text }» нет. Возьмите один из: { $all }
command-error-birthday = «{ $text }» не день рождения. Пишите 1984-03-14 или --03-14 без года.
command-error-phone = «{ $text }» не номер телефона.
command-error-card-number = «{ $text }» не номер карты: от 4 до 40 букв и цифр.
command-error-consent = «{ $text }» не цель согласия. Возьмите из: { $all }
command-error-id = «{ $text }» не id (UUID).
command-error-line = «{ $text }» не строка. Пишите --line 2 или --line 2=0.5

## Что говорит команда, когда её вызвали неверно

command-usage-unknown = «{ $text }» здесь неизвестно. Смотрите regulars --help
command-usage-missing = Не хватает: { $text }. Смотрите regulars { $command } --help
command-usage-number = «{ $value }» не подходит к { $text }: нужно число больше нуля.
command-usage-range = «{ $value }» не подходит к { $text }: нужно целое число от { $least } до { $most }.
command-usage-large = «{ $value }» не подходит к { $text }: такое большое число не помещается.
command-usage-value = «{ $value }» не подходит к { $text }. Смотрите regulars --help
command-usage-choice = «{ $value }» не подходит к { $text }. Подходит: { $choices }.
command-usage-no-value = После { $text } не хватает значения. Смотрите regulars --help
command-usage-conflict = { $text } не может стоять рядом с { $other }.
command-usage-period = { $from } позже, чем { $to }, последний день отчёта. Напишите после --from день пораньше.
command-usage-other = Команда неполна. Смотрите regulars --help

## Справка

command-help-program = Касса лояльности для малых магазинов. Без команды открывается окно.
command-help-usage = Вызов:
command-help-commands = Команды
command-help-arguments = Аргументы
command-help-options = Ключи
command-help-data = Папка магазина
command-help-json = Ответить одним документом JSON
command-help-at = Действовать как в это время: 2026-11-20 14:30 или 2026-11-20
command-help-demo-shop = Работать с придуманным магазином
command-help-help = Показать, о чём можно попросить
command-help-version = Показать версию
command-help-init = Создать магазин
command-help-demo = Сделать пробный магазин: участников, товары, годы визитов
command-help-import = Прочитать участников, товары или продажи из таблицы
command-help-export = Записать участников, товары или продажи в таблицу
command-help-enrol = Оформить участника
command-help-member = Показать или изменить участника
command-help-card = Заменить или заблокировать карту
command-help-find = Найти участников по имени, телефону, карте или почте
command-help-quote = Посчитать корзину и сказать почему
command-help-sell = Записать продажу
command-help-sale = Показать продажу или отдать её участнику
command-help-refund = Принять товар назад
command-help-value = Чего стоит каждый участник
command-help-programme = Показать, проверить или задать программу, выдать образец
command-help-report = Записать отчёт клуба в PDF
command-help-check = Поискать, что не сходится
command-help-backup = Скопировать магазин, также во время продаж
command-help-restore = Вернуть магазин из копии
command-help-bench = Измерить этот ПК рядом с обычным SQLite
command-help-show = Показать
command-help-edit = Изменить
command-help-replace = Выдать новую карту вместо потерянной
command-help-block = Заблокировать карту и сказать почему
command-help-print = Напечатать карты в PDF: участников или чистые
command-help-assign = Сказать, кому она засчитана
command-help-check-file = Проверить файл, ничего не меняя
command-help-template = Выдать программу для начала
command-help-schema = Выдать описание файла программы (JSON Schema)
command-help-set = Задать файл с определённого дня

## Что команда отвечает

command-init-done = Магазин «{ $name }» создан в { $folder }.
command-backup-done = Скопировано в { $file }: { $size }, { $facts ->
    [one] { $facts } запись
    [few] { $facts } записи
   *[many] { $facts } записей
}, проверено.
command-restore-done = Магазин вернулся: { $facts ->
    [one] { $facts } запись
    [few] { $facts } записи
   *[many] { $facts } записей
}.
command-restore-kept = Что было до этого, лежит в { $file }.
command-programme-set = Версия { $version } действует с { $day }.
command-programme-good = В программе всё в порядке.
command-check-good = Всё сходится: проверено { $facts ->
    [one] { $facts } запись
    [few] { $facts } записи
   *[many] { $facts } записей
}.
command-check-bad = { $count ->
    [one] { $count } неполадка
    [few] { $count } неполадки
   *[many] { $count } неполадок
}, проверено { $facts ->
    [one] { $facts } запись
    [few] { $facts } записи
   *[many] { $facts } записей
}:
command-enrol-done = { $name }: карта { $card } оформлена.
command-enrol-no-card = { $name }: оформление без карты.
command-none-found = Никого не найдено.
command-sell-done = Продажа { $number }: { $sum }.
command-repeated = Записано раньше; сейчас ничего не записано.
command-refund-done = Возврат { $number }: отдано { $sum }.
command-card-replaced = Карта { $old } заменена на { $new }.
command-card-blocked = Карта { $card } заблокирована.
command-cards-printed = { $cards ->
    [one] { $cards } карта
    [few] { $cards } карты
   *[many] { $cards } карт
} в { $file }, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}.
command-assigned = Продажа { $number } засчитана: { $name }.
command-assigned-nobody = Продажа { $number } не засчитана никому.
command-assigned-points = По ней начислено { $points }.
command-assigned-coupons = Вместе с ней переходят купоны: { $codes }.
command-report-done = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
} в { $file }, { $size }.
command-exported = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
} в { $file }.
command-imported = Добавлено { $added }, изменено { $updated }, без изменений { $unchanged }, отказано { $refused }.
command-import-rejected = Отклонённые строки лежат в { $file }.
command-import-unearned = { $count ->
    [one] { $count } чек не принёс баллов: в его день программа их не давала.
    [few] { $count } чека не принесли баллов: в их дни программа их не давала.
   *[many] { $count } чеков не принесли баллов: в их дни программа их не давала.
}
command-import-kept = { $count ->
    [one] { $count } известный записан в файле иначе и остался как был. Переписать: --update
    [few] { $count } известных записаны в файле иначе и остались как были. Переписать: --update
   *[many] { $count } известных записаны в файле иначе и остались как были. Переписать: --update
}
command-import-over = { $count ->
    [one] У { $count } участника срок баллов уже прошёл: баллы не перенесены.
    [few] У { $count } участников срок баллов уже прошёл: баллы не перенесены.
   *[many] У { $count } участников срок баллов уже прошёл: баллы не перенесены.
}
command-import-left-out = { $count ->
    [one] { $count } столбец не узнан и остаётся в файле: { $names }. Указать, что это: --map ПОЛЕ=СТОЛБЕЦ
    [few] { $count } столбца не узнаны и остаются в файле: { $names }. Указать, что это: --map ПОЛЕ=СТОЛБЕЦ
   *[many] { $count } столбцов не узнано, они остаются в файле: { $names }. Указать, что это: --map ПОЛЕ=СТОЛБЕЦ
}
command-preview-book = Лист: { $sheet }. Листы: { $sheets }
command-preview-text = Кодировка { $letters }, разделитель «{ $mark }»
command-preview-missing = Не хватает столбца «{ $field }»: --map { $name }=СТОЛБЕЦ
command-demo-done = { $name }: { $members ->
    [one] { $members } участник
    [few] { $members } участника
   *[many] { $members } участников
}, { $sales ->
    [one] { $sales } продажа
    [few] { $sales } продажи
   *[many] { $sales } продаж
}.

## Заголовки столбцов и показателей

command-column-member = Участник
command-column-name = Имя
command-column-phone = Телефон
command-column-cards = Карты
command-column-goods = Товар
command-column-quantity = Количество
command-column-price = Цена
command-column-amount = Сумма
command-column-discount = Скидка
command-column-total = Итого
command-column-tier = Уровень
command-column-visits = Визиты
command-column-spent = Потрачено
command-column-average = Средний чек
command-column-points = Баллы
command-column-last-visit = Последний визит
command-column-birthday = День рождения
command-column-email = Почта
command-column-language = Язык
command-column-note = Заметка
command-column-since = В клубе с
command-column-day = Дата
command-column-code = Неполадка
command-column-where = Где
command-column-column = Столбец
command-column-field = Поле
command-column-example = Пример
command-column-line = Строка
command-column-reason = Причина
command-column-work = Работа
command-column-plain = Обычный SQLite
command-column-ours = Regulars
command-column-ratio = Отношение
command-to-pay = К оплате
command-refund-would = Будет возвращено: { $money }
command-repriced = Остаток чека пересчитан
command-unsettled = Тоже отпадает, удержим из следующих возвратов
command-withheld = Удержано за уже потраченные баллы
command-points-owed = Уже потраченные баллы, списаны или в долг
command-owes = { $points }, долг
command-points-spent = Оплачено баллами
command-points-earned = Начислено баллов
command-points-after = Баллов теперь
command-change = Сдача
command-rounding = Округление
command-applied = Действует
command-not-applied = Не действует
command-gift = Подарок: { $name }
command-gifts = Подарок: { $name } × { $quantity }
command-bench-look-up = От карты к участнику
command-bench-record = Запись продажи
