//! What a person reads when something was refused or went wrong: what it is, then what to do.
//!
//! Every variant is matched by name, so that a new reason to refuse does not compile before it has words.

use std::path::Path;

use crate::language::Language;
use crate::rules::{PaymentError, QuoteError, RefundError};
use crate::shop::{Error, FileFault, StoreError};
use crate::transfer;

/// The two sentences of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub what: String,
    pub to_do: String,
}

impl Problem {
    /// Both in one line.
    pub fn sentence(&self) -> String {
        format!("{} {}", self.what, self.to_do)
    }
}

/// Puts an error into words.
pub fn problem(error: &Error, l: Language) -> Problem {
    let words = words(error, l);
    // The catalogue writes each as two sentences.
    match words.split_once(". ") {
        Some((what, to_do)) => Problem { what: format!("{what}."), to_do: to_do.to_owned() },
        None => Problem { what: words, to_do: String::new() },
    }
}

fn words(error: &Error, l: Language) -> String {
    match error {
        Error::Store(error) => of_store(error, l),
        Error::Overflow(_) => l.problem_too_large(),
        Error::NoShop => l.problem_no_shop(),
        Error::ShopExists | Error::BeingMade => l.problem_shop_exists(),
        Error::WindowOpen => l.problem_window_open(),
        Error::NoProgramme => l.problem_no_programme(),
        Error::NoCard(card) => l.problem_no_card(card),
        Error::CardNotActive { number, .. } => l.problem_card_not_active(number),
        Error::CardTaken(card) => l.problem_card_taken(card),
        Error::NoMember(_) => l.problem_no_member(),
        Error::NoSale(number) => l.problem_no_sale(number),
        Error::NoProduct(code) => l.problem_no_product(code),
        Error::AnotherRequest => l.problem_another_request(),
        Error::BeforeLatest => l.problem_before_latest(),
        Error::SumChanged(sum) => l.problem_sum_changed(*sum),
        Error::FileInTheWay(file) => l.problem_file_in_the_way(file.display().to_string()),
        Error::NotABackup { file, .. } => l.problem_not_a_backup(file.display().to_string()),
        Error::File(fault) => of_file(fault, l),
        Error::NoName => l.problem_no_name(),
        Error::BadEmail => l.problem_bad_email(),
        Error::NoConsent => l.problem_no_consent(),
        Error::ParentNeeded => l.problem_parent_needed(),
        Error::PhoneKnown { .. } => l.problem_phone_known(),
        Error::WrongCheckDigit(number) => l.problem_wrong_check_digit(number),
        Error::CardIsProduct(number) => l.problem_card_is_product(number),
        Error::NoNumbersLeft => l.problem_no_numbers_left(),
        Error::Bonus(fault) => l.bonus_fault(fault),
        Error::NoTier { tier, known } if known.is_empty() => l.tier_problem_no_tiers(tier),
        Error::NoTier { tier, known } => l.tier_problem_none(known.join(", "), tier),
        Error::TierHeld => l.tier_problem_held(),
        Error::NoTierGiven => l.tier_problem_none_given(),
        Error::NoTierReason => l.tier_problem_reason(),
        Error::TierEnded => l.tier_problem_ended(),
        Error::NotInReview(_) => l.tier_problem_not_in_review(),
        Error::GiftsChanged => l.gift_problem_changed(),
        Error::NoGift { gift, known } if known.is_empty() => l.gift_problem_no_gifts(gift),
        Error::NoGift { gift, known } => l.gift_problem_none(gift, known.join(", ")),
        Error::NoCoupon(code) => l.coupon_problem_none(code),
        Error::CouponUnknown(code) => l.coupon_problem_unknown(code),
        Error::NoCouponKind { kind, known } => l.coupon_unknown_kind(kind, known),
        Error::CouponBarred { code, bar } => l.coupon_barred(code, *bar),
        Error::CouponWasUsed { code, day } => l.coupon_was_used(code, *day),
        Error::CouponIsOver { code, day } => l.coupon_is_over(code, *day),
        Error::NoCouponReason => l.coupon_problem_reason(),
        Error::CouponNeedsMember => l.coupon_problem_member(),
        Error::CouponEnded => l.coupon_problem_ended(),
        Error::NewCardNeeded => l.problem_new_card_needed(),
        Error::CodeTaken(code) => l.problem_code_taken(code),
        Error::CodeIsCard(code) => l.problem_code_is_card(code),
        Error::NoPrice(name) => l.problem_no_price(name),
        Error::Quote(error) => of_quote(error, l),
        Error::Payment(error) => of_payment(error, l),
        Error::Refund(error) => of_refund(error, l),
        Error::NoReason => l.problem_no_reason(),
        Error::TooLong { most } => l.problem_too_long(*most),
        Error::NothingReturned => l.problem_nothing_returned(),
        Error::PaidWithPoints(number) => l.problem_paid_with_points(number),
        Error::PointsGone { number, points } => l.problem_points_gone(number, l.points(*points)),
        Error::SameMember => l.problem_same_member(),
        Error::AlreadyTogether => l.problem_already_together(),
        Error::SharesAccount => l.problem_shares_account(),
        Error::NotInHousehold => l.problem_not_in_household(),
        Error::NotEnoughPoints(points) => l.problem_not_enough_points(l.points(*points)),
        Error::NothingToUndo => l.problem_nothing_to_undo(),
        Error::BirthdaysDiffer => l.problem_birthdays_differ(),
        Error::MergedSince => l.problem_merged_since(),
        Error::BirthdayAhead => l.problem_birthday_ahead(),
        Error::NoBirthdayNow => l.problem_no_birthday_now(),
        Error::BadStanding(_) => l.problem_programme_broken(),
        Error::ProgrammeFaulty(_) => l.problem_programme_faulty(),
        Error::ProgrammeInPast(_) => l.problem_programme_in_past(),
        Error::ProgrammeTooFar(_) => l.problem_programme_too_far(),
        Error::ProgrammeChanged(version) => l.problem_programme_changed(*version),
        Error::NoForm(_) => l.problem_no_form(),
        Error::FormFaulty(faults) => {
            faults.first().map_or_else(String::new, |fault| l.problem_form_faulty(l.form_fault(fault)))
        }
        Error::BadAnswers(faults) => {
            faults.first().map_or_else(String::new, |fault| l.problem_answers_bad(l.answer_problem(&fault.fault)))
        }
        Error::NothingAnswered => l.survey_nothing_answered(),
        Error::Transfer(error) => of_table(error, l),
        Error::Cancelled => l.problem_import_stopped(),
        Error::ImportRunning => l.problem_import_running(),
    }
}

/// What a person named in a window: a place for the shop, for a table, for a copy.
fn of_file(fault: &FileFault, l: Language) -> String {
    let named = |path: &Path| path.display().to_string();
    match fault {
        FileFault::OfTheShop(file) => l.file_of_the_shop(named(file)),
        FileFault::NotAnExport(file) => l.file_not_an_export(named(file)),
        FileFault::NotAList(file) => l.file_not_a_list(named(file)),
        FileFault::NoFolder(folder) => l.file_no_folder(named(folder)),
        FileFault::NotAFolder(folder) => l.file_not_a_folder(named(folder)),
        FileFault::Unwritable(folder) => l.file_unwritable(named(folder)),
        FileFault::UnsoundBackup { .. } => l.problem_books(),
        FileFault::UnsoundCopy { file, .. } => l.problem_not_a_backup(named(file)),
    }
}

fn of_store(error: &StoreError, l: Language) -> String {
    match error {
        StoreError::DiskFull => l.problem_disk_full(),
        StoreError::ReadOnly => l.problem_read_only(),
        StoreError::Busy => l.problem_busy(),
        StoreError::Damaged(_) | StoreError::Unreadable { .. } => l.problem_damaged(),
        StoreError::Newer { .. } => l.problem_newer(),
        StoreError::Stale => l.problem_stale(),
        StoreError::Sql(_)
        | StoreError::Migration(_)
        | StoreError::Panicked(_)
        | StoreError::Stopped
        | StoreError::Poisoned
        | StoreError::Io(_) => l.problem_store(),
    }
}

fn of_table(error: &transfer::Error, l: Language) -> String {
    use std::io::ErrorKind;
    match error {
        transfer::Error::Io(error) => match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => l.problem_file_missing(),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => l.problem_file_closed(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => l.problem_disk_full(),
            _ => l.problem_table(),
        },
        transfer::Error::Damaged => l.problem_file_damaged(),
        transfer::Error::Swollen => l.problem_file_swollen(),
        transfer::Error::Protected => l.problem_file_protected(),
        transfer::Error::UnknownSheet { sheet, .. } => l.problem_file_no_sheet(sheet),
        transfer::Error::TooManyRows { most } => l.problem_file_rows(l.number(*most)),
        transfer::Error::NoHeader => l.problem_file_no_header(),
        transfer::Error::NoColumn { field } => l.problem_file_no_column(l.field_name(field)),
        transfer::Error::UnknownColumn { column } => l.problem_file_no_column(column),
        transfer::Error::UnknownField { .. } | transfer::Error::NotATable | transfer::Error::Csv(_) => {
            l.problem_table()
        }
    }
}

fn of_quote(error: &QuoteError, l: Language) -> String {
    match error {
        QuoteError::Empty => l.problem_empty_basket(),
        QuoteError::TooManyLines { most } => l.problem_too_many_lines(l.number(i64::from(*most))),
        QuoteError::AmountDiffers { line } => l.problem_line_differs(*line),
        QuoteError::HandReason { .. } => l.problem_hand_reason(),
        QuoteError::NoPrice { line } => l.problem_line_price(*line),
        QuoteError::Quantity { line } => l.problem_line_quantity(*line),
        QuoteError::Negative { line } | QuoteError::DiscountAboveAmount { line } => l.problem_line_amount(*line),
        QuoteError::ByHand { .. } => l.problem_by_hand(),
        QuoteError::TooManyPoints { allowed } => l.problem_too_many_points(l.points_of(*allowed)),
        QuoteError::TooFewPoints { least } => l.problem_too_few_points(l.points_of(*least)),
        QuoteError::PointsStep { step } => l.problem_points_step(step.get()),
        QuoteError::NegativePoints | QuoteError::Programme { .. } => l.problem_programme_broken(),
        QuoteError::Overflow(_) => l.problem_too_large(),
    }
}

fn of_payment(error: &PaymentError, l: Language) -> String {
    match error {
        PaymentError::UnknownForm { .. } => l.problem_unknown_form(),
        PaymentError::NoCash => l.problem_no_cash(),
        PaymentError::Negative { .. } => l.problem_negative(),
        PaymentError::NonCashAbove { most } => l.problem_non_cash_above(*most),
        PaymentError::Missing { missing } => l.problem_missing(*missing),
        PaymentError::Overflow(_) => l.problem_too_large(),
    }
}

fn of_refund(error: &RefundError, l: Language) -> String {
    match error {
        RefundError::NothingLeft => l.problem_nothing_left(),
        RefundError::UnknownLine { line } => l.problem_unknown_line(*line),
        RefundError::Quantity { line } => l.problem_line_quantity(*line),
        RefundError::LineBack { line } => l.problem_line_back(*line),
        RefundError::TooMuch { line, left } => l.problem_too_much_back(*left, *line),
        RefundError::Overflow(_) => l.problem_too_large(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};
    use crate::shop::error::samples::{all, untranslated};

    #[test]
    fn every_problem_says_what_and_what_to_do() {
        for lang in Lang::ALL {
            let l = Language::new(lang, Currency::Uah);
            for error in all() {
                let problem = problem(&error, l);
                assert!(!problem.what.is_empty() && !problem.to_do.is_empty(), "{lang:?}: {error}: {problem:?}");
                if lang != Lang::En {
                    assert_eq!(untranslated(&problem.sentence()), None, "{error}");
                }
            }
        }
    }
}
