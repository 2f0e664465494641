### Подарки на складе: команды и отказы

gift-help = Подарки на складе: сколько осталось, сколько пришло
gift-help-list = Подарки программы: сколько осталось и сколько выдано
gift-help-stock = Сказать, сколько подарков есть или пришло
gift-help-gift = Подарок, его id в программе
gift-help-count = Столько сейчас на полке
gift-help-add = Столько пришло
gift-column-id = Id
gift-column-gift = Подарок
gift-column-left = Осталось
gift-column-given = Выдано
gift-uncounted = не считается
gift-done = { $name }: на складе { $left }.
gift-problem-none = В программе нет подарка { $gift }. Есть: { $known }.
gift-problem-no-gifts = В программе нет подарка { $gift } с id. Дайте ему id в программе.
gift-problem-changed = Подарок изменился. Скажите покупателю, что теперь в подарок, и примите оплату снова.
