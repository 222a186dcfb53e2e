package dev.vmklab.app.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.edit.Renaming;
import dev.vmklab.drawing.PictureDesigns;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Design design = PictureDesigns.cluster(3, 2);

    private static Outline.Grown grown(Design design, Outline.Grown before) {
        return Outline.of(design, DesignIndex.of(design), before);
    }

    @Test
    void whatIsTakenOverFromTheOutlineBeforeIsWhatItWouldHaveBeenAnew() {
        List<UnaryOperator<Design>> edits = List.of(
                d -> Renaming.of(d, d.hosts().getFirst().id(), "renamed"),
                d -> Renaming.of(d, d.hosts().getLast().vmnics().getFirst().id(), "vmnic42"),
                d -> Renaming.of(d, d.physicalSwitches().getFirst().id(), "leaf"),
                d -> Renaming.of(
                        d, d.physicalSwitches().getFirst().ports().getFirst().id(), "Eth1/99"),
                d -> Renaming.of(d, d.vms().getFirst().id(), "db"),
                d -> Removal.from(d, List.of(d.cables().getFirst().id())),
                d -> Removal.from(d, List.of(d.hosts().getFirst().id())));
        Outline.Grown before = grown(design, Outline.Grown.NOTHING);
        for (UnaryOperator<Design> edit : edits) {
            Design edited = edit.apply(design);
            assertThat(grown(edited, before).roots())
                    .isNotEqualTo(before.roots())
                    .isEqualTo(grown(edited, Outline.Grown.NOTHING).roots());
        }
    }

    @Test
    void whatIsTheSameIsTakenOver() {
        Outline.Grown before = grown(design, Outline.Grown.NOTHING);
        Design edited = Renaming.of(design, design.hosts().getFirst().id(), "renamed");

        List<Branch> now = grown(edited, before).roots();

        assertThat(cables(now).getLast()).isSameAs(cables(before.roots()).getLast());
    }

    private static List<Branch> cables(List<Branch> roots) {
        return roots.stream()
                .filter(b -> b.label().equals("Cables"))
                .findFirst()
                .orElseThrow()
                .children();
    }
}
