package dev.vmklab.design.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds for every edit of every design.
class EditPropertiesTest {
    private static Design design(long seed) {
        return RandomDesigns.of(seed);
    }

    private static List<Id> some(Design design, long seed, int most) {
        List<Id> ids = new ArrayList<>(DesignIndex.of(design).elements().keySet());
        Collections.shuffle(ids, new Random(seed));
        return ids.subList(0, Math.min(ids.size(), most));
    }

    /// The text of a document is refused when an id stands twice or a reference leads nowhere.
    private static void assertValid(Design design) {
        try {
            DocumentFile.text(DesignDocument.of(design));
        } catch (DocumentException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    @Property(tries = 200)
    void whatIsLeftAfterARemovalIsValidAndRefersToNothingThatIsGone(@ForAll long seed) {
        Design design = design(seed);
        List<Id> chosen = some(design, seed, 3);

        Removal removal = Removal.of(design, chosen);
        Design left = removal.applied(design);

        assertValid(left);
        assertThat(removal.gone()).noneMatch(DesignIndex.of(left)::contains);
        assertThat(removal.gone()).containsAll(chosen);
    }

    @Property(tries = 50)
    void aRemovalOfNothingIsTheSameDesign(@ForAll long seed) {
        Design design = design(seed);

        assertThat(Removal.from(design, List.of())).isSameAs(design);
    }

    @Property(tries = 200)
    void aPastedCopyIsValidAndLeavesTheOriginalsAsTheyWere(@ForAll long seed) {
        Design design = design(seed);
        List<Id> chosen = some(design, seed, 4);

        Paste.Pasted pasted = Paste.into(design, Clip.of(design, chosen), IdSource.sequence(seed ^ 1));

        assertValid(pasted.design());
        DesignIndex before = DesignIndex.of(design);
        DesignIndex after = DesignIndex.of(pasted.design());
        assertThat(after.elements().keySet()).containsAll(before.elements().keySet());
        assertThat(pasted.made()).noneMatch(before::contains);
    }

    @Property(tries = 100)
    void removingWhatWasPastedGivesTheDesignBeforeButForWhatTheTrunksLearned(@ForAll long seed) {
        Design design = design(seed);
        Paste.Pasted pasted = Paste.into(design, Clip.of(design, some(design, seed, 4)), IdSource.sequence(seed ^ 1));

        Design back = Removal.from(pasted.design(), pasted.made());

        Set<Id> left = DesignIndex.of(back).elements().keySet();
        assertThat(left).isEqualTo(DesignIndex.of(design).elements().keySet());
    }

    @Property(tries = 100)
    void aCopyKeepsTheCablesBetweenWhatWasCopied(@ForAll long seed) {
        Design design = design(seed);
        Clip all = Clip.ofAll(design);

        Paste.Pasted pasted = Paste.into(design, all, IdSource.sequence(seed ^ 1));

        List<Cable> copies = pasted.design().cables().stream()
                .filter(c -> !design.cables().contains(c))
                .toList();
        assertThat(copies).hasSameSizeAs(design.cables());
        Map<Id, Object> old = DesignIndex.of(design).elements();
        assertThat(copies).noneMatch(c -> old.containsKey(c.a()) || old.containsKey(c.b()));
    }

    @Property(tries = 100)
    void aClipIntoAnEmptyDesignIsValid(@ForAll long seed) {
        Design design = design(seed);
        Clip clip = Clip.of(design, some(design, seed, 4));

        assertValid(
                Paste.into(Design.empty("other"), clip, IdSource.sequence(seed)).design());
    }

    @Property(tries = 200)
    void everyPartFitsWhereverItIsAllowed(@ForAll long seed) {
        Design design = design(seed);
        Random random = new Random(seed);
        Part part = Parts.all().get(random.nextInt(Parts.all().size())).part();
        List<Id> ids = some(design, seed, 1);
        Assume.that(!ids.isEmpty());
        Model model = Model.of(design);
        Legality.Verdict verdict = new Legality(model).ofNew(part.kind(), chain(model, ids.getFirst()));

        if (verdict instanceof Legality.Allowed allowed) {
            Paste.Pasted pasted = part.placed(model, allowed.place(), IdSource.sequence(seed ^ 2));

            assertValid(pasted.design());
            assertThat(pasted.made()).isNotEmpty();
            assertThat(DesignIndex.of(pasted.design()).elements().keySet()).containsAll(pasted.made());
        } else {
            assertThat(((Legality.Refused) verdict).reason()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void anAllowedMoveIsValidAndARefusedOneSaysWhy(@ForAll long seed) {
        Design design = design(seed);
        List<Id> ids = some(design, seed, 2);
        Assume.that(ids.size() == 2);
        Model model = Model.of(design);
        Legality.Verdict verdict = new Legality(model).ofMoved(ids.getFirst(), chain(model, ids.getLast()));

        if (verdict instanceof Legality.Allowed allowed) {
            assertValid(Nesting.moved(model, ids.getFirst(), allowed.place()));
        } else {
            assertThat(((Legality.Refused) verdict).reason()).isNotBlank();
        }
    }

    private static List<Place> chain(Model model, Id id) {
        List<Place> chain = new ArrayList<>();
        Set<Id> seen = new HashSet<>();
        for (Id at = id; seen.add(at); at = model.index().owner(at).orElse(at)) {
            chain.add(Place.on(at));
        }
        return chain;
    }

    @Property(tries = 200)
    void anAllowedCableIsValidAndCanBePluggedElsewhereAndBack(@ForAll long seed) {
        Design design = design(seed).withCables(List.of());
        Model model = Model.of(design);
        Cabling cabling = Cabling.of(model);
        List<Id> ends = some(design, seed, 400);
        List<Id> free = ends.stream()
                .filter(id -> cabling.freePort(id).filter(id::equals).isPresent())
                .toList();
        Assume.that(free.size() >= 2);
        Id a = free.getFirst();
        Id b = free.getLast();
        Assume.that(cabling.refusal(a, b).isEmpty());

        Design cabled = Cabling.connect(design, a, b, IdSource.sequence(seed));

        assertValid(cabled);
        assertThat(Cabling.at(cabled, a)).isEqualTo(Cabling.at(cabled, b)).isPresent();
        assertThat(Cabling.of(Model.of(cabled)).refusal(free.get(1), b)).isPresent();
        Id cable = Cabling.at(cabled, a).orElseThrow().id();
        if (free.size() >= 3) {
            Id c = free.get(1);
            Design elsewhere = Cabling.replug(cabled, cable, b, c);
            Design back = Cabling.replug(elsewhere, cable, c, b);
            assertValid(elsewhere);
            assertThat(back.cables()).isEqualTo(cabled.cables());
        }
    }

    @Property(tries = 100)
    void aNameThereAndBackIsTheSameDesign(@ForAll long seed) {
        Design design = design(seed);
        List<Id> ids = some(design, seed, 1);
        Assume.that(!ids.isEmpty());
        Object element = DesignIndex.of(design).elements().get(ids.getFirst());
        Assume.that(element instanceof Record);
        Fields.name((Record) element).ifPresent(name -> {
            Design renamed = Renaming.of(design, ids.getFirst(), "another name");

            assertValid(renamed);
            assertThat(Renaming.of(renamed, ids.getFirst(), name)).isEqualTo(design);
        });
    }
}
