### The owner's work beside the sale

menu-key-up = Row up
menu-key-down = Row down
menu-key-choose = Choose
menu-programme = Programme
menu-members = Import members
menu-products = Import items
menu-sales = Import sales
menu-export = Export
menu-backup = Back up now
menu-check = Check the books
menu-regulars-remark = who they are, what they bring, who is drifting away
menu-reports-remark = the club, birthdays, the till’s day – on paper and as PDF
menu-settings-remark = shop, look, keys, scanner, payment, customer’s screen
menu-programme-remark = discounts, tiers, birthday, points
menu-members-remark = from a table, with opening points and spend
menu-products-remark = a price list with bar codes
menu-sales-remark = what was sold before, with its days
menu-export-remark = members, items and sales as tables
menu-backup-last = last good backup { $day }, { $size }
menu-backup-never = No good backup yet
menu-check-remark = every sum, point and number; the till goes on working
menu-refund-remark = by number, in part, or without a receipt
menu-checking = The books are being checked.
menu-exporting = Tables are being written.
menu-till-goes-on = The till goes on working.
menu-sound = The books are sound.
menu-facts = { $facts ->
    [one] { $facts } record looked at.
   *[other] { $facts } records looked at.
}
menu-broken = { $count ->
    [one] { $count } thing does not add up.
   *[other] { $count } things do not add up.
}
menu-broken-do = Keep the backups and ask for help with these names.
menu-exported = { $files ->
    [one] { $files } table is written.
   *[other] { $files } tables are written.
}
menu-about = About Regulars
menu-version = Version
menu-till = Till
menu-folder = Shop folder
menu-exported-where = Folder: { $folder }
menu-copies = Backups
menu-copying = The backup is being made.
menu-copied = The backup is made and checked.
menu-copied-facts = { $facts ->
    [one] { $facts } record.
   *[other] { $facts } records.
}
menu-last-copy = Last good backup
menu-copy-size = Size
menu-guides = Help and guides
