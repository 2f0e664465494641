## Files and folders that a person named, and copies of the shop: what happened, then what to do

file-of-the-shop = { $file } belongs to the shop itself and was left alone. Name another file.
file-not-an-export = { $file } is there already and was left alone. Name another file.
file-no-folder = There is no folder { $folder }. Make it, or name another.
file-not-a-folder = { $folder } is not a folder. Name a folder for the shop.
file-unwritable = { $folder } may not be written. Choose another folder.
file-unsound-backup = The backup { $file } was made, but its books do not add up: { $what }. Keep the older backups and look closer: regulars check
file-unsound-copy = The books in { $file } do not add up: { $what }. The shop is as it was; take another backup, or this one all the same with --anyway.
file-being-made = A shop is being set up in { $folder } at this moment. Wait until it is there, then go on.
file-help-anyway = Take a backup even if its books do not add up
file-help-export = A file that an export wrote before is replaced, any other is left alone
problem-books = The backup was made, but the books do not add up. Keep the older backups and check the books in the menu.
file-row-open-quote = A quotation mark is not closed. Close it, or take it out.
file-window-refused = The window could not be opened on the display { $display }. Start the till from a terminal on the desktop of whoever is signed in there, without sudo; the log names the cause.
file-no-answer = The answer could not be written. What was recorded stays recorded; look before you repeat.
file-not-a-list = { $file } ends in neither .csv nor .xlsx. Name the file so.
