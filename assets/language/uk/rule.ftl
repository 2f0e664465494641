### The names of rules

## With what they give

rule-with-rate = { $rule } –{ $rate }

## Alone, in the middle of a sentence

rule-card = картка клубу
rule-birthday = день народження

## Alone, at its beginning

rule-card-title = Картка клубу
rule-birthday-title = День народження
rule-birthday-gift = Подарунок до дня народження
rule-by-hand = Знижка вручну
rule-line = Знижка в ціні
rule-protected = Без знижки
rule-points-earned = Нарахування балів
rule-points-spent = Оплата балами
rule-coupon = Купон { $code }
rule-unknown = Правило { $id }
