## The top bar

bar-scanner-ready = Сканер готов
bar-backup = Копия { $when }
bar-backup-none = Копии ещё нет
bar-backup-failed = Копия не удалась
bar-backup-failed-since = Копия не удалась, последняя { $when }
bar-till = касса { $till }
