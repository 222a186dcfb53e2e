package dev.vmklab.format.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of a known family that are not what they should be: one line each, with the place and what was expected.
class MalformedCaseTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // file | what is replaced | by what | place | message
                "static_00_mesh_3l_5f_plain.json | \"capacity\":125 | \"capacity\":-125 | :3: | links[0].capacity",
                "static_00_mesh_3l_5f_plain.json | \"weight\":1, | \"weight\":\"heavy\", | weight | expected a number",
                "static_00_mesh_3l_5f_plain.json | \"weight\":1, | \"weight\":0, | weight | expected more",
                "static_00_mesh_3l_5f_plain.json | \"route\": | \"way\": | flows[0] | has no \"route\"",
                "static_00_mesh_3l_5f_plain.json | \"route\":[ | \"route\":[77, | .json: | crosses link \"77\"",
                "static_00_mesh_3l_5f_plain.json | \"id\":1 | \"id\":0 | links[1].id | expected each once",
                "static_00_mesh_3l_5f_plain.json | \"rates\":[ | \"rates\":[1, | .json: | has 6 rates, expected one",
                "static_00_mesh_3l_5f_plain.json | ]} | ] | .json: | ends too early",
                "static_00_mesh_3l_5f_plain.json | \"links\":[ | \"links\":[[], | links[0] | is a list, expected an object",
                "static_00_mesh_3l_5f_plain.json | {\"comment\" | [\"comment\" | :1: | expected an object",
                "nioc_single_uplink.json | \"uplink_capacity\" | \"capacity\" | cases[0] | has no \"uplink_capacity\"",
                "nioc_single_uplink.json | \"class_rates\": [ | \"class_rates\": [1, | .json: | as many rates",
                "nioc_single_uplink.json | \"shares\": 25 | \"shares\": null | shares | expected a number",
                "vmotion_precopy.json | \"model\": \"wss\" | \"model\": \"cubic\" | cases[0].model | expected \"linear\" or \"wss\"",
                "vmotion_precopy.json | \"memory\": 2 | \"memory\": -2 | cases[0].memory | expected at least 0",
                "vmotion_precopy.json | \"precopy_rounds\": 3 | \"precopy_rounds\": 2 | .json: | expected those of 2 rounds",
                "vmotion_precopy.json | \"converged\": true | \"converged\": 1 | converged | expected true or false",
                "kernel_shares_router.csv | 19.1,19.06 | much,19.06 | :4: | expected a number",
                "kernel_shares_router.csv | setup,class | set,class | :1: | has no column \"setup\"",
                "kernel_shares_router.csv | ,mgmt,19.13, | ,mgmt, | :4: | has 7 cells, expected 8",
                "ns3_queue_open_loop.csv | fixed,1000,1,0.500 | fixed,1000,1,1.5 | :4: | expected less than 1",
                "ns3_queue_open_loop.csv | fixed,1000,1,0.500 | fixed,1000,1.5,0.5 | :4: | expected a whole number",
                "ns3_queue_open_loop.csv | 12.6755 | 0 | :2: | expected more",
                "kernel_latency_router.csv | FIFO1000,1,1000 | FIFO1000,1,many | :3: | buffer_pkts",
                "kernel_failover.csv | 3377.6 | -1 | :4: | gap_median_ms"
            })
    void saysWhereAndWhatWasExpected(String name, String from, String to, String place, String message)
            throws IOException {
        String text = ReferenceFiles.text(name);
        int at = name.startsWith("static") && from.equals("]}") ? text.lastIndexOf(from) : text.indexOf(from);
        assertThat(at).isNotNegative();
        Files.writeString(folder.resolve(name), text.substring(0, at) + to + text.substring(at + from.length()));

        assertThat(problem())
                .startsWith(folder.resolve(name).toString() + ":")
                .contains(place)
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L 0 5~F 0 0 1 1 0 0~X | id,finish_s~0,1 | dyn_a.txt:3:1: expected L, F, E or #, found 'X'",
                "L 0 5~F 0 0 1 1 0 3 | id,finish_s~0,1 | dyn_a.txt:2:1: no link 3 above this line",
                "L 0 5~F 0 0 1 1 0 0~F 0 0 1 1 0 0 | id,finish_s~0,1 | dyn_a.txt: has flow 0 twice",
                "L 0 5~F 0 0 1 1 0 0 | 0,1 | dyn_a.expected.csv:1:1: is no header, expected id,finish_s",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s~1,1 | dyn_a.expected.csv:2:1: flow 1 is none of the case",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s~0,1~0,1 | dyn_a.expected.csv:3:1: flow 0 was there before",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s~0 | dyn_a.expected.csv:2:1: has no comma",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s~0,soon | dyn_a.expected.csv:2:1: has \"soon\", expected when",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s~0,1,2 | dyn_a.expected.csv:2:1: goes on with \",\"",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s~x,1 | dyn_a.expected.csv:2:1: has \"x\", expected the number",
                "L 0 5~F 0 0 1 1 0 0 | id,finish_s | dyn_a.expected.csv:2:1: ends without flow 0"
            })
    void saysWhereAWorkloadIsWrong(String workload, String expected, String message) throws IOException {
        write("dyn_a.txt", workload.replace('~', '\n') + "\n");
        write("dyn_a.expected.csv", expected.replace('~', '\n') + "\n");

        assertThat(problem()).startsWith(folder.resolve(message.substring(0, message.indexOf(':'))) + ":");
        assertThat(problem()).contains(message);
    }

    @Test
    void aWorkloadAndItsExpectationsBelongTogether() throws IOException {
        write("dyn_a.txt", "L 0 5\n");
        assertThat(problem()).contains("dyn_a.txt").contains("expected dyn_a.expected.csv beside it");
        Files.delete(folder.resolve("dyn_a.txt"));
        write("dyn_a.expected.csv", "id,finish_s\n");
        assertThat(problem()).contains("stands alone, expected dyn_a.txt beside it");
    }

    @Test
    void damagedCompressionIsNamed() throws IOException {
        write("static_a.json.gz", "{}");
        assertThat(problem()).contains("static_a.json.gz").contains("is no gzip file");
        byte[] whole = ReferenceFiles.gzip(ReferenceFiles.text("static_08_mesh_50l_200f_plain.json"));
        Files.write(folder.resolve("static_a.json.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(problem()).contains("ends too early");
    }

    @Test
    void emptyFilesAreMalformed() throws IOException {
        for (String name : new String[] {"static_a.json", "nioc_a.json", "vmotion_a.json", "kernel_multihop.csv"}) {
            write(name, "");
        }
        Validation validation = ReferenceFiles.validate(folder);
        assertThat(validation.malformed()).hasSize(4).allMatch(line -> !line.contains("\n"));
    }

    @Test
    void theSameCasePlainAndCompressedIsRefused() throws IOException {
        ReferenceFiles.copy(folder, "static_00_mesh_3l_5f_plain.json");
        Files.write(
                folder.resolve("static_00_mesh_3l_5f_plain.json.gz"),
                ReferenceFiles.gzip(ReferenceFiles.text("static_00_mesh_3l_5f_plain.json")));
        assertThat(problem()).contains("expected one of both");
    }

    @Test
    void theOthersStillRun() throws IOException {
        write("static_a.json", "nonsense");
        ReferenceFiles.copy(folder, "static_00_mesh_3l_5f_plain.json");
        Validation validation = ReferenceFiles.validate(folder);

        assertThat(validation.malformed()).hasSize(1);
        assertThat(validation.families().getFirst().cases()).hasSize(1);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String problem() throws IOException {
        Validation validation = ReferenceFiles.validate(folder);
        assertThat(validation.malformed()).hasSize(1);
        assertThat(validation.malformed().getFirst().lines()).hasSize(1);
        return validation.malformed().getFirst();
    }
}
