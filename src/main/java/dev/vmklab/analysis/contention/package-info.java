/// Who gains and who loses bandwidth, where and because of what.
///
/// [dev.vmklab.analysis.contention.Contentions] reads every change of rates from a recording, flow by flow, so that
/// gains
/// and losses add up to the change of the link's use; [dev.vmklab.analysis.contention.RunContentions] follows a run
/// through changes of its network.
@NullMarked
package dev.vmklab.analysis.contention;

import org.jspecify.annotations.NullMarked;
