package dev.vmklab.design.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Remedy;
import dev.vmklab.design.Design;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.format.DesignDifferenceFile;
import dev.vmklab.format.DocumentException;
import dev.vmklab.samples.SampleFiles;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DesignDifferenceTest {
    @Property(tries = 60)
    void aDesignDoesNotDifferFromItself(@ForAll long seed) {
        assertThat(DesignDifference.between(RandomDesigns.of(seed), RandomDesigns.of(seed))
                        .isEmpty())
                .isTrue();
    }

    @Property(tries = 60)
    void whatIsAddedOneWayIsRemovedTheOther(@ForAll long seed) throws DocumentException {
        Design a = RandomDesigns.of(seed);
        Design b = RandomDesigns.of(seed + 1);
        DesignDifference there = DesignDifference.between(a, b);
        DesignDifference back = DesignDifference.between(b, a);

        assertThat(of(there, ElementChange.Kind.ADDED))
                .containsExactlyInAnyOrderElementsOf(of(back, ElementChange.Kind.REMOVED));
        assertThat(of(there, ElementChange.Kind.CHANGED))
                .containsExactlyInAnyOrderElementsOf(of(back, ElementChange.Kind.CHANGED));
        assertThat(DesignDifferenceFile.parse(DesignDifferenceFile.text(there), "x"))
                .isEqualTo(there);
    }

    private static List<String> of(DesignDifference difference, ElementChange.Kind kind) {
        return difference.changes().stream()
                .filter(c -> c.kind() == kind)
                .map(c -> c.id().text())
                .toList();
    }

    @Test
    void namesThePropertyThatIsOtherwise() {
        Design design = SampleFiles.read("standard-2x10").design();
        Design cut = design.withHosts(design.hosts().subList(1, design.hosts().size()));
        DesignDifference removed = DesignDifference.between(design, cut);
        assertThat(removed.changes())
                .anyMatch(
                        c -> c.kind() == ElementChange.Kind.REMOVED && c.type().equals("Host"))
                .anyMatch(
                        c -> c.kind() == ElementChange.Kind.REMOVED && c.type().equals("Vmnic"));
    }

    @Test
    void switchingQosOnChangesTheSwitchAndEachOfItsPorts() {
        Design design = SampleFiles.read("flat").design();
        Remedy qos =
                new Remedy.QosOn(List.of(design.physicalSwitches().getFirst().id()));
        DesignDifference difference = DesignDifference.between(design, qos.apply(design));
        int ports = design.physicalSwitches().getFirst().ports().size();

        assertThat(difference.changes()).hasSize(1 + ports).allMatch(c -> c.kind() == ElementChange.Kind.CHANGED);
        assertThat(difference.changes())
                .filteredOn(c -> c.type().equals("SwitchPort"))
                .allSatisfy(c -> assertThat(c.properties())
                        .containsExactly(new ElementChange.PropertyChange("qos", "false", "true")));
    }
}
