//! The built-in templates in Spanish.

mod bank;
mod energy;
mod manufacturing;
mod mobile_game;
mod online_shop;
mod pay_tv;
mod renewal;
mod saas;
mod six_stages;
mod subscription_box;
mod subscription_referral;
mod telecom;

/// Each English text of a template, and what it is in Spanish; empty for one that is not built in.
#[must_use]
#[inline(never)]
pub(crate) fn words(id: &str) -> &'static [(&'static str, &'static str)] {
    match id {
        "bank" => bank::WORDS,
        "energy" => energy::WORDS,
        "manufacturing" => manufacturing::WORDS,
        "mobile-game" => mobile_game::WORDS,
        "online-shop" => online_shop::WORDS,
        "pay-tv" => pay_tv::WORDS,
        "renewal" => renewal::WORDS,
        "saas" => saas::WORDS,
        "six-stages" => six_stages::WORDS,
        "subscription-box" => subscription_box::WORDS,
        "subscription-referral" => subscription_referral::WORDS,
        "telecom" => telecom::WORDS,
        _ => &[],
    }
}
