//! The flow of people over a horizon: a Sankey picture that copes with loops.
//!
//! Nodes stand at the ranks of the journey map; all widths share one scale. Returns run over the top
//! with a head, losses fall to the bar at the foot, referrals are dotted.

pub mod arrange;
pub mod flows;
mod labels;
pub mod links;
pub mod ribbon;

use crate::model::sort;
use crate::model::sorted::Sorted;
use crate::model::{Scenario, StageKind};
use crate::text::Language;
use crate::text::charts as words;
use crate::text::map::{self, Phrase};
use crate::text::number::Numbers;
use crate::text::period::Calendar;
use crate::ui::charts::scene::{Anchor, Mark, Pick, Scene, Table};
use crate::ui::map::draw::stage_name;
use crate::ui::map::geometry::{Point, Rect, Size};
use crate::ui::map::graph::Graph;
use crate::ui::map::node::kind_class;
use crate::ui::map::order::{self, Columns, Item};
use crate::ui::map::path::number;
use crate::ui::map::rank::{self, Layering, Ranking};
use crate::ui::map::width::{shortened, text_width};

pub use flows::Flows;

use arrange::{Arranged, arrange};
use links::{Link, Node, Places, Run};
use ribbon::{Ribbon, ribbon};

/// What a flow picture is drawn from.
#[derive(Debug, Clone, Copy)]
pub struct SankeyInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What flowed.
    pub flows: &'a Flows,
    /// What flowed in a picture that stands beside this one: both get the same scale.
    pub beside: Option<&'a Flows>,
    /// Size in pixels; the picture may be higher where much is stacked, and wider where there are many ranks.
    pub size: Size,
    /// What is selected.
    pub selection: Option<Pick>,
    /// Language of the words.
    pub language: Language,
    /// The stretch of time in words; empty: the whole horizon.
    pub horizon: &'a str,
}

/// More ranks than these have a width that can be read, and the picture is moved along rather than squeezed.
const SQUEEZED: usize = 16;
/// Pixels for a rank then: half a name, as those of neighbours stand at different heights.
const RANK: f64 = 64.0;

/// The width that so many ranks need.
fn needed(ranks: usize) -> f64 {
    if ranks > SQUEEZED {
        RANK * ranks as f64
    } else {
        0.0
    }
}

/// Draws the flow picture.
#[must_use]
pub fn sankey(input: &SankeyInput<'_>) -> Scene {
    painter(input).scene()
}

fn painter<'a>(input: &'a SankeyInput<'a>) -> Painter<'a> {
    let graph = Graph::new(input.scenario);
    let ranks = rank::ranks(
        &graph,
        Ranking {
            layering: Layering::Longest,
            fold: false,
            tuck: false,
        },
    );
    let columns = order::columns(&graph, &ranks);
    let places = Places::new(&graph, &columns);
    let links = links::links(&graph, &places, input.flows);
    let size = Size {
        width: input
            .size
            .width
            .max(needed(columns.len()))
            .clamp(240.0, 20_000.0),
        height: input.size.height.clamp(240.0, 20_000.0),
    };
    let most = input.beside.map_or(f64::INFINITY, |flows| {
        let links = links::links(&graph, &places, flows);
        let scale = arrange(&graph, &columns, &places, &links, size, f64::INFINITY).scale;
        // Where nothing flows there is none.
        if scale > 0.0 { scale } else { f64::INFINITY }
    });
    let arranged = arrange(&graph, &columns, &places, &links, size, most);
    let horizon = if input.horizon.is_empty() {
        Calendar::new(input.language, &input.scenario.clock).horizon()
    } else {
        input.horizon.to_owned()
    };
    Painter {
        input,
        graph,
        columns,
        links,
        arranged,
        numbers: Numbers::of(input.language, input.scenario),
        horizon,
    }
}

struct Painter<'a> {
    input: &'a SankeyInput<'a>,
    graph: Graph,
    columns: Columns,
    links: Vec<Link>,
    arranged: Arranged,
    numbers: Numbers,
    horizon: String,
}

impl Painter<'_> {
    fn scene(&self) -> Scene {
        let ribbons = self.ribbons();
        let mut order: Vec<usize> = (0..self.links.len()).collect();
        // Losses lie behind, what runs over the top in front.
        sort::by_key(&mut order, |&i| match self.links[i].run {
            Run::Loss => 0,
            Run::Forward | Run::Within | Run::Regain => 1,
            Run::Return => 2,
            Run::Referral => 3,
        });
        let mut marks: Vec<Mark> = order
            .into_iter()
            .map(|i| self.link(i, &ribbons[i]))
            .collect();
        let mut taken = Vec::new();
        marks.extend(self.nodes(&mut taken));
        marks.push(Mark::Group {
            pick: None,
            label: String::new(),
            class: "map-labels".to_owned(),
            marks: self.labels(&ribbons, &mut taken),
        });
        Scene {
            width: self.arranged.size.width,
            height: self.arranged.size.height,
            title: words::word(self.input.language, words::Word::Flow).to_owned(),
            description: self.phrase(Phrase::Flow {
                horizon: &self.horizon,
            }),
            marks,
            table: self.table(),
        }
    }

    fn ribbons(&self) -> Vec<Ribbon> {
        let drops = self.drops();
        let links = self.links.iter().enumerate();
        links
            .map(|(i, link)| ribbon(&self.arranged, i, link, drops[i]))
            .collect()
    }

    fn phrase(&self, phrase: Phrase<'_>) -> String {
        map::phrase(self.input.language, phrase)
    }

    fn name(&self, node: Node) -> &str {
        match node {
            Node::Stage(stage) | Node::Lost(stage) => stage_name(self.input.scenario, stage),
            Node::Channel(channel) => {
                let item = &self.input.scenario.channels[channel];
                if item.name.is_empty() {
                    &item.id
                } else {
                    &item.name
                }
            }
        }
    }

    /// Where each loss falls: beside its column, lower stages nearest.
    fn drops(&self) -> Vec<f64> {
        let mut drops = vec![0.0; self.links.len()];
        let mut losses: Vec<usize> = (0..self.links.len())
            .filter(|&i| self.links[i].run == Run::Loss)
            .collect();
        sort::by(&mut losses, |&a, &b| {
            let y = |i: usize| self.arranged.touches[i].0;
            y(b).total_cmp(&y(a)).then(a.cmp(&b))
        });
        let mut edges: Sorted<i64, f64> = Sorted::new();
        for i in losses {
            let node = self.arranged.node(self.links[i].from);
            let width = self.arranged.width(&self.links[i]);
            let edge = edges.or_insert(node.x as i64, node.right() + 12.0);
            drops[i] = (*edge + width / 2.0).min(self.arranged.size.width - 6.0 - width / 2.0);
            *edge += width + 3.0;
        }
        drops
    }

    fn link(&self, i: usize, ribbon: &Ribbon) -> Mark {
        let link = &self.links[i];
        let selected = self.input.selection == Some(link.pick);
        let width = self.arranged.width(link);
        let path = |class: &str, width: f64| Mark::Path {
            d: ribbon.d.clone(),
            class: class.to_owned(),
            width: Some(width),
        };
        let class = match (link.run, selected) {
            (Run::Referral, _) => "ref",
            (_, true) => "flow ribbon sel",
            (Run::Loss, _) => "flow ribbon lost",
            (Run::Return | Run::Regain, _) => "flow back",
            _ => "flow ribbon",
        };
        let mut marks = vec![path("hit", width.max(12.0))];
        if selected {
            marks.push(path("selhalo", width + 8.0));
        }
        marks.push(path(class, width));
        if let Some(head) = ribbon.head {
            marks.push(self.head(link, head, width));
        }
        Mark::Group {
            pick: Some(link.pick),
            label: self.phrase(Phrase::Moved {
                from: self.name(link.from),
                to: self.name(link.to),
                people: &self.numbers.few(link.flow),
            }),
            class: "map-arrow".to_owned(),
            marks,
        }
    }

    /// The head on what runs over the top: inside a wide ribbon, on a thin one.
    fn head(&self, link: &Link, at: Point, width: f64) -> Mark {
        let ahead = self.arranged.node(link.to).x > self.arranged.node(link.from).x;
        let turn = if ahead { -1.0 } else { 1.0 };
        let class = match link.run {
            Run::Referral => "ref-h",
            _ if width >= 8.0 => "ribbon-mark",
            _ => "flow-h back",
        };
        Mark::Path {
            d: format!(
                "M{},{}l{},-4.5v9z",
                number(at.x - 5.0 * turn),
                number(at.y),
                number(9.0 * turn)
            ),
            class: class.to_owned(),
            width: None,
        }
    }

    fn nodes(&self, taken: &mut Vec<Rect>) -> Vec<Mark> {
        let mut groups = Vec::new();
        for items in &self.columns {
            for item in items {
                let (node, pick, kind) = match item {
                    Item::Stage(stage) => (
                        Node::Stage(*stage),
                        Pick::Stage(*stage),
                        self.graph.kinds[*stage],
                    ),
                    Item::Channel(channel) => (
                        Node::Channel(*channel),
                        Pick::Channel(*channel),
                        StageKind::Prospect,
                    ),
                };
                let rect = self.arranged.node(node);
                taken.push(rect);
                groups.push(self.node_group(node, pick, rect, kind));
            }
        }
        for (stage, kind) in self.graph.kinds.iter().enumerate() {
            if *kind == StageKind::Lost {
                let rect = self.arranged.stages[stage];
                taken.push(rect);
                groups.push(self.bar(stage, rect));
            }
        }
        groups
    }

    fn node_group(&self, node: Node, pick: Pick, rect: Rect, kind: StageKind) -> Mark {
        let mut marks = Vec::new();
        if self.input.selection == Some(pick) {
            marks.push(mark_rect(rect.grown(2.5), 4.0, "node-ring"));
        }
        marks.push(mark_rect(rect, 2.0, &format!("kb-{}", kind_class(kind))));
        Mark::Group {
            pick: Some(pick),
            label: self.phrase(Phrase::Through {
                name: self.name(node),
                people: &self.numbers.few(self.through(node)),
            }),
            class: "map-stage".to_owned(),
            marks,
        }
    }

    /// People that came into a node; of a channel: that it brought.
    fn through(&self, node: Node) -> f64 {
        self.links
            .iter()
            .filter(|link| match node {
                Node::Channel(_) => link.from == node,
                _ => link.to == node,
            })
            .map(|link| link.flow)
            .sum()
    }

    fn bar(&self, stage: usize, rect: Rect) -> Mark {
        let node = Node::Lost(stage);
        let people = self.numbers.few(self.through(node));
        let lost = self.phrase(Phrase::InHorizon {
            people: &people,
            horizon: &self.horizon,
        });
        let room = rect.width - 22.0;
        let name = shortened(self.name(node), 13.0, true, room);
        let base = rect.y + 20.5;
        let after = text_width(&name, 13.0, true) + 10.0;
        let mut marks = Vec::new();
        if self.input.selection == Some(Pick::Stage(stage)) {
            marks.push(mark_rect(rect.grown(2.5), 8.0, "node-ring"));
        }
        marks.push(mark_rect(rect, 6.0, "node k-lost"));
        marks.push(text(
            (rect.x + 12.0, base),
            name,
            13.0,
            Anchor::Start,
            "t b",
        ));
        let figure = [lost, people]
            .into_iter()
            .find(|text| after + text_width(text, 12.0, false) < room);
        if let Some(figure) = figure {
            let at = (rect.x + 12.0 + after, base);
            marks.push(text(at, figure, 12.0, Anchor::Start, "t2"));
        }
        Mark::Group {
            pick: Some(Pick::Stage(stage)),
            label: self.phrase(Phrase::Through {
                name: self.name(node),
                people: &self.numbers.few(self.through(node)),
            }),
            class: "map-stage".to_owned(),
            marks,
        }
    }

    fn table(&self) -> Table {
        let word = |word: words::Word| words::word(self.input.language, word).to_owned();
        Table {
            caption: self.phrase(Phrase::Flow {
                horizon: &self.horizon,
            }),
            columns: vec![
                word(words::Word::From),
                word(words::Word::To),
                word(words::Word::People),
            ],
            rows: self
                .links
                .iter()
                .map(|link| {
                    vec![
                        self.name(link.from).to_owned(),
                        self.name(link.to).to_owned(),
                        self.numbers.people(link.flow),
                    ]
                })
                .collect(),
        }
    }
}

fn mark_rect(rect: Rect, radius: f64, class: &str) -> Mark {
    Mark::Rect {
        x: rect.x,
        y: rect.y,
        width: rect.width,
        height: rect.height,
        radius,
        class: class.to_owned(),
    }
}

fn text((x, y): (f64, f64), text: String, size: f64, anchor: Anchor, class: &str) -> Mark {
    Mark::Text {
        x,
        y,
        text,
        size,
        anchor,
        class: class.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::exact::means;
    use crate::engine::plan::Plan;
    use crate::model::{Initial, Parameter, PeriodUnit, Stage, Strategy, Transition};

    /// A way through so many stages.
    fn way(stages: usize) -> Scenario {
        let id = |at: usize| format!("s{at}");
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        scenario.stages = (0..stages)
            .map(|at| Stage::new(id(at), StageKind::Customer))
            .collect();
        scenario.stages[0].initial = Initial::Total(1_000);
        scenario.transitions = (1..stages)
            .map(|at| {
                let (from, to) = (id(at - 1), id(at));
                Transition::new(format!("t{at}"), &from, &to, Parameter::number(0.2))
            })
            .collect();
        scenario.strategies = vec![Strategy::new("baseline")];
        scenario
    }

    #[test]
    fn many_ranks_make_the_picture_wider_and_few_fill_it() {
        let width = |stages: usize| {
            let scenario = way(stages);
            let results = means(&Plan::compile(&scenario).unwrap());
            let flows = Flows::from_results(&scenario, &results, 0, 1, 12).unwrap();
            let scene = sankey(&SankeyInput {
                scenario: &scenario,
                flows: &flows,
                beside: None,
                size: Size {
                    width: 360.0,
                    height: 400.0,
                },
                selection: None,
                language: Language::English,
                horizon: "",
            });
            scene.width
        };
        assert_eq!(width(8), 360.0);
        assert_eq!(width(40), 40.0 * RANK);
    }
}
