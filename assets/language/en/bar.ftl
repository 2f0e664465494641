## The top bar

bar-scanner-ready = Scanner ready
bar-backup-today = Copy today at { $time }
bar-backup-on = Copy on { $day } at { $time }
bar-backup-none = No copy yet
bar-backup-failed = Copy failed
bar-till = till { $till }
bar-demo = sample shop
