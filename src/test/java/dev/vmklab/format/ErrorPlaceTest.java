package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPlaceTest {
    /// Each row breaks one line of the small document: the text to replace, what replaces it, and the problem without
    /// its line and column, which are those of the marked `^` in the replacement.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "portId": 1,     | "portId": ^-1,       | design.hosts[0].vmks[0].portId: is -1, expected 0 to 16777216
            "portId": 1,     | "portId": ^1.5,      | design.hosts[0].vmks[0].portId: is 1.5, expected a whole number
            "portId": 1,     | "portId": ^99999999999999999999, | design.hosts[0].vmks[0].portId: is 99999999999999999999, expected a whole number
            "portId": 1,     | "portId": ^"1",      | design.hosts[0].vmks[0].portId: is "1", expected a whole number
            "portId": 1,     | "portId": ^1e999,    | design.hosts[0].vmks[0].portId: is 1e999, expected a number of at most 1.8e308
            "portId": 1,     | "portId": ^null,     | design.hosts[0].vmks[0].portId: is null, expected a whole number
            "portId": 1,     | "portId": 1, ^"portId": 2, | design.hosts[0].vmks[0].portId: stands here for the second time, expected each key once
            "portId": 1,     | "portId": 1 ^"x",    | design.hosts[0].vmks[0]: is no JSON here, expected "," or "}"
            "portId": 1,     | "portId" ^1,         | design.hosts[0].vmks[0].portId: is no JSON here, expected ":" after the key
            "portId": 1,     | "portId": ^,         | design.hosts[0].vmks[0].portId: is no JSON here, expected a value
            "portId": 1,     | "portId": ^NaN,      | design.hosts[0].vmks[0].portId: is no JSON here, expected a value
            "release": "8.0.3", | "release": ^7,    | design.hosts[0].release: is 7, expected a string
            "name": "esx01", | "name": ^"",         | design.hosts[0].name: is empty, expected a name
            "name": "esx01", | "name": ^"a\\nb",     | design.hosts[0].name: holds a control character, expected plain text
            "ip": "10.0.0.11/24" | "ip": ^"10.0.0.300/24" | design.hosts[0].vmks[0].ip: "10.0.0.300" is no IPv4 address, expected one like 10.0.0.1
            "id": "vmk-a",   | "id": ^"VMK",        | design.hosts[0].vmks[0].id: is "VMK", expected a lower-case letter followed by 1 to 63 lower-case letters, digits or hyphens
            "id": "vmk-a",   | "id": ^"host-a",     | design.hosts[0].vmks[0].id: is "host-a", which design.hosts[0] has already
            "portGroup": "pg-a" | "portGroup": ^"pg-x" | design.hosts[0].vmks[0].portGroup: refers to "pg-x", which is no port group of this design
            "portGroup": "pg-a" | "portGroup": ^"vm-a" | design.hosts[0].vmks[0].portGroup: refers to "vm-a", which is no port group of this design
            "tags": ["management"] | "tags": [^"mgmt"] | design.hosts[0].vmks[0].tags[0]: is "mgmt", expected one of "management", "vmotion", "vSphereProvisioning", "faultToleranceLogging", "vSphereReplication", "vSphereReplicationNFC", "vsan", "vsanWitness", "vSphereBackupNFC", "nvmeTcp"
            "tags": ["management"] | "tags": ^["management", "management"] | design.hosts[0].vmks[0].tags: names "MANAGEMENT" twice
            {"kind": "tagged", "vlan": 10} | {"kind": ^"vlan", "vlan": 10} | design.hosts[0].standardSwitches[0].portGroups[0].vlanMode.kind: is "vlan", expected one of "untagged", "tagged", "guestTagged", "private"
            {"kind": "tagged", "vlan": 10} | ^{"vlan": 10} | design.hosts[0].standardSwitches[0].portGroups[0].vlanMode: has no "kind", expected one of "untagged", "tagged", "guestTagged", "private"
            {"kind": "tagged", "vlan": 10} | ^{"kind": "tagged"} | design.hosts[0].standardSwitches[0].portGroups[0].vlanMode: has no "vlan", expected a whole number
            "active": ["vmnic0"] | "active": [^"vmnic7"] | design.hosts[0].standardSwitches[0].teaming.active[0]: refers to "vmnic7", which is no uplink of this switch
            "uplink": "Uplink 1" | "uplink": ^"Uplink 9" | design.hosts[0].uplinkSlots[0].uplink: refers to "Uplink 9", which is no uplink of its distributed switch
            "vmnic": "vmnic-b" | "vmnic": ^"vmnic-x" | design.hosts[0].uplinkSlots[0].vmnic: refers to "vmnic-x", which is no vmnic of this host
            "defaultScenario": "scenario-a" | "defaultScenario": ^"scenario-b" | defaultScenario: refers to "scenario-b", which is no scenario of this file
            "tcp.rtoSeconds": 2 | "tcp.rtoSeconds": ^-1 | parameters["tcp.rtoSeconds"]: is -1, expected 0.001 to 60 s
            "tcp.rtoSeconds": 2 | "tcp.rto": ^2 | parameters["tcp.rto"]: is no parameter of the model
            "tcp.rtoSeconds": 2 | "tcp.rtoMilliSeconds": ^2 | parameters["tcp.rtoMilliSeconds"]: is no parameter of the model; the nearest is "tcp.rtoMaxSeconds"
            "tcp.rtoSeconds": 2 | "tcp.rtoSecond": ^2 | parameters["tcp.rtoSecond"]: is no parameter of the model; the nearest is "tcp.rtoSeconds"
            "tcp.rtoSeconds": 2 | "tcp.rtoSeconds": ^"200 ms" | parameters["tcp.rtoSeconds"]: is "200 ms", expected a number
            "tcp.rtoSeconds": 2 | "tcp.rtoSeconds": ^200 | parameters["tcp.rtoSeconds"]: is 200, expected 0.001 to 60 s
            "tcp.rtoSeconds": 2 | "tcp.rtoSeconds": ^null | parameters["tcp.rtoSeconds"]: is null, expected a number
            "version": 1,    | "version": ^7,       | version: is 7, this program reads up to 1
            "version": 1,    | "version": ^0,       | version: is 0, expected a whole number from 1 to 1
            "version": 1,    | "version": ^"1",     | version: is "1", expected a whole number from 1 to 1
            "vmklab-design"  | ^"vmklab-scenario"   | format: is "vmklab-scenario", expected "vmklab-design"
            """)
    void pointsAtTheValueAndSaysWhatWasExpected(String old, String marked, String expected) throws DocumentException {
        String text = DocumentFile.text(SmallDocuments.oneHost());
        assertThat(text).contains(old);
        int offset = text.indexOf(old) + marked.indexOf('^');
        String broken = text.substring(0, text.indexOf(old))
                + marked.replaceFirst("\\^", "")
                + text.substring(text.indexOf(old) + old.length());
        String before = broken.substring(0, offset);
        long line = before.lines().count();
        int column = offset - before.lastIndexOf('\n');

        assertThat(Refusals.of(broken)).startsWith("f:" + line + ":" + column + ": " + expected);
    }

    @Test
    void aMissingFieldIsMissedAtItsObject() throws DocumentException {
        String text = DocumentFile.text(SmallDocuments.oneHost()).replace("\"name\": \"esx01\",", "");

        assertThat(Refusals.of(text)).containsExactly("f:7:7: design.hosts[0]: has no \"name\", expected a string");
    }

    @Test
    void severalProblemsAreToldAtOnceInTheirOrder() throws DocumentException {
        String text = DocumentFile.text(SmallDocuments.oneHost())
                .replace("\"mtu\": 1500", "\"mtu\": 20")
                .replace("\"cores\": 32", "\"cores\": true");

        assertThat(Refusals.of(text))
                .extracting(line -> line.replaceFirst("f:\\d+:\\d+: ", ""))
                .containsExactly(
                        "design.hosts[0].cores: is true, expected a whole number",
                        "design.hosts[0].standardSwitches[0].mtu: is 20, expected 1280 to 9216",
                        "design.hosts[0].vmks[0].mtu: is 20, expected 1280 to 9216");
    }

    @Test
    void noMoreProblemsAreToldThanHelp() throws DocumentException {
        String hosts =
                String.join(",", IntStream.range(0, 500).mapToObj(i -> "{}").toList());
        String text = "{\"format\": \"vmklab-design\", \"version\": 1, \"design\": {\"name\": \"x\", \"hosts\": ["
                + hosts + "]}}";

        assertThat(Refusals.of(text)).hasSize(20);
    }

    @Test
    void theMessageOfTheExceptionIsOneLine() {
        DocumentException exception = new DocumentException(List.of(
                new Problem("a.json", 1, 2, "x", "is \"\n\u0007\u2028\ud800\", expected y"),
                Problem.ofFile("a.json", "z")));

        assertThat(exception).hasMessage("a.json:1:2: x: is \"\uFFFD\uFFFD\uFFFD\uFFFD\", expected y (and 1 more)");
    }

    @Test
    void longTextsAreClippedInMessages() {
        assertThat(new Problem("f", 1, 1, "", "x".repeat(5000)).toString()).hasSizeLessThan(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``        | f:1:1: the text is empty, expected a document
            ` `       | f:1:2: the text is empty, expected a document
            `{`       | f:1:2: the text ends too early, expected more
            `[]`      | f:1:1: is a list, expected an object
            `{}`      | f:1:1: has no "format", expected "vmklab-design"
            `{} {}`   | f:1:4: is no JSON here, expected nothing after the document
            `// x`    | f:1:1: is no JSON here, expected a value
            `{'a':1}` | f:1:2: is no JSON here, expected a key in double quotes
            `{"a":[1,]}` | f:1:9: a: is no JSON here, expected a value
            `{"a":"`  | f:1:6: a: is no JSON here, expected the closing quote of a string
            """)
    void textsThatAreNoDocumentsAreRefused(String text, String expected) {
        assertThat(Refusals.of(text)).containsExactly(expected);
    }

    @Test
    void aByteOrderMarkIsNoError() throws DocumentException {
        assertThat(DocumentFile.parse("\uFEFF" + DocumentFile.text(SmallDocuments.oneHost()), "f"))
                .isEqualTo(SmallDocuments.oneHost());
    }
}
