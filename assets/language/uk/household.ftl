### Спільний рахунок: кілька учасників на одному рахунку

## Команди

household-help = Спільний рахунок: хто на ньому разом
household-help-show = Показати, з ким учасник має спільний рахунок
household-help-join = Приєднати учасника до чужого рахунку з усіма балами
household-help-leave = Вивести учасника зі спільного рахунку
household-help-undo = Скасувати приєднання: залишок принесених балів повернеться
household-help-to = До чийого рахунку: номер учасника або картки
household-help-take = Скільки балів віддати з собою; якщо не сказано, ніскільки
household-did-join = Приєднано. З собою: { $points }; тепер на рахунку: { $balance }.
household-did-undo = Приєднання скасовано: { $name } отримує назад { $points }.
household-did-leave = Виведено. З собою: { $points }.
household-column-joined = На рахунку з
household-did-part = Знову роз’єднані. Повернено: { $points }.

## Екран

household-title = Спільний рахунок
household-points = Балів разом
household-spent = Покупки для рівня
household-tier = Рівень
household-tier-kept = { $tier }, зберігається
household-own = Рахунок від самого початку
household-joined = На рахунку з { $day }
household-joined-with = На рахунку з { $day }; лишилося з принесеного: { $points }
household-file = Картка, об’єднана з цією
household-alone = На цьому рахунку більше нікого. Знайдіть праворуч чоловіка, дружину, батьків чи дитину: бали й рівень стануть спільними.
household-other = Хто приєднується
household-other-hint = або це та сама людина
household-find = Другий учасник
household-find-hint = Відскануйте картку або введіть ім’я, телефон, номер картки.
household-nobody = Більше нікого не знайдено. Перевірте, як пишеться, або спершу запишіть його.
household-shares = { $name } має спільний рахунок.
household-shares-do = Спершу відділіть: на сторінці того учасника { $account }, потім { $leave }.
household-would-bring = Принесе балів
household-would-be = Стане балів разом
household-would-tier = Рівень стане
household-would-stay = Попередні покупки лишаються на своєму рахунку й знову рахуються там після виходу.
household-leaving = Відділити
household-take = Скільки балів із собою
household-take-hint = З { $all }; порожньо – нічого не забирає.
household-take-all = На рахунку більше нікого: усі бали ({ $all }) переходять разом з учасником.
household-take-bad = Введіть число не більше за { $all }.
household-leave-first = Покупки, рівень і бали лишаються тим, хто на цьому рахунку. Чий це був рахунок, починає заново, з балами, названими тут.
household-leave-words = Спільні покупки лишаються на спільному рахунку. Попередній рахунок учасника і рівень на ньому знову діють.
household-key-undo = Повернути як було
household-key-part = Роз’єднати
household-key-leave = Відділити
household-key-same = Та сама людина
household-key-join = Приєднати
household-missing = ще: другий учасник
household-missing-leave = спершу відділити
household-missing-points = бали: не більше { $all }
household-key = Рахунок
