/// Every property of what is selected, with the control that fits it. [FormBuilder] finds them by the components of the
/// records, so that a new property shows up by itself; what a record accepts is asked of its constructor; a change is
/// one named edit of the document for all selected elements.
@NullMarked
package dev.vmklab.app.inspector;

import org.jspecify.annotations.NullMarked;
