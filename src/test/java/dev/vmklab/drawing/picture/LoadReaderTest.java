package dev.vmklab.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.condition.Condition;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.PictureDesigns;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadReaderTest {
    private final Design design = PictureDesigns.cluster(2, 1);
    private final Geometry geometry = Layout.of(design, Optional.empty());
    private final Network network = Network.compile(design);
    private final LoadReader reader = LoadReader.of(geometry, network);
    private final Recording recording =
            new Recording(0, network.linkCount(), network.endpointCount(), new int[0], List.of(), network.hostCount());

    @Test
    void eachDirectionOfACableShowsTheRateOfItsLinkAtThatInstant() {
        Id vmnic = design.hosts().getFirst().vmnics().getFirst().id();
        int cable = cableOf(vmnic);
        for (int l = 0; l < network.linkCount(); l++) {
            if (network.link(l).from().equals(vmnic)) {
                recording.linkRate(l).append(5, 3e9);
            } else if (network.link(l).to().equals(vmnic)) {
                recording.linkRate(l).append(7, 2e9);
            }
        }

        LiveLoads loads = reader.at(recording, 6);
        boolean forward = geometry.cables().get(cable).a().equals(vmnic);

        assertThat(forward ? loads.forward()[cable] : loads.backward()[cable]).isEqualTo(3e9);
        assertThat(forward ? loads.backward()[cable] : loads.forward()[cable]).isZero();
        assertThat(loads.capacity()[cable]).isEqualTo(25e9);
        assertThat(reader.at(recording, 8).backwardUse(cable)
                        + reader.at(recording, 8).forwardUse(cable))
                .isEqualTo(0.2);
    }

    @Test
    void aFailedSwitchFailsEveryCableOnItAndNoOther() {
        Id failed = design.physicalSwitches().getFirst().id();

        LiveLoads loads =
                reader.at(recording, 1, Map.of(failed, new Condition(failed, Condition.Kind.FAILED, "failed")));

        for (int c = 0; c < loads.size(); c++) {
            boolean touches = List.of(
                            geometry.cables().get(c).nodeA(),
                            geometry.cables().get(c).nodeB())
                    .stream()
                    .map(geometry.nodes()::get)
                    .anyMatch(n -> geometry.top(n).id().equals(failed));
            assertThat(loads.states().get(c) == CableState.FAILED).isEqualTo(touches);
        }
        assertThat(loads.states()).contains(CableState.FAILED, CableState.WORKING);
    }

    private int cableOf(Id port) {
        for (int c = 0; c < geometry.cables().size(); c++) {
            if (geometry.cables().get(c).a().equals(port)
                    || geometry.cables().get(c).b().equals(port)) {
                return c;
            }
        }
        throw new AssertionError("no cable at " + port);
    }
}
