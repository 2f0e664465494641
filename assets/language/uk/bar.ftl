## The top bar

bar-scanner-ready = Сканер готовий
bar-backup-today = Копія сьогодні о { $time }
bar-backup-on = Копія { $day } о { $time }
bar-backup-none = Копії ще немає
bar-backup-failed = Копія не вдалася
bar-till = каса { $till }
bar-demo = пробний магазин
