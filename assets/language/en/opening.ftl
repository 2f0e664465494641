### The first start

opening-title = Opening the shop
opening-remark = A few answers and the till works. The rules can be changed in the settings later.
opening-shop = The shop
opening-shop-hint = * is required
opening-name = Name
opening-name-placeholder = as customers know it
opening-trade = Kind of shop
opening-trade-placeholder = bakery, shoes, books…
opening-currency = Currency
opening-currency-hint = { $key } chooses; it stays for good
opening-zone = Time zone
opening-zone-placeholder = a few letters of a town
opening-zone-none = no such town in the list
opening-zone-several = { $count ->
    [one] { $count } zone: choose it below
   *[other] { $count } zones: choose one below
}
opening-programme = What to begin with
opening-programme-hint = { $key } chooses
opening-template-card = A plain card: every member has the same discount from the first purchase.
opening-template-tiers = The more somebody buys, the larger the discount: tiers by what was spent.
opening-template-points = A part of what is paid comes back as points, to pay with next time.
opening-template-club = All of it: tiers, points and a birthday gift.

## Keys

opening-key-language = Language
opening-key-currency = Currency
opening-key-zone = Zone
opening-key-programme = Programme
opening-key-demo = Sample first
opening-key-open = Open
opening-missing-name = missing: the name
opening-missing-zone = missing: the time zone
