//! Why an act of the shop was refused or failed.

use std::path::PathBuf;

use thiserror::Error as ThisError;

use crate::domain::{AnswerFault, BonusFault, CouponBar, FormFault, MemberId, Money, Overflow, Points, bounds};
use crate::rules::{PaymentError, ProgrammeFault, QuoteError, RefundError};
use crate::store;
use crate::transfer;

pub use super::file_fault::FileFault;

/// Each variant is one decision or one fault. The messages are for the log; `ui::problem` and `command` say it to a
/// person in the person's language.
#[derive(Debug, ThisError)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Overflow(#[from] Overflow),
    #[error("there is no shop here")]
    NoShop,
    #[error("there is a shop here already")]
    ShopExists,
    /// Another program is setting one up in the same folder.
    #[error("a shop is being set up here")]
    BeingMade,
    #[error("a window has this shop open")]
    WindowOpen,
    #[error("no programme holds on that day")]
    NoProgramme,
    #[error("no card {0}")]
    NoCard(String),
    #[error("card {number} is {state}")]
    CardNotActive {
        number: String,
        state: &'static str,
        member: MemberId,
        replaced_by: Option<String>,
        /// In the words of whoever blocked it.
        reason: Option<String>,
    },
    #[error("card {0} belongs to a member already")]
    CardTaken(String),
    #[error("no member {0}")]
    NoMember(String),
    #[error("no sale {0}")]
    NoSale(String),
    #[error("nothing in the catalogue has the code {0}")]
    NoProduct(String),
    /// The same id came with another request.
    #[error("this id was used for another request")]
    AnotherRequest,
    /// The account has facts later than `--at`.
    #[error("the account has later facts than this moment")]
    BeforeLatest,
    /// The sum to pay is not what the cashier saw.
    #[error("the sum to pay changed to {0:?}")]
    SumChanged(Money),
    /// Another till gave the last of a gift meanwhile, or what is due changed otherwise.
    #[error("the gifts are now others")]
    GiftsChanged,
    /// The programme names these.
    #[error("the programme has no gift {gift}")]
    NoGift { gift: String, known: Vec<String> },
    /// A copy of the shop may not take the place of this file.
    #[error("{} is something else than a backup", .0.display())]
    FileInTheWay(PathBuf),
    #[error("{} is no good backup: {why}", .file.display())]
    NotABackup { file: PathBuf, why: Unfit },
    #[error(transparent)]
    File(#[from] FileFault),
    #[error("a name is needed")]
    NoName,
    #[error("this is no e-mail address")]
    BadEmail,
    /// Without the club's consent there is no membership.
    #[error("nobody is enrolled without consent to the club's card")]
    NoConsent,
    #[error("for somebody under sixteen a parent agrees")]
    ParentNeeded,
    /// Others have this phone; families may share one.
    #[error("{} members have this phone already", .members.len())]
    PhoneKnown { members: Vec<MemberId> },
    #[error("the check digit of {0} is wrong")]
    WrongCheckDigit(String),
    #[error("the number {0} is the code of a product")]
    CardIsProduct(String),
    #[error("the shop has no card numbers left in its range")]
    NoNumbersLeft,
    #[error(transparent)]
    Bonus(#[from] BonusFault),
    /// The programme has these tiers.
    #[error("the programme has no tier {tier}")]
    NoTier { tier: String, known: Vec<String> },
    #[error("the member has this tier or a higher one")]
    TierHeld,
    #[error("no tier was given to the member by hand that holds still")]
    NoTierGiven,
    #[error("a tier is given with a reason")]
    NoTierReason,
    #[error("the last day of the tier has passed")]
    TierEnded,
    /// Kept up, given by hand, or looked at already.
    #[error("member {0} is not in the review")]
    NotInReview(MemberId),
    #[error("no coupon {0}")]
    NoCoupon(String),
    /// No rule of the programme asks for it.
    #[error("no rule asks for coupon {0}")]
    CouponUnknown(String),
    /// The programme lists these kinds.
    #[error("the programme has no coupons of the kind {kind}")]
    NoCouponKind { kind: String, known: Vec<String> },
    #[error("coupon {code}: {bar}")]
    CouponBarred { code: String, bar: CouponBar },
    /// It cannot be taken away.
    #[error("coupon {code} was used on {day}")]
    CouponWasUsed { code: String, day: chrono::NaiveDate },
    /// Nothing is there to be taken away.
    #[error("coupon {code} ended on {day}")]
    CouponIsOver { code: String, day: chrono::NaiveDate },
    #[error("a coupon is issued and taken away with a reason")]
    NoCouponReason,
    /// It applies at the scan of its member's card, and so needs one.
    #[error("coupons of this kind are a member's own")]
    CouponNeedsMember,
    #[error("the coupon would end before it begins")]
    CouponEnded,
    #[error("a card that is not lost is replaced by another")]
    NewCardNeeded,
    #[error("another product carries the code {0}")]
    CodeTaken(String),
    #[error("the code {0} is the number of a member's card")]
    CodeIsCard(String),
    #[error("the product {0} has no price")]
    NoPrice(String),
    #[error(transparent)]
    Quote(#[from] QuoteError),
    #[error(transparent)]
    Payment(#[from] PaymentError),
    #[error(transparent)]
    Refund(#[from] RefundError),
    #[error("a return without a receipt needs a reason")]
    NoReason,
    /// Beyond what names and words may have.
    #[error("a text has more than {most} letters")]
    TooLong { most: usize },
    #[error("nothing is returned")]
    NothingReturned,
    /// Points of its holder paid for it, and they cannot follow it to somebody else.
    #[error("sale {0} was paid with points and stays where it is")]
    PaidWithPoints(String),
    /// The holder has spent points that it earned; they cannot be earned a second time by somebody else.
    #[error("{} points that sale {number} earned are spent, it stays where it is", .points.get())]
    PointsGone { number: String, points: Points },
    #[error("a member cannot be put together with themselves")]
    SameMember,
    #[error("both share an account already")]
    AlreadyTogether,
    /// Who is on a shared account, or alone on what was somebody else's, leaves that first: what is whose on it nobody knows.
    #[error("this member is on a shared account")]
    SharesAccount,
    #[error("this member shares an account with nobody")]
    NotInHousehold,
    /// How many there are.
    #[error("there are only {} points", .0.get())]
    NotEnoughPoints(Points),
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// Two birthdays, and nobody said which is right.
    #[error("the two members have different birthdays")]
    BirthdaysDiffer,
    /// The survivor was merged into somebody else since.
    #[error("a later merge stands upon this one")]
    MergedSince,
    /// A day before 1900 or after today.
    #[error("nobody was born on that day")]
    BirthdayAhead,
    /// None is on file, or it is further ahead than anybody congratulates.
    #[error("no birthday of this member is near")]
    NoBirthdayNow,
    /// A made-up standing that nobody can have.
    #[error("the standing's {} cannot be", .0.field)]
    BadStanding(ProgrammeFault),
    #[error("the programme has {} faults", .0.len())]
    ProgrammeFaulty(Vec<ProgrammeFault>),
    #[error("a programme cannot hold from {0}, which has passed")]
    ProgrammeInPast(chrono::NaiveDate),
    /// Further ahead than anybody plans, and so mistyped.
    #[error("a programme from {0} is more than ten years ahead")]
    ProgrammeTooFar(chrono::NaiveDate),
    /// Another version, this one, came to the shop while a form was open that began from an earlier one.
    #[error("version {0} of the programme was set meanwhile")]
    ProgrammeChanged(i64),
    #[error("no form {0}")]
    NoForm(String),
    #[error("the form has {} faults", .0.len())]
    FormFaulty(Vec<FormFault>),
    #[error("{} answers cannot be taken", .0.len())]
    BadAnswers(Vec<AnswerFault>),
    #[error("nothing was answered")]
    NothingAnswered,
    /// A file could not be read or written.
    #[error(transparent)]
    Transfer(#[from] transfer::Error),
    /// Stopped by the person who began it; the shop is as it was.
    #[error("stopped")]
    Cancelled,
    #[error("another import is under way")]
    ImportRunning,
}

/// Why a file cannot bring a shop back. The messages are for the log.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum Unfit {
    #[error("there is no such file")]
    NotThere,
    #[error("not a database of a shop")]
    NotAShop,
    #[error("damaged: {0}")]
    Damaged(String),
}

impl Error {
    /// A stable name for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Error::Store(store::Error::DiskFull) => "disk_full",
            Error::Store(store::Error::ReadOnly) => "read_only",
            Error::Store(store::Error::Busy) => "busy",
            Error::Store(store::Error::Damaged(_)) => "damaged",
            Error::Store(store::Error::Newer { .. }) => "newer_schema",
            Error::Store(store::Error::Stale) => "stale",
            Error::Store(_) => "store",
            Error::Overflow(_) => "too_large",
            Error::NoShop => "no_shop",
            Error::ShopExists => "shop_exists",
            Error::BeingMade => "being_made",
            Error::WindowOpen => "window_open",
            Error::NoProgramme => "no_programme",
            Error::NoCard(_) => "no_card",
            Error::CardNotActive { .. } => "card_not_active",
            Error::CardTaken(_) => "card_taken",
            Error::NoMember(_) => "no_member",
            Error::NoSale(_) => "no_sale",
            Error::NoProduct(_) => "no_product",
            Error::AnotherRequest => "another_request",
            Error::BeforeLatest => "before_latest",
            Error::SumChanged(_) => "sum_changed",
            Error::GiftsChanged => "gifts_changed",
            Error::NoGift { .. } => "no_gift",
            Error::FileInTheWay(_) => "file_in_the_way",
            Error::NotABackup { .. } => "not_a_backup",
            Error::File(fault) => fault.code(),
            Error::NoName => "no_name",
            Error::BadEmail => "bad_email",
            Error::NoConsent => "no_consent",
            Error::ParentNeeded => "parent_needed",
            Error::PhoneKnown { .. } => "phone_known",
            Error::WrongCheckDigit(_) => "wrong_check_digit",
            Error::CardIsProduct(_) => "card_is_product",
            Error::NoNumbersLeft => "no_numbers_left",
            Error::Bonus(fault) => fault.code(),
            Error::NoTier { .. } => "no_tier",
            Error::TierHeld => "tier_held",
            Error::NoTierGiven => "no_tier_given",
            Error::NoTierReason => "no_tier_reason",
            Error::TierEnded => "tier_ended",
            Error::NotInReview(_) => "not_in_review",
            Error::NoCoupon(_) => "no_coupon",
            Error::CouponUnknown(_) => "coupon_unknown",
            Error::NoCouponKind { .. } => "no_coupon_kind",
            Error::CouponBarred { bar, .. } => match bar {
                CouponBar::Used { .. } => "coupon_used",
                CouponBar::Expired { .. } => "coupon_expired",
                CouponBar::Early { .. } => "coupon_early",
                CouponBar::Revoked { .. } => "coupon_revoked",
                CouponBar::Another => "coupon_of_another",
                CouponBar::Second => "coupon_second",
            },
            Error::CouponWasUsed { .. } => "coupon_used",
            Error::CouponIsOver { .. } => "coupon_expired",
            Error::NoCouponReason => "no_coupon_reason",
            Error::CouponNeedsMember => "coupon_needs_member",
            Error::CouponEnded => "coupon_ended",
            Error::NewCardNeeded => "new_card_needed",
            Error::CodeTaken(_) => "code_taken",
            Error::CodeIsCard(_) => "code_is_card",
            Error::NoPrice(_) => "no_price",
            Error::Quote(QuoteError::TooManyPoints { .. }) => "too_many_points",
            Error::Quote(_) => "bad_basket",
            Error::Payment(_) => "bad_payment",
            Error::Refund(_) => "bad_refund",
            Error::NoReason => "no_reason",
            Error::TooLong { .. } => "too_long",
            Error::NothingReturned => "nothing_returned",
            Error::PaidWithPoints(_) => "paid_with_points",
            Error::PointsGone { .. } => "points_gone",
            Error::SameMember => "same_member",
            Error::AlreadyTogether => "already_together",
            Error::SharesAccount => "shares_account",
            Error::NotInHousehold => "not_in_household",
            Error::NotEnoughPoints(_) => "not_enough_points",
            Error::NothingToUndo => "nothing_to_undo",
            Error::BirthdaysDiffer => "birthdays_differ",
            Error::MergedSince => "merged_since",
            Error::BirthdayAhead => "bad_birthday",
            Error::NoBirthdayNow => "no_birthday_now",
            Error::BadStanding(_) => "bad_standing",
            Error::ProgrammeFaulty(_) => "programme_faulty",
            Error::ProgrammeInPast(_) => "programme_in_past",
            Error::ProgrammeTooFar(_) => "programme_too_far",
            Error::ProgrammeChanged(_) => "programme_changed",
            Error::NoForm(_) => "no_survey",
            Error::FormFaulty(_) => "survey_faulty",
            Error::BadAnswers(_) => "bad_answers",
            Error::NothingAnswered => "nothing_answered",
            Error::Transfer(transfer::Error::Io(_)) => "file",
            Error::Transfer(_) => "file_format",
            Error::Cancelled => "cancelled",
            Error::ImportRunning => "import_running",
        }
    }
}

/// Refuses texts with more letters than they may have.
pub(super) fn must_fit<'a>(texts: impl IntoIterator<Item = &'a str>, most: usize) -> Result<(), Error> {
    if texts.into_iter().all(|text| bounds::fits(text, most)) { Ok(()) } else { Err(Error::TooLong { most }) }
}

#[cfg(test)]
#[path = "error_samples.rs"]
pub mod samples;
