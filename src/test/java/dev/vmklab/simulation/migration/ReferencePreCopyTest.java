package dev.vmklab.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Pre-copy arithmetic against cases with changing rates (see the README beside the cases).
class ReferencePreCopyTest {
    @Test
    void copiesAsTheReferenceCases() throws Exception {
        int cases = 0;
        try (var reader = new InputStreamReader(
                ReferencePreCopyTest.class.getResourceAsStream("/reference/vmotion_precopy.json"),
                StandardCharsets.UTF_8)) {
            for (JsonElement c :
                    JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("cases")) {
                check(c.getAsJsonObject());
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(5);
    }

    private static void check(JsonObject c) {
        String name = c.get("name").getAsString();
        boolean linear = c.get("model").getAsString().equals("linear");
        double memory = c.get("memory").getAsDouble();
        GuestMemory guest = new GuestMemory(
                memory,
                linear ? memory : c.get("wss").getAsDouble(),
                c.get("dirty").getAsDouble(),
                linear ? GuestMemory.Curve.LINEAR : GuestMemory.Curve.SATURATING);
        PreCopy.Rules rules = new PreCopy.Rules(
                c.get("switchover_goal_s").getAsDouble(),
                0,
                5,
                c.get("max_rounds").getAsInt());
        JsonArray rate = c.getAsJsonArray("rate");
        JsonObject expected = c.getAsJsonObject("expected");
        PreCopy copy = PreCopy.start(guest, rules);
        double now = 0;
        JsonArray bytes = expected.getAsJsonArray("round_bytes");
        do {
            assertThat(copy.left())
                    .as("%s round %d", name, copy.round())
                    .isCloseTo(bytes.get(copy.round()).getAsDouble(), within(1e-6 * memory));
            double end = endOf(rate, now, copy.left());
            copy = copy.afterRound(end - now);
            now = end;
        } while (!copy.isReady(rateAt(rate, now)));
        double downtime = endOf(rate, now, copy.left()) - now + c.get("fixed_s").getAsDouble();
        assertThat(copy.round())
                .as(name)
                .isEqualTo(expected.get("precopy_rounds").getAsInt());
        assertClose(name, now, expected.get("precopy_s").getAsDouble());
        assertClose(name, downtime, expected.get("downtime_s").getAsDouble());
        assertClose(name, copy.sent() + copy.left(), expected.get("total_bytes").getAsDouble());
    }

    private static void assertClose(String name, double actual, double expected) {
        assertThat(actual).as(name).isCloseTo(expected, within(1e-6 * expected + 1e-8));
    }

    private static double rateAt(JsonArray rate, double time) {
        double value = 0;
        for (JsonElement step : rate) {
            if (step.getAsJsonArray().get(0).getAsDouble() <= time) {
                value = step.getAsJsonArray().get(1).getAsDouble();
            }
        }
        return value;
    }

    private static double endOf(JsonArray rate, double start, double bytes) {
        double now = start;
        double left = bytes;
        for (int i = 0; i < rate.size(); i++) {
            double until = i + 1 < rate.size()
                    ? rate.get(i + 1).getAsJsonArray().get(0).getAsDouble()
                    : Double.POSITIVE_INFINITY;
            double speed = rate.get(i).getAsJsonArray().get(1).getAsDouble();
            if (until > now) {
                double can = speed * (until - now);
                if (can >= left) {
                    return now + left / speed;
                }
                left -= can;
                now = until;
            }
        }
        throw new IllegalStateException("never ends");
    }
}
