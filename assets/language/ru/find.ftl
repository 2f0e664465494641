### Finding a member without a card

find-title = Найти участника
find-remark = без карты
find-field = Что говорит покупатель
find-placeholder = фамилия, 4 цифры телефона, карта или почта
find-hint = ищет, пока вы пишете; одну ошибку в имени прощает
find-looking = ищем…
find-more = показаны ближайшие; допишите ещё слово или цифру
find-count = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
find-page = { $found }, показаны { $from }–{ $to }
find-phone = тел. …{ $tail }
find-card = карта …{ $tail }
find-no-card = без карты
find-visit = визит { $when }
find-never = пока без покупок
find-empty-title = Спросите имя или 4 цифры
find-empty-words = Имя в любом алфавите, последние четыре цифры телефона, карта или почта
find-enrol-when = если человек ещё не в клубе
find-nobody = Никого не нашлось.
find-nobody-words = Спросите иначе, или { $key } запишет нового участника.

## Keys

find-key-choose = Выбор
find-key-enrol = Новый участник
find-key-page = Участник
find-key-take = В корзину
