package dev.vmklab.design.part;

import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.value.IdSource;

/// Something new to put into a design.
public interface Part {
    /// What it is, which decides where it may be dropped.
    ElementKind kind();

    /// Puts it where the design allows it; what is made first is what the user wants to go on with.
    Pasted placed(Model model, Place place, IdSource ids);
}
