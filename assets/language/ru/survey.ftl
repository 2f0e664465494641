### Анкеты: вопросы, ответы и что в них не так

## Что не так в анкете

survey-form-fault = { $field }: { $what }
survey-form-fault-of = { $question }: { $field }: { $what }
survey-fault-schema = программа знает документы схемы { $known }.
survey-fault-blank = не хватает слов. Напишите их на каждом языке анкеты.
survey-fault-id = подходят малые латинские буквы, цифры, - и _.
survey-fault-twice = то же, что { $first }. Каждый стоит один раз.
survey-fault-few = слишком мало. Нужно хотя бы { $least }.
survey-fault-many = слишком много. Помещается не больше { $most }.
survey-fault-outside = не подходит. Напишите число от { $least } до { $most }.
survey-fault-reversed = наименьшее больше наибольшего. Поменяйте их местами.
survey-fault-recommendation = о рекомендации спрашивают от 0 до 10. Задайте такую шкалу.
survey-fault-no-earlier = вопроса { $question } выше нет. Назовите тот, что стоит раньше.
survey-fault-nothing-to-compare = ответы на { $question } вводят словами, по ним ничего не решить. Назовите вопрос с выбором, шкалой, числом или «да» и «нет».
survey-fault-decides = сюда ведёт любой ответ или никакой. Назовите часть ответов.
survey-fault-no-such-answer = { $answer } – не ответ на тот вопрос. Назовите один из его ответов.
survey-fault-another-kind = раньше это был вопрос другого вида, и ответы считались бы вместе. Дайте ему своё имя.

## Что не так в ответе

survey-answer-fault = { $question }: { $what }
survey-answer-unknown = Такого вопроса нет.
survey-answer-missing = Нужен ответ.
survey-answer-kind-text = Здесь отвечают словами.
survey-answer-kind-one = Здесь выбирают одно.
survey-answer-kind-many = Здесь нужен список выбранного.
survey-answer-kind-scale = Здесь нужно число на шкале.
survey-answer-kind-yes-no = Здесь отвечают «да» или «нет».
survey-answer-kind-number = Здесь нужно целое число.
survey-answer-kind-date = Здесь нужна дата.
survey-answer-no-such-choice = Ответа «{ $choice }» среди предложенных нет.
survey-answer-outside = Напишите число от { $least } до { $most }.
survey-answer-date = Это не дата. Напишите так: 2025-12-31.
survey-answer-long = Слишком длинно. Помещается { $most } букв.
survey-nothing-answered = Ответов нет. Ответьте хотя бы на один вопрос.

## Почему строка таблицы — не ответы

survey-row-no-member = Номера { $member } ни у кого нет. Возьмите его из выгрузки или назовите карту.
survey-row-changed = Эти ответы уже записаны, и они другие. Записанное не меняется.

## Таблица, которую читает окно

survey-take-remark = ответы из таблицы
survey-take-columns = Программа сама найдёт строку с названиями столбцов и узнает их: карта или участник, дата и тексты вопросов. Выгруженную таблицу можно загрузить снова. Баллов за неё не начисляют.
survey-take-first = Пока ничего не загружено
survey-take-first-words = Каждая строка станет ответами одного участника. Строка, которую не удалось прочитать, отклоняется с указанием причины.
survey-take-checked = Файл проверен; результат в меню, раздел «Анкеты».
survey-take-unread = Ответы загружены, но не пересчитаны.
survey-take-unread-do = Вернитесь к ответам: F2 пересчитает их.
survey-take-broken = Загрузка прервалась.
survey-take-broken-words = Записанное до этого остаётся. Тот же файл, загруженный снова, добавит остальное.
survey-take-no-column = В файле нет столбца «{ $field }».
survey-take-no-column-do = Назовите так один из столбцов.
survey-take-no-member = В файле нет ни столбца «{ $card }», ни столбца «{ $member }».
survey-take-no-member-do = Нужен один из них.

## Команды

survey-help = Анкеты: о чём спрашивают, кто ответил и что вышло
survey-help-forms = Все анкеты, и те, что можно взять готовыми
survey-help-show = Анкета целиком, в том виде, который читает `set`
survey-help-check = Читает анкету, как `set`, и ничего не меняет
survey-help-set = Новая версия анкеты, о которой спрашивают с этого дня
survey-help-ask = О чём спросить участника сейчас и что он уже ответил
survey-help-sheet = Записывает ответы участника
survey-help-results = Сколько раз дан каждый ответ и что сказано словами
survey-help-sheets = Все ответы участника
survey-help-export = Пишет ответы на анкету таблицей
survey-help-import = Читает ответы из таблицы
survey-help-file = Анкета в JSON; - значит стандартный ввод
survey-help-table-in = Файл CSV: участник или карта, дата и столбец на каждый вопрос
survey-help-table-out = Куда записать таблицу
survey-help-form = Имя анкеты, как его показывает `survey forms`
survey-help-id = Свой номер: повтор под ним ничего не запишет дважды
survey-help-answers = Ответы в JSON по вопросам; - значит стандартный ввод
survey-help-answer = Один ответ: found=yes, recommend=9, for_whom=self|gifts
survey-help-unfinished = Хранит ответы до продолжения и пока ничего не записывает
survey-help-later = «Не сейчас»: хранит ответы до другого дня
survey-help-never = Касса больше не предложит эту анкету сама
survey-help-search = Только слова, в которых это есть
survey-help-limit = Не больше стольких записей словами
survey-column-form = Анкета
survey-column-version = Версия
survey-column-title = Название
survey-column-ask = Когда
survey-column-points = Баллы
survey-column-sheets = Ответили
survey-column-question = Вопрос
survey-column-answer = Ответ
survey-column-count = Раз
survey-column-share = Доля
survey-column-day = День
survey-column-words = Вписано
survey-ready = готовая
survey-form-good = Анкета в порядке.
survey-form-set = Анкету «{ $form }», версия { $version }, теперь спрашивают.
survey-nothing-due = Сейчас спрашивать не о чем.
survey-recorded = Записано, версия { $version }.
survey-recorded-points =
    { $count ->
        [one] Записано, версия { $version }. Начислен { $count } балл.
        [few] Записано, версия { $version }. Начислено { $count } балла.
       *[many] Записано, версия { $version }. Начислено { $count } баллов.
    }
survey-kept = Отложено до продолжения.
survey-imported = Добавлено { $added }, известно { $unchanged }, отказано { $refused }.
survey-ask-by-hand = по решению кассира
survey-ask-enrolment = при вступлении
survey-ask-purchase = после покупки № { $number }
survey-ask-from-purchase = с покупки № { $number }
survey-due-joined = вступление сегодня
survey-due-bought = покупка № { $number }
survey-due-goes-on = начато { $day }
survey-yes = Да
survey-no = Нет
survey-erased = стёрто
survey-mean = в среднем { $mean }
survey-nps = готовность советовать (NPS): { $nps }
survey-no-longer = больше не спрашивают
