### Finding a member without a card

find-title = Find a member
find-remark = without a card
find-field = What the customer says
find-placeholder = surname, 4 digits of the phone, card or e-mail
find-hint = searches as you type; forgives one slip in a name
find-looking = looking…
find-more = the nearest are shown; add a word or a digit
find-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
find-page = { $found }, { $from }–{ $to } shown
find-phone = phone …{ $tail }
find-card = card …{ $tail }
find-no-card = no card
find-visit = visit { $when }
find-never = no purchases yet
find-empty-title = Ask for a name or 4 digits
find-empty-words = A name in any alphabet, the last four digits of the phone, a card or an e-mail
find-enrol-when = for somebody who is not in the club yet
find-nobody = Nobody was found.
find-nobody-words = Ask in another way, or { $key } enrols a new member.

## Keys

find-key-choose = Choose
find-key-enrol = New member
find-key-page = Member
find-key-take = To the basket
