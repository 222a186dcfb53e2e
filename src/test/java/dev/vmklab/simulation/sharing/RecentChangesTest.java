package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RecentChangesTest {
    @Property(tries = 300)
    void aWalkFindsWhatChangedSinceAStampTheLatestFirst(@ForAll long seed) {
        Random random = new Random(seed);
        int things = 1 + random.nextInt(8);
        RecentChanges changes = new RecentChanges(things);
        int[] last = new int[things + 3];
        int now = 1;
        for (int step = 0; step < 40; step++) {
            if (step == 20) {
                things += 3;
                changes = changes.copy();
                changes.grow(things);
            }
            now += random.nextInt(2);
            int changed = random.nextInt(things);
            changes.mark(changed, now);
            last[changed] = now;
            int since = random.nextInt(now + 1);

            List<Integer> found = walk(changes, since);
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, things)
                            .filter(i -> last[i] > since)
                            .boxed()
                            .toList());
            assertThat(found.stream().map(i -> last[i]).toList()).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        }
    }

    private static List<Integer> walk(RecentChanges changes, int since) {
        List<Integer> found = new ArrayList<>();
        for (int i = changes.latest(); i >= 0 && changes.at(i) > since; i = changes.before(i)) {
            found.add(i);
        }
        return found;
    }
}
