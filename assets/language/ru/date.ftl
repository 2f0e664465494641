### Days, times and spans

## Names

date-month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
date-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
date-weekday = { $weekday ->
    [1] пн
    [2] вт
    [3] ср
    [4] чт
    [5] пт
    [6] сб
   *[7] вс
}
date-weekday-long = { $weekday ->
    [1] понедельник
    [2] вторник
    [3] среда
    [4] четверг
    [5] пятница
    [6] суббота
   *[7] воскресенье
}

## Within a sentence: only on these days, only in these months; the first says «в», the rest do not

date-on-day = { $weekday ->
    [1] в понедельник
    [2] во вторник
    [3] в среду
    [4] в четверг
    [5] в пятницу
    [6] в субботу
   *[7] в воскресенье
}
date-on-day-too = { $weekday ->
    [1] понедельник
    [2] вторник
    [3] среду
    [4] четверг
    [5] пятницу
    [6] субботу
   *[7] воскресенье
}
date-in-month = { $month ->
    [1] в январе
    [2] в феврале
    [3] в марте
    [4] в апреле
    [5] в мае
    [6] в июне
    [7] в июле
    [8] в августе
    [9] в сентябре
    [10] в октябре
    [11] в ноябре
   *[12] в декабре
}
date-in-month-too = { $month ->
    [1] январе
    [2] феврале
    [3] марте
    [4] апреле
    [5] мае
    [6] июне
    [7] июле
    [8] августе
    [9] сентябре
    [10] октябре
    [11] ноябре
   *[12] декабре
}

## Days

date-day = { $day } { $month }
date-day-of-year = { $day } { $month } { $year }
date-on-weekday = { $weekday }, { $day }
date-month-of-year = { $month } { $year }
date-since-month = с { $month } { $year }
date-at-time = { $day } в { $time }
date-at-eleven = { $day } в { $time }

## Near days

date-days-ago = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
}
date-days-ahead = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
   *[many] через { $count } дней
}
date-months-ago = { $count ->
    [one] { $count } месяц назад
    [few] { $count } месяца назад
   *[many] { $count } месяцев назад
}
date-years-ago = { $count ->
    [one] { $count } год назад
    [few] { $count } года назад
   *[many] { $count } лет назад
}

## Spans

date-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
date-months-short = { $count } мес.
date-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[many] { $count } месяцев
}
date-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
}
