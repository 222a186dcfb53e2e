package dev.vmklab.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerSummaryTest {
    @Test
    void countsByKindAndConfidenceAndWritesTheFirstLinesOut() {
        Account account = new Account();
        account.row(Tally.Kind.HOST, At.NOWHERE, "host esx1", () -> Optional.of("esx1"));
        account.row(Tally.Kind.HOST, At.place("vHost row 3"), "host esx2", () -> {
            throw new IllegalArgumentException("cores is -1, expected 0 to 4096");
        });
        account.inferred(At.place("vSC_VMK row 2"), Confidence.MEDIUM, "vmk1 carries vMotion", "its name says so");
        account.inferred(At.NOWHERE, Confidence.LOW, "a ToR pair", "none is in the source");
        account.gap(At.NOWHERE, "NIOC is off", "it is not in the source");
        Design design = Design.empty("lab");
        List<String> lines =
                LedgerSummary.lines(new Imported(design, account.ledger("RVTools 4.7", design), account.tallies()), 1);
        assertThat(lines)
                .containsExactly(
                        "Read RVTools 4.7:",
                        "  hosts                         2 read,      1 in the design,      1 in the ledger only",
                        "Ledger: 4 lines",
                        "  inference       2  (high 0, medium 1, low 1)",
                        "    vSC_VMK row 2: vmk1 carries vMotion: its name says so",
                        "    and 1 more",
                        "  gap             1  (high 1, medium 0, low 0)",
                        "    NIOC is off: it is not in the source",
                        "  dangling        0  (high 0, medium 0, low 0)",
                        "  skipped         1  (high 1, medium 0, low 0)",
                        "    vHost row 3: host esx2 is not taken over: cores is -1, expected 0 to 4096");
    }
}
