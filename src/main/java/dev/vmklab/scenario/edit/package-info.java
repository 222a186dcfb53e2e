/// Edits of scenarios: functions from a scenario to a scenario. Plain data; knows only ids of the design.
@NullMarked
package dev.vmklab.scenario.edit;

import org.jspecify.annotations.NullMarked;
