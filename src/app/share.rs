//! Sharing: the link of what is on screen, and its way to the clipboard.

use super::leave::leave_out;
use super::shown::{Copied, Dialog, Draft, NoticeKind, Share};
use super::state::State;
use crate::codec::link::{self, Envelope};
use crate::engine::ENGINE_VERSION;
use crate::model::{Scenario, limits};

impl State {
    /// The scenario with the view in it, as files and links carry it.
    #[must_use]
    pub fn with_view(&self) -> Scenario {
        self.view.put_into(&self.scenario)
    }

    /// The scenario as links carry it: without what is left out of them.
    #[must_use]
    pub fn to_share(&self) -> Scenario {
        let mut scenario = self.with_view();
        if self.draft.left.any() {
            leave_out(&mut scenario, self.draft.left);
        }
        scenario
    }

    /// The link of what is on screen, as the part after the `#`; `None` where it would be too long
    /// to be read back.
    #[must_use]
    pub fn fragment(&self, note: &str) -> Option<String> {
        let link = self.encoded(note);
        let fragment = link.strip_prefix('#').unwrap_or(&link);
        (fragment.len() < limits::LINK_BYTES).then(|| fragment.to_owned())
    }

    /// How long the link of what is on screen is, without a note, even where it is too long to be read back.
    #[must_use]
    pub fn length(&self) -> usize {
        self.encoded("").len()
    }

    fn encoded(&self, note: &str) -> String {
        link::encode(&Envelope {
            engine_version: ENGINE_VERSION.to_owned(),
            scenario: self.to_share(),
            note: note.to_owned(),
            results: self.claim(),
        })
    }

    /// The whole address of what is on screen, as it was last shared; `None` where it is too long. What the address asks of
    /// this page alone (`?workers=2`) is not for others.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let fragment = self.fragment(&self.draft.note)?;
        let address = self.address.split('?').next().unwrap_or_default();
        Some(format!("{address}#{fragment}"))
    }

    /// Makes the link, opens its dialog and asks for the clipboard.
    pub(super) fn share(&mut self, copied: Copied) {
        let link = self.link();
        let copied = if link.is_some() {
            copied
        } else {
            Copied::NotYet
        };
        // The address bar holds a link only while that brings back everything.
        let fragment = link.as_ref().and_then(|link| link.split_once('#'));
        if let Some((_, fragment)) = fragment.filter(|_| !self.draft.left.any()) {
            self.linked = Some(fragment.to_owned().into());
        }
        let draft = Draft::clone(&self.draft);
        let share = Share {
            draft,
            link,
            copied,
        };
        self.dialog = Some(Dialog::Share(share).into());
    }

    /// Opens its dialog without the link, which is made once what makes links is here.
    pub(super) fn await_share(&mut self) {
        let share = Share {
            draft: Draft::clone(&self.draft),
            link: None,
            copied: Copied::NotYet,
        };
        self.dialog = Some(Dialog::Share(share).into());
    }

    pub(super) fn share_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        let Some(share) = self.sharing() else {
            return;
        };
        let copied = match share.copied {
            Copied::Yes | Copied::Before => Copied::Before,
            _ => Copied::NotYet,
        };
        self.draft = self.draft.changed(change);
        self.share(copied);
    }

    pub(super) fn share_copied(&mut self, copied: Copied) {
        let Some(share) = self.sharing().cloned() else {
            return;
        };
        if copied == Copied::Yes {
            self.notify(NoticeKind::LinkCopied);
        }
        self.dialog = Some(Dialog::Share(Share { copied, ..share }).into());
    }

    /// The share dialog, where it is open.
    #[must_use]
    pub fn sharing(&self) -> Option<&Share> {
        match self.dialog.as_deref() {
            Some(Dialog::Share(share)) => Some(share),
            _ => None,
        }
    }
}
