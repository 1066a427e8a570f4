//! How far along the journey each stage stands: prospects, then customers, then dormant ones.
//!
//! Loops are broken by the order in which a newcomer meets the stages (ties: as they are listed), so
//! that what leads on is forward and the rest are returns.

use crate::model::sort;
use crate::model::sorted::Sorted;

use crate::model::StageKind;

use super::graph::Graph;

/// How stages of one kind are spread over ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layering {
    /// Every forward move leads to a later rank: long and thin.
    Longest,
    /// By the fewest moves from the entry: short and tall.
    Breadth,
}

/// Choices that a layout may try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranking {
    /// Spread over ranks.
    pub layering: Layering,
    /// Whether last stages that lead back and forth to the rank before join it.
    pub fold: bool,
    /// Whether dormant stages stand below the last customers instead of after them.
    pub tuck: bool,
}

/// Rank of each stage, from 0 and without holes; `None` for the lost.
#[must_use]
pub fn ranks(graph: &Graph, ranking: Ranking) -> Vec<Option<usize>> {
    let mut ranks = vec![None; graph.kinds.len()];
    let mut base = 0;
    for kind in [StageKind::Prospect, StageKind::Customer, StageKind::Dormant] {
        let members: Vec<usize> = (0..graph.kinds.len())
            .filter(|&stage| graph.kinds[stage] == kind)
            .collect();
        if members.is_empty() {
            continue;
        }
        if kind == StageKind::Dormant && ranking.tuck && base > 0 {
            base -= 1;
        }
        let mut local = local_ranks(graph, &members, ranking.layering);
        if ranking.fold {
            fold_last(graph, &members, &mut local);
        }
        line_up(graph, &members, &mut local);
        for &stage in &members {
            ranks[stage] = local[stage].map(|rank| rank + base);
        }
        base += 1 + members.iter().filter_map(|&s| local[s]).max().unwrap_or(0);
    }
    ranks
}

/// Moves between members of one kind: for each stage, those it leads to.
fn successors(graph: &Graph, members: &[usize]) -> Vec<Vec<usize>> {
    let inside: Sorted<usize> = members.iter().copied().collect();
    let mut next = vec![Vec::new(); graph.kinds.len()];
    let mut seen = Sorted::new();
    for (from, to) in graph.inner() {
        if inside.has(&from) && inside.has(&to) && seen.add((from, to)) {
            next[from].push(to);
        }
    }
    next
}

fn local_ranks(graph: &Graph, members: &[usize], layering: Layering) -> Vec<Option<usize>> {
    let next = successors(graph, members);
    let depth = depths(graph, members, &next);
    if layering == Layering::Breadth {
        return depth;
    }
    let mut order = members.to_vec();
    sort::by_key(&mut order, |&stage| (depth[stage], stage));
    let mut rank = vec![None; graph.kinds.len()];
    for &stage in members {
        rank[stage] = Some(0);
    }
    for &stage in &order {
        for &to in &next[stage] {
            if (depth[stage], stage) < (depth[to], to) {
                rank[to] = rank[to].max(rank[stage].map(|r| r + 1));
            }
        }
    }
    rank
}

/// Fewest moves from where newcomers enter.
fn depths(graph: &Graph, members: &[usize], next: &[Vec<usize>]) -> Vec<Option<usize>> {
    let mut depth = vec![None; graph.kinds.len()];
    let mut entered = vec![0_usize; graph.kinds.len()];
    for list in next {
        for &to in list {
            entered[to] += 1;
        }
    }
    let roots: Vec<usize> = members
        .iter()
        .copied()
        .filter(|&s| entered[s] == 0 && !next[s].is_empty())
        .collect();
    spread(&mut depth, next, &roots);
    let mut rest = members.to_vec();
    sort::by_key(&mut rest, |&stage| {
        (entry_class(graph, stage, &next[stage]), stage)
    });
    for stage in rest {
        if depth[stage].is_none() {
            spread(&mut depth, next, &[stage]);
        }
    }
    depth
}

/// Where a newcomer most likely enters: by a channel or from an earlier kind; ties: as listed.
fn entry_class(graph: &Graph, stage: usize, next: &[usize]) -> usize {
    let earlier = |from: usize| graph.kinds[from] < graph.kinds[stage];
    if next.is_empty() {
        2
    } else if graph.channels.contains(&Some(stage))
        || graph.inner().any(|(from, to)| to == stage && earlier(from))
    {
        0
    } else {
        1
    }
}

fn spread(depth: &mut [Option<usize>], next: &[Vec<usize>], roots: &[usize]) {
    let mut front: Vec<usize> = roots
        .iter()
        .copied()
        .filter(|&s| depth[s].is_none())
        .collect();
    for &stage in &front {
        depth[stage] = Some(0);
    }
    let mut level = 0;
    while !front.is_empty() {
        level += 1;
        let mut later = Vec::new();
        for stage in front {
            for &to in &next[stage] {
                if depth[to].is_none() {
                    depth[to] = Some(level);
                    later.push(to);
                }
            }
        }
        front = later;
    }
}

/// Stages in a row that nothing leads to or from yet: more of them share ranks.
const IN_A_ROW: usize = 8;

/// Stages that are not connected with the journey yet stand one after the other behind those that are, as they are listed.
fn line_up(graph: &Graph, members: &[usize], ranks: &mut [Option<usize>]) {
    let (loose, held): (Vec<usize>, Vec<usize>) =
        members.iter().partition(|&&stage| graph.is_loose(stage));
    let first = held.iter().filter_map(|&stage| ranks[stage]).max();
    let first = first.map_or(0, |last| last + 1);
    let together = loose.len().div_ceil(IN_A_ROW).max(1);
    for (place, stage) in loose.into_iter().enumerate() {
        ranks[stage] = Some(first + place / together);
    }
}

/// Lets the last rank join the one before where its stages are side states: they lead back.
fn fold_last(graph: &Graph, members: &[usize], ranks: &mut [Option<usize>]) {
    let last = members.iter().filter_map(|&s| ranks[s]).max().unwrap_or(0);
    if last < 2 {
        return;
    }
    let of = |rank: usize, ranks: &[Option<usize>]| -> Vec<usize> {
        members
            .iter()
            .copied()
            .filter(|&s| ranks[s] == Some(rank))
            .collect()
    };
    let (sides, hosts) = (of(last, ranks), of(last - 1, ranks));
    let pairs: Sorted<(usize, usize)> = graph.inner().collect();
    let leads_on = |s: usize| {
        graph
            .inner()
            .any(|(from, to)| from == s && graph.kinds[to] > graph.kinds[s])
    };
    let side = |s: usize| {
        hosts
            .iter()
            .any(|&h| pairs.has(&(h, s)) && pairs.has(&(s, h)))
            && !leads_on(s)
    };
    if sides.len() + hosts.len() <= 4 && sides.iter().all(|&s| side(s)) {
        for stage in sides {
            ranks[stage] = Some(last - 1);
        }
    }
}

/// The order in which a newcomer meets the stages, as one number per stage.
#[must_use]
pub fn newcomer_order(graph: &Graph) -> Vec<usize> {
    let mut keyed: Vec<(StageKind, usize, usize)> = Vec::new();
    for kind in [
        StageKind::Prospect,
        StageKind::Customer,
        StageKind::Dormant,
        StageKind::Lost,
    ] {
        let members: Vec<usize> = (0..graph.kinds.len())
            .filter(|&stage| graph.kinds[stage] == kind)
            .collect();
        let next = successors(graph, &members);
        let depth = depths(graph, &members, &next);
        keyed.extend(
            members
                .iter()
                .map(|&stage| (kind, depth[stage].unwrap_or(0), stage)),
        );
    }
    sort::by(&mut keyed, Ord::cmp);
    let mut order = vec![0; graph.kinds.len()];
    for (place, (.., stage)) in keyed.into_iter().enumerate() {
        order[stage] = place;
    }
    order
}
