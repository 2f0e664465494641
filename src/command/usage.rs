//! The help and the faults of usage, in the reader's language.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::arguments::Arguments;
use crate::language::Language;

/// A bound beyond this is no bound that anybody meant.
const MOST_SAID: i64 = 1_000_000;

/// The command line with its help in `language`.
pub fn command(language: Language) -> Command {
    let flag = |id: &'static str, short: char, action: ArgAction, help: String| {
        let heading = language.command_help_options();
        Arg::new(id).long(id).short(short).action(action).help(help).help_heading(heading)
    };
    dress(Arguments::command(), language, "")
        .arg(flag("help", 'h', ArgAction::Help, language.command_help_help()).global(true))
        .arg(flag("version", 'V', ArgAction::Version, language.command_help_version()))
}

/// What the library prints of its own: the two words in the line of usage that it has in English.
pub fn in_words(help: &str, language: Language) -> String {
    let command = language.help_command_word();
    help.replace("[OPTIONS]", &format!("[{}]", language.help_options_word()))
        .replace("[COMMAND]", &format!("[{command}]"))
        .replace("<COMMAND>", &format!("<{command}>"))
}

fn dress(command: Command, language: Language, parent: &str) -> Command {
    let name = command.get_name().to_owned();
    let mut command = command
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(language.command_help_commands())
        .help_template(format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}", language.command_help_usage()))
        .about(about(language, parent, &name))
        .mut_args(|argument| explained(argument, language, parent, &name));
    let inner: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for sub in inner {
        command = command.mut_subcommand(sub, |c| dress(c, language, &name));
    }
    command
}

/// An argument with its heading and what it means; defaults and choices stand in the words.
fn explained(argument: Arg, l: Language, parent: &str, command: &str) -> Arg {
    let heading = if argument.is_positional() { l.command_help_arguments() } else { l.command_help_options() };
    let help = meaning(l, parent, command, argument.get_id().as_str()).unwrap_or_default();
    let argument = argument.help(help).help_heading(heading);
    // The library asks that a mere switch has no values to hide.
    let valued = argument.get_action().takes_values();
    if valued {
        // A number below zero is one, and no unknown option: what reads it says what is wrong.
        argument.hide_default_value(true).hide_possible_values(true).allow_negative_numbers(true)
    } else {
        argument
    }
}

fn of_tiers(l: Language, argument: &str) -> Option<String> {
    Some(match argument {
        "tier" => l.tier_help_tier(),
        "until" => l.tier_help_until(),
        "reason" => l.coupon_help_reason(),
        "fall" => l.tier_help_fall(),
        "keep" => l.tier_help_keep(),
        "all" => l.tier_help_all(),
        _ => return None,
    })
}

fn of_coupons(l: Language, command: &str, argument: &str) -> Option<String> {
    Some(match (command, argument) {
        (_, "code") => l.coupon_help_code(),
        (_, "kind") => l.coupon_help_kind(),
        ("list", "member") => l.coupon_help_whose(),
        (_, "member") => l.coupon_help_member(),
        (_, "anyone") => l.coupon_help_anyone(),
        (_, "until") => l.coupon_help_until(),
        (_, "reason") => l.coupon_help_reason(),
        (_, "state") => l.coupon_help_state(),
        _ => return None,
    })
}

fn of_gifts(l: Language, argument: &str) -> Option<String> {
    Some(match argument {
        "gift" => l.gift_help_gift(),
        "count" => l.gift_help_count(),
        "add" => l.gift_help_add(),
        _ => return None,
    })
}

fn of_amends(l: Language, argument: &str) -> Option<String> {
    Some(match argument {
        "member" => l.amends_help_member(),
        "severity" => l.amends_help_severity(),
        "reason" => l.coupon_help_reason(),
        "compensation" => l.amends_help_id(),
        _ => return None,
    })
}

fn meaning(l: Language, parent: &str, command: &str, argument: &str) -> Option<String> {
    let own = match parent {
        "coupon" => of_coupons(l, command, argument),
        "gift" => of_gifts(l, argument),
        "tier" => of_tiers(l, argument),
        "compensation" => of_amends(l, argument),
        _ => None,
    };
    let own = own.or_else(|| on_paper(l, parent, command, argument));
    own.or_else(|| elsewhere(l, parent, command, argument))
}

/// What is asked of reports, lists and cards.
fn on_paper(l: Language, parent: &str, command: &str, argument: &str) -> Option<String> {
    Some(match (parent, command, argument) {
        (_, "report", "kind") => l.help_report_name(),
        (_, "report", "language") => l.help_report_language(),
        (_, "report", "from") => l.help_report_from(),
        (_, "report", "to") => l.help_report_to(),
        (_, "report", "list") => l.help_report_list(),
        (_, "report", "form") => l.help_report_form(),
        (_, "report", "form_version") => l.help_report_form_version(),
        (_, "report", "day") => l.help_report_day(),
        (_, _, "greeted") => l.birthdays_help_greeted(),
        (_, _, "not_greeted") => l.birthdays_help_not_greeted(),
        (_, _, "days") => l.help_report_days(),
        (_, "report", "columns") => l.help_report_columns(),
        ("card", "print", "numbers") => l.help_print_numbers(),
        ("card", "print", "blank") => l.help_print_blank(),
        ("card", "print", "sheet") => l.help_print_sheet(),
        ("card", "print", "language") => l.help_print_language(),
        _ => return None,
    })
}

fn elsewhere(l: Language, parent: &str, command: &str, argument: &str) -> Option<String> {
    Some(match (parent, command, argument) {
        ("household", _, "to") => l.household_help_to(),
        ("household", _, "take") => l.household_help_take(),
        ("member", "merge", "survivor") => l.merge_help_survivor(),
        ("member", "merge", "absorbed") => l.merge_help_absorbed(),
        ("member", "merge", "birthday") => l.merge_help_birthday(),
        ("member", "merge", "phone") => l.merge_help_phone(),
        ("member", "merge", "email") => l.merge_help_email(),
        ("member", "merge", "dry_run") => l.merge_help_dry_run(),
        ("member", "unmerge", "member") => l.merge_help_undone(),
        ("member", "refer", "by") | (_, "enrol", "referred_by") => l.advice_help_by(),
        ("member", "apart", "other") => l.merge_help_other(),
        (_, _, "data") => l.command_help_data(),
        (_, _, "json") => l.command_help_json(),
        (_, _, "at") => l.command_help_at(),
        ("", _, "demo") => l.command_help_demo_shop(),
        (_, "init", "name") => l.help_shop_name(),
        (_, "init", "language") => l.help_shop_language(),
        (_, _, "currency") => l.help_currency(),
        (_, _, "zone") => l.help_zone(),
        (_, _, "template") | (_, "template", "name") => l.help_template(),
        (_, "bench", "members") => l.help_bench_members(),
        (_, "bench", "sales") => l.help_bench_sales(),
        (_, _, "members") => l.help_demo_members(),
        (_, _, "years") => l.help_demo_years(),
        (_, _, "seed") => l.help_demo_seed(),
        ("survey", "check" | "set", "file") => l.survey_help_file(),
        ("survey", "import", "file") => l.survey_help_table_in(),
        ("survey", "export", "file") => format!("{}. {}", l.survey_help_table_out(), l.file_help_export()),
        ("survey", "answer", "id") => l.survey_help_id(),
        ("survey", _, "limit") => l.survey_help_limit(),
        (_, _, "form") => l.survey_help_form(),
        (_, _, "answers") => l.survey_help_answers(),
        (_, _, "answer") => l.survey_help_answer(),
        (_, _, "unfinished") => l.survey_help_unfinished(),
        (_, _, "later") => l.survey_help_later(),
        (_, _, "never") => l.survey_help_never(),
        (_, _, "search") => l.survey_help_search(),
        (_, "import", "kind") => l.help_kind_import(),
        (_, "export", "kind") => l.help_kind_export(),
        (_, "import", "file") => l.help_table_in(),
        (_, "export", "file") => format!("{}. {}", l.help_table_out(), l.file_help_export()),
        (_, "backup", "file") => l.help_backup_file(),
        (_, "restore", "file") => l.help_restore_file(),
        (_, "restore", "anyway") => l.file_help_anyway(),
        ("programme", _, "file") => l.help_programme_file(),
        (_, _, "map") => l.help_map(),
        (_, "import", "sheet") => l.help_import_sheet(),
        (_, "import", "preview") => l.help_import_preview(),
        (_, _, "source") => l.help_source(),
        (_, _, "dry_run") => l.help_dry_run(),
        (_, _, "update") => l.help_update(),
        (_, _, "earn") => l.help_earn(),
        (_, _, "name") => l.help_member_name(),
        (_, _, "address") => l.help_address(),
        (_, _, "phone") => l.help_phone(),
        (_, _, "email") => l.help_email(),
        (_, _, "birthday") => l.help_birthday(),
        (_, "enrol", "card") => l.help_new_card(),
        (_, _, "issue") => l.help_issue(),
        (_, _, "language") => l.help_language(),
        (_, _, "note") => l.help_note(),
        (_, _, "consent") => l.help_consent(),
        (_, _, "parent") => l.help_parent(),
        (_, _, "id") => l.help_id(),
        ("sale", _, "member") => l.help_sale_member(),
        (_, _, "member") => l.help_member(),
        ("card", _, "number") | (_, _, "card") => l.help_card(),
        (_, _, "with") => l.help_card_with(),
        (_, _, "lost") => l.help_card_lost(),
        ("card", _, "reason") => l.help_card_reason(),
        (_, _, "text") => l.help_find_text(),
        (_, _, "limit") => l.help_limit(),
        (_, _, "basket") => l.help_basket(),
        (_, _, "points") => l.help_points(),
        (_, _, "pay") => l.help_pay(),
        (_, _, "programme") => l.help_programme(),
        (_, _, "standing") => l.help_standing(),
        (_, _, "number") => l.help_sale(),
        (_, _, "nobody") => l.help_nobody(),
        (_, _, "line") => l.help_line(),
        (_, _, "reason") => l.help_refund_reason(),
        (_, _, "without_receipt") => l.help_without_receipt(),
        (_, _, "sort") => l.help_sort(),
        (_, _, "filter") => l.help_filter(),
        (_, "value", "out") => l.help_list_out(),
        (_, _, "out") => l.help_report_out(),
        (_, _, "from") => l.help_from(),
        _ => return None,
    })
}

fn about(language: Language, parent: &str, name: &str) -> StyledStr {
    let l = language;
    match (parent, name) {
        (_, "init") => l.command_help_init(),
        (_, "demo") => l.command_help_demo(),
        ("survey", "import") => l.survey_help_import(),
        ("survey", "export") => l.survey_help_export(),
        ("survey", "show") => l.survey_help_show(),
        ("survey", "check") => l.survey_help_check(),
        ("survey", "set") => l.survey_help_set(),
        (_, "survey") => l.survey_help(),
        (_, "forms") => l.survey_help_forms(),
        (_, "ask") => l.survey_help_ask(),
        (_, "answer") => l.survey_help_sheet(),
        (_, "results") => l.survey_help_results(),
        (_, "sheets") => l.survey_help_sheets(),
        (_, "import") => l.command_help_import(),
        (_, "export") => l.command_help_export(),
        (_, "enrol") => l.command_help_enrol(),
        ("tier", "give") => l.tier_help_give(),
        ("tier", "take") => l.tier_help_take(),
        ("tier", "review") => l.tier_help_review(),
        (_, "tier") => l.tier_help(),
        ("compensation", "list") => l.amends_help_list(),
        ("compensation", "give") => l.amends_help_give(),
        ("compensation", "withdraw") => l.amends_help_withdraw(),
        (_, "compensation") => l.amends_help(),
        ("coupon", "list") => l.coupon_help_list(),
        ("coupon", "show") => l.coupon_help_show(),
        ("coupon", "issue") => l.coupon_help_issue(),
        ("coupon", "revoke") => l.coupon_help_revoke(),
        (_, "coupon") => l.coupon_help(),
        ("gift", "list") => l.gift_help_list(),
        ("gift", "stock") => l.gift_help_stock(),
        (_, "gift") => l.gift_help(),
        ("household", "show") => l.household_help_show(),
        ("household", "join") => l.household_help_join(),
        ("household", "leave") => l.household_help_leave(),
        ("household", "undo") => l.household_help_undo(),
        (_, "household") => l.household_help(),
        (_, "merge") => l.merge_help(),
        (_, "unmerge") => l.merge_help_undo(),
        (_, "duplicates") => l.merge_help_duplicates(),
        (_, "apart") => l.merge_help_apart(),
        (_, "refer") => l.advice_help_refer(),
        (_, "member") => l.command_help_member(),
        (_, "card") => l.command_help_card(),
        (_, "find") => l.command_help_find(),
        (_, "quote") => l.command_help_quote(),
        (_, "sell") => l.command_help_sell(),
        (_, "sale") => l.command_help_sale(),
        (_, "refund") => l.command_help_refund(),
        (_, "value") => l.command_help_value(),
        (_, "birthdays") => l.birthdays_help(),
        (_, "report") => l.command_help_report(),
        (_, "programme") => l.command_help_programme(),
        ("programme", "check") => l.command_help_check_file(),
        ("programme", "template") => l.command_help_template(),
        ("programme", "schema") => l.command_help_schema(),
        (_, "check") => l.command_help_check(),
        (_, "backup") => l.command_help_backup(),
        (_, "restore") => l.command_help_restore(),
        (_, "bench") => l.command_help_bench(),
        (_, "show") => l.command_help_show(),
        (_, "edit") => l.command_help_edit(),
        (_, "replace") => l.command_help_replace(),
        (_, "block") => l.command_help_block(),
        (_, "print") => l.command_help_print(),
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
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            language.command_usage_no_value(text(ContextKind::InvalidArg))
        }
        ErrorKind::ValueValidation => {
            no_number(error, text(ContextKind::InvalidArg), text(ContextKind::InvalidValue), language)
        }
        ErrorKind::InvalidValue => {
            let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
            language.command_usage_choice(text(ContextKind::ValidValue), argument, value)
        }
        ErrorKind::ArgumentConflict => {
            language.command_usage_conflict(text(ContextKind::PriorArg), text(ContextKind::InvalidArg))
        }
        _ => language.command_usage_other(),
    }
}

/// Whether somebody wrote a number where only those above zero make sense.
pub fn is_below_zero(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// A number that is outside its bounds, or what should have been one.
fn no_number(error: &clap::Error, argument: String, value: String, l: Language) -> String {
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    // It ends with the bounds: `1..=50`.
    let bounds = said.rsplit(' ').next().and_then(|bounds| bounds.split_once("..="));
    let most = bounds.and_then(|(_, most)| most.parse::<i64>().ok());
    match (bounds, most) {
        (Some((least, _)), Some(most)) if most <= MOST_SAID => {
            l.command_usage_range(least, most.to_string(), argument, value)
        }
        _ if is_below_zero(&value) || value == "0" => l.command_usage_number(argument, value),
        _ if value.bytes().all(|b| b.is_ascii_digit()) => l.command_usage_large(argument, value),
        _ => l.command_usage_value(argument, value),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    fn wordless(command: &Command, parent: &str, l: Language, found: &mut Vec<String>) {
        let name = command.get_name();
        for argument in command.get_arguments().filter(|a| !matches!(a.get_id().as_str(), "help" | "version")) {
            if meaning(l, parent, name, argument.get_id().as_str()).is_none() {
                found.push(format!("{parent} {name} {}", argument.get_id()));
            }
        }
        for sub in command.get_subcommands() {
            if name != "regulars" && about(l, name, sub.get_name()) == about(l, "", "regulars") {
                found.push(format!("{name} {}", sub.get_name()));
            }
            wordless(sub, name, l, found);
        }
    }

    #[test]
    fn each_command_and_argument_is_explained() {
        for lang in Lang::ALL {
            let l = Language::new(lang, Currency::Uah);
            let mut found = Vec::new();
            wordless(&command(l), "", l, &mut found);
            assert_eq!(found, Vec::<String>::new());
        }
    }
}
