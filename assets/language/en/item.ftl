### An item that the scanner cannot read

item-title = Item
item-remark = what the scanner cannot read
item-field = Name, article, bar code or amount
item-example = 3* before it for three; { $amount } bread is an amount of its own
item-key-up = Row up
item-key-down = Row down
item-key-new = New item
item-category = Category
item-category-remark = of a plain amount
item-coupon = Coupon
item-number = Article
item-no-category = No category
item-as-line = { $amount } as a line
item-amount-name = An amount
item-will-add = To the basket
item-times = { $quantity } × { $price }
item-weighed = { $quantity } kg
item-price-free = price to key

## Nothing to show

item-empty-title = No items kept yet
item-empty-words = Type an amount to sell without them. F10 Menu, then Import items, brings a price list in.
item-begin-title = Type what it is called
item-begin-words = The first letters are enough, in either alphabet. An amount becomes a line of its own.
item-quantity-title = The quantity must be above zero
item-quantity-words = Before the star stands how many: 3*bread.
item-none-title = Nothing is called that
item-none-words = An amount becomes a line of its own. Ins adds a new item.

## A price, a new item

item-price = Price
item-price-weighed = Price per kg
item-name = Name
item-price-needed = this item has no price yet
item-price-hint = for one piece, kilogram or metre
item-bad-price = an amount such as 45.50
item-new-title = New item
item-new-remark = kept for the next time
item-new-code = Bar code or article
item-new-code-hint = scan it, or type it off the label
item-new-category-hint = F4 offers those in use
item-missing = missing: { $what }
item-missing-code = code
item-missing-name = name
item-missing-price = price
item-missing-item = choose an item
