### Members, items and sales from a file

import-title = Import
import-remark = an Excel workbook or a CSV table; the file may be dropped on the window
import-members = Members
import-products = Items
import-sales = Sales
import-path = File
import-path-hint = the whole path, such as /home/shop/clients.xlsx
import-columns-members = The row with the names of the columns is found and understood: name, phone, birthday, card, points, spent and others. Look at the columns to see what was understood.
import-columns-products = The row with the names of the columns is found and understood: article, bar code, name, category, price. Look at the columns to see what was understood.
import-columns-sales = The row with the names of the columns is found and understood: member, date, quantity, amount, receipt. Unknown members are enrolled by their number.
import-columns-title = Columns
import-columns-known = { $known } of { $count } known
import-columns-sheet = { $known }; sheet “{ $sheet }”
import-columns-text = { $known }; encoding { $letters }
import-columns-shown = { $what }; { $from }–{ $to } shown
import-column-is = What “{ $column }” is
import-column-number = Column { $number }
import-column-none = leave out
import-column-taken = { $field } ({ $number })
import-key-column = Column
import-key-field = What it is
import-key-none = Leave out
import-key-sheet = Other sheet
import-missing-column = missing: { $field }
import-update = Update what is known
import-update-remark = names, phones and prices from the file replace ours
import-key-update = Update
import-try = Check
import-adopt = Import
import-missing-file = missing: the file
import-missing-new = nothing new in it
import-reading = Reading the file
import-checking = Checking line by line
import-adopting = Writing it in
import-till-goes-on = The till goes on working.
import-would = It would bring
import-has = It brought
import-nothing = Nothing was imported
import-first-title = First a check
import-first-words = It shows what would come in and which lines are refused. Nothing is written.
import-checked = The file is checked; the result stands in the menu under Import.
import-done = Imported.
import-done-words = The same file again adds nothing.
import-added = New
import-updated = Updated
import-unchanged = Known already
import-refused = Refused
import-kept = { $count ->
    [one] { $count } known one differs in the file and stays as it is. To overwrite: F5
   *[other] { $count } known ones differ in the file and stay as they are. To overwrite: F5
}
import-left-out = { $count ->
    [one] { $count } column is not known and stays in the file: { $names }. Say what it is: F6
   *[other] { $count } columns are not known and stay in the file: { $names }. Say what it is: F6
}
import-left-out-more = { $names } and { $count } more
import-rejected = Refused lines are in { $file }
import-line = Line
import-why = Why it is refused
