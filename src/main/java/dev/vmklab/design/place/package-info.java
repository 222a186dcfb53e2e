/// Where things stand and which zone they belong to: sites, racks, zones, conduits.
@NullMarked
package dev.vmklab.design.place;

import org.jspecify.annotations.NullMarked;
