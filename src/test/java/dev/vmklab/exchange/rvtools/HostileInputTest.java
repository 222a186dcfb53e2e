package dev.vmklab.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.exchange.ImportProblem;
import dev.vmklab.exchange.Imported;
import dev.vmklab.exchange.Importers;
import dev.vmklab.exchange.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is given in place of an export: one sentence with the file and the place, and nothing written.
class HostileInputTest {
    private static final List<String> POISON = List.of(
            "",
            "-1",
            "99999999999999999999",
            "NaN",
            "1e999",
            "True",
            "Link is down!",
            "a,b",
            "4095",
            "70000",
            "0.0.0.0",
            "300.1.1.1",
            "255.0.255.0",
            "zz:zz",
            "x".repeat(5000),
            "\u0000\u0007\n",
            "dvs1",
            "esx1.lab.test",
            "../..",
            "=1+1",
            "\uD83D\uDE00",
            "0-5000",
            "lag1-99",
            "vmk0",
            "Uplink 1, Uplink 1");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMissingFileIsNamed() {
        refuses(folder.resolve("none.xlsx"), "none.xlsx: no such file or folder");
    }

    @Test
    void anEmptyFolderAndAnEmptyFileAreNamed() throws IOException {
        refuses(Files.createDirectory(folder.resolve("empty")), "the folder is empty");
        refuses(Files.createFile(folder.resolve("empty.xlsx")), "the file is empty");
    }

    @Test
    void aFolderWithAWorkbookInItSaysToGiveTheWorkbook() {
        ExportFixture.lab().workbook(folder.resolve("export.xlsx"));
        refuses(folder, "give export.xlsx itself");
    }

    @Test
    void aFileThatIsNoWorkbookIsToldByItsContentNotItsName() throws IOException {
        refuses(Files.writeString(folder.resolve("text.xlsx"), "hello, world"), "the content is no workbook");
        refuses(Files.writeString(folder.resolve("RVTools_tabvNIC.csv"), "Host"), "give the folder");
        Path renamed = ExportFixture.lab().workbook(folder.resolve("export.dat"));
        assertThat(Importers.read(renamed).design().hosts()).hasSize(2);
    }

    @Test
    void aPasswordProtectedWorkbookIsToldApart() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        refuses(Files.write(folder.resolve("locked.xlsx"), ole), "password-protected workbook or an old .xls");
    }

    @Test
    void aWorkbookCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(ExportFixture.lab().workbook(folder.resolve("export.xlsx")));
        for (int part = 1; part < 16; part++) {
            Path cut = folder.resolve("cut" + part + ".xlsx");
            Files.write(cut, Arrays.copyOf(whole, whole.length * part / 16));
            refuses(cut, "damaged or cut off");
        }
    }

    @Test
    void aSheetCutOffInsideIsRefusedWithItsPlace() throws IOException {
        refuses(zip("sheet.xlsx", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\""), "sheet1.xml, near row 1");
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = workbookHead(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refuses(bomb, "unpacks to more than 250 times its size");
    }

    @Test
    void aZipBombOfCsvIsRefusedToo() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("RVTools_tabvNIC.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        refuses(bomb, "RVTools_tabvNIC.csv: the zip unpacks to more than");
    }

    @Test
    void aZipWithTooManyEntriesIsRefused() throws IOException {
        Path many = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = workbookHead(many)) {
            for (int i = 0; i < ZipGuard.MAX_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }
        refuses(many, "entries, expected at most 4096");
    }

    @Test
    void aCellFarToTheRightAndARowOfAMillionCellsAreRefused() throws IOException {
        refuses(
                zip(
                        "far.xlsx",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
                "row 1: a row has at most 16384 columns");
        refuses(
                zip(
                        "wide.xlsx",
                        "<worksheet><sheetData><row r=\"1\">" + "<c/>".repeat(1_000_000)
                                + "</row></sheetData></worksheet>"),
                "row 1: a row has at most 16384 columns");
        refuses(
                zip("deep.xlsx", "<worksheet><sheetData><row r=\"99999999\"/></sheetData></worksheet>"),
                "row 99999999: a sheet has at most 1048576 rows");
    }

    @Test
    void externalEntitiesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        refuses(
                zip(
                        "xxe.xlsx",
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet>&x;</worksheet>"),
                "xxe.xlsx");
    }

    @Test
    void missingTabsAndColumnsAreNamedAllAtOnce() {
        ExportFixture lab =
                ExportFixture.lab().without("vNIC").without("dvSwitch").without("vSwitch");
        lab.rows("vSC_VMK").getFirst().set(7, "Other");
        refuses(
                lab.workbook(folder.resolve("a.xlsx")),
                "tabs vNIC, vSwitch, dvSwitch missing; tab vSC_VMK has no column Subnet mask");
    }

    @Test
    void anExportWithoutDistributedSwitchesIsEnough() {
        ExportFixture lab = ExportFixture.lab()
                .without("dvSwitch")
                .without("dvPort")
                .without("vCluster")
                .without("vDatastore")
                .without("vHost")
                .without("vMetaData");
        Imported imported = Importers.read(lab.workbook(folder.resolve("a.xlsx")));
        assertThat(imported.design().hosts()).hasSize(2);
        assertThat(imported.ledger().lines())
                .anyMatch(l -> l.place().equals("dvSwitch") && l.why().equals("the tab is missing"));
        assertThat(imported.ledger().source()).isEqualTo("RVTools of unknown version");
    }

    @Test
    void aCsvWhoseQuotesDoNotCloseIsRefusedWithItsFile() throws IOException {
        Path csv = ExportFixture.lab().folder(folder.resolve("csv"));
        Files.writeString(csv.resolve("RVTools_tabvNIC.csv"), "Host,Network Device,Switch\r\n\"esx1,vmnic0,");
        refuses(csv, "RVTools_tabvNIC.csv: the CSV is damaged or cut off");
    }

    @Test
    void aTabThatIsThereTwiceIsRefused() throws IOException {
        Path twice = folder.resolve("twice.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(twice))) {
            for (String dir : List.of("a/", "b/")) {
                zip.putNextEntry(new ZipEntry(dir + "RVTools_tabvNIC.csv"));
                zip.write("Host,Network Device,Switch".getBytes(StandardCharsets.UTF_8));
            }
        }
        refuses(twice, "vNIC: the tab is there twice");
    }

    @Test
    void everyCsvDialectGivesTheSameDesign() {
        Imported expected = Importers.read(ExportFixture.lab().folder(folder.resolve("plain")));
        Charset windows = Charset.forName("windows-1252");
        List<Path> dialects = List.of(
                ExportFixture.lab().folder(folder.resolve("semicolon"), ";", windows, ""),
                ExportFixture.lab().folder(folder.resolve("bom"), ";", StandardCharsets.UTF_8, "\uFEFF"),
                ExportFixture.lab().folder(folder.resolve("utf16"), "\t", StandardCharsets.UTF_16LE, "\uFEFF"),
                ExportFixture.lab().folder(folder.resolve("sep"), ";", StandardCharsets.UTF_8, "sep=;\r\n"));
        assertThat(dialects).allSatisfy(d -> assertThat(Importers.read(d)).isEqualTo(expected));
    }

    @Test
    void umlautsSurviveWithAndWithoutUnicode() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            ExportFixture lab = ExportFixture.lab()
                    .replace("vCluster", "Lab", "Zürich")
                    .replace("vHost", "Lab", "Zürich")
                    .replace("vNIC", "Lab", "Zürich");
            Path csv = lab.folder(folder.resolve(charset.name()), ",", charset, "");
            assertThat(Importers.read(csv).design().clusters().getFirst().name())
                    .isEqualTo("Zürich");
        }
    }

    @Test
    void blankRowsAtTheEndAndBeforeTheHeaderDoNotCount() {
        ExportFixture lab = ExportFixture.lab();
        Imported expected = Importers.read(lab.workbook(folder.resolve("a.xlsx")));
        lab.tabs.values().forEach(rows -> {
            for (int i = 0; i < 50; i++) {
                rows.add(List.of("", " ", ""));
            }
        });
        assertThat(Importers.read(lab.workbook(folder.resolve("b.xlsx")))).isEqualTo(expected);
        lab.tabs.values().forEach(rows -> rows.addFirst(List.of("", "")));
        assertThat(Importers.read(lab.workbook(folder.resolve("c.xlsx"))).design())
                .isEqualTo(expected.design());
    }

    /// Whatever a cell holds, every row is accounted for and every reference leads somewhere.
    @Test
    void anyCellMayHoldAnything() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ExportFixture lab = ExportFixture.lab();
            for (int i = 0; i < 12; i++) {
                List<List<String>> rows = List.copyOf(lab.tabs.values()).get(random.nextInt(lab.tabs.size()));
                List<String> row = rows.get(1 + random.nextInt(rows.size() - 1));
                row.set(random.nextInt(row.size()), POISON.get(random.nextInt(POISON.size())));
            }
            Imported imported = Importers.read(lab.folder(folder.resolve("mutated")));
            assertThat(imported.tallies()).as("seed %d", seed).allMatch(Tally::balances);
            Design design = imported.design();
            DesignIndex index = DesignIndex.of(design);
            assertThat(index.elements().size()).as("seed %d", seed).isEqualTo(DesignParts.count(design));
            assertThat(design.cables().stream().allMatch(c -> index.contains(c.a()) && index.contains(c.b())))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(design.hosts().stream()
                            .flatMap(h -> h.vmks().stream())
                            .allMatch(v -> index.contains(v.portGroup())))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(imported.ledger().lines().stream()
                            .allMatch(l -> l.element().map(index::contains).orElse(true)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private void refuses(Path input, String message) {
        try (Stream<Path> before = Files.list(folder)) {
            long files = before.count();
            assertThatThrownBy(() -> Importers.read(input))
                    .isInstanceOf(ImportProblem.class)
                    .hasMessageStartingWith(input.toString())
                    .hasMessageContaining(message)
                    .satisfies(e -> assertThat(
                                    String.valueOf(e.getMessage()).lines().count())
                            .isEqualTo(1));
            try (Stream<Path> after = Files.list(folder)) {
                assertThat(after.count()).isEqualTo(files);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A workbook with one sheet named vNIC, whose XML is given.
    private Path zip(String name, String sheet) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = workbookHead(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static ZipOutputStream workbookHead(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write("<workbook><sheets><sheet name=\"vNIC\" sheetId=\"1\"/></sheets></workbook>"
                .getBytes(StandardCharsets.UTF_8));
        return zip;
    }
}
