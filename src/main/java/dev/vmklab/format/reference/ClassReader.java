package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.validation.ClassCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads `nioc_*.json`.
final class ClassReader {
    private final JsonCursor cursor;
    private final List<double[]> numbers = new ArrayList<>();
    private final List<double[]> flowLimits = new ArrayList<>();
    private final List<ClassCase.Expected> expected = new ArrayList<>();
    private String name = "";
    private double capacity;

    private ClassReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static List<ClassCase> read(CaseFile file) throws DocumentException {
        List<ClassCase> cases = new ArrayList<>();
        JsonCursor.read(
                file,
                cursor -> cursor.object(
                        key -> {
                            if (key.equals("cases")) {
                                cursor.list(() -> cases.add(new ClassReader(cursor).readCase()));
                            } else {
                                cursor.skip();
                            }
                        },
                        "cases"));
        return cases;
    }

    private ClassCase readCase() throws IOException {
        cursor.object(
                key -> {
                    switch (key) {
                        case "name" -> name = cursor.id();
                        case "uplink_capacity" -> capacity = cursor.positive();
                        case "classes" -> cursor.list(this::readClass);
                        case "expected" -> cursor.object(this::readReading);
                        default -> cursor.skip();
                    }
                },
                "name",
                "uplink_capacity",
                "classes",
                "expected");
        if (expected.isEmpty()) {
            throw cursor.fault("expects nothing, expected \"additive\" or \"floor\"");
        }
        double[][] limits = flowLimits.toArray(double[][]::new);
        expected.forEach(this::check);
        if (!fits()) {
            throw cursor.fault(name + ": expected as many rates as there are classes and flows");
        }
        return new ClassCase(name, capacity, column(0), column(1), column(2), limits, expected);
    }

    private void check(ClassCase.Expected e) {
        fits &= e.classRates().length == flowLimits.size() && e.flowRates().length == flowLimits.size();
        for (int c = 0; fits && c < flowLimits.size(); c++) {
            fits = e.flowRates()[c].length == flowLimits.get(c).length;
        }
    }

    private boolean fits = true;

    private boolean fits() {
        return fits;
    }

    private double[] column(int i) {
        return numbers.stream().mapToDouble(row -> row[i]).toArray();
    }

    private void readClass() throws IOException {
        double[] row = {0, 0, Double.POSITIVE_INFINITY};
        cursor.object(
                key -> {
                    switch (key) {
                        case "shares" -> row[0] = cursor.positive();
                        case "reservation" -> row[1] = cursor.number(0);
                        case "limit" -> row[2] = cursor.limit();
                        case "flow_limits" -> flowLimits.add(readLimits());
                        default -> cursor.skip();
                    }
                },
                "shares",
                "flow_limits");
        numbers.add(row);
    }

    private double[] readLimits() throws IOException {
        List<Double> limits = new ArrayList<>();
        cursor.list(() -> limits.add(cursor.limit()));
        return limits.stream().mapToDouble(d -> d).toArray();
    }

    private void readReading(String key) throws IOException {
        if (!key.equals("additive") && !key.equals("floor")) {
            cursor.skip();
            return;
        }
        double[][] classRates = new double[1][];
        List<double[]> flowRates = new ArrayList<>();
        cursor.object(
                inner -> {
                    switch (inner) {
                        case "class_rates" -> classRates[0] = cursor.numbers(0);
                        case "flow_rates" -> cursor.list(() -> flowRates.add(cursor.numbers(0)));
                        default -> cursor.skip();
                    }
                },
                "class_rates",
                "flow_rates");
        expected.add(new ClassCase.Expected(key.equals("additive"), classRates[0], flowRates.toArray(double[][]::new)));
    }
}
