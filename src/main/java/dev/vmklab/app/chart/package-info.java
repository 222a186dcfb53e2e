/// Live charts: painted off the FX thread into pixels that the window shows, with the time cursor above them.
@NullMarked
package dev.vmklab.app.chart;

import org.jspecify.annotations.NullMarked;
