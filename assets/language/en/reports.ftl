### The club's reports in the window

reports-title = Reports
reports-of = Report on
reports-period = Period
reports-group = Who
reports-span = Span
reports-twelve-months = Twelve months
reports-days-ahead = { $days ->
    [one] { $days } day ahead and back
   *[other] { $days } days ahead and back
}
reports-language = Language
reports-file = File
reports-file-named = File: { $name }
reports-file-hint = a report of this name is replaced, no other file is
reports-member = Member
reports-member-none = scan a card first
reports-club-remark = who comes, what they bring, and what follows
reports-regulars-remark = the list with all figures
reports-birthdays-remark = whose gift is due and who was not greeted
reports-form = Questionnaire
reports-form-none = no questionnaire is asked yet
reports-which-cards = Which cards
reports-cards-remark = members’ own, and blank ones for a print shop
reports-card-form = Laid out
reports-card-sheet = ten on a sheet, with marks to cut by
reports-card-single = a page of its own for each
reports-order = Order
reports-blank-cards = { $count ->
    [one] { $count } blank card
   *[other] { $count } blank cards
}
reports-form-remark = the answers counted, and what was said
reports-day-remark = to compare with the register
reports-working = The report is being made
reports-key-report = Report
reports-key-before = Up
reports-key-after = Down
reports-key-earlier = Previous
reports-key-later = Next
reports-key-form = Layout
reports-key-language = Language
reports-key-large = Larger
reports-key-small = Smaller
reports-key-open = Open
reports-key-save = Save
reports-writing = The file is being written.
reports-written = { $pages ->
    [one] { $pages } page is written, { $size }.
   *[other] { $pages } pages are written, { $size }.
}
reports-written-open = Open and print it: F11.
reports-opened = The file is being opened for printing.
reports-not-opened = Nothing here opens it: find the file in its folder.
