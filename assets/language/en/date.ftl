### Days, times and spans

## Names

date-month-of = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-weekday = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date-weekday-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}

## Within a sentence: only on these days, only in these months; the first says so, the rest do not

date-on-day = { $weekday ->
    [1] on Monday
    [2] on Tuesday
    [3] on Wednesday
    [4] on Thursday
    [5] on Friday
    [6] on Saturday
   *[7] on Sunday
}
date-on-day-too = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-in-month = { $month ->
    [1] in January
    [2] in February
    [3] in March
    [4] in April
    [5] in May
    [6] in June
    [7] in July
    [8] in August
    [9] in September
    [10] in October
    [11] in November
   *[12] in December
}
date-in-month-too = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Days

date-day = { $day } { $month }
date-day-of-year = { $day } { $month } { $year }
date-on-weekday = { $weekday } { $day }
date-month-of-year = { $month } { $year }
date-since-month = since { $month } { $year }
date-at-time = { $day } at { $time }
date-at-eleven = { $day } at { $time }

## Near days

date-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
date-days-ahead = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
date-months-ago = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
date-years-ago = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}

## Spans

date-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
date-months-short = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
date-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
date-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
