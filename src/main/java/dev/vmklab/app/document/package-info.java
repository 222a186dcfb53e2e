/// What a window works on: the document, the history of its edits and the file it belongs to. Every change of a design,
/// its views, scenarios or parameters goes through [Document#edit][dev.vmklab.app.document.Document], whichever pane it
/// comes from. Knows no pane.
@NullMarked
package dev.vmklab.app.document;

import org.jspecify.annotations.NullMarked;
