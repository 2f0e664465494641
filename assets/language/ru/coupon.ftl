### Купоны магазина: почему действуют или нет, что с ними делать, команды

## Почему купон действует, и почему нет

coupon-need = по купону «{ $name }»
coupon-lacks = купон «{ $name }» не применён
coupon-used = использован { $day }
coupon-expired = действовал до { $day }
coupon-early = действует с { $day }
coupon-revoked = отозван { $day }
coupon-another = нужна карта того, кому он выдан
coupon-second = такой уже учтён в чеке

## Что не так

coupon-problem-none = Купона { $code } нет. Проверьте цифры.
coupon-problem-unknown = Купона { $code } нет ни в одном правиле программы. Проверьте код или продайте без него.
coupon-problem-kind = Купонов вида { $kind } в программе нет. Есть: { $known }.
coupon-problem-no-kinds = Купонов вида { $kind } в программе нет. Добавьте вид в раздел coupons программы.
coupon-problem-barred = Купон { $code } не действует: { $why }. Продайте без него.
coupon-problem-early = Купон { $code } начнёт действовать { $day }. Продайте без него.
coupon-problem-used = Купон { $code } использован { $day }. Отозвать его уже нельзя.
coupon-problem-over = Купон { $code } действовал до { $day }. Отзывать уже нечего.
coupon-problem-reason = Купон выдают и отзывают с причиной. Напишите её.
coupon-problem-member = Такой купон действует по карте своего участника. Назовите участника.
coupon-problem-ended = Купон закончился бы раньше, чем начнётся. Назовите день позже.

## У кассы

coupon-till-barred = Купон { $code } не действует: { $why }.
coupon-till-barred-to-do = Объясните покупателю; новый может выдать владелец.
coupon-till-keep-it = Сохраните: пригодится в следующий раз.
coupon-till-early = Купон { $code } начнёт действовать { $day }; пока сохраните его.
coupon-till-issued = Новый купон { $code }: { $name }.
coupon-till-issued-until = Продиктуйте код или запишите его; действует до { $day }.
coupon-till-issued-to-do = Продиктуйте код или запишите его.
coupon-till-several = Новые купоны: { $list }.
coupon-till-one = { $code } – { $name }
coupon-till-one-until = { $code } – { $name }, до { $until }
coupon-till-one-from = { $code } – { $name }, с { $from }
coupon-till-one-between = { $code } – { $name }, с { $from } по { $until }
coupon-till-scan-card = Отсканируйте карту, затем купон.
coupon-till-several-to-do = Продиктуйте коды.
coupon-till-chip = { $count ->
    [one] { $count } купон
    [few] { $count } купона
   *[many] { $count } купонов
}
coupon-till-until = купон до { $day }
coupon-till-from = купон с { $day }
coupon-till-issued-from = Продиктуйте код или запишите его; действует с { $day }.
coupon-till-issued-between = Продиктуйте код или запишите его; действует с { $from } по { $until }.
coupon-till-endless = купон без срока
coupon-till-apply = Применить
coupon-till-idle = Купон пока не действует
coupon-till-applied = Купон применён
coupon-till-keep = Убрать

## Где стоит купон, и что с ним было

coupon-state-open = действует
coupon-state-used = использован
coupon-state-expired = закончился
coupon-state-revoked = отозван
coupon-step-issued = выдан
coupon-step-given-back = возвращён
coupon-step-moved = передан вместе с чеком
coupon-anyone = на предъявителя

## Команды

coupon-help = Купоны магазина: список, выдача, отзыв
coupon-help-list = Купоны, последние сначала
coupon-help-show = Один купон и всё, что с ним было
coupon-help-issue = Выдать купон участнику или предъявителю
coupon-help-revoke = Отозвать купон, которым ещё не платили
coupon-help-code = Код купона
coupon-help-kind = Вид купона, как он назван в программе
coupon-help-member = Кому: номер участника или карты
coupon-help-whose = Только этого участника: номер участника или карты
coupon-help-anyone = Для любого, кто его принесёт
coupon-help-until = Последний день, если он не такой, как у вида
coupon-help-reason = Почему
coupon-help-state = Только такие: open, used, expired или revoked
coupon-column-coupon = Купон
coupon-column-holder = Чей
coupon-column-state = Состояние
coupon-column-from = С
coupon-column-until = По
coupon-column-number = Чек
coupon-done-issued = Купон { $code } выдан: { $name }.
coupon-done-revoked = Купон { $code } отозван.
coupon-done-revoked-before = Купон { $code } отозван раньше.
coupon-answer-used = Купон использован: { $code }
coupon-answer-due = Купон за эту покупку: { $name }
coupon-answer-issued = Новый купон { $code }: { $name }

## Страница участника

member-coupons = Купоны
