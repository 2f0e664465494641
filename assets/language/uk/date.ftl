### Days, times and spans

## Names

date-month-of = { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}
date-month = { $month ->
    [1] січень
    [2] лютий
    [3] березень
    [4] квітень
    [5] травень
    [6] червень
    [7] липень
    [8] серпень
    [9] вересень
    [10] жовтень
    [11] листопад
   *[12] грудень
}
date-weekday = { $weekday ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] нд
}
date-weekday-long = { $weekday ->
    [1] понеділок
    [2] вівторок
    [3] середа
    [4] четвер
    [5] п’ятниця
    [6] субота
   *[7] неділя
}

## Within a sentence: only on these days, only in these months; the first says «в», the rest do not

date-on-day = { $weekday ->
    [1] в понеділок
    [2] у вівторок
    [3] у середу
    [4] у четвер
    [5] у п’ятницю
    [6] у суботу
   *[7] у неділю
}
date-on-day-too = { $weekday ->
    [1] понеділок
    [2] вівторок
    [3] середу
    [4] четвер
    [5] п’ятницю
    [6] суботу
   *[7] неділю
}
date-in-month = { $month ->
    [1] у січні
    [2] у лютому
    [3] у березні
    [4] у квітні
    [5] у травні
    [6] у червні
    [7] у липні
    [8] у серпні
    [9] у вересні
    [10] у жовтні
    [11] у листопаді
   *[12] у грудні
}
date-in-month-too = { $month ->
    [1] січні
    [2] лютому
    [3] березні
    [4] квітні
    [5] травні
    [6] червні
    [7] липні
    [8] серпні
    [9] вересні
    [10] жовтні
    [11] листопаді
   *[12] грудні
}

## Days

date-day = { $day } { $month }
date-day-of-year = { $day } { $month } { $year }
date-on-weekday = { $weekday }, { $day }
date-month-of-year = { $month } { $year }
date-since-month = з { $month } { $year }
date-at-time = { $day } о { $time }
date-at-eleven = { $day } об { $time }

## Near days

date-days-ago = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}
date-days-ahead = { $count ->
    [one] через { $count } день
    [few] через { $count } дні
   *[many] через { $count } днів
}
date-months-ago = { $count ->
    [one] { $count } місяць тому
    [few] { $count } місяці тому
   *[many] { $count } місяців тому
}
date-years-ago = { $count ->
    [one] { $count } рік тому
    [few] { $count } роки тому
   *[many] { $count } років тому
}

## Spans

date-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}
date-months-short = { $count } міс.
date-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[many] { $count } місяців
}
date-years = { $count ->
    [one] { $count } рік
    [few] { $count } роки
   *[many] { $count } років
}
