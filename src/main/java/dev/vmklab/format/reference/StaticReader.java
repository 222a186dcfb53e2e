package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.validation.StaticCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `static_*.json`.
final class StaticReader {
    private final JsonCursor cursor;
    private final Map<String, Integer> links = new HashMap<>();
    private final List<Double> capacity = new ArrayList<>();
    private final List<String[]> routes = new ArrayList<>();
    private final List<Double> weight = new ArrayList<>();
    private final List<Double> limit = new ArrayList<>();
    private double[] rates = {};

    private StaticReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static StaticCase read(CaseFile file) throws DocumentException {
        StaticCase[] read = new StaticCase[1];
        JsonCursor.read(file, cursor -> read[0] = new StaticReader(cursor).readCase(file.plainName()));
        return read[0];
    }

    private StaticCase readCase(String name) throws IOException {
        StaticCase[] read = new StaticCase[1];
        cursor.object(
                key -> {
                    switch (key) {
                        case "links" -> cursor.list(this::readLink);
                        case "flows" -> cursor.list(this::readFlow);
                        case "rates" -> rates = cursor.numbers(0);
                        default -> cursor.skip();
                    }
                },
                "links",
                "flows",
                "rates");
        if (rates.length != routes.size()) {
            throw cursor.fault("has " + rates.length + " rates, expected one for each of " + routes.size() + " flows");
        }
        int[][] route = new int[routes.size()][];
        for (int i = 0; i < route.length; i++) {
            route[i] = resolve(i);
        }
        read[0] = new StaticCase(name, array(capacity), route, array(weight), array(limit), rates);
        return read[0];
    }

    private void readLink() throws IOException {
        cursor.object(
                key -> {
                    switch (key) {
                        case "id" -> {
                            if (links.put(cursor.id(), links.size()) != null) {
                                throw cursor.fault("is the id of two links, expected each once");
                            }
                        }
                        case "capacity" -> capacity.add(cursor.number(0));
                        default -> cursor.skip();
                    }
                },
                "id",
                "capacity");
    }

    private void readFlow() throws IOException {
        double[] numbers = {1, Double.POSITIVE_INFINITY};
        cursor.object(
                key -> {
                    switch (key) {
                        case "route" -> routes.add(readRoute());
                        case "weight" -> numbers[0] = cursor.positive();
                        case "limit" -> numbers[1] = cursor.limit();
                        default -> cursor.skip();
                    }
                },
                "route");
        weight.add(numbers[0]);
        limit.add(numbers[1]);
    }

    private String[] readRoute() throws IOException {
        List<String> route = new ArrayList<>();
        cursor.list(() -> {
            String id = cursor.id();
            if (route.contains(id)) {
                throw cursor.fault("is link " + id + " again, expected each link once");
            }
            route.add(id);
        });
        return route.toArray(String[]::new);
    }

    private int[] resolve(int flow) throws DocumentException {
        String[] ids = routes.get(flow);
        int[] route = new int[ids.length];
        for (int h = 0; h < ids.length; h++) {
            Integer link = links.get(ids[h]);
            if (link == null) {
                throw cursor.fault("flow " + flow + " crosses link \"" + ids[h] + "\", expected one of the links");
            }
            route[h] = link;
        }
        if (ids.length == 0 && limit.get(flow) == Double.POSITIVE_INFINITY) {
            throw cursor.fault("flow " + flow + " has neither links nor a limit, expected one of them");
        }
        return route;
    }

    private static double[] array(List<Double> numbers) {
        double[] array = new double[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }
}
