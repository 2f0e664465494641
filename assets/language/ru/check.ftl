### Что не сходится в книгах магазина

## По названию неполадки: что сломано

check-schema = Защита книг снята или изменена. Восстановите последнюю хорошую копию.
check-seq-gap = Записи кассы идут не подряд: какая-то пропала или лишняя.
check-sale-lines = Суммы продажи не равны суммам её строк.
check-line-discounts = Скидка в строке не складывается из своих причин.
check-sale-payments = Оплата без сдачи не равна сумме к оплате.
check-refund-lines = Суммы возврата не равны суммам его строк и выплат.
check-refund-of-line = Вернули строку, которой нет в продаже.
check-over-returned = По строке вернули больше, чем продали, или не ту сумму.
check-sale-now = Остаток продажи после возвратов посчитан неверно.
check-attribution = Продажа числится не за тем, за кого её записали последним.
check-account-spend = Сумма покупок на счёте не равна засчитанным ему продажам.
check-account-points = Баллы на счёте не равны начисленным и списанным.
check-points-moves = Запись о баллах расходится со своими движениями.
check-lot-left = Остаток или срок начисленных баллов посчитан неверно.
check-sale-points = В продаже записано не столько баллов, сколько за неё списано.
check-account-tier = Уровень счёта не тот, что записан последним.
check-card = Владелец или состояние карты не те, что записаны последними.
check-member-now = Участник числится не на своём счёте.
check-search = Участника не найти поиском: его имени нет в указателе.
check-sale-number = Номеров чеков выдано меньше, чем записано продаж и возвратов.
check-foreign-key = Запись ссылается на то, чего нет.
check-file = Файл базы повреждён. Восстановите последнюю хорошую копию.

## Где это

check-place-till = касса { $name }
check-place-sale = продажа { $name }
check-place-sale-line = продажа { $name }, строка { $line }
check-place-refund = возврат { $name }
check-place-refund-line = возврат { $name }, строка { $line }
check-place-account = счёт { $name }
check-place-points-entry = запись о баллах { $name }
check-place-lot = начисление { $name }
check-place-card = карта { $name }
check-place-member = участник { $name }
check-place-row = таблица { $table }, запись { $row }
