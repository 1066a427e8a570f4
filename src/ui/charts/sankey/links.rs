//! The links of the flow picture: what they join and which way they run.

use crate::ui::charts::scene::Pick;
use crate::ui::map::graph::Graph;
use crate::ui::map::order::{Columns, Item};

use super::flows::Flows;

/// What a link ends at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// A stage of the journey proper.
    Stage(usize),
    /// A channel.
    Channel(usize),
    /// A bar of the foot.
    Lost(usize),
}

/// Which way a link runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// To a later column.
    Forward,
    /// Within a column.
    Within,
    /// Back, over the top.
    Return,
    /// By referral, over the top, dotted.
    Referral,
    /// Into the foot.
    Loss,
    /// Out of the foot.
    Regain,
}

/// A flow from one node to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// What is chosen with it.
    pub pick: Pick,
    /// Where it starts.
    pub from: Node,
    /// Where it ends.
    pub to: Node,
    /// People.
    pub flow: f64,
    /// Which way it runs.
    pub run: Run,
}

/// Columns of the nodes.
pub struct Places {
    stages: Vec<Option<(usize, usize)>>,
    channels: Vec<Option<(usize, usize)>>,
}

impl Places {
    /// Of these columns.
    #[must_use]
    pub fn new(graph: &Graph, columns: &Columns) -> Self {
        let mut places = Self {
            stages: vec![None; graph.kinds.len()],
            channels: vec![None; graph.channels.len()],
        };
        for (column, items) in columns.iter().enumerate() {
            for (order, item) in items.iter().enumerate() {
                match item {
                    Item::Stage(stage) => places.stages[*stage] = Some((column, order)),
                    Item::Channel(channel) => places.channels[*channel] = Some((column, order)),
                }
            }
        }
        places
    }

    /// Column and place in it; `None` for the foot.
    #[must_use]
    pub fn of(&self, node: Node) -> Option<(usize, usize)> {
        match node {
            Node::Stage(stage) => self.stages[stage],
            Node::Channel(channel) => self.channels[channel],
            Node::Lost(_) => None,
        }
    }
}

/// All links that carry people, in the scenario's order.
#[must_use]
pub fn links(graph: &Graph, places: &Places, flows: &Flows) -> Vec<Link> {
    let node = |stage: usize| {
        if graph.is_lost(stage) {
            Node::Lost(stage)
        } else {
            Node::Stage(stage)
        }
    };
    let mut links = Vec::new();
    let mut add = |pick: Pick, from: Node, to: Node, flow: Option<&f64>, run: Option<Run>| {
        let flow = flow.copied().unwrap_or(0.0);
        if flow > 0.0
            && flow.is_finite()
            && let Some(run) = run.or_else(|| run_of(places, from, to))
        {
            links.push(Link {
                pick,
                from,
                to,
                flow,
                run,
            });
        }
    };
    for (c, entry) in graph.channels.iter().enumerate() {
        if let Some(stage) = entry {
            let run = graph.is_lost(*stage).then_some(Run::Loss);
            if places.of(Node::Channel(c)).is_some() {
                add(
                    Pick::Channel(c),
                    Node::Channel(c),
                    node(*stage),
                    flows.arrivals.get(c),
                    run,
                );
            }
        }
    }
    for (t, ends) in graph.transitions.iter().enumerate() {
        if let Some((from, to)) = ends {
            add(
                Pick::Transition(t),
                node(*from),
                node(*to),
                flows.moves.get(t),
                None,
            );
        }
    }
    for (r, ends) in graph.referrals.iter().enumerate() {
        if let Some((from, to)) = ends
            && !graph.is_lost(*from)
            && !graph.is_lost(*to)
        {
            add(
                Pick::Referral(r),
                node(*from),
                node(*to),
                flows.referred.get(r),
                Some(Run::Referral),
            );
        }
    }
    links
}

fn run_of(places: &Places, from: Node, to: Node) -> Option<Run> {
    match (places.of(from), places.of(to)) {
        (None, None) => None,
        (Some(_), None) => Some(Run::Loss),
        (None, Some(_)) => Some(Run::Regain),
        // Who moves to where they are goes nowhere.
        (Some(a), Some(b)) if a == b => None,
        (Some(a), Some(b)) if a.0 == b.0 => Some(Run::Within),
        (Some(a), Some(b)) if a.0 < b.0 => Some(Run::Forward),
        _ => Some(Run::Return),
    }
}
