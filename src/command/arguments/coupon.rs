//! What may be asked of coupons.

use std::num::NonZeroU32;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum Coupon {
    List {
        #[arg(long, value_name = "MEMBER")]
        member: Option<String>,
        #[arg(long, value_name = "open|used|expired|revoked")]
        state: Option<String>,
        #[arg(long, value_name = "N")]
        limit: Option<NonZeroU32>,
    },
    Show {
        code: String,
    },
    Issue(CouponIssue),
    Revoke {
        code: String,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Args)]
pub struct CouponIssue {
    #[arg(long, value_name = "KIND")]
    pub kind: String,
    #[arg(long, value_name = "MEMBER", required_unless_present = "anyone", conflicts_with = "anyone")]
    pub member: Option<String>,
    // Said in so many words, so that a forgotten member makes no coupon for everybody.
    #[arg(long)]
    pub anyone: bool,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    pub until: Option<chrono::NaiveDate>,
    #[arg(long)]
    pub reason: String,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
}
