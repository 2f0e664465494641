//! The invariants of questionnaires: sheets against the versions that asked them, words against answers, points against
//! sheets.

/// As in `check`: each query gives one text a row, the place where the invariant is broken.
pub(super) const INVARIANTS: &[(&str, &str)] = &[
    (
        // Something was answered, to questions that the sheet's version asks, and the numbers of its values have no gap.
        "sheet_answers",
        "SELECT 'sheet ' || lower(hex(s.id)) FROM answer_sheet s
         WHERE NOT EXISTS (SELECT 1 FROM answer a WHERE a.sheet = s.id)
            OR EXISTS (SELECT 1 FROM answer a WHERE a.sheet = s.id AND a.question NOT IN
                 (SELECT json_extract(q.value, '$.id')
                  FROM survey_form f, json_each(f.document, '$.questions') q
                  WHERE f.form = s.form AND f.version = s.version))
            OR EXISTS (SELECT 1 FROM answer a WHERE a.sheet = s.id GROUP BY a.question HAVING max(a.no) <> count(*))",
    ),
    (
        "sheet_words",
        "SELECT 'sheet ' || lower(hex(w.sheet)) FROM person_answer w
         WHERE NOT EXISTS (SELECT 1 FROM answer a WHERE a.sheet = w.sheet AND a.question = w.question AND a.no = 1
                           AND a.choice IS NULL AND a.figure IS NULL)",
    ),
    (
        // Each member is rewarded once for each form, by as much as the version that was answered says.
        "sheet_points",
        "SELECT 'sheet ' || lower(hex(s.id)) FROM points_entry e JOIN answer_sheet s ON s.id = e.sheet
         JOIN survey_form f ON f.form = s.form AND f.version = s.version
         WHERE e.points <> coalesce(json_extract(f.document, '$.points'), 0)
            OR EXISTS (SELECT 1 FROM answer_sheet b JOIN points_entry d ON d.sheet = b.id
                       WHERE b.member = s.member AND b.form = s.form AND b.id <> s.id)",
    ),
];
