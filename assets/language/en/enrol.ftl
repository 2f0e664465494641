### Enrolling and editing a member

enrol-title = New member
enrol-title-edit = Member details
enrol-hint = Enter moves to the next field, * is required

## Fields

enrol-card-placeholder = scan or type it
enrol-card-hint = no card; { $key } issues ours
enrol-card-issue = ours, issued when saved
enrol-card-free = free
enrol-card-like-a-phone = free, but looks like a phone
enrol-card-free-own = free, ours, check digit correct
enrol-card-taken = already in use: { $name }
enrol-card-not-a-number = at least 4 Latin letters and digits
enrol-card-wrong-digit = the check digit is wrong
enrol-card-product = this is the code of goods or of a coupon
enrol-card-none = no card
enrol-card-elsewhere = replace it on the member’s page
enrol-phone-short = { $digits ->
    [one] { $digits } more digit
   *[other] { $digits } more digits
}
enrol-phone-wrong = no such number
enrol-surname = Surname
enrol-given = First name
enrol-patronymic = Patronymic
enrol-address = Form of address
enrol-address-suggested = used in greetings; taken from the name
enrol-address-hint = used in greetings
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
enrol-email-wrong = should look like name@example.com
enrol-note-hint = shown to the cashier at the next visit

## Somebody who is there already

enrol-twin = The same member?
enrol-twin-card = card …{ $tail }
enrol-twin-phone-tail = phone …{ $tail }
enrol-twin-visit = last visit { $day }
enrol-twin-never = no purchases yet
enrol-twin-same-phone = same phone
enrol-twin-same-name = same first name and surname
enrol-twin-same-both = same name, surname and phone
enrol-twin-family = { $people ->
    [one] { $people } member has this phone
   *[other] { $people } members have this phone
}
enrol-it-is = Yes
enrol-it-is-replace = Yes, replace the card
enrol-replaces = The new card replaces card …{ $card }.
enrol-replaces-to-do = The old one stops working; press { $key } again to confirm.
enrol-another = No, someone else

## Consent

enrol-consent = Consent
enrol-consent-remark = a separate document
enrol-consent-version = version { $version }
enrol-consent-version-of = version { $version } of { $day }
enrol-consent-text = Data held by { $controller }. We use the name, phone and birthday to run the club card. Consent can be withdrawn at any time, here or by letter. Each use is agreed to separately.
enrol-purpose-club = Keep a club card
enrol-purpose-club-remark = no membership without it
enrol-purpose-birthday = Wish a happy birthday
enrol-purpose-marketing = Send news of discounts
enrol-purpose-survey = Questionnaire answers
enrol-purpose-survey-remark = optional, does not affect discounts
enrol-parent = A parent agrees
enrol-parent-remark = required under 16
enrol-parent-if-child = tick if under 16

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
enrol-missing-consent-too = consent
enrol-missing-parent = a parent’s consent ({ $key })
