//! Where the nodes of the flow picture stand, and where on their sides the links touch.

use crate::model::sort;
use crate::model::sorted::Sorted;
use crate::ui::map::geometry::{Rect, Size};
use crate::ui::map::graph::Graph;
use crate::ui::map::order::{Columns, Item};
use crate::ui::map::place::foot;

use super::links::{Link, Node, Places, Run};

/// Width of a node.
const NODE: f64 = 14.0;
const FOOT: f64 = 32.0;
const LEAST: f64 = 1.2;
/// Least width of a bar of the foot beside others, and the room between two.
const LEAST_BAR: f64 = 200.0;
const BETWEEN: f64 = 8.0;

/// A lane over the top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lane {
    /// Height of its middle.
    pub y: f64,
}

/// The arranged picture.
pub struct Arranged {
    /// Pixels per person.
    pub scale: f64,
    /// Stages, bars of the foot included.
    pub stages: Vec<Rect>,
    /// Channels.
    pub channels: Vec<Rect>,
    /// Lower end of each column.
    pub bottoms: Vec<f64>,
    /// Left end of each column.
    pub starts: Vec<f64>,
    /// Top of the foot.
    pub foot: f64,
    /// Height of each link's middle at its start and its end.
    pub touches: Vec<(f64, f64)>,
    /// Lane of each link that runs over the top.
    pub lanes: Vec<Option<Lane>>,
    /// Size of the picture.
    pub size: Size,
}

impl Arranged {
    /// Width of a link.
    #[must_use]
    pub fn width(&self, link: &Link) -> f64 {
        if link.run == Run::Referral {
            (link.flow * self.scale).clamp(2.0, 6.0)
        } else {
            (link.flow * self.scale).max(LEAST)
        }
    }

    /// The rectangle of a node.
    #[must_use]
    pub fn node(&self, node: Node) -> Rect {
        match node {
            Node::Stage(stage) | Node::Lost(stage) => self.stages[stage],
            Node::Channel(channel) => self.channels[channel],
        }
    }
}

/// Arranges a picture of this size, at no larger a scale than the given one.
#[must_use]
pub fn arrange(
    graph: &Graph,
    columns: &Columns,
    places: &Places,
    links: &[Link],
    size: Size,
    most_scale: f64,
) -> Arranged {
    let tight = size.width < 560.0;
    let pad = if tight { 46.0 } else { 40.0 };
    let throughput = Throughput::new(graph, links);
    let across = Across::new(columns, places, links, size.width);
    let limit = widest(places, links, &across);
    let most = columns.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let mut size = size;
    size.height = size.height.max(150.0 + most * (pad + 8.0));
    let mut scale = 0.0;
    let mut top = 60.0;
    let mut lanes = Vec::new();
    for _ in 0..3 {
        let drop = if tight { 56.0 } else { 64.0 };
        let free = size.height - top - FOOT - 8.0 - drop;
        scale = best_scale(columns, &throughput, free, pad, size.height)
            .min(limit)
            .min(most_scale);
        let (found, height) = self::lanes(places, links, scale);
        lanes = found;
        top = (height + 14.0).min(size.height * 0.45);
    }
    let squeeze = squeeze(&lanes, top);
    // Where the widths leave room, the nodes stand further apart and lower.
    let floor = size.height - FOOT - 68.0;
    let deepest = columns
        .iter()
        .map(|items| {
            let people: f64 = items.iter().map(|item| throughput.of(*item)).sum();
            top + people * scale + pad * (items.len() as f64 - 1.0)
        })
        .fold(top, f64::max);
    let spare = (floor - deepest).max(0.0);
    let wider = if most > 1.0 {
        (spare * 0.5 / (most - 1.0)).min(34.0)
    } else {
        0.0
    };
    let pad = pad + wider;
    let shift = (spare - wider * (most - 1.0)).max(0.0) * 0.3;
    let top = top + shift;
    let mut arranged = Arranged {
        scale,
        stages: vec![Rect::default(); graph.kinds.len()],
        channels: vec![Rect::default(); graph.channels.len()],
        bottoms: vec![top; columns.len()],
        starts: Vec::with_capacity(columns.len()),
        foot: size.height - FOOT - 4.0,
        touches: vec![(0.0, 0.0); links.len()],
        lanes: lanes
            .iter()
            .map(|lane| {
                lane.map(|below| Lane {
                    y: top - below * squeeze,
                })
            })
            .collect(),
        size,
    };
    arranged.nodes(columns, &throughput, &across, top, pad);
    arranged.bars(graph, columns);
    arranged.touch(links);
    arranged
}

fn squeeze(lanes: &[Option<f64>], top: f64) -> f64 {
    let tallest = lanes.iter().flatten().fold(0.0_f64, |a, b| a.max(*b));
    ((top - 12.0) / tallest.max(1.0)).min(1.0)
}

/// Where the columns stand.
struct Across {
    left: f64,
    pitch: f64,
}

impl Across {
    fn new(columns: &Columns, places: &Places, links: &[Link], width: f64) -> Self {
        let tight = width < 560.0;
        // Returns swing out beyond the first column and the last.
        let swings = links.iter().any(|link| {
            matches!(link.run, Run::Return | Run::Referral)
                && places.of(link.to).is_some_and(|(column, _)| column == 0)
        });
        let left = if swings { 40.0 } else { 10.0 };
        let right = if tight { 38.0 } else { 78.0 };
        let steps = (columns.len().max(2) - 1) as f64;
        Self {
            left,
            pitch: ((width - left - right - NODE) / steps).clamp(4.0, 260.0),
        }
    }
}

/// The largest scale at which returns can turn and losses fall between the columns.
fn widest(places: &Places, links: &[Link], across: &Across) -> f64 {
    let mut returns = 0.0_f64;
    let mut losses: Sorted<usize, f64> = Sorted::new();
    for link in links {
        match (link.run, places.of(link.from)) {
            (Run::Return | Run::Regain, _) => returns = returns.max(link.flow),
            (Run::Loss, Some((column, _))) => {
                *losses.or_insert(column, 0.0) += link.flow;
            }
            _ => {}
        }
    }
    let lost = losses
        .iter()
        .fold(0.0_f64, |most, (_, flow)| most.max(*flow));
    let turn = (across.pitch * 0.3).clamp(6.0, 26.0);
    let fall = (across.pitch * 0.6).max(6.0);
    (turn / returns.max(1e-12)).min(fall / lost.max(1e-12))
}

/// People through each node: the larger of what comes in and what goes out.
struct Throughput {
    stages: Vec<f64>,
    channels: Vec<f64>,
}

impl Throughput {
    fn new(graph: &Graph, links: &[Link]) -> Self {
        let mut come = vec![0.0; graph.kinds.len()];
        let mut go = vec![0.0; graph.kinds.len()];
        let mut channels = vec![0.0; graph.channels.len()];
        for link in links {
            match link.from {
                Node::Stage(stage) | Node::Lost(stage) if link.run != Run::Referral => {
                    go[stage] += link.flow;
                }
                Node::Channel(channel) => channels[channel] += link.flow,
                _ => {}
            }
            if let Node::Stage(stage) | Node::Lost(stage) = link.to {
                come[stage] += link.flow;
            }
        }
        Self {
            stages: come.iter().zip(&go).map(|(a, b)| a.max(*b)).collect(),
            channels,
        }
    }

    fn of(&self, item: Item) -> f64 {
        match item {
            Item::Stage(stage) => self.stages[stage],
            Item::Channel(channel) => self.channels[channel],
        }
    }
}

fn best_scale(columns: &Columns, through: &Throughput, free: f64, pad: f64, height: f64) -> f64 {
    let mut scale = f64::INFINITY;
    for items in columns {
        let people: f64 = items.iter().map(|item| through.of(*item)).sum();
        let room = (free - pad * (items.len() as f64 - 1.0)).max(20.0);
        let largest = items
            .iter()
            .map(|item| through.of(*item))
            .fold(0.0, f64::max);
        if people > 0.0 {
            scale = scale.min(room / people).min(height * 0.4 / largest);
        }
    }
    if scale.is_finite() { scale } else { 0.0 }
}

/// Height of each link's lane above the nodes, and of all lanes together. Short ways lie lower.
fn lanes(places: &Places, links: &[Link], scale: f64) -> (Vec<Option<f64>>, f64) {
    let mut order: Vec<(bool, usize, usize, usize, usize)> = Vec::new();
    for (number, link) in links.iter().enumerate() {
        if matches!(link.run, Run::Return | Run::Referral)
            && let (Some(a), Some(b)) = (places.of(link.from), places.of(link.to))
        {
            let (low, high) = (a.0.min(b.0), a.0.max(b.0));
            order.push((link.run == Run::Referral, high - low, low, high, number));
        }
    }
    sort::by(&mut order, Ord::cmp);
    let mut lanes = vec![None; links.len()];
    let mut taken: Vec<(usize, usize, f64)> = Vec::new();
    let mut tallest: f64 = 0.0;
    for (referral, _, low, high, number) in order {
        let width = if referral {
            2.5
        } else {
            (links[number].flow * scale).max(LEAST)
        };
        let under = taken
            .iter()
            .filter(|(l, h, _)| *l <= high && low <= *h)
            .fold(6.0_f64, |edge, (.., top)| edge.max(*top));
        let middle = under + 10.0 + width / 2.0;
        // The number stands above its lane.
        let over = middle + width / 2.0 + 13.0;
        taken.push((low, high, over));
        lanes[number] = Some(middle);
        tallest = tallest.max(over);
    }
    (lanes, tallest)
}

impl Arranged {
    fn nodes(
        &mut self,
        columns: &Columns,
        through: &Throughput,
        across: &Across,
        top: f64,
        pad: f64,
    ) {
        for (c, items) in columns.iter().enumerate() {
            let x = across.left + across.pitch * c as f64;
            self.starts.push(x);
            let mut y = top;
            for item in items {
                let height = (through.of(*item) * self.scale).max(4.0);
                let rect = Rect {
                    x,
                    y,
                    width: NODE,
                    height,
                };
                match item {
                    Item::Stage(stage) => self.stages[*stage] = rect,
                    Item::Channel(channel) => self.channels[*channel] = rect,
                }
                y += height + pad;
                self.bottoms[c] = y - pad;
            }
        }
    }

    /// Bars of the foot, side by side from the first stage to the end.
    fn bars(&mut self, graph: &Graph, columns: &Columns) {
        let lost = foot::in_order(graph, &|stage| self.stages[stage].x);
        let first = columns
            .iter()
            .position(|items| items.iter().any(|item| matches!(item, Item::Stage(_))))
            .and_then(|c| self.starts.get(c).copied())
            .unwrap_or(4.0);
        let count = lost.len().max(1) as f64;
        let start = if count > 2.0 || self.size.width < 560.0 {
            4.0
        } else {
            first
        };
        let end = self.size.width - 4.0;
        let even = (end - start + BETWEEN) / count;
        let mut starts: Vec<f64> = (0..=lost.len()).map(|n| start + even * n as f64).collect();
        let fit = LEAST_BAR * count <= end - start;
        for n in (1..lost.len()).filter(|_| fit) {
            let of = |bar: usize| foot::sources(graph, lost[bar]).map(|stage| self.stages[stage].x);
            let before = of(n - 1).fold(f64::MIN, f64::max);
            let after = of(n).fold(f64::MAX, f64::min);
            // Where people of one leave before those of the next, what falls lands below where it left.
            let parted = before < after && after < f64::MAX;
            let wish = if parted { after } else { starts[n] };
            let room = LEAST_BAR * (lost.len() - n) as f64;
            starts[n] = wish.min(end - room).max(starts[n - 1] + LEAST_BAR);
        }
        for (n, stage) in lost.into_iter().enumerate() {
            self.stages[stage] = Rect {
                x: starts[n],
                y: self.foot,
                width: (starts[n + 1] - BETWEEN - starts[n]).max(NODE),
                height: FOOT,
            };
        }
    }

    /// Stacks the links along the sides: returns first, then by where the other end stands, losses
    /// last.
    fn touch(&mut self, links: &[Link]) {
        let rank = |run: Run| match run {
            Run::Return => 0,
            Run::Referral => 1,
            Run::Forward | Run::Within => 2,
            Run::Loss | Run::Regain => 3,
        };
        for outgoing in [true, false] {
            let own = |link: &Link| if outgoing { link.from } else { link.to };
            let other = |link: &Link| if outgoing { link.to } else { link.from };
            let mut order: Vec<usize> = (0..links.len()).collect();
            sort::by(&mut order, |&a, &b| {
                let height = |i: usize| self.node(other(&links[i])).y;
                (rank(links[a].run).cmp(&rank(links[b].run)))
                    .then(height(a).total_cmp(&height(b)))
                    .then(a.cmp(&b))
            });
            let mut filled: Sorted<(u8, usize), f64> = Sorted::new();
            for i in order {
                let key = match own(&links[i]) {
                    Node::Stage(stage) => (0, stage),
                    Node::Channel(channel) => (1, channel),
                    Node::Lost(stage) => (2, stage),
                };
                let node = self.node(own(&links[i]));
                let room = if outgoing && links[i].run == Run::Referral {
                    0.0
                } else {
                    links[i].flow * self.scale
                };
                let used = filled.or_insert(key, 0.0);
                let y = node.y + (*used + room / 2.0).min(node.height);
                *used += room;
                if outgoing {
                    self.touches[i].0 = y;
                } else {
                    self.touches[i].1 = y;
                }
            }
        }
    }
}
