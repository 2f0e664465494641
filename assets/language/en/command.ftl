## What a command says when it is refused: what happened, then what to do

command-error-disk-full = The disk is full; nothing was recorded. Make room and repeat.
command-error-read-only = The shop's folder may not be written: { $folder }. Give the program the right to, or name another folder with --data.
command-error-busy = Another program has the shop open. Wait until it is done and repeat.
command-error-damaged = The database is damaged and was left as it is. There is no backup in { $folder }; bring one: regulars restore FILE
command-error-damaged-backup = The database is damaged and was left as it is. The last good backup is of { $day }: regulars restore { $file }
command-error-newer-schema = A newer version of the program wrote this shop. Update the program.
command-error-stale = The account changed meanwhile and nothing was recorded. Repeat.
command-error-store = The database does not answer and nothing was recorded. Repeat; if it stays so, restore a backup. The log says more.
command-error-unreadable = One of the records cannot be read. See which: regulars check
command-error-migration = The database could not be brought to this version of the program and was left as it was. The log says more.
command-error-panicked = Something in the program broke, and nothing was recorded. Repeat; a report lies beside the log.
command-error-too-large = An amount is too large to count. Check quantity and price.
command-error-no-shop = There is no shop in { $folder }. Set one up: regulars init --name NAME
command-error-shop-exists = There is a shop in { $folder } already. Name another folder with --data.
command-error-window-open = The till is open in a window already. Close it first, or go on there.
command-error-no-programme = No programme holds on that day. Set one: regulars programme set FILE
command-error-no-card = There is no card { $card }. Check the number, or enrol with it.
command-error-card-not-active = Card { $card } is { $state ->
    [replaced] replaced
    [lost] lost
   *[blocked] blocked
}. Ask for the member's other card.
command-error-card-blocked = Card { $card } is blocked: { $reason }. Ask for the member’s other card.
command-error-card-taken = Card { $card } belongs to somebody already. Take another.
command-error-no-member = There is no member { $member }. Look: regulars find TEXT
command-error-no-sale = There is no sale { $number }. Check the number on the slip.
command-error-no-form = There is no questionnaire “{ $id }”. `survey forms` lists them all.
command-error-no-product = The catalogue has no { $code }. Give a quantity and a unit price.
command-error-another-request = This id was used for something else. Take a new id.
command-error-before-latest = The account has later records than this moment. Leave out --at, or name a later time.
command-error-sum-changed = The sum to pay is now { $sum }. Look again and repeat.
command-error-file-in-the-way = { $file } is not a backup and is left alone. Name another file.
command-error-not-a-backup = The backup { $file } is damaged. The shop is as it was; take another.
command-error-not-a-shop = { $file } is not a backup of a shop. The shop is as it was; take another file.
command-error-no-name = A name is needed: --name
command-error-bad-email = That is not an e-mail address.
command-error-no-consent = Nobody is enrolled without agreeing to the club’s card: --consent club
command-error-parent-needed = For somebody under sixteen a parent agrees: --parent
command-error-phone-known = Somebody has this phone already.
command-error-wrong-check-digit = The check digit of { $card } is wrong. Scan it again.
command-error-card-is-product = { $card } is the code of a product. Take another card.
command-error-no-numbers-left = No card numbers are left in the shop’s range. Set another range.
command-error-new-card-needed = A card that is not lost is replaced by another: --with NUMBER
command-error-code-taken = Another product has the code { $code }.
command-error-code-is-card = { $code } is the number of a member’s card.
command-error-no-price = { $code } has no price in the catalogue. Give a unit price.
command-error-line-no-price = Line { $line } has neither a price nor an amount.
command-error-line-quantity = The quantity of line { $line } must be above zero.
command-error-line-negative = Line { $line } has an amount below zero.
command-error-line-discount = The discount of line { $line } is above its amount.
command-error-by-hand = A discount by hand is at most 100 % and never below zero.
command-error-too-many-points = At most { $points } may be spent here.
command-error-too-few-points = At least { $points } are spent at once.
command-error-too-many-lines = A basket has at most { $most } lines.
command-error-points-step = Points are spent in steps of { $points }.
command-error-negative-points = Points to spend cannot be below zero.
command-error-no-cash = The shop takes no cash, so say how it is paid: --pay FORM=AMOUNT
command-error-non-cash-above = Without cash at most { $sum } may be paid.
command-error-missing = { $sum } is missing. Add a payment.
command-error-nothing-left = All of this sale has come back already.
command-error-unknown-line = The sale has no line { $line }.
command-error-too-much = Of line { $line } only { $left } can still come back.
command-error-no-reason = A return without a receipt needs a reason: --reason TEXT
command-error-nothing-returned = Nothing is returned. Name at least one line.
command-error-paid-with-points = Points of its holder paid for { $number }, so it stays theirs.
command-error-empty-basket = The basket is empty. Name at least one line.
command-error-line-differs = The amount of line { $line } is not its price times its quantity. Leave one of them out.
command-error-hand-reason = A discount by hand has no reason. Name it: "reason".
command-error-line-back = Line { $line } has come back whole already.
command-error-points-gone = { $number } stays where it is: its holder has spent { $points } of those it earned. Refund it and sell it anew.
command-error-birthday-ahead = That cannot be a birthday. Name a day from 1900 on and not after today.
command-error-standing = A mistake in the file about the customer: { $why }. Correct it and repeat.
command-error-programme-in-past = A programme cannot hold from { $day }, which has passed. Take today or later.
command-error-programme-too-far = A programme from { $day } is more than ten years ahead. Look at the year.
command-error-programme = The programme has faults: { $why }. Correct them and repeat.
command-error-time = “{ $text }” is not a time. Write 2026-11-20 14:30, or 2026-11-20.
command-error-amount = “{ $text }” is not an amount. Write --pay cash=12.50
command-error-form = The shop takes no payment “{ $form }”. It takes: { $forms }
command-error-language = “{ $text }” is not a language. Take ru, uk or en.
command-error-currency = “{ $text }” is not a currency of this till. Take one of: { $all }
command-error-zone = “{ $text }” is not a time zone. Write it like Europe/Kyiv.
command-error-template = There is no template “{ $text }”. Take one of: { $all }
command-error-birthday = “{ $text }” is not a birthday. Write 1984-03-14, or --03-14 without the year.
command-error-phone = “{ $text }” is not a phone number.
command-error-card-number = “{ $text }” is not a card number: 4 to 40 letters and digits.
command-error-consent = “{ $text }” is not a purpose. Take of: { $all }
command-error-id = “{ $text }” is not an id (UUID).
command-error-line = “{ $text }” is not a line. Write --line 2, or --line 2=0.5

## What a command says when it is called wrongly

command-usage-unknown = “{ $text }” is not known here. See regulars --help
command-usage-missing = Missing: { $text }. See regulars { $command } --help
command-usage-number = “{ $value }” does not fit { $text }: a number above zero is wanted.
command-usage-range = “{ $value }” does not fit { $text }: a whole number from { $least } to { $most } is needed.
command-usage-large = “{ $value }” does not fit { $text }: the number is too large.
command-usage-value = “{ $value }” does not fit { $text }. See regulars --help
command-usage-choice = “{ $value }” does not fit { $text }. It takes: { $choices }.
command-usage-no-value = A value is missing after { $text }. See regulars --help
command-usage-conflict = { $text } cannot stand beside { $other }.
command-usage-period = { $from } comes after { $to }, the last day of the report. Write an earlier day after --from.
command-usage-other = The command is not complete. See regulars --help

## Help

command-help-program = The loyalty till for small shops. Without a command the window opens.
command-help-usage = Usage:
command-help-commands = Commands
command-help-arguments = Arguments
command-help-options = Options
command-help-data = The folder of the shop
command-help-json = Answer with one JSON document
command-help-at = Act as at this time: 2026-11-20 14:30, or 2026-11-20
command-help-demo-shop = Work on the made-up sample shop
command-help-help = Say what can be asked for
command-help-version = Say which version this is
command-help-init = Set a shop up
command-help-demo = Make a sample shop: members, goods and years of visits
command-help-import = Read members, products or sales from a table
command-help-export = Write members, products or sales into a table
command-help-enrol = Enrol a member
command-help-member = Show or change a member
command-help-card = Replace or block a card
command-help-find = Find members by name, phone, card or e-mail
command-help-quote = Price a basket and say why
command-help-sell = Record a sale
command-help-sale = Show a sale, or give it to its member
command-help-refund = Take goods back
command-help-value = What each member is worth
command-help-programme = Show, check or set the programme, or write a template
command-help-report = Write a report of the club as PDF
command-help-check = Look for anything that does not add up
command-help-backup = Copy the shop, also while it is selling
command-help-restore = Bring the shop back from a copy
command-help-bench = Measure this PC beside plain SQLite
command-help-show = Show it
command-help-edit = Change it
command-help-replace = Give a new card for a lost one
command-help-block = Block a card and say why
command-help-print = Print cards as PDF: members’ own or blank ones
command-help-assign = Say whom it counts for
command-help-check-file = Check a file and change nothing
command-help-template = Write a programme to begin with
command-help-schema = Write what a programme file may say, as JSON Schema
command-help-set = Let a file hold from a day on

## What a command answers

command-init-done = { $name } is set up in { $folder }.
command-backup-done = Copied to { $file }: { $size }, { $facts ->
    [one] { $facts } record
   *[other] { $facts } records
}, checked.
command-restore-done = The shop is back: { $facts ->
    [one] { $facts } record
   *[other] { $facts } records
}.
command-restore-kept = What was there before is kept in { $file }.
command-programme-set = Version { $version } holds from { $day }.
command-programme-good = The programme is in order.
command-check-good = All is well: { $facts ->
    [one] { $facts } record
   *[other] { $facts } records
} checked.
command-check-bad = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
} among { $facts ->
    [one] { $facts } record
   *[other] { $facts } records
}:
command-enrol-done = { $name } is enrolled, card { $card }.
command-enrol-no-card = { $name } is enrolled, without a card.
command-none-found = Nobody found.
command-sell-done = Sale { $number }: { $sum }.
command-repeated = Recorded before; nothing was recorded now.
command-refund-done = Refund { $number }: { $sum } given back.
command-card-replaced = Card { $old } is replaced by { $new }.
command-card-blocked = Card { $card } is blocked.
command-cards-printed = { $cards ->
    [one] { $cards } card
   *[other] { $cards } cards
} in { $file }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}.
command-assigned = Sale { $number } counts for { $name }.
command-assigned-nobody = Sale { $number } counts for nobody.
command-assigned-points = It has earned { $points }.
command-assigned-coupons = With it go the coupons { $codes }.
command-report-done = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} in { $file }, { $size }.
command-exported = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} in { $file }.
command-imported = { $added } added, { $updated } updated, { $unchanged } unchanged, { $refused } refused.
command-import-rejected = The refused lines are in { $file }.
command-import-unearned = { $count ->
    [one] { $count } receipt earned nothing: on its day the programme gave no points.
   *[other] { $count } receipts earned nothing: on their days the programme gave no points.
}
command-import-kept = { $count ->
    [one] { $count } known one differs in the file and stays as it was. To overwrite: --update
   *[other] { $count } known ones differ in the file and stay as they were. To overwrite: --update
}
command-import-over = { $count ->
    [one] The points of { $count } member had expired already and were not brought along.
   *[other] The points of { $count } members had expired already and were not brought along.
}
command-import-left-out = { $count ->
    [one] { $count } column is not known and stays in the file: { $names }. Say what it is: --map FIELD=COLUMN
   *[other] { $count } columns are not known and stay in the file: { $names }. Say what it is: --map FIELD=COLUMN
}
command-preview-book = Sheet: { $sheet }. Sheets: { $sheets }
command-preview-text = Encoding { $letters }, separator “{ $mark }”
command-preview-missing = The column “{ $field }” is missing: --map { $name }=COLUMN
command-demo-done = { $name }: { $members ->
    [one] { $members } member
   *[other] { $members } members
}, { $sales ->
    [one] { $sales } sale
   *[other] { $sales } sales
}.

## Headings of columns and figures

command-column-member = Member
command-column-name = Name
command-column-phone = Phone
command-column-cards = Cards
command-column-goods = Goods
command-column-quantity = Quantity
command-column-price = Price
command-column-amount = Amount
command-column-discount = Discount
command-column-total = Total
command-column-tier = Tier
command-column-visits = Visits
command-column-spent = Spent
command-column-average = Average
command-column-points = Points
command-column-last-visit = Last visit
command-column-birthday = Birthday
command-column-email = E-mail
command-column-language = Language
command-column-note = Note
command-column-since = Member since
command-column-day = Date
command-column-code = Problem
command-column-where = Where
command-column-column = Column
command-column-field = Field
command-column-example = Example
command-column-line = Line
command-column-reason = Reason
command-column-work = Work
command-column-plain = Plain SQLite
command-column-ours = Regulars
command-column-ratio = Ratio
command-to-pay = To pay
command-refund-would = Would give back: { $money }
command-repriced = The rest of the receipt, priced again
command-unsettled = Falls away too, kept from later returns
command-withheld = Withheld for points already spent
command-points-owed = Points spent already, taken off or owed
command-owes = { $points }, owed
command-points-spent = Paid with points
command-points-earned = Points earned
command-points-after = Points now
command-change = Change
command-rounding = Rounding
command-applied = Applied
command-not-applied = Not applied
command-gift = Gift: { $name }
command-gifts = Gift: { $name } × { $quantity }
command-bench-look-up = Card to member
command-bench-record = Recording a sale
