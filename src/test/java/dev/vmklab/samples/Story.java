package dev.vmklab.samples;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.Scenario;

/// The story played: four vMotions from esx01 to esx02 at 20 s, 180 s in all.
public final class Story {
    public static final double BURST = 20;

    private Story() {}

    /// @param sample name of the sample's file without its ending
    public static Run run(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        return Run.of(
                document.design(),
                document.scenarioToPlay(),
                ParameterFile.standard().parameters(document));
    }

    public static Run run(StorySamples.Variant variant) {
        return run(variant.file);
    }

    /// Plays it on a changed design of the story.
    public static Run run(Design design) {
        Scenario burst = SampleFiles.read(StorySamples.Variant.FLAT.file).scenarioToPlay();
        return Run.of(design, burst, ParameterFile.standard().parameters());
    }
}
