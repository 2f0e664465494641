## The top bar

bar-scanner-ready = Scanner ready
bar-backup-today = Backup today at { $time }
bar-backup-on = Backup on { $day } at { $time }
bar-backup-none = No backup yet
bar-backup-failed = Backup failed
bar-till = till { $till }
bar-demo = sample shop
