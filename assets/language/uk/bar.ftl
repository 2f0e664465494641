## The top bar

bar-scanner-ready = Сканер готовий
bar-backup = Копія { $when }
bar-backup-none = Копії ще немає
bar-backup-failed = Копія не вдалася
bar-backup-failed-since = Копія не вдалася, остання { $when }
bar-till = каса { $till }
