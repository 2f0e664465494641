### Уровни: по покупкам и по визитам

tier-kept = уровень участника
tier-now = достигнут этой покупкой
tier-visits = { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
}
tier-visits-within = { $visits ->
    [one] { $visits } визит за { $months }
    [few] { $visits } визита за { $months }
   *[many] { $visits } визитов за { $months }
}
tier-lacks-either = { $visits ->
    [one] не хватает { $missing } или { $visits } визита
    [few] не хватает { $missing } или { $visits } визитов
   *[many] не хватает { $missing } или { $visits } визитов
}
tier-say-visit = { $address }, до уровня «{ $tier }» остался один визит.
tier-say-today = { $address }, сегодняшняя покупка даёт уровень «{ $tier }».

## Дать уровень, и кто его не удержал

tier-given = Уровень дан: { $name }.
tier-given-until = Уровень дан до { $day }: { $name }.
tier-taken = Данное вручную снято; теперь уровень «{ $name }».
tier-taken-none = Данное вручную снято; теперь участник без уровня.
tier-column-until = { $name } до { $day }
tier-review-never = По этой программе уровни не понижаются.
tier-review-none = Пересмотр с { $day }: все уровни удержаны или просмотрены.
tier-review-due = Пересмотр с { $day }: эти уровни не удержаны.
tier-review-fell = { $count ->
    [one] Понижен { $count } уровень.
    [few] Понижено { $count } уровня.
   *[many] Понижено { $count } уровней.
}
tier-review-kept = { $count ->
    [one] Оставлен { $count } уровень.
    [few] Оставлено { $count } уровня.
   *[many] Оставлено { $count } уровней.
}
tier-column-to = Станет
tier-none = без уровня
tier-problem-none = Уровня { $tier } в программе нет. Есть: { $known }.
tier-problem-no-tiers = Уровня { $tier } в программе нет. Добавьте уровни в программу.
tier-problem-held = У участника уже этот уровень или выше на такой же срок. Выберите уровень выше или день позже.
tier-problem-none-given = Вручную этому участнику уровень не давали, или срок вышел. Посмотрите, что у него есть: member show.
tier-problem-reason = Уровень дают с причиной. Напишите её.
tier-problem-ended = Последний день уровня уже прошёл. Назовите день позже.
tier-problem-not-in-review = Этого участника в списке пересмотра нет. Посмотрите список: tier review.
tier-help = Уровни: дать вручную, пересмотреть
tier-help-give = Дать участнику уровень с причиной и последним днём
tier-help-take = Снять уровень, данный вручную, с причиной
tier-help-review = Кто не удержал уровень; подтвердить по одному или всех
tier-help-tier = Уровень, как он назван в программе
tier-help-until = Последний день; если не сказано, навсегда
tier-help-fall = Понизить уровни этих участников
tier-help-keep = Оставить уровни этих участников до следующего пересмотра
tier-help-all = Понизить уровни всего списка
