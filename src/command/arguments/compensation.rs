//! What may be asked of amends for complaints.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Compensation {
    List {
        #[arg(long, value_name = "MEMBER")]
        member: Option<String>,
    },
    Give {
        member: String,
        #[arg(long, value_name = "minor|serious|grave")]
        severity: String,
        #[arg(long)]
        reason: String,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    Withdraw {
        compensation: String,
        #[arg(long)]
        reason: String,
    },
}
