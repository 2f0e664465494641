//! What does not add up in the books, in words: each invariant by its stable code, each place by what people call it.

use super::Language;

impl Language {
    /// What is broken, by the code of the invariant. `None` for a code without words; a test sees that there is none.
    pub fn broken(self, code: &str) -> Option<String> {
        Some(match code {
            "schema" => self.check_schema(),
            "seq_gap" => self.check_seq_gap(),
            "sale_lines" => self.check_sale_lines(),
            "line_discounts" => self.check_line_discounts(),
            "sale_payments" => self.check_sale_payments(),
            "refund_lines" => self.check_refund_lines(),
            "refund_rest" => self.check_refund_rest(),
            "refund_of_line" => self.check_refund_of_line(),
            "over_returned" => self.check_over_returned(),
            "sale_now" => self.check_sale_now(),
            "repriced" => self.check_repriced(),
            "sale_basis" => self.check_sale_basis(),
            "attribution" => self.check_attribution(),
            "account_spend" => self.check_account_spend(),
            "account_points" => self.check_account_points(),
            "points_moves" => self.check_points_moves(),
            "lot_left" => self.check_lot_left(),
            "owed" => self.check_owed(),
            "refund_owed" => self.check_refund_owed(),
            "points_settled" => self.check_points_settled(),
            "points_moved" => self.check_points_moved(),
            "spend_moved" => self.check_spend_moved(),
            "merged" => self.check_merged(),
            "merged_sale" => self.check_merged_sale(),
            "sale_points" => self.check_sale_points(),
            "account_tier" => self.check_account_tier(),
            "tier_gift" => self.check_tier_gift(),
            "card" => self.check_card(),
            "member_now" => self.check_member_now(),
            "regular" => self.check_regular(),
            "regular_to_do" => self.check_regular_to_do(),
            "regular_account" => self.check_regular_account(),
            "takings" => self.check_takings(),
            "search" => self.check_search(),
            "sale_number" => self.check_sale_number(),
            "greeting" => self.check_greeting(),
            "foreign_key" => self.check_foreign_key(),
            "file" => self.check_file(),
            "sheet_answers" => self.check_sheet_answers(),
            "sheet_words" => self.check_sheet_words(),
            "coupon_now" => self.check_coupon_now(),
            "coupon_follows" => self.check_coupon_follows(),
            "coupon_anyones" => self.check_coupon_anyones(),
            "coupon_steps" => self.check_coupon_steps(),
            "coupon_life" => self.check_coupon_life(),
            "coupon_return" => self.check_coupon_return(),
            "coupon_holder" => self.check_coupon_holder(),
            "referral_circle" => self.advice_check_circle(),
            "referral_steps" => self.advice_check_steps(),
            "referral_purchase" => self.advice_check_purchase(),
            "referral_parts" => self.advice_check_parts(),
            "compensation" => self.amends_check(),
            "compensations_in_year" => self.amends_check_year(),
            "points_returned" => self.advice_check_points_returned(),
            "points_origin" => self.check_points_origin(),
            "granted" => self.advice_check_granted(),
            "line_price" => self.check_line_price(),
            "refund_points" => self.check_refund_points(),
            "membership_act" => self.check_membership_act(),
            "moved_by" => self.check_moved_by(),
            "merge_named" => self.check_merge_named(),
            "discount_rule" => self.check_discount_rule(),
            "coupon_kind" => self.check_coupon_kind(),
            "number_given" => self.check_number_given(),
            "gift_now" => self.check_gift_now(),
            "sheet_points" => self.check_sheet_points(),
            _ => return None,
        })
    }

    /// A place as the check names it (`sale A-000123, line 2`), as people call it. What the database says in its own
    /// words stays as it is.
    pub fn broken_place(self, place: &str) -> String {
        if let Some((table, row)) = place.split_once(" row ") {
            return self.check_place_row(row, table);
        }
        if let Some((sale, line)) = place.strip_prefix("sale ").and_then(|rest| rest.split_once(", line ")) {
            return self.check_place_sale_line(line, sale);
        }
        if let Some((refund, line)) = place.strip_prefix("refund ").and_then(|rest| rest.split_once(", line ")) {
            return self.check_place_refund_line(line, refund);
        }
        let after = |kind: &str| place.strip_prefix(kind);
        if let Some(name) = after("till ") {
            self.check_place_till(name)
        } else if let Some(name) = after("sale ") {
            self.check_place_sale(name)
        } else if let Some(name) = after("refund ") {
            self.check_place_refund(name)
        } else if let Some(name) = after("account ") {
            self.check_place_account(name)
        } else if let Some(name) = after("points entry ") {
            self.check_place_points_entry(name)
        } else if let Some(name) = after("lot ") {
            self.check_place_lot(name)
        } else if let Some(name) = after("sheet ") {
            self.check_place_sheet(name)
        } else if let Some(name) = after("card ") {
            self.check_place_card(name)
        } else if let Some(name) = after("coupon ") {
            self.check_place_coupon(name)
        } else if let Some(name) = after("gift ") {
            self.check_place_gift(name)
        } else if let Some(name) = after("merge ") {
            self.check_place_merge(name)
        } else if let Some(name) = after("member ") {
            self.check_place_member(name)
        } else if let Some(name) = after("day ") {
            self.check_place_day(name)
        } else {
            place.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    #[test]
    fn a_place_is_called_as_people_call_it() {
        let ukrainian = Language::new(Lang::Uk, Currency::Uah);
        for (place, said) in [
            ("sale A-000123, line 2", "продаж A-000123, рядок 2"),
            ("till A", "каса A"),
            ("points entry 01ab", "запис про бали 01ab"),
            ("person_refund row 7", "таблиця person_refund, запис 7"),
            ("CHECK constraint failed in staff", "CHECK constraint failed in staff"),
        ] {
            assert_eq!(ukrainian.broken_place(place), said);
        }
    }
}
