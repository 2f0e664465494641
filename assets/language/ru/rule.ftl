### The names of rules

## With what they give

rule-with-rate = { $rule } –{ $rate }

## Alone, in the middle of a sentence

rule-card = карта клуба
rule-birthday = день рождения

## Alone, at its beginning

rule-card-title = Карта клуба
rule-birthday-title = День рождения
rule-birthday-gift = Подарок ко дню рождения
rule-by-hand = Скидка вручную
rule-line = Скидка в цене
rule-protected = Без скидки
rule-points-earned = Начисление баллов
rule-points-spent = Оплата баллами
rule-coupon = Купон { $code }
rule-unknown = Правило { $id }
