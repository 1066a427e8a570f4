//! What comma and point mean in a whole column: one reading for all of its cells, where each alone could be read in two ways.

use super::{Kind, Locale, NO_BREAK};

/// What a cell says of its decimal sign.
enum Says {
    /// It is this one: the other groups, or groups would be wrong.
    Decimal(char),
    /// This sign stands before three digits, as in `1.050`: it may be either.
    Either(char),
    /// It has neither.
    Nothing,
}

/// The locale by which the cells are read: with the other decimal sign, where a cell can only be read so and none otherwise
/// (`1.081,5` beside `1.050`), or, of counts and amounts that were `observed`, where several stand in groups of three
/// (`1.050`, `1.060`).
#[must_use]
pub fn locale_of<'a>(
    cells: impl Iterator<Item = &'a str>,
    observed: Option<Kind>,
    locale: Locale,
) -> Locale {
    let mut decimals = [false; 2];
    let mut groups = [0_usize; 2];
    let at = |sign: char| usize::from(sign != locale.decimal);
    for cell in cells {
        match says(cell) {
            Says::Decimal(sign) => decimals[at(sign)] = true,
            Says::Either(sign) => groups[at(sign)] += 1,
            Says::Nothing => {}
        }
    }
    let grouped =
        matches!(observed, Some(Kind::Count | Kind::Money)) && groups[0] > 1 && groups[1] == 0;
    let is_other = match decimals {
        [false, true] => true,
        [false, false] => grouped,
        _ => false,
    };
    if !is_other {
        return locale;
    }
    let decimal = if locale.decimal == ',' { '.' } else { ',' };
    Locale { decimal, ..locale }
}

/// Of counts and amounts, the first cell whose sign before three digits is another than that of a cell before it: one of the two is read
/// wrongly, whatever the locale, unless a third cell has decimals.
#[must_use]
pub fn mixed<'a>(cells: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut first = None;
    let mut odd = None;
    for (at, cell) in cells.enumerate() {
        match says(cell) {
            Says::Decimal(_) => return None,
            Says::Either(sign) if *first.get_or_insert(sign) != sign => odd = odd.or(Some(at)),
            Says::Either(_) | Says::Nothing => {}
        }
    }
    odd
}

fn says(cell: &str) -> Says {
    let Some(number) = single(cell) else {
        return Says::Nothing;
    };
    let signs: Vec<(usize, char)> = number
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | ','))
        .collect();
    let (Some(first), Some(last)) = (signs.first(), signs.last()) else {
        return Says::Nothing;
    };
    let other = if last.1 == '.' { ',' } else { '.' };
    if first.1 != last.1 {
        return Says::Decimal(last.1);
    }
    if signs.len() > 1 {
        return Says::Decimal(other);
    }
    let digits = |c: &char| c.is_ascii_digit();
    let before: Vec<char> = number[..last.0].chars().rev().take_while(digits).collect();
    let after = number[last.0 + 1..].chars().take_while(digits).count();
    let groups = after == 3 && (1..=3).contains(&before.len()) && before.last() != Some(&'0');
    if groups {
        Says::Either(last.1)
    } else {
        Says::Decimal(last.1)
    }
}

/// The digits of a cell that holds one number; a range or a distribution has several.
fn single(cell: &str) -> Option<&str> {
    let is_space = |c: char| matches!(c, ' ' | NO_BREAK);
    let of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'') || is_space(c);
    let number = cell.trim_matches(|c: char| !c.is_ascii_digit());
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let mut groups = number.split(is_space).skip(1);
    let grouped = groups.all(|group| group.split(['.', ',']).next().is_some_and(|g| g.len() == 3));
    // As many letters as a currency's code has.
    (letters <= 3 && grouped && number.chars().all(of_number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::locale_of;
    use crate::text::number::{Kind, Locale};

    fn decimal(cells: &[&str], observed: Option<Kind>, locale: Locale) -> char {
        locale_of(cells.iter().copied(), observed, locale).decimal
    }

    #[test]
    fn one_cell_that_can_only_be_read_one_way_decides_for_all() {
        let english = |cells: &[&str]| decimal(cells, Some(Kind::Count), Locale::ENGLISH);
        assert_eq!(english(&["1.050", "1.060", "1.081,5", "1 090"]), ',');
        assert_eq!(english(&["1,050", "1060.5"]), '.');
        assert_eq!(english(&["1.050.000", "2.5"]), '.', "they disagree");
        assert_eq!(english(&["1.050.000", "1.200"]), ',');
        assert_eq!(english(&["12,5", "1,200"]), ',');
        assert_eq!(
            decimal(&["1,050", "12.5"], Some(Kind::Count), Locale::SPANISH),
            '.'
        );
    }

    #[test]
    fn groups_by_comma_and_by_point_are_mixed() {
        let odd = |cells: &[&str]| super::mixed(cells.iter().copied());
        assert_eq!(odd(&["0", "", "1,200", "3.400", "4,500"]), Some(3));
        assert_eq!(odd(&["1,200", "4,500"]), None);
        assert_eq!(odd(&["1,200.5", "3.400"]), None);
    }

    #[test]
    fn several_groups_of_three_are_counts_or_amounts() {
        assert_eq!(
            decimal(
                &["1.050", "1.060", "980"],
                Some(Kind::Count),
                Locale::ENGLISH
            ),
            ','
        );
        assert_eq!(
            decimal(&["€ 1.050", "€ 1.060"], Some(Kind::Money), Locale::ENGLISH),
            ','
        );
        // A single one, and what need not be large, are read as in a field.
        assert_eq!(
            decimal(&["1.050", "980"], Some(Kind::Count), Locale::ENGLISH),
            '.'
        );
        assert_eq!(
            decimal(&["1.050", "1.060"], Some(Kind::Number), Locale::ENGLISH),
            '.'
        );
        assert_eq!(
            decimal(&["0.125", "0.250"], Some(Kind::Count), Locale::ENGLISH),
            '.'
        );
        assert_eq!(
            decimal(&["1,050", "1,060"], Some(Kind::Count), Locale::ENGLISH),
            '.'
        );
        assert_eq!(decimal(&["1.050", "1.060"], None, Locale::ENGLISH), '.');
        assert_eq!(
            decimal(&["10.5 to 12", "1.200"], None, Locale::SPANISH),
            ','
        );
        assert_eq!(decimal(&[], Some(Kind::Count), Locale::ENGLISH), '.');
    }
}
