### Две карточки одного человека: найти и объединить

## Команды

merge-help = Объединить две карточки одного человека
merge-help-undo = Разъединить карточки, которые объединили
merge-help-duplicates = Перечислить тех, кто похож на одного человека
merge-help-apart = Сказать, что это два разных человека
merge-help-survivor = Кто остаётся: номер участника или карты
merge-help-absorbed = Чья карточка входит в первую
merge-help-birthday = Чей день рождения верен, если они разные: survivor или absorbed
merge-help-phone = Чей телефон оставить, если они разные: survivor или absorbed
merge-help-email = Чью почту оставить, если они разные: survivor или absorbed
merge-help-dry-run = Сказать, что перейдёт, и ничего не записать
merge-help-undone = Кого выделить снова: его номер или карта, которая была его
merge-help-other = Другой участник: номер участника или карты
merge-row-sales = Перешло продаж
merge-row-spent = Перешло покупок на сумму
merge-row-opening = Покупок до этой кассы
merge-row-points = Перешло баллов
merge-row-balance = Баллов у того, кто остаётся
merge-column-one = Участник
merge-column-other = Возможно, тот же человек
merge-column-signs = Почему
merge-none-alike = Похожих карточек нет
merge-did-tell-apart = Это два разных человека, больше их не предложат.
merge-sign-phone = тот же телефон
merge-sign-email = та же почта
merge-sign-birthday = тот же день рождения
merge-sign-name = то же имя
merge-sign-similar = похожее имя

## Экран

merge-title = Двойники
merge-remark = совпало два из трёх: контакт, день рождения, имя
merge-looking = просмотрено: { $percent } %
merge-found = { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
}
merge-none-words = Здесь были бы те, у кого совпадают два признака из трёх: телефон или почта, день рождения, имя или похожее имя.
merge-column-phone = Телефон
merge-did = { $sales ->
    [one] Объединено. Перешло: { $sales } продажа, { $points }.
    [few] Объединено. Перешло: { $sales } продажи, { $points }.
   *[many] Объединено. Перешло: { $sales } продаж, { $points }.
}
merge-did-undo = { $key } – отменить. Позже отменить можно на странице участника: { $account }, затем { $key }.
merge-undid = Снова разъединены, всё как было.
merge-key-apart = Разные люди
merge-key-compare = Сравнить
merge-preview = Две записи рядом
merge-preview-hint = { $key } – поменять местами
merge-stays = Остаётся
merge-goes = Входит в неё
merge-together = Вместе
merge-choose = выберите: { $key }
merge-which-birthday = Дни рождения разные.
merge-which-birthday-do = Выберите верный: { $key }.
merge-missing-birthday = ещё: день рождения
merge-key-swap = Поменять
merge-key-list = Список
merge-key-merge = Объединить
merge-line-name = Имя
merge-line-phone = Телефон
merge-line-email = Почта
merge-line-birthday = День рождения
merge-line-note = Заметка
merge-line-since = В клубе с
merge-line-cards = Карты
merge-line-sales = Продажи
merge-line-spent = Покупки
merge-line-points = Баллы
merge-line-visit = Последний визит
merge-line-tier = Уровень
merge-purpose-club = карта
merge-purpose-birthday = день рождения
merge-purpose-marketing = предложения
merge-purpose-survey = анкеты
