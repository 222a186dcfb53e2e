/// What a run means: statistics, objectives kept or missed, who is to blame, and what would cure it.
///
/// [dev.vmklab.analysis.Verdict] is the whole answer. Everything is computed from recordings and from runs of changed
/// designs; no number is estimated. Knows no page, picture or file.
@NullMarked
package dev.vmklab.analysis;

import org.jspecify.annotations.NullMarked;
