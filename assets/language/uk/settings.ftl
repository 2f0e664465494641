### Налаштування

settings-tab-shop = Магазин
settings-tab-look = Вигляд
settings-tab-keys = Клавіші
settings-tab-scanner = Сканер
settings-tab-payment = Оплата
settings-tab-programme = Програма
settings-saved = Діє від цієї хвилини
settings-saved-words = збережено

## Магазин

settings-name = Назва магазину
settings-trade = Вид магазину
settings-trade-hint = слово чи два, наприклад пекарня
settings-language = Мова магазину
settings-currency = Валюта, обирається один раз
settings-zone = Часовий пояс
settings-zone-hint = наприклад Europe/Kyiv
settings-consent = Час і згода
settings-controller = Хто зберігає дані учасників
settings-controller-hint = фірма, власник, місто
settings-controller-words = Це стоїть у тексті згоди. Після зміни буде нова редакція тексту.

## Вигляд

settings-theme = Тема
settings-light = Світла
settings-dark = Темна
settings-text = Текст
settings-text-normal = Звичайний
settings-text-large = Великий
settings-text-very-large = Дуже великий
settings-motion = Рух
settings-motion-full = Повний
settings-motion-less = Менше
settings-till-language = Мова цієї каси
settings-language-shop = Магазину
settings-colour = Колір та екран покупця
settings-accent = Колір
settings-accent-own = Власний колір магазину
settings-accent-hint = #RRGGBB; тон зміниться, щоб його було видно
settings-customer = Екран покупця
settings-customer-off = Немає
settings-customer-window = Вікно
settings-customer-monitor = Монітор
settings-customer-words = «Вікно» відкривається на цьому моніторі. «Монітор» – це другий екран цілком: укажіть, з якої точки робочого столу він починається.
settings-monitor-x = Від лівого краю
settings-monitor-y = Від верху
settings-monitor-wayland = від наступного запуску
settings-monitor-hint = пікселі

## Клавіші

settings-keys-remark = Enter, потім нова клавіша
settings-keys-change = Нова клавіша
settings-keys-default = Як було
settings-keys-press = натисніть нову клавішу
settings-keys-own = змінено
settings-keys-clash-do = Одна клавіша – одна дія.
settings-keys-twice = клавіша зайнята двічі

## Сканер і діапазони

settings-prefix = Префікс
settings-prefix-hint = перед кожним кодом; здебільшого порожньо
settings-end = Клавіша в кінці
settings-end-either = Будь-яка
settings-least = Мінімум знаків
settings-least-hint = коротше – набрано руками
settings-gap = Пауза, мс
settings-gap-hint = довше – набрано руками
settings-test = Відскануйте щось.
settings-test-words = Тут з’явиться код і те, як каса його зрозуміла.
settings-code-card = Наша картка.
settings-code-weight = Ваговий товар, { $weight } кг.
settings-code-price = Ваговий товар за { $price }.
settings-code-marked = Маркований товар, артикул { $gtin }.
settings-code-coupon = Купон.
settings-code-ean = Штрихкод, контрольна цифра збігається.
settings-code-plain = Код без контрольної цифри.
settings-ranges = Діапазони номерів
settings-range-cards = Наші картки
settings-range-cards-hint = дві цифри
settings-range-weight = Етикетки з вагою
settings-range-weight-hint = по дві цифри
settings-range-price = Етикетки з ціною
settings-range-price-hint = по дві цифри
settings-range-coupons = Купони
settings-range-coupons-hint = від двох до шести цифр або нічого
settings-range-words = Номери від 20 до 29 – власні номери магазину. Однакові початки не розрізнити.

## Оплата

settings-forms = Способи оплати
settings-forms-remark = хоча б один готівковий
settings-form-add = Додати
settings-form-kind = Готівка чи ні
settings-form-keys = Стрілки обирають спосіб, Alt+9 змінює вид, F8 прибирає.
settings-forms-full = Способів оплати не більше { $most }: стільки для них клавіш під час оплати.
settings-forms-full-to-do = Приберіть той, яким більше не платять.
settings-cash = Готівка
settings-non-cash = Безготівка
settings-fiscal = Фіскальна каса
settings-keying = Що на ній вводять
settings-keying-lines = За позиціями
settings-keying-total = Одну суму
settings-keying-words = Перед оплатою каса показує, що ввести: суму кожної позиції зі знижкою або одну суму.

## Програма

settings-version = Програма, версія { $version }
settings-version-first = діє версія 1
settings-rules-kept = { $count ->
    [one] і ще { $count } правило з файлу, без змін
    [few] і ще { $count } правила з файлу, без змін
   *[many] і ще { $count } правил із файлу, без змін
}
settings-version-before = версія { $version } діє з { $day }
settings-version-save = Зберегти версію
settings-version-saved = версію { $version } збережено
settings-version-holds = Діє з { $day }
settings-holds-from = Діє з
settings-holds-words = Сьогодні або пізніше. Що вже продано, лишається як було.
settings-when-card = Будь-яка картка дає
settings-percent-off = % знижки
settings-tiers-over = Рівні рахують витрати за
settings-months-blank = місяців; порожньо – за весь час
settings-tier-from = від
settings-tier-gives = – знижка
settings-tier-earns = %, бали
settings-by-hand = Вручну не більше
settings-birthday-before = Днів до дня народження
settings-birthday-after = і після
settings-birthday-off = Знижка цими днями
settings-points-earn = Бали, % від оплати
settings-points-value = бал коштує
settings-points-share = Балами сплатять до
settings-protected = Без знижок
settings-no-points = Без балів
settings-tiers-shown = { $first }–{ $last } із { $count } рівнів
settings-tier-add = Додати рівень
settings-tier-remove = Прибрати рівень
settings-tier-up = Рівень вище
settings-tier-down = Рівень нижче
settings-group-birthday = День народження
settings-group-points = Бали
settings-group-till = На касі
settings-birthday-gift = Подарунок
settings-gift-pieces = шт.
settings-gift-place = Подарунок лежить (скаже каса)
settings-birthday-least = У клубі щонайменше
settings-leap-day = 29 лютого відзначаємо
settings-leap-february = 28 лютого
settings-leap-march = 1 березня
settings-points-step = % чека, крок
settings-points-least = Витрачати від, балів
settings-points-delay = Можна витрачати через
settings-points-expire = Бали діють
settings-months-never = місяців; порожньо – завжди
settings-points-grace = Бали за пізнє повернення діють
settings-say-expiring = Сказати, якщо бали згорять за
settings-say-absent = Сказати, якщо учасника не було
settings-say-near = Сказати про рівень, коли до нього
settings-say-near-of = % порогу
settings-cash-step = Округляти суму готівкою до
settings-line-rounding = Округляти знижки
settings-rounding-up = ½ угору
settings-rounding-down = ½ униз
settings-rounding-floor = униз
settings-programme-name = Назва програми

## Чого не зберегти

settings-missing-change = змініть щось
settings-fault-at = { $field }: { $what }
settings-named-by-hand = Вручну
settings-named-tier = рівень { $number }
settings-fault-name = магазину потрібна назва
settings-fault-zone = такого поясу немає
settings-fault-accent = колір, наприклад #7A2E5D
settings-fault-whole = ціле число
settings-fault-least = від 4 до 20
settings-fault-gap = від 10 до 200
settings-fault-keys = { $one } і { $other } на одній клавіші
settings-fault-cash = потрібен один готівковий спосіб
settings-fault-form-name = спосіб без назви
settings-fault-forms = не більше { $most } способів оплати
settings-fault-prefix = дві цифри
settings-fault-coupon = від двох до шести цифр
settings-fault-not-ours = від 20 до 29, 02 або 04
settings-fault-alike = { $first } і { $second } починаються однаково
settings-fault-rate = відсоток, наприклад 7,5
settings-fault-money = сума, наприклад 4000
settings-fault-day = перший день, наприклад 1.12
settings-fault-past = цей день уже минув
settings-fault-later = з { $day } почнеться версія { $version }; цей день або пізніше
settings-fault-newer = записала новіша програма
settings-fault-needed = потрібні слова
settings-fault-whole-rate = не більше 100 %
settings-fault-positive = більше нуля
settings-fault-negative = не менше нуля
settings-fault-ascending = має бути більше за { $above }
settings-fault-twice = уже є
settings-fault-id = малі латинські літери й цифри
settings-fault-days = не більше { $most } днів
settings-fault-months = не більше { $most } міс.
settings-fault-most = не більше { $most }
settings-fault-nothing = знижка або подарунок
settings-fault-expires = згорять до дня { $days }, коли їх можна витратити
