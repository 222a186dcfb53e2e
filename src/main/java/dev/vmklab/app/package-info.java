/// The JavaFX program. [App] starts it, [VmkLabApp] opens the window, [Workbench] builds what belongs to one window
/// by hand: one document, one session and the panes that show them.
///
/// Knows every other package; no other package knows it. Computes nothing that the command line does not compute too.
@NullMarked
package dev.vmklab.app;

import org.jspecify.annotations.NullMarked;
