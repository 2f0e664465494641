//! The help and the faults of usage, in the reader's language.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::arguments::Arguments;
use crate::language::Language;

/// The command line with its help in `language`.
pub fn command(language: Language) -> Command {
    let arguments = |a: Arg| {
        let help = match a.get_id().as_str() {
            "data" => language.command_help_data(),
            "json" => language.command_help_json(),
            "at" => language.command_help_at(),
            "demo" => language.command_help_demo_shop(),
            _ => {
                let heading = heading(language, &a);
                return a.help_heading(heading);
            }
        };
        a.help(help).help_heading(language.command_help_options())
    };
    let flag = |id: &'static str, short: char, action: ArgAction, help: String| {
        let heading = language.command_help_options();
        Arg::new(id).long(id).short(short).action(action).help(help).help_heading(heading)
    };
    dress(Arguments::command(), language, &arguments, "")
        .arg(flag("help", 'h', ArgAction::Help, language.command_help_help()).global(true))
        .arg(flag("version", 'V', ArgAction::Version, language.command_help_version()))
}

fn heading(language: Language, argument: &Arg) -> String {
    if argument.is_positional() { language.command_help_arguments() } else { language.command_help_options() }
}

fn dress(command: Command, language: Language, arguments: &impl Fn(Arg) -> Arg, parent: &str) -> Command {
    let name = command.get_name().to_owned();
    let mut command = command
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(language.command_help_commands())
        .help_template(format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}", language.command_help_usage()))
        .about(about(language, parent, &name))
        .mut_args(arguments);
    let inner: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for sub in inner {
        command = command.mut_subcommand(sub, |c| dress(c, language, arguments, &name));
    }
    command
}

fn about(language: Language, parent: &str, name: &str) -> StyledStr {
    let l = language;
    match (parent, name) {
        (_, "init") => l.command_help_init(),
        (_, "demo") => l.command_help_demo(),
        (_, "import") => l.command_help_import(),
        (_, "export") => l.command_help_export(),
        (_, "enrol") => l.command_help_enrol(),
        (_, "member") => l.command_help_member(),
        (_, "card") => l.command_help_card(),
        (_, "find") => l.command_help_find(),
        (_, "quote") => l.command_help_quote(),
        (_, "sell") => l.command_help_sell(),
        (_, "sale") => l.command_help_sale(),
        (_, "refund") => l.command_help_refund(),
        (_, "value") => l.command_help_value(),
        (_, "programme") => l.command_help_programme(),
        ("programme", "check") => l.command_help_check_file(),
        (_, "check") => l.command_help_check(),
        (_, "backup") => l.command_help_backup(),
        (_, "restore") => l.command_help_restore(),
        (_, "bench") => l.command_help_bench(),
        (_, "show") => l.command_help_show(),
        (_, "edit") => l.command_help_edit(),
        (_, "replace") => l.command_help_replace(),
        (_, "block") => l.command_help_block(),
        (_, "assign") => l.command_help_assign(),
        (_, "set") => l.command_help_set(),
        _ => l.command_help_program(),
    }
    .into()
}

/// What is wrong with a command line, in one sentence.
pub fn fault(error: &clap::Error, language: Language) -> String {
    let text = |kind| error.get(kind).map(said).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => language.command_usage_unknown(text(ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => language.command_usage_unknown(text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => {
            language.command_usage_missing(called(error), text(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            language.command_usage_value(text(ContextKind::InvalidArg), text(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => {
            language.command_usage_conflict(text(ContextKind::PriorArg), text(ContextKind::InvalidArg))
        }
        _ => language.command_usage_other(),
    }
}

/// The words of the command that the usage line of the error names, without the program's own.
fn called(error: &clap::Error) -> String {
    let usage = error.get(ContextKind::Usage).map(said).unwrap_or_default();
    let words = usage.split_whitespace().skip_while(|w| *w != "regulars").skip(1);
    words.take_while(|w| w.starts_with(|c: char| c.is_ascii_lowercase())).collect::<Vec<_>>().join(" ")
}

fn said(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}
