/// Every property of what is selected. [Properties] reads records by their components, so that a new property shows
/// without a change here; [InspectorPane] shows them.
@NullMarked
package dev.vmklab.app.inspector;

import org.jspecify.annotations.NullMarked;
