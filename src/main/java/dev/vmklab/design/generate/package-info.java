/// Whole host networks from a few numbers: hosts, vmnics, top-of-rack switches and a plan of VLANs and addresses. Pure;
/// ids come from an injected source.
@NullMarked
package dev.vmklab.design.generate;

import org.jspecify.annotations.NullMarked;
