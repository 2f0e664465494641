### Two files of one person: finding and merging them

## Commands

merge-help = Merge two files of one person
merge-help-undo = Take files apart again that were merged
merge-help-duplicates = List members who are likely to be one person
merge-help-apart = Say that two members only look like one
merge-help-survivor = The member who stays: an id or a card number
merge-help-absorbed = The file that goes into the first
merge-help-birthday = Whose birthday is right, where they differ: survivor or absorbed
merge-help-phone = Whose phone to keep, where they differ: survivor or absorbed
merge-help-email = Whose e-mail to keep, where they differ: survivor or absorbed
merge-help-dry-run = Say what would move and record nothing
merge-help-undone = The file that stood in another: an id, or a card that was its own
merge-help-other = The other member: an id or a card number
merge-row-sales = Sales moved
merge-row-spent = Spend moved
merge-row-opening = Spend from before this till
merge-row-points = Points moved
merge-row-balance = Points of the one who stays
merge-column-one = Member
merge-column-other = Likely the same
merge-column-signs = Because
merge-none-alike = No two members look alike
merge-did-tell-apart = They are two people and will not be offered again.
merge-sign-phone = same phone
merge-sign-email = same e-mail
merge-sign-birthday = same birthday
merge-sign-name = same name
merge-sign-similar = similar name

## The screen

merge-title = Duplicates
merge-remark = two of three alike: phone or e-mail, birthday, name
merge-looking = looked through: { $percent } %
merge-found = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
merge-none-words = Whoever shares two of these with somebody else would stand here: phone or e-mail, birthday, name or a similar one.
merge-column-phone = Phone
merge-did = { $sales ->
    [one] Merged. Moved: { $sales } sale, { $points }.
   *[other] Merged. Moved: { $sales } sales, { $points }.
}
merge-did-undo = { $key } undoes it. Later it is undone on the member’s page: { $account }, then { $key }.
merge-undid = Taken apart again, everything is as it was.
merge-key-apart = Not the same
merge-key-compare = Compare
merge-preview = Two files side by side
merge-preview-hint = { $key } swaps the two
merge-stays = Stays
merge-goes = Merged into it
merge-together = Together
merge-choose = choose with { $key }
merge-which-birthday = The two birthdays differ.
merge-which-birthday-do = Choose the right one with { $key }.
merge-missing-birthday = missing: birthday
merge-key-swap = Swap
merge-key-list = List
merge-key-merge = Merge
merge-line-name = Name
merge-line-phone = Phone
merge-line-email = E-mail
merge-line-birthday = Birthday
merge-line-note = Note
merge-line-since = Member since
merge-line-cards = Cards
merge-line-sales = Sales
merge-line-spent = Spent
merge-line-points = Points
merge-line-visit = Last visit
merge-line-tier = Tier
merge-purpose-club = card
merge-purpose-birthday = birthday
merge-purpose-marketing = offers
merge-purpose-survey = questions
