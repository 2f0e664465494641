### Enrolling and editing a member

enrol-title = New member
enrol-title-edit = Member’s details
enrol-hint = Enter goes to the next field, * is required

## Fields

enrol-card-placeholder = scan or type it
enrol-card-hint = no card; { $key } issues ours
enrol-card-issue = ours, issued when saved
enrol-card-free = free
enrol-card-like-a-phone = free, but looks like a phone
enrol-card-free-own = free, ours, check digit is right
enrol-card-taken = given out already: { $name }
enrol-card-not-a-number = at least 4 Latin letters and digits
enrol-card-wrong-digit = the check digit is wrong
enrol-card-product = this is a product's code
enrol-card-none = no card
enrol-card-elsewhere = replaced on the member's page
enrol-phone-short = { $digits ->
    [one] { $digits } digit more
   *[other] { $digits } digits more
}
enrol-phone-wrong = there is no such number
enrol-surname = Surname
enrol-given = First name
enrol-patronymic = Patronymic
enrol-address = How to address
enrol-address-suggested = how the till greets; taken from the name
enrol-address-hint = how the till greets
enrol-way = Manner
enrol-formal = formal
enrol-informal = familiar
enrol-switches = { $key } switches
enrol-birthday = Birthday
enrol-birthday-hint = 12/06 or 12 June 1984
enrol-birthday-no-year = { $day }, no year
enrol-birthday-wrong = no such day; write 12/06
enrol-language = Language of receipts and greetings
enrol-language-short = Eng
enrol-email = E-mail
enrol-email-placeholder = if asked for
enrol-email-wrong = an address looks like name@example.com
enrol-note-hint = shown to the cashier at the next visit

## Somebody who is there already

enrol-twin = The same member?
enrol-twin-card = card …{ $tail }
enrol-twin-phone-tail = phone …{ $tail }
enrol-twin-visit = last visit { $day }
enrol-twin-never = no purchases yet
enrol-twin-same-phone = the phone is the same
enrol-twin-same-name = first name and surname are the same
enrol-twin-same-both = name, surname and phone are the same
enrol-twin-family = { $people ->
    [one] { $people } member has this phone
   *[other] { $people } members have this phone
}
enrol-it-is = Yes
enrol-it-is-replace = Yes, replace the card
enrol-replaces = The new card takes the place of card …{ $card }.
enrol-replaces-to-do = The old one will not work; { $key } again replaces it.
enrol-another = No, another

## Consent

enrol-consent = Consent
enrol-consent-remark = a document of its own
enrol-consent-version = version { $version }
enrol-consent-version-of = version { $version } of { $day }
enrol-consent-text = Controller: { $controller }. Name, phone and birthday are used to keep the club card. Holds until withdrawn, here or by letter. Each purpose is allowed apart.
enrol-purpose-club = Keep the club card
enrol-purpose-club-remark = no membership without it
enrol-purpose-birthday = Greet on the birthday
enrol-purpose-marketing = Write about discounts
enrol-purpose-survey = Keep the questionnaire
enrol-purpose-survey-remark = optional, does not affect discounts
enrol-parent = A parent agrees
enrol-parent-remark = required under 16
enrol-parent-if-child = tick it if under 16

## Keys

enrol-key-issue = Our card
enrol-key-no-card = No card
enrol-key-it-is = Same
enrol-key-another = Another
enrol-key-way = Manner
enrol-key-language = Language
enrol-key-save = Save
enrol-missing = missing: { $what }
enrol-unsaved = The member is not saved yet.
enrol-unsaved-to-do = { $save } saves; { $leave } again leaves without saving.
enrol-unsaved-missing = Missing: { $missing }. { $leave } again leaves without saving.
enrol-missing-card = card
enrol-missing-phone = phone
enrol-missing-who = { $same } or { $another }
enrol-missing-given = first name
enrol-missing-birthday = birthday
enrol-missing-email = e-mail
enrol-missing-consent = consent ({ $key })
enrol-missing-parent = a parent's consent ({ $key })
