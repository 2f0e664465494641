### Рівні: за покупками і за візитами

tier-kept = рівень учасника
tier-now = досягнуто цією покупкою
tier-visits = { $visits ->
    [one] { $visits } візит
    [few] { $visits } візити
   *[many] { $visits } візитів
}
tier-visits-within = { $visits ->
    [one] { $visits } візит за { $months }
    [few] { $visits } візити за { $months }
   *[many] { $visits } візитів за { $months }
}
tier-lacks-either = { $visits ->
    [one] бракує { $missing } або { $visits } візиту
    [few] бракує { $missing } або { $visits } візитів
   *[many] бракує { $missing } або { $visits } візитів
}
tier-say-visit = { $address }, до рівня «{ $tier }» лишився один візит.
tier-say-today = { $address }, сьогоднішня покупка дає рівень «{ $tier }».

## Дати рівень, і хто його не втримав

tier-given = Рівень дано: { $name }.
tier-given-until = Рівень дано до { $day }: { $name }.
tier-taken = Дане вручну знято; тепер рівень «{ $name }».
tier-taken-none = Дане вручну знято; тепер учасник без рівня.
tier-column-until = { $name } до { $day }
tier-review-never = За цією програмою рівні не знижуються.
tier-review-none = Перегляд з { $day }: усі рівні втримано або переглянуто.
tier-review-due = Перегляд з { $day }: ці рівні не втримано.
tier-review-fell = { $count ->
    [one] Знижено { $count } рівень.
    [few] Знижено { $count } рівні.
   *[many] Знижено { $count } рівнів.
}
tier-review-kept = { $count ->
    [one] Залишено { $count } рівень.
    [few] Залишено { $count } рівні.
   *[many] Залишено { $count } рівнів.
}
tier-column-to = Стане
tier-none = без рівня
tier-problem-none = Рівня { $tier } у програмі немає. Є: { $known }.
tier-problem-no-tiers = Рівня { $tier } у програмі немає. Додайте рівні до програми.
tier-problem-held = В учасника вже цей рівень або вищий на такий самий строк. Виберіть вищий рівень або пізніший день.
tier-problem-none-given = Вручну цьому учаснику рівень не давали, або строк минув. Подивіться, що він має: member show.
tier-problem-reason = Рівень дають із причиною. Напишіть її.
tier-problem-ended = Останній день рівня вже минув. Назвіть пізніший день.
tier-problem-not-in-review = Цього учасника в списку перегляду немає. Подивіться список: tier review.
tier-help = Рівні: дати вручну, переглянути
tier-help-give = Дати учаснику рівень із причиною та останнім днем
tier-help-take = Зняти рівень, даний вручну, з причиною
tier-help-review = Хто не втримав рівень; підтвердити по одному або всіх
tier-help-tier = Рівень, як його названо в програмі
tier-help-until = Останній день; якщо не сказано, назавжди
tier-help-fall = Знизити рівні цих учасників
tier-help-keep = Залишити рівні цих учасників до наступного перегляду
tier-help-all = Знизити рівні всього списку
