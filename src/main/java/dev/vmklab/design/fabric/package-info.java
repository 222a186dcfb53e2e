/// The physical network: switches, ports, cables, gateways.
@NullMarked
package dev.vmklab.design.fabric;

import org.jspecify.annotations.NullMarked;
