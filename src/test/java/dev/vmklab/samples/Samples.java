package dev.vmklab.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All samples, in the order in which a reader meets them.
final class Samples {
    private Samples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(Arrays.stream(StorySamples.Variant.values())
                .map(StorySamples::sample)
                .toList());
        all.add(StandardSample.of());
        all.add(ClassicSample.of());
        all.add(TwoFabricsSample.of());
        all.add(MultiNicSample.of());
        all.add(FoundationSample.of());
        all.add(VsanSample.of());
        all.add(StretchedSample.of());
        all.add(PlantSample.of());
        all.add(LargeSample.of());
        return List.copyOf(all);
    }
}
