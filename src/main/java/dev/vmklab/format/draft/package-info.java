/// Drafts: the unsaved work of a window with all the states that led to it, written while it is edited so that a kill
/// loses nothing. A draft is a log ([DraftLog][dev.vmklab.format.draft.DraftLog]) that only grows; a torn end costs the
/// last step and no other.
@NullMarked
package dev.vmklab.format.draft;

import org.jspecify.annotations.NullMarked;
