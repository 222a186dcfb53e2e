/// What happens when: a scenario is a list of timed happenings to a design. Plain data; knows only ids of the design.
@NullMarked
package dev.vmklab.scenario;

import org.jspecify.annotations.NullMarked;
