### Купони магазину: чому діють або ні, що з ними робити, команди

## Чому купон діє, і чому ні

coupon-need = за купоном «{ $name }»
coupon-lacks = купон «{ $name }» не застосовано
coupon-used = використано { $day }
coupon-expired = діяв до { $day }
coupon-early = діє з { $day }
coupon-revoked = відкликано { $day }
coupon-another = потрібна картка того, кому його видано
coupon-second = такий уже враховано в чеку

## Що не так

coupon-problem-none = Купона { $code } немає. Перевірте цифри.
coupon-problem-unknown = Купона { $code } немає в жодному правилі програми. Перевірте код або продайте без нього.
coupon-problem-kind = Купонів виду { $kind } у програмі немає. Є: { $known }.
coupon-problem-no-kinds = Купонів виду { $kind } у програмі немає. Додайте вид у розділ coupons програми.
coupon-problem-barred = Купон { $code } не діє: { $why }. Продайте без нього.
coupon-problem-early = Купон { $code } почне діяти { $day }. Продайте без нього.
coupon-problem-used = Купон { $code } використано { $day }. Відкликати його вже не можна.
coupon-problem-over = Купон { $code } діяв до { $day }. Відкликати вже нічого.
coupon-problem-reason = Купон видають і відкликають із причиною. Напишіть її.
coupon-problem-member = Такий купон діє за карткою свого учасника. Назвіть учасника.
coupon-problem-ended = Купон закінчився б раніше, ніж почнеться. Назвіть пізніший день.

## Біля каси

coupon-till-barred = Купон { $code } не діє: { $why }.
coupon-till-barred-to-do = Поясніть покупцеві; новий може видати власник.
coupon-till-keep-it = Збережіть: знадобиться наступного разу.
coupon-till-early = Купон { $code } почне діяти { $day }; поки збережіть його.
coupon-till-issued = Новий купон { $code }: { $name }.
coupon-till-issued-until = Продиктуйте код або запишіть його; діє до { $day }.
coupon-till-issued-to-do = Продиктуйте код або запишіть його.
coupon-till-several = Нові купони: { $list }.
coupon-till-one = { $code } – { $name }
coupon-till-one-until = { $code } – { $name }, до { $until }
coupon-till-one-from = { $code } – { $name }, з { $from }
coupon-till-one-between = { $code } – { $name }, з { $from } до { $until }
coupon-till-scan-card = Відскануйте картку, потім купон.
coupon-till-several-to-do = Продиктуйте коди.
coupon-till-chip = { $count ->
    [one] { $count } купон
    [few] { $count } купони
   *[many] { $count } купонів
}
coupon-till-until = купон до { $day }
coupon-till-from = купон від { $day }
coupon-till-issued-from = Продиктуйте код або запишіть його; діє від { $day }.
coupon-till-issued-between = Продиктуйте код або запишіть його; діє з { $from } до { $until }.
coupon-till-endless = купон без строку
coupon-till-apply = Застосувати
coupon-till-idle = Купон поки не діє
coupon-till-applied = Купон застосовано
coupon-till-keep = Зняти

## Де стоїть купон, і що з ним було

coupon-state-open = діє
coupon-state-used = використано
coupon-state-expired = закінчився
coupon-state-revoked = відкликано
coupon-step-issued = видано
coupon-step-given-back = повернено
coupon-step-moved = передано разом із чеком
coupon-anyone = на пред’явника

## Команди

coupon-help = Купони магазину: список, видача, відкликання
coupon-help-list = Купони, останні спочатку
coupon-help-show = Один купон і все, що з ним було
coupon-help-issue = Видати купон учаснику або пред’явникові
coupon-help-revoke = Відкликати купон, яким ще не платили
coupon-help-code = Код купона
coupon-help-kind = Вид купона, як його названо в програмі
coupon-help-member = Кому: номер учасника або картки
coupon-help-whose = Лише цього учасника: номер учасника або картки
coupon-help-anyone = Для кожного, хто його принесе
coupon-help-until = Останній день, якщо він не такий, як у виду
coupon-help-reason = Чому
coupon-help-state = Лише такі: open, used, expired або revoked
coupon-column-coupon = Купон
coupon-column-holder = Чий
coupon-column-state = Стан
coupon-column-from = З
coupon-column-until = До
coupon-column-number = Чек
coupon-done-issued = Купон { $code } видано: { $name }.
coupon-done-revoked = Купон { $code } відкликано.
coupon-done-revoked-before = Купон { $code } відкликано раніше.
coupon-answer-used = Купон використано: { $code }
coupon-answer-due = Купон за цю покупку: { $name }
coupon-answer-issued = Новий купон { $code }: { $name }

## Сторінка учасника

member-coupons = Купони
