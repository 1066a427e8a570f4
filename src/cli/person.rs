//! Exact figures per customer on native threads. Who computes what changes no number.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use crate::analysis::person::{Block, Sums, figures as on_this_thread};
use crate::analysis::results::PerCustomer;
use crate::engine::plan::Plan;

/// The figures of every strategy, averaged over the draws of so many replications.
pub(super) fn figures(plan: &Plan, replications: u32, threads: usize) -> Vec<Option<PerCustomer>> {
    let mut sums = Sums::new(plan, replications);
    let blocks = sums.blocks();
    let threads = threads.min(blocks.len());
    if threads <= 1 {
        return on_this_thread(plan, replications);
    }
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next, blocks) = (sender.clone(), &next, &blocks);
            scope.spawn(move || {
                loop {
                    let position = next.fetch_add(1, Ordering::Relaxed);
                    let Some(range) = blocks.get(position) else {
                        return;
                    };
                    let block = Block::new(plan, range.clone());
                    if sender.send((position, block)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let (mut waiting, mut added) = (BTreeMap::new(), 0);
        for (position, block) in receiver {
            waiting.insert(position, block);
            while let Some(block) = waiting.remove(&added) {
                sums.add(block);
                added += 1;
            }
        }
    });
    sums.figures()
}
