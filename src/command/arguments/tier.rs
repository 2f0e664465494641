//! What may be asked of tiers.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Tier {
    Give {
        member: String,
        tier: String,
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
        until: Option<chrono::NaiveDate>,
        #[arg(long)]
        reason: String,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    Take {
        member: String,
        #[arg(long)]
        reason: String,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    Review {
        #[arg(long, value_name = "MEMBER", value_delimiter = ',', conflicts_with_all = ["keep", "all"])]
        fall: Vec<String>,
        #[arg(long, value_name = "MEMBER", value_delimiter = ',', conflicts_with = "all")]
        keep: Vec<String>,
        // The whole list falls; said in so many words.
        #[arg(long)]
        all: bool,
    },
}
