//! In which order the things of one rank are stacked: few crossings, promoters above detractors.

use crate::model::StageKind;
use crate::model::sort;

use super::graph::Graph;

/// Something that takes a place in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A stage, by position.
    Stage(usize),
    /// A channel, by position.
    Channel(usize),
}

/// The columns of a journey, each from its top.
pub type Columns = Vec<Vec<Item>>;

/// The columns of these ranks, ordered. A channel stands in the column before its stage.
#[must_use]
pub fn columns(graph: &Graph, ranks: &[Option<usize>]) -> Columns {
    let first = graph
        .channels
        .iter()
        .flatten()
        .any(|&stage| ranks[stage] == Some(0));
    let shift = usize::from(first);
    let count = ranks.iter().flatten().max().map_or(0, |rank| rank + 1) + shift;
    let mut columns: Columns = vec![Vec::new(); count];
    for (channel, entry) in graph.channels.iter().enumerate() {
        if let Some(rank) = entry.and_then(|stage| ranks[stage]) {
            columns[rank + shift - 1].push(Item::Channel(channel));
        }
    }
    for (stage, rank) in ranks.iter().enumerate() {
        if let Some(rank) = rank {
            columns[rank + shift].push(Item::Stage(stage));
        }
    }
    columns.retain(|column| !column.is_empty());
    arrange(graph, &mut columns);
    columns
}

/// Places of the items: column and height around the middle.
struct Places {
    stages: Vec<Option<(usize, f64)>>,
    channels: Vec<Option<(usize, f64)>>,
}

impl Places {
    fn new(graph: &Graph, columns: &Columns) -> Self {
        let mut places = Self {
            stages: vec![None; graph.kinds.len()],
            channels: vec![None; graph.channels.len()],
        };
        for (column, items) in columns.iter().enumerate() {
            places.note(column, items);
        }
        places
    }

    fn note(&mut self, column: usize, items: &[Item]) {
        let middle = (items.len() as f64 - 1.0) / 2.0;
        for (position, item) in items.iter().enumerate() {
            *self.slot(*item) = Some((column, position as f64 - middle));
        }
    }

    fn slot(&mut self, item: Item) -> &mut Option<(usize, f64)> {
        match item {
            Item::Stage(stage) => &mut self.stages[stage],
            Item::Channel(channel) => &mut self.channels[channel],
        }
    }

    fn get(&self, item: Item) -> Option<(usize, f64)> {
        match item {
            Item::Stage(stage) => self.stages[stage],
            Item::Channel(channel) => self.channels[channel],
        }
    }
}

/// Who is linked with whom, both ways.
struct Links {
    stages: Vec<Vec<Item>>,
    channels: Vec<Vec<Item>>,
}

impl Links {
    fn new(graph: &Graph) -> Self {
        let mut links = Self {
            stages: vec![Vec::new(); graph.kinds.len()],
            channels: vec![Vec::new(); graph.channels.len()],
        };
        for (from, to) in graph.inner() {
            links.stages[from].push(Item::Stage(to));
            links.stages[to].push(Item::Stage(from));
        }
        for (channel, entry) in graph.channels.iter().enumerate() {
            if let Some(stage) = entry {
                links.stages[*stage].push(Item::Channel(channel));
                links.channels[channel].push(Item::Stage(*stage));
            }
        }
        links
    }

    fn of(&self, item: Item) -> &[Item] {
        match item {
            Item::Stage(stage) => &self.stages[stage],
            Item::Channel(channel) => &self.channels[channel],
        }
    }
}

/// Channels above, dormant stages below the others.
fn class(graph: &Graph, item: Item) -> u8 {
    match item {
        Item::Channel(_) => 0,
        Item::Stage(stage) if graph.kinds[stage] == StageKind::Dormant => 2,
        Item::Stage(_) => 1,
    }
}

fn arrange(graph: &Graph, columns: &mut Columns) {
    let links = Links::new(graph);
    let mut places = Places::new(graph, columns);
    for sweep in 0..6 {
        for step in 0..columns.len() {
            let column = if sweep % 2 == 0 {
                step
            } else {
                columns.len() - 1 - step
            };
            let items = &mut columns[column];
            if items.len() > 1 {
                by_barycentre(graph, &links, &mut places, column, items);
                if items.len() <= 5 {
                    by_trial(graph, &links, &mut places, column, items);
                }
            }
        }
    }
}

fn by_barycentre(
    graph: &Graph,
    links: &Links,
    places: &mut Places,
    column: usize,
    items: &mut [Item],
) {
    let mut keyed: Vec<(u8, f64, usize, Item)> = items
        .iter()
        .enumerate()
        .map(|(position, &item)| {
            let height = barycentre(links, places, column, item)
                .unwrap_or_else(|| places.get(item).map_or(0.0, |(_, height)| height));
            (
                class(graph, item),
                height + 0.2 * leaning(graph, item),
                position,
                item,
            )
        })
        .collect();
    sort::by(&mut keyed, |a, b| {
        (a.0.cmp(&b.0))
            .then(a.1.total_cmp(&b.1))
            .then(a.2.cmp(&b.2))
    });
    for (slot, (_, _, _, item)) in items.iter_mut().zip(keyed) {
        *slot = item;
    }
    places.note(column, items);
}

fn leaning(graph: &Graph, item: Item) -> f64 {
    match item {
        Item::Stage(stage) => graph.leaning[stage],
        Item::Channel(_) => 0.0,
    }
}

/// Mean height of what is linked in other columns, nearer columns counting more.
fn barycentre(links: &Links, places: &Places, column: usize, item: Item) -> Option<f64> {
    let (mut sum, mut weight) = (0.0, 0.0);
    for &other in links.of(item) {
        if let Some((at, height)) = places.get(other)
            && at != column
        {
            let near = 1.0 / at.abs_diff(column) as f64;
            sum += near * height;
            weight += near;
        }
    }
    (weight > 0.0).then(|| sum / weight)
}

/// Tries every order of a small column.
fn by_trial(graph: &Graph, links: &Links, places: &mut Places, column: usize, items: &mut [Item]) {
    let mut best = (f64::INFINITY, items.to_vec());
    let mut trial = items.to_vec();
    permute(&mut trial, 0, &mut |order| {
        let sorted = order
            .windows(2)
            .all(|pair| class(graph, pair[0]) <= class(graph, pair[1]));
        if sorted {
            let cost = column_cost(graph, links, places, column, order);
            if cost < best.0 - 1e-9 {
                best = (cost, order.to_vec());
            }
        }
    });
    if best.0.is_finite() {
        items.copy_from_slice(&best.1);
    }
    places.note(column, items);
}

fn permute(items: &mut [Item], from: usize, visit: &mut impl FnMut(&[Item])) {
    if from + 1 >= items.len() {
        visit(items);
        return;
    }
    for other in from..items.len() {
        items[from..=other].rotate_right(1);
        permute(items, from + 1, visit);
        items[from..=other].rotate_left(1);
    }
}

fn column_cost(
    graph: &Graph,
    links: &Links,
    places: &mut Places,
    column: usize,
    order: &[Item],
) -> f64 {
    places.note(column, order);
    let mut cost = 0.0;
    for (position, &item) in order.iter().enumerate() {
        let height = position as f64 - (order.len() as f64 - 1.0) / 2.0;
        cost -= 0.3 * leaning(graph, item) * height;
        for &other in links.of(item) {
            let Some((at, there)) = places.get(other) else {
                continue;
            };
            if at == column {
                // A neighbour is reached straight; further ones need a way around.
                cost += 1.5 * ((height - there).abs() - 1.0).max(0.0);
            } else {
                cost += (height - there).abs() / at.abs_diff(column) as f64;
            }
        }
    }
    cost
}
