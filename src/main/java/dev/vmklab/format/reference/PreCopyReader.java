package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.simulation.precopy.GuestMemory;
import dev.vmklab.simulation.precopy.PreCopy;
import dev.vmklab.simulation.precopy.SteppedRate;
import dev.vmklab.validation.PreCopyCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads `vmotion_*.json`.
final class PreCopyReader {
    private static final int MOST_ROUNDS = 1_000_000;
    private static final String[] KEYS = {
        "name", "memory", "dirty", "model", "switchover_goal_s", "max_rounds", "fixed_s", "rate", "expected"
    };
    private static final String[] EXPECTED = {
        "precopy_rounds", "round_bytes", "total_bytes", "precopy_s", "downtime_s", "total_s", "converged"
    };

    private final JsonCursor cursor;
    private String name = "";
    private double memory;
    private double workingSet;
    private double dirty;
    private boolean linear;
    private double goal;
    private int maxRounds;
    private double fixed;
    private final List<Double> from = new ArrayList<>();
    private final List<Double> rate = new ArrayList<>();
    private int rounds;
    private double[] roundBytes = {};
    private final double[] totals = new double[4];
    private boolean converged;

    private PreCopyReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static List<PreCopyCase> read(CaseFile file) throws DocumentException {
        List<PreCopyCase> cases = new ArrayList<>();
        JsonCursor.read(
                file,
                cursor -> cursor.object(
                        key -> {
                            if (key.equals("cases")) {
                                cursor.list(() -> cases.add(new PreCopyReader(cursor).readCase()));
                            } else {
                                cursor.skip();
                            }
                        },
                        "cases"));
        return cases;
    }

    private PreCopyCase readCase() throws IOException {
        cursor.object(this::readMember, KEYS);
        if (from.isEmpty() || from.getFirst() > 0) {
            throw cursor.fault(name + ": the rate begins later than at 0, expected one from 0 on");
        }
        if (!linear && workingSet <= 0) {
            throw cursor.fault(name + ": has no \"wss\" above 0, expected one for the model \"wss\"");
        }
        if (roundBytes.length != rounds + 1) {
            throw cursor.fault(name + ": has " + roundBytes.length + " round_bytes, expected those of " + rounds
                    + " rounds and the rest");
        }
        GuestMemory guest = new GuestMemory(
                memory,
                linear ? memory : workingSet,
                dirty,
                linear ? GuestMemory.Curve.LINEAR : GuestMemory.Curve.SATURATING);
        return new PreCopyCase(
                name,
                guest,
                new PreCopy.Rules(goal, 0, 1, maxRounds),
                new SteppedRate(array(from), array(rate)),
                fixed,
                new PreCopyCase.Expected(rounds, roundBytes, totals[0], totals[1], totals[2], totals[3], converged));
    }

    private void readMember(String key) throws IOException {
        switch (key) {
            case "name" -> name = cursor.id();
            case "memory" -> memory = cursor.positive();
            case "dirty" -> dirty = cursor.number(0);
            case "model" -> linear = readModel();
            case "wss" -> workingSet = cursor.number(0);
            case "switchover_goal_s" -> goal = cursor.number(0);
            case "max_rounds" -> maxRounds = cursor.count(MOST_ROUNDS);
            case "fixed_s" -> fixed = cursor.number(0);
            case "rate" -> cursor.list(this::readStep);
            case "expected" -> cursor.object(this::readExpected, EXPECTED);
            default -> cursor.skip();
        }
    }

    private boolean readModel() throws IOException {
        String model = cursor.text();
        if (!model.equals("linear") && !model.equals("wss")) {
            throw cursor.fault("is \"" + model + "\", expected \"linear\" or \"wss\"");
        }
        return model.equals("linear");
    }

    private void readStep() throws IOException {
        double[] step = cursor.numbers(0);
        if (step.length != 2 || !from.isEmpty() && step[0] <= from.getLast()) {
            throw cursor.fault("expected a time after the one before, and a rate");
        }
        from.add(step[0]);
        rate.add(step[1]);
    }

    private void readExpected(String key) throws IOException {
        switch (key) {
            case "precopy_rounds" -> rounds = cursor.count(MOST_ROUNDS);
            case "round_bytes" -> roundBytes = cursor.numbers(0);
            case "total_bytes" -> totals[0] = cursor.number(0);
            case "precopy_s" -> totals[1] = cursor.number(0);
            case "downtime_s" -> totals[2] = cursor.number(0);
            case "total_s" -> totals[3] = cursor.number(0);
            case "converged" -> converged = cursor.flag();
            default -> cursor.skip();
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(d -> d).toArray();
    }
}
