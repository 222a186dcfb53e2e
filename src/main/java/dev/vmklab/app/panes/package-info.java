/// The docked tables and texts below the canvas: links, events, migrations, problems, verdict.
@NullMarked
package dev.vmklab.app.panes;

import org.jspecify.annotations.NullMarked;
