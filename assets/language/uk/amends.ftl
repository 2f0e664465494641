### Компенсації за скарги: за що, скільки, і що відкликано

## Біля каси

amends-say = { $address }, минулого разу ми вас підвели: вам { $brings }.
amends-say-informal = { $address }, минулого разу ми тебе підвели: тобі { $brings }.

## Наскільки серйозна скарга

amends-severity-minor = дрібна
amends-severity-serious = серйозна
amends-severity-grave = дуже серйозна

## Що не так

amends-problem-nothing = Програма нічого не дає за таку скаргу: { $severity }. Назвіть іншу або допишіть програму.
amends-problem-enough = { $most ->
    [one] Цьому учасникові цього року компенсацію вже давали: за програмою не більше { $most } разу. Відкличте зайву або змініть програму.
   *[other] Цьому учасникові цього року компенсацію вже давали: за програмою не більше { $most } разів. Відкличте зайву або змініть програму.
}
amends-problem-ended = Купони «{ $name }» закінчилися, а більше програма за таку скаргу нічого не дає. Призначте їм інший строк або назвіть іншу скаргу.
amends-problem-withdrawn = Компенсацію вже відкликано { $day }, з іншої причини. Відкликати більше нічого.
amends-problem-none = Такої компенсації немає. Номери показує список компенсацій.
amends-problem-reason = Причину не названо. Напишіть, на що скаржаться.

## Книги

amends-check = За скаргу дано не те, що каже програма.
amends-check-year = За рік компенсацій дано більше, ніж дозволяє програма.

## Команди

amends-help = Компенсації за скарги
amends-help-list = Кому, за що і скільки дали
amends-help-give = Дати учасникові те, що програма каже за таку скаргу
amends-help-withdraw = Відкликати компенсацію, дану помилково
amends-help-member = Номер учасника або картки
amends-help-severity = Наскільки серйозна скарга: minor, serious або grave
amends-help-id = Номер компенсації зі списку
amends-column-severity = Скарга
amends-column-given = Дано
amends-column-withdrawn = Відкликано
amends-column-why-withdrawn = Чому відкликано
amends-column-id = Компенсація
amends-done = { $name }: { $brings }.
amends-withdrawn = Компенсацію відкликано: { $name }.
amends-no-coupon = Купона до неї немає: купони «{ $name }» закінчилися.
