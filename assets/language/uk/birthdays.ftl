### Birthdays: whose come, and who was greeted

birthdays-title = Дні народження
birthdays-menu-remark = чиї попереду, кому подарунок, кого не привітали
birthdays-coming = Тепер і попереду
birthdays-missed = Не привітали
birthdays-greeted = Привітали
birthdays-reading = Дні народження читаються
birthdays-coming-none = Найближчих днів народження немає
birthdays-coming-none-words = День записують, коли видають картку; далі каса вітає сама.
birthdays-missed-none = Без привітання ніхто не лишився
birthdays-missed-none-words = Тут будуть ті, хто не зайшов, поки день народження враховувався: їм варто зателефонувати.
birthdays-greeted-none = Поки нікого не привітали
birthdays-greeted-none-words = Тут будуть ті, хто зайшов, поки день народження враховувався, і ті, кого ви привітали самі: { $key }.
birthdays-one-none = Тут буде учасник, вибраний у списку.
birthdays-turns = виповниться { $years }
birthdays-turns-today = виповнюється { $years }
birthdays-turned = виповнилося { $years }
birthdays-kept-on = День святкування
birthdays-not-yet = ще ні
birthdays-programme = У програмі
birthdays-nothing = нічого
birthdays-brings = До дня народження
birthdays-discount = Знижка
birthdays-window-label = Каса вітає
birthdays-window-day = у самий день
birthdays-window = за { $before } до й { $after } після
birthdays-leap = Хто народився 29 лютого
birthdays-kept = Привітання записано.
birthdays-kept-undo = Помилково? { $key } зніме позначку.
birthdays-taken-back = Привітання знято: учасник знову чекає на дзвінок.

## Keys

birthdays-key-span = Скільки днів
birthdays-key-greeted = Привітали
birthdays-key-take-back = Зняти позначку
birthdays-key-print = Друк

## On the command line

birthdays-help = Показати, чиї дні народження попереду й кого не привітали
birthdays-help-greeted = Записати, що учасника привітали: номер учасника або картки
birthdays-help-not-greeted = Зняти цю позначку
