## The top bar

bar-scanner-ready = Сканер готов
bar-backup = Копия { $when }
bar-backup-none = Копии ещё нет
bar-backup-failed = Копия не удалась
bar-till = касса { $till }
