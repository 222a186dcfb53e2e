package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.format.Problem;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.validation.CaseResult;
import dev.vmklab.validation.Family;
import dev.vmklab.validation.FamilyResult;
import dev.vmklab.validation.Information;
import dev.vmklab.validation.Validation;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/// A folder of reference cases. One file after the other is read, run and forgotten.
public final class ReferenceFolder {
    private final Map<String, CaseFile> files = new HashMap<>();
    private final List<CaseFile> cases = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();
    private final List<List<CaseResult>> results = new ArrayList<>();
    private final List<Information> information = new ArrayList<>();
    private final Supplier<Parameters> parameters;

    private ReferenceFolder(Supplier<Parameters> parameters) {
        this.parameters = parameters;
        for (int i = 0; i < Family.values().length; i++) {
            results.add(new ArrayList<>());
        }
    }

    /// Runs every case of a folder. Files that cannot be read are named in the result, and the others run.
    ///
    /// @param parameters the model's numbers, asked for by cases that need them
    /// @param progress told the share of the files that is done
    /// @throws DocumentException when the folder itself cannot be read
    public static Validation validate(File folder, Supplier<Parameters> parameters, DoubleConsumer progress)
            throws DocumentException {
        ReferenceFolder reading = new ReferenceFolder(parameters);
        reading.list(folder);
        int done = 0;
        for (CaseFile file : reading.cases) {
            reading.run(file);
            progress.accept((double) ++done / reading.cases.size());
        }
        return reading.result();
    }

    private void list(File folder) throws DocumentException {
        File[] entries = folder.listFiles();
        if (entries == null) {
            String message = folder.exists() ? "is no folder that can be read" : "does not exist";
            throw new DocumentException(
                    Problem.ofFile(folder.toString(), message + ", expected a folder of reference cases"));
        }
        Arrays.sort(entries);
        for (File entry : entries) {
            CaseFile file = new CaseFile(entry);
            String name = file.plainName();
            if (entry.isDirectory() || ReferenceFamily.of(name) == ReferenceFamily.NONE) {
                ignored.add(entry.getName());
            } else if (files.containsKey(name)) {
                malformed.add(entry + ": is there plain and compressed, expected one of both");
            } else {
                files.put(name, file);
            }
        }
        for (File entry : entries) {
            CaseFile file = files.get(new CaseFile(entry).plainName());
            if (file != null && file.name().equals(entry.getName()) && !isBesideItsCase(file.plainName())) {
                cases.add(file);
            }
        }
    }

    private boolean isBesideItsCase(String name) {
        return ReferenceFamily.of(name) == ReferenceFamily.EXPECTED && files.containsKey(ReferenceFamily.caseOf(name));
    }

    private void run(CaseFile file) {
        String name = file.plainName();
        try {
            run(file, name);
        } catch (DocumentException e) {
            malformed.add(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            // Links with classes that do not settle: the kernel's failure, not the file's.
            String detail = "expected an allocation, but " + e.getMessage();
            add(Family.CLASSES, new CaseResult(name, Double.POSITIVE_INFINITY, false, 0, detail));
        }
    }

    private void run(CaseFile file, String name) throws DocumentException {
        switch (ReferenceFamily.of(name)) {
            case STATIC -> add(Family.STATIC, StaticReader.read(file).judge());
            case DYNAMIC ->
                add(
                        Family.DYNAMIC,
                        DynamicReader.read(file, expectations(file, name)).judge());
            case EXPECTED ->
                throw file.problem(0, 0, "", "stands alone, expected " + ReferenceFamily.caseOf(name) + " beside it");
            case CLASSES -> ClassReader.read(file).forEach(c -> add(Family.CLASSES, c.judge()));
            case PRE_COPY -> PreCopyReader.read(file).forEach(c -> add(Family.PRE_COPY, c.judge()));
            case NONE -> ignored.add(name);
            default -> new TableRun(file, parameters, this::add, information::add).run();
        }
    }

    private CaseFile expectations(CaseFile file, String name) throws DocumentException {
        CaseFile expectations = files.get(ReferenceFamily.expectationsOf(name));
        if (expectations == null) {
            throw file.problem(
                    0, 0, "", "has no expectations, expected " + ReferenceFamily.expectationsOf(name) + " beside it");
        }
        return expectations;
    }

    private void add(Family family, CaseResult result) {
        results.get(family.ordinal()).add(result);
    }

    private Validation result() {
        List<FamilyResult> families = new ArrayList<>();
        for (Family family : Family.values()) {
            if (!results.get(family.ordinal()).isEmpty()) {
                families.add(new FamilyResult(family, results.get(family.ordinal())));
            }
        }
        return new Validation(families, information, ignored, malformed, PeakMemory.bytes());
    }
}
