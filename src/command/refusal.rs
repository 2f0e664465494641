//! What a refusal of the shop says in the reader's language: what happened, then what to do.

use std::path::Path;

use super::{Desk, fault};
use crate::domain::Zone;
use crate::language::Language;
use crate::shop::check::Broken;
use crate::shop::{self, Error, FileFault, PaymentError, QuoteError, RefundError, StoreError, Unfit};

/// Every variant by name, so that a new reason to refuse does not compile before it has words.
pub fn sentence(error: &Error, desk: &Desk) -> String {
    let l = desk.language;
    let folder = desk.folder.display().to_string();
    match error {
        Error::Store(error) => of_store(error, desk),
        Error::Overflow(_) => l.command_error_too_large(),
        Error::NoShop => l.command_error_no_shop(folder),
        Error::ShopExists => l.command_error_shop_exists(folder),
        Error::BeingMade => l.file_being_made(folder),
        Error::WindowOpen => l.command_error_window_open(),
        Error::NoProgramme => l.command_error_no_programme(),
        Error::NoCard(card) => l.command_error_no_card(card),
        Error::CardNotActive { number, state: "blocked", reason: Some(reason), .. } => {
            l.command_error_card_blocked(number, reason)
        }
        Error::CardNotActive { number, state, .. } => l.command_error_card_not_active(number, *state),
        Error::CardTaken(card) => l.command_error_card_taken(card),
        Error::NoMember(member) => l.command_error_no_member(member),
        Error::NoSale(number) => l.command_error_no_sale(number),
        Error::NoProduct(code) => l.command_error_no_product(code),
        Error::AnotherRequest => l.command_error_another_request(),
        Error::BeforeLatest => l.command_error_before_latest(),
        Error::SumChanged(sum) => l.command_error_sum_changed(*sum),
        Error::FileInTheWay(file) => l.command_error_file_in_the_way(file.display().to_string()),
        Error::NotABackup { file, why: Unfit::NotThere } => l.fault_file_missing(file.display().to_string()),
        Error::NotABackup { file, why: Unfit::NotAShop } => l.command_error_not_a_shop(file.display().to_string()),
        Error::NotABackup { file, why: Unfit::Damaged(_) } => l.command_error_not_a_backup(file.display().to_string()),
        Error::File(fault) => of_file(fault, l),
        Error::NoName => l.command_error_no_name(),
        Error::BadEmail => l.command_error_bad_email(),
        Error::NoConsent => l.command_error_no_consent(),
        Error::ParentNeeded => l.command_error_parent_needed(),
        Error::PhoneKnown { .. } => l.command_error_phone_known(),
        Error::WrongCheckDigit(card) => l.command_error_wrong_check_digit(card),
        Error::CardIsProduct(card) => l.command_error_card_is_product(card),
        Error::NoNumbersLeft => l.command_error_no_numbers_left(),
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
        Error::NewCardNeeded => l.command_error_new_card_needed(),
        Error::CodeTaken(code) => l.command_error_code_taken(code),
        Error::CodeIsCard(code) => l.command_error_code_is_card(code),
        Error::NoPrice(code) => l.command_error_no_price(code),
        Error::Quote(error) => of_quote(error, l),
        Error::Payment(error) => of_payment(error, l),
        Error::Refund(error) => of_refund(error, l),
        Error::NoReason => l.command_error_no_reason(),
        Error::TooLong { most } => l.problem_too_long(*most),
        Error::NothingReturned => l.command_error_nothing_returned(),
        Error::PaidWithPoints(number) => l.command_error_paid_with_points(number),
        Error::PointsGone { number, points } => l.command_error_points_gone(number, l.points(*points)),
        Error::SameMember => l.problem_same_member(),
        Error::AlreadyTogether => l.problem_already_together(),
        Error::SharesAccount => l.problem_shares_account(),
        Error::NotInHousehold => l.problem_not_in_household(),
        Error::NotEnoughPoints(points) => l.problem_not_enough_points(l.points(*points)),
        Error::NothingToUndo => l.problem_nothing_to_undo(),
        Error::BirthdaysDiffer => l.problem_birthdays_differ(),
        Error::MergedSince => l.problem_merged_since(),
        Error::NoBirthdayNow => l.problem_no_birthday_now(),
        Error::BirthdayAhead => l.command_error_birthday_ahead(),
        Error::BadStanding(found) => l.command_error_standing(fault::line(found, l)),
        Error::ProgrammeFaulty(faults) => l.command_error_programme(fault::lines(faults, l)),
        Error::ProgrammeTooFar(day) => l.command_error_programme_too_far(l.full_day(*day)),
        Error::ProgrammeChanged(version) => l.problem_programme_changed(*version),
        Error::ProgrammeInPast(day) => l.command_error_programme_in_past(l.full_day(*day)),
        Error::NoForm(id) => l.command_error_no_form(id),
        Error::FormFaulty(faults) => faults.iter().map(|fault| l.form_fault(fault)).collect::<Vec<_>>().join(" "),
        Error::BadAnswers(faults) => faults.iter().map(|fault| l.answer_fault(fault)).collect::<Vec<_>>().join(" "),
        Error::NothingAnswered => l.survey_nothing_answered(),
        // A command that knows the file says more.
        Error::Transfer(_) => l.problem_table(),
        Error::ImportRunning => l.problem_import_running(),
        Error::Cancelled => l.problem_import_stopped(),
    }
}

fn of_file(fault: &FileFault, l: Language) -> String {
    let named = |path: &Path| path.display().to_string();
    match fault {
        FileFault::OfTheShop(file) => l.file_of_the_shop(named(file)),
        FileFault::NotAnExport(file) => l.file_not_an_export(named(file)),
        FileFault::NotAList(file) => l.file_not_a_list(named(file)),
        FileFault::NoFolder(folder) => l.file_no_folder(named(folder)),
        FileFault::NotAFolder(folder) => l.file_not_a_folder(named(folder)),
        FileFault::Unwritable(folder) => l.file_unwritable(named(folder)),
        FileFault::UnsoundBackup { file, broken } => l.file_unsound_backup(named(file), unsound(broken, l)),
        FileFault::UnsoundCopy { file, broken } => l.file_unsound_copy(named(file), unsound(broken, l)),
    }
}

/// The first few things that do not add up, each with its place.
fn unsound(broken: &[Broken], l: Language) -> String {
    const NAMED: usize = 3;
    let said = |b: &Broken| {
        let what = l.broken(b.code).unwrap_or_default();
        format!("{}: {}", l.broken_place(&b.place), what.trim_end_matches('.'))
    };
    let mut named: Vec<String> = broken.iter().take(NAMED).map(said).collect();
    if broken.len() > NAMED {
        named.push("…".to_owned());
    }
    named.join("; ")
}

fn of_store(error: &StoreError, desk: &Desk) -> String {
    let l = desk.language;
    let folder = desk.folder.display().to_string();
    match error {
        StoreError::DiskFull => l.command_error_disk_full(),
        StoreError::ReadOnly => l.command_error_read_only(folder),
        StoreError::Busy => l.command_error_busy(),
        StoreError::Newer { .. } => l.command_error_newer_schema(),
        StoreError::Stale => l.command_error_stale(),
        StoreError::Damaged(_) => match shop::latest_file(&desk.folder, Zone::default()) {
            Some((at, file)) => l.command_error_damaged_backup(
                at.local.format("%Y-%m-%d %H:%M").to_string(),
                file.display().to_string(),
            ),
            None => l.command_error_damaged(folder),
        },
        StoreError::Unreadable { .. } => l.command_error_unreadable(),
        StoreError::Migration(_) => l.command_error_migration(),
        StoreError::Panicked(_) => l.command_error_panicked(),
        StoreError::Sql(_) | StoreError::Stopped | StoreError::Poisoned | StoreError::Io(_) => l.command_error_store(),
    }
}

fn of_quote(error: &QuoteError, l: Language) -> String {
    match error {
        QuoteError::Empty => l.command_error_empty_basket(),
        QuoteError::TooManyLines { most } => l.command_error_too_many_lines(l.number(i64::from(*most))),
        QuoteError::AmountDiffers { line } => l.command_error_line_differs(*line),
        QuoteError::HandReason { .. } => l.command_error_hand_reason(),
        QuoteError::NoPrice { line } => l.command_error_line_no_price(*line),
        QuoteError::Quantity { line } => l.command_error_line_quantity(*line),
        QuoteError::Negative { line } => l.command_error_line_negative(*line),
        QuoteError::DiscountAboveAmount { line } => l.command_error_line_discount(*line),
        QuoteError::ByHand { .. } => l.command_error_by_hand(),
        QuoteError::TooManyPoints { allowed } => l.command_error_too_many_points(l.points_of(*allowed)),
        QuoteError::TooFewPoints { least } => l.command_error_too_few_points(l.points_of(*least)),
        QuoteError::PointsStep { step } => l.command_error_points_step(*step),
        QuoteError::NegativePoints => l.command_error_negative_points(),
        QuoteError::Programme { field } => l.command_error_programme(fault::not_positive(field, l)),
        QuoteError::Overflow(_) => l.command_error_too_large(),
    }
}

fn of_payment(error: &PaymentError, l: Language) -> String {
    match error {
        PaymentError::UnknownForm { form } => l.command_usage_unknown(form),
        PaymentError::NoCash => l.command_error_no_cash(),
        PaymentError::Negative { form } => l.command_error_amount(form),
        PaymentError::NonCashAbove { most } => l.command_error_non_cash_above(*most),
        PaymentError::Missing { missing } => l.command_error_missing(*missing),
        PaymentError::Overflow(_) => l.command_error_too_large(),
    }
}

fn of_refund(error: &RefundError, l: Language) -> String {
    match error {
        RefundError::NothingLeft => l.command_error_nothing_left(),
        RefundError::UnknownLine { line } => l.command_error_unknown_line(*line),
        RefundError::Quantity { line } => l.command_error_line_quantity(*line),
        RefundError::LineBack { line } => l.command_error_line_back(*line),
        RefundError::TooMuch { line, left } => l.command_error_too_much(*left, *line),
        RefundError::Overflow(_) => l.command_error_too_large(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::command::file;
    use crate::domain::{Currency, Lang};
    use crate::shop::error::samples::{all, untranslated};
    use crate::transfer::Kind;

    fn desk(lang: Lang) -> Desk {
        Desk { folder: PathBuf::from("shop"), json: false, at: None, language: Language::new(lang, Currency::Uah) }
    }

    #[test]
    fn every_refusal_is_said_in_the_readers_language() {
        for lang in Lang::ALL {
            let desk = desk(lang);
            for error in all() {
                let log = error.to_string();
                let mut said = vec![sentence(&error, &desk)];
                if matches!(error, Error::Transfer(_)) {
                    said.push(file::of_table(error, Path::new("club.csv"), Kind::Sales, desk.language).message(&desk));
                }
                for said in said {
                    assert!(said.contains(' '), "{log}: {said}");
                    if lang == Lang::En {
                        continue;
                    }
                    let cyrillic = said.chars().filter(|c| ('\u{400}'..='\u{4ff}').contains(c)).count();
                    assert!(cyrillic > 5, "{log}: {said}");
                    let said = said
                        .replace("regulars programme set", "")
                        .replace("regulars programme template", "")
                        .replace("regulars init", "");
                    assert_eq!(untranslated(&said), None, "{log}: {said}");
                }
            }
        }
    }
}
