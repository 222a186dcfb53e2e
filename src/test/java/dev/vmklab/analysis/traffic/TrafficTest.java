package dev.vmklab.analysis.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.contention.LinkSplit;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    private static final List<Double> INSTANTS = List.of(0.5, 12.0, 27.3, 31.0, 44.4, 59.0);

    @ParameterizedTest
    @ValueSource(strings = {"flat", "flat-nioc", "multi-nic-vmotion", "vsan-4", "standard-2x10"})
    void thePartsOfAnUplinkAreThoseThatItsFlowsHaveAtEachInstant(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Simulation run = Simulation.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        List<Integer> uplinks = uplinks(run.network());
        List<Traffic> traffic = uplinks.stream()
                .map(l -> new Traffic(
                        scope(run.network(), l),
                        Grouping.SERVICE,
                        run.recording().flows()))
                .toList();
        for (double at : INSTANTS) {
            run.runUntil(at);
            for (int i = 0; i < uplinks.size(); i++) {
                LinkSplit split = LinkSplit.of(run, uplinks.get(i));
                traffic.get(i).readUpTo(at);
                assertThat(traffic.get(i).total().at(at)).isCloseTo(split.bitsPerSecond(), within(1.0));
                for (LinkSplit.Share share : split.byService()) {
                    assertThat(at(traffic.get(i), share.label(), at))
                            .as(share.label() + " at " + at)
                            .isCloseTo(share.bitsPerSecond(), within(1.0));
                }
            }
        }
    }

    private static List<Integer> uplinks(Network network) {
        return IntStream.range(0, network.linkCount())
                .filter(l -> network.link(l).kind() == Link.Kind.UPLINK_TRANSMIT
                        || network.link(l).kind() == Link.Kind.UPLINK_RECEIVE)
                .boxed()
                .toList();
    }

    private static Scope scope(Network network, int number) {
        Link link = network.link(number);
        boolean transmit = link.kind() == Link.Kind.UPLINK_TRANSMIT;
        return Scope.of(network, transmit ? link.from() : link.to(), transmit ? Direction.TRANSMIT : Direction.RECEIVE);
    }

    private static double at(Traffic traffic, String label, double time) {
        return traffic.parts().stream()
                .filter(p -> p.label().equals(label))
                .mapToDouble(p -> p.series().at(time))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "vsan-4", "iscsi-two-fabrics"})
    void whateverItIsTakenApartByTheDesignCarriesWhatItsServicesDo(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Simulation run = Simulation.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        run.runUntil(50);
        for (Grouping by : Grouping.values()) {
            Traffic traffic =
                    new Traffic(Scope.design(run.network()), by, run.recording().flows());
            traffic.readUpTo(50);
            for (double at : List.of(0.0, 20.0, 31.0, 50.0)) {
                double services = 0;
                for (Service service : Service.values()) {
                    services += run.recording().serviceRate(service).at(at);
                }
                double parts = traffic.parts().stream()
                        .mapToDouble(p -> p.series().at(at))
                        .sum();
                assertThat(parts).as(by + " at " + at).isCloseTo(services, within(1 + 1e-9 * services));
            }
        }
    }

    @Test
    void anAdapterSendsAndReceivesWhatTheRecordingSaysOfIt() {
        DesignDocument document = SampleFiles.read("flat");
        Simulation run = Simulation.of(document.design(), document.scenarioToPlay(), PARAMETERS);
        run.runUntil(40);
        document.design()
                .hosts()
                .forEach(host -> host.vmks().forEach(vmk -> {
                    int endpoint = run.network().endpointOf(vmk.id());
                    Traffic sent = new Traffic(
                            Scope.of(run.network(), vmk.id(), Direction.TRANSMIT),
                            Grouping.UPLINK,
                            run.recording().flows());
                    sent.readUpTo(40);
                    assertThat(sent.total().at(35))
                            .isCloseTo(run.recording().endpointSend(endpoint).at(35), within(1.0));
                }));
    }

    @Test
    void thePastOfAnElementSurvivesAnAmendmentInTheNumbersOfTheNewNetwork() {
        DesignDocument flat = SampleFiles.read("flat");
        DesignDocument other = SampleFiles.read("flat-nioc");
        Simulation run = Simulation.of(flat.design(), flat.scenarioToPlay(), PARAMETERS);
        run.runUntil(30);
        Id host = flat.design().hosts().getFirst().id();
        Traffic before = new Traffic(
                Scope.of(run.network(), host, Direction.TRANSMIT),
                Grouping.SERVICE,
                run.recording().flows());
        before.readUpTo(30);
        run.amend(other.design());
        run.runUntil(35);

        Traffic after = new Traffic(
                Scope.of(run.network(), host, Direction.TRANSMIT),
                Grouping.SERVICE,
                run.recording().flows());
        after.readUpTo(35);

        for (double at : List.of(1.0, 15.0, 29.0)) {
            assertThat(after.total().at(at)).isCloseTo(before.total().at(at), within(1.0));
        }
        double uplinks = uplinks(run.network()).stream()
                .filter(l -> run.network().link(l).kind() == Link.Kind.UPLINK_TRANSMIT)
                .filter(l -> run.network()
                        .index()
                        .owner(run.network().link(l).from())
                        .equals(Optional.of(host)))
                .mapToDouble(l -> run.recording().linkRate(l).at(35))
                .sum();
        assertThat(after.total().at(35)).isCloseTo(uplinks, within(1 + 1e-9 * uplinks));
    }

    @Test
    void aForkGoesOnWithThePastOfItsRun() {
        DesignDocument flat = SampleFiles.read("flat");
        Simulation run = Simulation.of(flat.design(), flat.scenarioToPlay(), PARAMETERS);
        run.runUntil(60);
        Simulation fork = run.checkpoints().orElseThrow().fork(31, run.chapters());
        fork.runUntil(60);
        Traffic whole = new Traffic(
                Scope.design(run.network()), Grouping.SERVICE, run.recording().flows());
        Traffic forked = new Traffic(
                Scope.design(fork.network()), Grouping.SERVICE, fork.recording().flows());
        whole.readUpTo(60);
        forked.readUpTo(60);

        for (double at : List.of(1.0, 27.0, 30.0, 31.0, 45.0, 60.0)) {
            assertThat(forked.total().at(at)).isCloseTo(whole.total().at(at), within(1.0));
        }
    }

    @Test
    void theWayToAnElementLeadsThroughWhatContainsIt() {
        DesignDocument document = SampleFiles.read("hosts-64");
        Network network = Network.compile(document.design());
        Id vmnic = document.design().hosts().getFirst().vmnics().getFirst().id();

        List<String> names = Scope.path(network.index(), vmnic).stream()
                .map(network.index()::label)
                .toList();

        assertThat(names).hasSize(3);
        assertThat(names.get(2)).startsWith(names.get(1));
    }
}
