package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The solver against allocations that it did not compute (see the README beside the cases).
class ReferenceSharingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "static_00_mesh_3l_5f_plain", "static_01_mesh_3l_5f_wl", "static_02_mesh_5l_10f_w",
                "static_03_mesh_5l_10f_l", "static_04_mesh_10l_30f_plain", "static_05_mesh_10l_30f_wl",
                "static_06_mesh_20l_100f_w", "static_07_mesh_20l_100f_l", "static_08_mesh_50l_200f_plain",
                "static_09_mesh_50l_200f_wl", "static_10_esxi_40l_60f_plain", "static_11_esxi_40l_200f_wl"
            })
    void allocatesAsTheReferenceSimulator(String name) throws IOException {
        JsonObject file = read(name);
        Map<String, Integer> index = new HashMap<>();
        List<Double> capacity = new ArrayList<>();
        for (JsonElement link : file.getAsJsonArray("links")) {
            index.put(link.getAsJsonObject().get("id").getAsString(), capacity.size());
            capacity.add(link.getAsJsonObject().get("capacity").getAsDouble());
        }
        LinkScheduler[] fifo = new LinkScheduler[capacity.size()];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        Sharing sharing = new Sharing(capacity.stream().mapToDouble(d -> d).toArray(), fifo, true);
        List<Integer> slots = new ArrayList<>();
        for (JsonElement element : file.getAsJsonArray("flows")) {
            JsonObject flow = element.getAsJsonObject();
            int[] route = new int[flow.getAsJsonArray("route").size()];
            for (int i = 0; i < route.length; i++) {
                route[i] = index.get(flow.getAsJsonArray("route").get(i).getAsString());
            }
            slots.add(sharing.add(route, flow.get("weight").getAsDouble(), limit(flow.get("limit")), 0));
        }
        sharing.solve();
        JsonArray rates = file.getAsJsonArray("rates");
        for (int i = 0; i < slots.size(); i++) {
            double expected = rates.get(i).getAsDouble();
            assertThat(sharing.rate(slots.get(i))).as("flow %d", i).isCloseTo(expected, within(1e-6 * expected));
        }
    }

    @Test
    void dividesAnUplinkUnderBothReadingsOfAReservation() throws IOException {
        int cases = 0;
        for (JsonElement element : read("nioc_single_uplink").getAsJsonArray("cases")) {
            JsonObject c = element.getAsJsonObject();
            assertClasses(c, true, c.getAsJsonObject("expected").getAsJsonObject("additive"));
            assertClasses(c, false, c.getAsJsonObject("expected").getAsJsonObject("floor"));
            cases++;
        }
        assertThat(cases).isGreaterThan(5);
    }

    private static void assertClasses(JsonObject c, boolean sharesOnSpareOnly, JsonObject expected) {
        double capacity = c.get("uplink_capacity").getAsDouble();
        JsonArray classes = c.getAsJsonArray("classes");
        int n = classes.size();
        double[][] numbers = new double[3][n];
        int[] classOfKind = new int[n];
        for (int i = 0; i < n; i++) {
            JsonObject entry = classes.get(i).getAsJsonObject();
            numbers[0][i] = entry.get("shares").getAsDouble();
            numbers[1][i] = entry.get("reservation").getAsDouble();
            numbers[2][i] = limit(entry.get("limit"));
            classOfKind[i] = i;
        }
        LinkScheduler scheduler = new LinkScheduler(numbers[0], numbers[1], numbers[2], classOfKind);
        Sharing sharing = new Sharing(new double[] {capacity}, new LinkScheduler[] {scheduler}, sharesOnSpareOnly);
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (JsonElement flow : classes.get(i).getAsJsonObject().getAsJsonArray("flow_limits")) {
                slots.add(sharing.add(new int[] {0}, 1, limit(flow), i));
            }
        }
        sharing.solve();
        double[] rates = new double[n];
        slots.forEach(s -> rates[sharing.kind(s)] += sharing.rate(s));
        for (int i = 0; i < n; i++) {
            assertThat(rates[i])
                    .as("%s class %d additive %s", c.get("name"), i, sharesOnSpareOnly)
                    .isCloseTo(expected.getAsJsonArray("class_rates").get(i).getAsDouble(), within(1e-6 * capacity));
        }
    }

    private static double limit(JsonElement element) {
        double value = element == null || element.isJsonNull() ? 0 : element.getAsDouble();
        return value > 0 ? value : Double.POSITIVE_INFINITY;
    }

    private static JsonObject read(String name) throws IOException {
        try (Reader reader = new InputStreamReader(
                ReferenceSharingTest.class.getResourceAsStream("/reference/" + name + ".json"),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }
}
