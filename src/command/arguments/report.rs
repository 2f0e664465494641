//! What may be asked of reports.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum ReportName {
    Club,
    Regulars,
    Birthdays,
    Member,
    Questionnaire,
    Day,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_name = "NAME")]
    pub kind: ReportName,
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
    #[arg(long, value_name = "ru|uk|en")]
    pub language: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    pub from: Option<chrono::NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    pub to: Option<chrono::NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    pub day: Option<chrono::NaiveDate>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=180))]
    pub days: Option<u32>,
    #[arg(long, value_name = "UUID|CARD")]
    pub member: Option<String>,
    #[arg(long, value_name = "FORM")]
    pub form: Option<String>,
    #[arg(long = "form-version", value_name = "N", value_parser = clap::value_parser!(i64).range(1..))]
    pub form_version: Option<i64>,
    // Conditions and order that the owner keeps under this name; what else is given narrows them.
    #[arg(long, value_name = "NAME")]
    pub list: Option<String>,
    #[arg(long, value_name = "[-]COLUMN", allow_hyphen_values = true)]
    pub sort: Option<String>,
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub filter: Vec<String>,
    #[arg(long, value_name = "N")]
    pub limit: Option<NonZeroUsize>,
    #[arg(long, value_delimiter = ',', value_name = "COLUMN")]
    pub columns: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Birthdays {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=180))]
    pub days: Option<u32>,
    // Congratulated otherwise than at the till, and to be kept.
    #[arg(long, value_name = "UUID|CARD", conflicts_with_all = ["days", "not_greeted"])]
    pub greeted: Option<String>,
    #[arg(long, value_name = "UUID|CARD", conflicts_with = "days")]
    pub not_greeted: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
}
