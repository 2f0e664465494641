### Finding a member without a card

find-title = Знайти учасника
find-remark = без картки
find-field = Що каже покупець
find-placeholder = прізвище, 4 цифри телефону, картка або пошта
find-hint = шукає, поки ви пишете; одну помилку в імені пробачає
find-looking = шукаємо…
find-more = показано найближчих; допишіть ще слово чи цифру
find-count = { $count ->
    [one] { $count } учасник
    [few] { $count } учасники
   *[many] { $count } учасників
}
find-page = { $found }, показано { $from }–{ $to }
find-phone = тел. …{ $tail }
find-card = картка …{ $tail }
find-no-card = без картки
find-visit = візит { $when }
find-never = ще без покупок
find-empty-title = Запитайте ім’я або 4 цифри
find-empty-words = Ім’я будь-якою абеткою, останні чотири цифри телефону, картка або пошта
find-enrol-when = якщо людина ще не в клубі
find-nobody = Нікого не знайдено.
find-nobody-words = Запитайте інакше, або { $key } запише нового учасника.

## Keys

find-key-choose = Вибір
find-key-enrol = Новий учасник
find-key-page = Учасник
find-key-take = У кошик
