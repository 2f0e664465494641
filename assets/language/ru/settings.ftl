### Настройки

settings-tab-shop = Магазин
settings-tab-look = Вид
settings-tab-keys = Клавиши
settings-tab-scanner = Сканер
settings-tab-payment = Оплата
settings-tab-programme = Программа
settings-saved = Действует с этой минуты
settings-saved-words = сохранено

## Магазин

settings-name = Название магазина
settings-trade = Вид магазина
settings-trade-hint = слово или два, например пекарня
settings-language = Язык магазина
settings-currency = Валюта, выбирается один раз
settings-zone = Часовой пояс
settings-zone-hint = например Europe/Moscow
settings-consent = Время и согласие
settings-controller = Кто хранит данные участников
settings-controller-hint = фирма, владелец, город
settings-controller-words = Это стоит в тексте согласия. После изменения будет новая редакция текста.

## Вид

settings-theme = Тема
settings-light = Светлая
settings-dark = Тёмная
settings-text = Текст
settings-text-normal = Обычный
settings-text-large = Крупный
settings-text-very-large = Очень крупный
settings-motion = Движение
settings-motion-full = Полное
settings-motion-less = Меньше
settings-till-language = Язык этой кассы
settings-language-shop = Магазина
settings-colour = Цвет и экран покупателя
settings-accent = Цвет
settings-accent-own = Собственный цвет магазина
settings-accent-hint = #RRGGBB; тон изменится, чтобы его было видно
settings-customer = Экран покупателя
settings-customer-off = Нет
settings-customer-window = Окно
settings-customer-monitor = Монитор
settings-customer-words = «Окно» открывается на этом мониторе. «Монитор» – это второй экран целиком: укажите, с какой точки рабочего стола он начинается.
settings-monitor-x = От левого края
settings-monitor-y = От верха
settings-monitor-wayland = со следующего запуска
settings-monitor-hint = пиксели

## Клавиши

settings-keys-remark = Enter, затем новая клавиша
settings-keys-change = Новая клавиша
settings-keys-default = Как было
settings-keys-press = нажмите новую клавишу
settings-keys-own = изменена
settings-keys-clash-do = Одна клавиша – одно действие.
settings-keys-twice = клавиша занята дважды

## Сканер и диапазоны

settings-prefix = Префикс
settings-prefix-hint = перед каждым кодом; обычно пусто
settings-end = Клавиша в конце
settings-end-either = Любая
settings-least = Минимум знаков
settings-least-hint = короче – набрано руками
settings-gap = Пауза, мс
settings-gap-hint = дольше – набрано руками
settings-test = Отсканируйте что-нибудь.
settings-test-words = Здесь появится код и то, как касса его поняла.
settings-code-card = Наша карта.
settings-code-weight = Весовой товар, { $weight } кг.
settings-code-price = Весовой товар за { $price }.
settings-code-marked = Маркированный товар, артикул { $gtin }.
settings-code-coupon = Купон.
settings-code-ean = Штрихкод, контрольная цифра сходится.
settings-code-plain = Код без контрольной цифры.
settings-ranges = Диапазоны номеров
settings-range-cards = Наши карты
settings-range-cards-hint = две цифры
settings-range-weight = Этикетки с весом
settings-range-weight-hint = по две цифры
settings-range-price = Этикетки с ценой
settings-range-price-hint = по две цифры
settings-range-coupons = Купоны
settings-range-coupons-hint = от двух до шести цифр или ничего
settings-range-words = Номера от 20 до 29 – собственные номера магазина. Одинаковые начала не различить.

## Оплата

settings-forms = Формы оплаты
settings-forms-remark = хотя бы одна наличная
settings-form-add = Добавить
settings-form-kind = Наличные или нет
settings-form-keys = Стрелки выбирают форму, Alt+9 меняет вид, F8 убирает.
settings-forms-full = Форм оплаты не больше { $most }: столько для них клавиш при оплате.
settings-forms-full-to-do = Уберите ту, которой больше не платят.
settings-cash = Наличные
settings-non-cash = Безнал
settings-fiscal = Фискальная касса
settings-keying = Что на ней набирают
settings-keying-lines = По позициям
settings-keying-total = Одну сумму
settings-keying-words = Перед оплатой касса показывает, что набрать: сумму каждой позиции со скидкой или одну сумму.

## Программа

settings-version = Программа, версия { $version }
settings-version-first = действует версия 1
settings-rules-kept = { $count ->
    [one] и ещё { $count } правило из файла, без изменений
    [few] и ещё { $count } правила из файла, без изменений
   *[many] и ещё { $count } правил из файла, без изменений
}
settings-version-before = версия { $version } действует с { $day }
settings-version-save = Сохранить версию
settings-version-saved = версия { $version } сохранена
settings-version-holds = Действует с { $day }
settings-holds-from = Действует с
settings-holds-words = Сегодня или позже. Что уже продано, остаётся как было.
settings-when-card = Любая карта даёт
settings-percent-off = % скидки
settings-tiers-over = Уровни считают траты за
settings-months-blank = месяцев; пусто – за всё время
settings-tier-from = от
settings-tier-gives = – скидка
settings-tier-earns = %, баллы
settings-by-hand = Вручную не больше
settings-birthday-before = Дней до дня рождения
settings-birthday-after = и после
settings-birthday-off = Скидка в эти дни
settings-points-earn = Баллы, % от оплаты
settings-points-value = балл стоит
settings-points-share = Баллами оплатят до
settings-protected = Без скидок
settings-no-points = Без баллов
settings-tiers-shown = { $first }–{ $last } из { $count } уровней
settings-tier-add = Добавить уровень
settings-tier-remove = Убрать уровень
settings-tier-up = Уровень выше
settings-tier-down = Уровень ниже
settings-group-birthday = День рождения
settings-group-points = Баллы
settings-group-till = На кассе
settings-birthday-gift = Подарок
settings-gift-pieces = шт.
settings-gift-place = Подарок лежит (скажет касса)
settings-birthday-least = В клубе не меньше
settings-leap-day = 29 февраля отмечаем
settings-leap-february = 28 февраля
settings-leap-march = 1 марта
settings-points-step = % чека, шаг
settings-points-least = Тратить от, баллов
settings-points-delay = Можно тратить через
settings-points-expire = Баллы действуют
settings-months-never = месяцев; пусто – всегда
settings-points-grace = Баллы за поздний возврат действуют
settings-say-expiring = Сказать, если баллы сгорят за
settings-say-absent = Сказать, если участника не было
settings-say-near = Сказать об уровне, когда до него
settings-say-near-of = % порога
settings-cash-step = Округлять сумму наличными до
settings-line-rounding = Округлять скидки
settings-rounding-up = ½ вверх
settings-rounding-down = ½ вниз
settings-rounding-floor = вниз
settings-programme-name = Название программы

## Чего не сохранить

settings-missing-change = измените что-нибудь
settings-fault-at = { $field }: { $what }
settings-named-by-hand = Вручную
settings-named-tier = уровень { $number }
settings-fault-name = магазину нужно название
settings-fault-zone = такого пояса нет
settings-fault-accent = цвет, например #7A2E5D
settings-fault-whole = целое число
settings-fault-least = от 4 до 20
settings-fault-gap = от 10 до 200
settings-fault-keys = { $one } и { $other } на одной клавише
settings-fault-cash = нужна одна наличная форма
settings-fault-form-name = форма без названия
settings-fault-forms = не больше { $most } форм оплаты
settings-fault-prefix = две цифры
settings-fault-coupon = от двух до шести цифр
settings-fault-not-ours = от 20 до 29, 02 или 04
settings-fault-alike = { $first } и { $second } начинаются одинаково
settings-fault-rate = процент, например 7,5
settings-fault-money = сумма, например 4000
settings-fault-day = первый день, например 1.12
settings-fault-past = этот день уже прошёл
settings-fault-later = с { $day } начнётся версия { $version }; этот день или позже
settings-fault-newer = записала более новая программа
settings-fault-needed = нужны слова
settings-fault-whole-rate = не больше 100 %
settings-fault-positive = больше нуля
settings-fault-negative = не меньше нуля
settings-fault-ascending = должно быть больше { $above }
settings-fault-twice = уже есть
settings-fault-id = малые латинские буквы и цифры
settings-fault-days = не больше { $most } дней
settings-fault-months = не больше { $most } мес.
settings-fault-most = не больше { $most }
settings-fault-nothing = скидка или подарок
settings-fault-expires = сгорят до дня { $days }, когда их можно потратить
