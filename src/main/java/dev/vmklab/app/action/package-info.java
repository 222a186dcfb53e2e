/// What a user can do, as values: menu, toolbar, keys and the command palette are made from one list.
/// Knows neither documents nor panes.
@NullMarked
package dev.vmklab.app.action;

import org.jspecify.annotations.NullMarked;
