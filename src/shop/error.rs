//! Why an act of the shop was refused or failed.

use std::path::PathBuf;

use thiserror::Error as ThisError;

use crate::domain::{AnswerFault, CouponBar, FormFault, MemberId, Money, Overflow, Points};
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
    /// The programme has these tiers.
    #[error("the programme has no tier {tier}")]
    NoTier { tier: String, known: Vec<String> },
    #[error("the member has this tier or a higher one")]
    TierHeld,
    #[error("a tier is given with a reason")]
    NoTierReason,
    #[error("the last day of the tier has passed")]
    TierEnded,
    /// Kept up, given by hand, or looked at already.
    #[error("member {0} is not in the review")]
    NotInReview(MemberId),
    #[error("no coupon {0}")]
    NoCoupon(String),
    /// The programme lists these kinds.
    #[error("the programme has no coupons of the kind {kind}")]
    NoCouponKind { kind: String, known: Vec<String> },
    #[error("coupon {code}: {bar}")]
    CouponBarred { code: String, bar: CouponBar },
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
    /// Who shares an account leaves that first: what is whose on it nobody knows.
    #[error("this member shares an account with others")]
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
    #[error("the standing's {field} cannot be")]
    BadStanding { field: &'static str },
    #[error("the programme has {} faults", .0.len())]
    ProgrammeFaulty(Vec<ProgrammeFault>),
    #[error("a programme cannot hold from {0}, which has passed")]
    ProgrammeInPast(chrono::NaiveDate),
    /// Further ahead than anybody plans, and so mistyped.
    #[error("a programme from {0} is more than ten years ahead")]
    ProgrammeTooFar(chrono::NaiveDate),
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
            Error::NoTier { .. } => "no_tier",
            Error::TierHeld => "tier_held",
            Error::NoTierReason => "no_tier_reason",
            Error::TierEnded => "tier_ended",
            Error::NotInReview(_) => "not_in_review",
            Error::NoCoupon(_) => "no_coupon",
            Error::NoCouponKind { .. } => "no_coupon_kind",
            Error::CouponBarred { bar, .. } => match bar {
                CouponBar::Used { .. } => "coupon_used",
                CouponBar::Expired { .. } => "coupon_expired",
                CouponBar::Early { .. } => "coupon_early",
                CouponBar::Revoked { .. } => "coupon_revoked",
                CouponBar::Another => "coupon_of_another",
                CouponBar::Second => "coupon_second",
            },
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
            Error::BadStanding { .. } => "bad_standing",
            Error::ProgrammeFaulty(_) => "programme_faulty",
            Error::ProgrammeInPast(_) => "programme_in_past",
            Error::ProgrammeTooFar(_) => "programme_too_far",
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

#[cfg(test)]
pub mod samples {
    //! Every refusal once, for the tests of those who put them into words.

    use std::io;

    use super::*;
    use crate::domain::Quantity;
    use crate::rules::Fault;

    pub fn all() -> Vec<Error> {
        let file = || PathBuf::from("club.csv");
        let text = || "4417".to_owned();
        let io = |kind: io::ErrorKind| io::Error::new(kind, "the system says so");
        let broken = || vec![store::check::Broken { code: "account_points", place: "account 4417".into() }];
        let mut all = of_rules();
        all.extend(of_people());
        all.extend(of_coupons());
        all.extend([
            Error::Overflow(Overflow),
            Error::NoShop,
            Error::ShopExists,
            Error::BeingMade,
            Error::WindowOpen,
            Error::NoProgramme,
            Error::NoCard(text()),
            Error::CardNotActive {
                number: text(),
                state: "lost",
                member: MemberId(uuid::Uuid::nil()),
                replaced_by: None,
                reason: None,
            },
            Error::CardTaken(text()),
            Error::NoMember(text()),
            Error::NoSale(text()),
            Error::NoProduct(text()),
            Error::AnotherRequest,
            Error::BeforeLatest,
            Error::SumChanged(Money::minor(5_000)),
            Error::FileInTheWay(file()),
            Error::File(FileFault::OfTheShop(file())),
            Error::File(FileFault::NotAnExport(file())),
            Error::File(FileFault::NoFolder(file())),
            Error::File(FileFault::NotAFolder(file())),
            Error::File(FileFault::Unwritable(file())),
            Error::File(FileFault::UnsoundBackup { file: file(), broken: broken() }),
            Error::File(FileFault::UnsoundCopy { file: file(), broken: broken() }),
            Error::NotABackup { file: file(), why: Unfit::NotThere },
            Error::NotABackup { file: file(), why: Unfit::NotAShop },
            Error::NotABackup { file: file(), why: Unfit::Damaged("database disk image is malformed".into()) },
            Error::NoName,
            Error::BadEmail,
            Error::NoConsent,
            Error::ParentNeeded,
            Error::PhoneKnown { members: Vec::new() },
            Error::WrongCheckDigit(text()),
            Error::CardIsProduct(text()),
            Error::NoNumbersLeft,
            Error::NewCardNeeded,
            Error::CodeTaken(text()),
            Error::CodeIsCard(text()),
            Error::NoPrice(text()),
            Error::NoReason,
            Error::NothingReturned,
            Error::PaidWithPoints(text()),
            Error::PointsGone { number: text(), points: Points::new(5) },
            Error::BirthdayAhead,
            Error::BadStanding { field: "tier" },
            Error::ProgrammeInPast(chrono::NaiveDate::default()),
            Error::ProgrammeTooFar(chrono::NaiveDate::default()),
            Error::NoForm(text()),
            Error::NothingAnswered,
            Error::Cancelled,
            Error::ImportRunning,
        ]);
        all.extend(of_forms());
        let store = [
            store::Error::DiskFull,
            store::Error::ReadOnly,
            store::Error::Busy,
            store::Error::Damaged("file is not a database".into()),
            store::Error::Newer { found: 9, known: 1 },
            store::Error::Migration("near this: syntax error".into()),
            store::Error::Unreadable { what: "sale" },
            store::Error::Stale,
            store::Error::Panicked("index out of bounds".into()),
            store::Error::Stopped,
            store::Error::Poisoned,
            store::Error::Io(io(io::ErrorKind::Other)),
        ];
        all.extend(store.map(Error::Store));
        all.extend(of_tables().into_iter().map(Error::Transfer));
        all
    }

    /// What files of others are refused for.
    fn of_tables() -> Vec<transfer::Error> {
        let io = |kind: io::ErrorKind| io::Error::new(kind, "the system says so");
        vec![
            transfer::Error::Io(io(io::ErrorKind::NotFound)),
            transfer::Error::Io(io(io::ErrorKind::PermissionDenied)),
            transfer::Error::Io(io(io::ErrorKind::IsADirectory)),
            transfer::Error::Io(io(io::ErrorKind::InvalidData)),
            transfer::Error::Io(io(io::ErrorKind::StorageFull)),
            transfer::Error::Io(io(io::ErrorKind::Other)),
            transfer::Error::NotATable,
            transfer::Error::Damaged,
            transfer::Error::Protected,
            transfer::Error::UnknownSheet { sheet: "x".into(), known: vec!["y".into()] },
            transfer::Error::TooManyRows { most: 1_048_575 },
            transfer::Error::NoHeader,
            transfer::Error::NoColumn { field: "date" },
            transfer::Error::UnknownColumn { column: "x".into() },
            transfer::Error::UnknownField { field: "y".into() },
        ]
    }

    /// What coupons and tiers are refused for.
    fn of_coupons() -> Vec<Error> {
        let (code, day) = (|| "4417".to_owned(), chrono::NaiveDate::default());
        let bars = [
            CouponBar::Used { day },
            CouponBar::Expired { day },
            CouponBar::Early { from: day },
            CouponBar::Revoked { day },
            CouponBar::Another,
            CouponBar::Second,
        ];
        let mut all = vec![
            Error::NoTier { tier: "10".into(), known: Vec::new() },
            Error::NoTier { tier: "10".into(), known: vec!["20".into()] },
            Error::TierHeld,
            Error::NoTierReason,
            Error::TierEnded,
            Error::NotInReview(MemberId(uuid::Uuid::nil())),
            Error::NoCoupon(code()),
            Error::NoCouponKind { kind: "10".into(), known: Vec::new() },
            Error::NoCouponKind { kind: "10".into(), known: vec!["20".into()] },
            Error::NoCouponReason,
            Error::CouponNeedsMember,
            Error::CouponEnded,
        ];
        all.extend(bars.map(|bar| Error::CouponBarred { code: code(), bar }));
        all
    }

    /// What households and merges are refused for.
    fn of_people() -> Vec<Error> {
        vec![
            Error::SameMember,
            Error::AlreadyTogether,
            Error::SharesAccount,
            Error::NotInHousehold,
            Error::NotEnoughPoints(Points::new(5)),
            Error::NothingToUndo,
            Error::BirthdaysDiffer,
            Error::MergedSince,
            Error::NoBirthdayNow,
        ]
    }

    /// What forms and answers are refused for.
    fn of_forms() -> Vec<Error> {
        use crate::domain::{AnswerProblem, FormProblem};
        let text = || "heard".to_owned();
        let forms = [
            FormProblem::Schema { known: 1 },
            FormProblem::Blank,
            FormProblem::NotAnId,
            FormProblem::Twice { first: "questions[0].id".into() },
            FormProblem::TooFew { least: 2 },
            FormProblem::TooMany { most: 12 },
            FormProblem::Outside { least: 0, most: 10 },
            FormProblem::Reversed,
            FormProblem::NotARecommendation,
            FormProblem::NoEarlier { question: text() },
            FormProblem::NothingToCompare { question: text() },
            FormProblem::Decides,
            FormProblem::NoSuchAnswer { answer: text() },
            FormProblem::AnotherKind,
        ];
        let answers = [
            AnswerProblem::Unknown,
            AnswerProblem::Missing,
            AnswerProblem::Kind { kind: "scale" },
            AnswerProblem::NoSuchChoice { choice: text() },
            AnswerProblem::Outside { least: 0, most: 10 },
            AnswerProblem::NotADate,
            AnswerProblem::TooLong { most: 1_000 },
        ];
        let placed = |fault| FormFault { question: text(), field: "questions[0].text".into(), fault };
        let mut all: Vec<Error> = forms.map(|fault| Error::FormFaulty(vec![placed(fault)])).into();
        all.extend(answers.map(|fault| Error::BadAnswers(vec![AnswerFault { question: text(), fault }])));
        all
    }

    /// What baskets, payments, returns and programmes are refused for.
    fn of_rules() -> Vec<Error> {
        let quote = [
            QuoteError::Empty,
            QuoteError::AmountDiffers { line: 1 },
            QuoteError::HandReason { line: None },
            QuoteError::NoPrice { line: 1 },
            QuoteError::Quantity { line: 1 },
            QuoteError::Negative { line: 1 },
            QuoteError::DiscountAboveAmount { line: 1 },
            QuoteError::ByHand { line: None },
            QuoteError::TooManyPoints { allowed: Points::new(5) },
            QuoteError::TooFewPoints { least: Points::new(5) },
            QuoteError::PointsStep { step: Points::new(5) },
            QuoteError::NegativePoints,
            QuoteError::Programme { field: "points.value" },
            QuoteError::Overflow(Overflow),
        ];
        let payment = [
            PaymentError::UnknownForm { form: "visa".into() },
            PaymentError::NoCash,
            PaymentError::Negative { form: "cash".into() },
            PaymentError::NonCashAbove { most: Money::minor(5_000) },
            PaymentError::Missing { missing: Money::minor(5_000) },
            PaymentError::Overflow(Overflow),
        ];
        let refund = [
            RefundError::NothingLeft,
            RefundError::UnknownLine { line: 1 },
            RefundError::Quantity { line: 1 },
            RefundError::LineBack { line: 1 },
            RefundError::TooMuch { line: 1, left: Quantity::ONE },
            RefundError::Overflow(Overflow),
        ];
        let faults = [
            Fault::Schema { known: 1 },
            Fault::Blank,
            Fault::AboveWhole { rate: crate::domain::BasisPoints::new(20_000) },
            Fault::NotPositive,
            Fault::Negative,
            Fault::NotAscending { above: Money::minor(5_000) },
            Fault::Twice { first: "protected[0]".into() },
            Fault::NotAnId,
            Fault::TooLong { most: 180 },
            Fault::TooManyMonths { most: 1_200 },
            Fault::TooMuch { most: Money::MOST },
            Fault::TooManyPoints { most: Points::MOST },
            Fault::GivesNothing,
            Fault::ExpiresFirst { delay_days: 21 },
            Fault::Unknown { known: vec!["regular".into()] },
            Fault::Outside { least: 1, most: 7 },
            Fault::TooMany { most: 500 },
            Fault::TooManyCompeting { most: 12, count: 15 },
            Fault::NoDiscount,
            Fault::OnlyWith { other: "points" },
            Fault::NeverHolds,
            Fault::Empty,
        ];
        let placed = |fault| ProgrammeFault { rule: "tier.gold".into(), field: "tiers.levels[1].from".into(), fault };
        let mut all: Vec<Error> = quote.map(Error::Quote).into();
        all.extend(payment.map(Error::Payment));
        all.extend(refund.map(Error::Refund));
        all.extend(faults.map(|fault| Error::ProgrammeFaulty(vec![placed(fault)])));
        all
    }

    /// The first three words in Latin letters that stand one after another: a sentence that nobody translated.
    pub fn untranslated(said: &str) -> Option<String> {
        let words: Vec<&str> = said.split([' ', '\u{a0}', '(', ')', ';', ':', ',']).collect();
        let english = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase());
        words.windows(3).find(|three| three.iter().all(english)).map(|three| three.join(" "))
    }
}
