### The names of rules

## With what they give

rule-with-rate = { $rule } –{ $rate }

## Alone, in the middle of a sentence

rule-card = club card
rule-birthday = birthday

## Alone, at its beginning

rule-card-title = Club card
rule-birthday-title = Birthday
rule-birthday-gift = Birthday gift
rule-by-hand = Discount by hand
rule-line = Price already reduced
rule-protected = Not discounted
rule-points-earned = Points earned
rule-points-spent = Paid with points
rule-coupon = Coupon { $code }
rule-unknown = Rule { $id }
