package dev.vmklab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.ExplanationFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WhyCommandTest {
    private static final String FLAT = "sample-designs/flat.vmklab.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsTheSlowestSideOfADatastoreAndTriesWhatWouldChangeIt() {
        assertThat(run("why", FLAT, "--at", "30", "--datastore", "nfs01")).isEqualTo(0);
        assertThat(out.toString())
                .contains("At 30.0 s reads of nfs01 on esx02 take")
                .contains("as it is")
                .contains("without the 4 vMotions");
    }

    @Test
    void explainsALinkByWhoHoldsIt() throws IOException {
        assertThat(run("why", FLAT, "--at", "30", "--link", "esx01 vmnic0", "--json"))
                .isEqualTo(0);
        var content = ExplanationFile.parse(out.toString(), "out");
        assertThat(content.explanation().bottleneck().orElseThrow().isFull()).isTrue();
        assertThat(content.counterfactuals()).isNotEmpty();
    }

    @Test
    void namesWhatThereIsWhenTheSubjectIsUnknown() {
        assertThat(run("why", FLAT, "--at", "30", "--datastore", "nfs09")).isEqualTo(2);
        assertThat(run("why", FLAT, "--at", "30", "--link", "nonsense")).isEqualTo(2);
        assertThat(run("why", FLAT, "--at", "30")).isEqualTo(2);
        assertThat(run("why", FLAT, "--at", "-3", "--datastore", "nfs01")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(4);
        assertThat(err.toString()).contains("\"nfs01\"").contains("esx01 vmnic0 -> ToR A Eth1/3");
    }

    private int run(String... arguments) {
        return Cli.run(arguments, "9.9.9", new PrintWriter(out), new PrintWriter(err));
    }
}
