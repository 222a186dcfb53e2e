/// What all panes share and what touches the toolkit's edges: work in the background, dialogs, file choice, themes,
/// icons, the pulse. The only place that calls back into the FX thread. Knows no pane and no document.
@NullMarked
package dev.vmklab.app.ui;

import org.jspecify.annotations.NullMarked;
