### Компенсации за жалобы: за что, сколько, и что отозвано

## У кассы

amends-say = { $address }, в прошлый раз мы вас подвели: вам { $brings }.
amends-say-informal = { $address }, в прошлый раз мы тебя подвели: тебе { $brings }.

## Насколько серьёзна жалоба

amends-severity-minor = мелкая
amends-severity-serious = серьёзная
amends-severity-grave = очень серьёзная

## Что не так

amends-problem-nothing = Программа ничего не даёт за такую жалобу: { $severity }. Назовите другую или допишите программу.
amends-problem-enough = { $most ->
    [one] Этому участнику в этом году компенсацию уже давали: по программе не больше { $most } раза. Отзовите лишнюю или измените программу.
   *[other] Этому участнику в этом году компенсацию уже давали: по программе не больше { $most } раз. Отзовите лишнюю или измените программу.
}
amends-problem-ended = Купоны «{ $name }» закончились, а больше программа за такую жалобу ничего не даёт. Назначьте им другой срок или назовите другую жалобу.
amends-problem-withdrawn = Компенсация уже отозвана { $day }, по другой причине. Отзывать больше нечего.
amends-problem-none = Такой компенсации нет. Номера показывает список компенсаций.
amends-problem-reason = Причина не названа. Напишите, на что жалуются.

## Книги

amends-check = За жалобу дано не то, что говорит программа.
amends-check-year = За год компенсаций дано больше, чем позволяет программа.

## Команды

amends-help = Компенсации за жалобы
amends-help-list = Кому, за что и сколько дали
amends-help-give = Дать участнику то, что программа говорит за такую жалобу
amends-help-withdraw = Отозвать компенсацию, данную по ошибке
amends-help-member = Номер участника или карты
amends-help-severity = Насколько серьёзна жалоба: minor, serious или grave
amends-help-id = Номер компенсации из списка
amends-column-severity = Жалоба
amends-column-given = Дано
amends-column-withdrawn = Отозвано
amends-column-why-withdrawn = Почему отозвана
amends-column-id = Компенсация
amends-done = { $name }: { $brings }.
amends-withdrawn = Компенсация отозвана: { $name }.
amends-no-coupon = Купона к ней нет: купоны «{ $name }» закончились.
