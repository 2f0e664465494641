### Help: what each argument and option of a command means

help-options-word = OPTIONS
help-command-word = COMMAND
help-shop-name = The name of the shop
help-shop-language = The language of the shop: ru, uk or en
help-currency = The currency: RUB, UAH, KZT, BYN, EUR or USD
help-zone = The time zone, such as Europe/Kyiv
help-template = The programme to begin with
help-demo-members = How many members to make up, 300 unless said
help-demo-years = For how many years, 2 unless said
help-demo-seed = The number on which all depends: the same number, the same shop
help-kind-import = What the table holds: members, products or sales
help-kind-export = What to write: members, products, sales or all
help-table-in = A table: an Excel workbook (.xlsx), or CSV in UTF-8 or cp1251
help-table-out = Where to write it, .csv or .xlsx; for all, how the names of the three files begin
help-map = Which column to take for which field: its heading, its number (#3) or nothing
help-sheet = The sheet of a workbook, where it is not the one that fits best
help-preview = Show what each column is taken for, and the first ten lines
help-source = Where the table comes from; each source numbers its members itself
help-dry-run = Check only and record nothing
help-update = Update the names, phones and prices of what is there already
help-earn = Earn points on the imported sales
help-member-name = Given name, patronymic and surname
help-address = How to address them
help-phone = Phone
help-email = E-mail
help-birthday = Birthday, also without the year
help-new-card = The number of a card that is there already
help-issue = Issue a card with a number of the shop’s
help-language = The member’s language: ru, uk or en
help-note = A note
help-consent = What was agreed to: club, marketing
help-parent = A parent agreed, for a child
help-id = An id of your own: the same id again records nothing
help-member = The member: an id or a card number
help-card = The number of a card
help-card-with = The number of the new card
help-card-lost = The old card is lost
help-card-reason = Why the card is blocked
help-find-text = A name, phone, card or e-mail; a part is enough
help-limit = No more lines than this
help-basket = The basket as JSON; “-” reads the standard input
help-points = How many points to spend
help-pay = What is paid in which form, such as cash=12.50; all in cash unless said
help-programme = A programme from a file; no shop is needed
help-standing = What is known of the member, as JSON
help-sale = The number of the sale
help-sale-member = For whom it counts: the id of a member
help-nobody = It counts for nobody
help-line = Which line comes back, and how much of it; all unless said
help-refund-reason = Why it comes back
help-without-receipt = A return without a receipt: the goods as a basket
help-sort = The figure to sort by (spent, visits, days_overdue, name …), “-” before it for the other way round
help-filter = A condition (see the README): tier=gold, segment=cooling, away=30, spent=1000 …; several must all hold
help-list-out = Writes the list into this file, .csv or .xlsx
help-programme-file = The programme as JSON
help-from = The day from which it holds; today unless said
help-backup-file = Where to copy it; among the shop’s backups unless said
help-restore-file = A backup of the shop
help-bench-members = How many members the shop on trial has, 1000 unless said
help-bench-sales = How many sales to measure, 500 unless said

## The help in the window

help-screen = This screen
help-cashier = For cashiers
help-owner = For owners
help-contents = What to read
help-minutes = ten minutes each
help-on = Next
help-before = Before
help-sheet-of = sheet { $sheet } of { $sheets }
help-screen-words = What this screen needs stands here. Beside it are two guides, one for cashiers and one for owners.
