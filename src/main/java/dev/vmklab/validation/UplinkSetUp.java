package dev.vmklab.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Classes that share one uplink, as the words of a row name them, such as
/// `shares mgmt50 vmotion50 vm100 nfs50 all saturating`, `vmotion50 x4 flows vs vm100 x1 flow`,
/// `reservations nfs40 vm10 + shares 1:2`, `3 classes 3+2+1 flows shares 100:50:25`, `vm demand 15 (app limited)` or
/// `r2 classes, mgmt idle`.
///
/// Rates are goodput in Mbit/s for demands, wire Mbit/s for reservations and limits.
final class UplinkSetUp {
    /// One class.
    static final class TrafficClass {
        double shares;
        double reservation;
        double limit = Double.POSITIVE_INFINITY;
        double demand = Double.POSITIVE_INFINITY;
        int flows = 1;

        private TrafficClass(double shares) {
            this.shares = shares;
        }

        private TrafficClass(TrafficClass other) {
            shares = other.shares;
            reservation = other.reservation;
            limit = other.limit;
            demand = other.demand;
            flows = other.flows;
        }
    }

    private static final double NORMAL_SHARES = 50;
    private static final double VM_SHARES = 100;
    /// Words that say nothing about the numbers.
    private static final Set<String> FILLERS = Set.of(
            "all",
            "saturating",
            "saturated",
            "extreme",
            "vs",
            "and",
            "with",
            "of",
            "in",
            "on",
            "at",
            "the",
            "only",
            "+",
            "classes",
            "class",
            "flows",
            "flow",
            "app",
            "each",
            "tcp",
            "equal",
            "mbit/s",
            "mbps");

    private static final String CLASS_IS_FOLLOWED_BY = "idle|demand|limit|reservation|x\\d+";

    private final Map<String, TrafficClass> classes = new LinkedHashMap<>();
    private final List<String> rows;
    private final Map<String, UplinkSetUp> known;
    private String section = "shares";
    private Optional<String> last = Optional.empty();
    private boolean understood = true;

    private UplinkSetUp(List<String> rows, Map<String, UplinkSetUp> known) {
        this.rows = rows;
        this.known = known;
    }

    /// @param rows names of the classes that were measured, in the order of the table
    /// @param known set-ups that words may refer to, by their short names
    /// @return empty where the words are not understood
    static Optional<UplinkSetUp> parse(String words, List<String> rows, Map<String, UplinkSetUp> known) {
        UplinkSetUp setUp = new UplinkSetUp(rows, known);
        String[] tokens =
                words.toLowerCase(Locale.ROOT).replaceAll("[(),;]", " ").strip().split("\\s+");
        for (int i = 1; i < tokens.length; i++) {
            setUp.take(tokens[i], i + 1 < tokens.length ? tokens[i + 1] : "");
        }
        for (String row : rows) {
            setUp.understood &= setUp.classes.containsKey(row);
        }
        return setUp.understood ? Optional.of(setUp) : Optional.empty();
    }

    /// The short name that other rows refer to it by.
    static String shortName(String words) {
        return words.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
    }

    Map<String, TrafficClass> classes() {
        return classes;
    }

    private void take(String token, String next) {
        if (token.matches("shares|reservations?|limits?|demands?")) {
            section = token.replaceAll("s$", "").replace("share", "shares");
        } else if (token.equals("app") || token.equals("limited") || FILLERS.contains(token)) {
            return;
        } else if (token.equals("idle")) {
            last.ifPresent(name -> of(name).demand = 0);
        } else if (known.containsKey(token) && next.equals("classes")) {
            known.get(token).classes.forEach((name, c) -> classes.put(name, new TrafficClass(c)));
        } else if (token.matches("x\\d+")) {
            last.ifPresent(name -> of(name).flows = Integer.parseInt(token.substring(1)));
        } else if (token.matches("[\\d.]+([:+][\\d.]+)+")) {
            takeList(token.split("[:+]"), token.contains("+"));
        } else if (token.matches("\\d+(\\.\\d+)?")) {
            takeNumber(Double.parseDouble(token), next);
        } else if (token.matches("[a-z]+\\d+(\\.\\d+)?")) {
            String name = token.replaceAll("[\\d.]+$", "");
            last = Optional.of(name);
            set(name, Double.parseDouble(token.substring(name.length())));
        } else if (token.matches("[a-z]+") && (isClass(token) || next.matches(CLASS_IS_FOLLOWED_BY))) {
            last = Optional.of(token);
            of(token);
        } else {
            understood = false;
        }
    }

    private boolean isClass(String word) {
        return rows.contains(word) || classes.containsKey(word);
    }

    private void takeNumber(double number, String next) {
        if (!next.startsWith("class") && !next.startsWith("flow")) {
            last.ifPresentOrElse(name -> set(name, number), () -> understood = false);
            section = "shares";
        }
    }

    private void takeList(String[] numbers, boolean flows) {
        List<String> names = new ArrayList<>(classes.isEmpty() ? rows : classes.keySet());
        if (names.size() != numbers.length) {
            understood = false;
            return;
        }
        for (int i = 0; i < numbers.length; i++) {
            if (flows) {
                of(names.get(i)).flows = Integer.parseInt(numbers[i]);
            } else {
                set(names.get(i), Double.parseDouble(numbers[i]));
            }
        }
    }

    private void set(String name, double value) {
        TrafficClass c = of(name);
        switch (section) {
            case "reservation" -> c.reservation = value;
            case "limit" -> c.limit = value;
            case "demand" -> c.demand = value;
            default -> c.shares = value;
        }
    }

    private TrafficClass of(String name) {
        return classes.computeIfAbsent(name, n -> new TrafficClass(n.equals("vm") ? VM_SHARES : NORMAL_SHARES));
    }
}
