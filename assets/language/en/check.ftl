### What does not add up in the shop's books

## By the name of the problem: what is broken

check-schema = A guard of the books was taken away or changed. Restore the last good backup.
check-seq-gap = The till’s records are not numbered in one run: one is missing, or one too many.
check-sale-lines = The sums of a sale are not the sums of its lines.
check-line-discounts = The discount of a line is not the sum of its reasons.
check-sale-payments = What was paid, less the change, is not the sum to pay.
check-refund-lines = The sums of a refund are not those of its lines and of the money given back.
check-refund-of-line = A line came back that the sale does not have.
check-over-returned = More of a line came back than was sold, or not for its amount.
check-sale-now = What is left of a sale after its returns is worked out wrongly.
check-repriced = What returns kept for discounts that fell away does not come to what was paid.
check-sale-basis = What pricing a receipt again would need is not kept with its sale, or is kept for nothing.
check-attribution = A sale counts for somebody else than was recorded last.
check-account-spend = The spend of an account is not that of the sales that count for it.
check-account-points = The points of an account are not those earned less those spent.
check-points-moves = A record of points differs from its movements.
check-lot-left = What is left of earned points, or until when, is worked out wrongly.
check-points-moved = Points that were moved between accounts are not as many on both sides.
check-owed = An account owes points that nothing explains, or holds points while it owes some.
check-refund-owed = The points that a return took are not those that it says.
check-points-settled = Points that settled a debt are not as many on both sides.
check-spend-moved = Spend that a merge moved is not as much on both sides.
check-merged = It is worked out wrongly in whom a merged member stands.
check-merged-sale = A sale counts for a member who was put together with another.
check-sale-points = A sale names other points than were spent on it.
check-account-tier = The tier of an account is not the one recorded last.
check-tier-gift = A tier given by hand was put over another as it was not given, or after it was taken back.
check-card = The holder or state of a card is not the one recorded last.
check-member-now = A member stands on another account than their own.
check-regular = A member’s figures in the list of regulars are not those of the sales.
check-regular-to-do = A member’s figures will not be worked out again when they are due.
check-regular-account = The tier or points in the list of regulars are not those of the member’s account.
check-takings = What was taken on a day is not the sum of its receipts less returns.
check-search = A search cannot find a member: the name is not in the index.
check-sale-number = Fewer slip numbers were given out than sales and refunds recorded.
check-greeting = A birthday was greeted half a year or more away from it.
check-foreign-key = A record points at something that is not there.
check-file = The file of the database is damaged. Restore the last good backup.
check-sheet-answers = Answers do not fit the questions that were asked.
check-sheet-words = Words stand beside an answer that was not typed.
check-sheet-points = Points for answering are not those promised, or were given twice.
check-coupon-now = A coupon does not stand where its records lead.
check-coupon-follows = A coupon did not go along with the sale that brought it.
check-coupon-anyones = A coupon for whoever brings it is of a kind that belongs to a member.
check-coupon-steps = A coupon was used twice, or after it ended or was taken away.
check-coupon-life = A coupon was used before its first day or after its last.
check-coupon-return = A coupon was given back or taken away with another return than its own.
check-coupon-holder = A member's coupon was used in a sale to somebody else.
check-gift-now = More or fewer gifts are left than were counted and given.

## Where it is

check-place-till = till { $name }
check-place-sale = sale { $name }
check-place-sale-line = sale { $name }, line { $line }
check-place-refund = refund { $name }
check-place-refund-line = refund { $name }, line { $line }
check-place-account = account { $name }
check-place-points-entry = record of points { $name }
check-place-lot = points earned { $name }
check-place-card = card { $name }
check-place-coupon = coupon { $name }
check-place-gift = gift { $name }
check-place-merge = merge { $name }
check-place-sheet = answers { $name }
check-place-member = member { $name }
check-place-day = day { $name }
check-place-row = table { $table }, record { $row }
