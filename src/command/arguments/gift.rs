//! What may be asked of gifts that are kept in stock.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Gift {
    List,
    Stock {
        gift: String,
        #[arg(
            long,
            value_name = "QTY",
            required_unless_present = "add",
            conflicts_with = "add",
            allow_negative_numbers = true
        )]
        count: Option<String>,
        #[arg(long, value_name = "QTY")]
        add: Option<String>,
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
}
