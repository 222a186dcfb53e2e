/// Charts of a recording, drawn by JFreeChart through Java2D.
///
/// [dev.vmklab.charts.Charts] makes a [dev.vmklab.charts.Chart] of a recording that may still grow;
/// [dev.vmklab.charts.ChartPainter] paints a time window of it into pixels, for the window and for print. A chart gets
/// as many columns as it has pixels, each with what lies within it, so that no spike is lost and the cost does not
/// grow with the length of the run. Nothing here may be called from two threads at once for the same chart. Knows
/// neither JavaFX nor files.
@NullMarked
package dev.vmklab.charts;

import org.jspecify.annotations.NullMarked;
