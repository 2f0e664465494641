## The top bar

bar-scanner-ready = Сканер готов
bar-backup-today = Копия сегодня в { $time }
bar-backup-on = Копия { $day } в { $time }
bar-backup-none = Копии ещё нет
bar-backup-failed = Копия не удалась
bar-till = касса { $till }
bar-demo = пробный магазин
