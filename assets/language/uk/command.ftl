## Що каже команда, коли їй відмовлено: що сталося, потім що робити

command-error-disk-full = Диск заповнений, нічого не записано. Звільніть місце і повторіть.
command-error-read-only = У теку магазину не можна писати: { $folder }. Дайте програмі право або назвіть іншу теку через --data.
command-error-busy = Магазин відкрила інша програма. Зачекайте, доки вона закінчить, і повторіть.
command-error-damaged = База пошкоджена, її залишено як є. Копій у { $folder } немає; візьміть свою: regulars restore FILE
command-error-damaged-backup = База пошкоджена, її залишено як є. Остання добра копія від { $day }: regulars restore { $file }
command-error-newer-schema = Цей магазин записала новіша версія програми. Оновіть програму.
command-error-stale = Рахунок тим часом змінився, нічого не записано. Повторіть.
command-error-store = База не відповідає, нічого не записано. Повторіть; якщо не минеться, відновіть копію. Подробиці в журналі.
command-error-unreadable = Один із записів не читається. Гляньте, який: regulars check
command-error-migration = Базу не вдалося перевести на цю версію програми, вона лишилася як була. Подробиці в журналі.
command-error-panicked = У програмі щось зламалося, нічого не записано. Повторіть; звіт лежить поруч із журналом.
command-error-too-large = Сума завелика для лічби. Перевірте кількість і ціну.
command-error-no-shop = У { $folder } немає магазину. Створіть його: regulars init --name NAME
command-error-shop-exists = У { $folder } вже є магазин. Назвіть іншу теку через --data.
command-error-window-open = Касу вже відкрито у вікні. Закрийте його або працюйте в ньому.
command-error-no-programme = На цей день немає програми. Задайте її: regulars programme set FILE
command-error-no-card = Картки { $card } немає. Перевірте номер або оформіть за ним нового учасника.
command-error-card-not-active = Картка { $card } { $state ->
    [replaced] замінена
    [lost] загублена
   *[blocked] заблокована
}. Попросіть іншу картку учасника.
command-error-card-blocked = Картку { $card } заблоковано: { $reason }. Попросіть іншу картку учасника.
command-error-card-taken = Картка { $card } вже чиясь. Візьміть іншу.
command-error-no-member = Учасника { $member } немає. Пошукайте: regulars find TEXT
command-error-no-sale = Продажу { $number } немає. Перевірте номер на чеку.
command-error-no-form = Анкети «{ $id }» немає. Усі анкети показує `survey forms`.
command-error-no-product = У каталозі немає { $code }. Вкажіть кількість і ціну.
command-error-another-request = Цей id уже вжито для іншого. Візьміть новий id.
command-error-before-latest = Рахунок має пізніші записи, ніж ця мить. Приберіть --at або назвіть пізніший час.
command-error-sum-changed = До сплати тепер { $sum }. Гляньте ще раз і повторіть.
command-error-file-in-the-way = { $file } не є копією магазину, його не зачеплено. Назвіть інший файл.
command-error-not-a-backup = Копію { $file } пошкоджено. Магазин лишився як був; візьміть іншу.
command-error-not-a-shop = { $file } – не копія магазину. Магазин лишився як був; візьміть інший файл.
command-error-no-name = Потрібне ім’я: --name
command-error-bad-email = Це не адреса пошти.
command-error-no-consent = Без згоди на картку клубу не оформлюємо: --consent club
command-error-parent-needed = За того, кому немає шістнадцяти, погоджується хтось із батьків: --parent
command-error-phone-known = Цей телефон уже в когось є.
command-error-wrong-check-digit = Контрольна цифра { $card } неправильна. Скануйте ще раз.
command-error-card-is-product = { $card } – це код товару. Візьміть іншу картку.
command-error-no-numbers-left = Номери карток магазину вичерпано. Задайте інший діапазон.
command-error-new-card-needed = Картку, яку не загублено, замінюють іншою: --with NUMBER
command-error-code-taken = Код { $code } має інший товар.
command-error-code-is-card = { $code } – це номер картки учасника.
command-error-no-price = У { $code } в каталозі немає ціни. Вкажіть ціну.
command-error-line-no-price = У рядку { $line } немає ні ціни, ні суми.
command-error-line-quantity = Кількість у рядку { $line } має бути більша за нуль.
command-error-line-negative = У рядку { $line } сума менша за нуль.
command-error-line-discount = Знижка в рядку { $line } більша за його суму.
command-error-by-hand = Знижка вручну – не більш як 100 % і не менше нуля.
command-error-too-many-points = Тут можна списати щонайбільше { $points }.
command-error-too-few-points = За раз списують щонайменше { $points }.
command-error-too-many-lines = У кошику щонайбільше { $most } рядків.
command-error-points-step = Бали списують по { $points }.
command-error-negative-points = Балів до списання не буває менше нуля.
command-error-no-cash = Магазин не бере готівки, тож назвіть оплату: --pay FORM=AMOUNT
command-error-non-cash-above = Без готівки можна сплатити щонайбільше { $sum }.
command-error-missing = Бракує { $sum }. Додайте оплату.
command-error-nothing-left = Цей продаж уже повернуто весь.
command-error-unknown-line = У продажу немає рядка { $line }.
command-error-too-much = З рядка { $line } можна повернути ще тільки { $left }.
command-error-no-reason = Повернення без чека потребує причини: --reason TEXT
command-error-nothing-returned = Нічого не повертають. Назвіть хоч один рядок.
command-error-paid-with-points = { $number } сплачено балами учасника, тож продаж лишається за ним.
command-error-empty-basket = Кошик порожній. Назвіть хоч один рядок.
command-error-line-differs = Сума рядка { $line } не дорівнює ціні, помноженій на кількість. Лишіть одне з двох.
command-error-hand-reason = Знижка вручну не має причини. Назвіть її: "reason".
command-error-line-back = Рядок { $line } уже повернуто весь.
command-error-points-gone = { $number } лишається на місці: його учасник витратив { $points } з нарахованих за нього. Оформіть повернення й продайте заново.
command-error-birthday-ahead = Такого дня народження бути не може. Назвіть день від 1900 року й не пізніше сьогоднішнього.
command-error-standing = У файлі про покупця помилка: { $why }. Виправте й повторіть.
command-error-programme-in-past = Програма не може діяти від { $day }: цей день минув. Візьміть сьогодні чи пізніше.
command-error-programme-too-far = Програма від { $day }: до цього дня понад десять років. Перевірте рік.
command-error-programme = У програмі помилки: { $why }. Виправте і повторіть.
command-error-time = «{ $text }» не є часом. Пишіть 2026-11-20 14:30 або 2026-11-20.
command-error-amount = «{ $text }» не є сумою. Пишіть --pay cash=12.50
command-error-form = Магазин не приймає оплату «{ $form }». Приймає: { $forms }
command-error-language = «{ $text }» не є мовою каси. Візьміть ru, uk або en.
command-error-currency = «{ $text }» не є валютою каси. Візьміть одну з: { $all }
command-error-zone = «{ $text }» не є часовим поясом. Пишіть так: Europe/Kyiv.
command-error-template = Шаблону «{ $text }» немає. Візьміть один із: { $all }
command-error-birthday = «{ $text }» не є днем народження. Пишіть 1984-03-14 або --03-14 без року.
command-error-phone = «{ $text }» не є номером телефону.
command-error-card-number = «{ $text }» не є номером картки: від 4 до 40 літер і цифр.
command-error-consent = «{ $text }» не є метою згоди. Візьміть з: { $all }
command-error-id = «{ $text }» не є id (UUID).
command-error-line = «{ $text }» не є рядком. Пишіть --line 2 або --line 2=0.5

## Що каже команда, коли її викликано неправильно

command-usage-unknown = «{ $text }» тут невідоме. Дивіться regulars --help
command-usage-missing = Бракує: { $text }. Дивіться regulars { $command } --help
command-usage-number = «{ $value }» не пасує до { $text }: потрібне число, більше за нуль.
command-usage-range = «{ $value }» не підходить до { $text }: потрібне ціле число від { $least } до { $most }.
command-usage-large = «{ $value }» не підходить до { $text }: таке велике число не вміщується.
command-usage-value = «{ $value }» не пасує до { $text }. Дивіться regulars --help
command-usage-choice = «{ $value }» не пасує до { $text }. Пасує: { $choices }.
command-usage-no-value = Після { $text } бракує значення. Дивіться regulars --help
command-usage-conflict = { $text } не може стояти поруч із { $other }.
command-usage-period = { $from } пізніше, ніж { $to }, останній день звіту. Напишіть після --from раніший день.
command-usage-other = Команда неповна. Дивіться regulars --help

## Довідка

command-help-program = Каса лояльності для малих магазинів. Без команди відкривається вікно.
command-help-usage = Виклик:
command-help-commands = Команди
command-help-arguments = Аргументи
command-help-options = Ключі
command-help-data = Тека магазину
command-help-json = Відповісти одним документом JSON
command-help-at = Діяти як у цей час: 2026-11-20 14:30 або 2026-11-20
command-help-demo-shop = Працювати з вигаданим магазином
command-help-help = Показати, що можна попросити
command-help-version = Показати версію
command-help-init = Створити магазин
command-help-demo = Зробити пробний магазин: учасників, товари, роки візитів
command-help-import = Прочитати учасників, товари чи продажі з таблиці
command-help-export = Записати учасників, товари чи продажі в таблицю
command-help-enrol = Оформити учасника
command-help-member = Показати чи змінити учасника
command-help-card = Замінити чи заблокувати картку
command-help-find = Знайти учасників за іменем, телефоном, карткою чи поштою
command-help-quote = Порахувати кошик і сказати чому
command-help-sell = Записати продаж
command-help-sale = Показати продаж або віддати його учасникові
command-help-refund = Прийняти товар назад
command-help-value = Чого вартий кожен учасник
command-help-programme = Показати, перевірити чи задати програму, видати зразок
command-help-report = Записати звіт клубу в PDF
command-help-check = Пошукати, що не сходиться
command-help-backup = Скопіювати магазин, також під час продажів
command-help-restore = Повернути магазин із копії
command-help-bench = Поміряти цей ПК поруч зі звичайним SQLite
command-help-show = Показати
command-help-edit = Змінити
command-help-replace = Видати нову картку замість загубленої
command-help-block = Заблокувати картку і сказати чому
command-help-print = Надрукувати картки в PDF: учасників або чисті
command-help-assign = Сказати, кому рахується
command-help-check-file = Перевірити файл, нічого не змінюючи
command-help-template = Видати програму для початку
command-help-schema = Видати опис файла програми (JSON Schema)
command-help-set = Задати файл від певного дня

## Що команда відповідає

command-init-done = Магазин «{ $name }» створено в { $folder }.
command-backup-done = Скопійовано в { $file }: { $size }, { $facts ->
    [one] { $facts } запис
    [few] { $facts } записи
   *[many] { $facts } записів
}, перевірено.
command-restore-done = Магазин повернуто: { $facts ->
    [one] { $facts } запис
    [few] { $facts } записи
   *[many] { $facts } записів
}.
command-restore-kept = Що було до того, лежить у { $file }.
command-programme-set = Версія { $version } діє від { $day }.
command-programme-good = У програмі все гаразд.
command-check-good = Усе сходиться: перевірено { $facts ->
    [one] { $facts } запис
    [few] { $facts } записи
   *[many] { $facts } записів
}.
command-check-bad = { $count ->
    [one] { $count } негаразд
    [few] { $count } негаразди
   *[many] { $count } негараздів
}, перевірено { $facts ->
    [one] { $facts } запис
    [few] { $facts } записи
   *[many] { $facts } записів
}:
command-enrol-done = { $name }: оформлено, картка { $card }.
command-enrol-no-card = { $name }: оформлено без картки.
command-none-found = Нікого не знайдено.
command-sell-done = Продаж { $number }: { $sum }.
command-repeated = Записано раніше; зараз нічого не записано.
command-refund-done = Повернення { $number }: віддано { $sum }.
command-card-replaced = Картку { $old } замінено на { $new }.
command-card-blocked = Картку { $card } заблоковано.
command-cards-printed = { $cards ->
    [one] { $cards } картка
    [few] { $cards } картки
   *[many] { $cards } карток
} у { $file }, { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}.
command-assigned = Продаж { $number } рахується за: { $name }.
command-assigned-nobody = Продаж { $number } не рахується ні за ким.
command-assigned-points = За ним нараховано { $points }.
command-assigned-coupons = Разом із ним переходять купони: { $codes }.
command-report-done = { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
} у { $file }, { $size }.
command-exported = { $rows ->
    [one] { $rows } рядок
    [few] { $rows } рядки
   *[many] { $rows } рядків
} у { $file }.
command-imported = Додано { $added }, змінено { $updated }, без змін { $unchanged }, відмовлено { $refused }.
command-import-rejected = Відхилені рядки лежать у { $file }.
command-import-unearned = { $count ->
    [one] { $count } чек не приніс балів: у його день програма їх не давала.
    [few] { $count } чеки не принесли балів: у їхні дні програма їх не давала.
   *[many] { $count } чеків не принесли балів: у їхні дні програма їх не давала.
}
command-import-kept = { $count ->
    [one] { $count } відомий записаний у файлі інакше й лишився, як був. Переписати: --update
    [few] { $count } відомі записані у файлі інакше й лишилися, як були. Переписати: --update
   *[many] { $count } відомих записано у файлі інакше, вони лишилися, як були. Переписати: --update
}
command-import-over = { $count ->
    [one] У { $count } учасника термін балів уже минув: бали не перенесено.
    [few] У { $count } учасників термін балів уже минув: бали не перенесено.
   *[many] У { $count } учасників термін балів уже минув: бали не перенесено.
}
command-import-left-out = { $count ->
    [one] { $count } стовпець не впізнано, він лишається у файлі: { $names }. Вказати, що це: --map ПОЛЕ=СТОВПЕЦЬ
    [few] { $count } стовпці не впізнано, вони лишаються у файлі: { $names }. Вказати, що це: --map ПОЛЕ=СТОВПЕЦЬ
   *[many] { $count } стовпців не впізнано, вони лишаються у файлі: { $names }. Вказати, що це: --map ПОЛЕ=СТОВПЕЦЬ
}
command-preview-book = Аркуш: { $sheet }. Аркуші: { $sheets }
command-preview-text = Кодування { $letters }, розділювач «{ $mark }»
command-preview-missing = Бракує стовпця «{ $field }»: --map { $name }=СТОВПЕЦЬ
command-demo-done = { $name }: { $members ->
    [one] { $members } учасник
    [few] { $members } учасники
   *[many] { $members } учасників
}, { $sales ->
    [one] { $sales } продаж
    [few] { $sales } продажі
   *[many] { $sales } продажів
}.

## Заголовки стовпців і показників

command-column-member = Учасник
command-column-name = Ім’я
command-column-phone = Телефон
command-column-cards = Картки
command-column-goods = Товар
command-column-quantity = Кількість
command-column-price = Ціна
command-column-amount = Сума
command-column-discount = Знижка
command-column-total = Разом
command-column-tier = Рівень
command-column-visits = Візити
command-column-spent = Витрачено
command-column-average = Середній чек
command-column-points = Бали
command-column-last-visit = Останній візит
command-column-birthday = День народження
command-column-email = Пошта
command-column-language = Мова
command-column-note = Нотатка
command-column-since = У клубі від
command-column-day = Дата
command-column-code = Негаразд
command-column-where = Де
command-column-column = Стовпець
command-column-field = Поле
command-column-example = Приклад
command-column-line = Рядок
command-column-reason = Причина
command-column-work = Робота
command-column-plain = Звичайний SQLite
command-column-ours = Regulars
command-column-ratio = Відношення
command-to-pay = До сплати
command-refund-would = Буде повернено: { $money }
command-repriced = Решту чека перераховано
command-unsettled = Теж відпадає, утримаємо з наступних повернень
command-withheld = Утримано за вже витрачені бали
command-points-owed = Уже витрачені бали, списані або в борг
command-owes = { $points }, борг
command-points-spent = Сплачено балами
command-points-earned = Нараховано балів
command-points-after = Балів тепер
command-change = Решта
command-rounding = Округлення
command-applied = Діє
command-not-applied = Не діє
command-gift = Подарунок: { $name }
command-gifts = Подарунок: { $name } × { $quantity }
command-bench-look-up = Від картки до учасника
command-bench-record = Запис продажу
