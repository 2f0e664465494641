### Birthdays: whose come, and who was greeted

birthdays-title = Дни рождения
birthdays-menu-remark = чьи впереди, кому подарок, кого не поздравили
birthdays-coming = Сейчас и впереди
birthdays-missed = Не поздравили
birthdays-greeted = Поздравили
birthdays-reading = Дни рождения читаются
birthdays-coming-none = Ближайших дней рождения нет
birthdays-coming-none-words = День записывают, когда выдают карту; дальше касса поздравляет сама.
birthdays-missed-none = Без поздравления никто не остался
birthdays-missed-none-words = Здесь будут те, кто не зашёл, пока день рождения был в силе: им стоит позвонить.
birthdays-greeted-none = Пока никого не поздравили
birthdays-greeted-none-words = Здесь будут те, кто зашёл, пока день рождения был в силе, и те, кого вы поздравили сами: { $key }.
birthdays-one-none = Здесь будет участник, выбранный в списке.
birthdays-turns = исполнится { $years }
birthdays-turns-today = исполняется { $years }
birthdays-turned = исполнилось { $years }
birthdays-kept-on = День празднования
birthdays-not-yet = ещё нет
birthdays-programme = В программе
birthdays-nothing = ничего
birthdays-brings = Ко дню рождения
birthdays-discount = Скидка
birthdays-window-label = Касса поздравляет
birthdays-window-day = в самый день
birthdays-window = за { $before } до и { $after } после
birthdays-leap = Кто родился 29 февраля
birthdays-kept = Поздравление записано.
birthdays-kept-undo = По ошибке? { $key } снимет отметку.
birthdays-taken-back = Поздравление снято: участника снова ждёт звонок.

## Keys

birthdays-key-span = Сколько дней
birthdays-key-greeted = Поздравили
birthdays-key-take-back = Снять отметку
birthdays-key-print = Печать

## On the command line

birthdays-help = Показать, чьи дни рождения впереди и кого не поздравили
birthdays-help-greeted = Записать, что участника поздравили: номер участника или карты
birthdays-help-not-greeted = Снять эту отметку
