### Що не так у файлах, які дають касі: у таблицях, програмах, кошиках

## Чому рядок таблиці відхилено: що не так, потім що зробити

fault-row-missing = { $field }: порожньо. Заповніть клітинку.
fault-row-encoding = У рядку нечитабельні літери. Впишіть його заново або збережіть файл як «CSV UTF-8».
fault-row-sheet = { $field }: «{ $text }» – помилка таблиці, а не значення. Впишіть значення або очистьте клітинку.
fault-row-shortened = { $field }: від «{ $text }» лишився тільки початок. Задайте стовпцю формат «Текст» і вставте номери заново.
fault-row-cells = Клітинок { $found }, а стовпців { $expected }. Перевірте розділювачі й лапки.
fault-row-date = { $field }: «{ $text }» – не дата. Пишіть так: 31.12.2025.
fault-row-unclear = { $field }: «{ $text }» – неясно, де тут місяць. Пишіть так: 31.12.2025.
fault-row-ahead = Цей день ще не настав. Перевірте дату.
fault-row-amount = { $field }: «{ $text }» – не сума. Пишіть так: 1250,50.
fault-row-quantity = { $field }: «{ $text }» не підходить. Пишіть більше за нуль: 2 або 0,350.
fault-row-points = { $field }: «{ $text }» – не ціле число. Пишіть без дробів: 250.
fault-row-negative = { $field }: менше нуля. Впишіть нуль або більше.
fault-row-returned = { $field }: менше нуля. Повернення з файлу не завантажуються, приберіть рядок.
fault-row-phone = { $field }: такого номера немає. Напишіть із кодом країни або очистьте клітинку.
fault-row-email = { $field }: це не адреса. Виправте або очистьте клітинку.
fault-row-birthday = { $field }: «{ $text }» – не день народження. Пишіть 14.03.1984 або 14.03 без року.
fault-row-parent = { $field }: за учасника, молодшого шістнадцяти, згоду дають батьки. Лишіть клітинку порожньою.
fault-row-card = { $field }: «{ $text }» – не номер картки. У ньому від 4 до 40 літер і цифр.
fault-row-card-short = Картка { $card } має менше цифр, ніж решта ({ $figures }). Впишіть нулі на початку або запишіть номер так: ="{ $card }".
fault-row-language = { $field }: «{ $text }» каса не знає. Пишіть ru, uk або en.
fault-row-yes-no = { $field }: «{ $text }» незрозуміло. Пишіть «так» або «ні».
fault-row-id = { $field }: «{ $text }» – не номер запису. Поверніть той, що був у вивантаженні, або очистьте клітинку.
fault-row-large = Завелике число. Перевірте, чи немає зайвих нулів.
fault-row-long = { $field }: задовго. Скоротіть до { $most } знаків.
fault-row-duplicate = Цей номер, картка або код уже є в рядку { $line }. Лишіть один із них.
fault-row-same-person = У рядку { $line } та сама людина: ім’я й телефон ті самі. Зведіть рядки в один, картки через кому.
fault-row-already-member = Учасник із таким ім’ям і телефоном уже є. Приберіть рядок, а картку додайте на його сторінці.
fault-row-card-taken = Картка { $card } уже в іншого учасника. Перевірте номер.
fault-row-card-is-item = Картка { $card } – це код товару. Дайте учасникові іншу картку або заберіть код у товару.
fault-row-card-unknown = Картки { $card } ні в кого немає. Спершу завантажте учасників із картками.
fault-row-receipt-torn = У рядку { $line } цей чек має іншого учасника або час. Зробіть їх однаковими.
fault-row-receipt-broken = Чек записується цілим, а рядок { $line } відхилено. Виправте його.
fault-row-receipt-changed = Цей чек уже завантажено з іншими рядками. Перевірте його номер.
fault-row-code-taken = Код { $code } уже в іншого товару. Перевірте штрихкод.
fault-row-code-is-card = Код { $code } – це номер картки учасника. Дайте товару інший код або учасникові іншу картку.

## Як називаються стовпці

fault-field-member = Номер учасника
fault-field-name = Ім’я або назва
fault-field-surname = Прізвище
fault-field-given = Власне ім’я
fault-field-patronymic = По батькові
fault-field-address = Звертання
fault-field-phone = Телефон
fault-field-email = Електронна пошта
fault-field-birthday = День народження
fault-field-card = Картка
fault-field-language = Мова
fault-field-note = Нотатка
fault-field-points = Бали
fault-field-points-expire = Бали згорають
fault-field-spent = Сума покупок
fault-field-since = У клубі з
fault-field-consent = Згода
fault-field-date = Дата
fault-field-quantity = Кількість
fault-field-amount = Сума
fault-field-receipt = Номер чека
fault-field-category = Категорія
fault-field-sale = Номер запису
fault-field-sku = Артикул
fault-field-barcode = Штрихкод
fault-field-price = Ціна
fault-field-min-price = Мінімальна ціна
fault-field-discountable = Знижка дозволена

## Чому весь файл не підходить

fault-file-missing = { $file } не знайдено. Перевірте шлях і назву.
fault-file-forbidden = { $file } закритий для програми. Дайте їй право на цей файл і його теку.
fault-file-folder = { $file } – це тека. Назвіть файл у ній.
fault-file-no-folder = Теки { $folder } немає. Створіть її або назвіть іншу.
fault-file-damaged = Книгу { $file } пошкоджено. Відкрийте її в Excel, збережіть заново й повторіть.
fault-file-swollen = Книга { $file } після розпакування стає завеликою. Скопіюйте в нову книгу лише клітинки таблиці або збережіть її як «CSV UTF-8» і повторіть.
fault-file-protected = Книгу { $file } закрито паролем. Збережіть її без пароля й повторіть.
fault-file-no-sheet = У { $file } немає аркуша «{ $sheet }». Є аркуші: { $known }
fault-file-no-sheets = { $file } – текст, аркушів у ньому немає. Приберіть --sheet.
fault-file-rows = На аркуш Excel уміщається { $most } рядків, а тут більше. Вивантажте у файл .csv.
fault-file-no-text = { $file } – не текст у UTF-8. Збережіть його в цьому кодуванні й повторіть.
fault-file-full = Диск заповнений, { $file } не записано. Звільніть місце й повторіть.
fault-file-no-header = У { $file } немає рядка з назвами стовпців. Додайте його над даними.
fault-file-no-column = У { $file } немає стовпця «{ $field }». Назвіть так один зі стовпців або вкажіть його: --map { $name }=СТОВПЕЦЬ
fault-file-no-member = У { $file } немає ні стовпця «{ $card }», ні стовпця «{ $member }», а один із них потрібен. Назвіть так один зі стовпців або вкажіть його: --map card=СТОВПЕЦЬ або --map member=СТОВПЕЦЬ
fault-file-unknown-column = У { $file } немає стовпця «{ $column }», який названо в --map. Перевірте рядок із назвами; стовпець можна назвати й за номером: #3
fault-file-unknown-field = У такій таблиці немає поля «{ $field }». Для --map є: { $known }
fault-file-no-table = { $file } не читається як таблиця. Збережіть його як книгу Excel (.xlsx) або «CSV UTF-8» і повторіть.
fault-file-other = { $file } не читається й не пишеться. Перевірте диск і повторіть; подробиці в журналі.

## Чому документ JSON не читається

fault-json = { $file }, рядок { $line }, стовпець { $column }: { $what }. Виправте й повторіть.
fault-json-syntax = це не JSON, перевірте коми, лапки й дужки
fault-json-end = файл обривається на півслові
fault-json-unknown-field = поля «{ $field }» тут немає; є { $known }
fault-json-no-field = поля «{ $field }» тут немає, та й жодного іншого не буває
fault-json-missing-field = бракує поля «{ $field }»
fault-json-duplicate-field = поле «{ $field }» стоїть двічі
fault-json-unknown-value = «{ $value }» тут не буває; буває { $known }
fault-json-number = тут потрібне ціле число, не менше за нуль і без лапок
fault-json-signed = тут потрібне ціле число без лапок
fault-json-minor = тут потрібні копійки (тиїни, центи) цілим числом без лапок: 49,50 – це 4950
fault-json-rate = тут потрібні соті частки відсотка цілим числом, не менше за нуль і без лапок: 5 % – це 500
fault-json-text = тут потрібен текст у лапках
fault-json-yes-no = тут потрібне true або false
fault-json-list = тут потрібен список у квадратних дужках
fault-json-object = тут потрібні поля у фігурних дужках
fault-json-by-hand = знижка вручну потребує одного з полів percent, amount і price
fault-json-quantity = тут потрібна кількість, не більше трьох знаків після крапки: "0.350"
fault-json-one-of = тут має стояти щось одне; друге винесіть в окреме правило
fault-json-time = тут потрібен час доби, від "00:00" до "23:59"
fault-json-day = такого дня немає; тут потрібна дата: "2026-11-20"
fault-json-words = тут потрібні слова в лапках або слова мовами { $languages }
fault-json-value = це значення сюди не підходить

## Що не так у програмі: місце, потім що було б правильно

fault-programme-rule = { $field } (правило { $rule }): { $what }
fault-programme-field = { $field }: { $what }
fault-programme-schema = ця каса читає документи schema { $known }; візьміть такий або оновіть програму
fault-programme-blank = потрібні слова кожною мовою, яку тут названо
fault-programme-above-whole = { $rate } – більше за ціле; можна до { $most } (100 %)
fault-programme-not-positive = потрібно більше за нуль
fault-programme-negative = потрібно не менше за нуль
fault-programme-not-ascending = потрібно більше за { $above }: із цього починається попередній рівень
fault-programme-twice = те саме, що { $first }; кожне пишуть один раз
fault-programme-id = годяться малі латинські літери, цифри, - і _
fault-programme-too-long = потрібно не більше за { $most }
fault-programme-nothing = правило нічого не дає; назвіть знижку (discount) чи подарунок (gift) або приберіть його
fault-programme-unknown = такого тут немає; є: { $known }
fault-programme-outside = потрібне число від { $least } до { $most }
fault-programme-too-many = можна не більше { $most }
fault-programme-too-deep = не більше { $most } умов одна в одній; скажіть простіше
fault-programme-competing = тут змагаються { $count } правил, можна { $most }; перенесіть частину до іншої групи
fault-programme-competing-at-once = тут змагаються { $count } правил, а за { $tiers } рівнів, що діють одразу, можна { $most }; перенесіть частину до іншої групи або хай рівні діють із наступної покупки
fault-programme-no-discount = подарунок, бали й слова не змагаються зі знижками; приберіть group або назвіть іншу
fault-programme-only-with = лише разом із { $other }
fault-programme-not-with = не разом із { $other }; залиште одне з двох
fault-programme-never = так не буває; виправте або приберіть
fault-programme-none = такого немає, і жодного не заведено; заведіть його або приберіть це
fault-programme-older = таке вміють документи schema { $needed }; напишіть "schema": { $needed }
fault-programme-below-least = не може бути менше ніж { $field }
fault-standing-birthday = потрібен день від 1900 року й не пізніше сьогоднішнього
fault-programme-currency = суми записано в іншій валюті, магазин рахує в { $shop }; перерахуйте їх і напишіть тут { $shop } або візьміть шаблон: regulars programme template NAME --currency { $shop }
fault-programme-empty = тут нічого не сказано; заповніть або приберіть
fault-programme-expires = { $days ->
    [one] бали діють лише за { $days } день і встигнуть згоріти; дайте їм довший строк
    [few] бали діють лише за { $days } дні й встигнуть згоріти; дайте їм довший строк
   *[many] бали діють лише за { $days } днів і встигнуть згоріти; дайте їм довший строк
}
