### Что не так в файлах, которые дают кассе: в таблицах, программах, корзинах

## Почему строка таблицы отклонена: что не так, потом что сделать

fault-row-missing = { $field }: пусто. Заполните ячейку.
fault-row-encoding = В строке нечитаемые буквы. Впишите её заново или сохраните файл как «CSV UTF-8».
fault-row-sheet = { $field }: «{ $text }» – ошибка таблицы, а не значение. Впишите значение или очистите ячейку.
fault-row-shortened = { $field }: от «{ $text }» осталось только начало. Задайте столбцу формат «Текст» и вставьте номера заново.
fault-row-cells = Ячеек { $found }, а столбцов { $expected }. Проверьте разделители и кавычки.
fault-row-date = { $field }: «{ $text }» – не дата. Пишите так: 31.12.2025.
fault-row-unclear = { $field }: «{ $text }» – неясно, где здесь месяц. Пишите так: 31.12.2025.
fault-row-ahead = Этот день ещё не наступил. Проверьте дату.
fault-row-amount = { $field }: «{ $text }» – не сумма. Пишите так: 1250,50.
fault-row-quantity = { $field }: «{ $text }» не подходит. Пишите больше нуля: 2 или 0,350.
fault-row-points = { $field }: «{ $text }» – не целое число. Пишите без дробей: 250.
fault-row-negative = { $field }: меньше нуля. Впишите ноль или больше.
fault-row-returned = { $field }: меньше нуля. Возвраты из файла не загружаются, уберите строку.
fault-row-phone = { $field }: такого номера нет. Напишите с кодом страны или очистите ячейку.
fault-row-email = { $field }: это не адрес. Исправьте или очистите ячейку.
fault-row-birthday = { $field }: «{ $text }» – не день рождения. Пишите 14.03.1984 или 14.03 без года.
fault-row-parent = { $field }: за участника моложе шестнадцати согласие даёт родитель. Оставьте ячейку пустой.
fault-row-card = { $field }: «{ $text }» – не номер карты. В нём от 4 до 40 букв и цифр.
fault-row-card-short = У карты { $card } меньше цифр, чем у остальных ({ $figures }). Впишите нули в начале или запишите номер так: ="{ $card }".
fault-row-language = { $field }: «{ $text }» касса не знает. Пишите ru, uk или en.
fault-row-yes-no = { $field }: «{ $text }» непонятно. Пишите «да» или «нет».
fault-row-id = { $field }: «{ $text }» – не номер записи. Верните тот, что был в выгрузке, или очистите ячейку.
fault-row-large = Слишком большое число. Проверьте, нет ли лишних нулей.
fault-row-long = { $field }: слишком длинно. Сократите до { $most } знаков.
fault-row-duplicate = Этот номер, карта или код уже есть в строке { $line }. Оставьте одну из них.
fault-row-same-person = В строке { $line } тот же человек: имя и телефон те же. Сведите строки в одну, карты через запятую.
fault-row-already-member = Участник с таким именем и телефоном уже есть. Уберите строку, а карту добавьте на его странице.
fault-row-card-taken = Карта { $card } уже у другого участника. Проверьте номер.
fault-row-card-is-item = Карта { $card } – это код товара. Дайте участнику другую карту или уберите код у товара.
fault-row-card-unknown = Карты { $card } ни у кого нет. Сначала загрузите участников с картами.
fault-row-receipt-torn = В строке { $line } у этого чека другой участник или время. Сделайте их одинаковыми.
fault-row-receipt-broken = Чек записывается целиком, а строка { $line } отклонена. Исправьте её.
fault-row-receipt-changed = Этот чек уже загружен с другими строками. Проверьте его номер.
fault-row-code-taken = Код { $code } уже у другого товара. Проверьте штрихкод.
fault-row-code-is-card = Код { $code } – это номер карты участника. Дайте товару другой код или участнику другую карту.

## Как называются столбцы

fault-field-member = Номер участника
fault-field-name = Имя или название
fault-field-surname = Фамилия
fault-field-given = Личное имя
fault-field-patronymic = Отчество
fault-field-address = Обращение
fault-field-phone = Телефон
fault-field-email = Электронная почта
fault-field-birthday = День рождения
fault-field-card = Карта
fault-field-language = Язык
fault-field-note = Заметка
fault-field-points = Баллы
fault-field-points-expire = Баллы сгорают
fault-field-spent = Сумма покупок
fault-field-since = В клубе с
fault-field-consent = Согласие
fault-field-date = Дата
fault-field-quantity = Количество
fault-field-amount = Сумма
fault-field-receipt = Номер чека
fault-field-category = Категория
fault-field-sale = Номер записи
fault-field-sku = Артикул
fault-field-barcode = Штрихкод
fault-field-price = Цена
fault-field-min-price = Минимальная цена
fault-field-discountable = Скидка разрешена

## Почему файл целиком не подходит

fault-file-missing = { $file } не найден. Проверьте путь и имя.
fault-file-forbidden = { $file } закрыт для программы. Дайте ей право на этот файл и его папку.
fault-file-folder = { $file } – это папка. Назовите файл в ней.
fault-file-no-folder = Папки { $folder } нет. Создайте её или назовите другую.
fault-file-damaged = Книга { $file } повреждена. Откройте её в Excel, сохраните заново и повторите.
fault-file-swollen = Книга { $file } после распаковки становится слишком большой. Скопируйте в новую книгу только ячейки таблицы или сохраните её как «CSV UTF-8» и повторите.
fault-file-protected = Книга { $file } закрыта паролем. Сохраните её без пароля и повторите.
fault-file-no-sheet = В { $file } нет листа «{ $sheet }». Есть листы: { $known }
fault-file-no-sheets = { $file } – текст, листов в нём нет. Уберите --sheet.
fault-file-rows = На лист Excel помещается { $most } строк, а здесь больше. Выгрузите в файл .csv.
fault-file-no-text = { $file } – не текст в UTF-8. Сохраните его в этой кодировке и повторите.
fault-file-full = Диск заполнен, { $file } не записан. Освободите место и повторите.
fault-file-no-header = В { $file } нет строки с названиями столбцов. Добавьте её над данными.
fault-file-no-column = В { $file } нет столбца «{ $field }». Назовите так один из столбцов или укажите его: --map { $name }=СТОЛБЕЦ
fault-file-no-member = В { $file } нет ни столбца «{ $card }», ни столбца «{ $member }», а один из них нужен. Назовите так один из столбцов или укажите его: --map card=СТОЛБЕЦ или --map member=СТОЛБЕЦ
fault-file-unknown-column = В { $file } нет столбца «{ $column }», который назван в --map. Проверьте строку с названиями; столбец можно назвать и по номеру: #3
fault-file-unknown-field = В такой таблице нет поля «{ $field }». Для --map есть: { $known }
fault-file-no-table = { $file } не читается как таблица. Сохраните его как книгу Excel (.xlsx) или «CSV UTF-8» и повторите.
fault-file-other = { $file } не читается и не пишется. Проверьте диск и повторите; подробности в журнале.

## Почему документ JSON не читается

fault-json = { $file }, строка { $line }, столбец { $column }: { $what }. Исправьте и повторите.
fault-json-syntax = это не JSON, проверьте запятые, кавычки и скобки
fault-json-end = файл обрывается на полуслове
fault-json-unknown-field = поля «{ $field }» здесь нет; есть { $known }
fault-json-no-field = поля «{ $field }» здесь нет и никаких других быть не может
fault-json-missing-field = не хватает поля «{ $field }»
fault-json-duplicate-field = поле «{ $field }» стоит дважды
fault-json-unknown-value = «{ $value }» здесь не бывает; бывает { $known }
fault-json-number = здесь нужно целое число, не меньше нуля и без кавычек
fault-json-signed = здесь нужно целое число без кавычек
fault-json-minor = здесь нужны копейки (тиыны, центы) целым числом без кавычек: 49,50 – это 4950
fault-json-rate = здесь нужны сотые доли процента целым числом, не меньше нуля и без кавычек: 5 % – это 500
fault-json-text = здесь нужен текст в кавычках
fault-json-yes-no = здесь нужно true или false
fault-json-list = здесь нужен список в квадратных скобках
fault-json-object = здесь нужны поля в фигурных скобках
fault-json-by-hand = скидке вручную нужно одно из полей percent, amount и price
fault-json-quantity = здесь нужно количество, не больше трёх знаков после точки: "0.350"
fault-json-one-of = здесь должно стоять что-то одно; второе вынесите в отдельное правило
fault-json-time = здесь нужно время суток, от "00:00" до "23:59"
fault-json-day = такого дня нет; здесь нужна дата: "2026-11-20"
fault-json-words = здесь нужны слова в кавычках или слова на языках { $languages }
fault-json-value = это значение сюда не подходит

## Что не так в программе: место, потом что было бы верно

fault-programme-rule = { $field } (правило { $rule }): { $what }
fault-programme-field = { $field }: { $what }
fault-programme-schema = эта касса читает документы schema { $known }; возьмите такой или обновите программу
fault-programme-blank = нужны слова на каждом языке, который здесь назван
fault-programme-above-whole = { $rate } – больше целого; можно до { $most } (100 %)
fault-programme-not-positive = нужно больше нуля
fault-programme-negative = нужно не меньше нуля
fault-programme-not-ascending = нужно больше { $above }: с этого начинается предыдущий уровень
fault-programme-twice = то же, что { $first }; каждое пишут один раз
fault-programme-id = годятся строчные латинские буквы, цифры, - и _
fault-programme-too-long = нужно не больше { $most }
fault-programme-nothing = правило ничего не даёт; назовите скидку (discount) или подарок (gift) либо уберите его
fault-programme-unknown = такого здесь нет; есть: { $known }
fault-programme-outside = нужно число от { $least } до { $most }
fault-programme-too-many = можно не больше { $most }
fault-programme-too-deep = не больше { $most } условий одно в другом; скажите проще
fault-programme-competing = здесь спорят { $count } правил, можно { $most }; перенесите часть в другую группу
fault-programme-competing-at-once = здесь спорят { $count } правил, а при { $tiers } уровнях, что действуют сразу, можно { $most }; перенесите часть в другую группу или пусть уровни действуют со следующей покупки
fault-programme-no-discount = подарок, баллы и слова не спорят со скидками; уберите group или назовите другую
fault-programme-only-with = только вместе с { $other }
fault-programme-not-with = не вместе с { $other }; оставьте одно из двух
fault-programme-never = так не бывает; исправьте или уберите
fault-programme-none = такого нет, и ни одного не заведено; заведите его или уберите это
fault-programme-older = такое умеют документы schema { $needed }; напишите "schema": { $needed }
fault-programme-below-least = не может быть меньше { $field }
fault-standing-birthday = нужен день с 1900 года и не позже сегодняшнего
fault-programme-currency = суммы записаны в другой валюте, магазин считает в { $shop }; пересчитайте их и напишите здесь { $shop } или возьмите шаблон: regulars programme template NAME --currency { $shop }
fault-programme-empty = здесь ничего не сказано; заполните или уберите
fault-programme-expires = { $days ->
    [one] баллы действуют только через { $days } день и успеют сгореть; дайте им больший срок
    [few] баллы действуют только через { $days } дня и успеют сгореть; дайте им больший срок
   *[many] баллы действуют только через { $days } дней и успеют сгореть; дайте им больший срок
}
