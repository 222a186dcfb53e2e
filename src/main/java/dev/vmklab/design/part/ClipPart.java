package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Paste;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;

/// A template: elements that were copied once, from a design or by the program.
public record ClipPart(ElementKind kind, Clip clip) implements Part {
    /// @return the kind of the first element decides where the clip may be dropped
    public static ClipPart of(Clip clip) {
        Model model = Model.of(clip.parts());
        ElementKind kind = clip.roots().stream()
                .findFirst()
                .flatMap(id -> model.index().find(id, Object.class))
                .map(ElementKind::of)
                .orElse(ElementKind.OTHER);
        return new ClipPart(kind, clip);
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        Pasted pasted = Paste.into(model.design(), clip, place, ids);
        if (model.find(place, Rack.class).isEmpty()) {
            return pasted;
        }
        Design racked = pasted.design();
        for (Id made : pasted.made()) {
            racked = Nesting.moved(Model.of(racked), made, place);
        }
        return new Pasted(racked, pasted.made());
    }
}
