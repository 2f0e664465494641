### Звіти клубу на папері

## На кожній сторінці

report-made = складено { $day }
report-page = сторінка { $page } з { $pages }
report-period = з { $from } до { $to }
report-none = –
report-no-tier = Без рівня
report-month-short = { $month ->
    [1] січ
    [2] лют
    [3] бер
    [4] кві
    [5] тра
    [6] чер
    [7] лип
    [8] сер
    [9] вер
    [10] жов
    [11] лис
   *[12] гру
}
report-net = Суми без повернень і до оплати балами.

## Клуб

report-club = Звіт про клуб
report-members = Учасників
report-joined = { $count ->
    [one] { $count } новий за період
    [few] { $count } нові за період
   *[many] { $count } нових за період
}
report-came = Приходили
report-lost = Пішли за період
report-best-day = Найкращий день
report-revenue = Виторг
report-sales = { $count ->
    [one] { $count } чек
    [few] { $count } чеки
   *[many] { $count } чеків
}
report-of-members = З нього учасники
report-share = Частка учасників
report-share-remark = у виторгу
report-share-all-remark = усіх учасників у виторгу
report-average = Середній чек
report-average-remark = учасника
report-by-day = за днями
report-by-month = за місяцями
report-by-year = за роками
report-bar-members = учасники
report-bar-others = інші покупці
report-tiers = Рівні
report-tiers-remark = хто на якому рівні зараз
report-tier = Рівень
report-spent = Витрачено
report-share-of-club = Частка клубу
report-coming = Найближчі дні народження
report-and-more = { $count ->
    [one] і ще { $count }
    [few] і ще { $count }
   *[many] і ще { $count }
}
report-coming-none = Найближчого місяця днів народження немає.
report-name = Ім’я
report-turns = Виповниться
report-best = Найкращі учасники
report-best-remark = за витратами протягом періоду
report-best-none = За цей період ніхто з учасників не приходив.
report-place = №
report-visits = Візити
report-points = Бали
report-last-visit = Останній візит

## Висновки

report-grew = Виторг на { $rate } більший, ніж за стільки ж днів перед тим.
report-grew-so = Подивіться, хто його приніс: нові учасники чи давні, – і тримайте те, що спрацювало.
report-fell = Виторг на { $rate } менший, ніж за стільки ж днів перед тим.
report-fell-so = Порівняйте стовпці учасників та інших: видно, рідше приходять свої чи перехожі.
report-even = Виторг такий самий, як за стільки ж днів перед тим.
report-even-so = Зростання прийде від тих, хто буває рідко: один зайвий візит на місяць помітніший за знижку.
report-share-is = Учасники приносять { $share } виторгу; їхній середній чек { $own }, в інших { $others }.
report-share-all = Учасники приносять { $share } виторгу; їхній середній чек { $own }.
report-share-so = { $count ->
    [one] Без картки пройшов { $count } чек: кожен такий покупець може стати своїм.
    [few] Без картки пройшли { $count } чеки: кожен такий покупець може стати своїм.
   *[many] Без картки пройшло { $count } чеків: кожен такий покупець може стати своїм.
}
report-share-so-all = Кожен чек пройшов із карткою: так і тримайте, бо видно, хто що любить.
report-share-so-less = { $count ->
    [one] Без картки пройшов { $count } чек, і чек там не менший: запропонуйте картку тим, хто бере багато.
    [few] Без картки пройшли { $count } чеки, і чек там не менший: запропонуйте картку тим, хто бере багато.
   *[many] Без картки пройшло { $count } чеків, і чек там не менший: запропонуйте картку тим, хто бере багато.
}
report-growing = Клуб зростає: нових { $joined }, тих, що пішли, { $lost }.
report-growing-so = Другий візит вирішує, чи новий залишиться: привітайтеся з ним на ім’я.
report-shrinking = Клуб втрачає своїх: нових { $joined }, тих, що пішли, { $lost }.
report-shrinking-so = Почніть із тих, хто витрачав більше й давно не був, і спитайте, що сталося.
report-few = { $members ->
    [one] { $members } учасник, п’ята частина тих, хто приходив, приносить { $share } витрат клубу.
    [few] { $members } учасники, п’ята частина тих, хто приходив, приносять { $share } витрат клубу.
   *[many] { $members } учасників, п’ята частина тих, хто приходив, приносять { $share } витрат клубу.
}
report-few-so = Вони на початку списку найкращих: їхні імена та звички варто знати кожному касирові.
report-weekday = Найсильніший день – { $day }: { $share } виторгу.
report-weekday-so = Поставте на цей день досвідченого касира, а приводи прийти – на дні слабші.
report-too-few = { $count ->
    [one] За { $count } чеком робити висновки рано.
    [few] За { $count } чеками робити висновки рано.
   *[many] За { $count } чеками робити висновки рано.
}
report-too-few-so = Виберіть довший період: висновки з’являться від { $least } чеків.
report-nothing = За період нічого не продано.
report-nothing-so = Виберіть інший період або завантажте колишні продажі.

## Дні народження

report-birthdays = Дні народження
report-gift = Подарунок
report-gift-is = До дня народження: { $gift }.
report-gift-none = Програма до дня народження нічого не дає.
report-gift-from = з { $day }
report-gift-until = чекає до { $day }
report-gift-given = віддано { $day }
report-gift-too-new = цього разу ні: у клубі недавно
report-gift-over = не забрали
report-discount-from = знижка з { $day }
report-discount-until = знижка до { $day }
report-discount-used = знижку використано { $day }
report-discount-over = знижкою не скористалися
report-birthday-discount = знижка { $rate }
report-birthday-rules = за окремими правилами
report-greeted-visit = на касі, { $day }
report-greeted-by-hand = вручну, { $day }
report-declined = прохання не вітати
report-persons = { $count ->
    [one] { $count } учасник
    [few] { $count } учасники
   *[many] { $count } учасників
}
report-turns-short = Років
report-still = Минули, але ще вітаємо
report-missed = Минули, а ми не привітали
report-missed-so = Цими днями учасник не приходив, і каса його не вітала. Зателефонуйте: вітання не запізнюється.
report-missed-none = Пропущених днів народження немає.

## День

report-day = Звіт за день
report-day-remark = { $day }, { $weekday }
report-day-sales = Чеків
report-with-card = з карткою { $count }
report-taken = Отримано
report-taken-remark = звірити з касою
report-given-back = Повернено
report-returns-count = { $count ->
    [one] { $count } повернення
    [few] { $count } повернення
   *[many] { $count } повернень
}
report-left = Залишається
report-left-remark = отримано без повернень
report-forms = Чим платили
report-forms-remark = звірте зі звітом про закриття зміни
report-form = Оплата
report-day-none = Цього дня нічого не продавали.
report-from-price = Від ціни до оплати
report-subtotal = За цінами
report-discount = Знижки
report-total = Зі знижками
report-points-value = Сплачено балами
report-rounding = Округлення
report-to-pay = До сплати
report-points-spent = Балів списано
report-points-earned = Балів нараховано
report-discounts = Знижки за правилами
report-rule = Правило
report-lines = Позицій
report-returns = Повернення
report-number = Номер
report-of-sale = За чеком
report-no-receipt = без чека
report-goods = Товар
report-withheld = Утримано
report-fell-away = Відпало знижок
report-returns-none = Повернень не було.
report-unkeyed = Без номера фіскального чека
report-unkeyed-remark = перевірте, чи їх пробито
report-unkeyed-none = Кожен продаж має номер фіскального чека.
report-time = Час

## Учасники списком

report-regulars = Покупці
report-all-members = усі учасники
report-those = відбір: { $filter }
report-listed = У списку
report-of-all-time = від усіх, за весь час
report-of-all = { $count ->
    [one] з { $count } учасника
    [few] з { $count } учасників
   *[many] з { $count } учасників
}
report-spent-remark = учасниками списку
report-regulars-none = Ніхто не підходить під відбір.

## Учасник

report-member = усе, що клуб знає про учасника
report-in-a-year = за рік { $sum }
report-usually = зазвичай раз на { $days }
report-address = Звертання
report-since = У клубі з
report-birthday = День народження
report-email = Пошта
report-language = Мова
report-together = Спільний рахунок
report-consents = Згоди
report-purpose = На що
report-said = Відповідь
report-by-months = Витрати за місяцями
report-last-year = останні дванадцять місяців
report-cards = Картки
report-cards-none = Картки немає.
report-state = Стан
report-state-since = З якого дня
report-card-active = діє
report-card-replaced = замінено
report-card-lost = загублено
report-card-blocked = заблоковано
report-lots = Бали та їхні строки
report-lots-none = Балів немає.
report-active-from = Діють
report-now = уже
report-expires = Згорять
report-purchases = Покупки
report-purchases-none = Покупок ще не було.
report-receipt = Чек
report-came-back = Повернено

## Анкета

report-form-version = версія { $version }
report-form-version-word = Версія
report-form-versions = { $count ->
    [one] { $count } версія
    [few] { $count } версії разом
   *[many] { $count } версій разом
}
report-form-sheets = Відповіли
report-form-nps = NPS
report-form-mean = У середньому
report-form-mean-of = { $mean } із { $most }
report-form-nobody = Поки ніхто не відповів.
report-form-answers = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
   *[many] { $count } відповідей
}
report-form-by-version = За версіями
report-form-from = Питають з
report-form-answered = Дні з відповідями
report-form-more = { $count ->
    [one] Ще { $count } давніша відповідь словами є лише у вікні.
    [few] Ще { $count } давніші відповіді словами є лише у вікні.
   *[many] Ще { $count } давніших відповідей словами є лише у вікні.
}
report-form-declined = { $count ->
    [one] Не надруковано { $count } відповідь словами: учасник просив відповідей не зберігати.
    [few] Не надруковано { $count } відповіді словами: учасники просили відповідей не зберігати.
   *[many] Не надруковано { $count } відповідей словами: учасники просили відповідей не зберігати.
}
report-form-each = Рахується кожна заповнена анкета; у вікні кожного учасника враховано один раз, за останніми відповідями.
report-form-privacy = Слова – самих учасників, і тут вони без імен.
report-form-several = Якщо на запитання можна дати кілька відповідей, разом вони бувають більші за ціле.

## Картка

report-club-card = картка клубу
report-card-name = ім’я
report-cards-title = Картки клубу
