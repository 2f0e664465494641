//! What may be asked of members: enrolled, shown, edited, in households, put together and apart.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct Enrol {
    #[arg(long)]
    pub name: String,
    #[arg(long)]
    pub address: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD|--MM-DD", allow_hyphen_values = true)]
    pub birthday: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub card: Option<String>,
    #[arg(long, conflicts_with = "card")]
    pub issue: bool,
    #[arg(long, value_name = "ru|uk|en")]
    pub language: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    #[arg(long, value_delimiter = ',', value_name = "PURPOSE")]
    pub consent: Vec<String>,
    // A parent agreed, for a child.
    #[arg(long)]
    pub parent: bool,
    #[arg(long, value_name = "MEMBER")]
    pub referred_by: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Member {
    Show {
        member: String,
    },
    Edit(Edit),
    #[command(subcommand)]
    Household(Household),
    Merge(Merge),
    Unmerge {
        member: String,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    Duplicates {
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    // By whose advice the member came.
    Refer {
        member: String,
        #[arg(long, value_name = "MEMBER")]
        by: String,
    },
    // Two who look like one and are not.
    Apart {
        member: String,
        other: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum Household {
    Show {
        member: String,
    },
    Join {
        member: String,
        #[arg(long, value_name = "MEMBER")]
        to: String,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    Leave {
        member: String,
        #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(i64).range(0..))]
        take: i64,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    Undo {
        member: String,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct Merge {
    pub survivor: String,
    pub absorbed: String,
    #[arg(long, value_name = "survivor|absorbed")]
    pub birthday: Option<Keeps>,
    #[arg(long, value_name = "survivor|absorbed")]
    pub phone: Option<Keeps>,
    #[arg(long, value_name = "survivor|absorbed")]
    pub email: Option<Keeps>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Keeps {
    Survivor,
    Absorbed,
}

#[derive(Debug, Args)]
pub struct Edit {
    pub member: String,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub address: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD|--MM-DD", allow_hyphen_values = true)]
    pub birthday: Option<String>,
    #[arg(long, value_name = "ru|uk|en")]
    pub language: Option<String>,
    #[arg(long)]
    pub note: Option<String>,
    /// A parent agreed to all that the child had agreed to.
    #[arg(long)]
    pub parent: bool,
}
