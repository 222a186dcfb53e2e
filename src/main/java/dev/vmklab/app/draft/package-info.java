/// What keeps unsaved work safe: a draft of every window in the user's folder, and the search for those that a kill
/// left behind. Knows no pane.
@NullMarked
package dev.vmklab.app.draft;

import org.jspecify.annotations.NullMarked;
