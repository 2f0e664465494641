## The top bar

bar-scanner-ready = Scanner ready
bar-backup = Backup { $when }
bar-backup-none = No backup yet
bar-backup-failed = Backup failed
bar-backup-failed-since = Backup failed, last { $when }
bar-till = till { $till }
