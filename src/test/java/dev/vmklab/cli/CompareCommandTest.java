package dev.vmklab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.format.ComparisonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private static final String FLAT = "sample-designs/flat.vmklab.json";
    private static final String SEPARATED = "sample-designs/separated.vmklab.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhoIsBetterByHowMuch() {
        assertThat(run("compare", FLAT, SEPARATED, "--scenario", "vMotion burst"))
                .isEqualTo(0);
        assertThat(out.toString().lines())
                .anyMatch(l -> l.startsWith("reads of nfs01 on esx02") && l.endsWith("B"))
                .anyMatch(l -> l.startsWith("Datastore latency p95: reads of nfs01 on esx02")
                        && l.contains("at 24.0 s")
                        && l.contains("never"));
    }

    @Test
    void printsTheSameAsJson() throws IOException {
        assertThat(run("compare", FLAT, FLAT, "--json")).isEqualTo(0);
        Comparison comparison = ComparisonFile.parse(out.toString(), "out");
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.objectives()).isNotEmpty();
    }

    @Test
    void saysWhichElementOfTheScenarioTheOtherDesignLacks() {
        assertThat(run("compare", FLAT, "sample-designs/vsan-4.vmklab.json")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("\"vMotion burst\" does not fit")
                .contains("vsan-4")
                .contains("events[0]");
    }

    @Test
    void namesTheScenariosThereAreWhenOneIsUnknown() {
        assertThat(run("compare", FLAT, SEPARATED, "--scenario", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("\"nonsense\" is no scenario of " + FLAT);
    }

    @Test
    void listsWhatADesignHasOtherwise() {
        assertThat(run("diff", FLAT, SEPARATED)).isEqualTo(0);
        assertThat(out.toString())
                .contains("+ Vmnic esx01 vmnic1")
                .contains("- PortGroup NFS")
                .contains("portGroup: NFS of esx01 vSwitch0 -> NFS of esx01 vSwitch1");
        assertThat(run("diff", FLAT, FLAT)).isEqualTo(0);
        assertThat(out.toString()).contains("No differences.");
    }

    private int run(String... arguments) {
        return Cli.run(arguments, "9.9.9", new PrintWriter(out), new PrintWriter(err));
    }
}
