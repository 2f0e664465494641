### The shop's own coupons: why they count or do not, what to do with them, the commands

## Why a coupon counts, and why not

coupon-need = with coupon “{ $name }”
coupon-lacks = coupon “{ $name }” not applied
coupon-used = used on { $day }
coupon-expired = ended on { $day }
coupon-early = valid from { $day }
coupon-revoked = taken away on { $day }
coupon-another = it needs its own member’s card
coupon-second = one like it counts already

## What is wrong

coupon-problem-none = There is no coupon { $code }. Check the digits.
coupon-problem-unknown = No rule of the programme asks for coupon { $code }. Check the code, or sell without it.
coupon-problem-kind = The programme has no coupons of the kind { $kind }. It has: { $known }.
coupon-problem-no-kinds = The programme has no coupons of the kind { $kind }. Add the kind under coupons in the programme.
coupon-problem-barred = Coupon { $code } is not valid: { $why }. Sell without it.
coupon-problem-early = Coupon { $code } is valid from { $day }. Sell without it.
coupon-problem-used = Coupon { $code } was used on { $day }. It cannot be taken away any more.
coupon-problem-over = Coupon { $code } was valid until { $day }. There is nothing left to take away.
coupon-problem-reason = A coupon is issued and taken away with a reason. Write it.
coupon-problem-member = Such a coupon is valid only with its member's card. Name the member.
coupon-problem-ended = The coupon would end before it begins. Name a later day.

## At the till

coupon-till-barred = Coupon { $code } is not valid: { $why }.
coupon-till-barred-to-do = Tell the customer; the owner can issue another.
coupon-till-keep-it = Keep it for the next time.
coupon-till-early = Coupon { $code } is valid from { $day }; keep it until then.
coupon-till-issued = New coupon { $code }: { $name }.
coupon-till-issued-until = Read the code out or write it down; it is valid until { $day }.
coupon-till-issued-to-do = Read the code out or write it down.
coupon-till-several = New coupons: { $list }.
coupon-till-one = { $code } – { $name }
coupon-till-one-until = { $code } – { $name }, until { $until }
coupon-till-one-from = { $code } – { $name }, from { $from }
coupon-till-one-between = { $code } – { $name }, { $from } to { $until }
coupon-till-scan-card = Scan the card first, then the coupon.
coupon-till-several-to-do = Read the codes out.
coupon-till-chip = { $count ->
    [one] { $count } coupon
   *[other] { $count } coupons
}
coupon-till-until = coupon until { $day }
coupon-till-from = coupon from { $day }
coupon-till-issued-from = Read the code out or write it down; it is valid from { $day }.
coupon-till-issued-between = Read the code out or write it down; it is valid from { $from } to { $until }.
coupon-till-endless = coupon without an end
coupon-till-apply = Apply
coupon-till-idle = Coupon has no effect yet
coupon-till-applied = The coupon is applied
coupon-till-keep = Take off

## Where a coupon stands, and what became of it

coupon-state-open = open
coupon-state-used = used
coupon-state-expired = ended
coupon-state-revoked = taken away
coupon-step-issued = issued
coupon-step-given-back = given back
coupon-step-moved = passed on with its sale
coupon-anyone = whoever holds it

## Commands

coupon-help = The shop's own coupons: list, issue, take away
coupon-help-list = Coupons, the latest first
coupon-help-show = One coupon and all that became of it
coupon-help-issue = Issue a coupon to a member, or to whoever brings it
coupon-help-revoke = Take away a coupon that was not used
coupon-help-code = The coupon's code
coupon-help-kind = The kind of coupon, as the programme calls it
coupon-help-member = For whom: the number of a member or card
coupon-help-whose = Of this member only: the number of a member or card
coupon-help-anyone = For whoever brings it
coupon-help-until = The last day, where it is another than its kind's
coupon-help-reason = Why
coupon-help-state = Only such: open, used, expired or revoked
coupon-column-coupon = Coupon
coupon-column-holder = Whose
coupon-column-state = State
coupon-column-from = From
coupon-column-until = Until
coupon-column-number = Receipt
coupon-done-issued = Coupon { $code } is issued: { $name }.
coupon-done-revoked = Coupon { $code } is taken away.
coupon-done-revoked-before = Coupon { $code } was taken away before.
coupon-answer-used = Coupon used: { $code }
coupon-answer-due = Coupon for this purchase: { $name }
coupon-answer-issued = New coupon { $code }: { $name }

## The member’s page

member-coupons = Coupons
