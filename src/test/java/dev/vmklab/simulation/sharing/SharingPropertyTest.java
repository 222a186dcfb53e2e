package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Any network, any history: the allocation satisfies its definition.
class SharingPropertyTest {
    private static final int KINDS = 4;

    @Property(tries = 500)
    void everyAllocationHoldsItsCertificate(@ForAll long seed, @ForAll boolean sharesOnSpareOnly) {
        assertCertificates(seed, sharesOnSpareOnly);
    }

    /// Networks that once were left with room, or went round in circles.
    @Example
    void allocationsThatWereHardToFindHoldTheirCertificate() {
        for (long seed : new long[] {-1015, 197, 246, 430, 703, 1178, 1532, 1611, 2709, 5006864}) {
            assertCertificates(seed, true);
            assertCertificates(seed, false);
        }
    }

    private static void assertCertificates(long seed, boolean sharesOnSpareOnly) {
        Random random = new Random(seed);
        int links = 2 + random.nextInt(10);
        Sharing sharing = network(random, links, sharesOnSpareOnly, true);
        List<Integer> slots = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            change(random, sharing, slots, links);
            sharing.solve();
            int[] present = slots.stream().mapToInt(i -> i).toArray();
            assertThat(Certificate.violation(sharing, links, present, sharesOnSpareOnly))
                    .as("seed %d step %d", seed, step)
                    .isEmpty();
        }
    }

    @Property(tries = 500)
    void onFifoNetworksEveryEventGivesWhatTheWholeSolutionGives(@ForAll long seed) {
        Random random = new Random(seed);
        int links = 2 + random.nextInt(12);
        Sharing sharing = network(random, links, true, false);
        List<Integer> slots = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            for (int together = random.nextInt(4); together >= 0; together--) {
                change(random, sharing, slots, links);
            }
            sharing.solve();
            assertEqualsWhole(sharing, slots);
        }
    }

    /// Those who look only at what has changed miss nothing.
    @Property(tries = 200)
    void everyLinkOfAFlowWithAnotherRateHasChanged(@ForAll long seed, @ForAll boolean classes) {
        Random random = new Random(seed);
        int links = 2 + random.nextInt(8);
        Sharing sharing = network(random, links, true, classes);
        List<Integer> slots = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            double[] before = slots.stream().mapToDouble(sharing::rate).toArray();
            List<Integer> were = List.copyOf(slots);
            int since = sharing.solution();
            change(random, sharing, slots, links);
            sharing.solve();
            for (int i = 0; i < were.size(); i++) {
                int slot = were.get(i);
                if (slots.contains(slot) && sharing.rate(slot) != before[i]) {
                    for (int link : sharing.route(slot)) {
                        assertThat(sharing.changedAt(link))
                                .as("link %d, step %d", link, step)
                                .isGreaterThan(since);
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void aCopyGoesOnToTheSameBitsAndLeavesItsOriginalAlone(@ForAll long seed, @ForAll boolean classes) {
        Random random = new Random(seed);
        int links = 2 + random.nextInt(8);
        Sharing sharing = network(random, links, true, classes);
        List<Integer> slots = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            change(random, sharing, slots, links);
            if (random.nextBoolean()) {
                sharing.solve();
            }
        }
        Sharing copy = sharing.copy();
        double[] before = slots.stream().mapToDouble(sharing::rate).toArray();
        List<Integer> copied = new ArrayList<>(slots);
        for (int step = 0; step < 12; step++) {
            change(new Random(seed + step), copy, copied, links);
            copy.solve();
        }
        assertThat(slots.stream().mapToDouble(sharing::rate).toArray()).containsExactly(before);
        for (int step = 0; step < 12; step++) {
            change(new Random(seed + step), sharing, slots, links);
            sharing.solve();
        }
        assertThat(slots).isEqualTo(copied);
        for (int slot : slots) {
            assertThat(copy.rate(slot)).isEqualTo(sharing.rate(slot));
        }
    }

    @Property(tries = 200)
    void aLinkThatSaysItHasNotChangedHasNot(@ForAll long seed, @ForAll boolean classes) {
        Random random = new Random(seed);
        int links = 2 + random.nextInt(8);
        Sharing sharing = network(random, links, true, classes);
        List<Integer> slots = new ArrayList<>();
        double[] load = new double[links];
        for (int step = 0; step < 30; step++) {
            int solution = sharing.solution();
            change(random, sharing, slots, links);
            sharing.solve();
            for (int l = 0; l < links; l++) {
                if (sharing.changedAt(l) <= solution) {
                    assertThat(sharing.load(l)).isCloseTo(load[l], within(1e-12 * load[l]));
                }
                load[l] = sharing.load(l);
            }
        }
    }

    private static void assertEqualsWhole(Sharing sharing, List<Integer> slots) {
        Problem whole = sharing.problem();
        whole.solve();
        List<Integer> inOrder = slots.stream().sorted().toList();
        for (int i = 0; i < inOrder.size(); i++) {
            assertThat(sharing.rate(inOrder.get(i))).isCloseTo(whole.rate[i], within(1e-9 * whole.rate[i] + 1e-12));
        }
    }

    @Property(tries = 200)
    void oneMoreFlowOnALinkRaisesNoOther(@ForAll long seed, @ForAll boolean sharesOnSpareOnly) {
        Random random = new Random(seed);
        Sharing sharing = network(random, 1, sharesOnSpareOnly, true);
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            slots.add(add(random, sharing, 1));
        }
        sharing.solve();
        double[] before = slots.stream().mapToDouble(sharing::rate).toArray();
        add(random, sharing, 1);
        sharing.solve();
        for (int i = 0; i < before.length; i++) {
            assertThat(sharing.rate(slots.get(i))).isLessThanOrEqualTo(before[i] * (1 + 1e-9) + 1e-9);
        }
    }

    private static Sharing network(Random random, int links, boolean sharesOnSpareOnly, boolean classes) {
        double[] capacity = new double[links];
        LinkScheduler[] schedulers = new LinkScheduler[links];
        for (int l = 0; l < links; l++) {
            capacity[l] = 1 + random.nextInt(10);
            schedulers[l] = classes && random.nextInt(3) > 0 ? scheduler(random, capacity[l]) : LinkScheduler.FIFO;
        }
        return new Sharing(capacity, schedulers, sharesOnSpareOnly);
    }

    private static LinkScheduler scheduler(Random random, double capacity) {
        double[] shares = new double[KINDS];
        double[] reservation = new double[KINDS];
        double[] limit = new double[KINDS];
        int[] classOfKind = new int[KINDS];
        for (int c = 0; c < KINDS; c++) {
            shares[c] = 25 * (1 + random.nextInt(4));
            reservation[c] = random.nextInt(3) == 0 ? capacity * random.nextDouble() * 0.18 : 0;
            limit[c] =
                    random.nextInt(4) == 0 ? reservation[c] + capacity * random.nextDouble() : Double.POSITIVE_INFINITY;
            classOfKind[c] = c;
        }
        return new LinkScheduler(shares, reservation, limit, classOfKind);
    }

    private static void change(Random random, Sharing sharing, List<Integer> slots, int links) {
        int what = random.nextInt(10);
        if (what < 6 || slots.isEmpty()) {
            slots.add(add(random, sharing, links));
        } else if (what < 8) {
            sharing.remove(slots.remove(random.nextInt(slots.size())));
        } else if (what < 9) {
            sharing.setDemand(slots.get(random.nextInt(slots.size())), random.nextDouble() * 5);
        } else {
            sharing.setCapacity(random.nextInt(links), random.nextInt(12));
        }
    }

    private static int add(Random random, Sharing sharing, int links) {
        List<Integer> order = new ArrayList<>();
        for (int l = 0; l < links; l++) {
            order.add(l);
        }
        Collections.shuffle(order, random);
        int hops = 1 + random.nextInt(Math.min(4, links));
        int[] route = order.subList(0, hops).stream().mapToInt(i -> i).toArray();
        double demand = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble() * 5;
        return sharing.add(route, 1 + random.nextInt(4), demand, random.nextInt(KINDS));
    }
}
