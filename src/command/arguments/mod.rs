//! What may stand on the command line. The names and forms are a contract with people's scripts: they are added to, never
//! changed.

mod compensation;
mod coupon;
mod gift;
mod member;
mod report;
mod survey;
mod tier;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use compensation::Compensation;
pub use coupon::{Coupon, CouponIssue};
pub use gift::Gift;
pub use member::{Edit, Enrol, Household, Keeps, Member, Merge};
pub use report::{Birthdays, Report, ReportName};
pub use survey::{Survey, SurveyAnswer, SurveyImport};
pub use tier::Tier;

#[derive(Debug, Parser)]
#[command(name = "regulars", version = crate::VERSION)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "TIME")]
    pub at: Option<String>,
    #[arg(long, global = true)]
    pub demo: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Init(Init),
    Demo(Demo),
    Import(Import),
    Export(Export),
    Enrol(Enrol),
    #[command(subcommand)]
    Member(Member),
    #[command(subcommand)]
    Card(Card),
    #[command(subcommand)]
    Coupon(Coupon),
    #[command(subcommand)]
    Gift(Gift),
    #[command(subcommand)]
    Tier(Tier),
    #[command(subcommand)]
    Compensation(Compensation),
    Find(Find),
    Quote(Quote),
    Sell(Sell),
    #[command(subcommand)]
    Sale(Sale),
    Refund(Refund),
    Value(Value),
    Birthdays(Birthdays),
    Report(Report),
    #[command(subcommand)]
    Programme(Programme),
    #[command(subcommand)]
    Survey(Survey),
    Check,
    Backup(Backup),
    Restore(Restore),
    Bench(Bench),
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long)]
    pub name: String,
    #[arg(long, value_name = "ru|uk|en")]
    pub language: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    #[arg(long)]
    pub zone: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Card {
    Replace {
        number: String,
        #[arg(long, value_name = "NUMBER")]
        with: Option<String>,
        #[arg(long)]
        lost: bool,
    },
    Block {
        number: String,
        #[arg(long, default_value = "")]
        reason: String,
    },
    Print(Print),
}

#[derive(Debug, Args)]
pub struct Print {
    #[arg(value_name = "NUMBER", required_unless_present = "blank", conflicts_with = "blank")]
    pub numbers: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub blank: Option<u32>,
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
    // Ten on a page to be cut, instead of a page a card.
    #[arg(long)]
    pub sheet: bool,
    #[arg(long, value_name = "ru|uk|en")]
    pub language: Option<String>,
}

#[derive(Debug, Args)]
pub struct Find {
    pub text: String,
    #[arg(long, value_name = "N")]
    pub limit: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub struct Quote {
    #[arg(long, value_name = "FILE|-")]
    pub basket: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    pub card: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(0..))]
    pub points: i64,
    #[arg(long, value_name = "FORM=AMOUNT")]
    pub pay: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "card")]
    pub programme: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "programme")]
    pub standing: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Sell {
    #[arg(long, value_name = "FILE|-")]
    pub basket: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    pub card: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(0..))]
    pub points: i64,
    #[arg(long, value_name = "FORM=AMOUNT")]
    pub pay: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum Sale {
    Show {
        number: String,
    },
    Assign {
        number: String,
        #[arg(long, value_name = "NUMBER")]
        card: Option<String>,
        #[arg(long, value_name = "UUID", conflicts_with = "card")]
        member: Option<String>,
        // Said in so many words, so that a forgotten card takes a sale from nobody.
        #[arg(long, required_unless_present_any = ["card", "member"], conflicts_with_all = ["card", "member"])]
        nobody: bool,
    },
}

#[derive(Debug, Args)]
pub struct Refund {
    #[arg(required_unless_present = "without_receipt")]
    pub number: Option<String>,
    #[arg(long, value_name = "N[=QTY]")]
    pub line: Vec<String>,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
    #[arg(long, default_value = "")]
    pub reason: String,
    #[arg(long, conflicts_with = "without_receipt")]
    pub dry_run: bool,
    // The goods that come back without a receipt, in the form of a basket.
    #[arg(long, value_name = "FILE|-", conflicts_with_all = ["number", "line"])]
    pub without_receipt: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Programme {
    Show,
    Check {
        file: PathBuf,
    },
    Set {
        file: PathBuf,
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        from: Option<chrono::NaiveDate>,
    },
    Template {
        name: String,
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
    },
    Schema,
}

#[derive(Debug, Args)]
pub struct Backup {
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Restore {
    pub file: PathBuf,
    #[arg(long)]
    pub anyway: bool,
}

#[derive(Debug, Args)]
pub struct Bench {
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub members: u32,
    #[arg(long, value_name = "N", default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub sales: u32,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, value_name = "N", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub members: u32,
    // The years of the made-up people stay within those that a date has four figures for.
    #[arg(long, value_name = "Y", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=50))]
    pub years: u32,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    Members,
    Products,
    Sales,
    All,
}

#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Import {
    pub kind: Kind,
    pub file: PathBuf,
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    #[arg(long)]
    pub preview: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub update: bool,
    #[arg(long)]
    pub earn: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    pub kind: Kind,
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Value {
    #[arg(long, value_name = "[-]COLUMN", allow_hyphen_values = true)]
    pub sort: Option<String>,
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub filter: Vec<String>,
    #[arg(long, value_name = "N")]
    pub limit: Option<NonZeroUsize>,
    #[arg(long, value_name = "FILE.csv|FILE.xlsx", conflicts_with = "limit")]
    pub out: Option<PathBuf>,
}

/// A day within the years of a shop's facts, in four digits and two and two: any other is a slip of the finger.
fn day(text: &str) -> Result<chrono::NaiveDate, String> {
    let day = text.parse::<chrono::NaiveDate>().map_err(|error| error.to_string())?;
    let plain = text.trim() == day.to_string() && crate::domain::YEARS.contains(&chrono::Datelike::year(&day));
    plain.then_some(day).ok_or_else(|| text.to_owned())
}
