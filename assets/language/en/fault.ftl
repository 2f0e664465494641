### What is wrong in the files that the till is given: tables, programmes, baskets

## Why a line of a table is refused: what is wrong, then what to do

fault-row-missing = { $field } is empty. Fill the cell in.
fault-row-encoding = The line has letters that cannot be read. Write it anew, or save the file as “CSV UTF-8”.
fault-row-sheet = { $field }: “{ $text }” is a spreadsheet’s error. Write the value or clear the cell.
fault-row-shortened = { $field }: of “{ $text }” only the beginning is left. Set the column to “Text” and paste the numbers again.
fault-row-cells = Cells: { $found }, columns: { $expected }. Check separators and quotes.
fault-row-date = { $field }: “{ $text }” is not a date. Write it like 2025-12-31.
fault-row-unclear = { $field }: “{ $text }” does not say which figure is the month. Write it like 2025-12-31.
fault-row-ahead = That day is still to come. Check the date.
fault-row-amount = { $field }: “{ $text }” is not an amount. Write it like 1250.50.
fault-row-quantity = { $field }: “{ $text }” does not fit. Write more than zero: 2 or 0.350.
fault-row-points = { $field }: “{ $text }” is not a whole number. Write it like 250.
fault-row-negative = { $field } is below zero. Write zero or more.
fault-row-returned = { $field } is below zero. Returns are not imported; take the line out.
fault-row-phone = { $field }: there is no such number. Write it with the country’s code, or clear the cell.
fault-row-email = { $field }: this is not an address. Correct it or clear the cell.
fault-row-birthday = { $field }: “{ $text }” is not a birthday. Write 1984-03-14, or --03-14 without the year.
fault-row-parent = { $field }: for a member below sixteen a parent agrees. Leave the cell empty.
fault-row-card = { $field }: “{ $text }” is not a card number. It has 4 to 40 letters and digits.
fault-row-card-short = Card { $card } has fewer figures than the others ({ $figures }). Put the zeros back in front, or write it so: ="{ $card }".
fault-row-language = { $field }: the till does not know “{ $text }”. Write ru, uk or en.
fault-row-yes-no = { $field }: “{ $text }” is not clear. Write yes or no.
fault-row-id = { $field }: “{ $text }” is not the id of a record. Put back the exported one, or clear the cell.
fault-row-large = The number is too large. Check for a zero too many.
fault-row-long = { $field }: too long. Keep it to { $most } letters.
fault-row-duplicate = Line { $line } has this number, card or code already. Keep one of the two.
fault-row-same-person = Line { $line } has the same name and phone. Make one line of the two, its cards parted by commas.
fault-row-already-member = There is a member of this name and phone. Take the line out, and add the card on their page.
fault-row-card-taken = Card { $card } is another member’s. Check the number.
fault-row-card-is-item = Card { $card } is the code of an item. Give the member another card, or take the code off the item.
fault-row-card-unknown = Nobody has card { $card }. Import the members with their cards first.
fault-row-receipt-torn = Line { $line } has this receipt with another member or time. Make them the same.
fault-row-receipt-broken = A receipt is recorded whole, and line { $line } of it is refused. Correct that one.
fault-row-receipt-changed = This receipt was imported before with other lines. Check its number.
fault-row-code-taken = Code { $code } is another item’s. Check the bar code.
fault-row-code-is-card = Code { $code } is the number of a member’s card. Give the item another code, or the member another card.

## What the columns are called

fault-field-member = Member number
fault-field-name = Name
fault-field-surname = Surname
fault-field-given = Given name
fault-field-patronymic = Patronymic
fault-field-address = Form of address
fault-field-phone = Phone
fault-field-email = E-mail
fault-field-birthday = Birthday
fault-field-card = Card
fault-field-language = Language
fault-field-note = Note
fault-field-points = Points
fault-field-points-expire = Points expire
fault-field-spent = Spent
fault-field-since = Member since
fault-field-consent = Consent
fault-field-date = Date
fault-field-quantity = Quantity
fault-field-amount = Amount
fault-field-receipt = Receipt number
fault-field-category = Category
fault-field-sale = Sale id
fault-field-sku = Article
fault-field-barcode = Bar code
fault-field-price = Price
fault-field-min-price = Lowest price
fault-field-discountable = Discount allowed

## Why a whole file does not do

fault-file-missing = { $file } was not found. Check path and name.
fault-file-forbidden = { $file } is closed to the program. Give it the right to this file and its folder.
fault-file-folder = { $file } is a folder. Name a file in it.
fault-file-no-folder = There is no folder { $folder }. Make it or name another.
fault-file-damaged = The workbook { $file } is damaged. Open it in Excel, save it again and repeat.
fault-file-swollen = The workbook { $file } becomes too large when it is unpacked. Copy only the cells of the table into a new workbook, or save it as “CSV UTF-8”, and repeat.
fault-file-protected = The workbook { $file } is locked with a password. Save it without one and repeat.
fault-file-no-sheet = { $file } has no sheet “{ $sheet }”. There are: { $known }
fault-file-no-sheets = { $file } is a text and has no sheets. Leave --sheet out.
fault-file-rows = A sheet of Excel holds { $most } rows, and there are more. Export to a .csv file.
fault-file-no-text = { $file } is not text in UTF-8. Save it in that encoding and repeat.
fault-file-full = The disk is full and { $file } was not written. Make room and repeat.
fault-file-no-header = { $file } has no row with the names of its columns. Add one above the data.
fault-file-no-column = { $file } has no column “{ $field }”. Name one of the columns so, or say which it is: --map { $name }=COLUMN
fault-file-no-member = { $file } has neither a column “{ $card }” nor a column “{ $member }”, and one of them is needed. Name one of the columns so, or say which it is: --map card=COLUMN or --map member=COLUMN
fault-file-unknown-column = { $file } has no column “{ $column }”, which --map names. Check the row of headings; a column may go by its number too: #3
fault-file-unknown-field = Such a table has no field “{ $field }”. For --map there are: { $known }
fault-file-no-table = { $file } cannot be read as a table. Save it as an Excel workbook (.xlsx) or “CSV UTF-8” and repeat.
fault-file-other = { $file } cannot be read or written. Check the disk and repeat; the log says more.

## Why a JSON document cannot be read

fault-json = { $file }, line { $line }, column { $column }: { $what }. Correct it and repeat.
fault-json-syntax = this is not JSON; check commas, quotes and brackets
fault-json-end = the file ends in the middle
fault-json-unknown-field = there is no field “{ $field }” here; there are { $known }
fault-json-no-field = there is no field “{ $field }” here, nor any other
fault-json-missing-field = the field “{ $field }” is missing
fault-json-duplicate-field = the field “{ $field }” stands twice
fault-json-unknown-value = “{ $value }” does not stand here; what may is { $known }
fault-json-number = a whole number is needed here, zero or more and without quotes
fault-json-signed = a whole number is needed here, without quotes
fault-json-minor = kopecks (tiyn, cents) are needed here, as a whole number without quotes: 49.50 is 4950
fault-json-rate = hundredths of a percent are needed here, as a whole number, zero or more and without quotes: 5 % is 500
fault-json-text = a text in quotes is needed here
fault-json-yes-no = true or false is needed here
fault-json-list = a list in square brackets is needed here
fault-json-object = fields in curly brackets are needed here
fault-json-by-hand = a discount by hand has one of the fields percent, amount and price
fault-json-quantity = a quantity is needed here, with at most three decimals: "0.350"
fault-json-one-of = exactly one thing must stand here; a second belongs into a rule of its own
fault-json-time = a time of day is needed here, from "00:00" to "23:59"
fault-json-day = there is no such day; a date is needed here: "2026-11-20"
fault-json-words = words in quotes are needed here, or words in the languages { $languages }
fault-json-value = this value does not fit here

## What is wrong in a programme: the place, then what would be right

fault-programme-rule = { $field } (rule { $rule }): { $what }
fault-programme-field = { $field }: { $what }
fault-programme-schema = this till reads documents of schema { $known }; take such a one, or update the program
fault-programme-blank = words are needed in each language that is named here
fault-programme-above-whole = { $rate } is more than the whole; at most { $most } (100 %)
fault-programme-not-positive = must be above zero
fault-programme-negative = must not be below zero
fault-programme-not-ascending = must be above { $above }, where the tier before it begins
fault-programme-twice = is the same as { $first }; each may stand once
fault-programme-id = takes small Latin letters, digits, - and _
fault-programme-too-long = at most { $most }
fault-programme-nothing = the rule gives nothing; name a discount or a gift, or leave the rule out
fault-programme-unknown = there is no such one; there are: { $known }
fault-programme-outside = a number from { $least } to { $most }
fault-programme-too-many = at most { $most } of them
fault-programme-too-deep = at most { $most } conditions within one another; say it more simply
fault-programme-competing = { $count } rules compete here and at most { $most } may; put some into another group
fault-programme-competing-at-once = { $count } rules compete here, and under { $tiers } tiers that hold at once at most { $most } may; put some into another group, or let tiers hold from the next purchase
fault-programme-no-discount = a gift, points or words compete with no discount; leave the group out, or name another
fault-programme-only-with = only together with { $other }
fault-programme-not-with = not together with { $other }; keep one of the two
fault-programme-never = can never be so; correct or remove it
fault-programme-none = there is no such one, and none is set up; add it, or leave this out
fault-programme-older = documents of schema { $needed } can say this; write "schema": { $needed }
fault-programme-below-least = must not be below { $field }
fault-standing-birthday = a day from 1900 on and not after today is needed
fault-programme-currency = the amounts are in another currency, the shop keeps its books in { $shop }; convert them and write { $shop } here, or take a template: regulars programme template NAME --currency { $shop }
fault-programme-empty = says nothing; fill it in, or leave it out
fault-programme-expires = { $days ->
    [one] points become active after { $days } day and would have expired; give them longer
   *[other] points become active after { $days } days and would have expired; give them longer
}
