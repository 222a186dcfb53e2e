package dev.vmklab.design;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.value.Origin;
import dev.vmklab.design.value.VlanRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Random values for designs: the same seed gives the same values in the same order.
public final class Dice {
    private static final String[] WORDS = {
        "esx", "prod", "Größe", "日本", "a\"b", "back\\slash", "tab&<>", "x y", "𝄞", "vSwitch", "ü", "'quoted'", "{}[]"
    };

    private final RandomGenerator random;
    private final IdSource ids;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
        ids = IdSource.sequence(seed);
    }

    public Id id(String kind) {
        return ids.next(kind);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int min, int max) {
        return random.nextInt(min, max + 1);
    }

    /// A number of the range: round, at an end, or with all digits.
    public double number(double min, double max) {
        return switch (below(8)) {
            case 0 -> min;
            case 1 -> max;
            case 2, 3 -> min + random.nextDouble() * (max - min);
            default -> Math.clamp(Math.rint(min + random.nextDouble() * (Math.min(max, 1e12) - min)), min, max);
        };
    }

    public boolean flip() {
        return random.nextBoolean();
    }

    public long seed() {
        return random.nextLong();
    }

    public String name(String stem) {
        return stem + " " + WORDS[below(WORDS.length)] + below(100);
    }

    public String text() {
        return flip() ? "" : name("");
    }

    @SafeVarargs
    public final <T> T one(T... values) {
        return values[below(values.length)];
    }

    public <T> T one(List<T> values) {
        return values.get(below(values.size()));
    }

    public <T> Optional<T> maybe(Supplier<T> value) {
        return flip() ? Optional.of(value.get()) : Optional.empty();
    }

    public <T> Optional<T> maybeOne(List<T> values) {
        return values.isEmpty() || flip() ? Optional.empty() : Optional.of(one(values));
    }

    public <T> List<T> some(List<T> values) {
        return values.stream().filter(v -> flip()).toList();
    }

    public <T> List<T> list(int max, IntFunction<T> item) {
        List<T> items = new ArrayList<>();
        int count = between(0, max);
        for (int i = 0; i < count; i++) {
            items.add(item.apply(i));
        }
        return items;
    }

    public Ipv4 ip() {
        return new Ipv4(random.nextInt());
    }

    public IpPrefix prefix() {
        return new IpPrefix(ip(), between(0, 32));
    }

    public Mac mac() {
        return new Mac(String.format("00:50:56:%02x:%02x:%02x", below(64), below(256), below(256)));
    }

    public VlanRange vlans() {
        int first = between(VlanRange.MIN, VlanRange.MAX);
        return new VlanRange(first, flip() ? first : between(first, VlanRange.MAX));
    }

    public int vlan() {
        return between(VlanRange.MIN, VlanRange.MAX);
    }

    public int mtu() {
        return one(1280, 1500, 9000, 9216, between(1280, 9216));
    }

    public Optional<Origin> origin() {
        return maybe(() -> new Origin(name("source"), name("key"), extras()));
    }

    /// Mostly none; else fields that no version of the program knows.
    public Extras extras() {
        if (below(6) > 0) {
            return Extras.NONE;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        int count = between(1, 3);
        for (int i = 0; i < count; i++) {
            fields.put(one("xNew", "x-", "", "ü ", "x.") + below(50), neutral(3));
        }
        return new Extras(fields);
    }

    private Object neutral(int depth) {
        return switch (below(depth > 0 ? 7 : 5)) {
            case 0 -> name("v");
            case 1 -> flip();
            case 2 -> new BigDecimal(random.nextInt()).scaleByPowerOfTen(between(-30, 30));
            case 3 -> new BigDecimal("1.50");
            case 4 -> Extras.NULL;
            case 5 -> list(3, i -> neutral(depth - 1));
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                list(3, i -> object.put("k" + i, neutral(depth - 1)));
                yield object;
            }
        };
    }
}
