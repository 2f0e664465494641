### Birthdays: whose come, and who was greeted

birthdays-title = Birthdays
birthdays-menu-remark = whose come, whose gift is due, who was not greeted
birthdays-coming = Now and to come
birthdays-missed = Not greeted
birthdays-greeted = Greeted
birthdays-reading = The birthdays are being read
birthdays-coming-none = Nobody’s birthday is near
birthdays-coming-none-words = The day is written down when somebody is enrolled; the till then greets by itself.
birthdays-missed-none = Nobody went without a greeting
birthdays-missed-none-words = Here stands who did not come while the birthday counted, to be called.
birthdays-greeted-none = Nobody has been greeted yet
birthdays-greeted-none-words = Here stands who came while the birthday counted, and whom you greeted yourself: { $key }.
birthdays-one-none = The member chosen in the list will stand here.
birthdays-turns = turns { $years }
birthdays-turns-today = turns { $years } today
birthdays-turned = turned { $years }
birthdays-kept-on = Celebrated
birthdays-not-yet = not yet
birthdays-programme = In the programme
birthdays-nothing = nothing
birthdays-brings = For the birthday
birthdays-discount = Discount
birthdays-window-label = The till greets
birthdays-window-day = on the day
birthdays-window = { $before } before, { $after } after
birthdays-leap = Born on 29 February
birthdays-kept = It is kept that the birthday was greeted.
birthdays-kept-undo = By mistake? { $key } takes it back.
birthdays-taken-back = The birthday counts as not greeted again.

## Keys

birthdays-key-span = Days
birthdays-key-greeted = Greeted
birthdays-key-take-back = Take back
birthdays-key-print = Print

## On the command line

birthdays-help = Show whose birthdays come and who has not been greeted
birthdays-help-greeted = Keep that this member was greeted, by id or card
birthdays-help-not-greeted = Take that back
