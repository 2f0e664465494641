### Подарунки на складі: команди й відмови

gift-help = Подарунки на складі: скільки залишилося, скільки надійшло
gift-help-list = Подарунки програми: скільки залишилося й скільки видано
gift-help-stock = Сказати, скільки подарунків є або надійшло
gift-help-gift = Подарунок, його id у програмі
gift-help-count = Стільки зараз на полиці
gift-help-add = Стільки надійшло
gift-column-id = Id
gift-column-gift = Подарунок
gift-column-left = Залишилося
gift-column-given = Видано
gift-uncounted = не рахується
gift-done = { $name }: на складі { $left }.
gift-problem-none = У програмі немає подарунка { $gift }. Є: { $known }.
gift-problem-no-gifts = У програмі немає подарунка { $gift } з id. Дайте йому id у програмі.
gift-problem-changed = Подарунок змінився. Скажіть покупцеві, що тепер у подарунок, і прийміть оплату знову.
