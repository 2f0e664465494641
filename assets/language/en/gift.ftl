### Gifts that are kept in stock: the commands and what they refuse

gift-help = Gifts in stock: what is left, what came in
gift-help-list = The gifts of the programme, what is left of each and how many were given
gift-help-stock = Say how many of a gift there are, or came in
gift-help-gift = The gift, by its id in the programme
gift-help-count = So many are on the shelf
gift-help-add = So many came in
gift-column-id = Id
gift-column-gift = Gift
gift-column-left = Left
gift-column-given = Given
gift-uncounted = not counted
gift-done = { $name }: { $left } in stock.
gift-problem-none = The programme has no gift { $gift }. It has: { $known }.
gift-problem-no-gifts = The programme has no gift { $gift } with an id. Give it an id in the programme.
gift-problem-changed = The gift changed meanwhile. Tell the customer which gift it is now, then pay again.
