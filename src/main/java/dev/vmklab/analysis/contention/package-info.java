/// Who gains and who loses bandwidth, where and because of what, and whose traffic a link carries.
///
/// [dev.vmklab.analysis.contention.Contentions] reads every change of rates from a recording;
/// [dev.vmklab.analysis.contention.LinkSplit] takes a link apart by port, VLAN and service, which vSphere itself cannot
/// show. Both are read from flows, so that the parts add up to what the link carries.
@NullMarked
package dev.vmklab.analysis.contention;

import org.jspecify.annotations.NullMarked;
