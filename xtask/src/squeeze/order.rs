//! The order of a program's functions in which gzip finds most of what it has seen before.
//!
//! gzip remembers the last 32 KB alone, and the linker's order strews functions that resemble each other
//! (one generic function, compiled for several types) over a megabyte. Here each function is followed by
//! the one that shares most with those just before it.

use std::collections::{BTreeMap, VecDeque};

/// Bytes of a piece: two functions resemble each other by the pieces that both hold.
const PIECE: usize = 6;
/// In how many functions a piece may stand: one that is everywhere tells nothing.
const MOST: usize = 20;
/// Bytes below which a function has too few pieces to tell what it resembles: such, most of them stubs, come last, in the
/// order of their bytes.
const SHORT: usize = 26;
/// Bytes behind that still count: somewhat less than gzip's window.
const WINDOW: usize = 26_000;

/// The positions of `functions` in their new order. The same for the same functions, on every machine.
pub fn for_gzip(functions: &[&[u8]]) -> Vec<usize> {
    let pieces = shared_pieces(functions);
    let mut holders: Vec<Vec<usize>> = Vec::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for &piece in pieces {
            if holders.len() <= piece {
                holders.resize_with(piece + 1, Vec::new);
            }
            holders[piece].push(function);
        }
    }
    let mut chain = Chain {
        functions,
        pieces,
        seen: vec![0; holders.len()],
        holders,
        common: vec![0; functions.len()],
        window: VecDeque::new(),
        bytes: 0,
    };
    let (mut short, mut left): (Vec<usize>, Vec<usize>) =
        (0..functions.len()).partition(|&at| functions[at].len() < SHORT);
    short.sort_by_key(|&at| functions[at]);
    let mut order = Vec::with_capacity(functions.len());
    let mut next = (0..left.len()).max_by_key(|&at| functions[left[at]].len());
    while let Some(at) = next {
        let function = left.swap_remove(at);
        order.push(function);
        chain.append(function);
        next = (0..left.len()).max_by(|&a, &b| {
            let (a, b) = (left[a], left[b]);
            chain.worth(a).total_cmp(&chain.worth(b)).then(b.cmp(&a))
        });
    }
    order.extend(short);
    order
}

/// The pieces of each function that some others hold too, numbered.
fn shared_pieces(functions: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut number_of: BTreeMap<&[u8], usize> = BTreeMap::new();
    let mut all: Vec<Vec<usize>> = Vec::with_capacity(functions.len());
    for function in functions {
        let mut pieces: Vec<usize> = function
            .windows(PIECE)
            .map(|piece| {
                let next = number_of.len();
                *number_of.entry(piece).or_insert(next)
            })
            .collect();
        pieces.sort_unstable();
        pieces.dedup();
        all.push(pieces);
    }
    let mut count = vec![0; number_of.len()];
    for &piece in all.iter().flatten() {
        count[piece] += 1;
    }
    for pieces in &mut all {
        pieces.retain(|&piece| (2..=MOST).contains(&count[piece]));
    }
    all
}

/// What has been laid down so far, as far as gzip will remember it.
struct Chain<'a> {
    functions: &'a [&'a [u8]],
    /// Of each function.
    pieces: Vec<Vec<usize>>,
    /// The functions that hold a piece.
    holders: Vec<Vec<usize>>,
    /// How often a piece stands in the window.
    seen: Vec<usize>,
    /// How many pieces each function has in common with the window.
    common: Vec<usize>,
    window: VecDeque<usize>,
    bytes: usize,
}

impl Chain<'_> {
    fn append(&mut self, function: usize) {
        self.window.push_back(function);
        self.bytes += self.functions[function].len();
        for &piece in &self.pieces[function] {
            self.seen[piece] += 1;
            if self.seen[piece] == 1 {
                self.holders[piece]
                    .iter()
                    .for_each(|&holder| self.common[holder] += 1);
            }
        }
        while self.bytes > WINDOW && self.window.len() > 1 {
            self.forget();
        }
    }

    fn forget(&mut self) {
        let Some(function) = self.window.pop_front() else {
            return;
        };
        self.bytes -= self.functions[function].len();
        for &piece in &self.pieces[function] {
            self.seen[piece] -= 1;
            if self.seen[piece] == 0 {
                self.holders[piece]
                    .iter()
                    .for_each(|&holder| self.common[holder] -= 1);
            }
        }
    }

    /// How well a function would follow: what it has in common, by the root of its length (by the length
    /// itself, short ones would all come first; this was the best of those tried).
    fn worth(&self, function: usize) -> f64 {
        self.common[function] as f64 / ((self.functions[function].len() + 8) as f64).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::for_gzip;

    #[test]
    fn every_function_stands_once_beside_those_like_it() {
        // Three kinds of functions, strewn; a kind shares a text of its own.
        let texts: Vec<Vec<u8>> = (0..30_u8)
            .map(|i| {
                let kind: Vec<u8> = (0..64)
                    .map(|j: u8| j.wrapping_mul(7).wrapping_add(i % 3 * 90))
                    .collect();
                [&kind[..], &[200, i, 201, i]].concat()
            })
            .collect();
        let functions: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
        let order = for_gzip(&functions);
        let mut all = order.clone();
        all.sort_unstable();
        assert_eq!(all, (0..30).collect::<Vec<_>>());
        let changes = order
            .windows(2)
            .filter(|pair| pair[0] % 3 != pair[1] % 3)
            .count();
        assert_eq!(changes, 2, "{order:?}");
        assert_eq!(order, for_gzip(&functions));
        assert!(for_gzip(&[]).is_empty());
    }
}
