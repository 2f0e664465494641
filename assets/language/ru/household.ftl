### Общий счёт: несколько участников на одном счёте

## Команды

household-help = Общий счёт: кто на нём вместе
household-help-show = Показать, с кем у участника общий счёт
household-help-join = Присоединить участника к чужому счёту со всеми баллами
household-help-leave = Вывести участника с общего счёта
household-help-undo = Отменить присоединение: остаток принесённых баллов вернётся
household-help-to = К чьему счёту: номер участника или карты
household-help-take = Сколько баллов отдать с собой; если не сказано, нисколько
household-did-join = Присоединено. С собой: { $points }; теперь на счёте: { $balance }.
household-did-undo = Присоединение отменено: { $name } получает обратно { $points }.
household-did-leave = Выведено. С собой: { $points }.
household-column-joined = На счёте с
household-did-part = Снова разъединены. Возвращено: { $points }.

## Экран

household-title = Общий счёт
household-points = Баллов вместе
household-spent = Покупки для уровня
household-tier = Уровень
household-tier-kept = { $tier }, сохраняется
household-own = Счёт с самого начала
household-joined = На счёте с { $day }
household-joined-with = На счёте с { $day }; осталось из принесённого: { $points }
household-file = Карточка, объединённая с этой
household-alone = На этом счёте больше никого. Найдите справа мужа, жену, родителя или ребёнка: баллы и уровень станут общими.
household-other = Кто присоединяется
household-other-hint = или это тот же человек
household-find = Второй участник
household-find-hint = Отсканируйте карту или введите имя, телефон, номер карты.
household-nobody = Больше никто не найден. Проверьте, как пишется, или сначала запишите его.
household-shares = { $name } на общем счёте.
household-shares-do = Сначала отделите: на странице того участника { $account }, затем { $leave }.
household-would-bring = Принесёт баллов
household-would-be = Станет баллов вместе
household-would-tier = Уровень станет
household-would-stay = Прежние покупки остаются на своём счёте и снова считаются там после выхода.
household-leaving = Отделить
household-take = Сколько баллов с собой
household-take-hint = Из { $all }; пусто – ничего не забирает.
household-take-all = На счёте больше никого: все баллы ({ $all }) уходят вместе с участником.
household-take-bad = Введите число не больше { $all }.
household-leave-first = Покупки, уровень и баллы остаются тем, кто на этом счёте. Чей это был счёт, начинает заново, с баллами, названными здесь.
household-leave-words = Совместные покупки остаются на общем счёте. Прежний счёт участника и уровень на нём снова действуют.
household-key-undo = Вернуть как было
household-key-part = Разъединить
household-key-leave = Отделить
household-key-same = Тот же человек
household-key-join = Присоединить
household-missing = ещё: второй участник
household-missing-leave = сначала отделить
household-missing-points = баллы: не больше { $all }
household-key = Общий счёт
