### Amends for complaints: what for, how much, and what was taken back

## At the till

amends-say = { $address }, last time we let you down: { $brings } for you.
amends-say-informal = { $address }, last time we let you down: { $brings } for you.

## How grave a complaint is

amends-severity-minor = minor
amends-severity-serious = serious
amends-severity-grave = grave

## What is wrong

amends-problem-nothing = The programme gives nothing for such a complaint: { $severity }. Name another, or add it to the programme.
amends-problem-enough = { $most ->
    [one] This member was compensated this year already: the programme allows it { $most } time a year. Withdraw one, or change the programme.
   *[other] This member was compensated this year already: the programme allows it { $most } times a year. Withdraw one, or change the programme.
}
amends-problem-ended = The coupons “{ $name }” have ended, and the programme gives nothing else for such a complaint. Set another end for them, or name another complaint.
amends-problem-withdrawn = The compensation was withdrawn on { $day } already, for another reason. Nothing is left to withdraw.
amends-problem-none = There is no such compensation. The list of compensations shows their numbers.
amends-problem-reason = No reason is given. Write what was complained of.

## The books

amends-check = Something else was given for a complaint than the programme says.
amends-check-year = More compensations were given in a year than the programme allows.

## Commands

amends-help = Compensations for complaints
amends-help-list = Who was given what, and what for
amends-help-give = Give a member what the programme says for such a complaint
amends-help-withdraw = Take a compensation back that was given by mistake
amends-help-member = The number of a member or a card
amends-help-severity = How grave the complaint is: minor, serious or grave
amends-help-id = The number of a compensation, from the list
amends-column-severity = Complaint
amends-column-given = Given
amends-column-withdrawn = Withdrawn
amends-column-why-withdrawn = Why withdrawn
amends-column-id = Compensation
amends-done = { $name }: { $brings }.
amends-withdrawn = The compensation is withdrawn: { $name }.
amends-no-coupon = No coupon comes with it: the coupons “{ $name }” have ended.
