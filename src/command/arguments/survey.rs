//! What may be asked of questionnaires.

use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum Survey {
    Forms,
    Show {
        form: String,
    },
    Check {
        file: PathBuf,
    },
    Set {
        file: PathBuf,
    },
    Ask {
        member: String,
        form: Option<String>,
    },
    Answer(SurveyAnswer),
    Results {
        form: String,
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        #[arg(long, value_name = "N")]
        limit: Option<NonZeroU32>,
    },
    Sheets {
        member: String,
    },
    Export {
        form: String,
        file: PathBuf,
    },
    Import(SurveyImport),
}

#[derive(Debug, Args)]
pub struct SurveyImport {
    pub form: String,
    pub file: PathBuf,
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct SurveyAnswer {
    pub member: String,
    pub form: String,
    #[arg(long, value_name = "FILE|-")]
    pub answers: Option<PathBuf>,
    #[arg(long, value_name = "QUESTION=ANSWER")]
    pub answer: Vec<String>,
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
    // To go on with another time.
    #[arg(long)]
    pub unfinished: bool,
    #[arg(long, conflicts_with = "unfinished")]
    pub later: bool,
    #[arg(long, conflicts_with_all = ["unfinished", "later"])]
    pub never: bool,
}
