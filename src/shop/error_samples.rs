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
        Error::TooLong { most: 200 },
        Error::NothingReturned,
        Error::PaidWithPoints(text()),
        Error::PointsGone { number: text(), points: Points::new(5) },
        Error::BirthdayAhead,
        Error::BadStanding(ProgrammeFault { rule: String::new(), field: "birthday".into(), fault: Fault::NoBirthday }),
        Error::ProgrammeInPast(chrono::NaiveDate::default()),
        Error::ProgrammeTooFar(chrono::NaiveDate::default()),
        Error::ProgrammeChanged(3),
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
        transfer::Error::Swollen,
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
        Error::NoTierGiven,
        Error::NoTierReason,
        Error::TierEnded,
        Error::Bonus(BonusFault::ReferredBefore),
        Error::Bonus(BonusFault::OwnAdvice),
        Error::Bonus(BonusFault::AdviceCircle),
        Error::Bonus(BonusFault::BoughtBefore),
        Error::Bonus(BonusFault::NothingForIt(crate::domain::Severity::Grave)),
        Error::Bonus(BonusFault::EnoughAmends(2)),
        Error::Bonus(BonusFault::KindEnded("tenth".into())),
        Error::Bonus(BonusFault::WithdrawnBefore(chrono::NaiveDate::default())),
        Error::Bonus(BonusFault::NoAmends),
        Error::Bonus(BonusFault::NoAmendsReason),
        Error::NotInReview(MemberId(uuid::Uuid::nil())),
        Error::GiftsChanged,
        Error::NoGift { gift: "10".into(), known: Vec::new() },
        Error::NoGift { gift: "10".into(), known: vec!["20".into()] },
        Error::NoCoupon(code()),
        Error::CouponUnknown(code()),
        Error::NoCouponKind { kind: "10".into(), known: Vec::new() },
        Error::NoCouponKind { kind: "10".into(), known: vec!["20".into()] },
        Error::CouponWasUsed { code: code(), day },
        Error::CouponIsOver { code: code(), day },
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
        QuoteError::TooManyLines { most: 1_000 },
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
        Fault::TooManyUnits { most: Quantity::MOST },
        Fault::TooManyPoints { most: Points::MOST },
        Fault::GivesNothing,
        Fault::ExpiresFirst { delay_days: 21 },
        Fault::Unknown { known: vec!["regular".into()] },
        Fault::Outside { least: 1, most: 7 },
        Fault::TooMany { most: 500 },
        Fault::TooManyCompeting { most: 12, count: 15 },
        Fault::NoDiscount,
        Fault::OnlyWith { other: "points" },
        Fault::NotWith { other: "price" },
        Fault::NeverHolds,
        Fault::Empty,
        Fault::Below { other: "day" },
        Fault::OtherCurrency { shop: crate::domain::Currency::Kzt },
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
