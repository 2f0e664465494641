//! The refusals of the shop's rules in the reader's language: of a basket, a payment, a return, an enrolment.

use crate::language::Language;
use crate::shop::{Error, PaymentError, QuoteError, RefundError};

pub fn sentence(error: &Error, l: Language) -> String {
    match error {
        Error::NoName => l.command_error_no_name(),
        Error::BadEmail => l.command_error_bad_email(),
        Error::NoConsent => l.command_error_no_consent(),
        Error::ParentNeeded => l.command_error_parent_needed(),
        Error::PhoneKnown { .. } => l.command_error_phone_known(),
        Error::WrongCheckDigit(card) => l.command_error_wrong_check_digit(card),
        Error::CardIsProduct(card) => l.command_error_card_is_product(card),
        Error::NoNumbersLeft => l.command_error_no_numbers_left(),
        Error::NewCardNeeded => l.command_error_new_card_needed(),
        Error::CodeTaken(code) => l.command_error_code_taken(code),
        Error::CodeIsCard(code) => l.command_error_code_is_card(code),
        Error::NoPrice(code) => l.command_error_no_price(code),
        Error::Quote(error) => of_quote(error, l),
        Error::Payment(error) => of_payment(error, l),
        Error::Refund(error) => of_refund(error, l),
        Error::NoReason => l.command_error_no_reason(),
        Error::NothingReturned => l.command_error_nothing_returned(),
        Error::PaidWithPoints(number) => l.command_error_paid_with_points(number),
        Error::ProgrammeFaulty(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            l.command_error_programme(faults.join("; "))
        }
        Error::ProgrammeInPast(day) => l.command_error_programme_in_past(l.full_day(*day)),
        Error::ImportRunning => l.problem_import_running(),
        Error::Cancelled => l.problem_import_stopped(),
        other => l.command_error_refused(other.to_string()),
    }
}

fn of_quote(error: &QuoteError, l: Language) -> String {
    match error {
        QuoteError::NoPrice { line } => l.command_error_line_no_price(*line),
        QuoteError::Quantity { line } => l.command_error_line_quantity(*line),
        QuoteError::Negative { line } => l.command_error_line_negative(*line),
        QuoteError::DiscountAboveAmount { line } => l.command_error_line_discount(*line),
        QuoteError::ByHand { .. } => l.command_error_by_hand(),
        QuoteError::TooManyPoints { allowed } => l.command_error_too_many_points(l.points(*allowed)),
        QuoteError::TooFewPoints { least } => l.command_error_too_few_points(l.points(*least)),
        QuoteError::PointsStep { step } => l.command_error_points_step(*step),
        QuoteError::NegativePoints => l.command_error_negative_points(),
        QuoteError::Programme { .. } => l.command_error_programme(error.to_string()),
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
        RefundError::TooMuch { line, left } => l.command_error_too_much(*left, *line),
        RefundError::Overflow(_) => l.command_error_too_large(),
    }
}
