package dev.vmklab.app.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every event of the library, dropped on a sample and played, ends in something that happened.
class EventLibraryTest {
    private static final double AT = 20;
    private static final double ENOUGH_SECONDS = 700;

    private static EventLibrary library(DesignDocument document) {
        return new EventLibrary(document.design(), DesignIndex.of(document.design()), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vMotion wave                | flat              | dc-01 runs on esx02 after 28.7 s in 2 rounds
            Host evacuation             | flat              | erp-db-01 is slowed to 25 % of its work
            HA host failure             | standard-2x10     | db-01 runs again on esx02 88.0 s after it was lost
            Host isolation              | iscsi-two-fabrics | isolation response of esx01: 10 VMs are powered off
            ToR reload                  | flat              | nfs01 on esx01: all paths down (APD)
            Uplink flap                 | flat              | nfs01 on esx01, reads: I/O goes on after 1.40 s of silence
            Degraded cable              | flat              | works badly: 10.0 % of its speed
            Black hole behind an uplink | flat              | vCenter shows esx01 as not responding
            Array controller failover   | iscsi-two-fabrics | another controller has taken over from controller 0
            vSAN resync                 | vsan-4            | resynchronisation of vsanDatastore is done: 549.8 GB
            Backup window               | classic-6x1       | backup window closes: 0 VMs done, 0 failed, 22 abandoned
            Boot storm                  | flat              | boot of erp-db-01 is done: 0.5 GB in 5.4 s
            NIOC change                 | flat-nioc         | Network I/O Control of DSwitch is switched off
            MTU mistake                 | iscsi-two-fabrics | is now 1500
            """)
    void endsInAnOutcome(String name, String sample, String outcome) {
        DesignDocument document = SampleFiles.read(sample);
        EventLibrary.Offer offer = offer(document, name);
        Scenario quiet = document.scenarioToPlay().withEvents(List.of()).withDurationSeconds(ENOUGH_SECONDS);

        Run run = run(document, EventEdits.with(quiet, offer.events(AT, IdSource.sequence(1))));

        assertThat(said(run)).anyMatch(line -> line.contains(outcome));
    }

    private static EventLibrary.Offer offer(DesignDocument document, String name) {
        return library(document).offers().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Run run(DesignDocument document, Scenario scenario) {
        return Run.of(document.design(), scenario, ParameterFile.standard().parameters(document));
    }

    /// What each service carries from the event on, summed over its seconds.
    private static List<Double> carried(Run run) {
        return Stream.of(Service.values())
                .map(s -> run.recording().serviceRate(s))
                .map(rate ->
                        IntStream.range(0, 40).mapToDouble(i -> rate.at(AT + i)).sum())
                .toList();
    }

    /// What happened from the event on.
    private static List<String> said(Run run) {
        Log<Occurrence> log = run.recording().occurrences();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            if (log.time(i) >= AT) {
                lines.add("%s %s".formatted(log.time(i), log.get(i).text()));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Degraded cable | flat
            NIOC change    | flat-nioc
            MTU mistake    | iscsi-two-fabrics
            """)
    void changesWhatTheRunCarries(String name, String sample) {
        DesignDocument document = SampleFiles.read(sample);
        Scenario scenario = document.scenarioToPlay();
        List<TimedEvent> events = offer(document, name).events(AT, IdSource.sequence(1));

        Run plain = run(document, scenario);
        Run changed = run(document, EventEdits.with(scenario, events));

        assertThat(carried(changed)).isNotEqualTo(carried(plain));
    }
}
