package dev.vmklab.format;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// What the clipboard and files of templates hold: copied elements as text.
///
/// References to what was not copied lead nowhere in it; pasting settles them.
///
/// @param parts the copied elements and what only holds them
/// @param roots the elements that were chosen
public record ClipDocument(Design parts, List<Id> roots, Extras extras) {
    public ClipDocument {
        roots = List.copyOf(roots);
    }

    public static ClipDocument of(Clip clip) {
        return new ClipDocument(clip.parts(), clip.roots(), Extras.NONE);
    }

    public Clip clip() {
        return new Clip(parts, roots);
    }
}
