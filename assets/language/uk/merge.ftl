### Дві картки однієї людини: знайти й об’єднати

## Команди

merge-help = Об’єднати дві картки однієї людини
merge-help-undo = Роз’єднати картки, які об’єднали
merge-help-duplicates = Перелічити тих, хто схожий на одну людину
merge-help-apart = Сказати, що це дві різні людини
merge-help-survivor = Хто лишається: номер учасника або картки
merge-help-absorbed = Чия картка входить у першу
merge-help-birthday = Чий день народження правильний, якщо вони різні: survivor або absorbed
merge-help-phone = Чий телефон лишити, якщо вони різні: survivor або absorbed
merge-help-email = Чию пошту лишити, якщо вони різні: survivor або absorbed
merge-help-dry-run = Сказати, що перейде, і нічого не записати
merge-help-undone = Кого виділити знову: його номер або картка, що була його
merge-help-other = Інший учасник: номер учасника або картки
merge-row-sales = Перейшло продажів
merge-row-spent = Перейшло покупок на суму
merge-row-opening = Покупок до цієї каси
merge-row-points = Перейшло балів
merge-row-balance = Балів у того, хто лишається
merge-column-one = Учасник
merge-column-other = Можливо, та сама людина
merge-column-signs = Чому
merge-none-alike = Схожих карток немає
merge-did-tell-apart = Це дві різні людини, більше їх не запропонують.
merge-sign-phone = той самий телефон
merge-sign-email = та сама пошта
merge-sign-birthday = той самий день народження
merge-sign-name = те саме ім’я
merge-sign-similar = схоже ім’я

## Екран

merge-title = Двійники
merge-remark = збіглося два з трьох: контакт, день народження, ім’я
merge-looking = переглянуто: { $percent } %
merge-found = { $count ->
    [one] { $count } пара
    [few] { $count } пари
   *[many] { $count } пар
}
merge-none-words = Тут були б ті, у кого збігаються дві ознаки з трьох: телефон або пошта, день народження, ім’я або схоже ім’я.
merge-column-phone = Телефон
merge-did = { $sales ->
    [one] Об’єднано. Перейшло: { $sales } продаж, { $points }.
    [few] Об’єднано. Перейшло: { $sales } продажі, { $points }.
   *[many] Об’єднано. Перейшло: { $sales } продажів, { $points }.
}
merge-did-undo = { $key } – скасувати. Пізніше скасувати можна на сторінці учасника: { $account }, потім { $key }.
merge-undid = Знову роз’єднані, усе як було.
merge-key-apart = Різні люди
merge-key-compare = Порівняти
merge-preview = Два записи поруч
merge-preview-hint = { $key } – поміняти місцями
merge-stays = Лишається
merge-goes = Входить у нього
merge-together = Разом
merge-choose = виберіть: { $key }
merge-which-birthday = Дні народження різні.
merge-which-birthday-do = Виберіть правильний: { $key }.
merge-missing-birthday = ще: день народження
merge-key-swap = Поміняти
merge-key-list = Список
merge-key-merge = Об’єднати
merge-line-name = Ім’я
merge-line-phone = Телефон
merge-line-email = Пошта
merge-line-birthday = День народження
merge-line-note = Нотатка
merge-line-since = У клубі з
merge-line-cards = Картки
merge-line-sales = Продажі
merge-line-spent = Покупки
merge-line-points = Бали
merge-line-visit = Останній візит
merge-line-tier = Рівень
merge-purpose-club = картка
merge-purpose-birthday = день народження
merge-purpose-marketing = пропозиції
merge-purpose-survey = анкети
