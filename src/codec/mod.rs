//! Text to scenario and back: the file format and links.
