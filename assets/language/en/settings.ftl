### The settings

settings-tab-shop = Shop
settings-tab-look = Look
settings-tab-keys = Keys
settings-tab-scanner = Scanner
settings-tab-payment = Payment
settings-tab-programme = Programme
settings-saved = In force from now on
settings-saved-words = saved

## Shop

settings-name = Name of the shop
settings-trade = Kind of shop
settings-trade-hint = a word or two, such as bakery
settings-language = Language of the shop
settings-currency = Currency, chosen once
settings-zone = Time zone
settings-zone-hint = such as Europe/Kyiv
settings-consent = Time and consent
settings-controller = Who keeps the members’ data
settings-controller-hint = firm, owner, town
settings-controller-words = This appears in the consent text. Changing it makes a new version of the text.

## Look

settings-theme = Theme
settings-light = Light
settings-dark = Dark
settings-text = Text
settings-text-normal = Normal
settings-text-large = Large
settings-text-very-large = Very large
settings-motion = Motion
settings-motion-full = Full
settings-motion-less = Less
settings-till-language = Language of this till
settings-language-shop = The shop’s
settings-colour = Colour and customer’s screen
settings-accent = Colour
settings-accent-own = The shop’s own colour
settings-accent-hint = #RRGGBB; made darker or lighter until it can be read
settings-customer = Customer’s screen
settings-customer-off = Off
settings-customer-window = Window
settings-customer-monitor = Monitor
settings-customer-words = “Window” opens on this monitor. “Monitor” fills a second one: say at which point of the desktop it begins.
settings-monitor-x = From the left
settings-monitor-y = From the top
settings-monitor-wayland = from the next start on
settings-monitor-hint = pixels

## Keys

settings-keys-remark = Enter, then the new key
settings-keys-change = New key
settings-keys-default = Its own key
settings-keys-press = press the new key
settings-keys-own = changed
settings-keys-clash-do = Each key can do one thing.
settings-keys-twice = a key is used twice

## Scanner and ranges

settings-prefix = Prefix
settings-prefix-hint = typed before each code; mostly empty
settings-end = Key at the end
settings-end-either = Either
settings-least = Fewest characters
settings-least-hint = fewer were typed by hand
settings-gap = Gap, ms
settings-gap-hint = a longer one is typing
settings-test = Scan anything.
settings-test-words = What was read stands here, and how it is understood.
settings-code-card = A card of ours.
settings-code-weight = Weighed goods, { $weight } kg.
settings-code-price = Weighed goods for { $price }.
settings-code-marked = Marked goods, article { $gtin }.
settings-code-coupon = A coupon.
settings-code-ean = A bar code with the right check digit.
settings-code-plain = A code without a check digit.
settings-ranges = Ranges of numbers
settings-range-cards = Our cards
settings-range-cards-hint = two digits
settings-range-weight = Labels with a weight
settings-range-weight-hint = two digits each
settings-range-price = Labels with a price
settings-range-price-hint = two digits each
settings-range-coupons = Coupons
settings-range-coupons-hint = two to six digits, or none
settings-range-words = Numbers from 20 to 29 are a shop’s own. What begins alike cannot be told apart.

## Payment

settings-forms = Forms of payment
settings-forms-remark = at least one is cash
settings-form-add = Add
settings-form-kind = Cash or not
settings-form-keys = The arrows choose a form, Alt+9 switches between cash and not, F8 removes.
settings-forms-full = There can be { $most } forms of payment at most, one for each key of the payment screen.
settings-forms-full-to-do = Remove one in which nobody pays any more.
settings-cash = Cash
settings-non-cash = Not cash
settings-fiscal = Fiscal register
settings-keying = What is keyed on it
settings-keying-lines = By line
settings-keying-total = One total
settings-keying-words = Before payment the till shows what to key: the net amount of each line, or the one total.

## Programme

settings-version = Programme, version { $version }
settings-version-first = version 1 is in force
settings-rules-kept = { $count ->
    [one] and { $count } rule of its own, kept as it is
   *[other] and { $count } rules of its own, kept as they are
}
settings-version-before = version { $version } is in force from { $day }
settings-version-save = Save version
settings-version-saved = version { $version } is saved
settings-version-holds = In force from { $day }
settings-holds-from = In force from
settings-holds-words = Today or later. What was sold before stays as it was sold.
settings-when-card = Any card gives
settings-percent-off = % off
settings-tiers-over = Tiers count the spend of
settings-months-blank = months; empty counts all
settings-tier-from = from
settings-tier-gives = gives
settings-tier-earns = % off, points
settings-by-hand = By hand at most
settings-birthday-before = Days before the birthday
settings-birthday-after = and after
settings-birthday-off = Discount on these days
settings-points-earn = Points earned, %
settings-points-value = a point is worth
settings-points-share = Points pay up to
settings-protected = Never discounted
settings-no-points = Earn no points
settings-tiers-shown = { $first }–{ $last } of { $count } tiers
settings-tier-add = Add a tier
settings-tier-remove = Remove tier
settings-tier-up = Tier up
settings-tier-down = Tier down
settings-group-birthday = Birthday
settings-group-points = Points
settings-group-till = At the till
settings-birthday-gift = Gift
settings-gift-pieces = pcs
settings-gift-place = Where the gift lies
settings-birthday-least = A member for at least
settings-leap-day = 29 February is kept on
settings-leap-february = 28 February
settings-leap-march = 1 March
settings-points-step = % of a sale, steps of
settings-points-least = Spent from, points
settings-points-delay = Can be spent after
settings-points-expire = Points last
settings-months-never = months; empty is for ever
settings-points-grace = Points of a late return last
settings-say-expiring = Say that points expire within
settings-say-absent = Say when somebody was away for
settings-say-near = Mention a tier when
settings-say-near-of = % of it is left
settings-cash-step = Round what is paid in cash to
settings-line-rounding = Round discounts
settings-rounding-up = half up
settings-rounding-down = half down
settings-rounding-floor = down
settings-programme-name = Name of the programme

## What cannot be kept

settings-missing-change = change something
settings-fault-at = { $field }: { $what }
settings-named-by-hand = By hand
settings-named-tier = tier { $number }
settings-fault-name = the shop needs a name
settings-fault-zone = no such zone
settings-fault-accent = a colour such as #7A2E5D
settings-fault-whole = a whole number
settings-fault-least = from 4 to 20
settings-fault-gap = from 10 to 200
settings-fault-keys = { $one } and { $other } share a key
settings-fault-cash = one form must be cash
settings-fault-form-name = a form has no name
settings-fault-forms = { $most } forms of payment at most
settings-fault-prefix = two digits
settings-fault-coupon = two to six digits
settings-fault-not-ours = from 20 to 29, 02 or 04
settings-fault-alike = { $first } and { $second } begin alike
settings-fault-rate = a rate such as 7.5
settings-fault-money = an amount such as 4000
settings-fault-day = a first day such as 1.12
settings-fault-past = that day has passed
settings-fault-later = version { $version } takes over on { $day }; this or a later day
settings-fault-newer = written by a newer program
settings-fault-needed = needs words
settings-fault-whole-rate = 100% at most
settings-fault-positive = above zero
settings-fault-negative = not below zero
settings-fault-ascending = must be above { $above }
settings-fault-twice = stands there already
settings-fault-id = small Latin letters and digits
settings-fault-days = { $most } days at most
settings-fault-months = { $most } months at most
settings-fault-most = { $most } at most
settings-fault-nothing = a discount or a gift
settings-fault-expires = expires before day { $days }, when points may be spent
