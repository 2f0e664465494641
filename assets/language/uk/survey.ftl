### Анкети: запитання, відповіді та що в них не так

## Що не так в анкеті

survey-form-fault = { $field }: { $what }
survey-form-fault-of = { $question }: { $field }: { $what }
survey-fault-schema = програма знає документи схеми { $known }.
survey-fault-blank = бракує слів. Напишіть їх кожною мовою анкети.
survey-fault-id = підходять малі латинські літери, цифри, - та _.
survey-fault-twice = те саме, що { $first }. Кожен стоїть один раз.
survey-fault-few = замало. Потрібно щонайменше { $least }.
survey-fault-many = забагато. Вміщається не більше { $most }.
survey-fault-outside = не підходить. Напишіть число від { $least } до { $most }.
survey-fault-reversed = найменше більше за найбільше. Поміняйте їх місцями.
survey-fault-recommendation = про рекомендацію питають від 0 до 10. Задайте таку шкалу.
survey-fault-no-earlier = запитання { $question } вище немає. Назвіть те, що стоїть раніше.
survey-fault-nothing-to-compare = відповіді на { $question } вводять словами, за ними нічого не вирішити. Назвіть запитання з вибором, шкалою, числом чи «так» і «ні».
survey-fault-decides = сюди веде будь-яка відповідь або жодна. Назвіть частину відповідей.
survey-fault-no-such-answer = { $answer } – не відповідь на те запитання. Назвіть одну з його відповідей.
survey-fault-another-kind = раніше це було запитання іншого виду, і відповіді рахувалися б разом. Дайте йому власне ім’я.

## Що не так у відповіді

survey-answer-fault = { $question }: { $what }
survey-answer-unknown = Такого запитання немає.
survey-answer-missing = Потрібна відповідь.
survey-answer-kind-text = Тут відповідають словами.
survey-answer-kind-one = Тут вибирають одне.
survey-answer-kind-many = Тут потрібен список вибраного.
survey-answer-kind-scale = Тут потрібне число на шкалі.
survey-answer-kind-yes-no = Тут відповідають «так» або «ні».
survey-answer-kind-number = Тут потрібне ціле число.
survey-answer-kind-date = Тут потрібна дата.
survey-answer-no-such-choice = Відповіді «{ $choice }» серед запропонованих немає.
survey-answer-outside = Напишіть число від { $least } до { $most }.
survey-answer-date = Це не дата. Напишіть так: 2025-12-31.
survey-answer-long = Задовго. Вміщається { $most } літер.
survey-nothing-answered = Відповідей немає. Дайте відповідь хоча б на одне запитання.

## Чому рядок таблиці — не відповіді

survey-row-no-member = Номера { $member } ні в кого немає. Візьміть його з вивантаження або назвіть картку.
survey-row-changed = Ці відповіді вже записано, і вони інші. Записане не змінюється.

## Таблиця, яку читає вікно

survey-take-remark = відповіді з таблиці
survey-take-columns = Програма сама знайде рядок із назвами стовпців і впізнає їх: картка або учасник, дата й тексти запитань. Вивантажену таблицю можна завантажити знову. Балів за неї не нараховують.
survey-take-first = Поки що нічого не завантажено
survey-take-first-words = Кожен рядок стане відповідями одного учасника. Рядок, який не вдалося прочитати, відхиляється із зазначенням причини.
survey-take-checked = Файл перевірено; результат у меню, розділ «Анкети».
survey-take-unread = Відповіді завантажено, але не перераховано.
survey-take-unread-do = Поверніться до відповідей: F2 перерахує їх.
survey-take-broken = Завантаження перервалося.
survey-take-broken-words = Записане до цього лишається. Той самий файл, завантажений знову, додасть решту.
survey-take-no-column = У файлі немає стовпця «{ $field }».
survey-take-no-column-do = Назвіть так один зі стовпців.
survey-take-no-member = У файлі немає ні стовпця «{ $card }», ні стовпця «{ $member }».
survey-take-no-member-do = Потрібен один із них.

## Команди

survey-help = Анкети: про що питають, хто відповів і що вийшло
survey-help-forms = Усі анкети, і ті, що можна взяти готовими
survey-help-show = Анкета цілком, у тому вигляді, який читає `set`
survey-help-check = Читає анкету, як `set`, і нічого не змінює
survey-help-set = Нова версія анкети, про яку питають від цього дня
survey-help-ask = Про що запитати учасника зараз і що він уже відповів
survey-help-sheet = Записує відповіді учасника
survey-help-results = Скільки разів дано кожну відповідь і що сказано словами
survey-help-sheets = Усі відповіді учасника
survey-help-export = Пише відповіді на анкету таблицею
survey-help-import = Читає відповіді з таблиці
survey-help-file = Анкета в JSON; - означає стандартний ввід
survey-help-table-in = Файл CSV: учасник або картка, дата і стовпець на кожне запитання
survey-help-table-out = Куди записати таблицю
survey-help-form = Ім’я анкети, як його показує `survey forms`
survey-help-id = Власний номер: повтор під ним нічого не запише двічі
survey-help-answers = Відповіді в JSON за запитаннями; - означає стандартний ввід
survey-help-answer = Одна відповідь: found=yes, recommend=9, for_whom=self|gifts
survey-help-unfinished = Зберігає відповіді до продовження і поки нічого не записує
survey-help-later = «Не зараз»: зберігає відповіді до іншого дня
survey-help-never = Каса більше не запропонує цю анкету сама
survey-help-search = Лише слова, в яких це є
survey-help-limit = Не більше стількох записів словами
survey-column-form = Анкета
survey-column-version = Версія
survey-column-title = Назва
survey-column-ask = Коли
survey-column-points = Бали
survey-column-sheets = Відповіли
survey-column-question = Запитання
survey-column-answer = Відповідь
survey-column-count = Разів
survey-column-share = Частка
survey-column-day = День
survey-column-words = Вписано
survey-ready = готова
survey-form-good = Анкета в порядку.
survey-form-set = Анкету «{ $form }», версія { $version }, відтепер питають.
survey-nothing-due = Зараз питати немає про що.
survey-recorded = Записано, версія { $version }.
survey-recorded-points =
    { $count ->
        [one] Записано, версія { $version }. Нараховано { $count } бал.
        [few] Записано, версія { $version }. Нараховано { $count } бали.
       *[many] Записано, версія { $version }. Нараховано { $count } балів.
    }
survey-kept = Відкладено до продовження.
survey-imported = Додано { $added }, відомо { $unchanged }, відмовлено { $refused }.
survey-ask-by-hand = на розсуд касира
survey-ask-enrolment = під час вступу
survey-ask-purchase = після покупки № { $number }
survey-ask-from-purchase = від покупки № { $number }
survey-due-joined = вступ сьогодні
survey-due-bought = покупка № { $number }
survey-due-goes-on = почато { $day }
survey-yes = Так
survey-no = Ні
survey-erased = стерто
survey-mean = у середньому { $mean }
survey-nps = готовність радити (NPS): { $nps }
survey-no-longer = більше не питають
