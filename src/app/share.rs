//! Sharing: the link of what is on screen, and its way to the clipboard.

use super::shown::{Copied, Dialog, NoticeKind, Share};
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

    /// The link of what is on screen, as the part after the `#`; `None` where it would be too long
    /// to be read back.
    #[must_use]
    pub fn fragment(&self, note: &str) -> Option<String> {
        let link = link::encode(&Envelope {
            engine_version: ENGINE_VERSION.to_owned(),
            scenario: self.with_view(),
            note: note.to_owned(),
            results: self.claim(),
        });
        let fragment = link.strip_prefix('#').unwrap_or(&link);
        (fragment.len() < limits::LINK_BYTES).then(|| fragment.to_owned())
    }

    /// Makes the link, opens its dialog and asks for the clipboard.
    pub(super) fn share(&mut self, note: String, copied: Copied) {
        let fragment = self.fragment(&note);
        let link = fragment
            .as_ref()
            .map(|fragment| format!("{}#{fragment}", self.address.as_str()));
        let copied = if link.is_some() {
            copied
        } else {
            Copied::NotYet
        };
        if let Some(fragment) = fragment {
            self.linked = Some(fragment.into());
        }
        self.dialog = Some(Dialog::Share(Share { note, link, copied }).into());
    }

    pub(super) fn share_note(&mut self, note: String) {
        if self.sharing().is_some() {
            self.share(note, Copied::NotYet);
        }
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
