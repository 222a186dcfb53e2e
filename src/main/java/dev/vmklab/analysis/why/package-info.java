/// Why a latency or a link is as it is at an instant, in numbers and words, and what it would be otherwise.
///
/// [dev.vmklab.analysis.why.Explanation] reads the state of a run: the symptom, what it is made of, the bottleneck, who
/// holds it by what right, and what brought them there. [dev.vmklab.analysis.why.Counterfactual] changes a fork of that
/// very state and reads the same subject again. Every number is one of a run.
@NullMarked
package dev.vmklab.analysis.why;

import org.jspecify.annotations.NullMarked;
