### Enrolling and editing a member

enrol-title = Новий учасник
enrol-title-edit = Дані учасника
enrol-hint = Enter веде до наступного поля, * обов’язкове

## Fields

enrol-card-placeholder = скануйте або введіть
enrol-card-hint = без картки; { $key } – видати нашу
enrol-card-issue = наша, видамо під час запису
enrol-card-free = вільна
enrol-card-like-a-phone = вільна, та схожа на телефон
enrol-card-free-own = вільна, наша, контрольна цифра збігається
enrol-card-taken = уже видана: { $name }
enrol-card-not-a-number = від 4 латинських літер і цифр
enrol-card-wrong-digit = контрольна цифра не збігається
enrol-card-product = це код товару або купона
enrol-card-none = картки немає
enrol-card-elsewhere = замінити можна на сторінці учасника
enrol-phone-short = { $digits ->
    [one] ще { $digits } цифра
    [few] ще { $digits } цифри
   *[many] ще { $digits } цифр
}
enrol-phone-wrong = такого номера немає
enrol-surname = Прізвище
enrol-given = Ім’я
enrol-patronymic = По батькові
enrol-address = Як звертатися
enrol-address-suggested = так вітатиме каса; кличний відмінок підставлено
enrol-address-hint = так вітатиме каса
enrol-way = Звертання
enrol-formal = на «ви»
enrol-informal = на «ти»
enrol-switches = перемкнути: { $key }
enrol-birthday = День народження
enrol-birthday-hint = 12.06 або 12 червня 1984
enrol-birthday-no-year = { $day }, без року
enrol-birthday-wrong = немає такого; пишіть 12.06
enrol-language = Мова чеків і вітань
enrol-language-short = Укр
enrol-email = Електронна пошта
enrol-email-placeholder = якщо попросить
enrol-email-wrong = адреса виглядає так: name@example.com
enrol-note-hint = побачить касир під час наступного візиту

## Somebody who is there already

enrol-twin = Той самий учасник?
enrol-twin-card = картка …{ $tail }
enrol-twin-phone-tail = тел. …{ $tail }
enrol-twin-visit = останній візит { $day }
enrol-twin-never = ще без покупок
enrol-twin-same-phone = збігається телефон
enrol-twin-same-name = збігаються ім’я та прізвище
enrol-twin-same-both = збігаються ім’я, прізвище й телефон
enrol-twin-family = { $people ->
    [one] цей телефон має { $people } учасник
    [few] цей телефон мають { $people } учасники
   *[many] цей телефон мають { $people } учасників
}
enrol-it-is = Так
enrol-it-is-replace = Так, замінити картку
enrol-replaces = Нова картка стане на місце картки …{ $card }.
enrol-replaces-to-do = Стара більше не спрацює; { $key } ще раз – замінити.
enrol-another = Інша людина

## Consent

enrol-consent = Згода
enrol-consent-remark = окремий документ
enrol-consent-version = редакція { $version }
enrol-consent-version-of = редакція { $version } від { $day }
enrol-consent-text = Володілець даних: { $controller }. Ім’я, телефон і день народження потрібні, щоб вести картку клубу. Діє до відкликання: усно тут або листом. Кожну мету дозволяють окремо.
enrol-purpose-club = Вести картку клубу
enrol-purpose-club-remark = без цього запису не буде
enrol-purpose-birthday = Вітати з днем народження
enrol-purpose-marketing = Писати про знижки
enrol-purpose-survey = Зберігати анкету
enrol-purpose-survey-remark = за бажанням, не впливає на знижки
enrol-parent = Погоджується хтось із батьків
enrol-parent-remark = обов’язково до 16 років
enrol-parent-if-child = позначте, якщо немає 16 років

## Keys

enrol-key-issue = Наша картка
enrol-key-no-card = Без картки
enrol-key-it-is = Той самий
enrol-key-another = Інший
enrol-key-way = Ви чи ти
enrol-key-language = Мова
enrol-key-save = Записати
enrol-missing = ще: { $what }
enrol-unsaved = Учасника ще не записано.
enrol-unsaved-to-do = { $save } запише; { $leave } ще раз – вийти без запису.
enrol-unsaved-missing = Залишилося: { $missing }. { $leave } ще раз – вийти без запису.
enrol-missing-card = картка
enrol-missing-phone = телефон
enrol-missing-who = { $same } або { $another }
enrol-missing-given = ім’я
enrol-missing-birthday = день народження
enrol-missing-email = пошта
enrol-missing-consent = згода ({ $key })
enrol-missing-consent-too = згода
enrol-missing-parent = згода батьків ({ $key })
