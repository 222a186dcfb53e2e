/// Clusters with their services, virtual machines and the load these make.
@NullMarked
package dev.vmklab.design.compute;

import org.jspecify.annotations.NullMarked;
