//! Every word that a person reads, one catalogue per language.
