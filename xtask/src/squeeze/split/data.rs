//! Which constants go into the later part: texts and tables that only its functions use.
//!
//! The linker leaves every constant in a segment of its own (.cargo/config.toml), so that the program itself says where
//! one ends. Whatever number in the first part, or in a constant that stays, may be an address in or just before a
//! segment keeps it there; what only the later part's functions name goes with them.

use super::read::{Program, Refusal, text};
use std::collections::VecDeque;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ConstExpr, DataSection, MemArg};
use wasmparser::Operator;

/// How far before a constant an address may lie that is meant for it: the compiler may count from one before the
/// first of a list.
const BEFORE: u32 = 8;
/// Bytes between two constants that cost less, as zeros, than a segment of its own.
const GAP: u32 = 12;

/// A constant: where it lies, and its bytes.
pub type Segment<'a> = (u32, &'a [u8]);

/// The constants of the two parts, each in the order of their places.
pub struct Divided<'a> {
    /// Those that stay.
    pub first: Vec<Segment<'a>>,
    /// Those that go.
    pub later: Vec<Segment<'a>>,
}

/// Divides the constants by who may use them. `goes` says of each own function whether it goes.
pub fn divide<'a>(program: &Program<'a>, goes: &[bool]) -> Result<Divided<'a>, Refusal> {
    let mut segments = program.data.clone();
    segments.sort_by_key(|segment| segment.0);
    let mut named = [Marks::new(&segments), Marks::new(&segments)];
    for (body, &later) in program.bodies.iter().zip(goes) {
        for address in addresses(body)? {
            named[usize::from(later)].mark(address);
        }
    }
    let [mut stays, goes] = named;
    for (_, init) in &program.globals {
        let mut operators = init.get_operators_reader();
        while !operators.eof() {
            if let Operator::I32Const { value } = operators.read().map_err(text)? {
                stays.mark(value as u32);
            }
        }
    }
    stays.follow();
    // What nobody names by its place may be reached in a way that is not seen here.
    let stays = stays.marked;
    let mut goes = goes;
    goes.follow();
    let is_later = |at: usize| goes.marked[at] && !stays[at];
    let part = |later: bool| {
        let of_part =
            |(at, segment): (usize, &Segment<'a>)| (is_later(at) == later).then_some(*segment);
        segments.iter().enumerate().filter_map(of_part).collect()
    };
    Ok(Divided {
        first: part(false),
        later: part(true),
    })
}

/// Which segments are named.
struct Marks<'s, 'a> {
    segments: &'s [Segment<'a>],
    marked: Vec<bool>,
    /// Marked, but not yet looked into.
    open: VecDeque<usize>,
}

impl<'s, 'a> Marks<'s, 'a> {
    fn new(segments: &'s [Segment<'a>]) -> Self {
        Self {
            segments,
            marked: vec![false; segments.len()],
            open: VecDeque::new(),
        }
    }

    /// Marks every segment that an address may be meant for: one past its end is still its own, where no other starts there. (Whoever
    /// uses a list names its start or something in it as well, and who names nothing but its end would have to share it with the later
    /// part, too, to miss it.)
    fn mark(&mut self, address: u32) {
        let starts = self.segments.partition_point(|&(start, _)| start < address);
        let is_start = self
            .segments
            .get(starts)
            .is_some_and(|&(start, bytes)| start == address && !bytes.is_empty());
        let from = if is_start {
            starts
        } else {
            self.segments
                .partition_point(|&(start, bytes)| start + (bytes.len() as u32) < address)
        };
        for at in from..self.segments.len() {
            if self.segments[at].0 > address.saturating_add(BEFORE) {
                return;
            }
            if !std::mem::replace(&mut self.marked[at], true) {
                self.open.push_back(at);
            }
        }
    }

    /// Marks what marked segments hold the addresses of, and so on.
    fn follow(&mut self) {
        while let Some(at) = self.open.pop_front() {
            let (start, bytes) = self.segments[at];
            let skip = (4 - start % 4) % 4;
            for word in bytes
                .get(skip as usize..)
                .unwrap_or_default()
                .chunks_exact(4)
            {
                let mut number = [0; 4];
                number.copy_from_slice(word);
                self.mark(u32::from_le_bytes(number));
            }
        }
    }
}

/// Every number of a function that may be an address.
fn addresses(body: &wasmparser::FunctionBody<'_>) -> Result<Vec<u32>, Refusal> {
    let mut operators = body.get_operators_reader().map_err(text)?;
    let mut found = Offsets(Vec::new());
    while !operators.eof() {
        match operators.read().map_err(text)? {
            Operator::I32Const { value } => found.0.push(value as u32),
            Operator::MemoryInit { .. } | Operator::DataDrop { .. } => {
                return Err("it handles its constants by number".to_owned());
            }
            _ => {}
        }
    }
    utils::parse_function_body(&mut found, &mut CodeSection::new(), body.clone()).map_err(text)?;
    Ok(found.0)
}

/// Collects the constant part of the places that are read and written.
struct Offsets(Vec<u32>);

impl Reencode for Offsets {
    type Error = Infallible;

    fn mem_arg(&mut self, arg: wasmparser::MemArg) -> Result<MemArg, Error<Infallible>> {
        self.0.push(arg.offset as u32);
        Ok(MemArg {
            offset: arg.offset,
            align: u32::from(arg.align),
            memory_index: arg.memory,
        })
    }
}

/// Writes constants, those that lie close together as one segment. `others` are the places between them where
/// something else may stand by then, which zeros would overwrite.
pub fn encode(segments: &[Segment<'_>], others: &[Segment<'_>]) -> DataSection {
    let mut runs: Vec<(u32, Vec<u8>)> = Vec::new();
    for &(start, bytes) in segments {
        let end = |run: &(u32, Vec<u8>)| run.0 + run.1.len() as u32;
        match runs.last_mut() {
            Some(run) if start - end(run) <= GAP && is_free(end(run), start, others) => {
                run.1.resize((start - run.0) as usize, 0);
                run.1.extend_from_slice(bytes);
            }
            _ => runs.push((start, bytes.to_vec())),
        }
    }
    let mut data = DataSection::new();
    for (start, bytes) in runs {
        data.active(0, &ConstExpr::i32_const(start as i32), bytes);
    }
    data
}

/// Whether no segment lies between two places.
fn is_free(from: u32, to: u32, others: &[Segment<'_>]) -> bool {
    let next = others.partition_point(|&(start, bytes)| start + bytes.len() as u32 <= from);
    others.get(next).is_none_or(|&(start, _)| start >= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_marks_what_it_may_be_meant_for() {
        let segments: [Segment<'_>; 4] = [
            (100, b"abcd"),
            (104, b"ef"),
            (140, &[100, 0, 0, 0]),
            (200, b"xyz"),
        ];
        let mut marks = Marks::new(&segments);
        marks.mark(99);
        assert_eq!(marks.marked, [true, true, false, false], "just before both");
        let mut marks = Marks::new(&segments);
        marks.mark(140);
        assert_eq!(marks.marked, [false, false, true, false]);
        marks.follow();
        assert_eq!(
            marks.marked,
            [true, true, true, false],
            "it holds the address of the first"
        );
        let mut marks = Marks::new(&segments);
        marks.mark(203);
        marks.mark(5);
        assert_eq!(marks.marked, [false, false, false, true], "its end");
        let mut marks = Marks::new(&segments);
        marks.mark(104);
        assert_eq!(
            marks.marked,
            [false, true, false, false],
            "not the one that ends there"
        );
    }

    #[test]
    fn constants_close_together_are_one_segment_unless_others_lie_between() {
        let segments: [Segment<'_>; 3] = [(100, b"abcd"), (106, b"ef"), (200, b"x")];
        let count = |data: DataSection| data.len();
        assert_eq!(count(encode(&segments, &[])), 2);
        assert_eq!(count(encode(&segments, &[(104, b"!!")])), 3);
        assert_eq!(count(encode(&segments, &[(108, b"!!")])), 2);
    }
}
