//! The QR code of a link, as far as phones read it from a screen.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version that is made: 137 modules a side, at which a module of a code that fills a phone's
/// picture is still several of the camera's dots wide. It takes 1,732 bytes.
const LARGEST: u8 = 30;

/// Modules of quiet zone on each side, as the standard asks for.
const QUIET: usize = 4;

/// A code, black on white whatever the theme: cameras want it so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules a side, quiet zone included.
    pub size: usize,
    /// Its dark modules as SVG path data, a module a unit.
    pub path: String,
}

impl Code {
    /// The code of a text; `None` where it would be too fine to be read.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        // The least correction that fits; a better one where that makes the code no larger.
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Low,
            Version::MIN,
            Version::new(LARGEST),
            None,
            true,
        );
        Some(Self::drawn(&code.ok()?))
    }

    fn drawn(code: &QrCode) -> Self {
        let side = code.size();
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let start = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    let (left, top) = (start + QUIET as i32, y + QUIET as i32);
                    path.push_str(&format!("M{left} {top}h{}v1h-{}z", x - start, x - start));
                }
                x += 1;
            }
        }
        Self {
            size: usize::try_from(side).unwrap_or(0) + 2 * QUIET,
            path,
        }
    }

    /// The code as an SVG file, each module so many units wide.
    #[must_use]
    pub fn file(&self, title: &str, unit: usize) -> String {
        let (size, wide) = (self.size, self.size * unit);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{wide}\" viewBox=\"0 0 {size} {size}\" \
             role=\"img\" shape-rendering=\"crispEdges\">\n"
        );
        crate::ui::charts::svg::element(&mut out, "title", title);
        out.push_str(&format!(
            "<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/>\n<path fill=\"#000\" d=\"{}\"/>\n</svg>\n",
            self.path
        ));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules as the path draws them.
    fn dots(code: &Code) -> Vec<Vec<bool>> {
        let mut dots = vec![vec![false; code.size]; code.size];
        for run in code.path.split('M').skip(1) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let wide: usize = rest.split('v').next().unwrap().parse().unwrap();
            dots[y][x..x + wide].fill(true);
        }
        dots
    }

    /// What another program reads in the picture.
    fn read(code: &Code) -> String {
        const UNIT: usize = 4;
        let dots = dots(code);
        let side = code.size * UNIT;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dots[y / UNIT][x / UNIT] { 0 } else { 255 }
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_program_reads_what_was_written() {
        let mut link = "https://perennial.example/app/#/s/1.".to_owned();
        let mut word = 7_u64;
        for length in [40, 200, 700, 1_300, 1_732] {
            while link.len() < length {
                word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(9);
                link.push(char::from(b'A' + (word >> 40) as u8 % 26));
            }
            assert_eq!(link.len(), length);
            assert_eq!(read(&Code::of(&link).unwrap()), link, "{length}");
        }
        assert_eq!(Code::of(&format!("{link}a")), None, "too fine for phones");
    }

    /// ISO/IEC 18004, annex I: the start of every code is its three finders, with white around them.
    #[test]
    fn it_has_its_finders_and_its_quiet_zone() {
        let code = Code::of("HELLO").unwrap();
        assert_eq!(code.size, 21 + 2 * QUIET);
        let dots = dots(&code);
        let row = |y: usize, x: usize| -> String {
            let cells = dots[y + QUIET][x + QUIET..].iter().take(7);
            cells.map(|dark| if *dark { '#' } else { '.' }).collect()
        };
        for (y, x) in [(0, 0), (0, 14), (14, 0)] {
            let rows: Vec<String> = (y..y + 7).map(|y| row(y, x)).collect();
            let finder = [
                "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
            ];
            assert_eq!(rows, finder);
        }
        let edge = code.size - QUIET;
        for (y, row) in dots.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let outside = |at: usize| !(QUIET..edge).contains(&at);
                assert!(!dark || !(outside(x) || outside(y)));
            }
        }
    }

    #[test]
    fn the_file_names_what_it_is() {
        let file = Code::of("HELLO").unwrap().file("A & B", 8);
        assert!(file.contains("width=\"232\"") && file.contains("<title>A &amp; B</title>"));
    }
}
