### Several members on one account: a household

## Commands

household-help = Who shares an account
household-help-show = Show who shares the member’s account
household-help-join = Let a member join somebody’s account with all points
household-help-leave = Let a member leave the household
household-help-undo = Undo a joining: what is left of the points brought along goes back
household-help-to = Whose account to join: an id or a card number
household-help-take = How many points to take along; none unless said
household-did-join = Joined. Brought along: { $points }; on the account now: { $balance }.
household-did-undo = Joining undone: { $points } went back with { $name }.
household-did-leave = Left. Taken along: { $points }.
household-column-joined = Joined
household-did-part = Taken apart again. Given back: { $points }.

## The screen

household-title = Household
household-points = Points together
household-spent = Spend that counts
household-tier = Tier
household-tier-kept = { $tier }, kept
household-own = Their account from the beginning
household-joined = Joined { $day }
household-joined-with = Joined { $day }; { $points } left of those brought
household-file = A file merged into this one
household-alone = Nobody else is on this account. Find a spouse, a parent or a child on the right: points and tier are then shared.
household-other = Who joins
household-other-hint = or is the same person
household-find = The other one
household-find-hint = Scan the card, or type a name, phone or card.
household-nobody = Nobody else found. Check the spelling, or enrol them first.
household-shares = { $name } is on a shared account.
household-shares-do = Separate them first: on that member’s page { $account }, then { $leave }.
household-would-bring = Points brought along
household-would-be = Points together then
household-would-tier = The tier becomes
household-would-stay = Earlier purchases stay on the member’s own account and count again after leaving.
household-leaving = Leave the account
household-take = Points to take along
household-take-hint = Of { $all }; nothing typed takes none along.
household-take-all = Nobody else is on the account: all points ({ $all }) go along.
household-take-bad = Type a number up to { $all }.
household-leave-first = Purchases, tier and points stay with those who share the account. Whose account it was begins anew, with the points named here.
household-leave-words = Purchases made together stay with the household. The member’s own account and its tier hold again.
household-key-undo = Undo joining
household-key-part = Take apart
household-key-leave = Separate
household-key-same = Same person
household-key-join = Join
household-missing = missing: the other one
household-missing-leave = separate first
household-missing-points = points: at most { $all }
household-key = Household
