## The key bar

key-product = Item
key-member = Customer
key-hold = Hold
key-recall = Recall
key-points = Points
key-why = Why
key-discount = Discount
key-menu = Menu
key-basket = Basket
key-pay = Pay
key-enrol = New member
key-refund = Refund
key-settings = Settings
key-said = Said
key-help = Help
