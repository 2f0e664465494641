## The top bar

bar-scanner-ready = Сканер готовий
bar-backup = Копія { $when }
bar-backup-none = Копії ще немає
bar-backup-failed = Копія не вдалася
bar-till = каса { $till }
