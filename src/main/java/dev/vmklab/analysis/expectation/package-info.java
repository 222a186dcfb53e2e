/// Holds a run against what its scenario expects of it: one file per family of metrics.
@NullMarked
package dev.vmklab.analysis.expectation;

import org.jspecify.annotations.NullMarked;
